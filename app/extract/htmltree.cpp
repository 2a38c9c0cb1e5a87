#include "extract/htmltree.h"

#include "extract/htmlsieve.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <cctype>

namespace warraq {

HtmlTree::HtmlTree(QStringView html)
{
    auto [clean, jsonLd] = sieveHtml(html.toUtf8());
    m_jsonLd = std::move(jsonLd);
    const bool isBlank = std::all_of(clean.cbegin(), clean.cend(),
                                     [](char c) { return std::isspace(static_cast<unsigned char>(c)); });
    if (isBlank)
        return;
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_COMPACT | XML_PARSE_HUGE;
    m_document.reset(
        htmlReadMemory(clean.constData(), static_cast<int>(clean.size()), nullptr, "UTF-8", options));
    if (!m_document)
        return;
    m_names = std::make_unique<std::deque<QString>>();
    m_document->_private = m_names.get();
}

xmlNode* HtmlTree::root() const
{
    return m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
}

namespace node {

namespace {

/// Most names differ in their first letter already.
bool beginsAs(const xmlChar* name, const char* wanted)
{
    return name && (name[0] | 0x20) == (static_cast<unsigned char>(wanted[0]) | 0x20);
}

} // namespace

bool isNamed(const xmlNode* element, const char* name)
{
    return xmlStrcasecmp(element->name, reinterpret_cast<const xmlChar*>(name)) == 0;
}

QByteArray name(const xmlNode* node)
{
    return isElement(node) ? QByteArray(reinterpret_cast<const char*>(node->name)).toLower() : QByteArray();
}

namespace {

const xmlAttr* attributeOf(const xmlNode* node, const char* name)
{
    for (const xmlAttr* now = isElement(node) ? node->properties : nullptr; now; now = now->next) {
        if (beginsAs(now->name, name) &&
            xmlStrcasecmp(now->name, reinterpret_cast<const xmlChar*>(name)) == 0)
            return now;
    }
    return nullptr;
}

} // namespace

QString attribute(const xmlNode* node, const char* name)
{
    const xmlAttr* found = attributeOf(node, name);
    if (!found)
        return {};
    if (const xmlNode* only = found->children; only && !only->next && only->content)
        return QString::fromUtf8(reinterpret_cast<const char*>(only->content));
    QString value;
    for (const xmlNode* part = found->children; part; part = part->next) {
        if (part->content)
            value += QString::fromUtf8(reinterpret_cast<const char*>(part->content));
    }
    return value.isNull() ? QStringLiteral("") : value;
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

std::string_view bytesOf(const xmlNode* node, const char* name)
{
    const xmlAttr* found = attributeOf(node, name);
    const xmlNode* only = found ? found->children : nullptr;
    if (!only || only->next || !only->content)
        return {};
    return reinterpret_cast<const char*>(only->content);
}

namespace {

QString namesOf(const xmlNode* node)
{
    const std::string_view classes = bytesOf(node, "class");
    const std::string_view id = bytesOf(node, "id");
    const auto isAscii = [](std::string_view text) {
        return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    };
    const bool isPlain = isAscii(classes) && isAscii(id) &&
                         (!classes.empty() || !attributeOf(node, "class")) &&
                         (!id.empty() || !attributeOf(node, "id"));
    if (!isPlain)
        return (attribute(node, "class") + u' ' + attribute(node, "id")).toLower();
    QString names(static_cast<qsizetype>(classes.size() + 1 + id.size()), Qt::Uninitialized);
    QChar* end = names.data();
    const auto add = [&end](char c) {
        *end++ = QLatin1Char(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    };
    std::for_each(classes.begin(), classes.end(), add);
    add(' ');
    std::for_each(id.begin(), id.end(), add);
    return names;
}

} // namespace

QString classAndId(const xmlNode* node)
{
    if (!isElement(node) || !node->properties)
        return QStringLiteral(" ");
    if (node->_private)
        return *static_cast<const QString*>(node->_private);
    const QString names = namesOf(node);
    if (auto* kept = node->doc ? static_cast<std::deque<QString>*>(node->doc->_private) : nullptr)
        const_cast<xmlNode*>(node)->_private = &kept->emplace_back(names);
    return names;
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
