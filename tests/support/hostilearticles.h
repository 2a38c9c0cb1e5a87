#pragma once

#include "core/article.h"

#include <vector>

namespace warraq::test {

/// Articles whose words mean something to some format: quotation marks, line ends, separators, formulas,
/// markup, LaTeX, other scripts, nothing at all. None is in an archive; their ids count from 1.
[[nodiscard]] std::vector<Article> hostileArticles();

/// Pieces for StoredArchive::store, each with a text and title of its own, with the words above among them.
[[nodiscard]] std::vector<ArticleContent> manyPieces(int count);

} // namespace warraq::test
