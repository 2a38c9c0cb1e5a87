#include "ui/filters/facetlist.h"

#include "ui/models/articlelistmodel.h"
#include "ui/models/facetmodel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

namespace warraq {

namespace {

constexpr int boxSize = 13;
constexpr int margin = 6;
constexpr int gap = 7;

void drawBox(QPainter* painter, const QRectF& box, const Colours& colours, bool included, bool excluded)
{
    const bool filled = included || excluded;
    painter->setPen(QPen(filled ? colours.accent : colours.box, 1.4));
    painter->setBrush(included ? colours.accent : colours.list);
    painter->drawRoundedRect(box.adjusted(0.7, 0.7, -0.7, -0.7), 3, 3);
    QPainterPath mark;
    if (included) {
        mark.moveTo(box.left() + 3.4, box.top() + 6.8);
        mark.lineTo(box.left() + 5.6, box.top() + 9);
        mark.lineTo(box.left() + 9.8, box.top() + 4.2);
    } else if (excluded) {
        mark.moveTo(box.left() + 3.4, box.center().y());
        mark.lineTo(box.right() - 3.4, box.center().y());
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(
        QPen(included ? colours.onAccent : colours.accent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(mark);
}

} // namespace

void FacetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const bool included = index.data(FacetModel::IncludedRole).toBool();
    const bool excluded = index.data(FacetModel::ExcludedRole).toBool();
    const bool unknown = index.data(FacetModel::ValueRole).toString().isEmpty();
    const auto direction = option.direction;
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(direction, option.rect, rect); };

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect row = option.rect.adjusted(0, 0, 0, -1);
    if (included || excluded || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(included || excluded ? colours.chosen : colours.line);
        if (!included && !excluded)
            painter->setOpacity(0.5);
        painter->drawRoundedRect(row, 5, 5);
        painter->setOpacity(1);
    }
    const QRect box = place({row.left() + margin, row.center().y() - boxSize / 2, boxSize, boxSize});
    drawBox(painter, box, colours, included, excluded);

    const QFont countFont = scaledFont(option.font, 0.92);
    const QString count = QLocale().toString(index.data(FacetModel::CountRole).toLongLong());
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count) + 1;
    const QRect countRect = place({row.right() - margin - countWidth, row.top(), countWidth, row.height()});
    painter->setFont(countFont);
    painter->setPen(included ? colours.onChosen : colours.muted);
    painter->drawText(countRect, Qt::AlignVCenter | Qt::AlignRight, count);

    QFont font = option.font;
    font.setItalic(unknown);
    font.setStrikeOut(excluded);
    painter->setFont(font);
    painter->setPen(included || excluded ? colours.onChosen : unknown ? colours.muted : colours.text);
    const int from = row.left() + margin + boxSize + gap;
    const QRect text = place({from, row.top(), row.right() - margin - countWidth - gap - from, row.height()});
    const auto* model = qobject_cast<const FacetModel*>(index.model());
    const bool isPath = model && model->facet() == Facet::Source; // files differ at their names' end
    const QString shown = QFontMetrics(font).elidedText(
        index.data().toString(), isPath ? Qt::ElideMiddle : Qt::ElideRight, text.width());
    // Dots stand where the value is cut, whichever way the window reads.
    painter->setLayoutDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter->drawText(text,
                      Qt::AlignVCenter | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                          Qt::AlignAbsolute,
                      shown);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colours.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    painter->restore();
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {60, std::max(24, option.fontMetrics.height() + 6)};
}

FacetList::FacetList(FacetModel* model, QWidget* parent) : QListView(parent), m_facet(model)
{
    setItemDelegate(new FacetDelegate(this));
    setModel(model);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    setTabKeyNavigation(false);
    if (model->facet() == Facet::Collection || model->facet() == Facet::Tag)
        setAcceptDrops(true);
    connect(model, &FacetModel::shownChanged, this, &FacetList::updateGeometry);
}

QSize FacetList::sizeHint() const
{
    const int row = m_facet->rowCount() > 0 ? sizeHintForRow(0) : 0;
    return {120, row * m_facet->rowCount()};
}

QSize FacetList::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void FacetList::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    QListView::mousePressEvent(event);
}

void FacetList::mouseReleaseEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    QListView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !index.isValid() || index != m_pressed)
        return;
    if (event->modifiers() & Qt::AltModifier)
        Q_EMIT excludeWanted(index.data(FacetModel::ValueRole).toString());
    else
        Q_EMIT toggleWanted(index.data(FacetModel::ValueRole).toString());
}

void FacetList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const bool act =
        event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_F2 && row >= 0)
        return Q_EMIT renameWanted(currentIndex().data(FacetModel::ValueRole).toString());
    if (!act || row < 0)
        return QListView::keyPressEvent(event);
    const QString value = currentIndex().data(FacetModel::ValueRole).toString();
    if (event->modifiers() & Qt::AltModifier)
        Q_EMIT excludeWanted(value);
    else
        Q_EMIT toggleWanted(value);
    if (m_facet->rowCount() > 0)
        setCurrentIndex(m_facet->index(std::min(row, m_facet->rowCount() - 1)));
}

void FacetList::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the sidebar scrolls as a whole
}

void FacetList::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    // By value: the counts may be others before the menu is left.
    const QString value = index.data(FacetModel::ValueRole).toString();
    QMenu menu(this);
    menu.addAction(index.data(FacetModel::IncludedRole).toBool() ? tr("Do not filter by this")
                                                                 : tr("Filter by this"),
                   this, [this, value] { Q_EMIT toggleWanted(value); });
    menu.addAction(index.data(FacetModel::ExcludedRole).toBool() ? tr("No longer exclude this")
                                                                 : tr("Exclude this"),
                   this, [this, value] { Q_EMIT excludeWanted(value); });
    Q_EMIT menuWanted(value, &menu);
    menu.exec(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void FacetList::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(ArticleListModel::dragType()))
        event->acceptProposedAction();
}

void FacetList::dragMoveEvent(QDragMoveEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const bool isValue = index.isValid() && !index.data(FacetModel::ValueRole).toString().isEmpty();
    m_dropped = isValue ? index : QModelIndex();
    event->setAccepted(isValue);
    viewport()->update();
}

void FacetList::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dropped = QModelIndex();
    viewport()->update();
}

void FacetList::dropEvent(QDropEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_dropped = QModelIndex();
    viewport()->update();
    const QString value = index.data(FacetModel::ValueRole).toString();
    if (value.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT articlesDropped(value);
}

void FacetList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (!m_dropped.isValid())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette()).accent, 2));
    painter.drawRoundedRect(QRectF(visualRect(m_dropped)).adjusted(1, 1, -1, -2), 5, 5);
}

void FacetList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason && m_facet->rowCount() > 0)
        setCurrentIndex(m_facet->index(0));
}

void FacetList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

} // namespace warraq
