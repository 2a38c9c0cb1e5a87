#include "ui/articlelist/articlelistpane.h"

#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/emptystate.h"
#include "ui/articlelist/tableheader.h"
#include "ui/models/articlelistmodel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/searchresult.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

ArticleListPane::ArticleListPane(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                                 QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_model(model), m_header(new TableHeader),
      m_view(new ArticleListView(state, model, m_header)), m_stack(new QStackedWidget)
{
    m_stack->addWidget(makeList());
    makeEmptyStates();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    setMinimumWidth(240);

    connect(m_view, &ArticleListView::openingWanted, m_result, &SearchResult::setOpened);
    connect(m_view, &ArticleListView::copiesWanted, this, &ArticleListPane::selectCopiesToo);
    connect(m_result, &SearchResult::changed, this, &ArticleListPane::followResult);
    connect(m_state, &BrowsingState::orderChanged, this, &ArticleListPane::followOrder);
    connect(m_state, &BrowsingState::queryChanged, this, &ArticleListPane::followOrder);
    followOrder();
    followResult();
}

QWidget* ArticleListPane::makeHeader()
{
    auto* header = new QWidget;
    m_count = new QLabel;
    m_count->setFont(scaledFont(font(), 0.92));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_count->installEventFilter(this); // its room changes with the words beside it too
    m_sort = new QToolButton;
    m_sort->setFont(m_count->font());
    m_sort->setAutoRaise(true);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setToolTip(tr("Order of the articles"));
    m_sort->setFocusPolicy(Qt::StrongFocus);
    m_orders = new QActionGroup(this);
    auto* menu = new QMenu(m_sort);
    for (const auto& [order, name] :
         {std::pair{SortOrder::Relevance, tr("Relevance")}, std::pair{SortOrder::Newest, tr("Newest first")},
          std::pair{SortOrder::Oldest, tr("Oldest first")}, std::pair{SortOrder::Section, tr("By section")},
          std::pair{SortOrder::SectionReversed, tr("By section, from Z")},
          std::pair{SortOrder::Place, tr("By place")},
          std::pair{SortOrder::PlaceReversed, tr("By place, from Z")},
          std::pair{SortOrder::Author, tr("By author")},
          std::pair{SortOrder::AuthorReversed, tr("By author, from Z")},
          std::pair{SortOrder::Publication, tr("By publication")},
          std::pair{SortOrder::PublicationReversed, tr("By publication, from Z")},
          std::pair{SortOrder::Longest, tr("Longest first")},
          std::pair{SortOrder::Shortest, tr("Shortest first")}}) {
        if (order == SortOrder::Section || order == SortOrder::Longest)
            menu->addSeparator();
        auto* action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { m_state->setOrder(order); });
    }
    m_sort->setMenu(menu);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 2, 6, 3);
    m_look = new QToolButton;
    m_look->setAutoRaise(true);
    m_look->setIconSize({16, 16});
    m_look->setPopupMode(QToolButton::InstantPopup);
    m_look->setFocusPolicy(Qt::StrongFocus);
    m_look->setToolTip(tr("Cards or table, columns and groups"));
    m_look->setAccessibleName(m_look->toolTip());
    m_look->setMenu(new QMenu(m_look));
    connect(m_look->menu(), &QMenu::aboutToShow, this, &ArticleListPane::fillLookMenu);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_sort);
    layout->addWidget(m_look);
    showLook(false);
    header->setMinimumHeight(34);
    return header;
}

QWidget* ArticleListPane::makeList()
{
    m_columns = new QWidget;
    auto* across = new QHBoxLayout(m_columns);
    across->setContentsMargins({});
    across->setSpacing(0);
    across->addSpacing(TableHeader::markRoom);
    across->addWidget(m_header, 1);
    across->addSpacing(style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    m_columns->hide();
    connect(m_header, &TableHeader::orderWanted, m_state, &BrowsingState::setOrder);
    connect(m_header, &TableHeader::placesChanged, this, &ArticleListPane::lookChanged);
    m_list = new QWidget;
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_columns);
    column->addWidget(m_view, 1);
    m_list->setFocusProxy(m_view);
    return m_list;
}

void ArticleListPane::showLook(bool isTable)
{
    m_columns->setVisible(isTable);
    m_view->setLook(isTable ? ArticleListView::Look::Table : ArticleListView::Look::Cards);
    m_look->setIcon(lineIcon(isTable ? QStringLiteral("table") : QStringLiteral("cards")));
}

void ArticleListPane::fillLookMenu()
{
    auto* menu = m_look->menu();
    menu->clear();
    const auto add = [this](QMenu* to, QActionGroup* group, const QString& text, bool checked, auto choose) {
        auto* action = to->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choose] {
            choose();
            Q_EMIT lookChanged();
        });
    };
    const bool isTable = m_view->look() == ArticleListView::Look::Table;
    auto* looks = new QActionGroup(menu);
    add(menu, looks, tr("Cards"), !isTable, [this] { showLook(false); });
    add(menu, looks, tr("Table"), isTable, [this] { showLook(true); });
    menu->addSeparator();
    auto* groups = new QActionGroup(menu);
    for (const auto& [grouping, text] : {std::pair{Grouping::None, tr("One after the other")},
                                         std::pair{Grouping::Day, tr("Grouped by day")},
                                         std::pair{Grouping::NearCopies, tr("Near copies together")}}) {
        // Where there are none, there is nothing to put together; where they are folded, they are.
        if (grouping == Grouping::NearCopies && m_result->grouping() != grouping &&
            (m_result->copies() == Copies::Folded || !seesNearCopies()))
            continue;
        add(menu, groups, text, m_result->grouping() == grouping,
            [this, grouping = grouping] { m_result->setGrouping(grouping); });
    }
    menu->addSeparator();
    if (m_foldCopies)
        menu->addAction(m_foldCopies);
    if (isTable) {
        menu->addSeparator();
        m_header->fill(menu->addMenu(tr("Columns")));
    }
}

bool ArticleListPane::seesNearCopies() const
{
    const auto loaded = m_model->loaded();
    return std::any_of(loaded.begin(), loaded.end(), [this](ArticleId id) {
        const ArticleRow* row = m_model->loadedRow(id);
        return row && row->duplicateOf.isValid();
    });
}

ArticleListPane::Look ArticleListPane::look() const
{
    return {m_view->look() == ArticleListView::Look::Table, m_header->layoutState(), m_result->grouping()};
}

void ArticleListPane::setLook(const Look& look)
{
    if (!look.columns.isEmpty())
        m_header->setLayoutState(look.columns);
    showLook(look.isTable);
    m_result->setGrouping(look.grouping);
}

void ArticleListPane::makeEmptyStates()
{
    m_emptyArchive = new EmptyState;
    m_emptyArchive->setTexts(tr("This archive is still empty"),
                             tr("Import a folder, saved pages or an export, or drop them on this window."));
    auto* import =
        m_emptyArchive->addButton(QStringLiteral("import"), tr("Import…"), EmptyState::Weight::Main);
    connect(import, &QAbstractButton::clicked, this, &ArticleListPane::importWanted);
    m_noHits = new EmptyState;
    m_liftFilters =
        m_noHits->addButton(QStringLiteral("close"), tr("Lift the filters"), EmptyState::Weight::Main);
    connect(m_liftFilters, &QAbstractButton::clicked, m_state, &BrowsingState::clearChoices);
    auto* all = m_noHits->addButton(QString(), tr("Show all articles"), EmptyState::Weight::Other);
    connect(all, &QAbstractButton::clicked, this, &ArticleListPane::liftAll);
    connect(m_noHits, &EmptyState::linkChosen, this, [this](int link) {
        if (link < m_result->suggestions().size())
            m_state->setQuery(ArticleQuery::parse(m_result->suggestions()[link], m_state->query().choices()));
    });
    m_failure = new EmptyState;
    auto* again = m_failure->addButton(QString(), tr("Try again"), EmptyState::Weight::Main);
    connect(again, &QAbstractButton::clicked, m_result, &SearchResult::refresh);
    for (auto* state : {m_emptyArchive, m_noHits, m_failure})
        m_stack->addWidget(state);
}

void ArticleListPane::liftAll()
{
    m_state->setQuery({});
}

void ArticleListPane::followResult()
{
    m_view->setCopiesGathered(m_result->grouping() == Grouping::NearCopies);
    m_view->setDays(m_result->days());
    m_model->setFolds(m_result->folds(), m_result->opened());
    m_model->setResult(m_result->ids(), m_result->query(),
                       m_result->isSameQuestion() ? ArticleListModel::Change::Grown
                                                  : ArticleListModel::Change::Another,
                       m_result->firstRows());
    showCount();
    showState();
}

void ArticleListPane::showCount()
{
    if (!m_result->isAnswered()) {
        m_count->clear();
        m_count->setToolTip({});
        return;
    }
    const auto found = static_cast<int>(m_result->total());
    const auto folded = static_cast<int>(m_result->folded());
    const QString time = locale().toString(std::max<qint64>(1, qRound64(m_result->milliseconds())));
    QStringList ways; // the longest that there is room for
    if (folded > 0) {
        const QString copies = tr("%Ln near copies folded", nullptr, folded);
        ways << tr("%Ln article(s), %1 · %2 ms", "hits, of them near copies, and how long it took", found)
                    .arg(copies, time)
             << tr("%Ln article(s), %1", "hits, of them near copies", found).arg(copies)
             << tr("%Ln article(s), %1 folded", "hits, of them near copies", found)
                    .arg(locale().toString(folded));
    } else {
        ways << tr("%Ln article(s) · %1 ms", "hits, and how long it took", found).arg(time);
    }
    ways << tr("%Ln article(s)", nullptr, found);
    const QFontMetrics metrics(m_count->font());
    const auto fits = [&](const QString& text) {
        return metrics.horizontalAdvance(text) <= m_count->width();
    };
    const auto way = m_count->isVisible() ? std::find_if(ways.cbegin(), ways.cend(), fits) : ways.cbegin();
    m_count->setText(way == ways.cend() ? ways.last() : *way);
    m_count->setToolTip(
        folded > 0 ? tr("What is folded is found, counted and exported with the row it stands under, but "
                        "not selected until it is opened. The View menu shows all near copies.")
                   : QString());
}

void ArticleListPane::selectCopiesToo()
{
    auto selection = m_state->selection();
    selection.add(m_result->openUnder(selection));
    m_state->setSelection(selection);
    m_view->showSelection();
}

bool ArticleListPane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_count && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        showCount();
    return QWidget::eventFilter(watched, event);
}

void ArticleListPane::showState()
{
    if (!m_result->isAnswered() || m_result->total() > 0) {
        m_stack->setCurrentWidget(m_list);
        return;
    }
    if (m_result->articlesInArchive() == 0) {
        m_stack->setCurrentWidget(m_emptyArchive);
        return;
    }
    m_liftFilters->setVisible(!m_result->query().choices().empty());
    const QString asked = m_result->query().canonical();
    if (asked == QLatin1String("is:starred"))
        m_noHits->setTexts(tr("No article has a star yet"),
                           tr("Give one to what you want to find again: it will stand here."));
    else if (asked == QLatin1String("is:unread"))
        m_noHits->setTexts(tr("Everything is read"), tr("What you have not opened yet would stand here."));
    else
        m_noHits->setTexts(tr("No article answers this"), tr("It was understood as: %1").arg(asked));
    m_noHits->setLinks(tr("Perhaps one of these"), m_result->suggestions());
    m_stack->setCurrentWidget(m_noHits);
}

void ArticleListPane::showFailure(const QString& sentence)
{
    m_count->clear();
    m_failure->setTexts(tr("The search could not be done"), sentence);
    m_stack->setCurrentWidget(m_failure);
}

void ArticleListPane::followOrder()
{
    // Without words nothing is more relevant than anything else: the newest stand first then.
    const bool isRanked = m_state->order() != SortOrder::Relevance || m_state->query().hasWords();
    const SortOrder order = isRanked ? m_state->order() : SortOrder::Newest;
    m_header->showOrder(m_state->order());
    for (auto* action : m_orders->actions()) {
        if (action->data().toInt() != static_cast<int>(order))
            continue;
        action->setChecked(true);
        m_sort->setText(action->text());
        m_sort->setAccessibleName(tr("Order: %1").arg(action->text()));
    }
}

QString ArticleListPane::countText() const
{
    return m_count->text();
}

EmptyState* ArticleListPane::shownEmptyState() const
{
    return qobject_cast<EmptyState*>(m_stack->currentWidget());
}

void ArticleListPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    painter.fillRect(rect(), colours.list);
    painter.fillRect(0, m_stack->y() - 1, width(), 1, colours.line);
    if (m_columns->isVisible()) // beside the columns' heads their line goes on
        painter.fillRect(0, m_columns->mapTo(this, m_columns->rect().bottomLeft()).y(), width(), 1,
                         colours.line);
}

} // namespace warraq
