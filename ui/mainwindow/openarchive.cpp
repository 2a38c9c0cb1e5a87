#include "ui/mainwindow/openarchive.h"

#include <QFileInfo>
#include <QThreadPool>

namespace warraq {

OpenArchive::OpenArchive(std::shared_ptr<Archive> archive)
    : m_archive(std::move(archive)), m_service(std::make_unique<ArchiveService>(m_archive))
{
}

OpenArchive::~OpenArchive()
{
    m_service.reset();
    QThreadPool::globalInstance()->start([archive = std::move(m_archive)]() mutable { archive.reset(); });
}

QString OpenArchive::name() const
{
    return QFileInfo(path()).fileName();
}

} // namespace warraq
