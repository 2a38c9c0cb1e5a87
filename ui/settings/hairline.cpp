#include "ui/settings/hairline.h"

#include "ui/settings/colours.h"

#include <QPainter>

namespace warraq {

Hairline::Hairline(Weight weight, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent), m_weight(weight)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent*)
{
    const Colours& colours = Colours::of(palette());
    QPainter(this).fillRect(rect(), m_weight == Weight::Plain ? colours.line : colours.faintLine);
}

} // namespace warraq
