#pragma once

#include <QRect>

class QColor;
class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionHeader;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;

namespace warraq {

/// What QuietStyle paints in its own way of fields, tables and tabs. Colours come from the options' palette.

void paintRoundBox(QPainter* painter, const QRect& rect, const QColor& edge, const QColor& fill,
                   double radius);
/// `⌄`, or turned over.
enum class ChevronWay : quint8
{
    Down,
    Up,
};
void paintChevron(QPainter* painter, const QRect& rect, const QColor& colour,
                  ChevronWay way = ChevronWay::Down);
/// The edge and ground of something one writes or chooses in.
void paintField(QPainter* painter, const QStyleOption& option);
void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QRect& arrow);
void paintSpinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down);
/// A menu's name in the bar, without the text; and the bar where there is none. The line below is of one
/// piece at every scale.
void paintMenuBarGround(QPainter* painter, const QStyleOption& option, bool isChosen);
/// The ground of a column's head, with a line below, and one to the next column.
void paintColumnHead(QPainter* painter, const QStyleOption& option, bool isLast);
/// The chosen tab stands on a line.
void paintTab(QPainter* painter, const QStyleOptionTab& option);
void paintRadio(QPainter* painter, const QStyleOption& option);
void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle);
/// How much is not known: the whole bar in a half tone. It does not move.
void paintProgress(QPainter* painter, const QStyleOptionProgressBar& option);

} // namespace warraq
