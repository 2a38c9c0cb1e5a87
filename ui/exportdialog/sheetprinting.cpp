#include "ui/exportdialog/sheetprinting.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <optional>

namespace warraq {

namespace {

/// Dots an inch: small Arabic letters with their marks are clear, and a sheet takes some sixty megabytes.
constexpr int dotsPerInch = 400;
constexpr double pointsPerInch = 72;

/// One page, its upper left corner on that of the paper.
void drawSheet(QPainter& painter, QPdfDocument& document, int page, bool grey)
{
    const QSize dots = (document.pagePointSize(page) * (dotsPerInch / pointsPerInch)).toSize();
    QImage sheet = document.render(page, dots);
    if (sheet.hasAlphaChannel()) {
        QPainter paper(&sheet);
        paper.setCompositionMode(QPainter::CompositionMode_DestinationOver);
        paper.fillRect(sheet.rect(), Qt::white);
    }
    // What has no colours takes a quarter of the room.
    painter.drawImage(
        0, 0,
        sheet.convertToFormat(grey || sheet.allGray() ? QImage::Format_Grayscale8 : QImage::Format_RGB32));
}

} // namespace

Result<int> printSheets(const QString& pdf, QPrinter& printer, const SheetRange& range,
                        const CancelToken& cancel, const Progress& progress)
{
    QPdfDocument document;
    if (document.load(pdf) != QPdfDocument::Error::None)
        return unexpected(ErrorKind::Unreadable, pdf);
    const int first = std::max(range.first, 1);
    const int last = range.last > 0 ? std::min(range.last, document.pageCount()) : document.pageCount();
    if (first > last)
        return unexpected(ErrorKind::NotFound, {});
    printer.setFullPage(true);
    printer.setResolution(dotsPerInch);
    const int copies = printer.supportsMultipleCopies() ? 1 : printer.copyCount();
    const bool grey = printer.colorMode() == QPrinter::GrayScale;
    ProgressState state{0, static_cast<qint64>(copies) * (last - first + 1)};
    QPainter painter;
    if (!painter.begin(&printer))
        return unexpected(ErrorKind::Unreadable, printer.printerName());
    painter.setRenderHint(QPainter::LosslessImageRendering);
    for (int copy = 0; copy < copies; ++copy) {
        for (int page = first; page <= last; ++page) {
            const bool onNewSheet = state.done == 0 || printer.newPage();
            if (cancel.isCancelled() || !onNewSheet) {
                printer.abort();
                painter.end();
                return onNewSheet ? unexpected(ErrorKind::Cancelled, printer.docName())
                                  : unexpected(ErrorKind::Unreadable, printer.printerName());
            }
            drawSheet(painter, document, page - 1, grey);
            ++state.done;
            if (progress)
                progress(state);
        }
    }
    if (cancel.isCancelled())
        printer.abort();
    if (!painter.end() || printer.printerState() == QPrinter::Error)
        return unexpected(ErrorKind::Unreadable, printer.printerName());
    if (cancel.isCancelled())
        return unexpected(ErrorKind::Cancelled, printer.docName());
    return static_cast<int>(state.done);
}

class SheetPrinting::Work : public QThread
{
public:
    Work(QString pdf, std::unique_ptr<QPrinter> printer, SheetRange range)
        : m_pdf(std::move(pdf)), m_printer(std::move(printer)), m_range(range)
    {
    }
    ~Work() override
    {
        m_cancel.cancel();
        wait();
    }

    void run() override
    {
        m_result.emplace(printSheets(m_pdf, *m_printer, m_range, m_cancel, [this](const ProgressState& at) {
            m_total = static_cast<int>(at.total);
            m_done = static_cast<int>(at.done);
        }));
    }

    [[nodiscard]] const CancelToken& token() const { return m_cancel; }
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] int total() const { return m_total; }
    /// Once the thread has ended.
    [[nodiscard]] const Result<int>& result() const { return *m_result; }

private:
    QString m_pdf;
    std::unique_ptr<QPrinter> m_printer;
    SheetRange m_range;
    CancelToken m_cancel;
    std::atomic<int> m_done = 0;
    std::atomic<int> m_total = 0;
    std::optional<Result<int>> m_result;
};

SheetPrinting::SheetPrinting(QString pdf, std::unique_ptr<QPrinter> printer, SheetRange range,
                             QObject* parent)
    : QObject(parent), m_work(std::make_unique<Work>(std::move(pdf), std::move(printer), range))
{
    connect(m_work.get(), &QThread::finished, this, [this] {
        const auto& result = m_work->result();
        if (result)
            Q_EMIT finished(*result);
        else
            Q_EMIT failed(result.error());
    });
}

SheetPrinting::~SheetPrinting() = default;

void SheetPrinting::start()
{
    constexpr int betweenReports = 100; // ms
    auto* tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, [this, tick] {
        if (m_work->isFinished())
            tick->stop();
        else if (m_work->total() > 0)
            Q_EMIT progressed(m_work->done(), m_work->total());
    });
    tick->start(betweenReports);
    m_work->start();
}

void SheetPrinting::cancel()
{
    m_work->token().cancel();
}

} // namespace warraq
