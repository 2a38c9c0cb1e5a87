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
    for (size_t start = 0; start < documents; start += postingsChunk) {
        const size_t count = std::min<size_t>(postingsChunk, documents - start);
        const char* width = in.take(1);
        if (!width || *width < 0 || *width > 8)
            return false;
        const char* packed = in.take(packedBytes(count, *width));
        if (!packed)
            return false;
        unpackBits(packed, count, *width, out.codes.data() + start);
    }
    for (size_t chunk = 0; chunk + 1 < (documents + postingsChunk - 1) / postingsChunk; ++chunk)
        out.chunkBytes.push_back(static_cast<quint32>(in.varint()));
    return !in.failed();
}

bool addPostings(const char* data, size_t size, quint32 firstId, quint32 documents, bool isForm, IdSet& set)
{
    if (documents == 1) { // as most words of a long vocabulary
        ByteReader in(data, size);
        set.insert(qint64(firstId) + static_cast<qint64>(in.varint()));
        return !in.failed();
    }
    if (size > 0 && static_cast<Kind>(*data) == Kind::Bits) {
        ByteReader in(data + 1, size - 1);
        const quint64 first = in.varint();
        const quint64 words = in.varint();
        if (in.failed() || words > in.left() / sizeof(quint64))
            return false;
        const char* bits = in.take(static_cast<size_t>(words) * sizeof(quint64));
        set.insertWords(static_cast<size_t>(first), bits, static_cast<size_t>(words));
        return true;
    }
    if (isForm) {
        Postings all;
        if (!decodePostings(data, size, firstId, documents, isForm, all))
            return false;
        for (const quint32 id : all.ids)
            set.insert(id);
        return true;
    }
    PostingsCursor cursor(data, size, firstId, documents);
    while (cursor.next()) {
        for (const quint32 id : cursor.ids())
            set.insert(id);
    }
    return !cursor.failed();
}

PostingsCursor::PostingsCursor(const char* data, size_t size, quint32 firstId, quint32 documents)
    : m_in(data, size), m_codesIn(data, size), m_left(documents), m_next(firstId), m_isAlone(documents == 1)
{
    if (m_isAlone)
        return;
    const char* kind = m_in.take(1);
    m_isBits = kind && static_cast<Kind>(*kind) == Kind::Bits;
    if (m_isBits) {
        m_wordStart = m_in.varint() * 64;
        m_words = m_in.varint();
    }
    m_failed = !kind || m_in.failed() || documents == 0 || documents / postingsChunk > size || !findCodes();
}

bool PostingsCursor::findCodes()
{
    m_codesIn = m_in;
    if (m_isBits)
        return m_words > 0 && m_words <= m_in.left() / sizeof(quint64) &&
               m_codesIn.take(static_cast<size_t>(m_words) * sizeof(quint64));
    for (size_t left = m_left; left > 0;) {
        const size_t count = std::min(postingsChunk, left);
        const char* width = m_codesIn.take(1);
        if (!width || *width < 0 || *width > 32 || !m_codesIn.take(packedBytes(count, *width)))
            return false;
        left -= count;
    }
    return true;
}

bool PostingsCursor::findPositionBytes()
{
    if (m_failed || m_isAlone)
        return !m_failed;
    m_positionBytesIn = m_codesIn;
    for (size_t left = m_left; left > 0;) {
        const size_t count = std::min(postingsChunk, left);
        const char* width = m_positionBytesIn->take(1);
        if (!width || *width < 0 || *width > 8 || !m_positionBytesIn->take(packedBytes(count, *width)))
            return false;
        left -= count;
    }
    return true;
}

bool PostingsCursor::next()
{
    if (m_failed || m_left == 0)
        return false;
    m_count = std::min(postingsChunk, m_left);
    m_left -= m_count;
    m_positionBytes.reset();
    if (m_positionBytesIn && m_left > 0) {
        m_positionBytes = m_positionBytesIn->varint();
        if (m_positionBytesIn->failed()) {
            m_failed = true;
            return false;
        }
    }
    if (m_isAlone) {
        m_ids[0] = static_cast<quint32>(m_next + m_in.varint());
        m_packedCodes = m_in.take(1);
        m_codeBits = 8;
        m_failed = m_in.failed();
        return !m_failed;
    }
    const char* width = m_codesIn.take(1);
    m_codeBits = width ? *width : -1;
    m_packedCodes =
        m_codeBits < 0 || m_codeBits > 8 ? nullptr : m_codesIn.take(packedBytes(m_count, m_codeBits));
    m_failed = !m_packedCodes || !(m_isBits ? nextBits() : nextGaps());
    return !m_failed;
}

bool PostingsCursor::nextGaps()
{
    const int width = *m_in.take(1); // findCodes has been here
    unpackBits(m_in.take(packedBytes(m_count, width)), m_count, width, m_ids.data());
    quint64 next = m_next;
    for (size_t i = 0; i < m_count; ++i) {
        next += m_ids[i];
        m_ids[i] = static_cast<quint32>(next++);
    }
    m_next = next;
    return next <= quint64(std::numeric_limits<quint32>::max()) + 1;
}

bool PostingsCursor::nextBits()
{
    for (size_t found = 0; found < m_count;) {
        if (m_word == 0) {
            if (m_words == 0)
                return false;
            std::memcpy(&m_word, m_in.take(sizeof m_word), sizeof m_word);
            --m_words;
            m_wordStart += 64;
            continue;
        }
        // m_wordStart is already that of the next word.
        m_ids[found++] =
            static_cast<quint32>(m_wordStart - 64) + static_cast<quint32>(std::countr_zero(m_word));
        m_word &= m_word - 1;
    }
    return true;
}

const quint8* PostingsCursor::codes()
{
    unpackBits(m_packedCodes, m_count, m_codeBits, m_codes.data());
    return m_codes.data();
}

} // namespace warraq
