#include "ui/articlelist/tableheader.h"

#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStandardItemModel>

namespace warraq {

namespace {

constexpr int usualWidth = 92;      // of a column
constexpr int usualDateWidth = 104; // `≤ 20 Feb 2011`
constexpr int margin = 6;

/// Columns that are shown where nobody chose any, most wanted first, each where the headline keeps so much.
constexpr struct
{
    TableColumn column;
    int headline; // pixels
} fitting[] = {{TableColumn::Date, 150},
               {TableColumn::Section, 160},
               {TableColumn::Places, 340},
               {TableColumn::Authors, 340}};

/// Behind a remembered layout whose columns nobody chose.
const QByteArray fitted = QByteArrayLiteral("fitted");

QString nameOf(TableColumn column)
{
    switch (column) {
    case TableColumn::Title:
        return TableHeader::tr("Headline");
    case TableColumn::Date:
        return facetName(Facet::Date);
    case TableColumn::Section:
        return facetName(Facet::Section);
    case TableColumn::Places:
        return facetName(Facet::Place);
    case TableColumn::Authors:
        return facetName(Facet::Author);
    case TableColumn::Publication:
        return facetName(Facet::Publication);
    case TableColumn::Language:
        return facetName(Facet::Language);
    }
    return {};
}

/// The order a first click asks for and the one a second does; none: it is not sorted by.
std::optional<std::pair<SortOrder, SortOrder>> ordersOf(TableColumn column)
{
    switch (column) {
    case TableColumn::Date:
        return {{SortOrder::Newest, SortOrder::Oldest}};
    case TableColumn::Section:
        return {{SortOrder::Section, SortOrder::SectionReversed}};
    case TableColumn::Places:
        return {{SortOrder::Place, SortOrder::PlaceReversed}};
    case TableColumn::Authors:
        return {{SortOrder::Author, SortOrder::AuthorReversed}};
    case TableColumn::Publication:
        return {{SortOrder::Publication, SortOrder::PublicationReversed}};
    case TableColumn::Title:
    case TableColumn::Language:
        break;
    }
    return std::nullopt;
}

} // namespace

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_columns(new QStandardItemModel(0, tableColumns, this))
{
    setModel(m_columns);
    setFont(scaledFont(font(), 0.92));
    setSectionsMovable(true);
    setSectionsClickable(true);
    setSortIndicatorShown(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setMinimumSectionSize(48);
    setDefaultSectionSize(usualWidth);
    resizeSection(static_cast<int>(TableColumn::Date), usualDateWidth);
    setFixedHeight(fontMetrics().height() + 12);
    setAccessibleName(tr("Columns"));
    setSectionResizeMode(QHeaderView::Interactive);
    setSectionResizeMode(static_cast<int>(TableColumn::Title), QHeaderView::Stretch);
    for (const auto column :
         {TableColumn::Places, TableColumn::Authors, TableColumn::Publication, TableColumn::Language})
        hideSection(static_cast<int>(column));
    retranslate();
    connect(this, &QHeaderView::sectionClicked, this, &TableHeader::sortBy);
    connect(this, &QHeaderView::sectionMoved, this, &TableHeader::placesChanged);
    connect(this, &QHeaderView::sectionResized, this, &TableHeader::placesChanged);
}

void TableHeader::retranslate()
{
    for (int column = 0; column < tableColumns; ++column)
        m_columns->setHeaderData(column, Qt::Horizontal, nameOf(static_cast<TableColumn>(column)));
}

std::vector<TableHeader::Place> TableHeader::places() const
{
    std::vector<Place> shown;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (!isSectionHidden(column))
            shown.push_back(
                {static_cast<TableColumn>(column), sectionViewportPosition(column), sectionSize(column)});
    }
    return shown;
}

void TableHeader::setShown(TableColumn column, bool shown)
{
    // Without a headline nobody knows what a row is.
    if (column == TableColumn::Title && !shown)
        return;
    m_isChosen = true;
    setSectionHidden(static_cast<int>(column), !shown);
    Q_EMIT placesChanged();
}

void TableHeader::fitColumns()
{
    if (m_isChosen)
        return;
    int room = viewport()->width();
    bool fits = true;
    for (const auto& [column, headline] : fitting) {
        const int section = static_cast<int>(column);
        room -= isSectionHidden(section) ? usualWidth : sectionSize(section);
        fits = fits && room >= headline;
        if (isSectionHidden(section) == fits)
            setSectionHidden(section, !fits);
    }
}

bool TableHeader::isShown(TableColumn column) const
{
    return !isSectionHidden(static_cast<int>(column));
}

QByteArray TableHeader::layoutState() const
{
    return m_isChosen ? saveState() : saveState() + fitted;
}

bool TableHeader::setLayoutState(const QByteArray& state)
{
    const bool isKnown = restoreState(state); // reads what it knows and no further
    m_isChosen = isKnown && !state.endsWith(fitted);
    fitColumns();
    setSortIndicatorShown(false);
    showOrder(m_order);
    return isKnown;
}

void TableHeader::showOrder(SortOrder order)
{
    m_order = order;
    for (int column = 0; column < tableColumns; ++column) {
        const auto orders = ordersOf(static_cast<TableColumn>(column));
        if (orders && (orders->first == order || orders->second == order)) {
            setSortIndicatorShown(true);
            // Of dates the newest come first; of names, the first of the alphabet.
            const bool isDown = orders->first == order;
            setSortIndicator(column, isDown == (static_cast<TableColumn>(column) == TableColumn::Date)
                                         ? Qt::DescendingOrder
                                         : Qt::AscendingOrder);
            return;
        }
    }
    setSortIndicatorShown(false);
}

void TableHeader::sortBy(int section)
{
    if (const auto orders = ordersOf(static_cast<TableColumn>(section)))
        Q_EMIT orderWanted(m_order == orders->first ? orders->second : orders->first);
    showOrder(m_order); // it is the list's to be shown
}

void TableHeader::fill(QMenu* menu)
{
    for (int column = 0; column < tableColumns; ++column) {
        const auto one = static_cast<TableColumn>(column);
        if (one == TableColumn::Title)
            continue;
        auto* action = menu->addAction(nameOf(one));
        action->setCheckable(true);
        action->setChecked(isShown(one));
        connect(action, &QAction::toggled, this, [this, one](bool shown) { setShown(one, shown); });
    }
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colours& colours = Colours::of(palette());
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == section;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, colours.list);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    const bool isLeft = layoutDirection() == Qt::LeftToRight;
    if (sectionPosition(section) + sectionSize(section) <
        length()) // behind the last there is nothing to part
        painter->fillRect(QRect(isLeft ? rect.right() : rect.left(), rect.top() + 6, 1, rect.height() - 12),
                          colours.line);
    QRect room = rect.adjusted(margin, 0, -margin, -1);
    if (isSorted) {
        const int x = isLeft ? room.right() - 4 : room.left() + 4;
        const int y = rect.center().y();
        const int way = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
        painter->setPen(QPen(colours.accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygon({QPoint(x - 4, y - 2 * way), QPoint(x, y + 2 * way), QPoint(x + 4, y - 2 * way)}));
        room.adjust(isLeft ? 0 : 14, 0, isLeft ? -14 : 0, 0);
    }
    QFont shown = font();
    shown.setWeight(isSorted ? QFont::DemiBold : QFont::Normal);
    painter->setFont(shown);
    painter->setPen(isSorted ? colours.accent : colours.muted);
    painter->setLayoutDirection(layoutDirection());
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(room, Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(shown).elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

void TableHeader::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    fill(&menu);
    menu.exec(event->globalPos());
}

void TableHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    fitColumns();
}

void TableHeader::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QHeaderView::changeEvent(event);
}

} // namespace warraq
