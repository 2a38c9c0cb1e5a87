#include "ui/mainwindow/sampleimport.h"

#include "ui/importwizard/background.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace warraq {

namespace {

Result<void> fill(const QString& folder, const QString& path, const CancelToken& cancel,
                  const std::function<void(const ImportProgress&)>& progress)
{
    const auto archive = Archive::create(path);
    if (!archive)
        return archive.failure();
    ImportOptions options;
    options.paths = {folder};
    const auto report = ImportJob(*archive, loadProfiles({}), options).run(cancel, progress);
    if (!report)
        return report.failure();
    if (report->stopped)
        return unexpected(ErrorKind::Cancelled, path);
    return {};
}

/// The archive's path, when it is there or could be made.
Result<QString> make(const QString& folder, const QString& archive, const CancelToken& cancel,
                     const std::function<void(const ImportProgress&)>& progress)
{
    if (QFileInfo::exists(archive))
        return archive;
    if (folder.isEmpty())
        return unexpected(ErrorKind::NotFound, QStringLiteral("sample"));
    const QString home = QFileInfo(archive).absolutePath();
    if (!QDir().mkpath(home))
        return unexpected(ErrorKind::Unreadable, home);
    const QString part = archive + QStringLiteral(".part");
    QFile::remove(part);
    if (const auto filled = fill(folder, part, cancel, progress); !filled) {
        QFile::remove(part);
        return filled.failure();
    }
    QFile made(part);
    if (!made.rename(archive))
        return unexpected(ErrorKind::Unreadable, archive, made.errorString());
    return archive;
}

} // namespace

SampleImport::SampleImport(QString folder, QString archive, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_archive(std::move(archive)),
      m_relay(new ImportProgressRelay, [](ImportProgressRelay* relay) { relay->deleteLater(); })
{
    connect(m_relay.get(), &ImportProgressRelay::progressed, this, &SampleImport::progressed,
            Qt::QueuedConnection);
}

SampleImport::~SampleImport()
{
    m_cancel.cancel();
}

QString SampleImport::installedFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const auto& candidate : {QStringLiteral("../share/warraq/sample"), QStringLiteral("sample")}) {
        const QString folder = QDir::cleanPath(program.absoluteFilePath(candidate));
        if (QFileInfo(folder).isDir())
            return folder;
    }
    return {};
}

QString SampleImport::usualArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/warraq/sample.warraq");
}

void SampleImport::start()
{
    runInBackground(
        *QThreadPool::globalInstance(), this,
        [folder = m_folder, archive = m_archive, cancel = m_cancel, relay = m_relay] {
            return make(folder, archive, cancel,
                        [&relay](const ImportProgress& progress) { Q_EMIT relay->progressed(progress); });
        },
        [this](const Result<QString>& result) {
            if (result)
                Q_EMIT finished(*result);
            else
                Q_EMIT failed(result.error());
        });
}

void SampleImport::stop()
{
    m_cancel.cancel();
}

} // namespace warraq
