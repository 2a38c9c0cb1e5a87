#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <libxml/tree.h>

#include <functional>
#include <memory>

namespace warraq {

/// What an XML file says before its items that its items need: the tags that are open there, with their
/// namespaces, and its own simple entities. External entities are never read, nested ones never expanded.
struct XmlContext
{
    QByteArray openTags; ///< UTF-8
    QByteArray closeTags;
    QHash<QString, QString> entities;
};

/// \p head: as decoded. Keeps the root's and the channel's tag.
[[nodiscard]] XmlContext contextOf(const QString& head);
/// The head without document type and instructions: the root, the channel and what they say, for XmlPiece.
[[nodiscard]] QString elementsOf(const QString& head);

/// One item of a feed or export as a small tree, whatever state it was in: unknown entities are what HTML
/// means by them or stay as typed, bare `&` and `<` are text, what is not closed is closed (XML 1.0 with
/// libxml2's recovery; no document type reaches it). Belongs to one thread.
class XmlPiece
{
public:
    XmlPiece(const QString& text, const XmlContext& context);

    /// The item's element; null when nothing could be made of it.
    [[nodiscard]] const xmlNode* root() const { return m_root; }
    /// True when libxml2 had to mend it.
    [[nodiscard]] bool isMended() const { return m_isMended; }

private:
    struct Free
    {
        void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
    };
    std::unique_ptr<xmlDoc, Free> m_document;
    const xmlNode* m_root = nullptr;
    bool m_isMended = false;
};

namespace xml {

/// The name with the usual prefix of its namespace whatever the file calls it: `title` (RSS, Atom),
/// `dc:date`, `content:encoded`, `media:thumbnail`, `wp:post_id`. Lower case.
[[nodiscard]] QByteArray name(const xmlNode* element);
[[nodiscard]] bool isElement(const xmlNode* node);
[[nodiscard]] QString text(const xmlNode* node); ///< all text below, trimmed
/// By its local name; \p prefix `xml` for `xml:lang`.
[[nodiscard]] QString attribute(const xmlNode* element, const char* name);
[[nodiscard]] bool hasElements(const xmlNode* element);
/// What stands within \p element as markup, prefixes left out; names and values escaped.
[[nodiscard]] QString innerMarkup(const xmlNode* element);
void forEachChild(const xmlNode* parent, const std::function<void(const xmlNode*)>& each);

} // namespace xml

} // namespace warraq
