#pragma once

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QFile>
#include <QObject>
#include <QStringList>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <mutex>
#include <thread>
#include <vector>

#include <cxxabi.h>
#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace warraq {

/// Measures how long the event loop of a thread is away: another thread posts a heartbeat every two
/// milliseconds, and what counts is the time until the loop answers it. Of every stall it says what the
/// thread did meanwhile: worked, waited for a processor (another process had it: the machine's noise, which
/// is taken off), or slept. Made in the thread that is watched. Linux.
class EventLoopWatch : public QObject
{
public:
    static constexpr std::array limits{16, 50, 100}; ///< milliseconds

    struct Step
    {
        QString name;
        qint64 beats = 0;
        std::array<qint64, limits.size()> over{}; ///< stalls longer than each limit, noise taken off
        double longest = 0;                       ///< ms, noise taken off
        double noise = 0;                         ///< ms the longest waited for a processor
        double worked = 0;                        ///< ms of processor time within the longest
        std::vector<std::pair<double, QStringList>> traces;
    };

    enum class Traces
    {
        No,
        Yes, ///< where the thread stood when a stall became too long
    };

    explicit EventLoopWatch(Traces traces) : m_traces(traces == Traces::Yes)
    {
        m_watched = pthread_self();
        pthread_getcpuclockid(m_watched, &m_clock);
        m_status = QStringLiteral("/proc/self/task/%1/schedstat").arg(syscall(SYS_gettid));
        if (m_traces) {
            std::array<void*, 4> warm{};
            backtrace(warm.data(), warm.size()); // loads what it needs, which a handler may not
            std::signal(SIGUSR2,
                        [](int) { framesTaken = backtrace(frames.data(), static_cast<int>(frames.size())); });
        }
        m_time.start();
        begin(QStringLiteral("start"));
        m_thread = std::thread([this] { run(); });
    }
    ~EventLoopWatch() override { stop(); }

    void stop()
    {
        m_stopping = true;
        if (m_thread.joinable())
            m_thread.join();
    }

    /// What happens from now on belongs to this step.
    void begin(const QString& name)
    {
        const std::lock_guard guard(m_mutex);
        m_steps.push_back({name, 0, {}, 0, 0, 0, {}});
    }
    [[nodiscard]] std::vector<Step> steps() const
    {
        const std::lock_guard guard(m_mutex);
        return m_steps;
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        m_cpuAtAnswer = cpu();
        m_answer.store(m_time.nsecsElapsed(), std::memory_order_release);
        return true;
    }

private:
    [[nodiscard]] qint64 cpu() const
    {
        timespec now{};
        clock_gettime(m_clock, &now);
        return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
    }
    /// How long the thread has waited for a processor, ns.
    [[nodiscard]] qint64 waited() const
    {
        QFile file(m_status);
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0;
    }

    void run()
    {
        using namespace std::chrono_literals;
        while (!m_stopping) {
            std::this_thread::sleep_for(2ms);
            const qint64 waitedBefore = waited();
            const qint64 cpuBefore = cpu();
            size_t step = 0;
            {
                const std::lock_guard guard(m_mutex);
                step = m_steps.size() - 1;
            }
            m_answer = 0;
            const qint64 from = m_time.nsecsElapsed();
            QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::HighEventPriority);
            bool traced = !m_traces;
            while (m_answer.load(std::memory_order_acquire) == 0 && !m_stopping) {
                std::this_thread::sleep_for(500us);
                if (!traced && m_time.nsecsElapsed() - from > limits[0] * 1'000'000LL) {
                    framesTaken = 0;
                    pthread_kill(m_watched, SIGUSR2);
                    traced = true;
                }
            }
            if (m_answer == 0)
                return;
            const double milli = 1e6;
            const double noise = static_cast<double>(waited() - waitedBefore) / milli;
            const double wall = static_cast<double>(m_answer - from) / milli;
            const double blocked = std::max(0.0, wall - noise);
            const std::lock_guard guard(m_mutex);
            Step& now = m_steps[step];
            ++now.beats;
            for (size_t i = 0; i < limits.size(); ++i)
                now.over[i] += blocked > limits[i];
            if (blocked > now.longest) {
                now.longest = blocked;
                now.noise = noise;
                now.worked = static_cast<double>(m_cpuAtAnswer - cpuBefore) / milli;
            }
            if (m_traces && blocked > limits[0] && framesTaken > 0)
                now.traces.emplace_back(blocked, namesOf());
        }
    }

    static QStringList namesOf()
    {
        QStringList names;
        for (int i = 2; i < framesTaken && names.size() < 24; ++i) {
            Dl_info info{};
            void* frame = frames[static_cast<size_t>(i)];
            if (dladdr(frame, &info) == 0 || !info.dli_sname) {
                names.append(QString::fromLocal8Bit(info.dli_fname ? info.dli_fname : "?").section(u'/', -1));
                continue;
            }
            int status = 0;
            char* plain = abi::__cxa_demangle(info.dli_sname, nullptr, nullptr, &status);
            names.append(QString::fromLocal8Bit(plain ? plain : info.dli_sname).section(u'(', 0, 0));
            std::free(plain);
        }
        return names;
    }

    inline static std::array<void*, 64> frames{};
    inline static std::atomic_int framesTaken{0};

    bool m_traces;
    pthread_t m_watched{};
    clockid_t m_clock{};
    QString m_status;
    QElapsedTimer m_time;
    mutable std::mutex m_mutex;
    std::vector<Step> m_steps;
    std::atomic_bool m_stopping{false};
    std::atomic<qint64> m_answer{0};
    std::atomic<qint64> m_cpuAtAnswer{0};
    std::thread m_thread;
};

} // namespace warraq
