#pragma once

#include "core/article.h"
#include "extract/htmlblocks.h"

#include <vector>

namespace warraq {

/// A first line in bold on a page without headings, whose own title alone is known: the headline, where that
/// title holds it beside something else, or names but the section. Its block, and the page's title above it,
/// are no text then.
void takePrintedHeadline(std::vector<HtmlBlock>& blocks, ArticleContent& content, xmlNode* page);

} // namespace warraq
