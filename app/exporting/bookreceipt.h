#pragma once

#include "archive/archivetypes.h"
#include "exporting/pdfbook.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace warraq {

/// From what, by whom and when a selection was made: what a book's cover says, and enough to make the same
/// selection again.
struct BookReceipt
{
    QString title;
    QString compiledBy; ///< empty: not said
    QDateTime made;     ///< UTC
    QString archive;    ///< the file's name, without its folder
    QString fingerprint;
    qint64 articlesInArchive = 0;
    QString typed;     ///< the query as it was typed
    QString parsed;    ///< the typed part as it was understood
    QString filters;   ///< the sidebar's choices as a query; empty: none
    QString canonical; ///< both as one query
    SortOrder order = SortOrder::Relevance;
    Arrangement arrangement = Arrangement::Sorted; ///< otherwise `order` means nothing
    qint64 found = 0;
    std::vector<ArticleId> chosen; ///< in the book's order
    qint64 count = 0;              ///< of the chosen, also where not all are in hand
    QString citationStyle;         ///< by its title; empty: the plain form

    /// All that was found, not a part of it.
    [[nodiscard]] bool isWhole() const;
    /// A line for a shell that finds the chosen articles again; for more than a line may hold, all those they
    /// were chosen from. An order that no search has is not in it.
    [[nodiscard]] QString command() const;
    /// UTF-8 JSON, with all ids.
    [[nodiscard]] QByteArray toJson() const;
};

[[nodiscard]] BookReceipt makeReceipt(const ExportSelection& selection, const BookOptions& options,
                                      const QString& archivePath, const ArchiveInfo& info,
                                      std::vector<ArticleId> chosen);

} // namespace warraq
