#pragma once

#include <QtGlobal>

#include <array>

namespace warraq {

/// Charikar's similarity hash: texts that differ in few places differ in few bits. Each shingle
/// (see ShingleReader) votes on every bit.
class TextSignature
{
public:
    void add(quint64 shingle)
    {
        ++m_shingles;
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
        quint64 bits = 0;
        for (size_t bit = 0; bit < 64; ++bit)
            bits |= static_cast<quint64>(m_ayes[bit] * 2 > m_shingles) << bit;
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
    int m_inLanes = 0;
    int m_shingles = 0;
};

} // namespace warraq
