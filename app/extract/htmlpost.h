#pragma once

#include "core/article.h"
#include "extract/htmlmaincontent.h"

namespace warraq {

/// Puts what a page says it is, beside its canonical address, into \p content's identifiers: its short link
/// (`rel=shortlink`), the number its WordPress site gave the post (`postid-12` of the body, `/?p=12`), and
/// where no host is known the path of its canonical link. True: it says that it is one post, so no listing or
/// menu.
bool readPostIdentity(const HtmlTree& tree, ArticleContent& content);

/// Of a page that is one post: what the post's own element holds (hAtom's `entry-content`), where \p found
/// lies elsewhere or is mostly something else, as it is when the post is a film and hardly a word.
[[nodiscard]] MainContent postContent(const HtmlTree& tree, MainContent found);

} // namespace warraq
