#pragma once

#include "archive/archive.h"
#include "archive/receipt.h"
#include "core/cancel.h"
#include "core/result.h"
#include "exporting/articlefilename.h"
#include "render/articlepage.h"
#include "search/articlequery.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace warraq {

enum class PaperSize : quint8
{
    A4,
    Letter,
};

enum class BookGrouping : quint8
{
    None,
    Year,
    Section,
    Collection, ///< the first by name of an article's; each article stands once
};

/// White at the edges.
enum class BookMargins : quint8
{
    Narrow,
    Normal,
    Wide,
};

enum class BookFace : quint8
{
    Serif,
    Sans,
};

enum class BookFiles : quint8
{
    One,
    OneEach, ///< a PDF an article, named by BookOptions::namePattern, in the folder BookOptions::path
};

/// What stands before the articles.
enum class BookFront : quint8
{
    CoverAndContents,
    None, ///< the first page is the first article's
};

enum class Overwrite : quint8
{
    No,
    Yes,
};

/// Which articles go into an export, and in which order.
struct ExportSelection
{
    std::vector<ArticleId> ids;
    ArticleQuery query; ///< they were chosen from; for the cover
    SortOrder order = SortOrder::Relevance;
    Arrangement arrangement = Arrangement::Sorted; ///< otherwise `order` means nothing
    qint64 found = 0;                              ///< hits of the query
    qint64 chosen = 0; ///< how many there are where `ids` are only the first of them; 0: they are all
};

struct BookOptions
{
    QString path;  ///< the file; the folder for BookFiles::OneEach, made when only it is missing
    QString title; ///< empty: made from the query
    QString subtitle;
    QString compiledBy; ///< empty: line left out
    BookGrouping grouping = BookGrouping::Year;
    PaperSize paper = PaperSize::A4;
    bool highlight = false;
    bool notes = false; ///< a person's notes, tags and star
    Overwrite overwrite = Overwrite::No;
    QString language = QStringLiteral("en"); ///< of the book's own words
    BookMargins margins = BookMargins::Normal;
    BookFace face = BookFace::Serif;
    double textPoints = 10.5;                      ///< of the body, smallestText to largestText
    int columns = 1;                               ///< of the body, 1 or 2
    BookFront front = BookFront::CoverAndContents; ///< BookFiles::OneEach has none
    BookFiles files = BookFiles::One;
    QString namePattern = usualNamePattern();
    QString citeStyle = QStringLiteral("plain"); ///< see citestyle.h; gone: the usual one

    static constexpr double smallestText = 7;
    static constexpr double largestText = 20;
};

/// How far an export is.
struct ExportProgress
{
    enum class Step : quint8
    {
        Reading,
        Printing,
        Joining,
    } step = Step::Reading;
    qint64 done = 0; ///< articles
    qint64 total = 0;
    qint64 pages = 0; ///< printed so far
};

struct ExportReport
{
    QString path; ///< the file, or the folder of a PDF an article
    qint64 articles = 0;
    qint64 pages = 0;
    double seconds = 0;
    std::shared_ptr<const KeptReceipt> receipt; ///< for the archive to keep
};

/// Makes one citable PDF of chosen articles: cover, contents, outline, page labels, an article a page start
/// with running heads, sources and citations. Lives on the GUI thread, where Chromium's pages must live, and
/// works there only in short steps; reading, building HTML and joining run on a thread of its own. One book
/// at a time per object. Deleting it cancels and leaves no file behind.
class PdfBook : public QObject
{
    Q_OBJECT
public:
    PdfBook(std::shared_ptr<Archive> archive, ExportSelection selection, BookOptions options,
            QObject* parent = nullptr);
    ~PdfBook() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(const warraq::ExportProgress& progress);
    /// Exactly one of these two ends a book. Errors: Exists, Unreadable, DiskFull, Cancelled, NotFound,
    /// Internal.
    void finished(const warraq::ExportReport& report);
    void failed(const warraq::Error& error);

private:
    class Work;
    std::unique_ptr<Work> m_work;
};

/// Must be called before the application object is made by whoever may export (WebEngine's needs: sandbox
/// under root, offscreen, shared contexts). Says on \p notice, once, what it goes without.
void prepareWebEngine(const std::function<void(const QString&)>& notice);

} // namespace warraq
