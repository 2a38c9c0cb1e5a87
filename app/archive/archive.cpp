#include "archive/archive.h"

#include "archive/connection.h"
#include "archive/filtercolumns.h"
#include "archive/migrations.h"
#include "archive/sqlitereadsession.h"
#include "archive/sqlitewritesession.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace warraq {

namespace {

constexpr int lockMilliseconds = 2000;

/// One archive, one writer: the lock file stands beside the archive for as long as somebody writes.
QString lockPath(const QString& path)
{
    return path + QStringLiteral(".lock");
}

bool mayWriteBeside(const QString& path)
{
    const QFileInfo info(path);
    return info.isWritable() && QFileInfo(info.absolutePath()).isWritable();
}

} // namespace

struct Archive::State
{
    QString path;
    Connection::Mode mode = Connection::Mode::ReadWrite; ///< of readers
    bool writable = false;
    std::shared_ptr<FilterColumns> columns = std::make_shared<FilterColumns>();

    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::function<void(Result<WriteSession*>)>> queue;
    bool closing = false;
    std::thread writer;

    void write();
    Result<std::unique_ptr<SqliteWriteSession>> openWriter(QLockFile& lock) const;
};

Result<std::unique_ptr<SqliteWriteSession>> Archive::State::openWriter(QLockFile& lock) const
{
    if (!writable)
        return unexpected(ErrorKind::ReadOnly, path);
    lock.setStaleLockTime(0); // a lock ends with its process, however long that takes
    qint64 owner = 0;
    QString host;
    QString program;
    // Who was killed before its name stood in the lock file holds nothing; who lives cannot be taken it from.
    const bool isLocked =
        lock.tryLock(lockMilliseconds) ||
        (lock.error() == QLockFile::LockFailedError && !lock.getLockInfo(&owner, &host, &program) &&
         lock.removeStaleLockFile() && lock.tryLock(lockMilliseconds));
    if (!isLocked)
        return unexpected(lock.error() == QLockFile::PermissionError ? ErrorKind::ReadOnly : ErrorKind::Busy,
                          path);
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.failure();
    auto session = std::make_unique<SqliteWriteSession>(std::move(*connection), columns);
    if (auto ready = session->prepare(); !ready)
        return ready.failure();
    return session;
}

/// The writer thread: opens at the first work, drains, and leaves one file.
void Archive::State::write()
{
    QLockFile lock(lockPath(path));
    std::unique_ptr<SqliteWriteSession> session;
    for (;;) {
        std::function<void(Result<WriteSession*>)> work;
        {
            std::unique_lock guard(mutex);
            wake.wait(guard, [this] { return closing || !queue.empty(); });
            if (queue.empty())
                break;
            work = std::move(queue.front());
            queue.pop_front();
        }
        if (!session) {
            auto opened = openWriter(lock);
            if (!opened) {
                lock.unlock();
                work(opened.failure());
                continue;
            }
            session = std::move(*opened);
        }
        work(static_cast<WriteSession*>(session.get()));
    }
    if (!session)
        return;
    if (session->connection().isInTransaction())
        session->rollback();
    // The index is tidied a little, the log goes into the file, and no other file is left (FINDINGS B). With
    // readers still open the last step does nothing and is done by the next writer.
    (void)session->connection().execute("PRAGMA optimize");
    (void)session->connection().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    (void)session->connection().execute("PRAGMA busy_timeout = 200");
    (void)session->connection().execute("PRAGMA journal_mode = DELETE");
    session.reset();
    lock.unlock();
}

Archive::Archive(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Archive::~Archive()
{
    {
        const std::lock_guard guard(m_state->mutex);
        m_state->closing = true;
    }
    m_state->wake.notify_all();
    if (m_state->writer.joinable())
        m_state->writer.join();
}

Result<std::shared_ptr<Archive>> Archive::open(const QString& path, Access access)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    if (auto is = checkIsArchive(absolute); !is) {
        auto error = is.error();
        error.subject = path;
        return Unexpected{error};
    }
    auto state = std::make_unique<State>();
    state->path = absolute;
    const bool beside = mayWriteBeside(absolute);
    state->writable = access == Access::ReadWrite && beside;
    // A log that is there holds what was committed and must be read; where nothing may be written and there
    // is none, the file is all there is.
    const bool hasLog = QFile::exists(absolute + QStringLiteral("-wal"));
    if (state->writable || (hasLog && beside))
        state->mode = Connection::Mode::ReadOnly;
    else
        state->mode = hasLog ? Connection::Mode::ReadOnly : Connection::Mode::Immutable;
    if (access == Access::ReadOnly && beside)
        state->mode = Connection::Mode::ReadOnly;

    auto connection = Connection::open(absolute, state->mode);
    if (!connection)
        return connection.failure();
    auto version = (*connection)->integer("PRAGMA user_version");
    if (!version && state->mode == Connection::Mode::ReadOnly && !beside) {
        state->mode = Connection::Mode::Immutable;
        connection = Connection::open(absolute, state->mode);
        if (!connection)
            return connection.failure();
        version = (*connection)->integer("PRAGMA user_version");
    }
    if (!version)
        return version.failure();
    if (*version > currentSchema())
        return unexpected(ErrorKind::NewerArchive, path, QStringLiteral("schema %1").arg(*version));
    if (*version < currentSchema()) {
        if (!beside)
            return unexpected(ErrorKind::ReadOnly, path,
                              QStringLiteral("it must be brought to the present form first"));
        auto writer = Connection::open(absolute, Connection::Mode::ReadWrite);
        if (!writer)
            return writer.failure();
        if (auto migrated = migrate(**writer); !migrated)
            return migrated.failure();
    }
    if (auto loaded = state->columns->load(**connection); !loaded)
        return loaded.failure();
    return std::shared_ptr<Archive>(new Archive(std::move(state)));
}

Result<std::shared_ptr<Archive>> Archive::create(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists())
        return unexpected(ErrorKind::Exists, path);
    const QFileInfo folder(info.absolutePath());
    if (!folder.isDir())
        return unexpected(ErrorKind::NotFound, folder.filePath(), QStringLiteral("there is no such folder"));
    if (!folder.isWritable())
        return unexpected(ErrorKind::ReadOnly, path);
    // Under another name until it is one: a killed process must not leave a file that is no archive.
    const QString part = info.absoluteFilePath() + QStringLiteral(".part");
    for (const char* ending : {"", "-journal"})
        QFile::remove(part + QLatin1String(ending));
    {
        auto connection = Connection::open(part, Connection::Mode::Create);
        if (!connection)
            return connection.failure();
        // A page holds a block of the index, and several articles.
        auto sized = (*connection)->execute("PRAGMA page_size = 16384");
        if (auto migrated = sized ? migrate(**connection) : sized; !migrated) {
            connection->reset();
            QFile::remove(part);
            return migrated.failure();
        }
        auto made =
            (*connection)->prepare("INSERT INTO meta(key, value) VALUES ('application', ?), ('created', ?)");
        if (!made)
            return made.failure();
        if (auto done = made->bind(1, QStringLiteral("Warraq " WARRAQ_VERSION))
                            .bind(2, toIsoUtc(QDateTime::currentDateTimeUtc()))
                            .run();
            !done)
            return done.failure();
    }
    if (!QFile::rename(part, info.absoluteFilePath())) {
        QFile::remove(part);
        return unexpected(QFileInfo::exists(path) ? ErrorKind::Exists : ErrorKind::Unreadable, path);
    }
    return open(path, Access::ReadWrite);
}

QString Archive::path() const
{
    return m_state->path;
}

bool Archive::isWritable() const
{
    return m_state->writable;
}

Result<std::unique_ptr<ReadSession>> Archive::openReader() const
{
    auto connection = Connection::open(m_state->path, m_state->mode);
    if (!connection)
        return connection.failure();
    return std::unique_ptr<ReadSession>(
        std::make_unique<SqliteReadSession>(std::move(*connection), m_state->columns));
}

void Archive::enqueue(std::function<void(Result<WriteSession*>)> work)
{
    {
        const std::lock_guard guard(m_state->mutex);
        if (!m_state->writer.joinable())
            m_state->writer = std::thread([state = m_state.get()] { state->write(); });
        m_state->queue.push_back(std::move(work));
    }
    m_state->wake.notify_one();
}

const std::shared_ptr<FilterColumns>& Archive::columns() const
{
    return m_state->columns;
}

RecordCounts& RecordCounts::operator+=(const RecordCounts& more)
{
    added += more.added;
    updated += more.updated;
    duplicates += more.duplicates;
    skipped += more.skipped;
    failed += more.failed;
    other += more.other;
    return *this;
}

} // namespace warraq
