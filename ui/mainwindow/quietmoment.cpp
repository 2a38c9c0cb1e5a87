#include "ui/mainwindow/quietmoment.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace warraq {

using namespace std::chrono_literals;

QuietMoment::QuietMoment(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(400ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        QCoreApplication::instance()->removeEventFilter(this);
        Q_EMIT came();
    });
}

void QuietMoment::wait()
{
    if (m_timer.isActive())
        return;
    QCoreApplication::instance()->installEventFilter(this);
    m_timer.start();
}

bool QuietMoment::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        m_timer.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace warraq
