#pragma once

#include "extract/htmltags.h"
#include "extract/nodearena.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <libxml/tree.h>

#include <cstring>
#include <limits>
#include <memory>
#include <string_view>

namespace warraq {

/// A page as a tree of libxml2's nodes, made defensively: sieved on the way (htmlsieve.h), so never deeper
/// than limits::htmlDepth and what HTML implies; JSON-LD is kept apart. libxml2 must not change or free the
/// nodes. Belongs to one thread at a time.
class HtmlTree
{
public:
    /// \p html is decoded text; what it says of its charset means nothing any more.
    explicit HtmlTree(QStringView html);

    [[nodiscard]] xmlNode* root() const { return m_root; } ///< null: nothing was there
    [[nodiscard]] const QList<QByteArray>& jsonLd() const { return m_jsonLd; }

    /// Changes an attribute that the element has; \p name in lower case.
    void setAttribute(xmlNode* element, const char* name, const QString& value);

private:
    std::unique_ptr<NodeArena> m_arena;
    std::unique_ptr<HtmlTags> m_tags; ///< hold the names of elements
    xmlNode* m_root = nullptr;
    QList<QByteArray> m_jsonLd;
};

/// Reading nodes. All of them take null.
namespace node {

[[nodiscard]] inline bool isElement(const xmlNode* node)
{
    return node && node->type == XML_ELEMENT_NODE;
}
/// \p name in lower case, as all names of a tree are.
[[nodiscard]] inline bool is(const xmlNode* node, const char* name)
{
    // Most names differ in their first letter already.
    return isElement(node) && node->name[0] == static_cast<unsigned char>(name[0]) &&
           std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
}
[[nodiscard]] QByteArray name(const xmlNode* node); ///< lower case; empty for text
[[nodiscard]] QString attribute(const xmlNode* node, const char* name);
/// The same as UTF-8, without a copy; empty also where the tree has it in parts.
[[nodiscard]] std::string_view bytesOf(const xmlNode* node, const char* name);
/// All text below, white space simplified. Reading stops where more than \p most bytes were read, so that
/// what asks for a short text pays for a short one.
[[nodiscard]] QString text(const xmlNode* node, qsizetype most = std::numeric_limits<qsizetype>::max());
/// Lower case, for patterns; shares the tree's memory, so it must not outlive the tree. An element's
/// attributes must not change once it was asked for.
[[nodiscard]] QString classAndId(const xmlNode* node);
/// The next node in document order within \p top; \p below: whether \p node's children are visited.
[[nodiscard]] inline xmlNode* next(const xmlNode* top, xmlNode* node, bool below = true)
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
[[nodiscard]] bool isWithin(const xmlNode* node, const xmlNode* ancestor);

/// Calls \p each with every element below \p top, in document order; \p each returns false to leave its
/// children out.
template <class Each> void forEachElement(xmlNode* top, Each each)
{
    bool below = true;
    for (xmlNode* now = top; now; now = next(top, now, below)) {
        below = true;
        if (isElement(now))
            below = each(now);
    }
}

} // namespace node

} // namespace warraq
