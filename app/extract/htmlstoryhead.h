#pragma once

#include "core/article.h"
#include "extract/htmlblocks.h"
#include "extract/profilerules.h"

#include <vector>

namespace warraq {

/// Takes out of a body what are fields and no text: the headline again, bylines, dates, the lines a profile
/// names (furniture, media number, caption), the dateline; completes \p content with them where it knows
/// nothing yet. \p rules may be null.
void takeFieldsFromBody(std::vector<HtmlBlock>& blocks, ArticleContent& content, const Profile::Rules* rules);

} // namespace warraq
