#include "ui/articlelist/cardlistview.h"

#include <QAbstractItemDelegate>
#include <QHoverEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOptionFocusRect>

#include <algorithm>

namespace warraq {

CardListView::CardListView(QWidget* parent) : QListView(parent)
{
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
}

int CardListView::rowCount() const
{
    return model() ? model()->rowCount() : 0;
}

int CardListView::cardHeight() const
{
    if (m_cardHeight == 0 && rowCount() > 0) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        m_cardHeight = itemDelegate()->sizeHint(option, model()->index(0, 0)).height();
    }
    return std::max(m_cardHeight, 1);
}

int CardListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int CardListView::rowAt(int y) const
{
    const int place = y + verticalOffset();
    if (place < 0)
        return -1;
    if (m_headings.empty())
        return place / cardHeight();
    // The last heading that stands above the place.
    size_t from = 0;
    size_t to = m_headings.size();
    const auto top = [this](size_t heading) {
        return m_headings[heading] * cardHeight() + static_cast<int>(heading) * headingHeight();
    };
    while (from < to) {
        const size_t middle = (from + to) / 2;
        if (top(middle) <= place)
            from = middle + 1;
        else
            to = middle;
    }
    if (from == 0)
        return place / cardHeight();
    const int below = place - top(from - 1) - headingHeight();
    return m_headings[from - 1] + std::max(below, 0) / cardHeight();
}

void CardListView::setHeadings(std::vector<int> rows)
{
    m_headings = std::move(rows);
    updateGeometries();
    viewport()->update();
}

int CardListView::headingHeight() const
{
    return fontMetrics().height() + 10;
}

size_t CardListView::headingsUpTo(int row) const
{
    return static_cast<size_t>(std::upper_bound(m_headings.begin(), m_headings.end(), row) -
                               m_headings.begin());
}

int CardListView::rowTop(int row) const
{
    return row * cardHeight() + static_cast<int>(headingsUpTo(row)) * headingHeight();
}

int CardListView::contentHeight() const
{
    return rowCount() * cardHeight() + static_cast<int>(m_headings.size()) * headingHeight();
}

void CardListView::paintHeading(QPainter*, const QRect&, size_t) {}

std::pair<int, int> CardListView::visibleRows() const
{
    const int rows = rowCount();
    if (rows == 0 || viewport()->height() <= 0)
        return {-1, -1};
    return {std::clamp(rowAt(0), 0, rows - 1), std::clamp(rowAt(viewport()->height() - 1), 0, rows - 1)};
}

QRect CardListView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    return {0, rowTop(index.row()) - verticalOffset(), viewport()->width(), cardHeight()};
}

QModelIndex CardListView::indexAt(const QPoint& point) const
{
    const int row = rowAt(point.y());
    const bool isCard = row >= 0 && row < rowCount() && point.y() + verticalOffset() >= rowTop(row);
    return isCard ? model()->index(row, 0) : QModelIndex();
}

void CardListView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = rowTop(index.row());
    const int room = viewport()->height();
    const int lowest = top + cardHeight() - room; // at which the whole card is seen, at the end
    const int now = verticalOffset();
    int wanted = now;
    switch (hint) {
    case PositionAtTop:
        wanted = top;
        break;
    case PositionAtBottom:
        wanted = lowest;
        break;
    case PositionAtCenter:
        wanted = top + cardHeight() / 2 - room / 2;
        break;
    case EnsureVisible:
        wanted = top < now || cardHeight() > room ? top : std::max(now, lowest);
        break;
    }
    verticalScrollBar()->setValue(wanted);
}

void CardListView::doItemsLayout()
{
    m_cardHeight = 0; // the font may be another
    QAbstractItemView::doItemsLayout();
}

void CardListView::focusInEvent(QFocusEvent* event)
{
    // QAbstractItemView makes a row current here where none is, and what is current may be read for it.
    QAbstractScrollArea::focusInEvent(event);
    m_reachedByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    viewport()->update();
}

void CardListView::updateGeometries()
{
    auto* bar = verticalScrollBar();
    const int room = viewport()->height();
    bar->setSingleStep(std::max(cardHeight() / 4, 1));
    bar->setPageStep(std::max(room, 1));
    bar->setRange(0, std::max(contentHeight() - room, 0));
    QAbstractItemView::updateGeometries();
}

void CardListView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(isRightToLeft() ? -dx : dx, dy);
}

QModelIndex CardListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int rows = rowCount();
    if (rows == 0)
        return {};
    const int page = std::max(viewport()->height() / cardHeight(), 1);
    if (!currentIndex().isValid() && action != MoveEnd) // the first step is onto the first row
        return model()->index(0, 0);
    int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = rows - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, rows - 1), 0);
}

void CardListView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command)
{
    // The corners are where the mouse was pressed and where it is, in whichever order.
    const int first = rowAt(std::min(rect.top(), rect.bottom()));
    const int last = rowAt(std::max(rect.top(), rect.bottom()));
    const int rows = rowCount();
    if (rows == 0 || first >= rows || last < 0) {
        selectionModel()->select(QItemSelection(), command);
        return;
    }
    selectionModel()->select(
        QItemSelection(model()->index(std::max(first, 0), 0), model()->index(std::min(last, rows - 1), 0)),
        command);
}

QRegion CardListView::visualRegionForSelection(const QItemSelection& selection) const
{
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const auto& range : selection) {
        const int from = std::max(range.top(), first);
        const int to = std::min(range.bottom(), last);
        if (range.isValid() && from <= to)
            region += QRect(0, rowTop(from) - verticalOffset(), viewport()->width(),
                            rowTop(to) - rowTop(from) + cardHeight());
    }
    return region;
}

bool CardListView::isRowSelected(int row) const
{
    return selectionModel() && selectionModel()->isSelected(model()->index(row, 0));
}

void CardListView::paintEvent(QPaintEvent* event)
{
    const int rows = rowCount();
    if (rows == 0)
        return;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool focused = hasFocus() || viewport()->hasFocus();
    const auto state = option.state & ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
    QPainter painter(viewport());
    const int last = std::min(rowAt(event->rect().bottom()), rows - 1);
    for (int row = std::max(rowAt(event->rect().top()), 0); row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, isRowSelected(row));
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        option.state.setFlag(QStyle::State_HasFocus, focused && index == currentIndex());
        itemDelegate()->paint(&painter, option, index);
        const size_t heading = headingsUpTo(row);
        if (heading > 0 && m_headings[heading - 1] == row)
            paintHeading(&painter,
                         QRect(0, option.rect.top() - headingHeight(), viewport()->width(), headingHeight()),
                         heading - 1);
    }
    if (!focused || !m_reachedByKey || currentIndex().isValid())
        return;
    // No row says yet that the keys are here.
    QStyleOptionFocusRect ring;
    ring.initFrom(viewport());
    ring.rect = viewport()->rect().adjusted(1, 1, -1, -1);
    style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

void CardListView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
}

bool CardListView::viewportEvent(QEvent* event)
{
    const int before = m_hovered;
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverMove)
        m_hovered = indexAt(static_cast<QHoverEvent*>(event)->position().toPoint()).row();
    else if (event->type() == QEvent::HoverLeave || event->type() == QEvent::Leave)
        m_hovered = -1;
    for (const int row : {before, m_hovered}) {
        if (before != m_hovered && row >= 0 && row < rowCount())
            viewport()->update(visualRect(model()->index(row, 0)));
    }
    return QListView::viewportEvent(event);
}

void CardListView::dataChanged(const QModelIndex&, const QModelIndex&, const QList<int>&)
{
    // Whatever changed, all cards are of one size and none is edited: painting what is seen is enough.
    viewport()->update();
}

} // namespace warraq
