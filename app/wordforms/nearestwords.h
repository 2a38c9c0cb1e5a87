#pragma once

#include <QtGlobal>

#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// Finds in a vocabulary the words a mistyped one may have been meant as: at most one or two letters left
/// out, added, changed or swapped (Damerau's distance), near and frequent ones first. Words are folded,
/// UTF-8.
class NearestWords
{
public:
    /// \p word: as it was typed.
    explicit NearestWords(std::string_view word);

    /// The words that are looked at begin with one of these letters: the first ones are seldom mistyped, and
    /// what is written with another letter for the same sound is among them. Empty: a word too short.
    [[nodiscard]] const std::vector<std::string>& beginnings() const { return m_beginnings; }
    void offer(std::string_view word, qint64 documents);
    /// \p documents: that have the word as it was typed; what is offered for it must be likelier.
    [[nodiscard]] std::vector<std::string> best(size_t most, qint64 documents = 0) const;

private:
    struct Candidate
    {
        std::string text;
        double worth = 0;
    };
    std::u32string m_word;
    quint64 m_letters = 0;
    int m_most = 0; ///< letters that may differ
    std::vector<std::string> m_beginnings;
    std::vector<Candidate> m_found;
};

/// Letters left out, added, changed, or swapped with their neighbour, to make one word of the other; more
/// than \p most counts as most + 1. Pure.
[[nodiscard]] int letterDistance(std::u32string_view a, std::u32string_view b, int most);

} // namespace warraq
