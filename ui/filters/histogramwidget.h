#pragma once

#include "ui/models/datehistogram.h"

#include <QWidget>

namespace warraq {

/// The bars of the date histogram. A click chooses a bar, a drag a range of them; with the keyboard the
/// arrows move, Shift extends, Enter chooses, Plus and Minus look closer and from farther. A bar that holds
/// nothing is a gap. GUI thread.
class HistogramWidget : public QWidget
{
    Q_OBJECT
public:
    explicit HistogramWidget(QWidget* parent = nullptr);

    void setHistogram(const DateHistogram& histogram);
    [[nodiscard]] const DateHistogram& histogram() const { return m_histogram; }
    /// Which bars are drawn as chosen.
    void setCovered(std::optional<std::pair<int, int>> bars);
    /// Where a bar stands, from the bottom to the top, in widget coordinates.
    [[nodiscard]] QRect barArea(int bar) const;

    /// What stands below the bars: of the first, the middle one and the last.
    [[nodiscard]] QStringList axisTexts() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rangeChosen(int first, int last);
    void zoomInWanted(int bar); ///< a double click, Plus, or the wheel with Ctrl
    void zoomOutWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int count() const { return static_cast<int>(m_histogram.bars().size()); }
    [[nodiscard]] int barAt(int x) const;
    [[nodiscard]] int barsWidth() const;
    [[nodiscard]] int axisHeight() const;
    [[nodiscard]] QString textOf(int bar) const;
    void chooseRange();
    void moveCursor(int bar, bool extend);

    DateHistogram m_histogram;
    std::optional<std::pair<int, int>> m_covered;
    int m_anchor = -1; ///< where a drag or an extension began
    int m_cursor = -1;
    bool m_dragging = false;
};

} // namespace warraq
