#include "ui/articlelist/tablerowdelegate.h"

#include "ui/articlelist/articlecarddelegate.h"
#include "ui/articlelist/foldsign.h"
#include "ui/articlelist/tableheader.h"
#include "ui/models/articlelistmodel.h"
#include "ui/models/facettext.h"
#include "ui/settings/colours.h"

#include <QPainter>

namespace warraq {

namespace {

constexpr int margin = 6;
constexpr int dotSize = 7;
constexpr int starSize = 12;
constexpr int copyIndent = 14;

QString textOf(const QModelIndex& index, TableColumn column, const QLocale& locale)
{
    switch (column) {
    case TableColumn::Title: {
        const QString title = index.data(ArticleListModel::TitleRole).toString().simplified();
        return title.isEmpty() ? index.data().toString() : title;
    }
    case TableColumn::Date:
        return shownDate(index, locale, shortBoundsText);
    case TableColumn::Section:
        return index.data(ArticleListModel::SectionRole).toString();
    case TableColumn::Places:
        return locale.createSeparatedList(index.data(ArticleListModel::PlacesRole).toStringList());
    case TableColumn::Authors:
        return locale.createSeparatedList(index.data(ArticleListModel::AuthorsRole).toStringList());
    case TableColumn::Publication:
        return index.data(ArticleListModel::PublicationRole).toString();
    case TableColumn::Language: {
        const QString language = index.data(ArticleListModel::LanguageRole).toString();
        return language.isEmpty() ? QString() : facetValueText(Facet::Language, language);
    }
    }
    return {};
}

} // namespace

QSize TableRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, option.fontMetrics.height() + 11};
}

QRect TableRowDelegate::foldPlace(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const FoldSign sign(index, FoldSign::Length::Short);
    const int offset = option.direction == Qt::RightToLeft ? 0 : TableHeader::markRoom;
    for (const auto& column : m_header->places()) {
        if (!sign.isThere() || column.column != TableColumn::Title)
            continue;
        const QRect cell(option.rect.left() + offset + column.left + margin, option.rect.top(),
                         column.width - 2 * margin, option.rect.height() - 1);
        return sign.place(cell, option.font, option.direction);
    }
    return {};
}

void TableRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const Colours& colours = Colours::of(option.palette);
    const QRect row = option.rect;
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool isHovered = option.state & QStyle::State_MouseOver;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(row, isSelected ? colours.current : isHovered ? colours.bar : colours.list);
    painter->fillRect(QRect(row.left(), row.bottom(), row.width(), 1), colours.faintLine);
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, row, rect); };
    if (index.data(ArticleListModel::IdRole).toLongLong() == m_reading.value)
        painter->fillRect(place({row.left(), row.top(), 3, row.height()}), colours.accent);
    const bool isLoaded = index.data(ArticleListModel::LoadedRole).toBool();
    const bool isRead = index.data(ArticleListModel::ReadRole).toBool();
    const int middle = row.center().y();
    if (isLoaded && !isRead) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawEllipse(place({row.left() + 10, middle - dotSize / 2, dotSize, dotSize}));
    }
    if (isLoaded && index.data(ArticleListModel::StarredRole).toBool())
        paintStar(painter, place({row.left() + 23, middle - starSize / 2, starSize, starSize}), colours.star);
    // The header begins behind the signs, on either side.
    const int offset = option.direction == Qt::RightToLeft ? 0 : TableHeader::markRoom;
    for (const auto& column : m_header->places()) {
        QRect cell(row.left() + offset + column.left + margin, row.top(), column.width - 2 * margin,
                   row.height() - 1);
        if (!isLoaded) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.faintLine);
            painter->drawRoundedRect(QRect(cell.left(), middle - 4, cell.width() * 2 / 3, 8), 4, 4);
            continue;
        }
        const QString text = textOf(index, column.column, option.locale);
        QFont font = option.font;
        const bool isTitle = column.column == TableColumn::Title;
        if (isTitle && !isRead)
            font.setWeight(QFont::DemiBold);
        if (isTitle) {
            const FoldSign sign(index, FoldSign::Length::Short);
            if (sign.isThere())
                sign.paint(painter, sign.place(cell, option.font, option.direction), option.font, colours);
            const int after = sign.isThere() ? sign.width(option.font) + margin : 0;
            const int before = index.data(ArticleListModel::UnderRole).toLongLong() > 0 ? copyIndent : 0;
            cell = QStyle::visualRect(option.direction, cell, cell.adjusted(before, 0, -after, 0));
        }
        painter->setFont(font);
        painter->setPen(isTitle ? colours.title : colours.muted);
        const bool fromRight = text.isRightToLeft();
        painter->setLayoutDirection(fromRight ? Qt::RightToLeft : Qt::LeftToRight);
        const bool alignRight = isTitle ? fromRight : option.direction == Qt::RightToLeft;
        painter->drawText(cell,
                          (alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute |
                              Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, cell.width()));
    }
    painter->restore();
}

} // namespace warraq
