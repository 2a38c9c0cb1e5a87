#include "exporting/bookprinter.h"

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

/// Lets through the files that are printed, and pictures within them.
class OnlyTheseFiles : public QWebEngineUrlRequestInterceptor
{
public:
    OnlyTheseFiles(const QStringList& files, QObject* parent)
        : QWebEngineUrlRequestInterceptor(parent), m_files(files)
    {
    }
    void interceptRequest(QWebEngineUrlRequestInfo& request) override
    {
        const QUrl url = request.requestUrl();
        request.block(url.scheme() != u"data" && !(url.isLocalFile() && m_files.contains(url.toLocalFile())));
    }

private:
    QStringList m_files;
};

/// For progress only, so by its marks rather than by reading it: Chromium writes objects uncompressed.
int pagesOf(const QByteArray& pdf)
{
    int pages = 0;
    constexpr const char* mark = "/Type /Page\n";
    for (qsizetype at = pdf.indexOf(mark); at >= 0; at = pdf.indexOf(mark, at + 1))
        ++pages;
    return pages;
}

} // namespace

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

BookPrinter::BookPrinter(QStringList files, QPageLayout layout, QObject* parent)
    : QObject(parent), m_files(std::move(files)), m_layout(std::move(layout)),
      m_profile(std::make_unique<QWebEngineProfile>()), m_pdfs(static_cast<size_t>(m_files.size()))
{
    m_profile->setUrlRequestInterceptor(new OnlyTheseFiles(m_files, m_profile.get()));
}

BookPrinter::~BookPrinter()
{
    // Pages go before their profile.
    qDeleteAll(findChildren<Sheet*>(QString(), Qt::FindDirectChildrenOnly));
}

void BookPrinter::start()
{
    for (int i = 0; i < pagesAtOnce; ++i)
        next();
}

void BookPrinter::next()
{
    if (m_failed || m_next >= m_files.size())
        return;
    const int file = m_next++;
    ++m_open;
    auto* sheet = new Sheet(m_profile.get(), this);
    connect(sheet, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                if (status != QWebEnginePage::NormalTerminationStatus)
                    fail(QStringLiteral("the process that sets the pages ended"));
            });
    connect(sheet, &QWebEnginePage::loadFinished, this, [this, sheet, file](bool ok) {
        if (!ok) {
            fail(QStringLiteral("a part of the book could not be loaded"));
            return;
        }
        // The callback never comes for a page that is deleted, so it may use both.
        sheet->printToPdf(
            [this, sheet, file](const QByteArray& pdf) {
                // Deleting a page within its own callback's turn ends the process (FINDINGS A).
                QTimer::singleShot(1, sheet, [this, sheet, file, pdf] {
                    sheet->deleteLater();
                    --m_open;
                    take(file, pdf);
                });
            },
            m_layout);
    });
    sheet->load(QUrl::fromLocalFile(m_files[file]));
}

void BookPrinter::take(int file, const QByteArray& pdf)
{
    if (m_failed)
        return;
    if (!pdf.startsWith("%PDF-")) {
        fail(QStringLiteral("a part of the book could not be printed"));
        return;
    }
    m_pdfs[static_cast<size_t>(file)] = pdf;
    ++m_done;
    Q_EMIT printed(file, pagesOf(pdf));
    if (m_done == m_files.size())
        Q_EMIT finished(m_pdfs);
    else
        next();
}

void BookPrinter::fail(const QString& why)
{
    if (m_failed)
        return;
    m_failed = true;
    Q_EMIT failed({ErrorKind::Internal, QStringLiteral("PDF"), why});
}

} // namespace warraq
