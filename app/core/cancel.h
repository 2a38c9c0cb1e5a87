#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QtGlobal>

namespace warraq {

/// "Please stop", shared by value between the asker and every loop that works for it. Thread-safe.
class CancelToken
{
public:
    CancelToken() : m_flag(std::make_shared<std::atomic_bool>(false)) {}
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_flag;
};

/// How far a job is. `total` is 0 while it is unknown.
struct ProgressState
{
    qint64 done = 0;
    qint64 total = 0;
};

/// Where a loop reports to, by value. Called on the thread that works; the receiver limits its own rate.
using Progress = std::function<void(const ProgressState&)>;

} // namespace warraq
