#pragma once

#include "index/bytecoding.h"

#include "index/bytecoding.h"
#include "index/idset.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace warraq {

/// Documents of one word within one segment, ascending, as they are stored:
///
///     kind (1 byte): 0 gaps, 1 bits
///     gaps: per chunk a width and the gaps less one, packed; bits: first id / 64, words, 64 bits each
///     per chunk: width of the codes and the codes, packed (words only)
///     per chunk but the last: bytes its positions take (words only)
///
/// A chunk is 128 documents. One document alone is a gap and a code, with no kind. Ids are counted from the
/// segment's first. After the format of Lemire and Boytsov, "Decoding billions of integers per second"
/// (2015), in plain C++.
constexpr size_t postingsChunk = 128;

struct Postings
{
    std::vector<quint32> ids;
    std::vector<quint8> codes;       ///< by id; see wordcode.h. Empty for forms.
    std::vector<quint32> chunkBytes; ///< bytes of positions per chunk, the last one's left out

    void clear()
    {
        ids.clear();
        codes.clear();
        chunkBytes.clear();
    }
};

/// \p codes and \p chunkBytes are empty for a form.
void encodePostings(std::string& out, quint32 firstId, std::span<const quint32> ids,
                    std::span<const quint8> codes, std::span<const quint32> chunkBytes);

/// \p data is followed by packPadding readable bytes. False: it is damaged.
[[nodiscard]] bool decodePostings(const char* data, size_t size, quint32 firstId, quint32 documents,
                                  bool isForm, Postings& out);

/// Adds the documents to \p set. Where they are stored as bits, these are laid over it. Otherwise as
/// decodePostings.
[[nodiscard]] bool addPostings(const char* data, size_t size, quint32 firstId, quint32 documents, bool isForm,
                               IdSet& set);

/// Goes through the postings of a word chunk by chunk, without keeping them; codes are read of the chunks
/// they are asked of. Reads memory that must stay, followed by packPadding readable bytes. Pure; one thread.
class PostingsCursor
{
public:
    PostingsCursor(const char* data, size_t size, quint32 firstId, quint32 documents);

    /// To the next chunk. False: there is none, or the postings are damaged.
    [[nodiscard]] bool next();
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Of the chunk, ascending.
    [[nodiscard]] std::span<const quint32> ids() const { return {m_ids.data(), m_count}; }
    /// Of the chunk's documents.
    [[nodiscard]] const quint8* codes();
    /// Asked before the first chunk, for positionBytes.
    [[nodiscard]] bool findPositionBytes();
    /// Bytes the positions of the chunk take; none where they take all that is left.
    [[nodiscard]] std::optional<quint64> positionBytes() const { return m_positionBytes; }

private:
    /// Where the codes begin, behind all ids.
    [[nodiscard]] bool findCodes();
    [[nodiscard]] bool nextGaps();
    [[nodiscard]] bool nextBits();

    ByteReader m_in;
    ByteReader m_codesIn;
    std::optional<ByteReader> m_positionBytesIn;
    std::optional<quint64> m_positionBytes;
    std::array<quint32, postingsChunk> m_ids;
    std::array<quint8, postingsChunk> m_codes;
    size_t m_left = 0; ///< documents behind this chunk
    size_t m_count = 0;
    quint64 m_next = 0; ///< gaps: the least id that can follow
    quint64 m_word = 0; ///< bits: what is left of the word under way
    quint64 m_wordStart = 0;
    quint64 m_words = 0; ///< bits: words behind it
    const char* m_packedCodes = nullptr;
    int m_codeBits = 0;
    bool m_isBits = false;
    bool m_isAlone = false;
    bool m_failed = false;
};

} // namespace warraq
