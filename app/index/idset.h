#pragma once

#include <QtGlobal>

#include <bit>
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
    [[nodiscard]] bool contains(qint64 id) const
    {
        return id >= 0 && id < m_end && (m_words[static_cast<size_t>(id >> 6)] >> (id & 63) & 1);
    }
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
        for (size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
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
    /// Bit i % 64 of word i / 64 is id i.
    [[nodiscard]] std::span<const quint64> words() const { return m_words; }
    [[nodiscard]] qint64 end() const { return m_end; }

private:
    qint64 m_end = 0;
    std::vector<quint64> m_words;
};

} // namespace warraq
