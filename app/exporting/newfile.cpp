#include "exporting/newfile.h"

#include "exporting/writingplace.h"

#include <QFile>
#include <QFileInfo>

#include <exception>
#include <filesystem>

namespace warraq {

namespace {

/// In one step; over a file that is there only where that is wanted.
Result<void> giveName(const QString& part, const QString& path, Overwrite overwrite)
{
    if (overwrite == Overwrite::No) {
        if (QFileInfo::exists(path))
            return unexpected(ErrorKind::Exists, path);
        QFile file(part);
        return file.rename(path) ? Result<void>()
                                 : unexpected(ErrorKind::Unreadable, path, file.errorString());
    }
    std::error_code failure;
    std::filesystem::rename(QFile::encodeName(part).toStdString(), QFile::encodeName(path).toStdString(),
                            failure);
    if (failure)
        return unexpected(ErrorKind::Unreadable, path, QString::fromStdString(failure.message()));
    return {};
}

} // namespace

Result<void> makeFile(const WritingPlace& place, const QString& path, Overwrite overwrite,
                      const CancelToken& cancel, const std::function<void(const QString& part)>& write)
{
    const QString part = place.pathOf(QFileInfo(path).fileName());
    try {
        write(part);
    } catch (const std::exception& error) {
        QFile::remove(part);
        if (cancel.isCancelled())
            return unexpected(ErrorKind::Cancelled, path);
        const QString why = QString::fromLocal8Bit(error.what());
        return unexpected(why.contains(QLatin1String("No space left")) ? ErrorKind::DiskFull
                                                                       : ErrorKind::Internal,
                          path, why);
    }
    if (cancel.isCancelled()) {
        QFile::remove(part);
        return unexpected(ErrorKind::Cancelled, path);
    }
    return giveName(part, path, overwrite);
}

} // namespace warraq
