#pragma once

#include "core/article.h"
#include "core/result.h"
#include "render/articlepage.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QStackedWidget;
class QToolButton;
class QWebEngineProfile;
class QWebEngineView;

namespace warraq {

class ArchiveService;
class AssetScheme;
class BrowsingState;
class ClosedNetwork;
class FindBar;
class ReaderPage;

/// Makes the pane's address scheme known to the web engine. Before the application object is made, once.
void registerAssetScheme();

/// Shows the state's current article as a quiet page. Reaches nothing but the open archive: scripts off, a
/// closed content policy, links shown and copied but never opened. The web view is made with the first
/// article, or by prepare() before it, so that the window opens fast. GUI thread.
class ReaderPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderPane(BrowsingState* state, QWidget* parent = nullptr);
    ~ReaderPane() override;

    void setArchive(ArchiveService* service); ///< null: none is open
    /// Starts the web engine, in steps with room for other things between them; the engine's own start still
    /// takes this thread a tenth of a second. To be called when nobody is busy with the window.
    void prepare();
    void setTheme(PageTheme theme);
    [[nodiscard]] PageTheme theme() const { return m_theme; }
    void setTextPercent(int percent); ///< 60-250
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void showFindBar();
    /// How to cite the shown article; empty while there is none.
    [[nodiscard]] QString currentCitation() const;

    /// For tests and for printing; null before the first article.
    [[nodiscard]] ReaderPage* page() const { return m_page; }

Q_SIGNALS:
    void shown(warraq::ArticleId id); ///< the page is loaded
    void linkHovered(const QString& address);
    void themeChosen(warraq::PageTheme theme);
    void textPercentChosen(int percent);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeBar();
    void makePage();
    void makeView();
    void fetch(ArticleId id);
    void showArticle(const Article& article);
    void load(ArticleId id, const QByteArray& html);
    void showMessage(const QString& text);
    void showFailure(ArticleId id, const Error& error);
    void rerender();
    void loadEnded(bool ok);
    void offerLink(const QUrl& address);
    void showContextMenu(const QPoint& position);
    [[nodiscard]] PageOptions pageOptions() const;
    void retranslate();

    BrowsingState* m_state;
    QPointer<ArchiveService> m_service;
    std::optional<Article> m_article;
    ArticleId m_loading;
    QElapsedTimer m_loadingSince;
    struct Page
    {
        ArticleId id;
        QByteArray html;
    };
    std::optional<Page> m_next; ///< to be loaded after the one that is
    QTimer m_queryPause;        ///< marks follow the query when the typing pauses
    quint64 m_rendering = 0;    ///< number of the newest page being made; older ones are dropped
    QPointF m_scroll;           ///< to go back to after the same article is made again
    PageTheme m_theme = PageTheme::Light;
    int m_textPercent = 100;

    QStackedWidget* m_stack = nullptr;
    QLabel* m_message = nullptr;
    QToolButton* m_find = nullptr;
    QToolButton* m_appearance = nullptr;
    FindBar* m_findBar = nullptr;
    QWebEngineProfile* m_profile = nullptr;
    QWebEngineView* m_view = nullptr;
    ReaderPage* m_page = nullptr;
    AssetScheme* m_scheme = nullptr;
    ClosedNetwork* m_network = nullptr;
};

} // namespace warraq
