#pragma once

#include "formats/feeditem.h"
#include "formats/sourcereader.h"
#include "formats/xmlpieces.h"

namespace warraq {

/// News feeds: RSS 0.90 to 2.0 (Netscape, UserLand, RSS Advisory Board), RSS 1.0 in RDF, Atom 0.3 and 1.0
/// (RFC 4287), also broken ones. Each item is a record with columns (core/itemcolumns.h) and its own bytes.
/// An item that had to be mended beyond what feeds do every day, a file that is cut off and a count that is
/// wrong (OpenSearch 1.1) are notes.
class FeedReader : public SourceReader
{
public:
    explicit FeedReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_pieces.window().bytesRead(); }

private:
    [[nodiscard]] std::optional<ReadItem> atEnd();
    [[nodiscard]] ReadItem itemOf(const XmlPieces::Piece& piece);

    ByteSource m_source;
    XmlPieces m_pieces;
    std::optional<FeedHead> m_head;
    std::optional<SourceNote> m_note; ///< to be told next
    qint64 m_number = 0;
    bool m_ended = false;
    bool m_truncationTold = false;
};

} // namespace warraq
