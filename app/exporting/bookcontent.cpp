#include "exporting/bookcontent.h"

#include "archive/readsession.h"
#include "core/directioncontrols.h"
#include "core/textfold.h"
#include "exporting/articleend.h"
#include "exporting/articlegroups.h"
#include "exporting/articletables.h"
#include "exporting/bookmanifest.h"
#include "exporting/bookpicture.h"
#include "exporting/bookstyle.h"
#include "exporting/citedarticles.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace warraq {

namespace {

/// Parts keep the renderer small and show how far it is; each has fonts of its own and a process that starts,
/// so not too many of them.
constexpr size_t fewestInFile = 20;
constexpr size_t mostInFile = 100;
constexpr qsizetype bytesInFile = 8'000'000;

/// How many of the \p left of \p all articles the next file gets: less and less at the end, where one page of
/// Chromium's waits for the other.
size_t articlesInFile(size_t left, size_t all)
{
    constexpr size_t share = 3;
    const size_t fewest = all > 2 * mostInFile ? 2 * fewestInFile : fewestInFile;
    return left < fewest + fewest / 2 ? left : std::clamp(left / share, fewest, mostInFile);
}

PageWords translatedWords()
{
    PageWords words;
    words.source = PdfBook::tr("Source");
    words.citeAs = PdfBook::tr("Cite as");
    words.unknownDate = PdfBook::tr("no date");
    words.untitled = PdfBook::tr("Untitled");
    words.photo = PdfBook::tr("Photo");
    words.between = PdfBook::tr("between %1 and %2");
    words.notBefore = PdfBook::tr("not before %1");
    words.notAfter = PdfBook::tr("not after %1");
    words.page = PdfBook::tr("page %1");
    words.mediaId = PdfBook::tr("Media ID %1");
    words.archivedAt = PdfBook::tr("archived at %1");
    words.fromFile = PdfBook::tr("from “%1”");
    words.record = PdfBook::tr("record %1");
    words.captured = PdfBook::tr("captured %1");
    words.imported = PdfBook::tr("imported %1");
    words.article = PdfBook::tr("article %1");
    words.starred = PdfBook::tr("Starred");
    words.tags = PdfBook::tr("Tags");
    words.collections = PdfBook::tr("Collections");
    return words;
}

Result<void> write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return unexpected(ErrorKind::DiskFull, path, file.errorString());
    return {};
}

class BookBuilder
{
public:
    BookBuilder(ReadSession& session, const Archive& archive, const ExportSelection& selection,
                const BookOptions& options, const QString& folder, const CancelToken& cancel,
                const BookWatch& watch, ArticleCiter* citer)
        : m_session(session), m_archive(archive), m_selection(selection), m_options(options),
          m_folder(folder), m_cancel(cancel), m_watch(watch),
          m_archiveName(QFileInfo(archive.path()).completeBaseName()),
          m_cited(citer, options.citeStyle, options.language, m_archiveName, cancel)
    {
        m_page.medium = PageMedium::Print;
        m_page.language = options.language;
        m_page.words = translatedWords();
        if (options.notes)
            m_page.notes = hasRoomForNotes(options) ? PageNotes::Beside : PageNotes::Behind;
        if (options.highlight)
            m_page.highlight = selection.query.highlightTerms();
        if (m_cited.isStyled())
            m_page.citationHtml = [this](const Article& article) { return m_cited.of(article).html; };
        m_page.assetUrl = [this](const QString& hash) {
            const auto asset = m_session.asset(hash);
            return asset ? pictureAddress(*asset) : QString();
        };
    }

    Result<BookContent> build()
    {
        if (auto ordered = order(); !ordered)
            return ordered.failure();
        if (m_order.empty())
            return unexpected(ErrorKind::NotFound, m_archive.path(),
                              QStringLiteral("none of the articles is there any more"));
        for (size_t at = 0; at < m_order.size(); at += m_cited.atOnce()) {
            const size_t end = std::min(at + m_cited.atOnce(), m_order.size());
            if (auto added = addSome(at, end); !added)
                return added.failure();
        }
        if (auto written = writeFile(); !written)
            return written.failure();
        if (auto covered = makeCover(); !covered)
            return covered.failure();
        return std::move(m_content);
    }

private:
    Result<void> order()
    {
        auto grouped = groupArticles(m_session, m_selection, m_options.grouping, m_cancel);
        if (!grouped)
            return grouped.failure();
        m_order = std::move(grouped->articles);
        m_content.groups = std::move(grouped->groups);
        return {};
    }

    /// Those from \p at to before \p end of the order, which are cited together.
    Result<void> addSome(size_t at, size_t end)
    {
        std::vector<Article> articles;
        std::vector<size_t> groups;
        for (size_t i = at; i < end; ++i) {
            if (m_cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_options.path);
            auto article = m_session.article(m_order[i].first);
            // Taken back since it was chosen: the book is made without it.
            if (!article && article.error().kind != ErrorKind::NotFound)
                return article.failure();
            if (article) {
                dropDirectionControls(article->content);
                articles.push_back(std::move(*article));
                groups.push_back(m_order[i].second);
            }
        }
        if (auto prepared = m_cited.prepare(articles); !prepared)
            return prepared;
        for (size_t i = 0; i < articles.size(); ++i) {
            if (m_cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_options.path);
            if (auto added = add(articles[i], groups[i]); !added)
                return added;
            m_watch.read(static_cast<qint64>(at + i + 1));
        }
        return {};
    }

    Result<void> add(const Article& article, size_t group)
    {
        const size_t index = m_content.entries.size();
        BookEntry entry;
        entry.title = article.content.title.isEmpty() ? m_page.words.untitled : article.content.title;
        entry.shortDate = printedDate(article.content.published, m_options.language);
        entry.rightToLeft =
            article.content.title.isEmpty() ? article.isRightToLeft() : isRightToLeft(entry.title);
        entry.group = group;
        entry.section = article.content.section;
        entry.language = article.content.language;
        entry.authors = article.content.authors;
        if (entry.authors.isEmpty() && !article.content.agency.isEmpty())
            entry.authors << article.content.agency;
        if (article.content.published)
            entry.isoDate = article.content.published->toIso();
        m_content.citations.push_back(
            citationOf(citedItem(article, m_archiveName),
                       m_cited.isStyled() ? m_cited.of(article).text : citation(article, m_page)));
        m_content.manifest.push_back(
            manifestLine(article, m_options.notes ? PersonalMarks::Told : PersonalMarks::Left));
        m_content.entries.push_back(entry);
        m_written.push_back(article.id);
        const int line = charactersInLine(m_options);
        const QString html = withBoundSource(withFittedTables(articleElement(article, m_page), line), line);
        if (m_inFile > 0 && (m_inFile >= m_articlesInFile || m_body.size() + html.size() > bytesInFile)) {
            if (auto written = writeFile(); !written)
                return written;
        }
        if (m_inFile == 0) {
            m_content.firstEntry.push_back(index);
            m_articlesInFile =
                articlesInFile(m_order.size() - std::min(index, m_order.size()), m_order.size());
        }
        m_columns = std::max(m_columns, columnsFor(html));
        m_body += sheetRow(html);
        ++m_inFile;
        return {};
    }

    Result<void> writeFile()
    {
        if (m_inFile == 0)
            return {};
        const QString path =
            m_folder + QStringLiteral("/body-%1.html").arg(m_content.files.size(), 5, 10, QLatin1Char('0'));
        const auto file = writeSheet(m_body, {m_inFile, m_columns}, m_options, path);
        if (!file)
            return file.failure();
        m_content.files.push_back(*file);
        if (m_watch.written)
            m_watch.written(*file);
        m_body.clear();
        m_inFile = 0;
        m_columns = 0;
        return {};
    }

    Result<void> makeCover()
    {
        auto info = m_session.info();
        if (!info)
            return info.failure();
        m_content.receipt =
            makeReceipt(m_selection, m_options, m_archive.path(), *info, std::move(m_written));
        m_content.receipt.citationStyle = m_cited.styleTitle();
        m_content.title = m_content.receipt.title;
        m_content.choices = m_selection.query.choices();
        for (const auto& attachment : bookAttachments(m_content))
            m_content.attached << attachment.name;
        return {};
    }

    ReadSession& m_session;
    const Archive& m_archive;
    const ExportSelection& m_selection;
    const BookOptions& m_options;
    QString m_folder;
    CancelToken m_cancel;
    const BookWatch& m_watch;
    QString m_archiveName;
    CitedArticles m_cited;
    PageOptions m_page;
    BookContent m_content;
    std::vector<std::pair<ArticleId, size_t>> m_order;
    std::vector<ArticleId> m_written;
    QString m_body;
    size_t m_inFile = 0;
    size_t m_columns = 0;                 ///< that its rows need
    size_t m_articlesInFile = mostInFile; ///< of the one that is being filled
};

} // namespace

Result<BookContent> buildBook(const Archive& archive, const ExportSelection& selection,
                              const BookOptions& options, const QString& folder, const CancelToken& cancel,
                              const BookWatch& watch, ArticleCiter* citer)
{
    auto session = archive.openReader();
    if (!session)
        return session.failure();
    return BookBuilder(**session, archive, selection, options, folder, cancel, watch, citer).build();
}

Result<BookFile> writeSheet(const QString& rows, const BookSheet& sheet, const BookOptions& options,
                            const QString& path)
{
    if (auto written = write(path, bookDocument(rows, options, sheet.columns).toUtf8()); !written)
        return written.failure();
    return BookFile{path, sheet};
}

Result<BookFile> widened(const BookFile& file)
{
    constexpr size_t times = 4;
    BookFile wider = file;
    wider.sheet.columns *= times;
    if (wider.sheet.columns > BookSheet::mostColumns)
        return unexpected(ErrorKind::Internal, file.path,
                          QStringLiteral("an article has more pages than a sheet"));
    QFile old(file.path);
    if (!old.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, file.path, old.errorString());
    const QByteArray document = withColumns(old.readAll(), wider.sheet.columns);
    old.close();
    if (auto written = write(file.path, document); !written)
        return written.failure();
    return wider;
}

} // namespace warraq
