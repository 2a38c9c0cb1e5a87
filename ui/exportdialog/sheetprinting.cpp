#include "ui/exportdialog/sheetprinting.h"

#include "exporting/jobthread.h"

#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>

#include <algorithm>

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

class SheetPrinting::Work : public JobThread<int>
{
    using JobThread::JobThread;
};

SheetPrinting::SheetPrinting(QString pdf, std::unique_ptr<QPrinter> printer, SheetRange range,
                             QObject* parent)
    : QObject(parent),
      m_work(std::make_unique<Work>([pdf = std::move(pdf), printer = std::shared_ptr(std::move(printer)),
                                     range](const CancelToken& cancel, const Progress& progress) {
          return printSheets(pdf, *printer, range, cancel, progress);
      }))
{
}

SheetPrinting::~SheetPrinting() = default;

void SheetPrinting::start()
{
    m_work->begin(
        [this](qint64 done, qint64 total) {
            Q_EMIT progressed(static_cast<int>(done), static_cast<int>(total));
        },
        [this](const Result<int>& ended) {
            if (ended)
                Q_EMIT finished(*ended);
            else
                Q_EMIT failed(ended.error());
        });
}

void SheetPrinting::cancel()
{
    m_work->cancel();
}

} // namespace warraq
