#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace warraq {

/// Runs \p work on \p pool and hands its value to \p done on \p context's thread, if \p context still lives
/// then.
template <class Work, class Done>
void runInBackground(QThreadPool& pool, QObject* context, Work work, Done done)
{
    using Value = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<std::shared_ptr<Value>>>();
    promise->future().then(context,
                           [done = std::move(done)](const std::shared_ptr<Value>& value) { done(*value); });
    pool.start([promise, work = std::move(work)]() mutable {
        promise->start();
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    });
}

} // namespace warraq
