#include "ui/mainwindow/archiveopener.h"

#include "ui/importwizard/background.h"

namespace warraq {

void ArchiveOpener::open(const QString& path)
{
    const quint64 wish = ++m_wish;
    m_busy = true;
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [path] { return Archive::open(path, Archive::Access::ReadWrite); },
        [this, wish, path](const Result<std::shared_ptr<Archive>>& result) {
            if (wish != m_wish)
                return;
            m_busy = false;
            if (result)
                Q_EMIT opened(*result);
            else
                Q_EMIT failed(path, result.error());
        });
}

} // namespace warraq
