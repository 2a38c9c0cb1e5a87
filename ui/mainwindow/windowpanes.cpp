#include "ui/mainwindow/windowpanes.h"

#include "ui/articlelist/articlelistpane.h"
#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/emptystate.h"
#include "ui/filters/filterchips.h"
#include "ui/filters/filtersidebar.h"
#include "ui/filters/searchfield.h"
#include "ui/filters/wordsline.h"
#include "ui/mainwindow/headbar.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowstatusbar.h"
#include "ui/marking/markstrip.h"
#include "ui/reader/readerpane.h"
#include "ui/state/searchresult.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <memory>

namespace warraq {

namespace {

constexpr int narrowestReader = 280;
constexpr int mostRecent = 5; // archives that the welcome offers

/// Widths of the panes before anyone has chosen them: the reader has the rest.
QList<int> usualSizes(int width)
{
    const int sidebar = std::clamp(width * 262 / 1440, 200, 262);
    const int list = std::clamp(width * 452 / 1440, 300, 452);
    return {sidebar, list, std::max(width - sidebar - list, narrowestReader)};
}

} // namespace

WindowPanes::WindowPanes(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                         PersonalEditing* editing, WindowActions* actions, QWidget* parent)
    : QWidget(parent), m_actions(actions), m_search(new SearchField(state)), m_foot(new WindowStatusBar),
      m_stack(new QStackedWidget)
{
    const auto tellKey = [this] { m_search->setKey(m_actions->search->shortcut()); };
    connect(m_actions->search, &QAction::changed, m_search, tellKey);
    tellKey();
    makePanes(state, result, model, editing);
    makeWelcome();
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_panes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new HeadBar({m_actions->import, m_actions->exportPdf}, m_search,
                                  {m_actions->collect, m_actions->note}));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_foot);
    setArchiveOpen(false);
}

void WindowPanes::makePanes(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                            PersonalEditing* editing)
{
    m_sidebar = new FilterSidebar(state, result);
    m_chips = new FilterChips(state);
    m_list = new ArticleListPane(state, result, model);
    m_list->view()->addAction(m_actions->selectAll);
    m_reader = new ReaderPane(state);
    connect(result, &SearchResult::changed, m_reader, [this, result] {
        using Choice = ReaderPane::Choice;
        m_reader->setChoice(!result->isAnswered()              ? Choice::Unknown
                            : result->total() > 0              ? Choice::Articles
                            : result->articlesInArchive() == 0 ? Choice::NoneThere
                                                               : Choice::NoneFound);
    });
    m_marks = new MarkStrip(state, editing);
    m_readerSide = new QWidget;
    m_readerSide->setMinimumWidth(narrowestReader);
    auto* reading = new QVBoxLayout(m_readerSide);
    reading->setContentsMargins({});
    reading->setSpacing(0);
    reading->addWidget(m_reader, 1);
    reading->addWidget(m_marks);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_chips);
    auto* words = new WordsLine(state, result);
    m_chips->addSwitch(words->takeSwitch());
    column->addWidget(words);
    column->addWidget(m_list, 1);

    // Of the whole archive where it is known: what is being typed finds little until it is typed.
    using Counts = std::map<Facet, std::shared_ptr<const std::vector<FacetCount>>>;
    auto whole = std::make_shared<Counts>();
    connect(result, &SearchResult::facetsChanged, this, [result, whole] {
        if (!result->hasArchive())
            whole->clear();
        for (const Facet facet : articleFacets) {
            if (result->query().isEmpty() && result->counts(facet))
                (*whole)[facet] = result->counts(facet);
        }
    });
    m_search->setValues([result, whole](const QString& field) {
        if (field == QLatin1String("tag"))
            return result->tags();
        if (field == QLatin1String("collection"))
            return result->collections();
        QStringList values;
        const auto facet =
            facetFromString(field == QLatin1String("lang") ? QStringLiteral("language") : field);
        if (!facet || *facet == Facet::Date)
            return values;
        const auto known = whole->find(*facet);
        const auto counts = known == whole->end() ? result->counts(*facet) : known->second;
        for (size_t i = 0; counts && i < counts->size(); ++i) {
            if (!(*counts)[i].value.isEmpty())
                values.append((*counts)[i].value);
        }
        return values;
    });
    m_panes = new QSplitter(Qt::Horizontal);
    m_panes->setHandleWidth(1);
    m_panes->setStyleSheet(QStringLiteral("QSplitter::handle{background:palette(mid)}"));
    m_panes->setChildrenCollapsible(false);
    for (auto* pane : {static_cast<QWidget*>(m_sidebar), middle, m_readerSide})
        m_panes->addWidget(pane);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 0);
    m_panes->setStretchFactor(2, 1);
    connect(m_panes, &QSplitter::splitterMoved, this, [this] { m_sizesAreChosen = true; });
}

void WindowPanes::makeWelcome()
{
    m_welcome = new EmptyState;
    m_welcome->setTexts(
        tr("A newspaper’s archive, on your own machine"),
        tr("Import a crawl, saved pages or an export, or drop them on this window. Nothing here ever "
           "goes to the network."));
    const auto offer = [this](QAction* action, const QString& text, EmptyState::Weight weight,
                              const QString& icon) {
        auto* button = m_welcome->addButton(icon, text, weight);
        connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    };
    connect(m_welcome, &EmptyState::linkChosen, this, [this](int link) {
        if (link < m_recent.size())
            Q_EMIT archiveWanted(m_recent[link]);
    });
    offer(m_actions->import, tr("Import…"), EmptyState::Weight::Main, QStringLiteral("import"));
    offer(m_actions->open, tr("Open archive…"), EmptyState::Weight::Other, QStringLiteral("open"));
    offer(m_actions->openSample, tr("Open the sample"), EmptyState::Weight::Other, QStringLiteral("sample"));
}

void WindowPanes::setRecentArchives(const QStringList& paths)
{
    m_recent = paths.mid(0, mostRecent);
    QStringList names;
    for (const auto& path : std::as_const(m_recent))
        names.append(tr("%1, in %2", "a file and its folder")
                         .arg(QFileInfo(path).fileName(), QDir::toNativeSeparators(QFileInfo(path).path())));
    m_welcome->setLinks(tr("Opened lately"), names);
}

void WindowPanes::setArchiveOpen(bool open)
{
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_panes) : m_welcome);
    m_search->setEnabled(open);
}

void WindowPanes::showPanes()
{
    m_sidebar->setVisible(m_actions->sidebar->isChecked());
    m_readerSide->setVisible(m_actions->reader->isChecked());
}

QList<int> WindowPanes::chosenSizes() const
{
    const QList<int> sizes = m_panes->sizes();
    // A hidden pane has no size to remember.
    const bool allShown = m_stack->currentWidget() == m_panes && !sizes.contains(0);
    return m_sizesAreChosen && allShown ? sizes : QList<int>();
}

void WindowPanes::setChosenSizes(const QList<int>& sizes)
{
    m_sizesAreChosen = sizes.size() == m_panes->count();
    m_panes->setSizes(m_sizesAreChosen ? sizes : usualSizes(width()));
}

void WindowPanes::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (!m_sizesAreChosen)
        m_panes->setSizes(usualSizes(width()));
}

} // namespace warraq
