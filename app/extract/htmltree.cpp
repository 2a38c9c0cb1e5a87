#include "extract/htmltree.h"

#include "core/limits.h"

#include <QHash>

#include <libxml/HTMLparser.h>

#include <cstring>

namespace warraq {

namespace {

/// Goes over the page once, as text, and takes out what libxml2 suffers from (FINDINGS F).
class Sieve
{
public:
    explicit Sieve(QStringView html) : m_html(html) { m_out.reserve(html.size()); }

    QString run(QStringList& jsonLd)
    {
        while (m_at < m_html.size()) {
            const qsizetype open = m_html.indexOf(u'<', m_at);
            if (open < 0)
                break;
            m_out += m_html.sliced(m_at, open - m_at);
            m_at = open;
            readMarkup(jsonLd);
        }
        m_out += m_html.sliced(std::min(m_at, m_html.size()));
        return std::move(m_out);
    }

private:
    void readMarkup(QStringList& jsonLd)
    {
        if (m_html.sliced(m_at).startsWith(u"<!--")) {
            const qsizetype close = m_html.indexOf(u"-->", m_at + 4);
            // An unclosed comment hides what follows only up to its tag's end.
            m_at = close < 0 ? afterTag(m_at) : close + 3;
            return;
        }
        const qsizetype first = m_at + 1;
        const QChar c = first < m_html.size() ? m_html[first] : QChar(u' ');
        if (c == u'!' || c == u'?') {
            m_at = afterTag(m_at);
            return;
        }
        if (!c.isLetter() && c != u'/') {
            m_out += QStringLiteral("&lt;");
            ++m_at;
            return;
        }
        readTag(jsonLd);
    }

    [[nodiscard]] qsizetype afterTag(qsizetype from) const
    {
        const qsizetype close = m_html.indexOf(u'>', from);
        return close < 0 ? m_html.size() : close + 1;
    }

    void readTag(QStringList& jsonLd)
    {
        const bool closing = m_html[m_at + 1] == u'/';
        const qsizetype nameStart = m_at + (closing ? 2 : 1);
        qsizetype nameEnd = nameStart;
        while (nameEnd < m_html.size() &&
               (m_html[nameEnd].isLetterOrNumber() || m_html[nameEnd] == u'-' || m_html[nameEnd] == u':'))
            ++nameEnd;
        const QString name = m_html.sliced(nameStart, nameEnd - nameStart).toString().toLower();
        qsizetype cut = -1;
        const qsizetype end = endOfTag(nameEnd, cut);
        const QStringView tag = m_html.sliced(m_at, (cut >= 0 ? cut : end) - m_at);
        m_at = end;
        if (closing) {
            // An end tag that closes nothing makes libxml2 look through everything that is open.
            int& open = m_open[name];
            if (open <= 0)
                return;
            --open;
            m_out += tag;
            if (cut >= 0)
                m_out += u'>';
            return;
        }
        if (name == u"script" || name == u"style" || name == u"template") {
            skipRaw(name, tag, jsonLd);
            return;
        }
        if (++m_tags > limits::htmlNodes)
            return;
        ++m_open[name];
        m_out += tag;
        if (cut >= 0)
            m_out += u'>';
    }

    /// Behind the tag's `>`. A quote that never closes ends with the tag; \p cut is where attributes become
    /// too many.
    [[nodiscard]] qsizetype endOfTag(qsizetype from, qsizetype& cut) const
    {
        int attributes = 0;
        QChar quote;
        qsizetype quoted = 0;
        for (qsizetype i = from; i < m_html.size(); ++i) {
            const QChar c = m_html[i];
            if (!quote.isNull()) {
                if (c == quote)
                    quote = QChar();
                else if (i - quoted > longestAttribute)
                    return afterTag(quoted);
                continue;
            }
            if ((c == u'"' || c == u'\'') && i > 0 && (m_html[i - 1] == u'=' || m_html[i - 1].isSpace())) {
                quote = c;
                quoted = i;
            } else if (c == u'>') {
                return i + 1;
            } else if (c == u'<') {
                return i; // the tag was never closed
            } else if (c.isSpace() && ++attributes > limits::htmlAttributesPerTag * 2 && cut < 0) {
                cut = i;
            }
        }
        return quote.isNull() ? m_html.size() : afterTag(quoted);
    }

    void skipRaw(const QString& name, QStringView tag, QStringList& jsonLd)
    {
        const qsizetype close = m_html.indexOf(QStringLiteral("</") + name, m_at, Qt::CaseInsensitive);
        const qsizetype end = close < 0 ? m_html.size() : close;
        if (name == u"script" && tag.contains(u"ld+json", Qt::CaseInsensitive) && jsonLd.size() < 50)
            jsonLd << m_html.sliced(m_at, end - m_at).toString();
        m_at = close < 0 ? m_html.size() : afterTag(close);
        m_out += u' ';
    }

    static constexpr qsizetype longestAttribute = 8LL << 20; // data: images are long
    QStringView m_html;
    QString m_out;
    qsizetype m_at = 0;
    qint64 m_tags = 0;
    QHash<QString, int> m_open;
};

} // namespace

HtmlTree::HtmlTree(QStringView html)
{
    const QByteArray clean = Sieve(html).run(m_jsonLd).toUtf8();
    if (clean.trimmed().isEmpty())
        return;
    const int options =
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | XML_PARSE_HUGE;
    m_document.reset(
        htmlReadMemory(clean.constData(), static_cast<int>(clean.size()), nullptr, "UTF-8", options));
}

xmlNode* HtmlTree::root() const
{
    return m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
}

namespace node {

bool isElement(const xmlNode* node)
{
    return node && node->type == XML_ELEMENT_NODE;
}

bool is(const xmlNode* node, const char* name)
{
    return isElement(node) && xmlStrcasecmp(node->name, reinterpret_cast<const xmlChar*>(name)) == 0;
}

QByteArray name(const xmlNode* node)
{
    return isElement(node) ? QByteArray(reinterpret_cast<const char*>(node->name)).toLower() : QByteArray();
}

QString attribute(const xmlNode* node, const char* name)
{
    if (!isElement(node))
        return {};
    for (const xmlAttr* attribute = node->properties; attribute; attribute = attribute->next) {
        if (xmlStrcasecmp(attribute->name, reinterpret_cast<const xmlChar*>(name)) != 0)
            continue;
        QString value;
        for (const xmlNode* part = attribute->children; part; part = part->next) {
            if (part->content)
                value += QString::fromUtf8(reinterpret_cast<const char*>(part->content));
        }
        return value.isNull() ? QStringLiteral("") : value;
    }
    return {};
}

QString text(const xmlNode* node)
{
    if (!node)
        return {};
    xmlChar* content = xmlNodeGetContent(node);
    const QString all = QString::fromUtf8(reinterpret_cast<const char*>(content));
    xmlFree(content);
    return all.simplified();
}

QString classAndId(const xmlNode* node)
{
    return (attribute(node, "class") + u' ' + attribute(node, "id")).toLower();
}

xmlNode* next(const xmlNode* top, xmlNode* node, bool below)
{
    if (below && node->children)
        return node->children;
    while (node && node != top) {
        if (node->next)
            return node->next;
        node = node->parent;
    }
    return nullptr;
}

bool isWithin(const xmlNode* node, const xmlNode* ancestor)
{
    for (; node; node = node->parent) {
        if (node == ancestor)
            return true;
    }
    return false;
}

} // namespace node

} // namespace warraq
