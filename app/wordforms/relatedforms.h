#pragma once

#include <QStringList>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// Says which words are forms of one another: *election, elections, electoral*; *ministre, ministres*;
/// *وزير, الوزراء*. English and French by the Snowball stemmers (Porter, "Snowball: a language for stemming
/// algorithms", 2001), Arabic by dropping article, conjunctions and endings (see arabicStem). Words are
/// folded (foldText), UTF-8. One thread at a time.
class RelatedForms
{
public:
    /// Of \p languages (`en`, `fr`, `ar` ...) those that are known; Arabic letters tell themselves.
    explicit RelatedForms(const QStringList& languages);
    ~RelatedForms();
    RelatedForms(const RelatedForms&) = delete;
    RelatedForms& operator=(const RelatedForms&) = delete;

    /// Whose forms are wanted. False: a word that has none (too short, or with digits).
    bool start(std::string_view word);
    /// A form of the word begins with one of these: where to look in a vocabulary in order.
    [[nodiscard]] const std::vector<std::string>& beginnings() const { return m_beginnings; }
    [[nodiscard]] bool isRelated(std::string_view word) const;

private:
    class Stemmer;
    [[nodiscard]] std::vector<std::string> stemsOf(std::string_view word) const;
    std::vector<std::unique_ptr<Stemmer>> m_stemmers;
    bool m_isArabic = false;
    std::vector<std::string> m_stems; ///< by stemmer; Arabic: one or two
    std::vector<std::string> m_beginnings;
};

/// A folded Arabic word without article and the endings of number, gender and possession; at least two
/// letters stay. A lone و is not taken off: it may be the word's own. After Larkey, Ballesteros and Connell,
/// "Light stemming for Arabic" (2007). Pure.
[[nodiscard]] std::string arabicStem(std::string_view word);

/// A folded Arabic name as a text may have it: with and without article and the particles written together
/// with it. Empty: not Arabic. Pure.
[[nodiscard]] std::vector<std::string> arabicNameForms(std::string_view word);

} // namespace warraq
