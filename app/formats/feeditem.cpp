#include "formats/feeditem.h"

#include "core/itemcolumns.h"

#include <QRegularExpression>
#include <QUrl>

namespace warraq {

namespace feed {

bool looksLikeHtml(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("</?[a-zA-Z][a-zA-Z0-9]*(\\s[^<>]*)?/?>|<!--|&(#[0-9]+|#[xX][0-"
                       "9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);"));
    return form.match(text).hasMatch();
}

QString personOf(const QString& text)
{
    static const QRegularExpression inBrackets(QStringLiteral("^\\S+@\\S+\\s*\\(([^()]+)\\)$"));
    static const QRegularExpression address(QStringLiteral("<?(mailto:)?[^\\s<>()]+@[^\\s<>()]+>?"));
    const QString line = text.simplified();
    if (const auto match = inBrackets.match(line); match.hasMatch())
        return match.captured(1).trimmed();
    QString name = line;
    name.remove(address);
    name = name.simplified();
    while (name.startsWith(u'(') && name.endsWith(u')'))
        name = name.mid(1, name.size() - 2).trimmed();
    return name;
}

Text textOf(const xmlNode* element)
{
    const QString type = xml::attribute(element, "type").toLower();
    const QString mode = xml::attribute(element, "mode").toLower();
    const auto isMarkupType = [](const QString& name) {
        return name == u"html" || name == u"xhtml" || name.startsWith(QLatin1String("text/html")) ||
               name.contains(QLatin1String("xhtml"));
    };
    if (type == u"xhtml" || mode == u"xml" || xml::hasElements(element)) {
        if (xml::hasElements(element))
            return {xml::innerMarkup(element).trimmed(), true};
        const QString text = xml::text(element);
        return isMarkupType(type) && mode != u"escaped" ? Text{text.toHtmlEscaped(), true}
                                                        : Text{text, false};
    }
    QString text = xml::text(element);
    if (mode == u"base64" ||
        (type.contains(u'/') && !type.startsWith(QLatin1String("text/")) && !isMarkupType(type)))
        text = QString::fromUtf8(QByteArray::fromBase64(text.toLatin1()));
    if (isMarkupType(type))
        return {text, true};
    if (type == u"text" || type == u"text/plain")
        return {text, false};
    return {text, looksLikeHtml(text)};
}

} // namespace feed

namespace {

using feed::Text;
using Columns = std::vector<std::pair<QString, QString>>;

bool isWebAddress(const QString& text)
{
    return text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive) ||
           text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

QString childText(const xmlNode* parent, const char* name)
{
    QString text;
    xml::forEachChild(parent, [&](const xmlNode* child) {
        if (text.isEmpty() && xml::name(child) == name)
            text = xml::text(child);
    });
    return text;
}

/// RSS: the text; Atom: the name of a person.
QString authorOf(const xmlNode* element)
{
    if (!xml::hasElements(element))
        return feed::personOf(xml::text(element));
    return feed::personOf(childText(element, "name"));
}

/// Atom 1.0, 4.2.7: `alternate` is the item's page; without rel it is meant.
QString addressOf(const xmlNode* link)
{
    const QString href = xml::attribute(link, "href");
    if (href.isEmpty())
        return xml::text(link);
    const QString rel = xml::attribute(link, "rel").toLower();
    return rel.isEmpty() || rel == u"alternate" ? href : QString();
}

/// Reads an item's children once; of several elements that can say the same, the most telling is taken.
class ItemReader
{
public:
    ItemReader(const xmlNode* item, const FeedHead& head) : m_item(item), m_head(head) {}

    Columns read()
    {
        xml::forEachChild(m_item, [this](const xmlNode* child) { readChild(child, xml::name(child)); });
        if (m_title.value.isEmpty())
            m_title = m_otherTitle;
        static const QRegularExpression comment(QStringLiteral("#comment-\\d+$"));
        if (m_kind.isEmpty() && (comment.match(m_link).hasMatch() || comment.match(m_guid).hasMatch()))
            m_kind = QStringLiteral("comment"); // WordPress's feeds of them
        add(item::type, m_kind);
        if (m_isDraft)
            add(item::status, QStringLiteral("draft"));
        addText(m_title, item::title, item::titleHtml);
        // A teaser is the body of an item that has no other.
        if (m_content.value.isEmpty() && m_summary.value.isEmpty())
            m_summary = m_described;
        const bool isContent = m_content.value.size() >= m_summary.value.size();
        addText(isContent ? m_content : m_summary, item::body, item::bodyHtml);
        if (!isContent)
            add(item::bodyIsSummary, QStringLiteral("1"));
        readAuthors();
        add(item::published, firstOf({m_published, m_date}));
        add(item::modified, m_modified);
        add(item::publication, firstOf({m_source, m_publisher, m_head.title}));
        for (const auto& section : std::as_const(m_sections))
            add(item::section, section);
        add(item::language, firstOf({xml::attribute(m_item, "lang"), m_language, m_head.language}));
        readAddress();
        add(item::id, m_guid);
        addImages();
        return std::move(m_columns);
    }

private:
    static QString firstOf(std::initializer_list<QString> texts)
    {
        for (const auto& text : texts) {
            if (!text.isEmpty())
                return text;
        }
        return {};
    }
    static void keepFirst(QString& target, const QString& value)
    {
        if (target.isEmpty())
            target = value;
    }
    static void keepLonger(Text& target, Text value)
    {
        if (value.value.size() > target.value.size())
            target = std::move(value);
    }
    void add(const char* name, const QString& value)
    {
        if (!value.isEmpty())
            m_columns.emplace_back(QString::fromLatin1(name), value);
    }
    void addText(const Text& text, const char* plain, const char* html)
    {
        add(text.isHtml ? html : plain, text.value);
    }

    void readChild(const xmlNode* child, const QByteArray& name)
    {
        if (name == "title" || name == "dc:title" || name == "media:title" || name == "itunes:title") {
            Text& target = name == "title" ? m_title : m_otherTitle;
            if (target.value.isEmpty())
                target = feed::textOf(child);
        } else if (name == "content:encoded" || name == "content" || name == "xhtml:body" ||
                   name == "fullitem" || name == "body" || name == "xhtml:div") {
            readContent(child, name);
        } else if (name == "description" || name == "summary" || name == "abstract" ||
                   name == "dc:description" || name == "itunes:summary" || name == "tagline") {
            keepLonger(m_summary, feed::textOf(child));
        } else if (!readFact(child, name)) {
            readMedia(child, name);
        }
    }
    void readContent(const xmlNode* child, const QByteArray& name)
    {
        m_contentBase = firstOf({xml::attribute(child, "base"), m_contentBase});
        if (name.startsWith("xhtml:"))
            keepLonger(m_content, {xml::innerMarkup(child), true});
        else if (xml::attribute(child, "src").isEmpty()) // else it is elsewhere
            keepLonger(m_content, feed::textOf(child));
    }
    bool readFact(const xmlNode* child, const QByteArray& name)
    {
        if (name == "pubdate" || name == "published" || name == "issued" || name == "dcterms:issued" ||
            name == "prism:publicationdate")
            keepFirst(m_published, xml::text(child));
        else if (name == "dc:date" || name == "created" || name == "dcterms:created" || name == "date")
            keepFirst(m_date, xml::text(child));
        else if (name == "updated" || name == "modified" || name == "dcterms:modified" ||
                 name == "prism:modificationdate")
            keepFirst(m_modified, xml::text(child));
        else if (name == "dc:creator" || name == "dc:author" || name == "author" || name == "itunes:author" ||
                 name == "xhtml:author")
            readAuthor(child, name);
        else if (name == "category" || name == "dc:subject" || name == "prism:section")
            readCategory(child);
        else if (name == "link" || name == "feedburner:origlink" || name == "guid" || name == "id")
            readLink(child, name);
        else if (name == "source")
            m_source = xml::hasElements(child) ? childText(child, "title") : xml::text(child);
        else if (name == "dc:publisher")
            m_publisher = feed::personOf(xml::text(child));
        else if (name == "dc:language" || name == "language")
            m_language = xml::text(child);
        else if (name.endsWith(":in-reply-to") && m_kind.isEmpty()) // RFC 4685, 3
            m_kind = QStringLiteral("comment");
        else if (name == "app:control") // RFC 5023, 13.1.1
            m_isDraft = childText(child, "app:draft") == u"yes";
        else if (name == "blogger:type" && xml::text(child).toLower() != u"post")
            m_kind = xml::text(child).toLower();
        else if (name == "blogger:status" && xml::text(child).toLower() != u"live")
            m_isDraft = true;
        else
            return false;
        return true;
    }
    void readAuthor(const xmlNode* child, const QByteArray& name)
    {
        QStringList& list = name == "itunes:author" ? m_otherAuthors : m_authors;
        const QString author = authorOf(child);
        if (!author.isEmpty() && !list.contains(author))
            list << author;
    }
    /// Blogger's export (Google Data API, kinds): posts stand among comments, settings and templates.
    bool readKind(const xmlNode* child)
    {
        if (!xml::attribute(child, "scheme").endsWith(QLatin1String("schemas.google.com/g/2005#kind")))
            return false;
        const QString kind = xml::attribute(child, "term").section(u'#', -1);
        m_kind = kind == u"post" ? QString() : kind == u"comment" ? kind : QStringLiteral("page");
        return true;
    }
    void readCategory(const xmlNode* child)
    {
        if (readKind(child))
            return;
        const QString section =
            firstOf({xml::attribute(child, "label"), xml::attribute(child, "term"), xml::text(child)})
                .simplified();
        if (!section.isEmpty() && !m_sections.contains(section))
            m_sections << section;
    }
    void readLink(const xmlNode* child, const QByteArray& name)
    {
        if (name == "link") {
            keepFirst(m_link, addressOf(child));
            if (xml::attribute(child, "rel") == u"enclosure")
                readPicture(child, "href");
        } else if (name == "feedburner:origlink") {
            m_original = xml::text(child);
        } else {
            keepFirst(m_guid, xml::text(child));
            m_guidIsAddress = name == "guid" && xml::attribute(child, "ispermalink").toLower() != u"false";
        }
    }
    void readMedia(const xmlNode* child, const QByteArray& name)
    {
        if (name == "media:group")
            xml::forEachChild(child, [this](const xmlNode* inner) {
                // Of a film: what its page says, where the item says nothing else.
                if (xml::name(inner) == "media:description")
                    keepLonger(m_described, feed::textOf(inner));
                readMedia(inner, xml::name(inner));
            });
        else if (name == "media:content" || name == "media:thumbnail" || name == "enclosure")
            readPicture(child, "url");
        else if (name == "itunes:image")
            readPicture(child, "href");
        else if (name == "image" || name == "postthumbnail")
            addImage(firstOf({childText(child, "url"), xml::attribute(child, "href"),
                              isWebAddress(xml::text(child)) ? xml::text(child) : QString()}),
                     {}, {});
        else if (name == "media:description" || name == "media:credit")
            m_mediaFacts.emplace_back(name, xml::text(child));
    }
    void readPicture(const xmlNode* element, const char* attribute)
    {
        const QString type = xml::attribute(element, "type").toLower();
        const QString medium = xml::attribute(element, "medium").toLower();
        const QByteArray name = xml::name(element);
        const bool isThumbnail = name == "media:thumbnail" || name == "itunes:image";
        static const QRegularExpression ending(QStringLiteral("\\.(jpe?g|png|gif|webp|avif)(\\?|$)"),
                                               QRegularExpression::CaseInsensitiveOption);
        const QString address = xml::attribute(element, attribute);
        const bool isPicture = isThumbnail || medium == u"image" ||
                               type.startsWith(QLatin1String("image/")) ||
                               (medium.isEmpty() && type.isEmpty() && ending.match(address).hasMatch());
        // A thumbnail is the picture again.
        if (isPicture && !(isThumbnail && !m_images.isEmpty()))
            addImage(address, childText(element, "media:description"), childText(element, "media:credit"));
    }
    void addImage(const QString& address, const QString& caption, const QString& credit)
    {
        if (address.isEmpty())
            return;
        const QString image =
            QStringList{address, caption.simplified(), credit.simplified()}.join(listSeparator);
        if (std::none_of(m_images.begin(), m_images.end(),
                         [&](const QString& other) { return other.section(listSeparator, 0, 0) == address; }))
            m_images << image;
    }
    /// What the item says of its media without a picture of their own is said of the first.
    void addImages()
    {
        for (const auto& image : std::as_const(m_images)) {
            QStringList parts = image.split(listSeparator);
            for (const auto& [name, text] : m_mediaFacts) {
                QString& part = parts[name == "media:credit" ? 2 : 1];
                if (&image == &m_images.constFirst() && part.isEmpty())
                    part = text.simplified();
            }
            add(item::leadImage, parts.join(listSeparator));
        }
    }
    void readAuthors()
    {
        const QStringList& authors = !m_authors.isEmpty()        ? m_authors
                                     : !m_otherAuthors.isEmpty() ? m_otherAuthors
                                                                 : m_head.authors;
        for (const auto& author : authors)
            add(item::author, author);
    }
    void readAddress()
    {
        const QString base =
            firstOf({m_contentBase, xml::attribute(m_item, "base"), m_head.base, m_head.link});
        QString link = firstOf({m_original, m_link});
        if (link.isEmpty() && m_guidIsAddress && isWebAddress(m_guid))
            link = m_guid;
        if (link.isEmpty() && isWebAddress(xml::attribute(m_item, "about"))) // RSS 1.0, 5.5
            link = xml::attribute(m_item, "about");
        if (!link.isEmpty() && !isWebAddress(link)) {
            const QUrl absolute = QUrl(firstOf({m_head.base, m_head.link})).resolved(QUrl(link));
            link = isWebAddress(absolute.toString()) ? absolute.toString() : QString();
        }
        add(item::url, link);
        add(item::base, isWebAddress(base) ? base : link);
    }

    const xmlNode* m_item;
    const FeedHead& m_head;
    Columns m_columns;
    Text m_title, m_otherTitle, m_content, m_summary, m_described;
    QString m_published, m_date, m_modified, m_source, m_publisher, m_language, m_link, m_original, m_guid,
        m_contentBase, m_kind;
    bool m_isDraft = false;
    bool m_guidIsAddress = false;
    QStringList m_authors, m_otherAuthors, m_sections, m_images;
    std::vector<std::pair<QByteArray, QString>> m_mediaFacts;
};

const xmlNode* channelOf(const xmlNode* root)
{
    const xmlNode* channel = root;
    xml::forEachChild(root, [&](const xmlNode* child) {
        if (xml::name(child) == "channel")
            channel = child;
    });
    return channel;
}

} // namespace

FeedHead feedHeadOf(const QString& head)
{
    FeedHead result;
    result.context = contextOf(head);
    const XmlPiece piece(elementsOf(head), XmlContext{{}, {}, result.context.entities});
    if (!piece.root())
        return result;
    const xmlNode* channel = channelOf(piece.root());
    std::optional<qint64> total, perPage, start;
    const auto number = [](const xmlNode* element) {
        bool isNumber = false;
        const qint64 value = xml::text(element).toLongLong(&isNumber);
        return isNumber ? std::optional<qint64>(value) : std::nullopt;
    };
    xml::forEachChild(channel, [&](const xmlNode* child) {
        const QByteArray name = xml::name(child);
        if (name == "title" && result.title.isEmpty()) {
            const Text title = feed::textOf(child);
            static const QRegularExpression tags(QStringLiteral("<[^<>]*>"));
            result.title =
                title.isHtml ? QString(title.value).remove(tags).simplified() : title.value.simplified();
        } else if (name == "link" && result.link.isEmpty())
            result.link = addressOf(child);
        else if (name == "language" || name == "dc:language")
            result.language = xml::text(child);
        else if (name == "author" && xml::hasElements(child))
            result.authors << authorOf(child);
        else if (name == "opensearch:totalresults")
            total = number(child);
        else if (name == "opensearch:itemsperpage")
            perPage = number(child);
        else if (name == "opensearch:startindex")
            start = number(child);
    });
    result.authors.removeAll(QString());
    if (result.language.isEmpty())
        result.language = xml::attribute(channel, "lang");
    if (result.language.isEmpty())
        result.language = xml::attribute(piece.root(), "lang");
    result.base = xml::attribute(piece.root(), "base");
    if (total && perPage && *total <= *perPage && start.value_or(1) <= 1)
        result.itemsPromised = total;
    return result;
}

std::vector<std::pair<QString, QString>> feedColumns(const xmlNode* item, const FeedHead& head)
{
    return ItemReader(item, head).read();
}

} // namespace warraq
