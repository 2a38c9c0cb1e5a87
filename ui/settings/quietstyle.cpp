#include "ui/settings/quietstyle.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

#include <algorithm>

namespace warraq {

namespace {

constexpr int scrollBarWidth = 11;
constexpr int chevronRoom = 14;
constexpr int shortestHandle = 32;

void paintScrollBar(const QStyleOptionSlider* option, const QRect& handle, QPainter* painter)
{
    const Colours& colours = Colours::of(option->palette);
    if (option->maximum <= option->minimum)
        return;
    const bool held = option->state & QStyle::State_Sunken || option->state & QStyle::State_MouseOver;
    const bool upright = option->orientation == Qt::Vertical;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(held ? colours.box : colours.border);
    const QRectF bar =
        upright ? QRectF(handle).adjusted(3, 2, -2, -2) : QRectF(handle).adjusted(2, 3, -2, -2);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

QRect scrollBarPart(const QStyleOptionSlider* option, QStyle::SubControl part)
{
    const bool upright = option->orientation == Qt::Vertical;
    const int room = upright ? option->rect.height() : option->rect.width();
    const qint64 range = qint64(option->maximum) - option->minimum;
    const qint64 all = range + option->pageStep;
    int length = range > 0 ? static_cast<int>(qint64(option->pageStep) * room / qMax<qint64>(all, 1)) : room;
    length = qBound(qMin(shortestHandle, room), length, room);
    const int start = QStyle::sliderPositionFromValue(
        option->minimum, option->maximum, option->sliderPosition, room - length, option->upsideDown);
    const auto span = [&](int from, int to) {
        return upright ? QRect(0, from, option->rect.width(), to - from)
                       : QRect(from, 0, to - from, option->rect.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return span(start, start + length);
    case QStyle::SC_ScrollBarSubPage:
        return span(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return span(start + length, room);
    case QStyle::SC_ScrollBarGroove:
        return span(0, room);
    default:
        return {};
    }
}

void paintChevron(const QRect& rect, const QColor& colour, QPainter* painter)
{
    const QPointF middle = QRectF(rect).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF({middle + QPointF(-3.2, -1.4), middle + QPointF(0, 1.8), middle + QPointF(3.2, -1.4)}));
    painter->restore();
}

QPixmap tinted(QPixmap drawn, const QColor& colour)
{
    QPainter painter(&drawn);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), colour);
    return drawn;
}

/// How much is not known: the whole bar in a half tone. It does not move.
void paintProgress(const QStyleOptionProgressBar* option, QPainter* painter)
{
    const Colours& colours = Colours::of(option->palette);
    const bool busy = option->minimum >= option->maximum;
    QRectF bar(option->rect);
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
            (double(option->progress) - option->minimum) / (double(option->maximum) - option->minimum);
        done.setWidth(bar.width() * std::clamp(part, 0.0, 1.0));
        if ((option->direction == Qt::RightToLeft) != option->invertedAppearance)
            done.moveRight(bar.right());
    }
    painter->setBrush(fill);
    if (done.width() >= 1)
        painter->drawRoundedRect(done, std::min(height, done.width()) / 2, height / 2);
    painter->restore();
}

bool opensMenu(const QStyleOption* option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    return button && button->features & QStyleOptionToolButton::HasMenu &&
           !(button->features & QStyleOptionToolButton::MenuButtonPopup);
}

} // namespace

QuietStyle::QuietStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

int QuietStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarWidth;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
    case PM_MenuBarHMargin:
        return 6;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int QuietStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    if (hint == SH_UnderlineShortcut || hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    const auto* slider =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (!slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect rect = scrollBarPart(slider, part);
    return slider->orientation == Qt::Horizontal ? visualRect(slider->direction, slider->rect, rect) : rect;
}

QSize QuietStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize made = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton)
        made += QSize(opensMenu(option) ? 8 + chevronRoom : 8, 0);
    else if (type == CT_MenuBarItem)
        made += QSize(2, 4);
    else if (type == CT_PushButton)
        made = (made + QSize(12, 0)).expandedTo(QSize(0, 30)); // words need air at both sides
    return made;
}

QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_MessageBoxWarning:
    case SP_MessageBoxCritical:
        return lineIcon(QStringLiteral("warning"));
    case SP_MessageBoxQuestion:
        return lineIcon(QStringLiteral("question"));
    case SP_MessageBoxInformation:
        return lineIcon(QStringLiteral("information"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

void QuietStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintScrollBar(slider, subControlRect(control, option, SC_ScrollBarSlider, widget), painter);
            return;
        }
    }
    if (control == CC_ToolButton && opensMenu(option)) {
        // Fusion's own sign stands on the text.
        QStyleOptionToolButton button = *qstyleoption_cast<const QStyleOptionToolButton*>(option);
        button.features &= ~QStyleOptionToolButton::HasMenu;
        drawPrimitive(PE_PanelButtonTool, &button, painter, widget);
        const QRect all = button.rect;
        button.rect = visualRect(button.direction, all, all.adjusted(0, 0, -chevronRoom, 0));
        QProxyStyle::drawControl(CE_ToolButtonLabel, &button, painter, widget);
        const QRect sign =
            visualRect(button.direction, all,
                       QRect(all.right() - chevronRoom - 2, all.top(), chevronRoom, all.height()));
        paintChevron(sign, button.palette.color(QPalette::ButtonText), painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void QuietStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget) && option->state & State_Enabled) {
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton shown = *button;
            const Colours& colours = Colours::of(option->palette);
            shown.palette.setColor(QPalette::ButtonText, colours.onAccent);
            if (!shown.icon.isNull()) {
                const QPixmap drawn =
                    shown.icon.pixmap(shown.iconSize, painter->device()->devicePixelRatioF());
                shown.icon = QIcon(tinted(drawn, colours.onAccent));
            }
            QProxyStyle::drawControl(element, &shown, painter, widget);
            return;
        }
    }
    if (element == CE_ProgressBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paintProgress(bar, painter);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void QuietStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const Colours& colours = Colours::of(option->palette);
    const bool focused = option->state & State_HasFocus;
    const bool sunken = option->state & (State_Sunken | State_On);
    const bool hovered = option->state & State_MouseOver && option->state & State_Enabled;
    const auto box = [&](const QColor& edge, const QColor& fill, double radius) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(edge.isValid() ? QPen(edge, 1) : QPen(Qt::NoPen));
        painter->setBrush(fill);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
    };
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            break;
        const bool enabled = option->state & State_Enabled;
        box(focused   ? colours.accent
            : enabled ? colours.border
                      : colours.line,
            enabled ? colours.list : colours.window, 6);
        return;
    }
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        if (button && button->features & QStyleOptionButton::Flat)
            break;
        const bool main = button && button->features & QStyleOptionButton::DefaultButton;
        if (isPrimary(widget) && option->state & State_Enabled) {
            const bool dark = Colours::isDark(option->palette);
            box(colours.accent,
                sunken || hovered ? (dark ? colours.accent.lighter(112) : colours.accent.darker(118))
                                  : colours.accent,
                6);
            if (focused) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(QPen(colours.onAccent, 1));
                painter->setBrush(Qt::NoBrush);
                painter->drawRoundedRect(QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
                painter->restore();
            }
            return;
        }
        box(focused || (main && !isPrimary(widget)) ? colours.accent : colours.border,
            sunken || hovered ? colours.chip : colours.list, 6);
        return;
    }
    case PE_PanelButtonTool:
        if (sunken || hovered || focused)
            box(focused && !hovered ? colours.accent : QColor(), sunken ? colours.chosen : colours.chip, 6);
        return;
    case PE_IndicatorCheckBox: {
        const bool on = option->state & (State_On | State_NoChange);
        const bool enabled = option->state & State_Enabled;
        box(!enabled        ? colours.line
            : on || focused ? colours.accent
                            : colours.box,
            on && enabled ? colours.accent
            : on          ? colours.line
                          : colours.list,
            3);
        if (on) {
            const QRectF area(option->rect);
            const auto at = [&area](double x, double y) {
                return QPointF(area.left() + area.width() * x, area.top() + area.height() * y);
            };
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(QPen(colours.onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            if (option->state & State_NoChange)
                painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
            else
                painter->drawPolyline(QPolygonF({at(0.27, 0.52), at(0.43, 0.68), at(0.74, 0.33)}));
            painter->restore();
        }
        return;
    }
    case PE_FrameFocusRect:
        if (qstyleoption_cast<const QStyleOptionFocusRect*>(option) &&
            (widget && (widget->inherits("QPushButton") || widget->inherits("QToolButton"))))
            return; // their edge says it
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace warraq
