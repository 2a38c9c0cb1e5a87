#include "formats/wxrreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"

#include <QRegularExpression>
#include <QSet>

namespace warraq {

namespace {

QString childText(const xmlNode* parent, const char* name)
{
    QString text;
    xml::forEachChild(parent, [&](const xmlNode* child) {
        if (text.isEmpty() && xml::name(child) == name)
            text = xml::text(child);
    });
    return text;
}

/// `wp:postmeta` with this key.
QString metaValue(const xmlNode* item, QStringView key)
{
    QString value;
    xml::forEachChild(item, [&](const xmlNode* child) {
        if (value.isEmpty() && xml::name(child) == "wp:postmeta" && childText(child, "wp:meta_key") == key)
            value = childText(child, "wp:meta_value");
    });
    return value;
}

/// WordPress's own form, in UTC; drafts have zeros.
QString momentOf(const QString& gmt, const QString& local)
{
    static const QRegularExpression form(
        QStringLiteral("^[1-9]\\d{3}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d$"));
    if (form.match(gmt).hasMatch())
        return QString(gmt).replace(u' ', u'T') + u'Z';
    return form.match(local).hasMatch() ? QString(local).replace(u' ', u'T')
                                        : QString(); // a zone is not said
}

} // namespace

WxrReader::WxrReader(ByteSource source) : m_source(std::move(source)), m_pieces(*m_source.device) {}

/// Attachments are few among posts, so items without the word are not parsed.
Result<void> WxrReader::lookThrough(const CancelToken& cancel)
{
    const auto device = m_source.again ? m_source.again() : nullptr;
    if (!device)
        return {};
    XmlPieces pieces(*device);
    XmlContext context;
    for (bool isFirst = true;; isFirst = false) {
        auto piece = pieces.next(cancel);
        if (!piece)
            return Unexpected{{piece.error().kind, m_source.name, piece.error().detail}};
        if (!*piece)
            return {};
        if (isFirst)
            context = contextOf(pieces.window().decode(pieces.head()));
        const QString text = pieces.window().decode((*piece)->bytes);
        if (!text.contains(QLatin1String("attachment")) || m_attachments.size() >= limits::exportAttachments)
            continue;
        const XmlPiece tree(text, context);
        if (tree.root() && childText(tree.root(), "wp:post_type") == u"attachment")
            keepAttachment(tree.root());
    }
}

void WxrReader::keepAttachment(const xmlNode* item)
{
    Attachment attachment{childText(item, "wp:attachment_url"), childText(item, "excerpt:encoded")};
    if (attachment.address.isEmpty())
        attachment.address = childText(item, "guid");
    m_attachments.insert(childText(item, "wp:post_id"), std::move(attachment));
}

void WxrReader::readHead()
{
    const QString head = m_pieces.window().decode(m_pieces.head());
    m_head = feedHeadOf(head);
    const XmlPiece piece(elementsOf(head), XmlContext{{}, {}, m_head->context.entities});
    if (!piece.root())
        return;
    const auto readAuthor = [this](const xmlNode* author) {
        const QString login = childText(author, "wp:author_login");
        QString name = childText(author, "wp:author_display_name");
        if (name.isEmpty())
            name =
                (childText(author, "wp:author_first_name") + u' ' + childText(author, "wp:author_last_name"))
                    .simplified();
        if (!login.isEmpty() && !name.isEmpty())
            m_displayNames.insert(login, name);
    };
    xml::forEachChild(piece.root(), [&](const xmlNode* channel) {
        if (xml::name(channel) == "wp:author")
            readAuthor(channel);
        xml::forEachChild(channel, [&](const xmlNode* child) {
            if (xml::name(child) == "wp:author")
                readAuthor(child);
        });
    });
}

Result<std::optional<ReadItem>> WxrReader::next(const CancelToken& cancel)
{
    if (m_note)
        return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
    if (!std::exchange(m_lookedThrough, true)) {
        if (auto done = lookThrough(cancel); !done)
            return done.failure();
    }
    auto piece = m_pieces.next(cancel);
    if (!piece)
        return Unexpected{{piece.error().kind, m_source.name, piece.error().detail}};
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!m_head)
        readHead();
    if (*piece)
        return std::optional<ReadItem>(itemOf(**piece));
    if (m_pieces.isTruncated() && !std::exchange(m_truncationTold, true))
        return std::optional<ReadItem>(
            SourceNote{std::max<qint64>(0, m_number - 1), IssueKind::Truncated,
                       QStringLiteral("the file ends before its root element does")});
    return std::optional<ReadItem>();
}

ReadItem WxrReader::itemOf(const XmlPieces::Piece& piece)
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
    record.format = SourceFormat::Wxr;
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

void WxrReader::readItem(const xmlNode* item, SourceRecord& record) const
{
    const auto add = [&record](const char* name, const QString& value) {
        if (!value.isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), value);
    };
    add(item::type, childText(item, "wp:post_type"));
    add(item::status, childText(item, "wp:status"));
    const QString title = childText(item, "title");
    add(feed::looksLikeHtml(title) ? item::titleHtml : item::title, title);
    const QString body = childText(item, "content:encoded");
    add(item::bodyWordPress, body);
    add(item::subtitle, metaValue(item, u"subtitle"));
    QStringList sections;
    QStringList tags;
    xml::forEachChild(item, [&](const xmlNode* child) {
        const QByteArray name = xml::name(child);
        if (name == "dc:creator") {
            const QString login = xml::text(child);
            add(item::author, m_displayNames.value(login, login));
        } else if (name == "category") {
            // WXR 1.0 gives each category twice, once without a domain.
            const QString domain = xml::attribute(child, "domain");
            const QString section = xml::text(child).simplified();
            if ((domain == u"category" || domain.isEmpty()) && !sections.contains(section) &&
                section.compare(QLatin1String("Uncategorized"), Qt::CaseInsensitive) != 0)
                sections << section;
            else if ((domain == u"post_tag" || domain == u"tag") && !tags.contains(section))
                tags << section;
        }
    });
    for (const auto& section : std::as_const(sections))
        add(item::section, section);
    for (const auto& tag : std::as_const(tags))
        add(item::keyword, tag);
    QString published = momentOf(childText(item, "wp:post_date_gmt"), childText(item, "wp:post_date"));
    add(item::published, published.isEmpty() ? childText(item, "pubdate") : published);
    add(item::modified,
        momentOf(childText(item, "wp:post_modified_gmt"), childText(item, "wp:post_modified")));
    add(item::publication, m_head->title);
    add(item::language, m_head->language);
    add(item::url, childText(item, "link"));
    add(item::base, childText(item, "link"));
    add(item::id, childText(item, "wp:post_id"));
    addImages(item, body, record);
}

void WxrReader::addImages(const xmlNode* item, const QString& body, SourceRecord& record) const
{
    const auto add = [&](const char* column, const QString& id) {
        const auto found = m_attachments.constFind(id);
        if (found != m_attachments.constEnd())
            record.columns.emplace_back(
                QString::fromLatin1(column),
                QStringList{found->address, found->caption.simplified(), {}, id}.join(listSeparator));
    };
    QSet<QString> shown;
    static const QRegularExpression mark(QStringLiteral("\\bwp-image-(\\d+)"));
    auto marks = mark.globalMatch(body);
    while (marks.hasNext()) {
        const QString id = marks.next().captured(1);
        if (!shown.contains(id))
            add(item::image, id);
        shown.insert(id);
    }
    static const QRegularExpression gallery(QStringLiteral("\\[gallery[^\\]]*\\bids=[\"']?([\\d, ]+)"));
    auto galleries = gallery.globalMatch(body);
    while (galleries.hasNext()) {
        for (const auto& part : galleries.next().captured(1).split(u',')) {
            const QString id = part.trimmed();
            if (!shown.contains(id))
                add(item::leadImage, id);
            shown.insert(id);
        }
    }
    if (const QString id = metaValue(item, u"_thumbnail_id"); !id.isEmpty() && !shown.contains(id))
        add(item::leadImage, id);
}

} // namespace warraq
