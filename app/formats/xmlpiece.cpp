#include "formats/xmlpiece.h"

#include "core/limits.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <array>

namespace warraq {

namespace {

constexpr qsizetype plainLimit = 8 << 20; // libxml2 takes texts up to 10 MB without being asked

/// HTML Standard, 13.2.5.80: numbers 0x80 to 0x9F mean windows-1252.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) ||
           (c >= 0x10000 && c < 0x110000);
}

QString escaped(char32_t c)
{
    if (c == U'&')
        return QStringLiteral("&amp;");
    if (c == U'<')
        return QStringLiteral("&lt;");
    return QString::fromUcs4(&c, 1);
}

/// `&...;` at the beginning of \p rest -> what stands for it, and how long it was; 0: no reference.
qsizetype readReference(QStringView rest, const XmlContext& context, QString& out)
{
    static const QRegularExpression form(
        QStringLiteral("^&(?:#([0-9]{1,8})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z][A-Za-z0-9_.:-]{0,63}));"));
    const auto match = form.match(rest.left(80).toString());
    if (!match.hasMatch())
        return 0;
    const qsizetype length = match.capturedLength();
    if (const QString name = match.captured(3); !name.isEmpty()) {
        static const QStringList own{QStringLiteral("amp"), QStringLiteral("lt"), QStringLiteral("gt"),
                                     QStringLiteral("quot"), QStringLiteral("apos")};
        if (own.contains(name)) {
            out += match.captured();
            return length;
        }
        if (const auto known = context.entities.constFind(name); known != context.entities.constEnd()) {
            out += *known;
            return length;
        }
        const auto* entity = htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.toLatin1().constData()));
        if (!entity)
            return 0;
        out += escaped(entity->value);
        return length;
    }
    char32_t number =
        match.captured(1).isEmpty() ? match.captured(2).toUInt(nullptr, 16) : match.captured(1).toUInt();
    if (number >= 0x80 && number < 0xA0)
        number = windows1252[number - 0x80];
    if (isXmlCharacter(number))
        out += escaped(number);
    return length;
}

/// Text that libxml2 can take, with what it means unchanged.
class Mender
{
public:
    explicit Mender(const XmlContext& context) : m_context(context) {}

    QString mend(const QString& text)
    {
        m_out.reserve(text.size() + text.size() / 16);
        for (qsizetype i = 0; i < text.size();) {
            const QStringView rest = QStringView(text).sliced(i);
            const QChar c = rest[0];
            if (c == u'<')
                i += readMarkup(text, i);
            else if (c == u'&')
                i += readAmpersand(rest);
            else {
                if (isXmlCharacter(c.unicode()) || c.isSurrogate())
                    m_out += c;
                ++i;
            }
        }
        return m_out;
    }
    [[nodiscard]] int depth() const { return m_deepest; }

private:
    qsizetype readAmpersand(QStringView rest)
    {
        if (const auto length = readReference(rest, m_context, m_out))
            return length;
        m_out += QStringLiteral("&amp;");
        return 1;
    }
    qsizetype readMarkup(const QString& text, qsizetype at)
    {
        const QStringView rest = QStringView(text).sliced(at);
        const auto verbatim = [&](QStringView opening, QStringView closing) {
            qsizetype end = text.indexOf(closing, at + opening.size());
            const bool isClosed = end >= 0;
            end = isClosed ? end + closing.size() : text.size();
            m_out += cleanedOf(QStringView(text).sliced(at, end - at));
            if (!isClosed)
                m_out += closing;
            return end - at;
        };
        if (rest.startsWith(u"<![CDATA["))
            return verbatim(u"<![CDATA[", u"]]>");
        if (rest.startsWith(u"<!--")) { // of no use to anybody
            const qsizetype end = text.indexOf(QLatin1String("-->"), at + 4);
            return end < 0 ? rest.size() : end + 3 - at;
        }
        if (rest.startsWith(u"<?") || rest.startsWith(u"<!")) {
            const qsizetype end = rest.indexOf(u'>');
            return end < 0 ? rest.size() : end + 1;
        }
        const QChar next = rest.size() > 1 ? rest[1] : QChar(u' ');
        if (next == u'/')
            --m_depth;
        else if (next.isLetter() || next == u'_')
            m_deepest = std::max(m_deepest, ++m_depth);
        else {
            m_out += QStringLiteral("&lt;");
            return 1;
        }
        m_out += u'<';
        return 1;
    }
    static QString cleanedOf(QStringView text)
    {
        QString out = text.toString();
        out.removeIf([](QChar c) { return !isXmlCharacter(c.unicode()) && !c.isSurrogate(); });
        return out;
    }

    const XmlContext& m_context;
    QString m_out;
    int m_depth = 0;
    int m_deepest = 0;
};

struct UsualPrefix
{
    const char* space; ///< how it begins
    const char* prefix;
};

constexpr std::array usualPrefixes = std::to_array<UsualPrefix>({
    {"http://purl.org/dc/elements/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://purl.org/rss/1.0/modules/dcterms", "dcterms"},
    {"http://purl.org/rss/1.0/modules/content", "content"},
    {"http://search.yahoo.com/mrss", "media"},
    {"http://video.search.yahoo.com/mrss", "media"},
    {"http://www.itunes.com/dtds/podcast", "itunes"},
    {"http://rssnamespace.org/feedburner/", "feedburner"},
    {"http://a9.com/-/spec/opensearch", "opensearch"},
    {"http://a9.com/-/spec/opensearchrss", "opensearch"},
    {"http://www.w3.org/1999/xhtml", "xhtml"},
    {"http://prismstandard.org/namespaces/", "prism"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"},
    {"http://purl.org/rss/1.0/modules/", nullptr}, // by the prefix the file gives it
    {"http://purl.org/rss/1.0/", ""},
    {"http://my.netscape.com/rdf/simple/0.9/", ""},
    {"http://channel.netscape.com/rdf/simple/0.9/", ""},
    {"http://backend.userland.com/rss", ""},
    {"http://blogs.law.harvard.edu/tech/rss", ""},
    {"http://my.netscape.com/publish/formats/rss", ""},
    {"http://www.w3.org/2005/Atom", ""},
    {"http://purl.org/atom/ns", ""},
});

QByteArray prefixOf(const xmlNs* space)
{
    if (!space || !space->href)
        return {};
    const QByteArray address(reinterpret_cast<const char*>(space->href));
    if (address.startsWith("http://wordpress.org/export/"))
        return address.contains("/excerpt/") ? QByteArray("excerpt") : QByteArray("wp");
    for (const auto& usual : usualPrefixes) {
        const QByteArray start(usual.space);
        if (address.left(start.size()).compare(start, Qt::CaseInsensitive) != 0)
            continue;
        if (usual.prefix)
            return usual.prefix;
        break;
    }
    return space->prefix ? QByteArray(reinterpret_cast<const char*>(space->prefix)).toLower()
                         : QByteArray("other");
}

bool isOfParentsNamespace(const xmlNode* element)
{
    const xmlNode* parent = element->parent;
    return parent && parent->type == XML_ELEMENT_NODE && parent->ns && element->ns &&
           xmlStrEqual(parent->ns->href, element->ns->href);
}

QString toQString(const xmlChar* text)
{
    return QString::fromUtf8(reinterpret_cast<const char*>(text));
}

} // namespace

XmlContext contextOf(const QString& head)
{
    XmlContext context;
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression entity(QStringLiteral(
        "<!ENTITY\\s+([A-Za-z][\\w.:-]{0,63})\\s+(?:\"([^\"&%<]{0,1000})\"|'([^'&%<]{0,1000})')\\s*>"));
    static const QRegularExpression tag(
        QStringLiteral("<((?:[A-Za-z_][\\w.-]*:)?[A-Za-z_][\\w.-]*)(\\s[^<>]*?)?(/?)>"));
    QString text = head;
    text.remove(comment);
    auto entities = entity.globalMatch(text);
    while (entities.hasNext()) {
        const auto match = entities.next();
        context.entities.insert(match.captured(1), match.captured(2) + match.captured(3));
    }
    auto tags = tag.globalMatch(elementsOf(text));
    for (int i = 0; i < 2 && tags.hasNext(); ++i) {
        const auto match = tags.next();
        const QString local = match.captured(1).section(u':', -1).toLower();
        if (i == 1 && local != u"channel")
            break;
        if (match.captured(3).isEmpty()) {
            context.openTags += Mender(context).mend(match.captured()).toUtf8();
            context.closeTags.prepend("</" + match.captured(1).toUtf8() + '>');
        }
    }
    return context;
}

QString elementsOf(const QString& head)
{
    const qsizetype start = head.indexOf(QLatin1String("<!DOCTYPE"), 0, Qt::CaseInsensitive);
    if (start < 0)
        return head;
    int brackets = 0;
    QChar quote;
    for (qsizetype i = start; i < head.size(); ++i) {
        const QChar c = head[i];
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'[') {
            ++brackets;
        } else if (c == u']') {
            --brackets;
        } else if (c == u'>' && brackets <= 0) {
            return head.left(start) + head.mid(i + 1);
        }
    }
    return head.left(start);
}

XmlPiece::XmlPiece(const QString& text, const XmlContext& context)
{
    Mender mender(context);
    const QByteArray document = context.openTags + mender.mend(text).toUtf8() + context.closeTags;
    int options =
        XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    // The parser's own limits stay on, except for a long text that is not deep.
    if (document.size() > plainLimit && mender.depth() < limits::xmlDepth)
        options |= XML_PARSE_HUGE;
    const std::unique_ptr<xmlParserCtxt, void (*)(xmlParserCtxtPtr)> parser(xmlNewParserCtxt(),
                                                                            xmlFreeParserCtxt);
    m_document.reset(xmlCtxtReadMemory(parser.get(), document.constData(), static_cast<int>(document.size()),
                                       nullptr, "UTF-8", options));
    m_isMended = !parser->wellFormed;
    const xmlNode* node = m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
    // Down through the tags that were open.
    for (qsizetype open = context.openTags.count('<'); node && open > 0; --open) {
        const xmlNode* inner = node->children;
        while (inner && inner->type != XML_ELEMENT_NODE)
            inner = inner->next;
        node = inner;
    }
    m_root = node;
}

namespace xml {

QByteArray name(const xmlNode* element)
{
    const QByteArray local = QByteArray(reinterpret_cast<const char*>(element->name)).toLower();
    const QByteArray prefix = prefixOf(element->ns);
    if (prefix == "other" && isOfParentsNamespace(element))
        return local;
    return prefix.isEmpty() ? local : prefix + ':' + local;
}

bool isElement(const xmlNode* node)
{
    return node && node->type == XML_ELEMENT_NODE;
}

QString text(const xmlNode* node)
{
    const std::unique_ptr<xmlChar, decltype(xmlFree)> content(xmlNodeGetContent(node), xmlFree);
    return content ? toQString(content.get()).trimmed() : QString();
}

QString attribute(const xmlNode* element, const char* name)
{
    for (const xmlAttr* now = element->properties; now; now = now->next) {
        if (qstricmp(reinterpret_cast<const char*>(now->name), name) != 0)
            continue;
        const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
            xmlNodeListGetString(element->doc, now->children, 1), xmlFree);
        return value ? toQString(value.get()).trimmed() : QString();
    }
    return {};
}

bool hasElements(const xmlNode* element)
{
    for (const xmlNode* now = element->children; now; now = now->next) {
        if (isElement(now))
            return true;
    }
    return false;
}

QString innerMarkup(const xmlNode* element)
{
    QString out;
    const xmlNode* now = element->children;
    const auto isVoid = [](const QByteArray& tag) {
        static const QList<QByteArray> names{"br",    "hr",   "img",  "input",  "area",  "base", "col",
                                             "embed", "link", "meta", "source", "track", "wbr",  "param"};
        return names.contains(tag);
    };
    const auto tagOf = [](const xmlNode* node) {
        return QByteArray(reinterpret_cast<const char*>(node->name));
    };
    while (now) {
        if (now->type == XML_TEXT_NODE || now->type == XML_CDATA_SECTION_NODE)
            out += toQString(now->content).toHtmlEscaped();
        if (isElement(now)) {
            out += u'<' + QString::fromUtf8(tagOf(now));
            for (const xmlAttr* property = now->properties; property; property = property->next) {
                const QString key = toQString(property->name);
                out += u' ' + key + QStringLiteral("=\"") +
                       attribute(now, key.toUtf8().constData()).toHtmlEscaped() + u'"';
            }
            out += u'>';
            if (now->children) {
                now = now->children;
                continue;
            }
        }
        while (now) {
            if (isElement(now) && !isVoid(tagOf(now)))
                out += QStringLiteral("</") + QString::fromUtf8(tagOf(now)) + u'>';
            if (now->next) {
                now = now->next;
                break;
            }
            now = now->parent == element ? nullptr : now->parent;
        }
    }
    return out;
}

void forEachChild(const xmlNode* parent, const std::function<void(const xmlNode*)>& each)
{
    for (const xmlNode* now = parent->children; now; now = now->next) {
        if (isElement(now))
            each(now);
    }
}

} // namespace xml

} // namespace warraq
