#pragma once

#include "core/result.h"
#include "index/segment.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace warraq {

/// Takes the blocks of a new segment as they are filled.
using BlockSink = std::function<Result<void>(IndexStream stream, quint32 number, const QByteArray& block)>;

/// Writes one segment: words in ascending order of their bytes, then forms, then documents. Used by one
/// thread.
class SegmentWriter
{
public:
    /// \p ids ascending: the documents of the segment.
    SegmentWriter(qint64 number, std::vector<quint32> ids, BlockSink sink);

    /// \p chunkBytes: bytes of \p positions per postingsChunk documents.
    [[nodiscard]] Result<void> addWord(std::string_view word, std::span<const quint32> ids,
                                       std::span<const quint8> codes, std::string_view positions,
                                       std::span<const quint32> chunkBytes);
    [[nodiscard]] Result<void> addForm(std::string_view key, std::span<const quint32> ids);
    /// In the order of the ids; see documentEntry.
    [[nodiscard]] Result<void> addDocument(std::string_view entry);
    /// What is still open is written; the head.
    [[nodiscard]] Result<Segment> finish();

private:
    struct Stream
    {
        std::string open;
        quint64 written = 0; ///< bytes before `open`
        quint32 blocks = 0;
        [[nodiscard]] quint64 offset() const { return written + open.size(); }
    };
    struct Lexicon
    {
        std::string open;
        std::string last; ///< word
        quint32 blocks = 0;
    };
    Result<void> enter(IndexStream lexicon, std::string_view word, quint32 documents, quint64 postings,
                       quint64 positions, bool isForm);
    Result<void> append(IndexStream stream, std::string_view bytes);
    Result<void> flush(IndexStream stream);
    Result<void> flushLexicon(IndexStream stream);

    Segment m_segment;
    BlockSink m_sink;
    std::array<Stream, 5> m_streams;
    std::array<Lexicon, 2> m_lexicons;
    std::string m_scratch;
};

} // namespace warraq
