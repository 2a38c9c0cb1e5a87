#pragma once

#include "core/sourcerecord.h"
#include "formats/xmlpiece.h"

namespace warraq {

/// What a feed says of itself, for all its items.
struct FeedHead
{
    XmlContext context;
    QString title;
    QString link;
    QString language;
    QString base;
    QStringList authors; ///< Atom: of entries that name none
    /// OpenSearch 1.1: only where it speaks of this file, which is the whole result.
    std::optional<qint64> itemsPromised;
};

[[nodiscard]] FeedHead feedHeadOf(const QString& head);

/// An item's columns (core/itemcolumns.h): RSS 0.9x and 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), with
/// Dublin Core, content, media and iTunes elements. Elements that belong to something within the item (an
/// image's title, the source's author) are not taken for the item's.
[[nodiscard]] std::vector<std::pair<QString, QString>> feedColumns(const xmlNode* item, const FeedHead& head);

namespace feed {

/// A text and whether it is markup.
struct Text
{
    QString value;
    bool isHtml = false;
};

/// By the element's own word for it (Atom: type, mode), else by what it looks like.
[[nodiscard]] Text textOf(const xmlNode* element);
/// `me@example.com (A Name)`, `A Name <me@example.com>` -> the name; an address alone is none.
[[nodiscard]] QString personOf(const QString& text);
/// True for text that holds elements or character references of HTML.
[[nodiscard]] bool looksLikeHtml(const QString& text);

} // namespace feed

} // namespace warraq
