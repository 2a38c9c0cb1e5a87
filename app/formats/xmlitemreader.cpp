#include "formats/xmlitemreader.h"

#include "core/limits.h"

namespace warraq {

XmlItemReader::XmlItemReader(ByteSource source, SourceFormat format)
    : m_source(std::move(source)), m_pieces(*m_source.device), m_format(format)
{
}

Result<std::optional<ReadItem>> XmlItemReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (!std::exchange(m_isPrepared, true)) {
        if (auto done = prepare(cancel); !done)
            return done.failure();
    }
    if (m_ended)
        return atEnd();
    auto piece = m_pieces.next(cancel);
    if (!piece)
        return unexpected(piece.error().kind, m_source.name, piece.error().detail);
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!m_context)
        m_context = readHead(m_pieces.window().decode(m_pieces.head()));
    if (*piece)
        return std::optional<ReadItem>(itemOf(**piece));
    m_ended = true;
    return atEnd();
}

std::optional<ReadItem> XmlItemReader::atEnd()
{
    if (m_pieces.isTruncated() && !std::exchange(m_truncationTold, true))
        return SourceNote{std::max<qint64>(0, m_number - 1), IssueKind::Truncated,
                          QStringLiteral("the file ends before its root element does")};
    if (std::exchange(m_endTold, true))
        return std::nullopt;
    return noteAtEnd(m_number);
}

ReadItem XmlItemReader::itemOf(const XmlPieces::Piece& piece)
{
    const qint64 number = m_number++;
    if (piece.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("an item of more than %1 bytes").arg(limits::recordBytes)};
    const XmlPiece tree(m_pieces.window().decode(piece.bytes), *m_context);
    if (!tree.root())
        return UnreadableRecord{number, IssueKind::Malformed, QStringLiteral("the item is no XML")};
    SourceRecord record;
    record.file = m_source.name;
    record.format = m_format;
    record.number = number;
    record.offset = piece.offset;
    record.bytes = piece.bytes;
    record.charset = m_pieces.window().charset();
    readItem(tree.root(), record);
    if (piece.incomplete && !piece.cutOff)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not closed")};
    else if (tree.isMended() && !piece.incomplete)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not well-formed XML")};
    return record;
}

} // namespace warraq
