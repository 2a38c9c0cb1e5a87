#pragma once

#include "core/article.h"
#include "extract/htmlcleaner.h"
#include "extract/htmltree.h"

#include <QSet>

#include <vector>

namespace warraq {

/// A top-level piece of a cleaned body: a paragraph, sub-head, list, quote, table, figure.
struct HtmlBlock
{
    enum class Kind : quint8
    {
        Paragraph,
        Heading,
        Other,
        Figure,
    };
    Kind kind = Kind::Paragraph;
    QString html;
    QString text;            ///< empty for figures: captions are no part of the text
    qsizetype linked = 0;    ///< characters, blanks apart, that stand in links, to wherever they lead
    bool isSetAside = false; ///< a paragraph that the page sets at one side by itself
};

struct HtmlBody
{
    std::vector<HtmlBlock> blocks;
    std::vector<ArticleImage> images; ///< in the order of their figures
};

/// Writes what is below \p root anew, by the list of allowed elements and attributes; nodes in \p dropped are
/// left out with all they hold. Never recurses deeper than limits::htmlDepth.
[[nodiscard]] HtmlBody blocksOf(xmlNode* root, const QSet<const xmlNode*>& dropped = {});

/// An image element as an image of the article; empty source when it is none worth keeping (a tracking
/// pixel).
[[nodiscard]] ArticleImage imageOf(const xmlNode* element);
/// Whether \p element is one picture with a caption below it, which only its place and its print tell, or a
/// schema.org ImageObject.
[[nodiscard]] bool isPictureWithCaption(xmlNode* element);
/// A figure's caption and credit, as far as it has them.
void addCaption(const xmlNode* figure, ArticleImage& image);

/// The element called a caption right behind a picture or its wrapper, or null: editors of older systems put
/// both side by side.
[[nodiscard]] const xmlNode* captionBehind(const xmlNode* picture);

[[nodiscard]] CleanHtml joined(const std::vector<HtmlBlock>& blocks);

} // namespace warraq
