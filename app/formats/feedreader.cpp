#include "formats/feedreader.h"

namespace warraq {

FeedReader::FeedReader(ByteSource source) : XmlItemReader(std::move(source), SourceFormat::Feed) {}

XmlContext FeedReader::readHead(const QString& head)
{
    m_head = feedHeadOf(head);
    return m_head.context;
}

void FeedReader::readItem(const xmlNode* item, SourceRecord& record) const
{
    record.columns = feedColumns(item, m_head);
}

std::optional<SourceNote> FeedReader::noteAtEnd(qint64 items)
{
    if (m_head.itemsPromised.value_or(items) == items)
        return std::nullopt;
    return SourceNote{
        0, IssueKind::WrongCount,
        QStringLiteral("the feed says it has %1 items and has %2").arg(*m_head.itemsPromised).arg(items)};
}

} // namespace warraq
