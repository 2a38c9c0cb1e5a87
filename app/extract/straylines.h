#pragma once

#include "core/article.h"
#include "extract/htmlblocks.h"

#include <vector>

namespace warraq {

/// Takes out of a body the lines that are no text of the story, wherever they stand: `Read also` with the
/// links behind it, newsletters, closed comments, legal notes, addresses of who wrote. A photo's credit that
/// stands in a line of its own goes to its image. What is left of \p images and their figures agrees.
void dropStrayLines(std::vector<HtmlBlock>& blocks, std::vector<ArticleImage>& images);

} // namespace warraq
