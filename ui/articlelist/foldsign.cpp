#include "ui/articlelist/foldsign.h"

#include "ui/models/articlelistmodel.h"
#include "ui/settings/colours.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace warraq {

namespace {

constexpr int side = 7;
constexpr int arrowSize = 4; // half of its length
constexpr int arrowRoom = 12;

} // namespace

FoldSign::FoldSign(const QModelIndex& index, Length length)
{
    const int copies = index.data(ArticleListModel::FoldedRole).toInt();
    if (copies == 0)
        return;
    m_opened = index.data(ArticleListModel::OpenedRole).toBool();
    m_text = length == Length::Short ? QLatin1Char('+') + QLocale().toString(copies)
                                     : ArticleListModel::tr("+%Ln near copies", nullptr, copies);
}

int FoldSign::width(const QFont& font) const
{
    return isThere() ? QFontMetrics(font).horizontalAdvance(m_text) + 2 * side + arrowRoom : 0;
}

QRect FoldSign::place(const QRect& room, const QFont& font, Qt::LayoutDirection direction) const
{
    const int height = std::min(room.height(), QFontMetrics(font).height() + 1);
    const int wide = width(font);
    return {direction == Qt::RightToLeft ? room.left() : room.right() - wide + 1,
            room.center().y() - (height - 1) / 2, wide, height};
}

void FoldSign::paint(QPainter* painter, const QRect& place, const QFont& font, const Colours& colours) const
{
    const bool rtl = m_text.isRightToLeft();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.chip);
    painter->drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter->setFont(font);
    painter->setPen(colours.onChosen);
    painter->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    const QRect words =
        rtl ? place.adjusted(side + arrowRoom, 0, -side, 0) : place.adjusted(side, 0, -side - arrowRoom, 0);
    painter->drawText(words, Qt::AlignCenter | Qt::TextSingleLine, m_text);
    // Down: they stand below; else to where reading goes.
    const QPointF centre(rtl ? place.left() + side + arrowSize : place.right() - side - arrowSize + 1,
                         place.center().y() + 0.5);
    const double a = arrowSize - 0.5;
    const double to = rtl ? -1 : 1;
    QPolygonF arrow;
    if (m_opened)
        arrow << centre + QPointF(-a, -a / 2) << centre + QPointF(0, a / 2) << centre + QPointF(a, -a / 2);
    else
        arrow << centre + QPointF(-a / 2 * to, -a) << centre + QPointF(a / 2 * to, 0)
              << centre + QPointF(-a / 2 * to, a);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colours.onChosen, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(arrow);
    painter->restore();
}

} // namespace warraq
