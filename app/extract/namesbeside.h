#pragma once

#include <QString>
#include <QStringList>

#include <functional>

/// Names that no word and no class calls names: known by what stands beside them. Pure functions over lines
/// that stand round a headline; any thread. A line that is only shaped like a name is none.
namespace warraq {

/// Of a line of facts, `14.03.2019 | 10:22 Uhr | NAME`, `NAME - The Paper`, the name: one part is a person's
/// and all others are a day, an hour, a count or the site's own name (\p isSite), among them a day and an
/// hour, or the site. `03/02/2020 - Published by: NAME - Topic: Town` says itself which is the name. Empty
/// where the line says anything else. \p language: of the page, for the order of day and month.
[[nodiscard]] QString nameAmongFacts(const QString& line, const QString& language,
                                     const std::function<bool(const QString&)>& isSite);

/// The same lines with those in one that a page sets in pieces, `NAME`, `| 14.03.2019`, `| 10:22`.
[[nodiscard]] QStringList joinedFacts(const QStringList& lines);

/// Of the lines that are persons' names and nothing else, the one that the page says again where it means who
/// wrote: in an address of mail, in what somebody does right below it, in a note or a signature among the
/// last paragraphs of \p text; whom \p title speaks of did not. Empty where there is none, or more than one.
[[nodiscard]] QString confirmedName(const QStringList& lines, const QString& title, const QString& text);

/// Whether an address of mail in one of the lines, `b.mayr@paper.example`, has a word of a name.
[[nodiscard]] bool isInAddressOfMail(const QString& name, const QStringList& lines);

} // namespace warraq
