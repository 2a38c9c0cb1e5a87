#include "ui/reader/bibliography.h"

#include "archive/archive.h"
#include "archive/readsession.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace warraq {

void makeBibliography(const std::shared_ptr<Archive>& archive, std::vector<ArticleId> ids,
                      const PageOptions& options, QObject* context,
                      std::function<void(const QString& text)> done)
{
    auto promise = std::make_shared<QPromise<QString>>();
    auto* watcher = new QFutureWatcher<QString>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, archive, ids = std::move(ids), options] {
        promise->start();
        QStringList lines;
        if (auto reader = archive->openReader()) {
            for (size_t i = 0; i < std::min(ids.size(), mostCited); ++i) {
                if (const auto article = (*reader)->article(ids[i]))
                    lines << citation(*article, options);
            }
        }
        promise->addResult(lines.join(QStringLiteral("\n\n")));
        promise->finish();
    });
}

} // namespace warraq
