#include "ui/reader/readerpage.h"

#include "ui/reader/assetscheme.h"

#include <QWebEngineSettings>

namespace warraq {

ReaderPage::ReaderPage(QWebEngineProfile* profile, QObject* parent) : QWebEnginePage(profile, parent)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    auto* closed = settings();
    for (const auto off :
         {Attribute::JavascriptEnabled, Attribute::PluginsEnabled, Attribute::LocalStorageEnabled,
          Attribute::LocalContentCanAccessRemoteUrls, Attribute::LocalContentCanAccessFileUrls,
          Attribute::ScreenCaptureEnabled, Attribute::WebGLEnabled, Attribute::AutoLoadIconsForPage,
          Attribute::DnsPrefetchEnabled, Attribute::HyperlinkAuditingEnabled,
          Attribute::NavigateOnDropEnabled, Attribute::JavascriptCanOpenWindows,
          Attribute::JavascriptCanAccessClipboard})
        closed->setAttribute(off, false);
    closed->setAttribute(Attribute::FocusOnNavigationEnabled, false);
}

bool ReaderPage::acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame)
{
    if (isMainFrame && type != NavigationTypeLinkClicked &&
        url.scheme() == QLatin1String(AssetScheme::name()))
        return true;
    if (type == NavigationTypeLinkClicked) {
        // A footnote's link stays within the page.
        if (url.adjusted(QUrl::RemoveFragment) == this->url().adjusted(QUrl::RemoveFragment))
            return true;
        Q_EMIT linkActivated(url);
    }
    return false;
}

QWebEnginePage* ReaderPage::createWindow(WebWindowType)
{
    return nullptr;
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString&, int, const QString&)
{
    // What a saved page complains about (a blocked script, an image that is not there) is no news to the
    // reader.
}

} // namespace warraq
