#pragma once

#include "render/articlepage.h"

namespace warraq {

// What stands round an article on paper and not on the screen. HTML; empty where there is nothing to say. Any
// thread.

/// Short notes, for the margin.
[[nodiscard]] QString notesBeside(const Article& article, const PageOptions& options);
/// The other notes, and tags, collections and star.
[[nodiscard]] QString notesBehind(const Article& article, const PageOptions& options);
/// Where the article is from, as exactly as it is known, and how to cite it. Names no folder of this machine.
[[nodiscard]] QString sourceLine(const Article& article, const PageOptions& options);

/// The address at which a page was published, and that of the copy in a web archive, where one address says
/// both
/// (`https://web.archive.org/web/20140102030405/http://…`). Only what a reader elsewhere can follow: http and
/// https.
struct PublishedAddress
{
    QString original;
    QString archived;
};
[[nodiscard]] PublishedAddress publishedAddress(const QString& url);

} // namespace warraq
