#include "index/postings.h"

#include <array>
#include <bit>
#include <cstring>
#include <limits>

namespace warraq {

namespace {

enum class Kind : char
{
    Gaps = 0,
    Bits = 1,
};

void encodeGaps(std::string& out, quint32 firstId, std::span<const quint32> ids)
{
    out += static_cast<char>(Kind::Gaps);
    std::array<quint32, postingsChunk> gaps;
    quint32 next = firstId;
    for (size_t start = 0; start < ids.size(); start += postingsChunk) {
        const size_t count = std::min(postingsChunk, ids.size() - start);
        for (size_t i = 0; i < count; ++i) {
            gaps[i] = ids[start + i] - next;
            next = ids[start + i] + 1;
        }
        const std::span<const quint32> chunk(gaps.data(), count);
        const int bits = bitWidth(chunk);
        out += static_cast<char>(bits);
        packBits(out, chunk, bits);
    }
}

/// Bits stand at their ids' places modulo 64, so that they can be laid over a set word by word.
void encodeBits(std::string& out, std::span<const quint32> ids)
{
    out += static_cast<char>(Kind::Bits);
    const quint32 first = ids.front() / 64;
    std::vector<quint64> words(ids.back() / 64 - first + 1, 0);
    for (const quint32 id : ids)
        words[id / 64 - first] |= quint64(1) << (id % 64);
    putVarint(out, first);
    putVarint(out, words.size());
    out.append(reinterpret_cast<const char*>(words.data()), words.size() * sizeof(quint64));
}

bool decodeGaps(ByteReader& in, quint32 firstId, size_t documents, std::vector<quint32>& ids)
{
    ids.resize(documents);
    quint64 next = firstId;
    for (size_t start = 0; start < documents; start += postingsChunk) {
        const size_t count = std::min(postingsChunk, documents - start);
        const char* width = in.take(1);
        if (!width || *width < 0 || *width > 32)
            return false;
        const char* packed = in.take(packedBytes(count, *width));
        if (!packed)
            return false;
        unpackBits(packed, count, *width, ids.data() + start);
        for (size_t i = 0; i < count; ++i) {
            next += ids[start + i];
            ids[start + i] = static_cast<quint32>(next++);
        }
        if (next > quint64(std::numeric_limits<quint32>::max()) + 1)
            return false;
    }
    return true;
}

bool decodeBits(ByteReader& in, size_t documents, std::vector<quint32>& ids)
{
    const quint64 first = in.varint();
    const quint64 words = in.varint();
    if (in.failed() || words > in.left() / sizeof(quint64))
        return false;
    const char* bits = in.take(static_cast<size_t>(words) * sizeof(quint64));
    ids.resize(documents);
    size_t found = 0;
    for (quint64 i = 0; i < words; ++i) {
        quint64 word = 0;
        std::memcpy(&word, bits + i * sizeof word, sizeof word);
        for (; word != 0; word &= word - 1) {
            if (found == documents)
                return false;
            ids[found++] =
                static_cast<quint32>((first + i) * 64) + static_cast<quint32>(std::countr_zero(word));
        }
    }
    return found == documents;
}

} // namespace

void encodePostings(std::string& out, quint32 firstId, std::span<const quint32> ids,
                    std::span<const quint8> codes, std::span<const quint32> chunkBytes)
{
    if (ids.size() == 1) {
        putVarint(out, ids[0] - firstId);
        if (!codes.empty())
            out += static_cast<char>(codes[0]);
        return;
    }
    std::string gaps;
    encodeGaps(gaps, firstId, ids);
    const size_t bits = (ids.back() / 64 - ids.front() / 64 + 1) * sizeof(quint64);
    if (bits + 8 < gaps.size())
        encodeBits(out, ids);
    else
        out += gaps;
    if (codes.empty())
        return;
    std::array<quint32, postingsChunk> wide;
    for (size_t start = 0; start < codes.size(); start += postingsChunk) {
        const size_t count = std::min(postingsChunk, codes.size() - start);
        std::copy_n(codes.begin() + static_cast<qsizetype>(start), count, wide.begin());
        const std::span<const quint32> chunk(wide.data(), count);
        const int width = bitWidth(chunk);
        out += static_cast<char>(width);
        packBits(out, chunk, width);
    }
    for (size_t chunk = 0; chunk + 1 < chunkBytes.size(); ++chunk)
        putVarint(out, chunkBytes[chunk]);
}

bool decodePostings(const char* data, size_t size, quint32 firstId, quint32 documents, bool isForm,
                    Postings& out)
{
    out.clear();
    ByteReader in(data, size);
    if (documents == 1) {
        out.ids.push_back(firstId + static_cast<quint32>(in.varint()));
        if (const char* code = isForm ? nullptr : in.take(1))
            out.codes.push_back(static_cast<quint8>(*code));
        return !in.failed();
    }
    const char* kind = in.take(1);
    if (!kind || documents / postingsChunk > size)
        return false;
    const bool read = static_cast<Kind>(*kind) == Kind::Gaps ? decodeGaps(in, firstId, documents, out.ids)
                                                             : decodeBits(in, documents, out.ids);
    if (!read || isForm)
        return read;
    out.codes.resize(documents);
    std::array<quint32, postingsChunk> wide;
    for (size_t start = 0; start < documents; start += postingsChunk) {
        const size_t count = std::min<size_t>(postingsChunk, documents - start);
        const char* width = in.take(1);
        if (!width || *width < 0 || *width > 8)
            return false;
        const char* packed = in.take(packedBytes(count, *width));
        if (!packed)
            return false;
        unpackBits(packed, count, *width, wide.data());
        std::copy_n(wide.begin(), count, out.codes.begin() + static_cast<qsizetype>(start));
    }
    for (size_t chunk = 0; chunk + 1 < (documents + postingsChunk - 1) / postingsChunk; ++chunk)
        out.chunkBytes.push_back(static_cast<quint32>(in.varint()));
    return !in.failed();
}

} // namespace warraq
