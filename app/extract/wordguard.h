#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <vector>

namespace warraq {

/// Whether any of some words stands in a text, in whatever case, with words or letters around it or not. One
/// walk over the text answers for all words (Aho and Corasick, 1975). A value; reading it is thread-safe.
class WordGuard
{
public:
    explicit WordGuard(const QStringList& words);

    [[nodiscard]] bool isIn(QStringView text) const;

private:
    [[nodiscard]] quint8 letterOf(char16_t folded) const
    {
        return m_letters[m_pages[folded >> 8U]][folded & 0xFFU];
    }
    quint8 addLetter(char16_t folded);
    void add(const QString& word);
    void linkBack();

    using Page = std::array<quint8, 256>;
    std::array<quint8, 256> m_pages{}; ///< of a character's high byte: its page in m_letters; 0 holds nothing
    std::vector<Page> m_letters;       ///< of its low byte; 0: in none of the words
    size_t m_size = 1;                 ///< letters, and one
    std::vector<quint16> m_next;       ///< m_size for each place
    std::vector<bool> m_ends;          ///< places where a word ends
    std::array<quint8, 128> m_ascii{}; ///< letters of plain characters, in both cases
};

/// An expression that is asked only where one of the words stands without which it cannot match: most lines
/// of most pages have none, and a list of alternatives is tried at every character.
class GuardedExpression
{
public:
    /// Every match of \p expression has one of \p words in it, in whatever case.
    GuardedExpression(const QStringList& words, const QRegularExpression& expression)
        : m_guard(words), m_expression(expression)
    {
        m_expression.optimize();
    }

    [[nodiscard]] bool isIn(const QString& text) const
    {
        return m_guard.isIn(text) && m_expression.match(text).hasMatch();
    }
    [[nodiscard]] QRegularExpressionMatch match(const QString& text) const
    {
        return m_guard.isIn(text) ? m_expression.match(text) : QRegularExpressionMatch();
    }

private:
    WordGuard m_guard;
    QRegularExpression m_expression;
};

} // namespace warraq
