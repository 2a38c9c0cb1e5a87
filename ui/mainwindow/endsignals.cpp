#include "ui/mainwindow/endsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace warraq {

#ifdef Q_OS_UNIX

namespace {

constexpr int heard[] = {SIGTERM, SIGHUP, SIGINT};

// A signal handler can reach nothing but what is global.
volatile std::sig_atomic_t writeEnd = -1;

void onSignal(int)
{
    const char sign = 1;
    [[maybe_unused]] const auto written = ::write(writeEnd, &sign, 1); // a full pipe says it already
}

} // namespace

EndSignals::EndSignals(QObject* parent) : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_read = ends[0];
    m_write = ends[1];
    writeEnd = m_write;
    auto* notifier = new QSocketNotifier(m_read, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char sign = 0;
        while (::read(m_read, &sign, 1) == 1) {
        }
        for (const int signal : heard) // who says it again does not want to wait
            std::signal(signal, SIG_DFL);
        Q_EMIT ended();
    });
    for (const int signal : heard)
        std::signal(signal, onSignal);
}

EndSignals::~EndSignals()
{
    if (m_read < 0)
        return;
    for (const int signal : heard)
        std::signal(signal, SIG_DFL);
    writeEnd = -1;
    ::close(m_read);
    ::close(m_write);
}

#else

EndSignals::EndSignals(QObject* parent) : QObject(parent) {}
EndSignals::~EndSignals() = default;

#endif

} // namespace warraq
