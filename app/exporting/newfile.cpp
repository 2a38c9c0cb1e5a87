#include "exporting/newfile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <exception>

namespace warraq {

Result<void> makeFile(const QString& path, Overwrite overwrite, const CancelToken& cancel,
                      const std::function<void(const QString& part)>& write)
{
    const QFileInfo target(path);
    QTemporaryFile part(target.absolutePath() + QStringLiteral("/.warraq-XXXXXX.part"));
    if (!part.open())
        return unexpected(ErrorKind::Unreadable, path, part.errorString());
    try {
        write(part.fileName());
    } catch (const std::exception& error) {
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, path);
        const QString why = QString::fromLocal8Bit(error.what());
        return unexpected(why.contains(QLatin1String("No space left")) ? ErrorKind::DiskFull
                                                                       : ErrorKind::Internal,
                          path, why);
    }
    part.close();
    if (cancel.isCancelled())
        return unexpected(ErrorKind::Cancelled, path);
    if (target.exists()) {
        if (overwrite == Overwrite::No)
            return unexpected(ErrorKind::Exists, path);
        if (!QFile::remove(path))
            return unexpected(ErrorKind::Unreadable, path, QStringLiteral("it cannot be replaced"));
    }
    QFile::setPermissions(part.fileName(),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    if (!part.rename(path))
        return unexpected(ErrorKind::Unreadable, path, part.errorString());
    part.setAutoRemove(false);
    return {};
}

} // namespace warraq
