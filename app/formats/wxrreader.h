#pragma once

#include "formats/feeditem.h"
#include "formats/sourcereader.h"
#include "formats/xmlpieces.h"

#include <QHash>

namespace warraq {

/// WordPress eXtended RSS (WXR 1.0 to 1.2), what WordPress's own export writes: RSS 2.0 with `wp:` elements.
/// Every item is a record; what is no article (attachments, menu items, pages, drafts) says so in its columns
/// `type` and `status`, and is skipped by the extractor. Authors are called by their display names. The file
/// is looked through twice: captions stand in attachments, which follow the posts that show them.
class WxrReader : public SourceReader
{
public:
    explicit WxrReader(ByteSource source);

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_pieces.window().bytesRead(); }

private:
    struct Attachment
    {
        QString address;
        QString caption;
    };
    [[nodiscard]] Result<void> lookThrough(const CancelToken& cancel);
    void readHead();
    void keepAttachment(const xmlNode* item);
    [[nodiscard]] ReadItem itemOf(const XmlPieces::Piece& piece);
    void readItem(const xmlNode* item, SourceRecord& record) const;
    void addImages(const xmlNode* item, const QString& body, SourceRecord& record) const;

    ByteSource m_source;
    XmlPieces m_pieces;
    std::optional<FeedHead> m_head;
    QHash<QString, QString> m_displayNames;   ///< by login
    QHash<QString, Attachment> m_attachments; ///< by post id; those with a caption or used as a lead picture
    std::optional<SourceNote> m_note;
    qint64 m_number = 0;
    bool m_lookedThrough = false;
    bool m_truncationTold = false;
};

} // namespace warraq
