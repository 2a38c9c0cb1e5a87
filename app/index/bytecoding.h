#pragma once

#include <QtGlobal>

#include <cstring>
#include <span>
#include <string>

namespace warraq {

/// Little-endian base-128 numbers and packed bits: what postings are made of. Pure; any thread.

void putVarint(std::string& out, quint64 value);

/// Reads what putVarint wrote, never beyond its end: a damaged archive gives `failed`, not a crash.
class ByteReader
{
public:
    ByteReader(const char* data, size_t size) : m_at(data), m_end(data + size) {}

    [[nodiscard]] quint64 varint()
    {
        if (m_at < m_end && !(*m_at & 0x80)) // most are small
            return static_cast<unsigned char>(*m_at++);
        quint64 value = 0;
        for (int shift = 0; m_at < m_end && shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(*m_at++);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_failed = true;
        return 0;
    }
    /// Null when there are not so many.
    [[nodiscard]] const char* take(size_t bytes)
    {
        if (bytes > static_cast<size_t>(m_end - m_at)) {
            m_failed = true;
            return nullptr;
        }
        const char* start = m_at;
        m_at += bytes;
        return start;
    }
    [[nodiscard]] size_t left() const { return static_cast<size_t>(m_end - m_at); }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    const char* m_at;
    const char* m_end;
    bool m_failed = false;
};

/// Bits the largest of \p values needs, 0 to 32.
[[nodiscard]] int bitWidth(std::span<const quint32> values);
[[nodiscard]] constexpr size_t packedBytes(size_t values, int bits)
{
    return (values * static_cast<size_t>(bits) + 7) / 8;
}
void packBits(std::string& out, std::span<const quint32> values, int bits);

/// Bytes that must be readable behind packed ones.
constexpr size_t packPadding = 8;
/// \p in is followed by packPadding readable bytes.
template <class Value> inline void unpackBits(const char* in, size_t count, int bits, Value* out)
{
    const quint64 mask = (quint64(1) << bits) - 1;
    for (size_t i = 0, bit = 0; i < count; ++i, bit += static_cast<size_t>(bits)) {
        quint64 word = 0;
        std::memcpy(&word, in + (bit >> 3), sizeof word);
        out[i] = static_cast<Value>((word >> (bit & 7)) & mask);
    }
}

/// Mixes bytes into 64 bits; for tables in memory only, never stored.
[[nodiscard]] quint64 hashBytes(const char* data, size_t size);

} // namespace warraq
