#pragma once

#include "core/cancel.h"
#include "core/result.h"

#include <QThread>
#include <QTimer>

#include <atomic>
#include <functional>
#include <optional>

namespace warraq {

/// One piece of work on a thread of its own, for a window that stays alive: tells how far it is some times a
/// second, and once how it ended, both on the thread it was started from. Deleting it stops the work, waits
/// for it and tells nothing more.
template <class Value> class JobThread : private QThread
{
public:
    using Work = std::function<Result<Value>(const CancelToken&, const Progress&)>;
    using Ended = std::function<void(const Result<Value>&)>;

    /// \p total: how much there is to do, where that is known beforehand.
    explicit JobThread(Work work, qint64 total = 0) : m_work(std::move(work)), m_total(total) {}
    ~JobThread() override
    {
        m_cancel.cancel();
        wait();
    }

    /// Once. \p ended may delete what owns this, in a later turn.
    void begin(const std::function<void(qint64 done, qint64 total)>& progressed, const Ended& ended)
    {
        connect(this, &QThread::finished, this, [this, ended] {
            m_tick.stop();
            ended(*m_result);
        });
        connect(&m_tick, &QTimer::timeout, this, [this, progressed] {
            if (m_total > 0)
                progressed(m_done, m_total);
        });
        constexpr int betweenReports = 100; // ms
        m_tick.start(betweenReports);
        start();
    }
    void cancel() { m_cancel.cancel(); }

private:
    void run() override
    {
        m_result.emplace(m_work(m_cancel, [this](const ProgressState& state) {
            m_total = state.total;
            m_done = state.done;
        }));
    }

    Work m_work;
    QTimer m_tick;
    CancelToken m_cancel;
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::optional<Result<Value>> m_result; ///< once the thread has ended
};

} // namespace warraq
