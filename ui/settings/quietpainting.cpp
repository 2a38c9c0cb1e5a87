#include "ui/settings/quietpainting.h"

#include "ui/settings/colours.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace warraq {

namespace {

constexpr double fieldRadius = 6;

bool isEnabled(const QStyleOption& option)
{
    return option.state & QStyle::State_Enabled;
}

QColor fieldEdge(const QStyleOption& option)
{
    const Colours& colours = Colours::of(option.palette);
    if (!isEnabled(option))
        return colours.line;
    return option.state & QStyle::State_HasFocus ? colours.accent : colours.border;
}

QColor signColour(const QStyleOption& option, bool works)
{
    const Colours& colours = Colours::of(option.palette);
    return isEnabled(option) && works ? colours.muted : colours.line;
}

} // namespace

void paintRoundBox(QPainter* painter, const QRect& rect, const QColor& edge, const QColor& fill,
                   double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter->restore();
}

void paintChevron(QPainter* painter, const QRect& rect, const QColor& colour, ChevronWay way)
{
    const QPointF middle = QRectF(rect).center();
    const double down = way == ChevronWay::Down ? 1 : -1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({middle + QPointF(-3.2, -1.6 * down), middle + QPointF(0, 1.6 * down),
                                     middle + QPointF(3.2, -1.6 * down)}));
    painter->restore();
}

void paintField(QPainter* painter, const QStyleOption& option)
{
    const Colours& colours = Colours::of(option.palette);
    paintRoundBox(painter, option.rect, fieldEdge(option), isEnabled(option) ? colours.list : colours.window,
                  fieldRadius);
}

void paintComboBox(QPainter* painter, const QStyleOptionComboBox& option, const QRect& arrow)
{
    const Colours& colours = Colours::of(option.palette);
    const bool isTouched =
        !option.editable && isEnabled(option) && option.state & (QStyle::State_MouseOver | QStyle::State_On);
    if (option.frame)
        paintField(painter, option);
    if (isTouched)
        paintRoundBox(painter, option.rect, fieldEdge(option), colours.chip, fieldRadius);
    paintChevron(painter, arrow, signColour(option, true));
}

void paintSpinBox(QPainter* painter, const QStyleOptionSpinBox& option, const QRect& up, const QRect& down)
{
    const Colours& colours = Colours::of(option.palette);
    paintField(painter, option);
    const auto sign = [&](const QRect& rect, QStyle::SubControl part, QAbstractSpinBox::StepEnabledFlag step,
                          ChevronWay way) {
        const bool works = option.stepEnabled & step;
        if (works && option.activeSubControls & part && option.state & QStyle::State_MouseOver)
            paintRoundBox(painter, rect.adjusted(1, 1, -2, -1), {}, colours.chip, 3);
        paintChevron(painter, rect, signColour(option, works), way);
    };
    sign(up, QStyle::SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, ChevronWay::Up);
    sign(down, QStyle::SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, ChevronWay::Down);
}

void paintMenuBarGround(QPainter* painter, const QStyleOption& option, bool isChosen)
{
    const Colours& colours = Colours::of(option.palette);
    const QRect& rect = option.rect;
    painter->fillRect(rect, option.palette.window());
    if (isChosen)
        paintRoundBox(painter, rect.adjusted(0, 2, 0, -3), QColor(), colours.chip, 5);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
}

void paintColumnHead(QPainter* painter, const QStyleOption& option, bool isLast)
{
    const Colours& colours = Colours::of(option.palette);
    const QRect rect = option.rect;
    painter->fillRect(rect, colours.bar);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colours.line);
    if (!isLast)
        painter->fillRect(
            QStyle::visualRect(option.direction, rect,
                               QRect(rect.right(), rect.top() + 6, 1, std::max(rect.height() - 12, 0))),
            colours.line);
}

void paintTab(QPainter* painter, const QStyleOptionTab& option)
{
    const Colours& colours = Colours::of(option.palette);
    const QRect rect = option.rect;
    if (option.state & QStyle::State_Selected)
        painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), colours.accent);
    else if (option.state & QStyle::State_MouseOver)
        paintRoundBox(painter, rect.adjusted(1, 3, -1, -4), {}, colours.chip, 4);
}

void paintRadio(QPainter* painter, const QStyleOption& option)
{
    const Colours& colours = Colours::of(option.palette);
    const bool on = option.state & QStyle::State_On;
    const bool focused = option.state & QStyle::State_HasFocus;
    const QColor strong = isEnabled(option) ? colours.accent : colours.line;
    const double side = std::min(option.rect.width(), option.rect.height());
    QRectF circle(0, 0, side - 1, side - 1);
    circle.moveCenter(QRectF(option.rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || focused ? strong : isEnabled(option) ? colours.box : colours.line, 1));
    painter->setBrush(on ? strong : colours.list);
    painter->drawEllipse(circle);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.onAccent);
        const double inset = side * 0.31;
        painter->drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    }
    painter->restore();
}

void paintScrollBar(QPainter* painter, const QStyleOptionSlider& option, const QRect& handle)
{
    const Colours& colours = Colours::of(option.palette);
    if (option.maximum <= option.minimum)
        return;
    const bool held = option.state & QStyle::State_Sunken || option.state & QStyle::State_MouseOver;
    const bool upright = option.orientation == Qt::Vertical;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(held ? colours.box : colours.border);
    const QRectF bar =
        upright ? QRectF(handle).adjusted(3, 2, -2, -2) : QRectF(handle).adjusted(2, 3, -2, -2);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

void paintProgress(QPainter* painter, const QStyleOptionProgressBar& option)
{
    const Colours& colours = Colours::of(option.palette);
    const bool busy = option.minimum >= option.maximum;
    QRectF bar(option.rect);
    const double height = std::min(bar.height(), 8.0);
    bar = QRectF(bar.left(), bar.center().y() - height / 2, bar.width(), height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.line);
    painter->drawRoundedRect(bar, height / 2, height / 2);
    QColor fill = colours.accent;
    QRectF done = bar;
    if (busy) {
        fill.setAlphaF(0.45F);
    } else {
        const double part =
            (double(option.progress) - option.minimum) / (double(option.maximum) - option.minimum);
        done.setWidth(bar.width() * std::clamp(part, 0.0, 1.0));
        if ((option.direction == Qt::RightToLeft) != option.invertedAppearance)
            done.moveRight(bar.right());
    }
    painter->setBrush(fill);
    if (done.width() >= 1)
        painter->drawRoundedRect(done, std::min(height, done.width()) / 2, height / 2);
    painter->restore();
}

} // namespace warraq
