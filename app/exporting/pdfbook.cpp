#include "exporting/pdfbook.h"

#include "exporting/articleciter.h"
#include "exporting/bookbinding.h"
#include "exporting/bookcontent.h"
#include "exporting/bookfront.h"
#include "exporting/bookprinter.h"
#include "exporting/printedsheet.h"
#include "exporting/receiptkeeping.h"
#include "exporting/runninghead.h"
#include "exporting/writingplace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <utility>

namespace warraq {

/// One book under way. Reading, printing and binding go on side by side: what is read is printed, what is
/// printed is bound, and the running heads of its pages are printed and laid over them. So are the page
/// numbers in the contents, last, when all pages are known.
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
        m_printer = std::make_unique<BookPrinter>();
        connect(m_printer.get(), &BookPrinter::failed, this, &Work::fail);
        connect(m_printer.get(), &BookPrinter::printed, this, &Work::take);
        const BookWatch watch{[read = m_read](qint64 done) { *read = done; },
                              [this](const BookFile& file) {
                                  // Its destructor waits for the thread that says this.
                                  QMetaObject::invokeMethod(
                                      this, [this, file] { printBody(file); }, Qt::QueuedConnection);
                              }};
        inBackground(
            [archive = m_archive, selection = m_selection, options = m_options, folder = m_folder->folder(),
             cancel = m_cancel, watch, citer = m_citer.get()] {
                return buildBook(*archive, selection, options, folder, cancel, watch, citer);
            },
            [this](Result<BookContent>& content) {
                m_tick.stop();
                m_citer.reset(); // and its process with it
                if (!content)
                    return fail(content.error());
                bind(std::move(*content));
            });
    }

    void cancel() { fail({ErrorKind::Cancelled, m_options.path, {}}); }

private:
    /// How many heads are printed at once, and at least, unless they are the last.
    static constexpr size_t headsAtOnce = 350;

    struct Part
    {
        BookFile file;
        std::shared_ptr<PrintedSheet> sheet; ///< null: it is not printed yet
    };

    /// Of some bodies together.
    struct Heads
    {
        QString file;
        QByteArray pdf; ///< printed; empty: not yet
        size_t bodies = 0;
    };

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

    void printBody(const BookFile& file)
    {
        const bool known = std::any_of(m_bodies.begin(), m_bodies.end(),
                                       [&](const Part& body) { return body.file.path == file.path; });
        if (m_ended || known)
            return;
        m_bodies.push_back({file, {}});
        print(file, BookPrinter::Turn::Last);
    }

    void print(const BookFile& file, BookPrinter::Turn turn)
    {
        m_printer->print(file.path, sheetLayout(m_options, file.sheet), turn);
    }

    void bind(BookContent content)
    {
        for (const auto& file : content.files)
            printBody(file);
        m_firstEntry = content.firstEntry;
        m_articles = content.entries.size();
        m_receipt = content.receipt;
        m_binding = BookBinding::begin(std::move(content), m_options, m_cancel);
        if (hasFront())
            printSheet(m_front, QStringLiteral("front.html"), &writeFront);
        reportPrinted();
        proceed();
    }

    [[nodiscard]] bool hasFront() const
    {
        return m_options.files == BookFiles::One && m_options.front == BookFront::CoverAndContents;
    }

    /// Something was printed.
    void take(const QString& file, const QByteArray& pdf)
    {
        if (m_ended)
            return;
        if (Part* part = partOf(file)) {
            cut(*part, pdf);
            return;
        }
        if (const auto heads = std::find_if(m_heads.begin(), m_heads.end(),
                                            [&](const Heads& one) { return one.file == file; });
            heads != m_heads.end()) {
            heads->pdf = pdf;
        } else if (file == m_frontHeadsFile) {
            m_frontHeads = pdf;
        }
        proceed();
    }

    Part* partOf(const QString& path)
    {
        for (Part* part : {&m_front, &m_numbers}) {
            if (path == part->file.path)
                return part;
        }
        const auto body = std::find_if(m_bodies.begin(), m_bodies.end(),
                                       [&](const Part& one) { return one.file.path == path; });
        return body == m_bodies.end() ? nullptr : &*body;
    }

    /// Takes the pages off the sheet that \p part was printed on.
    void cut(const Part& part, const QByteArray& pdf)
    {
        inBackground(
            [pdf, file = part.file, options = m_options]() -> Result<std::shared_ptr<PrintedSheet>> {
                try {
                    return std::make_shared<PrintedSheet>(pdf, file.sheet, options);
                } catch (const std::exception& error) {
                    return unexpected(ErrorKind::Internal, QStringLiteral("PDF"),
                                      QString::fromLocal8Bit(error.what()));
                }
            },
            [this, path = part.file.path](const Result<std::shared_ptr<PrintedSheet>>& sheet) {
                if (!sheet)
                    return fail(sheet.error());
                if ((*sheet)->isFull())
                    return widen(path);
                takeSheet(path, *sheet);
            });
    }

    /// Prints the part \p path again, with more room.
    void widen(const QString& path)
    {
        inBackground([file = partOf(path)->file] { return widened(file); },
                     [this, path](const Result<BookFile>& wider) {
                         if (!wider)
                             return fail(wider.error());
                         partOf(path)->file = *wider;
                         print(*wider, BookPrinter::Turn::First);
                     });
    }

    void takeSheet(const QString& path, const std::shared_ptr<PrintedSheet>& sheet)
    {
        partOf(path)->sheet = sheet;
        const auto pages = static_cast<int>(sheet->pages().size());
        if (path == m_front.file.path) {
            printFrontHeads(pages);
        } else if (path != m_numbers.file.path) {
            m_pages += pages;
            reportPrinted();
        }
        proceed();
    }

    /// Binds what is there, in order.
    void proceed()
    {
        if (!m_binding || m_finishing)
            return;
        for (; m_bound < m_bodies.size() && m_bodies[m_bound].sheet; ++m_bound)
            bindBody(m_bodies[m_bound].sheet);
        for (; m_laid < m_heads.size() && !m_heads[m_laid].pdf.isEmpty(); ++m_laid) {
            m_headed += m_heads[m_laid].bodies;
            inBackground([binding = m_binding,
                          heads = m_heads[m_laid]] { return binding->addHeads(heads.pdf, heads.bodies); },
                         [this](const Result<void>& laid) {
                             if (!laid)
                                 fail(laid.error());
                         });
        }
        const bool frontIsThere =
            !hasFront() || (m_front.sheet && m_numbers.sheet && !m_frontHeads.isEmpty());
        if (m_headed < m_bodies.size() || !frontIsThere)
            return;
        m_finishing = true;
        inBackground(
            [binding = m_binding, front = BookFrontPages{m_front.sheet, m_numbers.sheet, m_frontHeads}] {
                return binding->finish(front);
            },
            [this](const Result<int>& pages) { finish(pages); });
    }

    void bindBody(const std::shared_ptr<PrintedSheet>& sheet)
    {
        inBackground([binding = m_binding, sheet] { return binding->addBody(sheet); },
                     [this](const Result<std::vector<RunningHead>>& bound) {
                         if (!bound)
                             return fail(bound.error());
                         m_wantedHeads.insert(m_wantedHeads.end(), bound->begin(), bound->end());
                         ++m_wantHeads;
                         const bool isLast = ++m_placed == m_bodies.size();
                         if (isLast || m_wantedHeads.size() >= headsAtOnce)
                             printHeads();
                         if (!isLast)
                             return;
                         report(ExportProgress::Step::Joining, m_printed);
                         if (hasFront())
                             printSheet(m_numbers, QStringLiteral("numbers.html"), &writePageNumbers);
                     });
    }

    /// Of the bodies that were bound since the last time: a page of Chromium's costs as much as a hundred
    /// heads.
    void printHeads()
    {
        const QString path =
            m_folder->pathOf(QStringLiteral("heads-%1.html").arg(m_heads.size(), 5, 10, QLatin1Char('0')));
        m_heads.push_back({path, {}, std::exchange(m_wantHeads, 0)});
        inBackground([heads = std::exchange(m_wantedHeads, {}), path,
                      options = m_options] { return writeHeads(heads, options, path); },
                     [this, path](const Result<void>& written) {
                         if (!written)
                             return fail(written.error());
                         m_printer->print(path, headsLayout(m_options), BookPrinter::Turn::First);
                     });
    }

    /// Writes a sheet of the front matter, which \p part becomes, and prints it.
    template <class Write> void printSheet(Part& part, const QString& name, Write write)
    {
        inBackground([binding = m_binding, options = m_options, path = m_folder->pathOf(name),
                      write] { return write(binding->content(), options, path); },
                     [this, &part](const Result<BookFile>& written) {
                         if (!written)
                             return fail(written.error());
                         part.file = *written;
                         print(part.file, BookPrinter::Turn::First);
                     });
    }

    void printFrontHeads(int count)
    {
        m_frontHeadsFile = m_folder->pathOf(QStringLiteral("front-heads.html"));
        inBackground([options = m_options, count,
                      path = m_frontHeadsFile] { return writeHeads(frontHeads(count), options, path); },
                     [this, path = m_frontHeadsFile](const Result<void>& written) {
                         if (!written)
                             return fail(written.error());
                         m_printer->print(path, headsLayout(m_options), BookPrinter::Turn::First);
                     });
    }

    void finish(const Result<int>& pages)
    {
        if (!pages)
            return fail(pages.error());
        m_ended = true;
        m_printer.reset();
        Q_EMIT m_book->finished(
            {m_options.path, static_cast<qint64>(m_articles), *pages,
             static_cast<double>(m_clock.elapsed()) / 1000.0,
             receiptToKeep(m_receipt, m_options.subtitle, ExportForm::Pdf, m_options.path)});
    }

    void reportPrinted()
    {
        if (!m_binding)
            return; // what a file holds is known when all are written
        m_printed = 0;
        for (size_t i = 0; i < m_bodies.size(); ++i) {
            const size_t end = i + 1 < m_firstEntry.size() ? m_firstEntry[i + 1] : m_articles;
            if (m_bodies[i].sheet)
                m_printed += static_cast<qint64>(end - m_firstEntry[i]);
        }
        report(ExportProgress::Step::Printing, m_printed);
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
        m_cancel.cancel();
        // Not from within the printer's own signal; and when it is told the program may end, with no page
        // left.
        QTimer::singleShot(1, this, [this, error] {
            m_printer.reset();
            QTimer::singleShot(2 * BookPrinter::settling, this,
                               [this, error] { Q_EMIT m_book->failed(error); });
        });
    }

    PdfBook* m_book;
    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    BookOptions m_options;
    CancelToken m_cancel;
    std::unique_ptr<ArticleCiter> m_citer;  ///< null: none is wanted
    std::unique_ptr<WritingPlace> m_folder; ///< of the pages as HTML
    std::vector<size_t> m_firstEntry;       ///< of each body
    size_t m_articles = 0;
    BookReceipt m_receipt;
    std::shared_ptr<BookBinding> m_binding; ///< once all is read; on the worker thread
    std::unique_ptr<BookPrinter> m_printer;
    std::vector<Part> m_bodies;
    size_t m_bound = 0;  ///< so many are given to the binding
    size_t m_placed = 0; ///< and so many are bound
    std::vector<RunningHead> m_wantedHeads;
    size_t m_wantHeads = 0; ///< of so many bodies
    std::vector<Heads> m_heads;
    size_t m_laid = 0;   ///< so many of them
    size_t m_headed = 0; ///< those are of so many bodies
    Part m_front;        ///< cover and contents
    Part m_numbers;      ///< which the contents say
    QString m_frontHeadsFile;
    QByteArray m_frontHeads;
    bool m_finishing = false;
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
