#pragma once

#include "exporting/articlefilename.h"
#include "exporting/exportform.h"
#include "exporting/pdfbook.h"

#include <QString>
#include <QStringList>

namespace warraq {

/// What is asked of an export in any form but PDF, whose own are BookOptions.
struct ExportOptions
{
    QString path; ///< of the file or folder it shall become
    ExportForm form = ExportForm::Html;
    QString title; ///< empty: made from the query
    QString subtitle;
    QString compiledBy;                         ///< empty: not said
    QString language = QStringLiteral("en");    ///< of the export's own words: BCP 47
    bool oneFileEach = false;                   ///< a folder with a file an article
    QString namePattern = usualNamePattern();   ///< of those files; see articlefilename.h
    BookGrouping grouping = BookGrouping::None; ///< in forms that hasGroups()
    Overwrite overwrite = Overwrite::No;
    bool highlight = false; ///< marks the searched words, in forms that hasMarks()
    bool notes = false;     ///< with a person's notes, tags, collections and star, in the same forms
    QStringList columns;    ///< of tables and JSON Lines; empty: the usual ones
    QString citeStyle = QStringLiteral("plain"); ///< see citestyle.h; gone: the usual one
};

/// Forms that can mark words and have room for notes.
[[nodiscard]] bool hasMarks(ExportForm form);

/// Forms with contents, which can be grouped; in all others the articles stand as they are listed.
[[nodiscard]] bool hasGroups(ExportForm form);

/// Whether a line in what is written says how each article is cited.
[[nodiscard]] bool citesArticles(const ExportOptions& options);
/// Whether it is cited in a style, so that the processor, and with it the web engine, is needed.
[[nodiscard]] bool asksForCitations(const ExportOptions& options);

/// Whether the export becomes a folder: because a file each is wanted, because the path is a folder or ends
/// with `/` (forms of which each article can stand by itself), or for texts whose path does not end in
/// `.txt`: programs for corpora want a file each.
[[nodiscard]] bool becomesFolder(const ExportOptions& options);

} // namespace warraq
