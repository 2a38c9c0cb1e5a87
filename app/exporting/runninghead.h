#pragma once

#include "exporting/bookcontent.h"

#include <QPageLayout>
#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

/// What stands above and below the text on one page of a book. Empty parts are not there.
struct RunningHead
{
    QString title; ///< cut short where there is no room for it
    QString date;  ///< opposite the title
    bool rightToLeft = false;
    QString leading; ///< below, at the left
    QString number;  ///< below, at the right
};

/// Some pages behind the front matter, and the articles on them.
struct PageSpan
{
    size_t firstEntry = 0;
    size_t entryEnd = 0; ///< behind the last
    int firstPage = 1;
    int pageEnd = 1; ///< behind the last
};

/// Of the front matter: roman numbers, and nothing on the cover.
[[nodiscard]] std::vector<RunningHead> frontHeads(int pages);
/// Of the pages behind it: each has the article's that begins on it, or goes on.
[[nodiscard]] std::vector<RunningHead> bodyHeads(const BookContent& content, const PageSpan& span);
/// The same pages where each article is a file of its own, whose pages count from 1.
[[nodiscard]] std::vector<RunningHead> articleHeads(const BookContent& content, const PageSpan& span);

/// The white above and below a page's text, one below the other: what a running head is set in. In CSS
/// pixels.
struct HeadStrip
{
    static constexpr size_t onSheet = 40; ///< many on one: a sheet costs more than a line of text
    double above = 0;
    double below = 0;
};
[[nodiscard]] HeadStrip headStrip(const BookOptions& options);

/// Writes \p heads as an HTML file to \p path, a strip each, in their order; it is printed with
/// headsLayout(), taken apart (printedheads.h) and laid over the pages. Chromium sets them as it sets the
/// text, so that each script is joined rightly and found again. Any thread. Errors: DiskFull.
[[nodiscard]] Result<void> writeHeads(const std::vector<RunningHead>& heads, const BookOptions& options,
                                      const QString& path);
/// A sheet that holds HeadStrip::onSheet strips, without margins.
[[nodiscard]] QPageLayout headsLayout(const BookOptions& options);

/// i, ii, iii, iv ...
[[nodiscard]] QString romanNumber(int number);

} // namespace warraq
