#pragma once

#include "core/partialdate.h"
#include "extract/htmltree.h"

#include <QStringList>

#include <optional>

namespace warraq {

/// What a page shows of a story around its text: dates and bylines in elements made for them. Of this story
/// alone, not of those beside it.
struct StoryMarks
{
    std::optional<PartialDate> microdataPublished; ///< itemprop=datePublished
    std::optional<PartialDate> microdataModified;
    std::optional<PartialDate> timePublished; ///< `<time>`
    std::optional<PartialDate> timeModified;  ///< `<time>` that says so
    std::optional<PartialDate> beside;        ///< printed in the lines round the headline
    std::optional<PartialDate> printed;       ///< elements whose class says date
    QStringList authorNames;                  ///< itemprop=author, rel=author
    QStringList bylines;                      ///< elements whose class says byline or author, names in them
    QStringList linesBeside;                  ///< short lines round the headline
};

/// \p language: of the page, for the order of day and month in dates of digits; may be empty. \p title: the
/// headline or the page's title, by which the headline is known among others.
[[nodiscard]] StoryMarks storyMarksOf(const HtmlTree& tree, const QString& language, const QString& title);

/// A date as pages write it: ISO 8601, else as printed (fieldpatterns.h), else digits in the order of
/// \p language where that is certain.
[[nodiscard]] std::optional<PartialDate> pageDate(const QString& text, const QString& language);

} // namespace warraq
