#include "ui/reader/archivelinks.h"

#include "archive/archive.h"
#include "archive/readsession.h"

#include <QDir>
#include <QFutureWatcher>
#include <QPromise>
#include <QThreadPool>

namespace warraq {

namespace {

/// So many of an archive's articles are looked at to see which of them has the very address.
constexpr size_t mostLooked = 50;

QString quoted(QString value)
{
    return u'"' + value.remove(u'"') + u'"';
}

/// Where a link of a page leads whose own place is \p from: relative ones are of the pane's own scheme.
QUrl absolute(const QUrl& link, const Article& from)
{
    if (link.scheme() != QLatin1String("warraq-asset"))
        return link;
    const QString path = link.path(QUrl::FullyDecoded).mid(1);
    QUrl relative;
    relative.setPath(path);
    if (link.hasQuery())
        relative.setQuery(link.query());
    return from.content.url.isEmpty() ? relative : QUrl(from.content.url).resolved(relative);
}

ArticleId byAddress(ReadSession& reader, const QUrl& link)
{
    const QString wanted = comparableAddress(link);
    if (wanted.isEmpty())
        return {};
    // As the archive may have written it.
    QStringList spellings;
    const QString path = wanted.mid(wanted.indexOf(u'/'));
    for (const char* scheme : {"http://", "https://"}) {
        for (const char* host : {"", "www."}) {
            const QString spelling = QLatin1String(scheme) + QLatin1String(host) + wanted;
            spellings << quoted(spelling);
            if (!path.contains(u'?'))
                spellings << quoted(spelling + u'/');
        }
    }
    const auto found = reader.search(ArticleQuery::parse(QStringLiteral("url:") + spellings.join(u',')),
                                     SortOrder::Oldest, CancelToken());
    if (!found)
        return {};
    for (size_t i = 0; i < std::min(found->ids.size(), mostLooked); ++i) {
        const auto article = reader.article(found->ids[i]);
        if (article && comparableAddress(QUrl(article->content.url)) == wanted)
            return article->id;
    }
    return {};
}

ArticleId byFile(ReadSession& reader, const QUrl& link, const Article& from)
{
    if (link.scheme() != QLatin1String("warraq-asset"))
        return {};
    const QString folder = from.provenance.file.section(u'/', 0, -2);
    const QString file = QDir::cleanPath(folder + u'/' + link.path(QUrl::FullyDecoded).mid(1));
    const auto found = reader.search(ArticleQuery::parse(QStringLiteral("source:") + quoted(file)),
                                     SortOrder::Oldest, CancelToken());
    if (!found)
        return {};
    for (size_t i = 0; i < std::min(found->ids.size(), mostLooked); ++i) {
        const auto article = reader.article(found->ids[i]);
        if (article && article->provenance.file == file)
            return article->id;
    }
    return {};
}

} // namespace

QString comparableAddress(const QUrl& address)
{
    QString host = address.host().toLower();
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    if (host.isEmpty())
        return {};
    QString path = address.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    return host + path + (address.hasQuery() ? u'?' + address.query(QUrl::FullyEncoded) : QString());
}

void findLinkedArticle(const std::shared_ptr<Archive>& archive, const QUrl& link, const Article& from,
                       QObject* context, std::function<void(ArticleId)> done)
{
    auto promise = std::make_shared<QPromise<ArticleId>>();
    auto* watcher = new QFutureWatcher<ArticleId>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, archive, link, from] {
        promise->start();
        ArticleId found;
        if (auto reader = archive->openReader()) {
            found = byAddress(**reader, absolute(link, from));
            if (!found.isValid())
                found = byFile(**reader, link, from);
        }
        promise->addResult(found);
        promise->finish();
    });
}

} // namespace warraq
