// How long a book takes against one printToPdf of the same HTML, and how much memory all its processes use
// together. Each is done in a process of its own, started and watched from here.

#include "archive/readsession.h"
#include "benchmarks/processtree.h"
#include "exporting/bookcontent.h"
#include "exporting/bookstyle.h"
#include "exporting/pdfbook.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWebEnginePage>

#include <cstdio>
#include <map>

using namespace warraq;

namespace {

/// Articles of about a page: as many words, in the newest-first order of the archive.
constexpr int fewestWords = 150;
constexpr int mostWords = 330;

struct Ended
{
    double seconds = 0;
    qint64 pages = 0;
    qint64 bytes = 0;
    qint64 peak = 0;
};

ExportSelection onePageArticles(const Archive& archive, size_t count)
{
    ExportSelection selection;
    auto session = archive.openReader();
    if (!session)
        return selection;
    selection.order = SortOrder::Newest;
    auto all = (*session)->search(ArticleQuery(), SortOrder::Newest, CancelToken());
    if (!all)
        return selection;
    selection.found = all->total();
    for (const ArticleId id : all->ids) {
        if (selection.ids.size() == count)
            break;
        const auto article = (*session)->article(id);
        if (article && article->wordCount >= fewestWords && article->wordCount <= mostWords)
            selection.ids.push_back(id);
    }
    return selection;
}

/// On paper of its own, as one prints a page: no article's row on a sheet of many, but pages.
QString asPages(QString document, const BookOptions& options)
{
    const QMarginsF margins = bookMargins(options);
    return document.replace(
        QStringLiteral("</style>"),
        QStringLiteral("body { padding: 0 %1mm; } .row { all: unset; display: block; break-before: page; } "
                       ".row:first-child { break-before: auto; }</style>")
            .arg(margins.left()));
}

/// The bodies of \p content's files in one file.
bool writeAsOne(const BookContent& content, const BookOptions& options, const QString& path)
{
    QString body;
    for (const auto& part : content.files) {
        QFile file(part.path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QString html = QString::fromUtf8(file.readAll());
        const auto from = html.indexOf(QStringLiteral("<body>")) + 6;
        body += html.mid(from, html.lastIndexOf(QStringLiteral("</body>")) - from);
    }
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(asPages(bookDocument(body, options), options).toUtf8()) > 0;
}

/// One print of all: the figure every book is measured by. HTML is made before the clock runs.
int printAsOne(const std::shared_ptr<Archive>& archive, const ExportSelection& selection)
{
    const QTemporaryDir folder;
    const BookOptions options;
    auto content = buildBook(*archive, selection, options, folder.path(), CancelToken(), {[](qint64) {}, {}});
    const QString path = folder.filePath(QStringLiteral("all.html"));
    if (!content || !writeAsOne(*content, options, path))
        return 1;
    QElapsedTimer clock;
    clock.start();
    QWebEnginePage page;
    QEventLoop loop;
    QByteArray pdf;
    QObject::connect(&page, &QWebEnginePage::loadFinished, &loop, [&] {
        page.printToPdf(
            [&](const QByteArray& printed) {
                pdf = printed;
                QTimer::singleShot(1, &loop, &QEventLoop::quit);
            },
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                        QMarginsF(0, bookMargins(options).top(), 0, bookMargins(options).bottom()),
                        QPageLayout::Millimeter));
    });
    page.load(QUrl::fromLocalFile(path));
    loop.exec();
    std::printf("%f %lld %lld\n", static_cast<double>(clock.elapsed()) / 1000.0,
                static_cast<long long>(pdf.count("/Type /Page\n")), static_cast<long long>(pdf.size()));
    return pdf.isEmpty() ? 1 : 0;
}

/// The whole book, from the question to the file in its place.
int makeBook(const std::shared_ptr<Archive>& archive, const ExportSelection& selection)
{
    const QTemporaryDir folder;
    BookOptions options;
    options.path = folder.filePath(QStringLiteral("book.pdf"));
    PdfBook book(archive, selection, options);
    QEventLoop loop;
    int status = 1;
    QElapsedTimer clock;
    clock.start();
    std::map<ExportProgress::Step, double> begun; // seconds
    QObject::connect(&book, &PdfBook::progressed, &loop, [&](const ExportProgress& progress) {
        begun.try_emplace(progress.step, static_cast<double>(clock.elapsed()) / 1000.0);
    });
    QObject::connect(&book, &PdfBook::finished, &loop, [&](const ExportReport& report) {
        std::fprintf(stderr, "read in %.1f s, pages set in %.1f s, front, heads and joining %.1f s\n",
                     begun[ExportProgress::Step::Printing],
                     begun[ExportProgress::Step::Joining] - begun[ExportProgress::Step::Printing],
                     static_cast<double>(clock.elapsed()) / 1000.0 - begun[ExportProgress::Step::Joining]);
        std::printf("%f %lld %lld\n", report.seconds, static_cast<long long>(report.pages),
                    static_cast<long long>(QFileInfo(report.path).size()));
        status = 0;
        loop.quit();
    });
    QObject::connect(&book, &PdfBook::failed, &loop, [&](const Error& error) {
        std::fprintf(stderr, "%s\n", qPrintable(error.detail));
        loop.quit();
    });
    QTimer::singleShot(0, &book, &PdfBook::start);
    loop.exec();
    return status;
}

Ended watched(const QString& what, const QString& archive, const QString& count)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {archive, count, what});
    Ended ended;
    while (!process.waitForFinished(100))
        ended.peak = std::max(ended.peak, bench::proportionalSetSize(process.processId()));
    const auto fields = process.readAllStandardOutput().trimmed().split(' ');
    if (fields.size() == 3) {
        ended.seconds = fields[0].toDouble();
        ended.pages = fields[1].toLongLong();
        ended.bytes = fields[2].toLongLong();
    }
    return ended;
}

void row(const char* name, const Ended& ended, double ratio)
{
    std::printf("| %s | %.1f | %.2f | %.0f | %lld | %.1f |\n", name, ended.seconds, ratio,
                static_cast<double>(ended.peak) / 1e6, static_cast<long long>(ended.pages),
                static_cast<double>(ended.bytes) / 1e6);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    prepareWebEngine({});
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: bench_book ARCHIVE ARTICLES [book|one]\n", stderr);
        return 2;
    }
    if (arguments.size() > 3) {
        auto archive = Archive::open(arguments[1], Archive::Access::ReadOnly);
        if (!archive)
            return 1;
        const auto selection = onePageArticles(**archive, arguments[2].toULongLong());
        return arguments[3] == QStringLiteral("one") ? printAsOne(*archive, selection)
                                                     : makeBook(*archive, selection);
    }
    std::printf("| %s articles | s | ratio | peak PSS MB | pages | PDF MB |\n|---|---|---|---|---|---|\n",
                qPrintable(arguments[2]));
    const Ended one = watched(QStringLiteral("one"), arguments[1], arguments[2]);
    row("one printToPdf", one, 1);
    const Ended book = watched(QStringLiteral("book"), arguments[1], arguments[2]);
    row("the book", book, one.seconds > 0 ? book.seconds / one.seconds : 0);
    return one.pages > 0 && book.pages > 0 ? 0 : 1;
}
