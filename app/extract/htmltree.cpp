#include "extract/htmltree.h"

#include "extract/htmlsieve.h"

#include <libxml/HTMLparser.h>

namespace warraq {

HtmlTree::HtmlTree(QStringView html)
{
    auto [clean, jsonLd] = sieveHtml(html.toUtf8());
    m_jsonLd = std::move(jsonLd);
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

namespace {

/// Most names differ in their first letter already.
bool beginsAs(const xmlChar* name, const char* wanted)
{
    return name && (name[0] | 0x20) == (static_cast<unsigned char>(wanted[0]) | 0x20);
}

} // namespace

bool is(const xmlNode* node, const char* name)
{
    return isElement(node) && beginsAs(node->name, name) &&
           xmlStrcasecmp(node->name, reinterpret_cast<const xmlChar*>(name)) == 0;
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
        if (!beginsAs(attribute->name, name) ||
            xmlStrcasecmp(attribute->name, reinterpret_cast<const xmlChar*>(name)) != 0)
            continue;
        if (const xmlNode* only = attribute->children; only && !only->next && only->content)
            return QString::fromUtf8(reinterpret_cast<const char*>(only->content));
        QString value;
        for (const xmlNode* part = attribute->children; part; part = part->next) {
            if (part->content)
                value += QString::fromUtf8(reinterpret_cast<const char*>(part->content));
        }
        return value.isNull() ? QStringLiteral("") : value;
    }
    return {};
}

QString text(const xmlNode* node, qsizetype most)
{
    QByteArray all;
    for (xmlNode* now = const_cast<xmlNode*>(node); now && all.size() <= most; now = next(node, now)) {
        if (is(now, "br") || xmlIsBlankNode(now)) {
            if (!all.endsWith(' '))
                all += ' ';
        } else if (now->type == XML_TEXT_NODE || now->type == XML_CDATA_SECTION_NODE) {
            all += reinterpret_cast<const char*>(now->content);
        }
    }
    return QString::fromUtf8(all).simplified();
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
