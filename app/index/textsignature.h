#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace warraq {

/// Charikar's similarity hash: texts that differ in few places differ in few bits. Each three words that
/// follow each other vote on every bit.
class TextSignature
{
public:
    void add(quint64 word)
    {
        m_last[0] = m_last[1];
        m_last[1] = m_last[2];
        m_last[2] = word;
        if (++m_words < 3)
            return;
        quint64 shingle = m_last[0] * 0x9E3779B97F4A7C15ull + m_last[1] * 0xC2B2AE3D27D4EB4Full + m_last[2];
        shingle ^= shingle >> 31;
        shingle *= 0xBF58476D1CE4E5B9ull;
        shingle ^= shingle >> 27;
        // Eight votes in one addition: byte i of lane j counts bit 8 i + j.
        constexpr quint64 lowBits = 0x0101010101010101ull;
        for (size_t lane = 0; lane < 8; ++lane)
            m_lanes[lane] += shingle >> lane & lowBits;
        if (++m_inLanes == 255)
            emptyLanes();
    }
    [[nodiscard]] quint64 value()
    {
        emptyLanes();
        const int votes = std::max(0, m_words - 2);
        quint64 bits = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            bits |= static_cast<quint64>(m_ayes[bit] * 2 > votes) << bit;
        return bits;
    }

private:
    void emptyLanes()
    {
        for (size_t bit = 0; bit < 64; ++bit)
            m_ayes[bit] += static_cast<qint32>(m_lanes[bit % 8] >> (bit / 8 * 8) & 0xff);
        m_lanes = {};
        m_inLanes = 0;
    }
    std::array<quint64, 8> m_lanes{};
    std::array<qint32, 64> m_ayes{};
    std::array<quint64, 3> m_last{};
    int m_inLanes = 0;
    int m_words = 0;
};

} // namespace warraq
