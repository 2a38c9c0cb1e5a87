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

/// Of the front matter: roman numbers, and nothing on the cover.
[[nodiscard]] std::vector<RunningHead> frontHeads(int pages);
/// Of all pages behind it: each has the article's that begins on it, or goes on.
[[nodiscard]] std::vector<RunningHead> bodyHeads(const BookContent& content, int pages);
/// The same pages where each article is a file of its own, whose pages count from 1.
[[nodiscard]] std::vector<RunningHead> articleHeads(const BookContent& content, int pages);

/// Writes \p heads as HTML files into \p folder, a sheet each, in their order; they are printed with
/// headsLayout(), and then laid over the pages. Chromium sets them as it sets the text, so that each script
/// is joined rightly and found again. Any thread. Errors: DiskFull.
[[nodiscard]] Result<QStringList> writeHeads(const std::vector<RunningHead>& heads,
                                             const BookOptions& options, const QString& folder);
/// The whole sheet, without margins.
[[nodiscard]] QPageLayout headsLayout(const BookOptions& options);

/// i, ii, iii, iv ...
[[nodiscard]] QString romanNumber(int number);

} // namespace warraq
