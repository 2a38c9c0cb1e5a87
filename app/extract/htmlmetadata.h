#pragma once

#include "core/article.h"
#include "extract/htmltree.h"

namespace warraq {

/// What a page says of itself outside its text, by the sources in the order of their trust: JSON-LD
/// (schema.org), OpenGraph, Highwire and Dublin Core `meta`, plain `meta`, microdata, `<time>`, bylines.
struct HtmlMetadata
{
    ArticleContent content; ///< fields with their origins; no text
    QStringList desks;      ///< newsrooms and offices that sign, for where no person does
    FieldOrigin desksOrigin = FieldOrigin::Byline;
    QStringList linesBeside; ///< short lines round the headline
    QString pageTitle;       ///< `<title>`
    QString siteName;
    QString type;              ///< og:type, lower case
    bool isCollection = false; ///< JSON-LD says so
    bool isArticle = false;    ///< something says so
};

/// \p address: the page's, where what it came in knows it.
[[nodiscard]] HtmlMetadata metadataOf(const HtmlTree& tree, const QString& address);

} // namespace warraq
