#include "benchmarks/corpuswords.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace warraq::bench {

namespace {

using Parts = std::span<const std::string_view>;

// Repeated entries are the commoner ones.
constexpr std::array<std::string_view, 40> onsets{"b",  "c",  "d",  "f",  "g",  "h",  "j",  "k",  "l",  "m",
                                                  "n",  "p",  "r",  "s",  "t",  "v",  "w",  "st", "tr", "pr",
                                                  "ch", "sh", "th", "gr", "br", "cl", "pl", "fr", "t",  "s",
                                                  "r",  "m",  "d",  "l",  "n",  "c",  "",   "",   "qu", "sp"};
constexpr std::array<std::string_view, 16> vowels{"a", "e", "i",  "o",  "u",  "a",  "e",  "i",
                                                  "o", "e", "ai", "ea", "io", "ou", "ie", "y"};
constexpr std::array<std::string_view, 24> codas{"",   "",   "",   "",   "",   "",   "n",  "r",
                                                 "s",  "l",  "t",  "m",  "d",  "n",  "r",  "nd",
                                                 "st", "nt", "ck", "rt", "ll", "ng", "ss", "x"};
constexpr std::array<std::string_view, 16> suffixes{"s",  "s",  "s",   "ed",   "ed",   "ing",  "ing", "er",
                                                    "ly", "al", "ion", "ment", "ness", "able", "ist", "ity"};
constexpr std::array<std::string_view, 28> arabicLetters{"ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر", "ز",
                                                         "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف", "ق",
                                                         "ك", "ل", "م", "ن", "ه", "ر", "ل", "م"};
constexpr std::array<std::string_view, 10> arabicFirst{"", "", "", "", "م", "ت", "ا", "است", "ال", "وال"};
constexpr std::array<std::string_view, 8> arabicMiddle{"", "", "", "ا", "ي", "و", "تا", ""};
constexpr std::array<std::string_view, 8> arabicLast{"", "", "", "ه", "ي", "ات", "ون", "ين"};
/// What the query language would take for something else.
constexpr std::array<std::string_view, 8> reserved{"or", "and", "not", "near", "w", "pre", "has", "is"};

std::string_view pick(Random& random, Parts parts)
{
    return parts[static_cast<size_t>(random.below(static_cast<int>(parts.size())))];
}

std::string syllables(Random& random, int count)
{
    std::string word;
    for (int i = 0; i < count; ++i) {
        word += pick(random, onsets);
        word += pick(random, vowels);
        word += pick(random, codas);
    }
    return word;
}

/// Common words are short, as in every language.
int syllablesOf(Random& random, int rank)
{
    if (rank < 400)
        return 1;
    if (rank < 4'000)
        return random.between(1, 2);
    return rank < 40'000 ? random.between(2, 3) : random.between(2, 4);
}

std::string arabicWord(Random& random)
{
    std::string word(pick(random, arabicFirst));
    word += pick(random, arabicLetters);
    word += pick(random, arabicMiddle);
    word += pick(random, arabicLetters);
    word += pick(random, arabicMiddle);
    word += pick(random, arabicLetters);
    if (random.chance(0.3))
        word += pick(random, arabicLetters);
    word += pick(random, arabicLast);
    return word;
}

/// Some words are written with an accent, or with a form of alef or ta marbuta, that folding takes away.
std::string written(const std::string& folded, Random& random, bool isArabic)
{
    struct Pair
    {
        std::string_view plain;
        std::string_view marked;
    };
    static constexpr std::array<Pair, 5> latin{{{"e", "é"}, {"a", "à"}, {"o", "ö"}, {"c", "ç"}, {"i", "î"}}};
    if (!isArabic && random.chance(0.02)) {
        const auto& [plain, marked] = latin[static_cast<size_t>(random.below(latin.size()))];
        const size_t at = folded.find(plain);
        return at == std::string::npos
                   ? folded
                   : std::string(folded).replace(at, plain.size(), marked.data(), marked.size());
    }
    constexpr std::string_view alef = "ا";
    constexpr std::string_view ha = "ه";
    if (isArabic && folded.starts_with(alef) && !folded.starts_with("ال") && random.chance(0.5))
        return "أ" + folded.substr(alef.size());
    if (isArabic && folded.ends_with(ha) && random.chance(0.8))
        return folded.substr(0, folded.size() - ha.size()) + "ة";
    return folded;
}

std::string capitalised(std::string word)
{
    if (word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

/// Names that no word list holds, all different.
std::vector<std::string> differentNames(int count, int parts, std::uint64_t seed, int lastArabic)
{
    Random random(seed);
    std::unordered_set<std::string> known;
    std::vector<std::string> names;
    while (static_cast<int>(names.size()) < count) {
        std::string name;
        for (int part = 0; part < parts; ++part) {
            if (part > 0)
                name += ' ';
            name += static_cast<int>(names.size()) >= count - lastArabic
                        ? arabicWord(random)
                        : capitalised(syllables(random, random.between(2, 3)));
        }
        if (known.insert(name).second)
            names.push_back(name);
    }
    return names;
}

double chanceOfWord(int rank)
{
    static const double sum = [] {
        double all = 0;
        for (const double weight : wordWeights(latinVocabulary))
            all += weight;
        return all;
    }();
    static const std::vector<double> weights = wordWeights(latinVocabulary);
    return weights[static_cast<size_t>(rank)] / sum;
}

} // namespace

void WordList::add(std::string_view word)
{
    m_text += word;
    m_starts.push_back(static_cast<std::uint32_t>(m_text.size()));
}

WordList WordList::latin(int count)
{
    Random random(1605);
    std::unordered_set<std::string> known;
    for (const auto word : reserved)
        known.emplace(word);
    known.reserve(static_cast<size_t>(count));
    std::vector<std::string> roots;
    WordList list;
    while (list.size() < count) {
        const int rank = list.size();
        std::string word;
        // A third are forms of words that are somewhat commoner.
        const int rooted = static_cast<int>(roots.size());
        const bool isForm = rank >= 300 && random.chance(0.35);
        if (isForm)
            word = roots[static_cast<size_t>(random.between(rooted / 8, rooted - 1))] +
                   std::string(pick(random, suffixes));
        else
            word = syllables(random, syllablesOf(random, rank));
        const bool fits = rank < 60 ? word.size() >= 2 && word.size() <= 3
                                    : word.size() >= 3 && word.size() <= (rank < 400 ? 5U : 18U);
        if (!fits || !known.insert(word).second)
            continue;
        list.add(written(word, random, false));
        if (!isForm)
            roots.push_back(std::move(word));
    }
    return list;
}

WordList WordList::arabic(int count)
{
    Random random(1843);
    std::unordered_set<std::string> known;
    known.reserve(static_cast<size_t>(count));
    WordList list;
    while (list.size() < count) {
        std::string word = arabicWord(random);
        if (known.insert(word).second)
            list.add(written(word, random, true));
    }
    return list;
}

std::vector<double> wordWeights(int count)
{
    constexpr double shift = 2.7;
    constexpr double slope = 1.05;
    constexpr double knee = 8'000;
    constexpr double steepSlope = 1.8;
    std::vector<double> weights(static_cast<size_t>(count));
    for (int rank = 0; rank < count; ++rank) {
        const double at = rank + 1 + shift;
        weights[static_cast<size_t>(rank)] =
            at < knee ? std::pow(at, -slope) : std::pow(knee, -slope) * std::pow(at / knee, -steepSlope);
    }
    return weights;
}

double expectedShare(int rank)
{
    static const std::vector<int> lengths = [] {
        Random random(7);
        std::vector<int> some(2'000);
        for (int& length : some)
            length = articleLength(random);
        return some;
    }();
    const double chance = chanceOfWord(rank);
    double sum = 0;
    for (const int length : lengths)
        sum += 1 - std::pow(1 - chance, length);
    return (1 - arabicShare) * sum / static_cast<double>(lengths.size());
}

int rankWithShare(double share)
{
    int low = 0;
    int high = latinVocabulary - 1;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (expectedShare(middle) > share)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

int articleLength(Random& random)
{
    // Lognormal by the sum of twelve uniform numbers: no library's own idea of it.
    double normal = -6;
    for (int i = 0; i < 12; ++i)
        normal += random.unit();
    constexpr double spread = 0.75;
    constexpr double mean = 350;
    const double words = mean * std::exp(spread * normal - spread * spread / 2);
    return std::clamp(static_cast<int>(words), 12, 6'000);
}

std::vector<std::string> sectionNames()
{
    return {"World",   "Politics", "Business", "Sport",  "Opinion", "Culture",
            "Science", "Health",   "Region",   "Travel", "Media",   "Letters"};
}

std::vector<std::string> placeNames()
{
    return differentNames(placeCount, 1, 1517, arabicPlaces);
}

std::vector<std::string> authorNames()
{
    return differentNames(authorCount, 2, 1702, arabicAuthors);
}

std::vector<std::string> creditNames()
{
    auto names = differentNames(creditCount, 1, 1839, 0);
    for (size_t i = 0; i < names.size(); i += 2)
        names[i] += " Pictures";
    return names;
}

} // namespace warraq::bench
