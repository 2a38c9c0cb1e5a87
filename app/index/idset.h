#pragma once

#include <QtGlobal>

#include <algorithm>
#include <bit>
#include <cstring>
#include <span>
#include <vector>

namespace warraq {

/// A set of article ids as bits: a million fit into 122 KB, and combining two is a loop over words.
class IdSet
{
public:
    explicit IdSet(qint64 end = 0) : m_end(end), m_words(static_cast<size_t>((end + 63) / 64), 0) {}

    void insert(qint64 id)
    {
        if (id >= 0 && id < m_end)
            m_words[static_cast<size_t>(id >> 6)] |= quint64(1) << (id & 63);
    }
    void erase(qint64 id)
    {
        if (id >= 0 && id < m_end)
            m_words[static_cast<size_t>(id >> 6)] &= ~(quint64(1) << (id & 63));
    }
    /// Adds the ids whose bits are set in \p count words of 64, as they lie in memory; the first is that of
    /// ids from \p first * 64 on.
    void insertWords(size_t first, const char* words, size_t count)
    {
        const size_t end = std::min(first + count, m_words.size());
        for (size_t i = first; i < end; ++i, words += sizeof(quint64)) {
            quint64 word = 0;
            std::memcpy(&word, words, sizeof word);
            m_words[i] |= word;
        }
        if (end == m_words.size() && m_end % 64 != 0)
            m_words.back() &= (quint64(1) << (m_end % 64)) - 1;
    }
    [[nodiscard]] bool contains(qint64 id) const
    {
        return id >= 0 && id < m_end && (m_words[static_cast<size_t>(id >> 6)] >> (id & 63) & 1);
    }
    /// \p other of the same end.
    IdSet& operator&=(const IdSet& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    IdSet& operator|=(const IdSet& other)
    {
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    IdSet& remove(const IdSet& other)
    {
        const size_t both = std::min(m_words.size(), other.m_words.size());
        for (size_t i = 0; i < both; ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }
    [[nodiscard]] bool isEmpty() const
    {
        return std::all_of(m_words.begin(), m_words.end(), [](quint64 word) { return word == 0; });
    }
    [[nodiscard]] qint64 count() const
    {
        qint64 sum = 0;
        for (const quint64 word : m_words)
            sum += std::popcount(word);
        return sum;
    }
    /// Calls \p each(id) in ascending order.
    template <class Each> void forEach(Each each) const
    {
        for (size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                each(static_cast<qint64>(i) * 64 + std::countr_zero(word));
        }
    }
    /// The same for those from \p from to before \p end.
    template <class Each> void forEach(qint64 from, qint64 end, Each each) const
    {
        const auto last = std::min(m_words.size(), static_cast<size_t>((end + 63) / 64));
        for (auto i = static_cast<size_t>(from / 64); i < last; ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1) {
                const qint64 id = static_cast<qint64>(i) * 64 + std::countr_zero(word);
                if (id >= from && id < end)
                    each(id);
            }
        }
    }
    /// Bit i % 64 of word i / 64 is id i.
    [[nodiscard]] std::span<const quint64> words() const { return m_words; }
    [[nodiscard]] qint64 end() const { return m_end; }

private:
    qint64 m_end = 0;
    std::vector<quint64> m_words;
};

} // namespace warraq
