#include "exporting/bookprinter.h"

#include <QCoreApplication>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>

#include <functional>

namespace warraq {

namespace {

constexpr int pagesAtOnce = 2;

/// Calls \p work when Chromium has taken up what it was asked for: a timer that another starts is due in
/// another turn of the event loop, however long this one is.
template <class Work> void inLaterTurn(QObject* context, Work work)
{
    QTimer::singleShot(BookPrinter::settling, context,
                       [context, work] { QTimer::singleShot(1, context, work); });
}

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

    /// \p printed receives the PDF, or never comes when the page is deleted.
    void beginPrinting(const std::function<void(const QByteArray&)>& printed, const QPageLayout& layout)
    {
        settle();
        printToPdf(
            [this, printed](const QByteArray& pdf) {
                settle();
                printed(pdf);
            },
            layout);
    }
    /// False: it has just begun or ended to print, and must not be deleted yet.
    [[nodiscard]] bool isSettled() const { return m_unsettled == 0; }

protected:
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&) override
    {
    }

private:
    void settle()
    {
        ++m_unsettled;
        inLaterTurn(this, [this] { --m_unsettled; });
    }

    int m_unsettled = 0;
};

BookPrinter::BookPrinter(QObject* parent)
    : QObject(parent), m_profile(std::make_unique<QWebEngineProfile>()), m_files(new Files(m_profile.get()))
{
    m_profile->setUrlRequestInterceptor(m_files);
}

namespace {

/// What is left of a printer for a moment.
struct Retired
{
    std::unique_ptr<QWebEngineProfile> profile;
    QObject pages; ///< their parent; they go before their profile
};

} // namespace

BookPrinter::~BookPrinter()
{
    const auto retired = std::make_shared<Retired>();
    retired->profile = std::move(m_profile);
    bool isSettled = true;
    for (auto* sheet : findChildren<Sheet*>(QString(), Qt::FindDirectChildrenOnly)) {
        sheet->disconnect(this);
        sheet->setParent(&retired->pages);
        isSettled &= sheet->isSettled();
    }
    // Deleting a page in the turn of the event loop in which it begins or ends to print ends the process
    // (FINDINGS A), and whoever stops a book cannot know: a turn may hold the end of loading and the wish to
    // stop.
    if (!isSettled)
        inLaterTurn(qApp, [retired] {});
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
        // The page may outlive the printer.
        sheet->beginPrinting(
            [self = QPointer(this), sheet, file = order.file](const QByteArray& pdf) {
                // Deleting a page within its own callback's turn ends the process (FINDINGS A).
                QTimer::singleShot(1, sheet, [self, sheet, file, pdf] {
                    if (!self)
                        return;
                    sheet->deleteLater();
                    --self->m_open;
                    self->take(file, pdf);
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

} // namespace warraq
