#include "exporting/pdfbook.h"

#include "exporting/articleciter.h"
#include "exporting/bookcontent.h"
#include "exporting/bookjoiner.h"
#include "exporting/bookprinter.h"
#include "exporting/booksplitter.h"
#include "exporting/bookstyle.h"
#include "exporting/receiptkeeping.h"
#include "exporting/runninghead.h"
#include "exporting/writingplace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace warraq {

/// One book under way: reading → printing the bodies → the front matter, if there is one → the running heads
/// → joining; or, a file an article: reading → printing the bodies → the running heads → splitting.
class PdfBook::Work : public QObject
{
public:
    Work(PdfBook* book, std::shared_ptr<Archive> archive, ExportSelection selection, BookOptions options)
        : m_book(book), m_archive(std::move(archive)), m_selection(std::move(selection)),
          m_options(std::move(options))
    {
        m_pool.setMaxThreadCount(1);
        if (m_options.citeStyle != plainCiteStyle() && ArticleCiter::isThere())
            m_citer = std::make_unique<ArticleCiter>();
        m_tick.setInterval(100);
        connect(&m_tick, &QTimer::timeout, this, [this] { report(ExportProgress::Step::Reading, *m_read); });
    }

    ~Work() override
    {
        m_cancel.cancel();
        m_printer.reset();
        m_pool.waitForDone();
    }

    void start()
    {
        m_clock.start();
        if (m_selection.ids.empty())
            return fail({ErrorKind::NotFound, m_options.path, QStringLiteral("no article was chosen")});
        if (auto place = checkPlace(); !place)
            return fail(place.error());
        auto folder = WritingPlace::open(QDir::temp().filePath(QStringLiteral("book")));
        if (!folder)
            return fail(folder.error());
        m_folder = std::move(*folder);
        m_tick.start();
        inBackground(
            [archive = m_archive, selection = m_selection, options = m_options, folder = m_folder->folder(),
             cancel = m_cancel, read = m_read, citer = m_citer.get()] {
                return buildBook(
                    *archive, selection, options, folder, cancel, [read](qint64 done) { *read = done; },
                    citer);
            },
            [this](Result<BookContent>& content) {
                m_tick.stop();
                m_citer.reset(); // and its process with it
                if (!content)
                    return fail(content.error());
                m_content = std::move(*content);
                printBodies();
            });
    }

    void cancel()
    {
        m_cancel.cancel();
        // Not within the turn in which a page may have begun to print (FINDINGS A).
        QTimer::singleShot(1, this, [this] {
            m_printer.reset();
            fail({ErrorKind::Cancelled, m_options.path, {}});
        });
    }

private:
    /// Whether it can be written where it shall be, asked before the work rather than after it.
    [[nodiscard]] Result<void> checkPlace() const
    {
        const QFileInfo target(m_options.path);
        const bool each = m_options.files == BookFiles::OneEach;
        if (target.exists() &&
            (each ? !target.isDir() : m_options.overwrite == Overwrite::No || target.isDir()))
            return unexpected(ErrorKind::Exists, m_options.path);
        const QFileInfo folder(each && target.exists() ? target.absoluteFilePath() : target.absolutePath());
        if (!folder.isDir())
            return unexpected(ErrorKind::NotFound, folder.filePath(),
                              QStringLiteral("there is no such folder"));
        if (!folder.isWritable())
            return unexpected(ErrorKind::ReadOnly, m_options.path);
        return {};
    }

    /// Work on the worker thread, its value back here. A book that is gone gets nothing.
    template <class Do, class Done> void inBackground(Do work, Done done)
    {
        using Value = std::invoke_result_t<Do>;
        auto promise = std::make_shared<QPromise<std::shared_ptr<Value>>>();
        // A watcher, not QFuture::then: in Qt 6.4 that one aborts when its context is gone.
        auto* watcher = new QFutureWatcher<std::shared_ptr<Value>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, done]() mutable {
            watcher->deleteLater();
            if (!m_ended)
                done(*watcher->result());
        });
        watcher->setFuture(promise->future());
        m_pool.start([promise, work]() mutable {
            promise->start();
            promise->addResult(std::make_shared<Value>(work()));
            promise->finish();
        });
    }

    void printBodies()
    {
        m_printer = std::make_unique<BookPrinter>(m_content.files, bookLayout(m_options));
        connect(m_printer.get(), &BookPrinter::failed, this, &Work::fail);
        connect(m_printer.get(), &BookPrinter::printed, this, [this](int file, int pages) {
            m_pages += pages;
            const auto end = static_cast<size_t>(file) + 1 < m_content.firstEntry.size()
                                 ? m_content.firstEntry[static_cast<size_t>(file) + 1]
                                 : m_content.entries.size();
            m_printed += static_cast<qint64>(end - m_content.firstEntry[static_cast<size_t>(file)]);
            report(ExportProgress::Step::Printing, m_printed);
        });
        connect(m_printer.get(), &BookPrinter::finished, this, [this](const std::vector<QByteArray>& pdfs) {
            m_bodies = std::make_shared<const std::vector<QByteArray>>(pdfs);
            // The printer is asked from within: it goes in a later turn.
            m_printer.release()->deleteLater();
            inBackground(
                [bodies = m_bodies, content = m_content]() mutable {
                    auto pages = readPages(*bodies, content);
                    using Both = std::pair<Result<int>, BookContent>;
                    return Both{pages, std::move(content)};
                },
                [this](std::pair<Result<int>, BookContent>& read) {
                    if (!read.first)
                        return fail(read.first.error());
                    m_content = std::move(read.second);
                    m_pages = *read.first;
                    if (m_options.files == BookFiles::One && m_options.front == BookFront::CoverAndContents)
                        printFront();
                    else
                        printHeads();
                });
        });
        report(ExportProgress::Step::Printing, 0);
        m_printer->start();
    }

    void printFront()
    {
        const QString path = m_folder->pathOf(QStringLiteral("front.html"));
        QFile file(path);
        const QByteArray html = frontMatter(m_content, m_options).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(html) != html.size() || !file.flush())
            return fail({ErrorKind::DiskFull, path, file.errorString()});
        file.close();
        m_printer = std::make_unique<BookPrinter>(QStringList{path}, bookLayout(m_options));
        connect(m_printer.get(), &BookPrinter::failed, this, &Work::fail);
        connect(m_printer.get(), &BookPrinter::finished, this, [this](const std::vector<QByteArray>& pdfs) {
            m_printer.release()->deleteLater();
            m_front = pdfs.front();
            printHeads();
        });
        report(ExportProgress::Step::Joining, m_printed);
        m_printer->start();
    }

    void printHeads()
    {
        report(ExportProgress::Step::Joining, m_printed);
        inBackground(
            [front = m_front, content = m_content, options = m_options, pages = static_cast<int>(m_pages),
             folder = m_folder->folder()]() -> Result<QStringList> {
                if (options.files == BookFiles::OneEach)
                    return writeHeads(articleHeads(content, pages), options, folder);
                std::vector<RunningHead> heads;
                if (!front.isEmpty()) {
                    const auto frontPages = pagesIn(front);
                    if (!frontPages)
                        return frontPages.failure();
                    heads = frontHeads(*frontPages);
                }
                const auto body = bodyHeads(content, pages);
                heads.insert(heads.end(), body.begin(), body.end());
                return writeHeads(heads, options, folder);
            },
            [this](Result<QStringList>& files) {
                if (!files)
                    return fail(files.error());
                m_printer = std::make_unique<BookPrinter>(*files, headsLayout(m_options));
                connect(m_printer.get(), &BookPrinter::failed, this, &Work::fail);
                connect(m_printer.get(), &BookPrinter::finished, this,
                        [this](const std::vector<QByteArray>& pdfs) {
                            m_printer.release()->deleteLater();
                            bind(std::make_shared<const std::vector<QByteArray>>(pdfs));
                        });
                m_printer->start();
            });
    }

    void bind(const std::shared_ptr<const std::vector<QByteArray>>& heads)
    {
        inBackground(
            [front = m_front, bodies = m_bodies, heads, content = m_content, options = m_options,
             cancel = m_cancel] {
                return options.files == BookFiles::OneEach
                           ? splitBook(*bodies, *heads, content, options, cancel)
                           : joinBook(front, *bodies, *heads, content, options, cancel);
            },
            [this](Result<int>& pages) { finish(pages); });
    }

    void finish(const Result<int>& pages)
    {
        if (!pages)
            return fail(pages.error());
        m_ended = true;
        Q_EMIT m_book->finished(
            {m_options.path, static_cast<qint64>(m_content.entries.size()), *pages,
             static_cast<double>(m_clock.elapsed()) / 1000.0,
             receiptToKeep(m_content.receipt, m_options.subtitle, ExportForm::Pdf, m_options.path)});
    }

    void report(ExportProgress::Step step, qint64 done)
    {
        if (!m_ended)
            Q_EMIT m_book->progressed({step, done, static_cast<qint64>(m_selection.ids.size()), m_pages});
    }

    void fail(const Error& error)
    {
        if (std::exchange(m_ended, true))
            return;
        m_tick.stop();
        // In a turn of its own: the receiver may delete the book.
        QTimer::singleShot(1, this, [this, error] { Q_EMIT m_book->failed(error); });
    }

    PdfBook* m_book;
    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    BookOptions m_options;
    CancelToken m_cancel;
    std::unique_ptr<ArticleCiter> m_citer;  ///< null: none is wanted
    std::unique_ptr<WritingPlace> m_folder; ///< of the pages as HTML
    BookContent m_content;
    std::shared_ptr<const std::vector<QByteArray>> m_bodies;
    QByteArray m_front; ///< cover and contents
    std::unique_ptr<BookPrinter> m_printer;
    std::shared_ptr<std::atomic<qint64>> m_read = std::make_shared<std::atomic<qint64>>(0);
    QTimer m_tick;
    QElapsedTimer m_clock;
    qint64 m_printed = 0;
    qint64 m_pages = 0;
    bool m_ended = false;
    QThreadPool m_pool;
};

PdfBook::PdfBook(std::shared_ptr<Archive> archive, ExportSelection selection, BookOptions options,
                 QObject* parent)
    : QObject(parent),
      m_work(std::make_unique<Work>(this, std::move(archive), std::move(selection), std::move(options)))
{
}

PdfBook::~PdfBook() = default;

void PdfBook::start()
{
    m_work->start();
}

void PdfBook::cancel()
{
    m_work->cancel();
}

} // namespace warraq
