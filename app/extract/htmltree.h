#pragma once

#include <QString>
#include <QStringList>

#include <libxml/tree.h>

#include <memory>

namespace warraq {

/// A page as libxml2's tree, parsed defensively (see limits.h): attributes, depth and stray end tags are
/// limited before, scripts and styles are left out, JSON-LD is kept apart. Belongs to one thread at a time.
class HtmlTree
{
public:
    /// \p html is decoded text; what it says of its charset means nothing any more.
    explicit HtmlTree(QStringView html);

    [[nodiscard]] xmlNode* root() const; ///< null: nothing was there
    [[nodiscard]] const QStringList& jsonLd() const { return m_jsonLd; }

private:
    struct Free
    {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };
    std::unique_ptr<xmlDoc, Free> m_document;
    QStringList m_jsonLd;
};

/// Reading nodes. All of them take null.
namespace node {

[[nodiscard]] bool isElement(const xmlNode* node);
[[nodiscard]] bool is(const xmlNode* node, const char* name);
[[nodiscard]] QByteArray name(const xmlNode* node); ///< lower case; empty for text
[[nodiscard]] QString attribute(const xmlNode* node, const char* name);
[[nodiscard]] QString text(const xmlNode* node);       ///< all text below, white space simplified
[[nodiscard]] QString classAndId(const xmlNode* node); ///< lower case, for patterns
/// The next node in document order within \p top; \p below: whether \p node's children are visited.
[[nodiscard]] xmlNode* next(const xmlNode* top, xmlNode* node, bool below = true);
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
