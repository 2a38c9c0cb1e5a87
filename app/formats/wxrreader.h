#pragma once

#include "formats/feeditem.h"
#include "formats/xmlitemreader.h"

#include <QHash>

namespace warraq {

/// WordPress eXtended RSS (WXR 1.0 to 1.2), what WordPress's own export writes: RSS 2.0 with `wp:` elements.
/// Every item is a record; what is no article (attachments, menu items, pages, drafts) says so in its columns
/// `type` and `status`, and is skipped by the extractor. Authors are called by their display names. The file
/// is looked through twice: captions stand in attachments, which follow the posts that show them.
class WxrReader : public XmlItemReader
{
public:
    explicit WxrReader(ByteSource source);

private:
    struct Attachment
    {
        QString address;
        QString caption;
    };
    [[nodiscard]] Result<void> prepare(const CancelToken& cancel) override;
    [[nodiscard]] XmlContext readHead(const QString& head) override;
    void readItem(const xmlNode* item, SourceRecord& record) const override;
    void keepAttachment(const xmlNode* item);
    void addImages(const xmlNode* item, const QString& body, SourceRecord& record) const;

    FeedHead m_head;
    QHash<QString, QString> m_displayNames;   ///< by login
    QHash<QString, Attachment> m_attachments; ///< by post id; those with a caption or used as a lead picture
};

} // namespace warraq
