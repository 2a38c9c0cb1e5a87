#include "ui/articlelist/articlelistpane.h"

#include "ui/articlelist/articlelistview.h"
#include "ui/articlelist/emptystate.h"
#include "ui/models/articlelistmodel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/searchresult.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace warraq {

ArticleListPane::ArticleListPane(BrowsingState* state, SearchResult* result, ArticleListModel* model,
                                 QWidget* parent)
    : QWidget(parent), m_state(state), m_result(result), m_model(model),
      m_view(new ArticleListView(state, model)), m_stack(new QStackedWidget)
{
    m_stack->addWidget(m_view);
    makeEmptyStates();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    layout->addWidget(m_stack, 1);
    setMinimumWidth(240);

    connect(m_result, &SearchResult::changed, this, &ArticleListPane::followResult);
    connect(m_state, &BrowsingState::orderChanged, this, &ArticleListPane::followOrder);
    followOrder();
    followResult();
}

QWidget* ArticleListPane::makeHeader()
{
    auto* header = new QWidget;
    m_count = new QLabel;
    m_count->setFont(scaledFont(font(), 0.92));
    m_count->setForegroundRole(QPalette::PlaceholderText);
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
          std::pair{SortOrder::Oldest, tr("Oldest first")}}) {
        auto* action = menu->addAction(name);
        action->setCheckable(true);
        action->setData(static_cast<int>(order));
        m_orders->addAction(action);
        connect(action, &QAction::triggered, this, [this, order = order] { m_state->setOrder(order); });
    }
    m_sort->setMenu(menu);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(12, 2, 6, 3);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_sort);
    header->setMinimumHeight(34);
    return header;
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
    m_model->setResult(m_result->ids(), m_result->query(),
                       m_result->isSameQuestion() ? ArticleListModel::Change::Grown
                                                  : ArticleListModel::Change::Another,
                       m_result->firstRows());
    if (!m_result->isAnswered())
        m_count->clear();
    else
        m_count->setText(
            tr("%Ln article(s) · %1 ms", "hits, and how long it took", static_cast<int>(m_result->total()))
                .arg(locale().toString(std::max<qint64>(1, qRound64(m_result->milliseconds())))));
    showState();
}

void ArticleListPane::showState()
{
    if (!m_result->isAnswered() || m_result->total() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (m_result->articlesInArchive() == 0) {
        m_stack->setCurrentWidget(m_emptyArchive);
        return;
    }
    m_liftFilters->setVisible(!m_result->query().choices().empty());
    m_noHits->setTexts(tr("No article answers this"),
                       tr("It was understood as: %1").arg(m_result->query().canonical()));
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
    for (auto* action : m_orders->actions()) {
        if (action->data().toInt() != static_cast<int>(m_state->order()))
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
}

} // namespace warraq
