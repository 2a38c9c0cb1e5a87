#include "ui/filters/linkbutton.h"

#include "ui/settings/colours.h"

#include <QPainter>

namespace warraq {

namespace {

constexpr int shortest = 48; // of a text that is cut with dots

} // namespace

LinkButton::LinkButton(QWidget* parent) : QToolButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return fontMetrics().size(Qt::TextSingleLine, text()) + QSize(4, 6);
}

QSize LinkButton::minimumSizeHint() const
{
    return sizeHint().boundedTo({shortest, sizeHint().height()});
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    QFont shown = font();
    shown.setUnderline(underMouse() || hasFocus());
    painter.setFont(shown);
    painter.setPen(isEnabled() ? colours.accent : colours.muted);
    painter.drawText(rect().adjusted(2, 0, -2, 0), Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width() - 3));
}

} // namespace warraq
