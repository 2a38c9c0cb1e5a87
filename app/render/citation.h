#pragma once

#include "render/articlepage.h"

namespace warraq {

/// citation() with the publication in italics and the rest escaped.
[[nodiscard]] QString citationHtml(const Article& article, const PageOptions& options);

} // namespace warraq
