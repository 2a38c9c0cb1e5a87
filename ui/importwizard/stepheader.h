#pragma once

#include <QStringList>
#include <QWidget>

namespace warraq {

/// The numbered steps of a wizard, the present one strong, those behind it ticked. Paints only. GUI thread.
class StepHeader : public QWidget
{
    Q_OBJECT
public:
    explicit StepHeader(QStringList steps, QWidget* parent = nullptr);

    void setCurrent(int step);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_steps;
    int m_current = 0;
};

} // namespace warraq
