#include "archive/migrations.h"

#include "archive/reindex.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

namespace warraq {

namespace {

/// `:/archive/migrations/0001_first_archive.sql` ... in order.
QStringList migrationFiles()
{
    QStringList names =
        QDir(QStringLiteral(":/archive/migrations")).entryList({QStringLiteral("*.sql")}, QDir::Files);
    names.sort();
    return names;
}

int numberOf(const QString& file)
{
    return file.left(4).toInt();
}

Result<QStringList> statementsOf(const QString& name)
{
    QFile file(QStringLiteral(":/archive/migrations/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Internal, name, QStringLiteral("a migration is missing"));
    QStringList statements;
    static const QRegularExpression next(QStringLiteral("^-- next\\s*$"),
                                         QRegularExpression::MultilineOption);
    for (const auto& part : QString::fromUtf8(file.readAll()).split(next)) {
        if (!part.trimmed().isEmpty())
            statements << part.trimmed();
    }
    return statements;
}

/// The migration whose index and keys are filled by the program.
constexpr int ownIndexSchema = 2;

Result<void> apply(Connection& connection, const QString& name)
{
    auto statements = statementsOf(name);
    if (!statements)
        return statements.failure();
    if (auto begun = connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    statements->append(QStringLiteral("PRAGMA user_version = %1").arg(numberOf(name)));
    statements->append(QStringLiteral("PRAGMA application_id = %1").arg(archiveApplicationId));
    const auto undone = [&connection](const Result<void>& failed) {
        (void)connection.execute("ROLLBACK");
        return failed;
    };
    for (const auto& statement : *statements) {
        if (auto done = connection.execute(statement); !done)
            return undone(done);
    }
    if (numberOf(name) == ownIndexSchema) {
        if (auto done = reindex(connection); !done)
            return undone(done);
    }
    return connection.execute("COMMIT");
}

} // namespace

int currentSchema()
{
    const QStringList files = migrationFiles();
    return files.isEmpty() ? 0 : numberOf(files.last());
}

Result<void> migrate(Connection& connection)
{
    const auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return version.failure();
    if (*version > currentSchema())
        return unexpected(ErrorKind::NewerArchive, connection.path(),
                          QStringLiteral("schema %1").arg(*version));
    if (*version > 0 && *version < currentSchema()) {
        const QString backup = QStringLiteral("%1.schema-%2.backup").arg(connection.path()).arg(*version);
        if (!QFile::exists(backup) && !QFile::copy(connection.path(), backup))
            return unexpected(ErrorKind::Unreadable, backup,
                              QStringLiteral("the archive could not be backed up"));
    }
    // Tables that others refer to are made anew (sqlite.org/lang_altertable.html, 7): only outside a
    // transaction.
    if (auto off = connection.execute("PRAGMA foreign_keys = OFF"); !off)
        return off;
    Result<void> done;
    for (const auto& name : migrationFiles()) {
        if (done && numberOf(name) > *version)
            done = apply(connection, name);
    }
    auto on = connection.execute("PRAGMA foreign_keys = ON");
    return done ? on : done;
}

Result<void> checkIsArchive(const QString& path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return unexpected(ErrorKind::NotFound, path);
    if (info.isDir())
        return unexpected(ErrorKind::NotAnArchive, path, QStringLiteral("it is a folder"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unexpected(ErrorKind::Unreadable, path, file.errorString());
    // Database header: magic at 0, application id big-endian at 68 (sqlite.org/fileformat.html, 1.3).
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith("SQLite format 3") ||
        qFromBigEndian<quint32>(header.constData() + 68) != archiveApplicationId)
        return unexpected(ErrorKind::NotAnArchive, path);
    return {};
}

Result<QString> schemaText(Connection& connection)
{
    auto rows = connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL "
                                   "ORDER BY type, name");
    if (!rows)
        return rows.failure();
    QString text;
    auto all = rows->forEachRow([&] { text += rows->text(0) + QStringLiteral(";\n\n"); });
    if (!all)
        return all.failure();
    return text;
}

} // namespace warraq
