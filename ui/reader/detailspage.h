#pragma once

#include "core/article.h"
#include "render/articlepage.h"

#include <QString>

namespace warraq {

/// Every field of an article with its value and where that came from, and where the article itself came from:
/// a document for the reader pane, in the window's language. Any thread.
[[nodiscard]] QString detailsDocument(const Article& article, const PageOptions& options);

} // namespace warraq
