#pragma once

#include <QObject>

namespace warraq {

/// Hears when the system ends the program (SIGTERM, SIGHUP, SIGINT), as at the end of a session, so that it
/// can close what is open. One at a time. GUI thread; where there are no such signals it is silent.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void ended();

private:
    int m_read = -1;
    int m_write = -1;
};

} // namespace warraq
