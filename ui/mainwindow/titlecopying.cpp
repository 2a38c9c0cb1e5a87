#include "ui/mainwindow/titlecopying.h"

#include "archive/archive.h"
#include "archive/readsession.h"
#include "ui/importwizard/background.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

#include <algorithm>

namespace warraq {

void TitleCopying::setArchive(std::shared_ptr<Archive> archive)
{
    stop();
    m_archive = std::move(archive);
}

void TitleCopying::stop()
{
    m_cancel.cancel();
}

void TitleCopying::copy(std::vector<ArticleId> articles)
{
    if (!m_archive || articles.empty())
        return;
    stop();
    m_cancel = CancelToken();
    const bool isTold = articles.size() > many;
    const auto total = static_cast<qint64>(articles.size());
    const auto tell = [self = QPointer<TitleCopying>(this), total, cancel = m_cancel](qint64 done) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, total, cancel, done] {
                if (self && !cancel.isCancelled())
                    Q_EMIT self->jobChanged(tr("Copying titles"), done, total);
            },
            Qt::QueuedConnection);
    };
    if (isTold)
        Q_EMIT jobChanged(tr("Copying titles"), 0, total);
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [archive = m_archive, articles = std::move(articles), cancel = m_cancel, isTold,
         tell]() -> Result<QStringList> {
            const auto reader = archive->openReader();
            if (!reader)
                return reader.failure();
            QStringList titles;
            const std::span<const ArticleId> all(articles);
            for (size_t at = 0; at < all.size(); at += many) {
                auto part = (*reader)->titles(all.subspan(at, std::min(many, all.size() - at)), cancel);
                if (!part)
                    return part.failure();
                titles += *part;
                if (isTold)
                    tell(static_cast<qint64>(std::min(at + many, all.size())));
            }
            titles.removeAll(QString());
            return titles;
        },
        [this, isTold, cancel = m_cancel](const Result<QStringList>& titles) {
            if (!cancel.isCancelled() || !titles)
                end(titles, isTold);
        });
}

void TitleCopying::end(const Result<QStringList>& titles, bool wasTold)
{
    if (wasTold)
        Q_EMIT jobEnded();
    if (!titles) {
        if (titles.error().kind != ErrorKind::Cancelled)
            Q_EMIT failed(titles.error());
        return;
    }
    if (titles->isEmpty())
        return Q_EMIT said(tr("None of the selected articles has a title."));
    QGuiApplication::clipboard()->setText(titles->join(u'\n'));
    Q_EMIT said(tr("%Ln title(s) copied.", nullptr, static_cast<int>(titles->size())));
}

} // namespace warraq
