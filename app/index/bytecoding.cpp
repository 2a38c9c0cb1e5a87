#include "index/bytecoding.h"

#include <bit>

namespace warraq {

void putVarint(std::string& out, quint64 value)
{
    while (value >= 0x80) {
        out += static_cast<char>(value | 0x80);
        value >>= 7;
    }
    out += static_cast<char>(value);
}

int bitWidth(std::span<const quint32> values)
{
    quint32 all = 0;
    for (const quint32 value : values)
        all |= value;
    return static_cast<int>(std::bit_width(all));
}

void packBits(std::string& out, std::span<const quint32> values, int bits)
{
    // Eight bytes are written at a time, of which those that are full stay.
    const size_t start = out.size();
    const size_t size = packedBytes(values.size(), bits);
    out.resize(start + size + sizeof(quint64));
    char* at = out.data() + start;
    quint64 word = 0;
    int used = 0;
    for (const quint32 value : values) {
        word |= static_cast<quint64>(value) << used;
        used += bits;
        std::memcpy(at, &word, sizeof word);
        at += used >> 3;
        word >>= used & ~7;
        used &= 7;
    }
    if (used > 0)
        std::memcpy(at, &word, sizeof word);
    out.resize(start + size);
}

quint64 hashBytes(const char* data, size_t size)
{
    constexpr quint64 prime = 0x9E3779B97F4A7C15ull;
    quint64 hash = size * prime;
    while (size >= 8) {
        quint64 word = 0;
        std::memcpy(&word, data, 8);
        hash = (std::rotl(hash, 23) ^ word) * prime;
        data += 8;
        size -= 8;
    }
    if (size > 0) {
        quint64 word = 0;
        std::memcpy(&word, data, size);
        hash = (std::rotl(hash, 23) ^ word) * prime;
    }
    return hash ^ (hash >> 29);
}

} // namespace warraq
