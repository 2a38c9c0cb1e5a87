#include "ui/articlelist/articlelistview.h"

#include "ui/articlelist/articlecarddelegate.h"
#include "ui/articlelist/selectedrows.h"
#include "ui/articlelist/tableheader.h"
#include "ui/articlelist/tablerowdelegate.h"
#include "ui/articlelist/typeahead.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/state/browsingstate.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDrag>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <functional>
#include <utility>

namespace warraq {

namespace {

/// Says when a selection is begun anew or its last range is another. The signal of the base class does not:
/// it tells differences.
class CardSelectionModel : public QItemSelectionModel
{
public:
    CardSelectionModel(QAbstractItemModel* model, QObject* parent,
                       std::function<void(SelectionFlags)> selected)
        : QItemSelectionModel(model, parent), m_selected(std::move(selected))
    {
    }
    using QItemSelectionModel::select;
    void select(const QItemSelection& selection, SelectionFlags command) override
    {
        QItemSelectionModel::select(selection, command);
        m_selected(command);
    }

private:
    std::function<void(SelectionFlags)> m_selected;
};

template <class Each>
void forEachRange(const QItemSelection& selection, const std::vector<ArticleId>& ids, Each each)
{
    for (const auto& range : selection) {
        if (range.isValid() && static_cast<size_t>(range.bottom()) < ids.size())
            each(std::span(ids).subspan(static_cast<size_t>(range.top()),
                                        static_cast<size_t>(range.bottom() - range.top() + 1)));
    }
}

} // namespace

ArticleListView::ArticleListView(BrowsingState* state, ArticleListModel* model, TableHeader* header,
                                 QWidget* parent)
    : CardListView(parent), m_state(state), m_articles(model), m_cards(new ArticleCardDelegate(this)),
      m_header(header), m_rows(new TableRowDelegate(header, this)), m_typing(new TypeAhead(this))
{
    setItemDelegate(m_cards);
    setModel(model);
    auto* usual = selectionModel();
    setSelectionModel(
        new CardSelectionModel(model, this, [this](QItemSelectionModel::SelectionFlags command) {
            if (command & QItemSelectionModel::Clear ||
                (command & QItemSelectionModel::Current && m_extending))
                forgetUnseenSelection();
        }));
    delete usual;
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setTabKeyNavigation(false);
    setAccessibleName(tr("Articles"));
    connect(m_typing, &TypeAhead::wanted, this, &ArticleListView::readTitle);
    connect(m_header, &TableHeader::placesChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ArticleListView::rememberPlace);
    connect(model, &QAbstractItemModel::modelReset, this, &ArticleListView::restore);
    connect(m_state, &BrowsingState::currentArticleChanged, this, &ArticleListView::followArticle);
    connect(m_state, &BrowsingState::selectionChanged, viewport(), qOverload<>(&QWidget::update));
}

void ArticleListView::setLook(Look look)
{
    if (look == m_look)
        return;
    m_look = look;
    const QModelIndex top = m_articles->index(std::max(visibleRows().first, 0));
    setItemDelegate(look == Look::Cards ? static_cast<QAbstractItemDelegate*>(m_cards) : m_rows);
    doItemsLayout();
    scrollTo(top, PositionAtTop);
}

void ArticleListView::setDays(const std::vector<DayGroup>& days)
{
    m_days = days;
    std::vector<int> rows;
    rows.reserve(days.size());
    for (const auto& day : days)
        rows.push_back(day.firstRow);
    if (rows != headings())
        setHeadings(std::move(rows));
}

void ArticleListView::setCopiesGathered(bool gathered)
{
    m_cards->setCopiesIndented(gathered);
    viewport()->update();
}

void ArticleListView::paintHeading(QPainter* painter, const QRect& rect, size_t heading)
{
    if (heading >= m_days.size())
        return;
    const Colours& colours = Colours::of(palette());
    const int end = heading + 1 < m_days.size() ? m_days[heading + 1].firstRow : m_articles->rowCount();
    const auto& day = m_days[heading].day;
    painter->save();
    painter->fillRect(rect, colours.sidebar);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.faintLine);
    const QRect room = rect.adjusted(14, 0, -14, 0);
    QFont strong = scaledFont(font(), 0.92);
    painter->setFont(strong);
    painter->setPen(colours.muted);
    painter->setLayoutDirection(layoutDirection());
    painter->drawText(room, Qt::AlignTrailing | Qt::AlignVCenter,
                      locale().toString(end - m_days[heading].firstRow));
    strong.setWeight(QFont::DemiBold);
    painter->setFont(strong);
    painter->setPen(colours.text);
    painter->drawText(room, Qt::AlignLeading | Qt::AlignVCenter,
                      day ? spokenDate(*day, locale()) : unknownText(Facet::Date));
    painter->restore();
}

void ArticleListView::rememberPlace()
{
    m_following = true; // until restore(): what the selection model forgets meanwhile, nobody deselected
    m_anchor = {};
    const auto [first, last] = visibleRows();
    for (int row = first; row >= 0 && row <= last; ++row)
        m_anchor.cards.push_back(m_articles->idAt(row));
    if (first >= 0)
        m_anchor.hidden = verticalOffset() - rowTop(first);
}

void ArticleListView::restore()
{
    m_following = true;
    m_cards->setReading(m_state->currentArticle());
    m_rows->setReading(m_state->currentArticle());
    doItemsLayout(); // at once: the scroll bar must know the new length
    const int row = m_articles->rowOf(m_state->currentArticle());
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false); // the place is restored, not looked for
    restoreSelection(row);
    setAutoScroll(scrolls);
    restorePlace(row);
    m_following = false;
}

void ArticleListView::restoreSelection(int currentRow)
{
    const auto& ids = m_articles->ids();
    ArticleSelection wanted = m_state->selection();
    SelectedRows rows;
    if (wanted.size() == 1 && wanted.contains(m_articles->idAt(currentRow)))
        rows = {{{currentRow, currentRow}}, true, 1};
    else if (!wanted.empty())
        rows = selectedRows(ids, wanted, mostRanges);
    if (rows.count == 0 && currentRow >= 0) {
        // What is read is selected, unless something else is.
        rows = {{{currentRow, currentRow}}, true, 1};
        wanted = ArticleSelection(m_articles->idAt(currentRow));
    } else if (rows.count < wanted.size()) {
        wanted = ArticleSelection(wanted.among(ids));
    }
    m_scattered = !rows.isComplete;
    QItemSelection selection;
    if (rows.isComplete) {
        for (const auto& [first, last] : rows.runs)
            selection.append(QItemSelectionRange(m_articles->index(first), m_articles->index(last)));
    }
    if (currentRow >= 0)
        selectionModel()->setCurrentIndex(m_articles->index(currentRow), QItemSelectionModel::NoUpdate);
    if (!selection.isEmpty())
        selectionModel()->select(selection, QItemSelectionModel::Select);
    m_state->setSelection(std::move(wanted));
}

void ArticleListView::restorePlace(int currentRow)
{
    if (m_articles->change() == ArticleListModel::Change::Grown) {
        // Nothing that is read may move: the first of the cards that were seen stays where it was.
        for (size_t seen = 0; seen < m_anchor.cards.size(); ++seen) {
            const int row = m_articles->rowOf(m_anchor.cards[seen]);
            if (row >= 0) {
                const int above = static_cast<int>(seen) * cardHeight();
                verticalScrollBar()->setValue(rowTop(row) + m_anchor.hidden - above);
                return;
            }
        }
    }
    if (currentRow >= 0)
        scrollTo(m_articles->index(currentRow));
    else
        scrollToTop();
}

void ArticleListView::followArticle()
{
    const ArticleId id = m_state->currentArticle();
    m_cards->setReading(id);
    m_rows->setReading(id);
    viewport()->update();
    const int row = m_articles->rowOf(id);
    if (row < 0 || row == currentIndex().row())
        return;
    const QScopedValueRollback following(m_following, true);
    selectionModel()->setCurrentIndex(m_articles->index(row), QItemSelectionModel::ClearAndSelect);
    m_scattered = false;
    m_state->setSelection(ArticleSelection(id));
}

bool ArticleListView::isRowSelected(int row) const
{
    return m_state->selection().contains(m_articles->idAt(row));
}

void ArticleListView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    CardListView::currentChanged(current, previous);
    if (!m_following && current.isValid())
        m_state->setCurrentArticle(m_articles->idAt(current.row()));
}

void ArticleListView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    CardListView::selectionChanged(selected, deselected);
    if (m_following)
        return;
    ArticleSelection now = m_state->selection();
    const auto& ids = m_articles->ids();
    forEachRange(deselected, ids, [&now](std::span<const ArticleId> some) { now.remove(some); });
    forEachRange(selected, ids, [&now](std::span<const ArticleId> some) { now.add(some); });
    m_state->setSelection(std::move(now));
}

void ArticleListView::showSeenSelection()
{
    if (!m_scattered)
        return;
    // Before a key or a click: what it does to a card depends on whether that card is selected.
    const QScopedValueRollback following(m_following, true);
    QItemSelection seen;
    auto [first, last] = visibleRows();
    for (int row = std::max(first - 1, 0); row <= std::min(last + 1, m_articles->rowCount() - 1); ++row) {
        if (isRowSelected(row))
            seen.select(m_articles->index(row), m_articles->index(row));
    }
    selectionModel()->select(seen, QItemSelectionModel::ClearAndSelect);
}

void ArticleListView::forgetUnseenSelection()
{
    if (m_following || !std::exchange(m_scattered, false))
        return;
    ArticleSelection now;
    forEachRange(selectionModel()->selection(), m_articles->ids(),
                 [&now](std::span<const ArticleId> some) { now.add(some); });
    m_state->setSelection(std::move(now));
}

QRect ArticleListView::foldPlace(int row) const
{
    const QModelIndex index = m_articles->index(row);
    if (!index.isValid() || !index.data(ArticleListModel::LoadedRole).toBool())
        return {};
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    return m_look == Look::Cards ? m_cards->foldPlace(option, index) : m_rows->foldPlace(option, index);
}

void ArticleListView::mouseMoveEvent(QMouseEvent* event)
{
    const bool isOnSign = foldPlace(indexAt(event->pos()).row()).contains(event->pos());
    viewport()->setCursor(isOnSign ? Qt::PointingHandCursor : Qt::ArrowCursor);
    CardListView::mouseMoveEvent(event);
}

void ArticleListView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex pressed = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && foldPlace(pressed.row()).contains(event->pos())) {
        Q_EMIT openingWanted(m_articles->idAt(pressed.row()),
                             !pressed.data(ArticleListModel::OpenedRole).toBool());
        return;
    }
    m_extending = event->modifiers() & Qt::ShiftModifier;
    showSeenSelection();
    CardListView::mousePressEvent(event);
}

void ArticleListView::startDrag(Qt::DropActions)
{
    // What is dragged is what is selected, which may be a million: it is not carried about.
    const auto count = static_cast<int>(m_state->selection().size());
    if (count == 0)
        return;
    auto* what = new QMimeData;
    what->setData(ArticleListModel::dragType(), QByteArray::number(count));
    Q_EMIT dragged(what);
    const QString text = tr("%Ln article(s)", "what is dragged", count);
    const QFontMetrics metrics(font());
    QPixmap picture(QSize(metrics.horizontalAdvance(text) + 24, metrics.height() + 12) * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room(QPointF(), QSizeF(picture.size()) / devicePixelRatioF());
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().highlight());
    painter.drawRoundedRect(room, 6, 6);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(room, Qt::AlignCenter, text);
    painter.end();
    auto* drag = new QDrag(this);
    drag->setMimeData(what);
    drag->setPixmap(picture);
    drag->exec(Qt::CopyAction, Qt::CopyAction);
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

void ArticleListView::readNextUnread()
{
    const int rows = m_articles->rowCount();
    for (int row = currentIndex().row() + 1; row < rows; ++row) {
        const ArticleRow* known = m_articles->loadedRow(row);
        if (!known || !known->read)
            return read(row);
    }
}

void ArticleListView::typeAhead()
{
    if (m_articles->rowCount() == 0)
        return;
    setFocus(Qt::ShortcutFocusReason);
    m_typing->start();
}

void ArticleListView::readTitle(const QString& start, bool behind)
{
    const int from = currentIndex().isValid() ? currentIndex().row() + (behind ? 1 : 0) : 0;
    m_articles->findTitle(from, start, this, [this](int row) {
        m_typing->showAnswer(row >= 0);
        read(row);
    });
}

bool ArticleListView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && m_typing->claims(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return CardListView::event(event);
}

void ArticleListView::readPrevious()
{
    read(currentIndex().isValid() ? currentIndex().row() - 1 : 0);
}

/// As in a tree: on from what is shown to what stands under it, and back.
bool ArticleListView::openByKey(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier)
        return false;
    const bool rtl = isRightToLeft();
    const bool opens = event.key() == (rtl ? Qt::Key_Left : Qt::Key_Right) || event.key() == Qt::Key_Plus;
    const bool folds = event.key() == (rtl ? Qt::Key_Right : Qt::Key_Left) || event.key() == Qt::Key_Minus;
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (!opens && !folds))
        return false;
    const ArticleId id = m_articles->idAt(current.row());
    const ArticleId above{current.data(ArticleListModel::UnderRole).toLongLong()};
    const bool isOpened = current.data(ArticleListModel::OpenedRole).toBool();
    if (current.data(ArticleListModel::FoldedRole).toInt() > 0 && isOpened != opens)
        Q_EMIT openingWanted(id, opens);
    else if (folds && above.isValid())
        read(m_articles->rowOf(above));
    else
        return false;
    return true;
}

void ArticleListView::keyPressEvent(QKeyEvent* event)
{
    if (m_typing->isActive() && m_typing->press(*event))
        return;
    if (openByKey(*event) || m_typing->press(*event))
        return;
    // Without a current card the first step down is to the first card, not past it.
    if (!currentIndex().isValid() && m_articles->rowCount() > 0 &&
        (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return))
        return read(0);
    if (event->matches(QKeySequence::Copy))
        return copyTitles();
    m_extending = event->modifiers() & Qt::ShiftModifier;
    showSeenSelection();
    CardListView::keyPressEvent(event);
}

void ArticleListView::copyTitles()
{
    const ArticleSelection loaded(m_articles->loaded());
    const auto selected = m_state->selection().among(m_articles->ids());
    QStringList titles;
    for (const ArticleId id : selected) {
        const ArticleRow* row = loaded.contains(id) ? m_articles->loadedRow(id) : nullptr;
        if (!row)
            return Q_EMIT titlesWanted(selected);
        if (!row->title.isEmpty())
            titles.append(row->title);
    }
    if (!titles.isEmpty())
        QGuiApplication::clipboard()->setText(titles.join(u'\n'));
}

void ArticleListView::fillCopies(QMenu* menu, const QModelIndex& index)
{
    const int copies = index.data(ArticleListModel::FoldedRole).toInt();
    if (copies == 0)
        return;
    const ArticleId id = m_articles->idAt(index.row());
    const bool isOpened = index.data(ArticleListModel::OpenedRole).toBool();
    menu->addAction(isOpened ? tr("Fold %Ln near copies", nullptr, copies)
                             : tr("Show %Ln near copies", nullptr, copies),
                    this, [this, id, isOpened] { Q_EMIT openingWanted(id, !isOpened); });
    menu->addAction(tr("Select near copies too"), this, &ArticleListView::copiesWanted);
    menu->addSeparator();
}

void ArticleListView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const int selected = static_cast<int>(m_state->selection().size());
    QMenu menu(this);
    fillCopies(&menu, index);
    Q_EMIT menuWanted(&menu);
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
