#pragma once

#include "core/article.h"
#include "core/result.h"
#include "core/sourceview.h"
#include "render/articlepage.h"
#include "ui/reader/readermode.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QMenu;
class QLabel;
class QStackedWidget;
class QWebEngineProfile;
class QWebEngineView;

namespace warraq {

class ArchiveService;
class AssetScheme;
class BrowsingState;
class ClosedNetwork;
class FindBar;
class HitWalk;
class ReaderBar;
class ReaderPage;
struct Original;

/// Makes the pane's address scheme known to the web engine. Before the application object is made, once.
void registerAssetScheme();

/// Shows the state's current article as a quiet page, as it was imported, or field by field. Reaches nothing
/// but the open archive: scripts off, a closed content policy. Links to articles of the archive are followed
/// within the state's history, others shown and copied but never opened. The web view is made with the first
/// article, or by prepare() before it, so that the window opens fast. GUI thread.
class ReaderPane : public QWidget
{
    Q_OBJECT
public:
    explicit ReaderPane(BrowsingState* state, QWidget* parent = nullptr);
    ~ReaderPane() override;

    void setArchive(ArchiveService* service); ///< null: none is open
    /// What there is to choose an article from; said while none is chosen.
    enum class Choice
    {
        Unknown, ///< not answered yet
        Articles,
        NoneFound,
        NoneThere, ///< the archive is empty
    };
    void setChoice(Choice choice);
    /// Starts the web engine, in steps with room for other things between them; the engine's own start still
    /// takes this thread a tenth of a second. To be called when nobody is busy with the window.
    void prepare();
    void setTheme(PageTheme theme);
    [[nodiscard]] PageTheme theme() const { return m_theme; }
    void setTextPercent(int percent); ///< 60-250
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setFace(PageFace face);
    void setMode(ReaderMode mode);
    [[nodiscard]] ReaderMode mode() const { return m_mode; }
    /// How an original becomes text with its fields; runs off the GUI thread. Without it originals are shown
    /// as bytes that are UTF-8.
    using ReadOriginal = std::function<SourceView(const Original&, const Article&)>;
    void setOriginalReader(ReadOriginal read) { m_readOriginal = std::move(read); }
    void showFindBar();
    /// The article as the archive has it now.
    void refresh();
    /// The next place of what is found in the article, or, while nothing is looked for there, the next hit of
    /// the search.
    void findNext();
    void findPrevious();
    /// One step back within the pane: the find bar, then the article instead of its original or details.
    bool stepBack();
    /// A page on (1) or back (-1); \p done gets whether there was any more.
    void turnPage(int direction, const std::function<void(bool moved)>& done);
    /// What a page, or a citation, is made with now.
    [[nodiscard]] PageOptions pageOptions() const;
    /// How to cite the shown article; empty while there is none.
    [[nodiscard]] QString selectedText() const; ///< in the page

    /// For tests and for printing; null before the first article.
    [[nodiscard]] ReaderPage* page() const { return m_page; }
    [[nodiscard]] bool isLoading() const { return m_loading.isValid(); } ///< a page is on its way
    /// What can be done to cite the article that is read; owned elsewhere.
    void setCiteMenu(QMenu* menu);

Q_SIGNALS:
    void shown(warraq::ArticleId id); ///< the page is loaded
    void compareWanted();
    void linkHovered(const QString& address);
    void themeChosen(warraq::PageTheme theme);
    void textPercentChosen(int percent);
    void faceChosen(warraq::PageFace face);
    void modeChanged(warraq::ReaderMode mode);
    /// A person copies what is selected of the article.
    void quotationWanted(const QString& text);
    void linkOffered(const QUrl& address); ///< one that leads out of the archive was pressed

private:
    void makePage();
    void makeView();
    void fetch(ArticleId id);
    void showArticle(const Article& article);
    void load(ArticleId id, const QByteArray& html);
    void showMessage(const QString& text);
    [[nodiscard]] QString invitation() const;
    void showFailure(ArticleId id, const Error& error);
    void rerender();
    void markAnew();
    void loadEnded(bool ok);
    void offerLink(const QUrl& address);
    void showContextMenu(const QPoint& position);
    void makeMenu();
    void renderOriginal(const Original& original, const std::map<QString, QString>& files);
    void makePageInBackground(std::function<QString()> make);
    void followLink(const QUrl& address);

    BrowsingState* m_state;
    QPointer<ArchiveService> m_service;
    std::optional<Article> m_article;
    Choice m_choice = Choice::Unknown;
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
    ArticleId m_onPage;         ///< whose page it is
    QStringList m_marked;       ///< terms that the newest page marks
    QPointF m_scroll;           ///< to go back to after the same article is made again
    PageTheme m_theme = PageTheme::Light;
    PageFace m_face = PageFace::Serif;
    QAction* m_copyQuotation = nullptr;
    ReaderMode m_mode = ReaderMode::Article;
    bool m_modeIsNew = false; ///< where the page was scrolled to means nothing
    ReadOriginal m_readOriginal;
    int m_textPercent = 100;

    QStackedWidget* m_stack = nullptr;
    QLabel* m_message = nullptr;
    ReaderBar* m_bar = nullptr;
    FindBar* m_findBar = nullptr;
    HitWalk* m_hits = nullptr;
    QWebEngineProfile* m_profile = nullptr;
    QWebEngineView* m_view = nullptr;
    ReaderPage* m_page = nullptr;
    AssetScheme* m_scheme = nullptr;
    ClosedNetwork* m_network = nullptr;
};

} // namespace warraq
