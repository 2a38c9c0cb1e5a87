#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

/// A citation style: a `.csl` file (Citation Style Language 1.0.2).
struct CitationStyle
{
    QString id;             ///< the file's name without its ending: `chicago-author-date`
    QString title;          ///< for people
    bool usesNotes = false; ///< footnotes, not in-text citations
    QString path;
};

/// Where styles and the terms of their languages lie.
struct CitationFolders
{
    QStringList styles; ///< of a person's own first
    QString locales;
};

/// Where a person's own styles lie, whether or not there are any.
[[nodiscard]] QString ownCitationStyles();

/// The system's folders, and \p own for what a person adds.
[[nodiscard]] CitationFolders citationFolders(const QString& own);

/// What a file says it is. Errors: NotFound, Unreadable, Malformed (it is no style), Unsupported (it only
/// names another style it depends on, which is not there).
[[nodiscard]] Result<CitationStyle> readCitationStyle(const QString& path);

/// The styles that newspapers are cited in most often, as far as they are installed, then those a person
/// added, by title. Reads disk; any thread.
[[nodiscard]] std::vector<CitationStyle> citationStylesAtHand(const CitationFolders& folders);

/// The whole style of an id: its XML. Errors: NotFound, Unreadable.
[[nodiscard]] Result<QString> citationStyleXml(const CitationFolders& folders, const QString& id);

/// Terms in a language (`fr-FR`, or `fr`), as XML; those of American English where there are none.
/// Errors: NotFound, Unreadable.
[[nodiscard]] Result<QString> citationLocaleXml(const CitationFolders& folders, const QString& language);

/// Takes a style into a person's own \p folder, under its own name; one of that name there is replaced.
/// Errors: of readCitationStyle; ReadOnly, DiskFull.
[[nodiscard]] Result<CitationStyle> addCitationStyle(const QString& path, const QString& folder);

/// The style of who has chosen none.
[[nodiscard]] QString usualCitationStyle();

} // namespace warraq
