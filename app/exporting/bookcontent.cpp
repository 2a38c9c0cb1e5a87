#include "exporting/bookcontent.h"

#include "archive/readsession.h"
#include "core/limits.h"
#include "core/textfold.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDate>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QImageReader>
#include <QLocale>

#include <algorithm>
#include <map>

namespace warraq {

namespace {

/// FINDINGS A: batches keep the renderer small; fonts are embedded once a batch, so not too many of them.
constexpr size_t articlesInFile = 100;
constexpr qsizetype bytesInFile = 8'000'000;
constexpr int widestPicture = 1400; // pixels: 200 dpi on the page's measure
constexpr qsizetype plainPictureBytes = 300'000;

QString style()
{
    QFile file(QStringLiteral(":/reader/print.css"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString document(const QString& body, const BookOptions& options)
{
    return QStringLiteral(
               "<!doctype html><html lang=\"%1\" class=\"%2\"><head><meta charset=\"utf-8\">"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
               "style-src 'unsafe-inline'\"><style>%3</style></head><body>%4</body></html>")
        .arg(options.language.toHtmlEscaped(),
             options.paper == PaperSize::Letter ? QStringLiteral("letter") : QStringLiteral("a4"), style(),
             body);
}

/// A picture as a data: address, no larger than paper shows.
QString pictureAddress(const Asset& asset)
{
    const auto address = [](const QString& type, const QByteArray& bytes) {
        return QStringLiteral("data:%1;base64,%2").arg(type, QString::fromLatin1(bytes.toBase64()));
    };
    // Within <img> a drawing is inert: no script, no other file.
    if (asset.mediaType == u"image/svg+xml")
        return address(asset.mediaType, asset.bytes);
    QByteArray bytes = asset.bytes;
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > limits::imagePixels)
        return {};
    if (size.width() <= widestPicture && bytes.size() <= plainPictureBytes)
        return address(asset.mediaType, bytes);
    reader.setAutoTransform(true);
    if (size.width() > widestPicture)
        reader.setScaledSize(size.scaled(widestPicture, size.height(), Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QByteArray out;
    QBuffer target(&out);
    const bool alpha = image.hasAlphaChannel();
    image.save(&target, alpha ? "PNG" : "JPEG", 85);
    return address(alpha ? QStringLiteral("image/png") : QStringLiteral("image/jpeg"), out);
}

PageWords translatedWords()
{
    PageWords words;
    words.source = PdfBook::tr("Source");
    words.citeAs = PdfBook::tr("Cite as");
    words.unknownDate = PdfBook::tr("no date");
    words.untitled = PdfBook::tr("Untitled");
    words.photo = PdfBook::tr("Photo");
    return words;
}

/// Which group an article belongs to, and where that group stands.
struct GroupKey
{
    QString order; ///< sorts; unknown behind all
    QString title;
    friend bool operator<(const GroupKey& a, const GroupKey& b) { return a.order < b.order; }
};

GroupKey groupOf(const ArticleRow& row, BookGrouping grouping, bool newestFirst)
{
    switch (grouping) {
    case BookGrouping::None:
        break;
    case BookGrouping::Year: {
        if (!row.published)
            return {QStringLiteral("~"), PdfBook::tr("No date")};
        const int year = row.published->year();
        return {QStringLiteral("%1").arg(newestFirst ? 9999 - year : year, 4, 10, QLatin1Char('0')),
                QString::number(year)};
    }
    case BookGrouping::Section:
        if (row.section.isEmpty())
            return {QString(QChar(0xFFFF)), PdfBook::tr("No section")};
        return {foldText(row.section), row.section};
    }
    return {};
}

class BookBuilder
{
public:
    BookBuilder(ReadSession& session, const Archive& archive, const ExportSelection& selection,
                const BookOptions& options, const QString& folder, const CancelToken& cancel)
        : m_session(session), m_archive(archive), m_selection(selection), m_options(options),
          m_folder(folder), m_cancel(cancel)
    {
        m_page.medium = PageMedium::Print;
        m_page.language = options.language;
        m_page.words = translatedWords();
        if (options.highlight)
            m_page.highlight = selection.query.highlightTerms();
        m_page.assetUrl = [this](const QString& hash) {
            const auto asset = m_session.asset(hash);
            return asset ? pictureAddress(*asset) : QString();
        };
    }

    Result<BookContent> build(const std::function<void(qint64)>& progress)
    {
        if (auto ordered = order(); !ordered)
            return ordered.failure();
        if (m_order.empty())
            return unexpected(ErrorKind::NotFound, m_archive.path(),
                              QStringLiteral("none of the articles is there any more"));
        for (size_t i = 0; i < m_order.size(); ++i) {
            if (m_cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_options.path);
            if (auto added = add(m_order[i].first, m_order[i].second); !added)
                return added.failure();
            progress(static_cast<qint64>(i + 1));
        }
        if (auto written = writeFile(); !written)
            return written.failure();
        if (auto covered = makeCover(); !covered)
            return covered.failure();
        return std::move(m_content);
    }

private:
    /// The selection's order, brought into groups; within a group it stays.
    Result<void> order()
    {
        std::map<GroupKey, std::vector<ArticleId>> groups;
        constexpr size_t page = 500;
        for (size_t at = 0; at < m_selection.ids.size(); at += page) {
            if (m_cancel.isCancelled())
                return unexpected(ErrorKind::Cancelled, m_options.path);
            const std::span ids(m_selection.ids.data() + at, std::min(page, m_selection.ids.size() - at));
            if (m_options.grouping == BookGrouping::None) {
                auto& all = groups[{}];
                all.insert(all.end(), ids.begin(), ids.end());
                continue;
            }
            auto rows = m_session.rows(ids, ArticleQuery());
            if (!rows)
                return rows.failure();
            for (const auto& row : *rows)
                groups[groupOf(row, m_options.grouping, m_selection.order == SortOrder::Newest)].push_back(
                    row.id);
        }
        for (const auto& [key, ids] : groups) {
            for (const ArticleId id : ids)
                m_order.emplace_back(id, m_content.groups.size());
            m_content.groups.push_back({key.title, isRightToLeft(key.title)});
        }
        return {};
    }

    Result<void> add(ArticleId id, size_t group)
    {
        auto article = m_session.article(id);
        if (!article) {
            // Taken back since it was chosen; the book is made without it.
            if (article.error().kind == ErrorKind::NotFound)
                return {};
            return article.failure();
        }
        const size_t index = m_content.entries.size();
        BookEntry entry;
        entry.title = article->content.title.isEmpty() ? m_page.words.untitled : article->content.title;
        entry.shortDate = printedDate(article->content.published, m_options.language);
        entry.rightToLeft =
            article->content.title.isEmpty() ? article->isRightToLeft() : isRightToLeft(entry.title);
        entry.group = group;
        m_content.entries.push_back(entry);
        QString html = articleElement(*article, m_page);
        html.insert(8, QStringLiteral(" id=\"%1\"").arg(BookEntry::anchor(index))); // behind "<article"
        if (m_inFile > 0 && (m_inFile >= articlesInFile || m_body.size() + html.size() > bytesInFile)) {
            if (auto written = writeFile(); !written)
                return written;
        }
        if (m_inFile == 0)
            m_content.firstEntry.push_back(index);
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
        const QByteArray bytes =
            document(m_body + QStringLiteral("<nav class=\"links\">") + m_links + QStringLiteral("</nav>"),
                     m_options)
                .toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return unexpected(ErrorKind::DiskFull, path, file.errorString());
        m_content.files << path;
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
        const QLocale locale(m_options.language);
        const QString name = QFileInfo(m_archive.path()).fileName();
        const QString typed = ArticleQuery::parse(m_selection.query.typed()).canonical();
        m_content.title = m_options.title;
        if (m_content.title.isEmpty())
            m_content.title = typed.isEmpty() ? QFileInfo(name).completeBaseName() : typed;
        const QString subtitle = m_options.subtitle;
        QString rows;
        const auto row = [&rows](const QString& label, const QString& html) {
            rows += QStringLiteral("<tr><td>%1</td><td dir=\"auto\">%2</td></tr>")
                        .arg(label.toHtmlEscaped(), html);
        };
        const auto code = [](const QString& text) {
            return QStringLiteral("<code>%1</code>").arg(text.toHtmlEscaped());
        };
        const QString today = printedDate(PartialDate::fromDate(QDate::currentDate()), m_options.language);
        row(PdfBook::tr("Compiled by"),
            (m_options.compiledBy.isEmpty() ? today : m_options.compiledBy + QStringLiteral(", ") + today)
                .toHtmlEscaped());
        const QString canonical = m_selection.query.canonical();
        row(PdfBook::tr("Query"),
            typed.isEmpty() ? PdfBook::tr("every article").toHtmlEscaped() : code(typed));
        const QString filters = ArticleQuery::parse(QString(), m_selection.query.choices()).canonical();
        if (!filters.isEmpty())
            row(PdfBook::tr("Filters"), code(filters));
        row(PdfBook::tr("Result"),
            PdfBook::tr("%1 articles found in %2; %3 chosen; %4")
                .arg(locale.toString(m_selection.found), locale.toString(info->articles),
                     locale.toString(static_cast<qlonglong>(m_content.entries.size())), orderName())
                .toHtmlEscaped());
        row(PdfBook::tr("Archive"),
            PdfBook::tr("%1 · fingerprint %2").arg(name, spaced(info->fingerprint)).toHtmlEscaped());
        QString again = QStringLiteral("warraq search ") + shellQuoted(name);
        if (!canonical.isEmpty())
            again += (canonical.startsWith(u'-') ? QStringLiteral(" -- ") : QStringLiteral(" ")) +
                     shellQuoted(canonical);
        row(PdfBook::tr("Again with"), code(again));
        m_content.cover =
            QStringLiteral("<section class=\"cover\"><p class=\"over\">%1</p><h1 dir=\"auto\">%2</h1>%3"
                           "<div class=\"rule\"></div><table>%4</table></section>")
                .arg(PdfBook::tr("Selected articles").toHtmlEscaped(), m_content.title.toHtmlEscaped(),
                     subtitle.isEmpty() ? QString()
                                        : QStringLiteral("<p class=\"sub\" dir=\"auto\">%1</p>")
                                              .arg(subtitle.toHtmlEscaped()),
                     rows);
        return {};
    }

    QString orderName() const
    {
        switch (m_selection.order) {
        case SortOrder::Relevance:
            return m_selection.query.hasWords() ? PdfBook::tr("by relevance") : PdfBook::tr("newest first");
        case SortOrder::Newest:
            return PdfBook::tr("newest first");
        case SortOrder::Oldest:
            return PdfBook::tr("oldest first");
        default:
            return PdfBook::tr("as sorted in the list");
        }
    }

    /// `7f3a91c4e05d...` -> `7f3a 91c4 e05d`: enough to tell two archives apart by eye.
    static QString spaced(const QString& fingerprint)
    {
        return QStringList{fingerprint.mid(0, 4), fingerprint.mid(4, 4), fingerprint.mid(8, 4)}
            .join(u' ')
            .trimmed();
    }
    static QString shellQuoted(QString text)
    {
        return u'\'' + text.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    }

    ReadSession& m_session;
    const Archive& m_archive;
    const ExportSelection& m_selection;
    const BookOptions& m_options;
    QString m_folder;
    CancelToken m_cancel;
    PageOptions m_page;
    BookContent m_content;
    std::vector<std::pair<ArticleId, size_t>> m_order;
    QString m_body;
    QString m_links;
    size_t m_inFile = 0;
};

} // namespace

Result<BookContent> buildBook(const Archive& archive, const ExportSelection& selection,
                              const BookOptions& options, const QString& folder, const CancelToken& cancel,
                              const std::function<void(qint64)>& progress)
{
    auto session = archive.openReader();
    if (!session)
        return session.failure();
    return BookBuilder(**session, archive, selection, options, folder, cancel).build(progress);
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
    return document(content.cover + QStringLiteral("<section class=\"contents\"><h2>%1</h2>%2</section>")
                                        .arg(PdfBook::tr("Contents").toHtmlEscaped(), list),
                    options);
}

} // namespace warraq
