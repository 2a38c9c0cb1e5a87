#include "extract/htmltree.h"

#include "extract/htmlsieve.h"
#include "extract/htmltreebuilder.h"

#include <algorithm>
#include <cstring>

namespace warraq {

HtmlTree::HtmlTree(QStringView html)
    : m_arena(std::make_unique<NodeArena>()), m_tags(std::make_unique<HtmlTags>())
{
    auto* document = m_arena->make<xmlDoc>();
    document->type = XML_HTML_DOCUMENT_NODE;
    document->doc = document;
    document->_private = m_arena.get(); // for node::classAndId
    HtmlTreeBuilder builder(*m_arena, *m_tags, document);
    m_jsonLd = sieveHtml(html.toUtf8(), *m_tags, builder);
    m_root = builder.finish();
}

void HtmlTree::setAttribute(xmlNode* element, const char* name, const QString& value)
{
    xmlAttr* attribute = element->properties;
    while (attribute && qstrcmp(reinterpret_cast<const char*>(attribute->name), name) != 0)
        attribute = attribute->next;
    if (!attribute || !attribute->children)
        return;
    const QByteArray bytes = value.toUtf8();
    attribute->children->next = nullptr;
    attribute->children->content = reinterpret_cast<xmlChar*>(
        m_arena->copy(std::string_view(bytes.constData(), static_cast<size_t>(bytes.size()))));
}

namespace node {

QByteArray name(const xmlNode* node)
{
    return isElement(node) ? QByteArray(reinterpret_cast<const char*>(node->name)) : QByteArray();
}

namespace {

const xmlAttr* attributeOf(const xmlNode* node, const char* name)
{
    for (const xmlAttr* now = isElement(node) ? node->properties : nullptr; now; now = now->next) {
        if (now->name[0] == static_cast<unsigned char>(name[0]) &&
            std::strcmp(reinterpret_cast<const char*>(now->name), name) == 0)
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

/// Names of an element in its tree's arena.
struct KeptNames
{
    qsizetype size = 0;
    char16_t* letters = nullptr;
};

KeptNames* keepNames(const xmlNode* node, NodeArena& arena)
{
    const std::string_view classes = bytesOf(node, "class");
    const std::string_view id = bytesOf(node, "id");
    const auto isAscii = [](std::string_view text) {
        return std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; });
    };
    auto* kept = arena.make<KeptNames>();
    if (isAscii(classes) && isAscii(id)) {
        kept->size = static_cast<qsizetype>(classes.size() + 1 + id.size());
        kept->letters = arena.makeRow<char16_t>(static_cast<size_t>(kept->size));
        char16_t* end = kept->letters;
        const auto add = [&end](char c) {
            *end++ = static_cast<char16_t>(c >= 'A' && c <= 'Z' ? c + 32 : c);
        };
        std::for_each(classes.begin(), classes.end(), add);
        add(' ');
        std::for_each(id.begin(), id.end(), add);
        return kept;
    }
    const QString names = (attribute(node, "class") + u' ' + attribute(node, "id")).toLower();
    kept->size = names.size();
    kept->letters = arena.makeRow<char16_t>(static_cast<size_t>(kept->size));
    std::copy(names.utf16(), names.utf16() + names.size(), kept->letters);
    return kept;
}

} // namespace

QString classAndId(const xmlNode* node)
{
    if (!isElement(node) || !node->properties)
        return QStringLiteral(" ");
    if (!node->_private)
        const_cast<xmlNode*>(node)->_private = keepNames(node, *static_cast<NodeArena*>(node->doc->_private));
    const auto* kept = static_cast<const KeptNames*>(node->_private);
    return QString::fromRawData(reinterpret_cast<const QChar*>(kept->letters), kept->size);
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
