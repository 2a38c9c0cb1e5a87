#include "extract/wordguard.h"

#include <deque>

namespace warraq {

WordGuard::WordGuard(const QStringList& words) : m_letters(1)
{
    QStringList folded;
    for (const auto& word : words) {
        QString other;
        for (const QChar c : word) {
            other += c.toCaseFolded();
            addLetter(c.toCaseFolded().unicode());
        }
        folded << other;
    }
    for (size_t c = 0; c < m_ascii.size(); ++c)
        m_ascii[c] = letterOf(QChar(static_cast<char16_t>(c)).toCaseFolded().unicode());
    m_next.resize(m_size);
    m_ends.resize(1);
    for (const auto& word : std::as_const(folded))
        add(word);
    linkBack();
}

quint8 WordGuard::addLetter(char16_t folded)
{
    quint8& page = m_pages[folded >> 8U];
    if (page == 0) {
        page = static_cast<quint8>(m_letters.size());
        m_letters.emplace_back();
    }
    quint8& letter = m_letters[page][folded & 0xFFU];
    if (letter == 0)
        letter = static_cast<quint8>(m_size++);
    Q_ASSERT(m_size <= 256);
    return letter;
}

void WordGuard::add(const QString& word)
{
    size_t place = 0;
    for (const QChar c : word) {
        const size_t at = place * m_size + letterOf(c.unicode());
        if (m_next[at] == 0) {
            m_next[at] = static_cast<quint16>(m_ends.size());
            m_ends.push_back(false);
            m_next.resize(m_next.size() + m_size);
        }
        place = m_next[at];
    }
    m_ends[place] = true;
}

/// Where a word goes on no further, the longest end of what was read that begins another goes on.
void WordGuard::linkBack()
{
    std::vector<quint16> back(m_ends.size());
    std::deque<quint16> places;
    for (size_t letter = 0; letter < m_size; ++letter) {
        if (m_next[letter] != 0)
            places.push_back(m_next[letter]);
    }
    while (!places.empty()) {
        const quint16 place = places.front();
        places.pop_front();
        m_ends[place] = m_ends[place] || m_ends[back[place]];
        for (size_t letter = 0; letter < m_size; ++letter) {
            quint16& next = m_next[place * m_size + letter];
            const quint16 other = m_next[back[place] * m_size + letter];
            if (next == 0) {
                next = other;
            } else {
                back[next] = other;
                places.push_back(next);
            }
        }
    }
}

bool WordGuard::isIn(QStringView text) const
{
    size_t place = 0;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        const quint8 letter = u < m_ascii.size() ? m_ascii[u] : letterOf(c.toCaseFolded().unicode());
        if (letter == 0) {
            place = 0;
            continue;
        }
        place = m_next[place * m_size + letter];
        if (place != 0 && m_ends[place])
            return true;
    }
    return m_ends[0];
}

} // namespace warraq
