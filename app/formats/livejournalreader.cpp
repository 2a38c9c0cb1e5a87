#include "formats/livejournalreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/feeditem.h"
#include "formats/linemarkup.h"

#include <QRegularExpression>

namespace warraq {

namespace {

/// LiveJournal's own elements: who is meant, and where the front page stopped.
QString withoutOwnElements(QString event)
{
    static const QRegularExpression user(
        QStringLiteral("<lj\\s+(?:user|comm)\\s*=\\s*[\"']?([\\w-]{1,40})[\"']?\\s*/?>(?:\\s*</lj>)?"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression other(
        QStringLiteral("</?(?:lj-cut|lj-raw|lj-embed|lj-poll|lj-spoiler|lj-like|lj-template)\\b[^<>]*>"),
        QRegularExpression::CaseInsensitiveOption);
    return event.replace(user, QStringLiteral("\\1")).remove(other);
}

} // namespace

LiveJournalReader::LiveJournalReader(ByteSource source)
    : m_source(std::move(source)), m_pieces(*m_source.device, {"entry"})
{
}

Result<std::optional<ReadItem>> LiveJournalReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    auto piece = m_pieces.next(cancel);
    if (!piece)
        return unexpected(piece.error().kind, m_source.name, piece.error().detail);
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!m_context)
        m_context = contextOf(m_pieces.window().decode(m_pieces.head()));
    if (*piece)
        return std::optional<ReadItem>(itemOf(**piece));
    if (m_pieces.isTruncated() && !std::exchange(m_truncationTold, true))
        return std::optional<ReadItem>(
            SourceNote{std::max<qint64>(0, m_number - 1), IssueKind::Truncated,
                       QStringLiteral("the file ends before its root element does")});
    return std::optional<ReadItem>();
}

ReadItem LiveJournalReader::itemOf(const XmlPieces::Piece& piece)
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
    record.format = SourceFormat::LiveJournal;
    record.number = number;
    record.offset = piece.offset;
    record.bytes = piece.bytes;
    record.charset = m_pieces.window().charset();
    const auto add = [&record](const char* name, const QString& value) {
        if (!value.isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), value);
    };
    xml::forEachChild(tree.root(), [&](const xmlNode* child) {
        const QByteArray name = xml::name(child);
        const QString text = xml::text(child);
        if (name == "subject")
            add(feed::looksLikeHtml(text) ? item::titleHtml : item::title, text);
        else if (name == "event")
            add(item::bodyHtml, withLineBreaks(withoutOwnElements(text)));
        else if (name == "eventtime")
            add(item::published, QString(text).replace(u' ', u'T'));
        else if (name == "security" && text == u"private")
            add(item::status, text);
        else if (name == "poster" || name == "postername")
            add(item::author, text);
        else if (name == "taglist")
            for (const auto& tag : text.split(u',', Qt::SkipEmptyParts))
                add(item::keyword, tag.simplified());
        else if (name == "url")
            add(item::url, text);
        else if (name == "itemid" || name == "id")
            add(item::id, text);
    });
    if (piece.incomplete && !piece.cutOff)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not closed")};
    else if (tree.isMended() && !piece.incomplete)
        m_note = SourceNote{number, IssueKind::Malformed, QStringLiteral("the item is not well-formed XML")};
    return record;
}

} // namespace warraq
