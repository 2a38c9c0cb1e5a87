#pragma once

#include "index/documenttable.h"
#include "index/postings.h"
#include "index/segment.h"

#include <optional>
#include <span>

namespace warraq {

/// A word or form as a lexicon has it.
struct LexiconEntry
{
    quint32 documents = 0; ///< with those taken out
    quint64 postings = 0;  ///< offset
    quint64 postingsBytes = 0;
    quint64 positions = 0; ///< offset
    quint64 positionsBytes = 0;
};

/// Reads one segment. Used by the thread of its source; pointers given out hold until the next call.
/// Errors of all functions: of the source; Malformed.
class SegmentReader
{
public:
    SegmentReader(std::shared_ptr<const Segment> segment, BlockSource& source)
        : m_segment(std::move(segment)), m_source(&source)
    {
    }

    [[nodiscard]] const Segment& segment() const { return *m_segment; }
    [[nodiscard]] const std::shared_ptr<const Segment>& shared() const { return m_segment; }

    /// \p lexicon: Words or Forms.
    [[nodiscard]] Result<std::optional<LexiconEntry>> find(IndexStream lexicon, std::string_view word);
    enum class Read : quint8
    {
        Ids,
        IdsAndCodes,
    };
    [[nodiscard]] Result<void> postings(const LexiconEntry& entry, Read what, Postings& out);
    /// Followed by packPadding readable bytes.
    [[nodiscard]] Result<const char*> bytes(IndexStream stream, quint64 offset, quint64 size);
    /// By place in Segment::ids; read once and kept.
    [[nodiscard]] Result<std::span<const DocumentEntry>> documents();
    /// The same for those who want a few; read once and kept.
    [[nodiscard]] Result<const DocumentTable*> documentTable();
    /// Adds the documents of an entry to \p set. \p lexicon: the one it is of.
    [[nodiscard]] Result<void> addTo(IdSet& set, IndexStream lexicon, const LexiconEntry& entry);
    /// The cursor holds until the next call.
    [[nodiscard]] Result<PostingsCursor> cursor(const LexiconEntry& entry);
    [[nodiscard]] Result<QByteArray> lexiconBlock(IndexStream lexicon, quint32 number);
    [[nodiscard]] Unexpected damaged() const;

private:
    struct Cached
    {
        QByteArray block;
        quint32 number = 0;
    };
    [[nodiscard]] Result<const QByteArray*> block(IndexStream stream, quint32 number);
    [[nodiscard]] Result<std::string> wholeDocuments();

    std::shared_ptr<const Segment> m_segment;
    BlockSource* m_source;
    std::array<Cached, 5> m_last;
    std::array<std::string, 5> m_joined;
    std::optional<std::vector<DocumentEntry>> m_documents;
    std::optional<DocumentTable> m_documentTable;
};

/// Goes through a lexicon in the order of its words' bytes.
class LexiconCursor
{
public:
    LexiconCursor(SegmentReader& reader, IndexStream lexicon) : m_reader(&reader), m_lexicon(lexicon) {}

    /// To the first word that is not less than \p from. Errors as SegmentReader.
    [[nodiscard]] Result<void> seek(std::string_view from);
    [[nodiscard]] Result<void> next();
    /// To the first word of a block; the next one follows its last.
    [[nodiscard]] Result<void> openBlock(quint32 number);
    [[nodiscard]] quint32 block() const { return m_number; }
    /// Bytes the word has in common with the one before in its block.
    [[nodiscard]] size_t shared() const { return m_shared; }
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] const std::string& word() const { return m_word; }
    [[nodiscard]] const LexiconEntry& entry() const { return m_entry; }

private:
    SegmentReader* m_reader;
    IndexStream m_lexicon;
    QByteArray m_block;
    std::optional<ByteReader> m_in;
    quint32 m_number = 0;
    std::string m_word;
    size_t m_shared = 0;
    LexiconEntry m_entry;
    bool m_atEnd = true;
};

} // namespace warraq
