#include "ui/mainwindow/mainwindow.h"

#include "archive/archive.h"
#include "importing/renewaljob.h"
#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/savedsearchsection.h"
#include "ui/filters/searchfield.h"
#include "ui/importwizard/background.h"
#include "ui/importwizard/importwizard.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/actionkeys.h"
#include "ui/mainwindow/archiveopener.h"
#include "ui/mainwindow/citingactions.h"
#include "ui/mainwindow/closingquestion.h"
#include "ui/mainwindow/exportactions.h"
#include "ui/mainwindow/filedrops.h"
#include "ui/mainwindow/importactions.h"
#include "ui/mainwindow/openarchive.h"
#include "ui/mainwindow/personalactions.h"
#include "ui/mainwindow/preferencesdialog.h"
#include "ui/mainwindow/quietmoment.h"
#include "ui/mainwindow/readingactions.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/mainwindow/titlecopying.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowpanes.h"
#include "ui/mainwindow/windowstatusbar.h"
#include "ui/marking/markstrip.h"
#include "ui/models/articlelistmodel.h"
#include "ui/reader/readerpane.h"
#include "ui/settings/appearance.h"
#include "ui/settings/notice.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/personalediting.h"
#include "ui/state/searchresult.h"
#include "ui/text/sentence.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QShortcut>

#include <algorithm>

namespace warraq {

MainWindow::MainWindow(WindowSettings* settings, Appearance* appearance, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_appearance(appearance), m_state(new BrowsingState(this)),
      m_result(new SearchResult(m_state, this)), m_listModel(new ArticleListModel(this)),
      m_editing(new PersonalEditing(this)), m_actions(new WindowActions(this)),
      m_opener(new ArchiveOpener(this)), m_quiet(new QuietMoment(this))
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/warraq.svg")));
    m_actions->fill(menuBar());
    m_keys = new ActionKeys(m_actions, m_settings, this);
    const QList<QAction*> local{m_actions->selectAll, m_actions->pageForward, m_actions->pageBack};
    for (auto* action : m_actions->findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!local.contains(action))
            addAction(action);
    }
    m_personal = new PersonalActions(m_actions, m_state, m_result, m_listModel, m_editing, this);
    m_panes = new WindowPanes(m_state, m_result, m_listModel, m_editing, m_actions);
    m_search = m_panes->search();
    m_list = m_panes->list();
    m_reader = m_panes->reader();
    m_foot = m_panes->foot();
    setCentralWidget(m_panes);
    connectActions();
    m_importing = new ImportActions(m_actions, m_state, m_result, m_settings, this);
    m_reading = new ReadingActions(m_actions, m_list, m_reader, m_settings, this);
    m_citing = new CitingActions(m_actions, m_state, m_result, m_reader, m_settings, this);
    m_exporting = new ExportActions(m_actions, m_state, m_result, m_editing, this);
    connect(m_citing, &CitingActions::said, m_foot, &WindowStatusBar::say);
    auto* cite = new QMenu(this);
    cite->addActions({m_actions->copyCitation, m_actions->copyBibliography});
    m_reader->setCiteMenu(cite);
    m_titles = new TitleCopying(this);
    connect(m_titles, &TitleCopying::said, m_foot, &WindowStatusBar::say);
    connect(m_titles, &TitleCopying::jobChanged, m_foot, &WindowStatusBar::showJob);
    connect(m_titles, &TitleCopying::jobEnded, m_foot, &WindowStatusBar::hideJob);
    connect(m_titles, &TitleCopying::failed, this, &MainWindow::showError);
    connect(m_list->view(), &ArticleListView::titlesWanted, m_titles, &TitleCopying::copy);
    connectState();
    connectPersonal();
    connectImporting();
    restoreLayout();
    followAppearance();
    updateTitle();
    connect(m_panes, &WindowPanes::archiveWanted, this, &MainWindow::openArchive);
    m_panes->setRecentArchives(m_settings->recentArchives());
    m_panes->showPanes();
}

FilterSidebar* MainWindow::sidebar() const
{
    return m_panes->sidebar();
}

FilterChips* MainWindow::chips() const
{
    return m_panes->chips();
}

MainWindow::~MainWindow()
{
    // The panes first let go of the archive, then the archive goes.
    closeArchive();
}

void MainWindow::connectActions()
{
    const auto does = [this](QAction* action, auto work) {
        connect(action, &QAction::triggered, this, work);
    };
    does(m_actions->open, &MainWindow::chooseArchive);
    does(m_actions->close, &MainWindow::closeArchive);
    does(m_actions->quit, &QWidget::close);
    does(m_actions->search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    does(m_actions->selectAll, [this] { m_list->view()->selectAll(); });
    does(m_actions->copyTitles, [this] { m_list->view()->copyTitles(); });
    does(m_actions->sidebar,
         [this](bool shown) { m_settings->setSidebarShown(shown), m_panes->showPanes(); });
    does(m_actions->reader, [this](bool shown) { m_settings->setReaderShown(shown), m_panes->showPanes(); });
    does(m_actions->foldCopies, [this](bool folds) {
        m_settings->setFoldsCopies(folds);
        m_result->setCopies(folds ? Copies::Folded : Copies::Each);
    });
    m_list->setFoldAction(m_actions->foldCopies);
    does(m_actions->back, [this] { m_state->goBack(); });
    does(m_actions->forward, [this] { m_state->goForward(); });
    does(m_actions->preferences, &MainWindow::showPreferences);
    does(m_actions->about, &MainWindow::showAbout);
    does(m_actions->shortcutList, [this] {
        auto* dialog = new ShortcutsDialog(m_keys, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    const auto scheme = [&](QAction* action, ColourScheme chosen) {
        does(action, [this, chosen] {
            m_settings->setColourScheme(chosen);
            m_appearance->setScheme(chosen);
        });
        action->setChecked(m_settings->colourScheme() == chosen);
    };
    scheme(m_actions->systemColours, ColourScheme::System);
    scheme(m_actions->lightColours, ColourScheme::Light);
    scheme(m_actions->darkColours, ColourScheme::Dark);
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    auto* escape = new QShortcut(Qt::Key_Escape, this);
    connect(escape, &QShortcut::activated, this, &MainWindow::stepBack);
}

void MainWindow::connectState()
{
    connect(m_opener, &ArchiveOpener::opened, this, &MainWindow::setArchive);
    connect(m_opener, &ArchiveOpener::failed, this, [this](const QString& path, const Error& error) {
        m_foot->hideJob();
        if (error.kind == ErrorKind::NotFound)
            m_settings->removeRecentArchive(path);
        m_panes->setRecentArchives(m_settings->recentArchives());
        showError(error);
    });
    connect(m_result, &SearchResult::failed, this,
            [this](const Error& error) { m_list->showFailure(sentence(error)); });
    // The web engine's start is felt: it waits until the archive is shown and nobody is busy.
    connect(m_result, &SearchResult::facetsChanged, m_quiet, [this] {
        if (m_archive && m_result->isAnswered() && m_actions->reader->isChecked() && !m_reader->page())
            m_quiet->wait();
    });
    connect(m_quiet, &QuietMoment::came, m_reader, &ReaderPane::prepare);
    connect(m_result, &SearchResult::changed, this, &MainWindow::updateFoot);
    connect(m_result, &SearchResult::changed, this, &MainWindow::updateActions);
    connect(m_state, &BrowsingState::selectionChanged, this, &MainWindow::updateFoot);
    connect(m_state, &BrowsingState::selectionChanged, this, &MainWindow::updateActions);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &MainWindow::updateActions);
    connect(m_state, &BrowsingState::historyChanged, this, &MainWindow::updateActions);
    connect(m_search, &SearchField::finished, this, [this] { m_list->view()->setFocus(); });
    m_search->setHistory(m_settings->searchHistory());
    connect(m_search, &SearchField::historyChanged, this,
            [this](const QStringList& history) { m_settings->setSearchHistory(history); });
    connect(m_list, &ArticleListPane::importWanted, m_importing, [this] { m_importing->importPaths({}); });
    connect(m_list->view(), &ArticleListView::exportSelectionWanted, m_exporting,
            &ExportActions::exportSelected);
    connect(m_list->view(), &ArticleListView::citationWanted, m_citing, &CitingActions::copyCitation);
    connect(m_list->view(), &ArticleListView::dragged, m_citing, &CitingActions::addDragged);
    connect(m_reader, &ReaderPane::linkHovered, m_foot, &WindowStatusBar::showAddress);
    connect(m_appearance, &Appearance::changed, this, &MainWindow::followAppearance);
    connect(m_foot, &WindowStatusBar::stopWanted, this, [this] {
        m_importing->stop();
        m_personal->stop();
        m_titles->stop();
    });
}

void MainWindow::connectImporting()
{
    auto* drops = new FileDrops(this);
    connect(drops, &FileDrops::sourcesDropped, m_importing, &ImportActions::importPaths);
    connect(drops, &FileDrops::archiveDropped, this, &MainWindow::openArchive);
    connect(m_importing, &ImportActions::filled, this, &MainWindow::importedInto);
    connect(m_importing, &ImportActions::extractedAgain, this, [this] {
        m_result->refresh();
        m_reader->refresh();
    });
    connect(m_importing, &ImportActions::undoWanted, m_personal, &PersonalActions::askToUndoExtraction);
    connect(m_importing, &ImportActions::articleWanted, m_state, &BrowsingState::setCurrentArticle);
    connect(m_importing, &ImportActions::failed, this, &MainWindow::showError);
    connect(m_importing, &ImportActions::jobChanged, m_foot, &WindowStatusBar::showJob);
    connect(m_importing, &ImportActions::jobEnded, m_foot, &WindowStatusBar::hideJob);
    connect(sidebar(), &FilterSidebar::resumeImportWanted, m_importing, &ImportActions::resume);
}

void MainWindow::connectPersonal()
{
    connect(m_reader, &ReaderPane::shown, m_personal, &PersonalActions::opened);
    connect(m_editing, &PersonalEditing::failed, this, &MainWindow::showError);
    connect(m_editing, &PersonalEditing::runUndone, this, [this](const UndoneRun& run) {
        m_foot->hideJob();
        const auto& counts = run.counts;
        m_foot->say(counts.added == 0 && counts.updated > 0
                        ? tr("%Ln article(s) as before", nullptr, static_cast<int>(counts.updated))
                        : tr("%Ln article(s) taken back", nullptr, static_cast<int>(counts.added)));
        if (!m_archive || run.inherited.empty())
            return;
        runInBackground(
            *QThreadPool::globalInstance(), this,
            [archive = m_archive->archive(), ids = run.inherited, cancel = m_renewing] {
                return renewInherited(archive, ids, cancel);
            },
            [this](const Result<ImportReport>& renewed) {
                if (m_archive)
                    m_archive->service()->lookForChanges();
                if (!renewed)
                    showError(renewed.error());
            });
    });
    connect(m_editing, &PersonalEditing::failed, m_foot, &WindowStatusBar::hideJob);
    connect(m_personal, &PersonalActions::articleChanged, m_reader, &ReaderPane::refresh);
    connect(m_reader, &ReaderPane::compareWanted, m_personal, &PersonalActions::compare);
    connect(m_personal, &PersonalActions::failed, this, &MainWindow::showError);
    connect(m_personal, &PersonalActions::said, m_foot, &WindowStatusBar::say);
    connect(m_personal, &PersonalActions::jobChanged, m_foot, &WindowStatusBar::showJob);
    connect(m_personal, &PersonalActions::jobEnded, m_foot, &WindowStatusBar::hideJob);
    connect(m_list->view(), &ArticleListView::menuWanted, m_personal, &PersonalActions::fill);
    connect(sidebar(), &FilterSidebar::collectWanted, m_personal, &PersonalActions::collect);
    connect(sidebar(), &FilterSidebar::tagWanted, m_personal, &PersonalActions::tag);
    connect(sidebar(), &FilterSidebar::renameWanted, m_personal, &PersonalActions::askToRename);
    connect(sidebar(), &FilterSidebar::undoImportWanted, this,
            [this](qint64 run) { m_personal->askToUndoRun(RunId{run}); });
    connect(sidebar()->savedSearches(), &SavedSearchSection::changeWanted, m_editing,
            &PersonalEditing::keepSearches);
    connect(chips(), &FilterChips::saveWanted, sidebar()->savedSearches(), &SavedSearchSection::saveQuestion);
    connect(m_panes->marks(), &MarkStrip::noteWanted, m_personal, &PersonalActions::writeNote);
}

void MainWindow::restoreLayout()
{
    resize(1440, 900);
    if (const QByteArray geometry = m_settings->geometry(); !geometry.isEmpty())
        restoreGeometry(geometry);
    m_panes->setChosenSizes(m_settings->paneSizes());
    m_actions->sidebar->setChecked(m_settings->sidebarShown());
    m_actions->reader->setChecked(m_settings->readerShown());
    m_actions->foldCopies->setChecked(m_settings->foldsCopies());
    m_result->setCopies(m_settings->foldsCopies() ? Copies::Folded : Copies::Each);
    const QString grouping = m_settings->listGrouping();
    m_list->setLook({m_settings->listLook() == QLatin1String("table"), m_settings->listColumns(),
                     grouping == QLatin1String("day")      ? Grouping::Day
                     : grouping == QLatin1String("copies") ? Grouping::NearCopies
                                                           : Grouping::None});
}

void MainWindow::saveLayout()
{
    m_settings->setGeometry(saveGeometry());
    const auto look = m_list->look();
    m_settings->setListLook(look.isTable ? QStringLiteral("table") : QStringLiteral("cards"));
    m_settings->setListColumns(look.columns);
    m_settings->setListGrouping(look.grouping == Grouping::Day          ? QStringLiteral("day")
                                : look.grouping == Grouping::NearCopies ? QStringLiteral("copies")
                                                                        : QStringLiteral("none"));
    if (const QList<int> sizes = m_panes->chosenSizes(); !sizes.isEmpty())
        m_settings->setPaneSizes(sizes);
}

void MainWindow::followAppearance()
{
    m_reader->setTextPercent(m_settings->textPercent());
    m_reader->setFace(m_settings->readerSans() ? PageFace::Sans : PageFace::Serif);
    const QString paper = m_settings->readerPaper();
    if (paper == QLatin1String("sepia"))
        m_reader->setTheme(PageTheme::Sepia);
    else if (paper.isEmpty() ? m_appearance->isDark() : paper == QLatin1String("dark"))
        m_reader->setTheme(PageTheme::Dark);
    else
        m_reader->setTheme(PageTheme::Light);
}

void MainWindow::openArchive(const QString& path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    m_foot->showJob(tr("Opening %1").arg(QFileInfo(absolute).fileName()), 0, 0);
    m_opener->open(absolute);
}

void MainWindow::setArchive(const std::shared_ptr<Archive>& archive)
{
    closeArchive();
    m_foot->hideJob();
    m_archive = std::make_unique<OpenArchive>(archive);
    m_settings->addRecentArchive(m_archive->path());
    m_settings->setLastFolder(QFileInfo(m_archive->path()).absolutePath());
    m_foot->setArchive(m_archive->name(), archive->isWritable() ? WindowStatusBar::Writable::Yes
                                                                : WindowStatusBar::Writable::No);
    m_listModel->setArchive(m_archive->service());
    m_reader->setArchive(m_archive->service());
    m_personal->setArchive(m_archive->service());
    m_citing->setArchive(m_archive->archive());
    m_titles->setArchive(m_archive->archive());
    m_importing->setArchive(m_archive->archive());
    m_exporting->setArchive(m_archive->service());
    m_panes->marks()->setArchive(m_archive->service());
    sidebar()->setWritable(archive->isWritable());
    chips()->setWritable(archive->isWritable());
    m_result->setArchive(m_archive->service());
    m_actions->setArchiveOpen(true);
    m_panes->setArchiveOpen(true);
    updateTitle();
    updateActions();
    m_list->view()->setFocus();
    Q_EMIT archiveOpened(m_archive->path());
}

void MainWindow::closeArchive()
{
    if (!m_archive)
        return;
    m_renewing.cancel();
    m_renewing = CancelToken();
    m_result->setArchive(nullptr);
    m_state->reset();
    m_reader->setArchive(nullptr);
    m_personal->setArchive(nullptr);
    m_citing->setArchive(nullptr);
    m_titles->setArchive(nullptr);
    m_importing->setArchive(nullptr);
    m_exporting->setArchive(nullptr);
    m_panes->marks()->setArchive(nullptr);
    chips()->setWritable(false);
    m_listModel->setArchive(nullptr);
    m_archive.reset();
    m_foot->setArchive({}, WindowStatusBar::Writable::Yes);
    m_actions->setArchiveOpen(false);
    m_panes->setRecentArchives(m_settings->recentArchives());
    m_panes->setArchiveOpen(false);
    updateTitle();
    updateFoot();
    updateActions();
    Q_EMIT archiveClosed();
}

void MainWindow::chooseArchive()
{
    auto* dialog = new QFileDialog(this, tr("Open archive"), m_settings->lastFolder(),
                                   tr("Warraq archives (*.warraq);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openArchive);
    dialog->open();
}

void MainWindow::importedInto(const QString& path)
{
    if (m_archive && QFileInfo(path) == QFileInfo(m_archive->path()))
        m_result->refresh();
    else
        openArchive(path);
}

void MainWindow::showPreferences()
{
    auto* dialog = new PreferencesDialog(m_settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::coloursChanged, this, [this] {
        const auto scheme = m_settings->colourScheme();
        QAction* const shown[] = {m_actions->systemColours, m_actions->lightColours, m_actions->darkColours};
        shown[static_cast<int>(scheme)]->setChecked(true);
        m_appearance->setScheme(scheme);
    });
    connect(dialog, &PreferencesDialog::readerChanged, this, &MainWindow::followAppearance);
    connect(dialog, &PreferencesDialog::languageChanged, this, [this, dialog] {
        if (!m_importing->isImporting()) {
            Q_EMIT languageChosen();
            return;
        }
        // A new language is a new window, and the import would end with this one.
        connect(m_importing->wizard(), &QDialog::finished, this, &MainWindow::languageChosen,
                Qt::UniqueConnection);
        auto* notice = new Notice(Notice::Kind::Information, tr("Language"),
                                  tr("The language changes when the import has ended."), dialog);
        notice->setExplanation(
            tr("Nothing of it is interrupted; close its report to go on in the other language."));
        notice->open();
    });
    dialog->open();
}

void MainWindow::stepBack()
{
    if (m_reader->stepBack())
        return;
    if (!m_state->query().typed().isEmpty())
        m_state->setQuery(ArticleQuery::parse({}, m_state->query().choices()));
    else
        m_state->clearChoices();
}

void MainWindow::fillRecentMenu()
{
    auto* menu = m_actions->recentMenu();
    menu->clear();
    for (const auto& path : m_settings->recentArchives()) {
        const QString shown = QDir::toNativeSeparators(path);
        menu->addAction(QString(shown).replace(u'&', QLatin1String("&&")), this,
                        [this, path] { openArchive(path); });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::showError(const Error& error)
{
    const QString text = sentence(error);
    auto* box = new Notice(Notice::Kind::Warning, tr("Warraq"), text, this);
    box->setExplanation(error.subject.contains(u'/') ? QDir::toNativeSeparators(error.subject) : QString());
    box->open();
    Q_EMIT messageShown(text);
}

void MainWindow::showAbout()
{
    auto* dialog = new AboutDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_archive ? tr("%1 — Warraq").arg(m_archive->name()) : tr("Warraq"));
}

void MainWindow::updateFoot()
{
    if (m_result->isAnswered())
        m_foot->setCounts(m_result->total(), m_result->articlesInArchive());
    const auto& selection = m_state->selection();
    m_foot->setSelected(selection.size(), selection.size() > 1 ? m_result->foldedUnder(selection) : 0);
}

void MainWindow::updateActions()
{
    const bool open = m_archive != nullptr;
    m_actions->back->setEnabled(open && m_state->canGoBack());
    m_actions->forward->setEnabled(open && m_state->canGoForward());
    m_actions->exportPdf->setEnabled(open && m_result->total() > 0);
    m_actions->exportForms->setEnabled(open && m_result->total() > 0);
    for (auto* action : {m_actions->exportArticle, m_actions->copyCitation, m_actions->copyBibliography})
        action->setEnabled(open && m_state->currentArticle().isValid());
    m_actions->print->setEnabled(open &&
                                 (m_state->currentArticle().isValid() || m_state->selection().size() > 1));
    m_actions->copyTitles->setEnabled(open && !m_state->selection().empty());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveLayout();
    if (m_importing->isImporting()) {
        event->ignore();
        return askToStopAndClose(m_importing->wizard(), this);
    }
    QMainWindow::closeEvent(event);
}

} // namespace warraq
