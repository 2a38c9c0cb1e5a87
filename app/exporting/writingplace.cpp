#include "exporting/writingplace.h"

#include <QDir>
#include <QFileInfo>

namespace warraq {

namespace {

const QString lockName = QStringLiteral("lock");

/// Folders of ours whose process is gone. One without a lock is not known to be ours, and one whose process
/// lives, or is on another machine, is in use.
void removeAbandoned(const QDir& folder)
{
    const QStringList ours{QStringLiteral(".warraq-??????")};
    for (const auto& name : folder.entryList(ours, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        const QString path = folder.filePath(name);
        const QString lockPath = path + u'/' + lockName;
        if (!QFileInfo::exists(lockPath))
            continue;
        QLockFile lock(lockPath);
        lock.setStaleLockTime(0); // a long export is no dead one: only the process counts
        if (!lock.tryLock(0))
            continue;
        lock.unlock();
        QDir(path).removeRecursively();
    }
}

} // namespace

WritingPlace::WritingPlace(const QString& target)
    : m_folder(QFileInfo(target).absolutePath() + QStringLiteral("/.warraq-XXXXXX"))
{
}

Result<std::unique_ptr<WritingPlace>> WritingPlace::open(const QString& target)
{
    removeAbandoned(QDir(QFileInfo(target).absolutePath()));
    std::unique_ptr<WritingPlace> place(new WritingPlace(target));
    if (!place->m_folder.isValid())
        return unexpected(ErrorKind::Unreadable, target, place->m_folder.errorString());
    place->m_lock = std::make_unique<QLockFile>(place->m_folder.filePath(lockName));
    place->m_lock->setStaleLockTime(0);
    if (!place->m_lock->tryLock(0))
        return unexpected(ErrorKind::Unreadable, target);
    // A folder of its own, so that a target of any name is none of ours.
    place->m_within = place->m_folder.filePath(QStringLiteral("new"));
    if (!QDir().mkdir(place->m_within))
        return unexpected(ErrorKind::Unreadable, target);
    place->m_name = QFileInfo(target).fileName();
    return place;
}

} // namespace warraq
