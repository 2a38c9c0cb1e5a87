#include "ui/reader/bibliography.h"

#include "archive/archive.h"
#include "archive/readsession.h"
#include "citing/cslitem.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace warraq {

void readCitable(const std::shared_ptr<Archive>& archive, std::vector<ArticleId> ids,
                 const PageOptions& options, QObject* context,
                 std::function<void(const CitableArticles& articles)> done)
{
    auto promise = std::make_shared<QPromise<CitableArticles>>();
    auto* watcher = new QFutureWatcher<CitableArticles>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, archive, ids = std::move(ids), options] {
        promise->start();
        CitableArticles articles;
        QStringList lines;
        const QString name = QFileInfo(archive->path()).completeBaseName();
        if (auto reader = archive->openReader()) {
            for (size_t i = 0; i < std::min(ids.size(), mostCited); ++i) {
                if (const auto article = (*reader)->article(ids[i])) {
                    articles.items << cslItem(*article, name);
                    lines << citation(*article, options);
                }
            }
        }
        articles.plain = lines.join(QStringLiteral("\n\n"));
        promise->addResult(articles);
        promise->finish();
    });
}

} // namespace warraq
