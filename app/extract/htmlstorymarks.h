#pragma once

#include "core/partialdate.h"
#include "extract/htmltree.h"

#include <QStringList>

#include <optional>

namespace warraq {

/// What a page shows of a story around its text: dates and bylines in elements made for them. Of this story
/// alone: what stands in the card of another (a short block with a link of its own) is not read.
struct StoryMarks
{
    std::optional<PartialDate> microdataPublished; ///< itemprop=datePublished
    std::optional<PartialDate> microdataModified;
    std::optional<PartialDate> timePublished;  ///< `<time>`
    std::optional<PartialDate> timeModified;   ///< `<time>` that says so
    std::optional<PartialDate> beside;         ///< printed in the lines round the headline
    std::optional<PartialDate> besideModified; ///< ... behind a word for change
    std::optional<PartialDate> printed;        ///< elements whose class says date
    std::optional<PartialDate> labelled;       ///< behind `Published:` and its sisters, anywhere
    std::optional<PartialDate> labelledModified;
    std::optional<PartialDate> outside; ///< in footers and asides, where all of them say one day
    QString hijri;                      ///< a Hijri date beside the headline, as printed
    QStringList authorNames;            ///< itemprop=author, rel=author
    QStringList labelledAuthors;        ///< behind `Author:` and its sisters, and in a box of their own
    QStringList authorLinks;            ///< names that lead to an author's page, where none is marked
    QStringList signatures;             ///< one word that leads to an author's page
    QStringList bylines;                ///< elements whose class says byline or author, names in them
    QStringList repeatedBylines;        ///< of those what two of them have, one not in the other
    QStringList linesBeside;            ///< short lines round the headline
};

/// \p language: of the page, for the order of day and month in dates of digits; may be empty. \p title: the
/// headline or the page's title, by which the headline is known among others.
[[nodiscard]] StoryMarks storyMarksOf(const HtmlTree& tree, const QString& language, const QString& title);

/// Whether an element's class and identifier (node::classAndId) say that a date, or a byline, is in it.
[[nodiscard]] bool namesDate(const QString& classes);
[[nodiscard]] bool namesByline(const QString& classes);

} // namespace warraq
