#include "wordforms/relatedforms.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <utility>

namespace warraq {

namespace {

/// Longest first, so that وال is not taken for ال.
constexpr std::array<std::string_view, 7> arabicPrefixes{"وال", "فال", "بال", "كال", "ولل", "ال", "لل"};
constexpr std::string_view arabicAnd = "و";
constexpr std::array<std::string_view, 14> arabicSuffixes{"تها", "تهم", "ته", "ها", "هم", "ان", "ات",
                                                          "ون",  "ين",  "يه", "ية", "ه",  "ة",  "ي"};
constexpr size_t letterBytes = 2; // of Arabic in UTF-8
constexpr size_t shortest = 3;    // letters of a word that has forms

/// Arabic proper, without digits: U+0620 to U+064A.
bool isArabic(std::string_view word)
{
    for (size_t i = 0; i + 1 < word.size(); i += letterBytes) {
        const auto lead = static_cast<unsigned char>(word[i]);
        const auto next = static_cast<unsigned char>(word[i + 1]);
        const bool isLetter = (lead == 0xD8 && next >= 0xA0) || (lead == 0xD9 && next <= 0x8A);
        if (!isLetter)
            return false;
    }
    return !word.empty() && word.size() % letterBytes == 0;
}

/// Folded Latin letters, and others that are letters in UTF-8.
bool isWord(std::string_view word)
{
    return std::all_of(word.begin(), word.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    });
}

/// Folding drops the accents by which French endings are known: they are put back where they are sure.
std::string withFrenchAccents(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 5> endings{{
        {"ites", "ités"},
        {"ees", "ées"},
        {"ite", "ité"},
        {"ee", "ée"},
        {"erent", "èrent"},
    }};
    for (const auto& [plain, accented] : endings) {
        if (word.size() > plain.size() + 2 && word.ends_with(plain))
            return std::string(word.substr(0, word.size() - plain.size())).append(accented);
    }
    return std::string(word);
}

} // namespace

std::string arabicStem(std::string_view word)
{
    for (const auto prefix : arabicPrefixes) {
        if (word.size() >= prefix.size() + 2 * letterBytes && word.starts_with(prefix)) {
            word.remove_prefix(prefix.size());
            break;
        }
    }
    // A plural may carry a possessive, so twice at most.
    for (int ending = 0; ending < 2; ++ending) {
        const auto suffix = std::find_if(arabicSuffixes.begin(), arabicSuffixes.end(), [&](auto one) {
            return word.size() >= one.size() + 3 * letterBytes && word.ends_with(one);
        });
        if (suffix == arabicSuffixes.end())
            break;
        word.remove_suffix(suffix->size());
    }
    return std::string(word);
}

std::vector<std::string> arabicNameForms(std::string_view word)
{
    static constexpr std::array<std::string_view, 6> withArticle{"ال", "وال", "بال", "لل", "كال", "فال"};
    static constexpr std::array<std::string_view, 5> particles{"و", "ب", "ل", "ك", "ف"};
    if (!isArabic(word))
        return {};
    if (word.starts_with(withArticle[0]) && word.size() >= 5 * letterBytes)
        word.remove_prefix(withArticle[0].size());
    std::vector<std::string> forms{std::string(word)};
    for (const auto prefix : withArticle)
        forms.push_back(std::string(prefix) + std::string(word));
    // Before a short name a particle would make other words.
    if (word.size() >= 4 * letterBytes) {
        for (const auto prefix : particles)
            forms.push_back(std::string(prefix) + std::string(word));
    }
    return forms;
}

class RelatedForms::Stemmer
{
public:
    explicit Stemmer(const char* algorithm, bool isFrench)
        : m_stemmer(sb_stemmer_new(algorithm, "UTF_8"), &sb_stemmer_delete), m_isFrench(isFrench)
    {
    }
    [[nodiscard]] bool isThere() const { return m_stemmer != nullptr; }
    [[nodiscard]] std::string stem(std::string_view word) const
    {
        const std::string read = m_isFrench ? withFrenchAccents(word) : std::string(word);
        const auto* made = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol*>(read.data()),
                                           static_cast<int>(read.size()));
        if (!made) // no memory: the word itself
            return read;
        return {reinterpret_cast<const char*>(made), static_cast<size_t>(sb_stemmer_length(m_stemmer.get()))};
    }

private:
    std::unique_ptr<sb_stemmer, void (*)(sb_stemmer*)> m_stemmer;
    bool m_isFrench = false;
};

RelatedForms::RelatedForms(const QStringList& languages)
{
    for (const auto& [language, algorithm] :
         {std::pair<const char*, const char*>{"en", "english"}, {"fr", "french"}}) {
        if (!languages.contains(QLatin1String(language)))
            continue;
        auto stemmer = std::make_unique<Stemmer>(algorithm, language[0] == 'f');
        if (stemmer->isThere())
            m_stemmers.push_back(std::move(stemmer));
    }
}

RelatedForms::~RelatedForms() = default;

std::vector<std::string> RelatedForms::stemsOf(std::string_view word) const
{
    std::vector<std::string> stems;
    if (m_isArabic) {
        stems.push_back(arabicStem(word));
        // A و may be the first letter or the conjunction: both are tried.
        if (word.starts_with(arabicAnd) && word.size() > shortest * letterBytes)
            stems.push_back(arabicStem(word.substr(arabicAnd.size())));
        return stems;
    }
    for (const auto& stemmer : m_stemmers)
        stems.push_back(stemmer->stem(word));
    return stems;
}

bool RelatedForms::start(std::string_view word)
{
    m_beginnings.clear();
    m_stems.clear();
    m_isArabic = isArabic(word);
    if (m_isArabic) {
        if (word.size() < shortest * letterBytes)
            return false;
        m_stems = stemsOf(word);
        for (const auto& stem : m_stems) {
            m_beginnings.push_back(stem);
            m_beginnings.push_back(std::string(arabicAnd) + stem);
            for (const auto prefix : arabicPrefixes)
                m_beginnings.push_back(std::string(prefix) + stem);
        }
        return true;
    }
    if (word.size() < shortest || !isWord(word) || m_stemmers.empty())
        return false;
    m_stems = stemsOf(word);
    // A stem's last letters may differ from all its words' (happi: happy, possibl: possibility), others not.
    for (const auto& stem : m_stems) {
        size_t kept = std::max<size_t>(std::min<size_t>(stem.size(), 2), stem.size() - 1);
        std::string beginning = stem.substr(0, kept);
        while (!beginning.empty() && !word.starts_with(beginning))
            beginning.pop_back();
        if (beginning.size() < 2)
            continue;
        const auto covers = [&beginning](const std::string& other) { return beginning.starts_with(other); };
        if (std::any_of(m_beginnings.begin(), m_beginnings.end(), covers))
            continue;
        std::erase_if(m_beginnings, [&beginning](const auto& other) { return other.starts_with(beginning); });
        m_beginnings.push_back(beginning);
    }
    return !m_beginnings.empty();
}

bool RelatedForms::isRelated(std::string_view word) const
{
    if (m_isArabic) {
        if (!isArabic(word))
            return false;
        const auto stems = stemsOf(word);
        return std::find_first_of(stems.begin(), stems.end(), m_stems.begin(), m_stems.end()) != stems.end();
    }
    if (!isWord(word))
        return false;
    for (size_t i = 0; i < m_stemmers.size(); ++i) {
        if (m_stemmers[i]->stem(word) == m_stems[i])
            return true;
    }
    return false;
}

} // namespace warraq
