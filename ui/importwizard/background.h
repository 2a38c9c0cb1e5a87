#pragma once

#include <QFutureWatcher>
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
    // A watcher, not QFuture::then: in Qt 6.4 that one aborts when its context is gone.
    auto* watcher = new QFutureWatcher<std::shared_ptr<Value>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher->result());
    });
    watcher->setFuture(promise->future());
    pool.start([promise, work = std::move(work)]() mutable {
        promise->start();
        promise->addResult(std::make_shared<Value>(work()));
        promise->finish();
    });
}

} // namespace warraq
