#pragma once

#include <QObject>
#include <QTimer>

namespace warraq {

/// Waits for a moment in which nobody types or uses the mouse, to do then what would be felt. GUI thread.
class QuietMoment : public QObject
{
    Q_OBJECT
public:
    explicit QuietMoment(QObject* parent = nullptr);

    /// From now on; came() follows once. Waiting already: nothing changes.
    void wait();

Q_SIGNALS:
    void came();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTimer m_timer;
};

} // namespace warraq
