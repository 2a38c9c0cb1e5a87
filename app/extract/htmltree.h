#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <libxml/tree.h>

#include <limits>
#include <memory>

namespace warraq {

/// A page as libxml2's tree, parsed defensively: sieved before (htmlsieve.h), so never deeper than
/// limits::htmlDepth and what libxml2 adds; JSON-LD is kept apart. Belongs to one thread at a time.
class HtmlTree
{
public:
    /// \p html is decoded text; what it says of its charset means nothing any more.
    explicit HtmlTree(QStringView html);

    [[nodiscard]] xmlNode* root() const; ///< null: nothing was there
    [[nodiscard]] const QList<QByteArray>& jsonLd() const { return m_jsonLd; }

private:
    struct Free
    {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };
    std::unique_ptr<xmlDoc, Free> m_document;
    QList<QByteArray> m_jsonLd;
};

/// Reading nodes. All of them take null.
namespace node {

[[nodiscard]] bool isElement(const xmlNode* node);
[[nodiscard]] bool is(const xmlNode* node, const char* name);
[[nodiscard]] QByteArray name(const xmlNode* node); ///< lower case; empty for text
[[nodiscard]] QString attribute(const xmlNode* node, const char* name);
/// All text below, white space simplified. Reading stops where more than \p most bytes were read, so that
/// what asks for a short text pays for a short one.
[[nodiscard]] QString text(const xmlNode* node, qsizetype most = std::numeric_limits<qsizetype>::max());
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
