#pragma once

#include "exporting/articlegroups.h"
#include "exporting/bookattachments.h"
#include "exporting/bookcitations.h"
#include "exporting/bookreceipt.h"
#include "exporting/bookstyle.h"
#include "exporting/pdfbook.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace warraq {

class ArticleCiter;

/// An article's line in the contents, the outline and the running heads.
struct BookEntry
{
    QString title;
    QString shortDate; ///< printed; empty when unknown
    QString isoDate;   ///< to its precision; empty when unknown
    QString section;
    QStringList authors; ///< or the agency
    QString language;    ///< BCP 47; empty when unknown
    bool rightToLeft = false;
    size_t group = 0;
    int page = 0; ///< 1 is the first page behind the front matter; known after printing
    [[nodiscard]] static QString anchor(size_t index) { return QStringLiteral("a%1").arg(index + 1); }
};

/// A file to be printed, and the sheet it takes: a row for each article, or one.
struct BookFile
{
    QString path; ///< absolute
    BookSheet sheet;
};

/// A book as HTML: files to be printed, each with some articles, and what is known about the whole.
struct BookContent
{
    std::vector<BookFile> files;    ///< in order
    std::vector<size_t> firstEntry; ///< of each file
    std::vector<BookEntry> entries;
    std::vector<BookGroup> groups;
    QString title;
    BookReceipt receipt;
    FacetChoices choices;                   ///< of the sidebar, for the cover
    QStringList attached;                   ///< names of the files within the PDF
    std::vector<QStringList> manifest;      ///< a line an article, without its number and page
    std::vector<ArticleCitation> citations; ///< one an article
};

/// What goes into the PDF beside its pages, once the articles' pages are known.
[[nodiscard]] std::vector<BookAttachment> bookAttachments(const BookContent& content);
/// The same for one article's own file.
[[nodiscard]] std::vector<BookAttachment> articleAttachments(const BookContent& content, size_t entry);

/// What buildBook tells while it works, on its thread.
struct BookWatch
{
    std::function<void(qint64 articles)> read;
    std::function<void(const BookFile& file)> written; ///< one of BookContent::files; may be empty
};

/// Reads the articles and writes the files into \p folder. On a worker thread, not that of \p citer, who
/// cites in the style of \p options; without one it is the plain form. Errors: those of ArticleCiter::cite,
/// Cancelled, NotFound, DiskFull, those of the archive.
[[nodiscard]] Result<BookContent> buildBook(const Archive& archive, const ExportSelection& selection,
                                            const BookOptions& options, const QString& folder,
                                            const CancelToken& cancel, const BookWatch& watch,
                                            ArticleCiter* citer = nullptr);

/// Writes \p rows (sheetRow()), as many as \p sheet has, to \p path. Any thread. Errors: DiskFull.
[[nodiscard]] Result<BookFile> writeSheet(const QString& rows, const BookSheet& sheet,
                                          const BookOptions& options, const QString& path);

/// \p file with rows so much wider that what was cut off has room, written anew. Errors: Internal (there is
/// no room for it on any sheet), DiskFull, Unreadable.
[[nodiscard]] Result<BookFile> widened(const BookFile& file);

} // namespace warraq
