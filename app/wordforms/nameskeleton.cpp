#include "wordforms/nameskeleton.h"

#include "wordforms/namesounds.h"

#include <algorithm>
#include <cmath>

namespace warraq {

namespace {

constexpr std::string_view vowelLetters = "aeiouyw";
constexpr NameSkeleton::Key finalV = 15; // a family of its own
constexpr double articleCost = 0.25;     // joined to the name or not

bool isVowel(char c)
{
    return vowelLetters.find(c) != std::string_view::npos;
}

struct Spelling
{
    std::string_view letters;
    NameSound sound;
};

/// Longest first.
constexpr std::array spellings = std::to_array<Spelling>({
    {"dsch", NameSound::J}, {"sch", NameSound::Sh}, {"tch", NameSound::Ch}, {"tsh", NameSound::Ch},
    {"dj", NameSound::J},   {"dg", NameSound::J},   {"zh", NameSound::J},   {"kh", NameSound::Kh},
    {"gh", NameSound::Gh},  {"ch", NameSound::Ch},  {"sh", NameSound::Sh},  {"th", NameSound::Th},
    {"dh", NameSound::Dh},  {"ph", NameSound::F},   {"ck", NameSound::K},   {"b", NameSound::B},
    {"c", NameSound::K},    {"d", NameSound::D},    {"f", NameSound::F},    {"g", NameSound::G},
    {"h", NameSound::H},    {"j", NameSound::J},    {"k", NameSound::K},    {"l", NameSound::L},
    {"m", NameSound::M},    {"n", NameSound::N},    {"p", NameSound::P},    {"q", NameSound::Q},
    {"r", NameSound::R},    {"s", NameSound::S},    {"t", NameSound::T},    {"v", NameSound::V},
    {"z", NameSound::Z},
});

/// Letters before which the article's l sounds like them: ar-Rahman, ad-Din.
bool isSunLetter(char c)
{
    return std::string_view("tdrzsn").find(c) != std::string_view::npos;
}

/// The l of an article inside a name: Abdulrahman is Abdurrahman, Salahaldin Salahuddin.
std::string withoutInnerArticle(std::string_view word)
{
    std::string plain(word);
    if (plain.size() > 7 && plain.starts_with("abd") && isVowel(plain[3]) && plain[4] == 'l' &&
        isSunLetter(plain[5]))
        plain.erase(4, 1);
    for (const std::string_view ending : {"ldin", "ldine", "ldeen", "ldien"}) {
        if (plain.size() > ending.size() + 3 && plain.ends_with(ending))
            plain.erase(plain.size() - ending.size(), 1);
    }
    return plain;
}

} // namespace

NameSkeleton::NameSkeleton(std::string_view folded)
{
    const bool isLatin =
        std::all_of(folded.begin(), folded.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!isLatin || folded.size() > 40)
        return;
    read(withoutInnerArticle(folded));
    makeKeys();
}

void NameSkeleton::add(NameSound sound)
{
    const bool isDoubled = m_count > 0 && m_sounds[m_count - 1].sound == sound;
    if (m_count == mostSounds || isDoubled)
        return;
    m_sounds[m_count++].sound = sound;
    ++m_consonants;
}

void NameSkeleton::addVowels(std::string_view letters)
{
    if (m_count == mostSounds)
        return;
    Sound group;
    const auto take = [&group](float i, float a, float u) {
        group.i = std::max(group.i, i);
        group.a = std::max(group.a, a);
        group.u = std::max(group.u, u);
    };
    int vowels = 0;
    bool isLong = false;
    for (size_t at = 0; at < letters.size(); ++at, ++vowels) {
        const auto rest = letters.substr(at);
        isLong |= rest.starts_with("ee") || rest.starts_with("oo");
        if (rest.starts_with("ee") || rest.starts_with("ie")) {
            take(1.0f, 0.3f, 0.0f);
            ++at;
        } else if (rest.starts_with("oo") || rest.starts_with("ou")) {
            take(0.0f, 0.1f, 1.0f);
            ++at;
        } else if (rest[0] == 'a') {
            take(0.0f, 1.0f, 0.0f);
        } else if (rest[0] == 'e') {
            take(0.5f, 0.6f, 0.0f);
        } else if (rest[0] == 'i' || rest[0] == 'y') {
            take(1.0f, 0.3f, 0.0f);
        } else if (rest[0] == 'o') {
            take(0.0f, 0.3f, 0.8f);
        } else {
            take(0.0f, 0.1f, 1.0f);
        }
    }
    group.isShort = vowels == 1 && !isLong;
    m_sounds[m_count++] = group;
}

void NameSkeleton::read(std::string_view letters)
{
    size_t at = 0;
    while (at < letters.size()) {
        const auto rest = letters.substr(at);
        if (isVowel(rest[0])) {
            size_t end = 1;
            while (end < rest.size() && isVowel(rest[end]))
                ++end;
            addVowels(rest.substr(0, end));
            at += end;
            continue;
        }
        if (rest[0] == 'x') {
            add(NameSound::K);
            add(NameSound::S);
            ++at;
            continue;
        }
        const auto spelling = std::find_if(spellings.begin(), spellings.end(), [rest](const Spelling& one) {
            return rest.starts_with(one.letters);
        });
        NameSound sound = spelling->sound;
        at += spelling->letters.size();
        const char next = at < letters.size() ? letters[at] : '\0';
        const char after = at + 1 < letters.size() ? letters[at + 1] : '\0';
        const bool isFront = next == 'e' || next == 'i' || next == 'y';
        if (spelling->letters == "c")
            sound = isFront ? NameSound::S : NameSound::C;
        else if (spelling->letters == "g" && isFront)
            sound = NameSound::SoftG;
        // The u of qu and of French gu is mute before another vowel.
        const bool isMute = (spelling->letters == "q" && next == 'u' && isVowel(after)) ||
                            (spelling->letters == "g" && next == 'u' && (after == 'e' || after == 'i'));
        if (isMute)
            ++at;
        // h is heard between vowels and before consonants, not at the end.
        if (sound == NameSound::H && at == letters.size())
            continue;
        add(sound);
    }
}

void NameSkeleton::makeKeys()
{
    if (m_consonants == 0) {
        m_count = 0;
        return;
    }
    std::array<Key, mostKeys> keys{};
    size_t count = 1;
    int room = 16; // of four bits
    for (size_t at = 0; at < m_count && room > 0; ++at) {
        const auto sound = m_sounds[at].sound;
        // A final v is that of Slavic names, whose -ov and -eff are not ours to fold.
        const bool isSlavic = sound == NameSound::V && at + 1 == m_count;
        const Key family = isSlavic ? finalV : familyOf(sound);
        if (family == 0)
            continue;
        --room;
        const Key other = isSlavic ? family : otherFamilyOf(sound);
        if (other != family && count * 2 <= mostKeys) {
            for (size_t i = 0; i < count; ++i)
                keys[count + i] = other == 0 ? keys[i] : keys[i] << 4 | other;
            for (size_t i = 0; i < count; ++i)
                keys[i] = keys[i] << 4 | family;
            count *= 2;
        } else {
            for (size_t i = 0; i < count; ++i)
                keys[i] = keys[i] << 4 | family;
        }
    }
    m_keys = keys;
    m_keyCount = count;
}

std::vector<std::string> NameSkeleton::beginnings() const
{
    using enum NameSound;
    if (isEmpty())
        return {};
    const auto letters = [this]() -> std::string_view {
        switch (m_sounds[0].sound) {
        case Vowel:
            return "aeiouywv";
        case Q:
            return "qkgc";
        case K:
            return "kqgc";
        case G:
        case SoftG:
            return "gqkjd";
        case Gh:
            return "gqkr";
        case Kh:
            return "khcqx";
        case J:
            return "jgdz";
        case Ch:
            return "csktj";
        case C:
            return "ckqgs";
        case Sh:
            return "sc";
        case S:
            return "sczt";
        case Z:
            return "zdst";
        case T:
            return "td";
        case Th:
            return "tdsz";
        case D:
        case Dh:
            return "dzt";
        case F:
            return "fpv";
        case V:
            return "vfw";
        case B:
            return "bp";
        case P:
            return "pb";
        case L:
            return "l";
        case M:
            return "m";
        case N:
            return "n";
        case R:
            return "r";
        case H:
            return "hck";
        }
        return {};
    }();
    std::vector<std::string> all;
    for (const char letter : letters)
        all.emplace_back(1, letter);
    return all;
}

float NameSkeleton::costOf(const Sound& a, const Sound& b)
{
    const bool aIsVowel = a.sound == NameSound::Vowel;
    const bool bIsVowel = b.sound == NameSound::Vowel;
    if (aIsVowel != bIsVowel) {
        // Davud and Dawud.
        const auto& vowel = aIsVowel ? a : b;
        const auto& consonant = aIsVowel ? b : a;
        return consonant.sound == NameSound::V && vowel.u >= 0.8f ? 0.5f : 2.0f;
    }
    if (!aIsVowel)
        return consonantCost(a.sound, b.sound);
    const float i = a.i - b.i;
    const float low = a.a - b.a;
    const float u = a.u - b.u;
    const float cost = 0.5f * i * i + 0.15f * low * low + 0.5f * u * u;
    // A short vowel is written as it is heard, a long one as it is spelled.
    return a.isShort && b.isShort ? 0.8f * cost : cost;
}

float NameSkeleton::costWithout(size_t at) const
{
    const Sound& sound = m_sounds[at];
    const bool isFirst = at == 0;
    const bool isLast = at + 1 == m_count;
    if (sound.sound == NameSound::H)
        return isFirst ? 0.6f : 0.3f;
    if (sound.sound != NameSound::Vowel)
        return 1.1f;
    if (isLast) // the feminine ending, written or not; a nisba is another name
        return sound.i > 0.4f && sound.i < 0.9f && sound.isShort ? 0.1f : 0.9f;
    if (isFirst)
        return 0.5f;
    return sound.isShort ? (sound.u > 0.7f ? 0.4f : 0.3f) : 0.7f;
}

double NameSkeleton::distanceTo(const NameSkeleton& other) const
{
    // Wagner and Fischer, "The string-to-string correction problem" (1974), with our weights.
    std::array<std::array<float, mostSounds + 1>, 2> rows{};
    rows[0][0] = 0;
    for (size_t j = 1; j <= other.m_count; ++j)
        rows[0][j] = rows[0][j - 1] + other.costWithout(j - 1);
    for (size_t i = 1; i <= m_count; ++i) {
        auto& row = rows[i % 2];
        const auto& above = rows[(i + 1) % 2];
        const float without = costWithout(i - 1);
        row[0] = above[0] + without;
        for (size_t j = 1; j <= other.m_count; ++j)
            row[j] = std::min({above[j] + without, row[j - 1] + other.costWithout(j - 1),
                               above[j - 1] + costOf(m_sounds[i - 1], other.m_sounds[j - 1])});
    }
    return static_cast<double>(rows[m_count % 2][other.m_count]);
}

namespace {

/// Without an article that is written together with it; empty: there is none.
std::string_view withoutArticle(std::string_view word)
{
    const bool hasArticle =
        word.size() > 5 && (word.starts_with("al") || word.starts_with("el") || word.starts_with("ul"));
    return hasArticle ? word.substr(2) : std::string_view();
}

} // namespace

NameQuery::NameQuery(std::string_view folded) : m_name(folded)
{
    m_skeletons.emplace_back(folded);
    if (const auto bare = withoutArticle(folded); !bare.empty())
        m_skeletons.emplace_back(bare);
    std::erase_if(m_skeletons, [](const NameSkeleton& one) { return one.isEmpty(); });
    if (m_skeletons.empty())
        return;
    m_beginnings = {"al", "el"};
    for (const auto& skeleton : m_skeletons) {
        for (auto& beginning : skeleton.beginnings()) {
            // A letter covers the article that begins with it.
            std::erase_if(m_beginnings, [&beginning](const auto& one) { return one.starts_with(beginning); });
            m_beginnings.push_back(beginning);
        }
        m_keys.insert(m_keys.end(), skeleton.keys().begin(), skeleton.keys().end());
    }
    std::sort(m_keys.begin(), m_keys.end());
    m_keys.erase(std::unique(m_keys.begin(), m_keys.end()), m_keys.end());
}

NameMatch NameQuery::compare(std::string_view folded, double& distance) const
{
    distance = 99;
    if (m_skeletons.empty())
        return NameMatch::Other;
    const NameSkeleton other(folded);
    const auto bare = withoutArticle(folded);
    for (size_t i = 0; i < m_skeletons.size(); ++i) {
        if (!other.isEmpty())
            distance = std::min(distance, m_skeletons[i].distanceTo(other) + (i > 0 ? articleCost : 0.0));
        if (!bare.empty())
            distance = std::min(distance,
                                m_skeletons[i].distanceTo(NameSkeleton(bare)) + (i == 0 ? articleCost : 0.0));
    }
    // A longer name may differ in more places.
    const double consonants = m_skeletons.back().consonants();
    const double likely = std::min(0.70, 0.10 + 0.14 * consonants);
    if (distance <= likely)
        return NameMatch::Likely;
    return distance <= likely + 0.3 ? NameMatch::Possible : NameMatch::Other;
}

std::vector<NameSkeleton::Key> nameKeys(std::string_view folded)
{
    std::vector<NameSkeleton::Key> keys;
    for (const auto word : {folded, withoutArticle(folded)}) {
        if (word.empty())
            continue;
        const NameSkeleton skeleton(word);
        keys.insert(keys.end(), skeleton.keys().begin(), skeleton.keys().end());
    }
    return keys;
}

} // namespace warraq
