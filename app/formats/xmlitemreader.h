#pragma once

#include "formats/sourcereader.h"
#include "formats/xmlpiece.h"
#include "formats/xmlpieces.h"

namespace warraq {

/// What readers of XML files of many items share: each item is a record with its own bytes, read by itself;
/// one that is too long or no XML, one that had to be mended and a file that was cut off are told. Belongs to
/// one thread.
class XmlItemReader : public SourceReader
{
public:
    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) final;
    [[nodiscard]] qint64 bytesRead() const final { return m_pieces.window().bytesRead(); }

protected:
    /// \p format: of its records.
    XmlItemReader(ByteSource source, SourceFormat format);

    /// Once, before the first item. Errors end the reading.
    [[nodiscard]] virtual Result<void> prepare(const CancelToken&) { return {}; }
    /// What stands before the first item; gives what items need of it to be XML.
    [[nodiscard]] virtual XmlContext readHead(const QString& head) = 0;
    /// Fills in the item's columns.
    virtual void readItem(const xmlNode* item, SourceRecord& record) const = 0;
    /// Behind the last of \p items; once.
    [[nodiscard]] virtual std::optional<SourceNote> noteAtEnd(qint64 /*items*/) { return std::nullopt; }
    [[nodiscard]] const ByteSource& source() const { return m_source; }

private:
    [[nodiscard]] ReadItem itemOf(const XmlPieces::Piece& piece);
    [[nodiscard]] std::optional<ReadItem> atEnd();

    ByteSource m_source;
    XmlPieces m_pieces;
    SourceFormat m_format;
    std::optional<XmlContext> m_context;
    std::optional<SourceNote> m_note; ///< to be told next
    qint64 m_number = 0;
    bool m_isPrepared = false;
    bool m_ended = false;
    bool m_truncationTold = false;
    bool m_endTold = false;
};

} // namespace warraq
