#include "exporting/markup.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>

namespace warraq {

namespace {

QByteArray nameOf(const xmlNode* node)
{
    return QByteArray(reinterpret_cast<const char*>(node->name)).toLower();
}

MarkupVisitor::Attributes attributesOf(const xmlNode* node)
{
    MarkupVisitor::Attributes attributes;
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        xmlChar* value = xmlNodeListGetString(node->doc, attribute->children, 1);
        attributes.insert(QByteArray(reinterpret_cast<const char*>(attribute->name)).toLower(),
                          QString::fromUtf8(reinterpret_cast<const char*>(value)));
        xmlFree(value);
    }
    return attributes;
}

/// Never shown, with all they hold.
bool isSilent(const QByteArray& element)
{
    return element == "script" || element == "style" || element == "template" || element == "noscript";
}

/// Without recursion: how deep pages nest is theirs to say.
void walk(const xmlNode* top, MarkupVisitor& visitor)
{
    const xmlNode* now = top->children;
    while (now) {
        if (now->type == XML_TEXT_NODE || now->type == XML_CDATA_SECTION_NODE)
            visitor.text(QString::fromUtf8(reinterpret_cast<const char*>(now->content)));
        if (now->type == XML_ELEMENT_NODE && !isSilent(nameOf(now))) {
            visitor.open(nameOf(now), attributesOf(now));
            if (now->children) {
                now = now->children;
                continue;
            }
            visitor.close(nameOf(now));
        }
        while (now && !now->next) {
            now = now->parent;
            if (now == top)
                return;
            visitor.close(nameOf(now));
        }
        if (now)
            now = now->next;
    }
}

const xmlNode* bodyOf(xmlDoc* document)
{
    const xmlNode* root = xmlDocGetRootElement(document);
    for (const xmlNode* child = root ? root->children : nullptr; child; child = child->next) {
        if (child->type == XML_ELEMENT_NODE && nameOf(child) == "body")
            return child;
    }
    return nullptr;
}

const QSet<QByteArray>& writtenElements()
{
    static const QSet<QByteArray> names{
        "article", "section", "aside", "div", "p",     "h1",    "h2",    "h3",    "h4",         "h5",
        "h6",      "ul",      "ol",    "li",  "table", "thead", "tbody", "tfoot", "tr",         "th",
        "td",      "caption", "pre",   "br",  "hr",    "img",   "a",     "em",    "blockquote", "strong",
        "b",       "i",       "u",     "s",   "sub",   "sup",   "code",  "cite",  "q",          "small",
        "mark",    "abbr",    "del",   "ins", "kbd",   "dfn",   "bdi",   "span",  "figure",     "figcaption"};
    return names;
}

/// Pages make lists of terms of anything, which the grammar of `dl` forbids: they are written as plain lists.
QByteArray plainList(const QByteArray& element)
{
    if (element == "dl")
        return "ul";
    return element == "dt" || element == "dd" ? QByteArray("li") : element;
}

class XhtmlWriter : public MarkupVisitor
{
public:
    void open(const QByteArray& name, const Attributes& attributes) override
    {
        const QByteArray element = plainList(name);
        if (!isWritten(element))
            return;
        QByteArray tag = '<' + element;
        bool isLink = false;
        for (auto at = attributes.begin(); at != attributes.end(); ++at)
            isLink |= add(tag, element, at.key(), at.value());
        if (element == "a") {
            m_isLink.append(isLink);
            if (!isLink)
                return;
        }
        m_out += tag + (isVoid(element) ? "/>" : ">");
    }
    void close(const QByteArray& name) override
    {
        const QByteArray element = plainList(name);
        if (!isWritten(element) || isVoid(element))
            return;
        if (element == "a" && !m_isLink.takeLast())
            return;
        m_out += "</" + element + '>';
    }
    void text(const QString& text) override { m_out += xmlEscaped(text).toUtf8(); }

    [[nodiscard]] QByteArray take() { return std::move(m_out); }

private:
    static bool isWritten(const QByteArray& element) { return writtenElements().contains(element); }
    static bool isVoid(const QByteArray& element)
    {
        return element == "br" || element == "hr" || element == "img";
    }

    /// True when that makes a link of it.
    static bool add(QByteArray& tag, const QByteArray& element, const QByteArray& name, const QString& value)
    {
        const auto put = [&tag](const QByteArray& key, const QString& text) {
            tag += ' ' + key + "=\"" + xmlEscaped(text).toUtf8() + '"';
        };
        static const QSet<QByteArray> plain{"class", "dir", "title"};
        if (plain.contains(name) || (element == "img" && (name == "src" || name == "alt"))) {
            put(name, value);
        } else if (name == "lang") {
            if (const QString language = languageTag(value); !language.isEmpty()) {
                put("lang", language);
                put("xml:lang", language);
            }
        } else if ((element == "td" || element == "th") && (name == "colspan" || name == "rowspan")) {
            if (const int span = value.toInt(); span > 1 && span <= 1000)
                put(name, QString::number(span));
        } else if (element == "a" && name == "href") {
            const QString address = linkAddress(value);
            if (address.isEmpty())
                return false;
            put(name, address);
            return true;
        }
        return false;
    }

    QByteArray m_out;
    QList<bool> m_isLink; ///< of the <a> that are open
};

bool isXmlCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= 0x10FFFF);
}

} // namespace

void visitMarkup(const QString& html, MarkupVisitor& visitor)
{
    // Everything in a body from the start: the parser invents paragraphs round text that stands outside.
    const QByteArray bytes = QByteArrayLiteral("<html><body>") + xmlCharacters(html).toUtf8() +
                             QByteArrayLiteral("</body></html>");
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(bytes.constData(), static_cast<int>(bytes.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                           HTML_PARSE_COMPACT),
        &xmlFreeDoc);
    if (!document)
        return;
    if (const xmlNode* body = bodyOf(document.get()))
        walk(body, visitor);
}

QByteArray toXhtml(const QString& html)
{
    XhtmlWriter writer;
    visitMarkup(html, writer);
    return writer.take();
}

QString linkAddress(const QString& value)
{
    const QUrl url(value.trimmed(), QUrl::TolerantMode);
    const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || (isWeb && url.host().isEmpty()) || (!isWeb && url.scheme() != u"mailto"))
        return {};
    return QString::fromLatin1(url.toEncoded());
}

QString xmlCharacters(const QString& text)
{
    const auto isPlain = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0xD800; };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString kept;
    kept.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (isXmlCharacter(c))
            kept += QString::fromUcs4(&c, 1);
    }
    return kept;
}

QString xmlEscaped(const QString& text)
{
    return xmlCharacters(text).toHtmlEscaped();
}

QString languageTag(const QString& language)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"));
    return form.match(language).hasMatch() ? language : QString();
}

} // namespace warraq
