#include "ui/settings/quietstyle.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"
#include "ui/settings/quietpainting.h"

#include <QAbstractSpinBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextLayout>

#include <algorithm>

namespace warraq {

namespace {

constexpr int scrollBarWidth = 11;
constexpr int chevronRoom = 14;
constexpr int signRoom = 24; // of a field's arrows
constexpr int fieldSide = 5; // before what is written in it
constexpr int fieldHeight = 30;
constexpr int shortestHandle = 32;
constexpr QChar firstOfOtherFonts = u'\u0590'; // from Hebrew on scripts have fonts of their own

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

QPixmap tinted(QPixmap drawn, const QColor& colour)
{
    QPainter painter(&drawn);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), colour);
    return drawn;
}

/// How far Qt sets the text of a field too high: by what its script's font is higher than the field's own.
int riseOf(const QWidget* widget)
{
    const auto* field = qobject_cast<const QLineEdit*>(widget);
    if (!field)
        return 0;
    const QString text = field->displayText();
    const auto letter =
        std::find_if(text.cbegin(), text.cend(), [](QChar c) { return c >= firstOfOtherFonts; });
    if (letter == text.cend())
        return 0;
    QTextLayout layout(QString(*letter), field->font());
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    return std::max(0, qRound(line.ascent()) - field->fontMetrics().ascent());
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
    case PM_TabBarTabShiftHorizontal: // the line below says which one is chosen
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_MenuBarHMargin:
        return 6;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // and what stands below a head begins where it does
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
    if (hint == SH_UnderlineShortcut || hint == SH_Widget_Animation_Duration || hint == SH_Widget_Animate ||
        hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

QRect QuietStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    // In a column at the end, as wide for both.
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(
            option->direction, option->rect,
            QRect(option->rect.right() - signRoom, option->rect.top(), signRoom, option->rect.height()));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = option->rect.height() / 2;
        const int top = part == SC_SpinBoxUp ? option->rect.top() + 1 : option->rect.top() + half;
        return visualRect(option->direction, option->rect,
                          QRect(option->rect.right() - signRoom, top, signRoom, half - 1));
    }
    const int side = fieldSide;
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(side, 1, -signRoom - 2, -1));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, option->rect, option->rect.adjusted(side, 1, -signRoom - 2, -1));
    const auto* slider =
        control == CC_ScrollBar ? qstyleoption_cast<const QStyleOptionSlider*>(option) : nullptr;
    if (!slider)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect rect = scrollBarPart(slider, part);
    return slider->orientation == Qt::Horizontal ? visualRect(slider->direction, slider->rect, rect) : rect;
}

void QuietStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    // Digits alone have no direction, and would stand at the left where everything else begins at the right.
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget); box && box->isRightToLeft())
        box->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignVCenter);
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
        // Words need air at both sides; as high as a field beside it, whatever their script's font is.
        made = {made.width() + 12,
                std::max(fieldHeight, std::min(made.height(), option->fontMetrics.height() + 12))};
    else if (type == CT_SpinBox) // its text, the edges of the field within, the signs
        made = QSize(std::max(made.width(), size.width() + fieldSide + signRoom + 10),
                     std::max(made.height(), fieldHeight));
    else if (type == CT_ComboBox)
        made = (made + QSize(fieldSide, 0)).expandedTo(QSize(0, fieldHeight));
    else if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
             type == CT_LineEdit && frame && frame->lineWidth > 0)
        made = made.expandedTo(QSize(0, fieldHeight));
    else if (type == CT_ItemViewItem)
        made += QSize(0, 6);
    else if (type == CT_TabBarTab)
        made += QSize(4, 4);
    return made;
}

QRect QuietStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents)
        rect.translate(0, riseOf(widget));
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame && frame->lineWidth > 0)
        return rect.adjusted(fieldSide, 0, -fieldSide, 0);
    return rect;
}

QIcon QuietStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    const bool isMirrored = option ? option->direction == Qt::RightToLeft : QGuiApplication::isRightToLeft();
    switch (which) {
    case SP_DirIcon: // from here on what a dialog for files shows, where the desktop has none of its own
    case SP_DirClosedIcon:
    case SP_DirOpenIcon:
    case SP_DirLinkIcon:
    case SP_DirLinkOpenIcon:
        return lineIcon(QStringLiteral("open"));
    case SP_FileIcon:
    case SP_FileLinkIcon:
        return lineIcon(QStringLiteral("file"));
    case SP_DirHomeIcon:
        return lineIcon(QStringLiteral("home"));
    case SP_ComputerIcon:
    case SP_DesktopIcon:
        return lineIcon(QStringLiteral("computer"));
    case SP_DriveHDIcon:
    case SP_DriveNetIcon:
    case SP_DriveCDIcon:
    case SP_DriveDVDIcon:
    case SP_DriveFDIcon:
        return lineIcon(QStringLiteral("drive"));
    case SP_ArrowBack:
    case SP_FileDialogBack:
        return lineIcon(isMirrored ? QStringLiteral("forward") : QStringLiteral("back"));
    case SP_ArrowForward:
        return lineIcon(isMirrored ? QStringLiteral("back") : QStringLiteral("forward"));
    case SP_FileDialogToParent:
        return lineIcon(QStringLiteral("up"));
    case SP_FileDialogNewFolder:
        return lineIcon(QStringLiteral("new-folder"));
    case SP_FileDialogListView:
        return lineIcon(QStringLiteral("cards"));
    case SP_FileDialogDetailedView:
        return lineIcon(QStringLiteral("table"));
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
            paintScrollBar(painter, *slider, subControlRect(control, option, SC_ScrollBarSlider, widget));
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
        paintChevron(painter, sign, button.palette.color(QPalette::ButtonText));
        return;
    }
    if (control == CC_ComboBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            return paintComboBox(painter, *box, subControlRect(control, option, SC_ComboBoxArrow, widget));
    }
    if (control == CC_SpinBox) {
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            return paintSpinBox(painter, *box, subControlRect(control, option, SC_SpinBoxUp, widget),
                                subControlRect(control, option, SC_SpinBoxDown, widget));
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
    if (element == CE_MenuBarEmptyArea)
        return paintMenuBarGround(painter, *option, false);
    if (element == CE_MenuBarItem) {
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            const bool isEnabled = option->state & State_Enabled;
            paintMenuBarGround(painter, *option,
                               isEnabled && option->state & (State_Selected | State_Sunken));
            drawItemText(painter, option->rect,
                         Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip | Qt::TextHideMnemonic,
                         item->palette, isEnabled, item->text, QPalette::WindowText);
            return;
        }
    }
    if (element == CE_ProgressBar) {
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paintProgress(painter, *bar);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        // Positions are counted from the left, whichever way the table reads.
        const auto end =
            option->direction == Qt::RightToLeft ? QStyleOptionHeader::Beginning : QStyleOptionHeader::End;
        const bool isLast =
            !header || header->position == end || header->position == QStyleOptionHeader::OnlyOneSection;
        return paintColumnHead(painter, *option, isLast);
    }
    if (element == CE_TabBarTabShape) {
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            return paintTab(painter, *tab);
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
        paintRoundBox(painter, option->rect, edge, fill, radius);
    };
    switch (element) {
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            break;
        paintField(painter, *option);
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
    case PE_IndicatorRadioButton:
        paintRadio(painter, *option);
        return;
    case PE_Frame: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        if (!frame || frame->lineWidth <= 0)
            break;
        // What is shown in it is square: a corner as round as fits behind it.
        box(focused ? colours.accent : colours.border, QColor(), 3);
        return;
    }
    case PE_FrameTabWidget:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          colours.line);
        return;
    case PE_FrameFocusRect:
        if (widget && (widget->inherits("QPushButton") || widget->inherits("QToolButton") ||
                       widget->inherits("QComboBox")))
            return; // their edge says it
        box(colours.accent, QColor(), 3);
        return;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace warraq
