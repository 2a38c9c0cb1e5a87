#include "ui/importwizard/stepheader.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace warraq {

namespace {

constexpr int badge = 22;
constexpr int gap = 8;
constexpr int between = 26;
constexpr int margin = 26;
constexpr int headerHeight = 54;

} // namespace

StepHeader::StepHeader(QStringList steps, QWidget* parent) : QWidget(parent), m_steps(std::move(steps))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    setCurrent(0);
}

void StepHeader::setCurrent(int step)
{
    m_current = step;
    setAccessibleName(
        tr("Step %1 of %2: %3")
            .arg(locale().toString(step + 1), locale().toString(m_steps.size()), m_steps.value(step)));
    QWidget::update();
}

QSize StepHeader::sizeHint() const
{
    int width = 2 * margin;
    for (const auto& step : m_steps)
        width += badge + gap + fontMetrics().horizontalAdvance(step) + between;
    return {width, headerHeight};
}

void StepHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    int x = margin;
    for (int step = 0; step < m_steps.size(); ++step) {
        QFont font = this->font();
        font.setWeight(step == m_current ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        const int textWidth = painter.fontMetrics().horizontalAdvance(m_steps[step]);
        const auto place = [&](int left, int width) {
            const QRect box(left, 0, width, rect().height());
            return mirrored ? QRect(rect().width() - box.right() - 1, 0, width, box.height()) : box;
        };
        const QRect circle = place(x, badge);
        const QRectF disc(circle.left(), (rect().height() - badge) / 2.0, badge, badge);
        QColor fill = accent;
        fill.setAlphaF(step == m_current ? 1.0 : 0.55);
        const bool isAhead = step > m_current;
        painter.setPen(isAhead ? QPen(palette().color(QPalette::Mid), 1.2) : QPen(Qt::NoPen));
        painter.setBrush(isAhead ? QBrush(Qt::NoBrush) : QBrush(fill));
        painter.drawEllipse(isAhead ? disc.adjusted(0.6, 0.6, -0.6, -0.6) : disc);
        painter.setPen(isAhead ? quiet : palette().color(QPalette::HighlightedText));
        if (step < m_current) {
            QPainterPath tick(disc.topLeft() + QPointF(6, 11.5));
            tick.lineTo(disc.topLeft() + QPointF(9.5, 15));
            tick.lineTo(disc.topLeft() + QPointF(16, 7.5));
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::HighlightedText), 1.8));
            painter.drawPath(tick);
        } else {
            painter.drawText(disc, Qt::AlignCenter, locale().toString(step + 1));
        }
        painter.setPen(step == m_current ? palette().color(QPalette::WindowText) : quiet);
        painter.drawText(place(x + badge + gap, textWidth), Qt::AlignVCenter, m_steps[step]);
        x += badge + gap + textWidth + between;
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace warraq
