#pragma once

#include "formats/sourcereader.h"
#include "formats/xmlpiece.h"
#include "formats/xmlpieces.h"

namespace warraq {

/// LiveJournal's own export as XML (livejournal.com/export.bml) and what clones of it write: `livejournal` of
/// `entry` with itemid, eventtime, subject, event and security. Each entry is a record with columns
/// (core/itemcolumns.h); one that only its writer could read says so in `status`. Times are the writer's and
/// in no zone. The file says no addresses.
class LiveJournalReader : public SourceReader
{
public:
    explicit LiveJournalReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_pieces.window().bytesRead(); }

private:
    [[nodiscard]] ReadItem itemOf(const XmlPieces::Piece& piece);

    ByteSource m_source;
    XmlPieces m_pieces;
    std::optional<XmlContext> m_context;
    std::optional<SourceNote> m_note;
    qint64 m_number = 0;
    bool m_truncationTold = false;
};

} // namespace warraq
