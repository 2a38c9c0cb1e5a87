#include "formats/feedreader.h"

#include "core/limits.h"

namespace warraq {

FeedReader::FeedReader(ByteSource source) : m_source(std::move(source)), m_pieces(*m_source.device) {}

Result<std::optional<ReadItem>> FeedReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (m_ended)
        return atEnd();
    auto piece = m_pieces.next(cancel);
    if (!piece)
        return Unexpected{{piece.error().kind, m_source.name, piece.error().detail}};
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!m_head)
        m_head = feedHeadOf(m_pieces.window().decode(m_pieces.head()));
    if (!*piece) {
        m_ended = true;
        return atEnd();
    }
    return std::optional<ReadItem>(itemOf(**piece));
}

std::optional<ReadItem> FeedReader::atEnd()
{
    if (m_pieces.isTruncated() && !std::exchange(m_truncationTold, true))
        return SourceNote{std::max<qint64>(0, m_number - 1), IssueKind::Truncated,
                          QStringLiteral("the file ends before its root element does")};
    if (m_head && m_head->itemsPromised) {
        const qint64 promised = *std::exchange(m_head->itemsPromised, std::nullopt);
        if (promised != m_number)
            return SourceNote{
                0, IssueKind::WrongCount,
                QStringLiteral("the feed says it has %1 items and has %2").arg(promised).arg(m_number)};
    }
    return std::nullopt;
}

ReadItem FeedReader::itemOf(const XmlPieces::Piece& piece)
{
    const qint64 number = m_number++;
    if (piece.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("an item of more than %1 bytes").arg(limits::recordBytes)};
    const XmlPiece tree(m_pieces.window().decode(piece.bytes), m_head->context);
    if (!tree.root())
        return UnreadableRecord{number, IssueKind::Malformed, QStringLiteral("the item is no XML")};
    SourceRecord record;
    record.file = m_source.name;
    record.format = SourceFormat::Feed;
    record.number = number;
    record.offset = piece.offset;
    record.bytes = piece.bytes;
    record.charset = m_pieces.window().charset();
    record.columns = feedColumns(tree.root(), *m_head);
    if (piece.incomplete && !piece.cutOff)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not closed")};
    else if (tree.isMended() && !piece.incomplete)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not well-formed XML")};
    return record;
}

} // namespace warraq
