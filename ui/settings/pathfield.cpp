#include "ui/settings/pathfield.h"

#include <QPainter>
#include <QStyleOptionFrame>

namespace warraq {

namespace {

constexpr int textSide = 2; // as QLineEdit has it beside its text

} // namespace

PathField::PathField(QWidget* parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, [this](const QString& path) { setToolTip(path); });
}

PathField::PathField(const QString& path, QWidget* parent) : PathField(parent)
{
    setText(path);
}

QRect PathField::room() const
{
    QStyleOptionFrame option;
    initStyleOption(&option);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &option, this)
        .marginsRemoved(textMargins())
        .adjusted(textSide, 0, -textSide, 0);
}

QString PathField::shownText() const
{
    return hasFocus() ? text() : fontMetrics().elidedText(text(), Qt::ElideMiddle, room().width());
}

void PathField::paintEvent(QPaintEvent* event)
{
    const QString shown = shownText();
    if (shown == text())
        return QLineEdit::paintEvent(event);
    QStyleOptionFrame option;
    initStyleOption(&option);
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    painter.setPen(palette().color(QPalette::Text));
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.drawText(room(), Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
}

} // namespace warraq
