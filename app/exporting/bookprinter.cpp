#include "exporting/bookprinter.h"

#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>

namespace warraq {

namespace {

constexpr int pagesAtOnce = 2;

} // namespace

/// Lets through the files that are printed, and pictures within them.
class BookPrinter::Files : public QWebEngineUrlRequestInterceptor
{
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void add(const QString& file) { m_files.insert(file); }
    void interceptRequest(QWebEngineUrlRequestInfo& request) override
    {
        const QUrl url = request.requestUrl();
        request.block(url.scheme() != u"data" && !(url.isLocalFile() && m_files.contains(url.toLocalFile())));
    }

private:
    QSet<QString> m_files;
};

/// One file on one page of Chromium's.
class BookPrinter::Sheet : public QWebEnginePage
{
public:
    Sheet(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
    {
        settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        settings()->setAttribute(QWebEngineSettings::PluginsEnabled, false);
        settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessRemoteUrls, false);
        settings()->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
    }

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override
    {
    }
};

BookPrinter::BookPrinter(QObject* parent)
    : QObject(parent), m_profile(std::make_unique<QWebEngineProfile>()), m_files(new Files(m_profile.get()))
{
    m_profile->setUrlRequestInterceptor(m_files);
}

BookPrinter::~BookPrinter()
{
    // Pages go before their profile.
    qDeleteAll(findChildren<Sheet*>(QString(), Qt::FindDirectChildrenOnly));
}

void BookPrinter::print(const QString& file, const QPageLayout& layout, Turn turn)
{
    m_files->add(file);
    if (turn == Turn::First)
        m_waiting.push_front({file, layout});
    else
        m_waiting.push_back({file, layout});
    next();
}

void BookPrinter::next()
{
    if (m_failed || m_waiting.empty() || m_open == pagesAtOnce)
        return;
    const Order order = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_open;
    auto* sheet = new Sheet(m_profile.get(), this);
    connect(sheet, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    fail(QStringLiteral("the process that sets the pages ended"));
            });
    connect(sheet, &QWebEnginePage::loadFinished, this, [this, sheet, order](bool ok) {
        if (!ok) {
            fail(QStringLiteral("a part of the book could not be loaded"));
            return;
        }
        // The callback never comes for a page that is deleted, so it may use both.
        sheet->printToPdf(
            [this, sheet, file = order.file](const QByteArray& pdf) {
                // Deleting a page within its own callback's turn ends the process (FINDINGS A).
                QTimer::singleShot(1, sheet, [this, sheet, file, pdf] {
                    sheet->deleteLater();
                    --m_open;
                    take(file, pdf);
                });
            },
            order.layout);
    });
    sheet->load(QUrl::fromLocalFile(order.file));
}

void BookPrinter::take(const QString& file, const QByteArray& pdf)
{
    if (m_failed)
        return;
    if (!pdf.startsWith("%PDF-")) {
        fail(QStringLiteral("a part of the book could not be printed"));
        return;
    }
    next(); // it goes on printing while what was printed is bound
    Q_EMIT printed(file, pdf);
}

void BookPrinter::fail(const QString& why)
{
    if (m_failed)
        return;
    m_failed = true;
    Q_EMIT failed({ErrorKind::Internal, QStringLiteral("PDF"), why});
}

int printedPages(const QByteArray& pdf)
{
    // By its marks rather than by reading it: Chromium writes objects uncompressed.
    int pages = 0;
    constexpr const char* mark = "/Type /Page\n";
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1))
        ++pages;
    return pages;
}

} // namespace warraq
