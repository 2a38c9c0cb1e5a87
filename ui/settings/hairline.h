#pragma once

#include <QWidget>

namespace warraq {

/// A line, a point thick, that parts what stands on its two sides. Its colour is the palette's of the moment
/// it is painted. GUI thread.
class Hairline : public QWidget
{
    Q_OBJECT
public:
    enum class Weight : quint8
    {
        Plain, ///< between regions
        Faint, ///< between rows
    };
    explicit Hairline(Weight weight, Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Weight m_weight;
};

} // namespace warraq
