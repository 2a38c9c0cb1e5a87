#include "ui/filters/sidebarrow.h"

#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace warraq {

namespace {

constexpr int margin = 6;
constexpr int signSize = 14;

} // namespace

SidebarRow::SidebarRow(const QString& text, QWidget* parent) : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
    say();
}

void SidebarRow::setCount(qint64 count)
{
    m_count = count;
    say();
    update();
}

void SidebarRow::setCurrent(bool current)
{
    m_current = current;
    say();
    update();
}

void SidebarRow::say()
{
    const QString name =
        m_count < 0 ? text() : tr("%1: %Ln article(s)", nullptr, static_cast<int>(m_count)).arg(text());
    setAccessibleName(m_current ? tr("%1, shown", "a question that is asked now").arg(name) : name);
}

QSize SidebarRow::sizeHint() const
{
    return {120, std::max(24, fontMetrics().height() + 6)};
}

void SidebarRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours& colours = Colours::of(palette());
    if (m_current || underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(colours.accent, 1) : QPen(Qt::NoPen));
        painter.setBrush(m_current ? colours.chosen : colours.chip);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    }
    const QRect inner = rect().adjusted(margin, 0, -margin, 0);
    const QFont countFont = scaledFont(font(), 0.92);
    const QString count = m_count < 0 ? QString() : locale().toString(m_count);
    const int countWidth = QFontMetrics(countFont).horizontalAdvance(count) + 1;
    int from = inner.left();
    if (!icon().isNull()) {
        const QRect place(from, (height() - signSize) / 2, signSize, signSize);
        icon().paint(&painter, QStyle::visualRect(layoutDirection(), rect(), place));
        from += signSize + 6;
    }
    QFont shown = font();
    shown.setWeight(m_current ? QFont::DemiBold : QFont::Normal);
    painter.setFont(shown);
    painter.setPen(m_current ? colours.onChosen : colours.text);
    const QRect room = QStyle::visualRect(layoutDirection(), rect(),
                                          QRect(from, 0, inner.right() - countWidth - 6 - from, height()));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeading,
                     QFontMetrics(shown).elidedText(text(), Qt::ElideRight, room.width()));
    painter.setFont(countFont);
    painter.setPen(m_current ? colours.onChosen : colours.muted);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, count);
}

} // namespace warraq
