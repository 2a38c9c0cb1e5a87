#pragma once

#include "index/bytecoding.h"

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

} // namespace warraq
