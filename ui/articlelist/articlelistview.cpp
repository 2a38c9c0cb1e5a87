#include "ui/articlelist/articlelistview.h"

#include "ui/articlelist/articlecarddelegate.h"
#include "ui/models/articlelistmodel.h"
#include "ui/settings/appearance.h"
#include "ui/state/browsingstate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace warraq {

ArticleListView::ArticleListView(BrowsingState* state, ArticleListModel* model, QWidget* parent)
    : QListView(parent), m_state(state), m_articles(model), m_cards(new ArticleCardDelegate(this))
{
    setItemDelegate(m_cards);
    setModel(model);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Articles"));
    connect(model, &QAbstractItemModel::modelReset, this, &ArticleListView::restore);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &ArticleListView::followArticle);
}

void ArticleListView::restore()
{
    const QScopedValueRollback following(m_following, true);
    m_cards->setReading(m_state->currentArticle());
    verticalScrollBar()->setSingleStep(24);
    const auto& wanted = m_state->selection();
    QItemSelection selection;
    if (!wanted.empty() && wanted.size() == m_articles->ids().size()) {
        selection.select(m_articles->index(0), m_articles->index(m_articles->rowCount() - 1));
    } else if (!wanted.empty()) {
        for (const auto& [first, last] : m_articles->rowsOf(wanted))
            selection.append(QItemSelectionRange(m_articles->index(first), m_articles->index(last)));
    }
    const int row = m_articles->rowOf(m_state->currentArticle());
    if (row >= 0) {
        const QModelIndex current = m_articles->index(row);
        selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        if (selection.isEmpty())
            selection.select(current, current);
        scrollTo(current);
    } else {
        scrollToTop();
    }
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_state->setSelection(selectedIds());
}

void ArticleListView::followArticle()
{
    const ArticleId id = m_state->currentArticle();
    m_cards->setReading(id);
    viewport()->update();
    const int row = m_articles->rowOf(id);
    if (row < 0 || row == currentIndex().row())
        return;
    const QScopedValueRollback following(m_following, true);
    selectionModel()->setCurrentIndex(m_articles->index(row), QItemSelectionModel::ClearAndSelect);
    m_state->setSelection({id});
}

std::vector<ArticleId> ArticleListView::selectedIds() const
{
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const auto& a, const auto& b) { return a.top() < b.top(); });
    const auto& all = m_articles->ids();
    std::vector<ArticleId> ids;
    for (const auto& range : selection)
        ids.insert(ids.end(), all.begin() + range.top(), all.begin() + range.bottom() + 1);
    return ids;
}

void ArticleListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_state->setCurrentArticle(m_articles->idAt(current.row()));
}

void ArticleListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QListView::selectionChanged(selected, deselected);
    if (!m_following)
        m_state->setSelection(selectedIds());
}

void ArticleListView::dataChanged(const QModelIndex&, const QModelIndex&, const QList<int>&)
{
    // QListView would lay every row out anew, a million of them whenever a page of rows arrives. All cards
    // are of one size and none is edited: painting what is seen is enough.
    viewport()->update();
}

void ArticleListView::read(int row)
{
    if (row < 0 || row >= m_articles->rowCount())
        return;
    selectionModel()->setCurrentIndex(m_articles->index(row), QItemSelectionModel::ClearAndSelect);
    scrollTo(m_articles->index(row));
}

void ArticleListView::readNext()
{
    read(currentIndex().isValid() ? currentIndex().row() + 1 : 0);
}

void ArticleListView::readPrevious()
{
    read(currentIndex().isValid() ? currentIndex().row() - 1 : 0);
}

void ArticleListView::keyPressEvent(QKeyEvent* event)
{
    // Without a current card the first step down is to the first card, not past it.
    if (!currentIndex().isValid() && m_articles->rowCount() > 0 &&
        (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return))
        return read(0);
    if (event->matches(QKeySequence::Copy))
        return copyTitles();
    QListView::keyPressEvent(event);
}

void ArticleListView::copyTitles()
{
    // What was never on screen has no title here; a selection by hand always was.
    QStringList titles;
    for (const auto& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const ArticleRow* loaded = m_articles->loadedRow(row);
            if (loaded && !loaded->title.isEmpty())
                titles.append(loaded->title);
        }
    }
    if (!titles.isEmpty())
        QGuiApplication::clipboard()->setText(titles.join(u'\n'));
}

void ArticleListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const int selected = static_cast<int>(m_state->selection().size());
    QMenu menu(this);
    menu.addAction(lineIcon(QStringLiteral("export-pdf")),
                   tr("Export %Ln article(s) as PDF…", nullptr, selected), this,
                   &ArticleListView::exportSelectionWanted);
    menu.addSeparator();
    menu.addAction(tr("Copy %Ln title(s)", nullptr, selected), this, &ArticleListView::copyTitles);
    if (selected == 1)
        menu.addAction(tr("Copy citation"), this, &ArticleListView::citationWanted);
    menu.addAction(tr("Select all articles of this result"), this, &ArticleListView::selectAll);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace warraq
