#include "ui/filters/histogramwidget.h"

#include "ui/models/facettext.h"
#include "ui/settings/appearance.h"
#include "ui/settings/colours.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cstdlib>

namespace warraq {

namespace {

constexpr int barsHeight = 54;
constexpr int side = 2;
constexpr int widestBar = 28; ///< two years are not two walls

} // namespace

HistogramWidget::HistogramWidget(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Articles by date"));
    setToolTip({});
}

void HistogramWidget::setHistogram(const DateHistogram& histogram)
{
    // Other counts under the same bars, as an import makes them, do not take a range out of a hand.
    const auto& old = m_histogram.bars();
    const auto& bars = histogram.bars();
    const bool sameBars =
        std::equal(old.begin(), old.end(), bars.begin(), bars.end(),
                   [](const auto& a, const auto& b) { return a.from == b.from && a.to == b.to; });
    m_histogram = histogram;
    if (!sameBars) {
        m_dragging = false;
        m_anchor = m_cursor = -1;
    }
    update();
}

void HistogramWidget::setCovered(std::optional<std::pair<int, int>> bars)
{
    m_covered = bars;
    update();
}

int HistogramWidget::axisHeight() const
{
    return QFontMetrics(scaledFont(font(), 0.85)).height() + 2;
}

int HistogramWidget::barsWidth() const
{
    return std::min(width() - 2 * side, count() * widestBar);
}

QSize HistogramWidget::sizeHint() const
{
    return {200, barsHeight + axisHeight()};
}

QSize HistogramWidget::minimumSizeHint() const
{
    return {80, barsHeight + axisHeight()};
}

QRect HistogramWidget::barArea(int bar) const
{
    const int room = barsWidth();
    const int from = side + room * bar / std::max(count(), 1);
    const int to = side + room * (bar + 1) / std::max(count(), 1);
    const QRect area(from, 0, to - from, barsHeight);
    // Time goes the way the writing goes.
    return layoutDirection() == Qt::RightToLeft ? area.translated(width() - area.right() - 1 - area.left(), 0)
                                                : area;
}

int HistogramWidget::barAt(int x) const
{
    for (int bar = 0; bar < count(); ++bar) {
        const QRect area = barArea(bar);
        if (x >= area.left() && x <= area.right())
            return bar;
    }
    const bool isFirst =
        std::abs(x - barArea(0).center().x()) < std::abs(x - barArea(count() - 1).center().x());
    return isFirst ? 0 : count() - 1;
}

QString HistogramWidget::textOf(int bar) const
{
    const auto& one = m_histogram.bars()[static_cast<size_t>(bar)];
    return tr("%1: %Ln article(s)", nullptr, static_cast<int>(one.count))
        .arg(dateRangeText(m_histogram.range(bar, bar), locale()));
}

void HistogramWidget::paintEvent(QPaintEvent*)
{
    if (count() == 0)
        return;
    QPainter painter(this);
    const Colours& colours = Colours::of(palette());
    std::optional<std::pair<int, int>> lit = m_covered;
    if (m_anchor >= 0 && m_cursor >= 0 && (m_dragging || m_anchor != m_cursor))
        lit = std::minmax(m_anchor, m_cursor);
    const int gap = barsWidth() / count() > 5 ? 2 : barsWidth() / count() > 2 ? 1 : 0;
    for (int bar = 0; bar < count(); ++bar) {
        const qint64 value = m_histogram.bars()[static_cast<size_t>(bar)].count;
        const bool isLit = lit && bar >= lit->first && bar <= lit->second;
        QRect area = barArea(bar).adjusted(0, 0, -gap, 0);
        if (value == 0 && !isLit) {
            // A gap is to be seen as one: hatched, where the paper is missing.
            painter.fillRect(area, QBrush(colours.line, Qt::BDiagPattern));
            continue;
        }
        // A few among very many are still to be seen.
        const int height =
            value == 0 ? 1
                       : std::max<int>(3, static_cast<int>(barsHeight * value /
                                                           std::max<qint64>(m_histogram.largest(), 1)));
        area.setTop(barsHeight - height);
        painter.fillRect(area, isLit ? colours.accent : value == 0 ? colours.line : colours.histogram);
        if (hasFocus() && bar == m_cursor) {
            painter.setPen(colours.accent);
            painter.drawRect(barArea(bar).adjusted(0, 0, -1, -1));
        }
    }
    painter.setPen(colours.muted);
    painter.setFont(scaledFont(font(), 0.85));
    const int axisWidth = std::max(barsWidth(), std::min(width() - 2 * side, 80));
    const QRect axis =
        QStyle::visualRect(layoutDirection(), rect(), QRect(side, barsHeight, axisWidth, axisHeight()));
    const QStringList texts = axisTexts();
    painter.drawText(axis, Qt::AlignLeading | Qt::AlignBottom, texts.first());
    if (count() > 1)
        painter.drawText(axis, Qt::AlignTrailing | Qt::AlignBottom, texts.last());
    if (texts.size() > 2 && axisWidth > 130)
        painter.drawText(axis, Qt::AlignHCenter | Qt::AlignBottom, texts[1]);
}

QStringList HistogramWidget::axisTexts() const
{
    const auto& bars = m_histogram.bars();
    if (bars.empty())
        return {};
    const bool isOneYear = bars.front().from.left(4) == bars.back().to.left(4);
    // What all have in common is said once: the month of days above the bars, the year of months at the
    // first.
    const auto text = [&](const QString& value) {
        const auto date = PartialDate::fromIso(value);
        if (date && date->precision() == DatePrecision::Day)
            return locale().toString(date->day());
        if (date && date->precision() == DatePrecision::Month && isOneYear)
            return locale().standaloneMonthName(date->month(), QLocale::ShortFormat);
        return dateRangeText(value, locale());
    };
    const bool isDays = bars.front().from.size() > 7;
    QStringList texts{isDays ? text(bars.front().from) : dateRangeText(bars.front().from, locale())};
    if (count() > 4)
        texts << text(bars[bars.size() / 2].from);
    if (count() > 1)
        texts << text(bars.back().to);
    return texts;
}

void HistogramWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || count() == 0)
        return;
    m_dragging = true;
    m_cursor = barAt(event->pos().x());
    // With Shift a second click makes a range of what is chosen.
    m_anchor = event->modifiers() & Qt::ShiftModifier && m_covered ? m_covered->first : m_cursor;
    update();
}

void HistogramWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_dragging)
        return;
    m_cursor = barAt(event->pos().x());
    const auto [first, last] = std::minmax(m_anchor, m_cursor);
    QToolTip::showText(event->globalPosition().toPoint(),
                       dateRangeText(m_histogram.range(first, last), locale()), this);
    update();
}

void HistogramWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_dragging || event->button() != Qt::LeftButton)
        return;
    m_dragging = false;
    chooseRange();
    update();
}

void HistogramWidget::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && count() > 0)
        Q_EMIT zoomInWanted(barAt(event->pos().x()));
}

void HistogramWidget::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier) || count() == 0)
        return QWidget::wheelEvent(event);
    if (event->angleDelta().y() > 0)
        Q_EMIT zoomInWanted(barAt(event->position().toPoint().x()));
    else if (event->angleDelta().y() < 0)
        Q_EMIT zoomOutWanted();
    event->accept();
}

void HistogramWidget::chooseRange()
{
    const int first = std::min(m_anchor, m_cursor);
    const int last = std::max(m_anchor, m_cursor);
    m_anchor = m_cursor; // from here on the choice says which bars are lit
    Q_EMIT rangeChosen(first, last);
}

void HistogramWidget::moveCursor(int bar, bool extend)
{
    m_cursor = std::clamp(bar, 0, count() - 1);
    if (!extend)
        m_anchor = m_cursor;
    setAccessibleDescription(textOf(m_cursor));
    update();
}

void HistogramWidget::keyPressEvent(QKeyEvent* event)
{
    if (count() == 0)
        return QWidget::keyPressEvent(event);
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor - forward, extend);
    case Qt::Key_Right:
        return moveCursor(m_cursor + forward, extend);
    case Qt::Key_Home:
        return moveCursor(0, extend);
    case Qt::Key_End:
        return moveCursor(count() - 1, extend);
    case Qt::Key_Plus:
        if (m_cursor >= 0)
            Q_EMIT zoomInWanted(m_cursor);
        return;
    case Qt::Key_Minus:
        Q_EMIT zoomOutWanted();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_cursor >= 0)
            chooseRange();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HistogramWidget::focusInEvent(QFocusEvent* event)
{
    if (m_cursor < 0 && count() > 0 && event->reason() != Qt::MouseFocusReason)
        moveCursor(m_covered ? m_covered->first : 0, false);
    QWidget::focusInEvent(event);
}

bool HistogramWidget::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && count() > 0) {
        auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), textOf(barAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace warraq
