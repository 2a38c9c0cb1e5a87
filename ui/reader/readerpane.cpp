#include "ui/reader/readerpane.h"

#include "archive/archiveservice.h"
#include "ui/reader/archivelinks.h"
#include "ui/reader/assetscheme.h"
#include "ui/reader/detailspage.h"
#include "ui/reader/findbar.h"
#include "ui/reader/hitwalk.h"
#include "ui/reader/originalpage.h"
#include "ui/reader/readerbar.h"
#include "ui/reader/readerpage.h"
#include "ui/state/browsingstate.h"
#include "ui/text/sentence.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QFutureWatcher>
#include <QLabel>
#include <QMenu>
#include <QPromise>
#include <QStackedWidget>
#include <QThreadPool>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineContextMenuRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineUrlScheme>
#include <QWebEngineView>

#include <chrono>
#include <utility>

namespace warraq {

using namespace std::chrono_literals;

namespace {

constexpr int smallestPercent = 60;
constexpr int largestPercent = 250;
constexpr int percentStep = 10;
constexpr int loadPatience = 3000; ///< ms after which a page that does not come is waited for no longer

/// The paper's colour, so that the view never flashes white before the page is there.
QColor paperColour(PageTheme theme)
{
    switch (theme) {
    case PageTheme::Light:
        return QColor(0xff, 0xfe, 0xfb);
    case PageTheme::Sepia:
        return QColor(0xf6, 0xee, 0xdc);
    case PageTheme::Dark:
        return QColor(0x1b, 0x1e, 0x1f);
    }
    return {};
}

} // namespace

void registerAssetScheme()
{
    QWebEngineUrlScheme scheme(AssetScheme::name());
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(scheme);
}

ReaderPane::ReaderPane(BrowsingState* state, QWidget* parent) : QWidget(parent), m_state(state)
{
    m_findBar = new FindBar;
    m_hits = new HitWalk(this);
    m_message = new QLabel;
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(32, 32, 32, 32);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setAutoFillBackground(true);
    m_message->setBackgroundRole(QPalette::Base);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_message);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_bar = new ReaderBar;
    layout->addWidget(m_bar);
    layout->addWidget(m_findBar);
    layout->addWidget(m_stack, 1);
    makeMenu();
    setAccessibleName(tr("Reader"));
    connect(m_bar, &ReaderBar::modeWanted, this, &ReaderPane::setMode);
    connect(m_bar, &ReaderBar::findWanted, this, &ReaderPane::showFindBar);
    connect(m_bar, &ReaderBar::compareWanted, this, &ReaderPane::compareWanted);
    connect(m_bar, &ReaderBar::nextHitWanted, m_hits, [this] { m_hits->step(1); });
    connect(m_bar, &ReaderBar::previousHitWanted, m_hits, [this] { m_hits->step(-1); });
    connect(m_hits, &HitWalk::reached, this, [this](int hit, int hits) {
        if (m_stack->currentWidget() == m_view)
            m_bar->setHits(hit, hits);
    });

    connect(m_state, &BrowsingState::currentArticleChanged, this, &ReaderPane::fetch);
    m_queryPause.setSingleShot(true);
    m_queryPause.setInterval(300ms);
    connect(m_state, &BrowsingState::queryChanged, &m_queryPause, qOverload<>(&QTimer::start));
    connect(m_state, &BrowsingState::expansionChanged, &m_queryPause, qOverload<>(&QTimer::start));
    connect(&m_queryPause, &QTimer::timeout, this, &ReaderPane::markAnew);
}

ReaderPane::~ReaderPane()
{
    // Pages go before their profile, or the engine complains and leaks.
    delete m_view;
    delete m_page;
}

void ReaderPane::setCiteMenu(QMenu* menu)
{
    m_bar->setCiteMenu(menu);
}

void ReaderPane::makeMenu()
{
    auto* menu = new QMenu(m_bar);
    m_bar->appearanceButton()->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const auto resize = [this](int percent) {
            setTextPercent(percent);
            Q_EMIT textPercentChosen(m_textPercent);
        };
        menu->addAction(tr("Larger text"), this, [this, resize] { resize(m_textPercent + percentStep); });
        menu->addAction(tr("Smaller text"), this, [this, resize] { resize(m_textPercent - percentStep); });
        menu->addAction(tr("Usual size"), this, [resize] { resize(100); });
        menu->addSeparator();
        auto* faces = new QActionGroup(menu);
        for (const auto& [face, name] :
             {std::pair{PageFace::Serif, tr("Serif")}, std::pair{PageFace::Sans, tr("Sans serif")}}) {
            auto* action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(face == m_face);
            faces->addAction(action);
            connect(action, &QAction::triggered, this, [this, face = face] {
                setFace(face);
                Q_EMIT faceChosen(face);
            });
        }
        menu->addSeparator();
        auto* papers = new QActionGroup(menu);
        for (const auto& [theme, name] :
             {std::pair{PageTheme::Light, tr("Light paper")}, std::pair{PageTheme::Sepia, tr("Sepia paper")},
              std::pair{PageTheme::Dark, tr("Dark paper")}}) {
            auto* action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(theme == m_theme);
            papers->addAction(action);
            connect(action, &QAction::triggered, this, [this, theme = theme] {
                setTheme(theme);
                Q_EMIT themeChosen(theme);
            });
        }
    });
}

void ReaderPane::prepare()
{
    if (m_view)
        return;
    makePage();
    QTimer::singleShot(50ms, this, [this] {
        makeView();
        window()
            ->update(); // what the window is painted on is made anew for the view: now, not at the next key
        // An empty page starts the process that lays pages out.
        if (!m_loading.isValid() && !m_next && !m_article)
            m_page->load(m_scheme->publish(QByteArrayLiteral("<!doctype html><title></title>")));
    });
}

void ReaderPane::makePage()
{
    if (m_page)
        return;
    // Off the record: nothing of the reading is left on the disk.
    m_profile = new QWebEngineProfile(this);
    m_profile->setSpellCheckEnabled(false);
    m_scheme = new AssetScheme(this);
    m_scheme->setArchive(m_service);
    m_network = new ClosedNetwork(this);
    m_profile->installUrlSchemeHandler(AssetScheme::name(), m_scheme);
    m_profile->setUrlRequestInterceptor(m_network);
    m_page = new ReaderPage(m_profile, this);
    m_page->setBackgroundColor(paperColour(m_theme));
    m_findBar->setPage(m_page);
    m_hits->setPage(m_page);
    connect(m_page, &ReaderPage::linkActivated, this, &ReaderPane::followLink);
    connect(m_page, &QWebEnginePage::linkHovered, this, &ReaderPane::linkHovered);
    connect(m_page, &QWebEnginePage::loadFinished, this, &ReaderPane::loadEnded);
    // The renderer is a process of its own; when it dies the article is shown again by a new one.
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                m_loading = {};
                m_hits->setWaiting(false);
                m_next.reset();
                if (status != QWebEnginePage::NormalTerminationStatus)
                    showMessage(tr("This article could not be shown. Choose it again to retry."));
            });
}

void ReaderPane::makeView()
{
    makePage();
    if (m_view)
        return;
    m_view = new QWebEngineView(this);
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    // Beside the original or the details there is nothing to quote: the words alone are copied.
    m_copyQuotation = new QAction(tr("Copy with citation"), this);
    m_copyQuotation->setObjectName(QStringLiteral("copy-quotation"));
    m_copyQuotation->setShortcut(QKeySequence::Copy);
    m_copyQuotation->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_view->addAction(m_copyQuotation);
    connect(m_copyQuotation, &QAction::triggered, this, [this] {
        if (m_mode == ReaderMode::Article && m_article)
            Q_EMIT quotationWanted(m_page->selectedText());
        else
            m_page->triggerAction(QWebEnginePage::Copy);
    });
    m_view->setAccessibleName(tr("Article"));
    m_stack->addWidget(m_view);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ReaderPane::showContextMenu);
}

void ReaderPane::loadEnded(bool ok)
{
    const ArticleId id = std::exchange(m_loading, ArticleId{});
    m_hits->setWaiting(false);
    if (m_next) {
        const Page next = *std::exchange(m_next, std::nullopt);
        load(next.id, next.html);
        return;
    }
    if (!ok || !id.isValid())
        return;
    if (!m_scroll.isNull()) {
        const QPointF position = std::exchange(m_scroll, QPointF());
        m_page->runJavaScript(QStringLiteral("window.scrollTo(%1, %2)").arg(position.x()).arg(position.y()),
                              QWebEngineScript::ApplicationWorld);
    }
    m_hits->go();
    Q_EMIT shown(id);
}

void ReaderPane::setArchive(ArchiveService* service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    m_article.reset();
    ++m_rendering;
    if (m_scheme)
        m_scheme->setArchive(service);
    if (service) {
        connect(service, &ArchiveService::articleReady, this, &ReaderPane::showArticle);
        connect(service, &ArchiveService::articleFailed, this, &ReaderPane::showFailure);
    }
    fetch(m_state->currentArticle());
}

void ReaderPane::setTheme(PageTheme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    if (m_page)
        m_page->setBackgroundColor(paperColour(theme));
    rerender();
}

void ReaderPane::setFace(PageFace face)
{
    if (std::exchange(m_face, face) != face)
        rerender();
}

void ReaderPane::setMode(ReaderMode mode)
{
    m_bar->setMode(mode);
    if (std::exchange(m_mode, mode) == mode)
        return;
    m_scroll = {};
    m_hits->forget();
    m_modeIsNew = true;
    rerender();
    Q_EMIT modeChanged(mode);
}

void ReaderPane::findNext()
{
    if (m_findBar->isVisible() || (m_bar->hitsText().isEmpty() && !m_loading.isValid()))
        m_findBar->findNext();
    else
        m_hits->step(1);
}

void ReaderPane::findPrevious()
{
    if (m_findBar->isVisible() || (m_bar->hitsText().isEmpty() && !m_loading.isValid()))
        m_findBar->findPrevious();
    else
        m_hits->step(-1);
}

bool ReaderPane::stepBack()
{
    if (m_findBar->isVisible())
        m_findBar->close();
    else if (isVisible() && m_mode != ReaderMode::Article)
        setMode(ReaderMode::Article);
    else
        return false;
    return true;
}

void ReaderPane::turnPage(int direction, const std::function<void(bool moved)>& done)
{
    if (!m_page || m_stack->currentWidget() != m_view)
        return done(false);
    // A line of the page before stays, so that the eye finds where it was.
    const QString script =
        QStringLiteral("(() => { const page = document.scrollingElement; const before = page.scrollTop;"
                       "page.scrollBy(0, %1 * (window.innerHeight - 40));"
                       "return Math.abs(page.scrollTop - before) >= 1; })()")
            .arg(direction);
    m_page->runJavaScript(script, QWebEngineScript::ApplicationWorld,
                          [done](const QVariant& moved) { done(moved.toBool()); });
}

void ReaderPane::setTextPercent(int percent)
{
    percent = std::clamp(percent, smallestPercent, largestPercent);
    if (percent == m_textPercent)
        return;
    m_textPercent = percent;
    rerender();
}

void ReaderPane::showFindBar()
{
    if (m_view && m_stack->currentWidget() == m_view)
        m_findBar->open();
}

QString ReaderPane::selectedText() const
{
    return m_page->selectedText();
}

void ReaderPane::fetch(ArticleId id)
{
    if (!m_service || !id.isValid()) {
        m_article.reset();
        m_next.reset();
        ++m_rendering;
        showMessage(invitation());
        return;
    }
    m_service->fetchArticle(id);
}

QString ReaderPane::invitation() const
{
    if (!m_service)
        return {};
    switch (m_choice) {
    case Choice::Unknown:
        break;
    case Choice::Articles:
        return tr("Choose an article to read it.");
    case Choice::NoneFound:
        return tr("There is nothing to read here, as no article answers the search. Other words, or fewer "
                  "filters, will find some.");
    case Choice::NoneThere:
        return tr("What you import can be read here.");
    }
    return {};
}

void ReaderPane::setChoice(Choice choice)
{
    if (std::exchange(m_choice, choice) != choice && !m_state->currentArticle().isValid())
        showMessage(invitation());
}

void ReaderPane::refresh()
{
    if (m_service && m_state->currentArticle().isValid())
        m_service->fetchArticle(m_state->currentArticle());
}

void ReaderPane::showArticle(const Article& article)
{
    if (article.id != m_state->currentArticle())
        return;
    if (!m_article || m_article->id != article.id)
        m_hits->forget();
    m_article = article;
    m_bar->setCompared(article.versions, article.copies);
    m_scroll = {};
    rerender();
}

/// A page whose marks are what they were is left alone: somebody may be at one of them.
void ReaderPane::markAnew()
{
    if (m_marked != m_state->query().highlightTerms()) {
        m_hits->forget();
        rerender();
    }
}

void ReaderPane::rerender()
{
    if (!m_article)
        return;
    m_marked = m_state->query().highlightTerms();
    if (!std::exchange(m_modeIsNew, false) && m_page && m_stack->currentWidget() == m_view &&
        m_page->url().isValid() && !m_loading.isValid() && m_onPage == m_article->id)
        m_scroll = m_page->scrollPosition();
    if (m_mode == ReaderMode::Original) {
        const quint64 number = ++m_rendering;
        if (m_service)
            m_service->fetchOriginal(
                m_article->id, this, [this, number](const Result<ArchiveService::OriginalPage>& original) {
                    if (number != m_rendering)
                        return;
                    if (original)
                        renderOriginal(original->first, original->second);
                    else if (original.error().kind == ErrorKind::NotFound)
                        showMessage(tr("The original of this article was not kept in the archive."));
                    else
                        showMessage(sentence(original.error()));
                });
        return;
    }
    makePageInBackground([article = *m_article, options = pageOptions(), mode = m_mode] {
        return mode == ReaderMode::Details ? detailsDocument(article, options)
                                           : articleDocument(article, options);
    });
}

void ReaderPane::renderOriginal(const Original& original, const std::map<QString, QString>& files)
{
    makePageInBackground(
        [original, files, article = *m_article, options = pageOptions(), read = m_readOriginal] {
            const SourceView view =
                read ? read(original, article) : SourceView{QString::fromUtf8(original.bytes), {}};
            return original.format == SourceFormat::Html ? sealedDocument(view.text, article, files)
                                                         : sourceDocument(view, original.file, options);
        });
}

void ReaderPane::makePageInBackground(std::function<QString()> make)
{
    const quint64 number = ++m_rendering;
    // A long article takes its time to be marked and laid out as HTML: not on this thread.
    auto promise = std::make_shared<QPromise<QByteArray>>();
    // A watcher, not QFuture::then: in Qt 6.4 that one aborts when its context is gone.
    auto* watcher = new QFutureWatcher<QByteArray>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number, id = m_article->id] {
        watcher->deleteLater();
        if (number == m_rendering)
            load(id, watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, make = std::move(make)] {
        promise->start();
        promise->addResult(make().toUtf8());
        promise->finish();
    });
}

void ReaderPane::load(ArticleId id, const QByteArray& html)
{
    makeView();
    // A key that is held down asks for pages faster than they are laid out: one at a time, and the newest
    // next.
    if (m_loading.isValid() && m_loadingSince.elapsed() < loadPatience) {
        m_next = Page{id, html};
        return;
    }
    m_loading = m_onPage = id;
    m_hits->setWaiting(id.isValid());
    m_loadingSince.start();
    m_next.reset();
    m_stack->setCurrentWidget(m_view);
    m_bar->setArticleShown(true);
    m_page->load(m_scheme->publish(html));
}

void ReaderPane::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
    m_bar->setArticleShown(m_article.has_value());
    m_bar->setHits(0, 0);
    m_findBar->hide();
}

void ReaderPane::showFailure(ArticleId id, const Error& error)
{
    if (id != m_state->currentArticle())
        return;
    m_article.reset();
    m_next.reset();
    ++m_rendering;
    showMessage(sentence(error));
}

void ReaderPane::followLink(const QUrl& address)
{
    if (!m_service || !m_article)
        return;
    findLinkedArticle(m_service->archive(), address, *m_article, this,
                      [this, address, from = m_article->id](ArticleId found) {
                          if (!m_article || m_article->id != from)
                              return; // somebody went on meanwhile
                          if (found.isValid())
                              m_state->setCurrentArticle(found);
                          else
                              offerLink(address);
                      });
}

void ReaderPane::offerLink(const QUrl& address)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("outside-link"));
    auto* heading = menu->addAction(address.toDisplayString());
    heading->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Copy address"), this,
                    [address] { QApplication::clipboard()->setText(address.toString(QUrl::FullyEncoded)); });
    menu->popup(QCursor::pos());
    Q_EMIT linkOffered(address);
}

void ReaderPane::showContextMenu(const QPoint& position)
{
    QMenu menu(this);
    const auto* request = m_view->lastContextMenuRequest();
    const QUrl link = request ? request->linkUrl() : QUrl();
    menu.addAction(m_copyQuotation);
    auto* copy = menu.addAction(tr("Copy the words alone"), this,
                                [this] { m_page->triggerAction(QWebEnginePage::Copy); });
    copy->setEnabled(m_page->hasSelection());
    menu.addAction(tr("Select all"), this, [this] { m_page->triggerAction(QWebEnginePage::SelectAll); });
    if (!link.isEmpty()) {
        menu.addSeparator();
        menu.addAction(tr("Copy address of the link"), this,
                       [link] { QApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
    }
    menu.exec(m_view->mapToGlobal(position));
}

PageOptions ReaderPane::pageOptions() const
{
    PageOptions options;
    options.medium = PageMedium::Screen;
    options.theme = m_theme;
    options.face = m_face;
    options.textPercent = m_textPercent;
    options.highlight = m_state->query().highlightTerms();
    options.language = locale().name().section(u'_', 0, 0);
    options.words.source = tr("Source");
    options.words.citeAs = tr("Cite as");
    options.words.unknownDate = tr("no date");
    options.words.notAfter = tr("not after %1", "a date that is not known");
    options.words.notBefore = tr("not before %1", "a date that is not known");
    options.words.between = tr("between %1 and %2", "a date that is not known");
    options.words.untitled = tr("Untitled");
    options.words.photo = tr("Photo");
    options.words.imageNotKept = tr("Image not in the archive");
    options.words.minutes = tr("%n min", "reading time; keep %n as it is");
    return options;
}

} // namespace warraq
