#include "ui/reader/readerpane.h"

#include "archive/archiveservice.h"
#include "ui/reader/assetscheme.h"
#include "ui/reader/findbar.h"
#include "ui/reader/readerpage.h"
#include "ui/state/browsingstate.h"
#include "ui/text/sentence.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPromise>
#include <QShortcut>
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
    layout->addWidget(makeBar());
    auto* line = new QWidget;
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    layout->addWidget(line);
    layout->addWidget(m_findBar);
    layout->addWidget(m_stack, 1);
    retranslate();
    setAccessibleName(tr("Article"));

    connect(m_state, &BrowsingState::currentArticleChanged, this, &ReaderPane::fetch);
    m_queryPause.setSingleShot(true);
    m_queryPause.setInterval(300ms);
    connect(m_state, &BrowsingState::queryChanged, &m_queryPause, qOverload<>(&QTimer::start));
    connect(m_state, &BrowsingState::expansionChanged, &m_queryPause, qOverload<>(&QTimer::start));
    connect(&m_queryPause, &QTimer::timeout, this, &ReaderPane::rerender);
    // The pane's own keys work wherever the focus is within the window's reader.
    const auto shortcut = [this](QKeySequence::StandardKey key, auto slot) {
        auto* made = new QShortcut(key, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, m_findBar, slot);
    };
    shortcut(QKeySequence::FindNext, &FindBar::findNext);
    shortcut(QKeySequence::FindPrevious, &FindBar::findPrevious);
}

ReaderPane::~ReaderPane()
{
    // Pages go before their profile, or the engine complains and leaks.
    delete m_view;
    delete m_page;
}

QWidget* ReaderPane::makeBar()
{
    auto* bar = new QWidget;
    bar->setMinimumHeight(33);
    bar->setAutoFillBackground(true);
    bar->setBackgroundRole(QPalette::Base);
    m_find = new QToolButton;
    m_find->setAutoRaise(true);
    connect(m_find, &QToolButton::clicked, this, &ReaderPane::showFindBar);
    m_appearance = new QToolButton;
    m_appearance->setAutoRaise(true);
    m_appearance->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_appearance);
    m_appearance->setMenu(menu);
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
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 3, 12, 3);
    layout->addStretch();
    layout->addWidget(m_find);
    layout->addWidget(m_appearance);
    return bar;
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
    connect(m_page, &ReaderPage::linkActivated, this, &ReaderPane::offerLink);
    connect(m_page, &QWebEnginePage::linkHovered, this, &ReaderPane::linkHovered);
    connect(m_page, &QWebEnginePage::loadFinished, this, &ReaderPane::loadEnded);
    // The renderer is a process of its own; when it dies the article is shown again by a new one.
    connect(m_page, &QWebEnginePage::renderProcessTerminated, this,
            [this](QWebEnginePage::RenderProcessTerminationStatus status) {
                m_loading = {};
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
    m_view->setAccessibleName(tr("Article"));
    m_stack->addWidget(m_view);
    connect(m_view, &QWidget::customContextMenuRequested, this, &ReaderPane::showContextMenu);
}

void ReaderPane::loadEnded(bool ok)
{
    const ArticleId id = std::exchange(m_loading, ArticleId{});
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

QString ReaderPane::currentCitation() const
{
    return m_article ? citation(*m_article, pageOptions()) : QString();
}

void ReaderPane::fetch(ArticleId id)
{
    if (!m_service || !id.isValid()) {
        m_article.reset();
        m_next.reset();
        ++m_rendering;
        showMessage(m_service ? tr("Choose an article to read it.") : QString());
        return;
    }
    m_service->fetchArticle(id);
}

void ReaderPane::showArticle(const Article& article)
{
    if (article.id != m_state->currentArticle())
        return;
    m_article = article;
    m_scroll = {};
    rerender();
}

void ReaderPane::rerender()
{
    if (!m_article)
        return;
    if (m_page && m_stack->currentWidget() == m_view && m_page->url().isValid() && !m_loading.isValid())
        m_scroll = m_article->id == m_state->currentArticle() ? m_page->scrollPosition() : QPointF();
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
    QThreadPool::globalInstance()->start([promise, article = *m_article, options = pageOptions()] {
        promise->start();
        promise->addResult(articleDocument(article, options).toUtf8());
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
    m_loading = id;
    m_loadingSince.start();
    m_next.reset();
    m_stack->setCurrentWidget(m_view);
    m_find->setEnabled(true);
    m_page->load(m_scheme->publish(html));
}

void ReaderPane::showMessage(const QString& text)
{
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
    m_find->setEnabled(false);
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

void ReaderPane::offerLink(const QUrl& address)
{
    QMenu menu(this);
    auto* heading = menu.addAction(address.toDisplayString());
    heading->setEnabled(false);
    menu.addSeparator();
    menu.addAction(tr("Copy address"), this,
                   [address] { QApplication::clipboard()->setText(address.toString(QUrl::FullyEncoded)); });
    menu.exec(QCursor::pos());
}

void ReaderPane::showContextMenu(const QPoint& position)
{
    QMenu menu(this);
    const auto* request = m_view->lastContextMenuRequest();
    const QUrl link = request ? request->linkUrl() : QUrl();
    auto* copy = menu.addAction(tr("Copy"), this, [this] { m_page->triggerAction(QWebEnginePage::Copy); });
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
    options.textPercent = m_textPercent;
    options.highlight = m_state->query().highlightTerms();
    options.language = locale().name().section(u'_', 0, 0);
    options.words.source = tr("Source");
    options.words.citeAs = tr("Cite as");
    options.words.unknownDate = tr("no date");
    options.words.untitled = tr("Untitled");
    options.words.photo = tr("Photo");
    options.words.imageNotKept = tr("Image not in the archive");
    options.words.minutes = tr("%n min", "reading time; keep %n as it is");
    return options;
}

void ReaderPane::retranslate()
{
    m_find->setText(tr("Find in article"));
    m_find->setToolTip(tr("Find in article (Ctrl+F)"));
    m_appearance->setText(tr("Aa"));
    m_appearance->setToolTip(tr("Text size and paper"));
    m_appearance->setAccessibleName(tr("Text size and paper"));
}

void ReaderPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rerender();
    }
    QWidget::changeEvent(event);
}

} // namespace warraq
