#include "exporting/bookcontent.h"

#include "archive/readsession.h"
#include "core/directioncontrols.h"
#include "core/textfold.h"
#include "exporting/articleend.h"
#include "exporting/articlegroups.h"
#include "exporting/articletables.h"
#include "exporting/bookcover.h"
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
        QString html = withBoundSource(withFittedTables(articleElement(article, m_page), line), line);
        html.insert(8, QStringLiteral(" id=\"%1\"").arg(BookEntry::anchor(index))); // behind "<article"
        if (m_inFile > 0 && (m_inFile >= m_articlesInFile || m_body.size() + html.size() > bytesInFile)) {
            if (auto written = writeFile(); !written)
                return written;
        }
        if (m_inFile == 0) {
            m_content.firstEntry.push_back(index);
            m_articlesInFile =
                articlesInFile(m_order.size() - std::min(index, m_order.size()), m_order.size());
        }
        m_body += html;
        // Chromium gives a destination only to what a link leads to.
        m_links += QStringLiteral("<a href=\"#%1\">.</a>").arg(BookEntry::anchor(index));
        ++m_inFile;
        return {};
    }

    Result<void> writeFile()
    {
        if (m_inFile == 0)
            return {};
        const QString path =
            m_folder + QStringLiteral("/body-%1.html").arg(m_content.files.size(), 5, 10, QLatin1Char('0'));
        QFile file(path);
        const QByteArray bytes = bookDocument(m_body + QStringLiteral("<nav class=\"links\">") + m_links +
                                                  QStringLiteral("</nav>"),
                                              m_options)
                                     .toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return unexpected(ErrorKind::DiskFull, path, file.errorString());
        m_content.files << path;
        if (m_watch.written)
            m_watch.written(path);
        m_body.clear();
        m_links.clear();
        m_inFile = 0;
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
    QString m_links;
    size_t m_inFile = 0;
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

QString frontMatter(const BookContent& content, const BookOptions& options)
{
    QString list;
    size_t group = content.groups.size();
    for (size_t i = 0; i < content.entries.size(); ++i) {
        const auto& entry = content.entries[i];
        if (entry.group != group) {
            group = entry.group;
            const auto& heading = content.groups[group];
            if (!heading.title.isEmpty())
                list += QStringLiteral("<h3 dir=\"auto\">%1</h3>").arg(heading.title.toHtmlEscaped());
        }
        // The empty target makes the link survive; joining turns it to the article's page.
        const QString anchor = BookEntry::anchor(i);
        list += QStringLiteral("<a dir=\"%1\" id=\"%2\" href=\"#%2\"><span>%3</span><i></i><b>%4</b></a>")
                    .arg(entry.rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), anchor,
                         entry.title.toHtmlEscaped(), QString::number(entry.page));
    }
    return bookDocument(coverHtml(content.receipt, content.choices, options, content.attached) +
                            QStringLiteral("<section class=\"contents\"><h2>") +
                            PdfBook::tr("Contents").toHtmlEscaped() + QStringLiteral("</h2>") + list +
                            QStringLiteral("</section>"),
                        options);
}

} // namespace warraq
