#pragma once

#include "benchmarks/corpusrandom.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace warraq::bench {

constexpr int latinVocabulary = 1'000'000; ///< words that can be met; a million articles use most of them
constexpr int arabicVocabulary = 250'000;
constexpr int sectionCount = 12;
constexpr int placeCount = 300;
constexpr int arabicPlaces = 30; ///< the last of the places
constexpr int authorCount = 2'000;
constexpr int arabicAuthors = 200; ///< the last of the authors
constexpr int creditCount = 20;
constexpr double arabicShare = 0.1; ///< of the articles

/// The invented words of the generated newspaper by rank: 0 is the commonest. The first N of a longer list
/// are the list of N. Words differ from each other in their folded forms. Immutable, any thread.
class WordList
{
public:
    [[nodiscard]] static WordList latin(int count);
    [[nodiscard]] static WordList arabic(int count);

    [[nodiscard]] std::string_view operator[](int rank) const
    {
        const auto at = static_cast<size_t>(rank);
        return std::string_view(m_text).substr(m_starts[at], m_starts[at + 1] - m_starts[at]);
    }
    [[nodiscard]] int size() const { return static_cast<int>(m_starts.size()) - 1; }

private:
    void add(std::string_view word);

    std::string m_text;
    std::vector<std::uint32_t> m_starts{0};
};

/// How often the words of a list are drawn: Zipf-Mandelbrot with the knee that real newspapers show, behind
/// which words get rare faster.
[[nodiscard]] std::vector<double> wordWeights(int count);

/// The share of articles (0-1) that the Latin word of a rank is expected in, at any size of the corpus.
[[nodiscard]] double expectedShare(int rank);
/// The Latin rank whose share is nearest to the wanted one.
[[nodiscard]] int rankWithShare(double share);

/// An article's number of words; long-tailed, 350 in the mean.
[[nodiscard]] int articleLength(Random& random);

/// Somebody in the news, whose name papers write in several ways.
struct Person
{
    const char* given;
    std::vector<const char*> spellings; ///< of the family name, the usual one first
    const char* arabic;                 ///< the whole name
};

[[nodiscard]] std::span<const Person> persons();

/// The values of the fields, all in the generator's own order: the first are the commonest.
[[nodiscard]] std::vector<std::string> sectionNames();
[[nodiscard]] std::vector<std::string> placeNames();
[[nodiscard]] std::vector<std::string> authorNames();
[[nodiscard]] std::vector<std::string> creditNames();

} // namespace warraq::bench
