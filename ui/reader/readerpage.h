#pragma once

#include <QWebEnginePage>

namespace warraq {

/// The page of the reader pane: shows what AssetScheme publishes, goes nowhere else, runs no script of the
/// article. Links are reported, never followed. GUI thread.
class ReaderPage : public QWebEnginePage
{
    Q_OBJECT
public:
    ReaderPage(QWebEngineProfile* profile, QObject* parent);

Q_SIGNALS:
    void linkActivated(const QUrl& address);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage* createWindow(WebWindowType type) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message, int line,
                                  const QString& source) override;
};

} // namespace warraq
