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

WxrReader::WxrReader(ByteSource source) : XmlItemReader(std::move(source), SourceFormat::Wxr) {}

/// Attachments are few among posts, so items without the word are not parsed.
Result<void> WxrReader::prepare(const CancelToken& cancel)
{
    const auto device = source().again ? source().again() : nullptr;
    if (!device)
        return {};
    XmlPieces pieces(*device);
    XmlContext context;
    for (bool isFirst = true;; isFirst = false) {
        auto piece = pieces.next(cancel);
        if (!piece)
            return unexpected(piece.error().kind, source().name, piece.error().detail);
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

XmlContext WxrReader::readHead(const QString& head)
{
    m_head = feedHeadOf(head);
    const XmlPiece piece(elementsOf(head), XmlContext{{}, {}, m_head.context.entities});
    if (!piece.root())
        return m_head.context;
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
    return m_head.context;
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
    add(item::publication, m_head.title);
    add(item::language, m_head.language);
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
