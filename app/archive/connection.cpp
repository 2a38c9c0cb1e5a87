#include "archive/connection.h"

#include "archive/compression.h"
#include "archive/fulltext.h"
#include "core/partialdate.h"

#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QVariant>

#include <sqlite3.h>

#include <array>
#include <atomic>

namespace warraq {

namespace {

constexpr int busyMilliseconds = 5000;

ErrorKind kindOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorKind::Busy;
    case SQLITE_FULL:
        return ErrorKind::DiskFull;
    case SQLITE_READONLY:
        return ErrorKind::ReadOnly;
    case SQLITE_NOTADB:
        return ErrorKind::NotAnArchive;
    case SQLITE_CORRUPT:
        return ErrorKind::Malformed;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return ErrorKind::Unreadable;
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::Internal;
    }
}

QString nextName()
{
    static std::atomic<quint64> number{0};
    return QStringLiteral("warraq-%1").arg(++number);
}

} // namespace

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, qint64 value)
{
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement& Statement::bind(int index, const QString& value)
{
    if (value.isNull())
        return bindNull(index);
    // Most values are short and plain: they need no string of their own on the way.
    std::array<char, 256> plain;
    if (static_cast<size_t>(value.size()) <= plain.size()) {
        qsizetype at = 0;
        for (; at < value.size() && value[at].unicode() < 0x80; ++at)
            plain[static_cast<size_t>(at)] = static_cast<char>(value[at].unicode());
        if (at == value.size()) {
            sqlite3_bind_text(m_statement, index, plain.data(), static_cast<int>(at), SQLITE_TRANSIENT);
            return *this;
        }
    }
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& value)
{
    // An empty BLOB is not NULL, whatever the pointer says.
    sqlite3_bind_blob(m_statement, index, value.isNull() ? "" : value.constData(),
                      static_cast<int>(value.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_statement, index);
    return *this;
}

Result<bool> Statement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        sqlite3_reset(m_statement);
        return false;
    default: {
        auto error = m_connection->lastError();
        sqlite3_reset(m_statement);
        return error;
    }
    }
}

Result<void> Statement::run()
{
    auto stepped = step();
    if (!stepped)
        return stepped.failure();
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

QString Statement::text(int column) const
{
    if (isNull(column))
        return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(text ? text : "", sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::blob(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

std::optional<QDateTime> Statement::moment(int column) const
{
    const auto date = PartialDate::fromIso(text(column));
    return date ? std::optional<QDateTime>(date->firstMoment()) : std::nullopt;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode)
{
    std::unique_ptr<Connection> connection(new Connection(nextName(), path));
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection->m_name);
    QString name = path;
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMilliseconds);
    if (mode == Mode::ReadOnly || mode == Mode::Immutable)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::Immutable) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded()) + QStringLiteral("?immutable=1");
    }
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open())
        return unexpected(ErrorKind::Unreadable, path, database.lastError().databaseText());
    const QVariant handle = database.driver()->handle();
    connection->m_handle = *static_cast<sqlite3* const*>(handle.constData());
    if (!registerCompression(connection->m_handle) || !registerFullText(connection->m_handle))
        return unexpected(ErrorKind::Internal, path, QStringLiteral("SQLite's FTS5 is not there"));
    if (auto set = connection->execute("PRAGMA foreign_keys = ON"); !set)
        return set.failure();
    return connection;
}

Connection::~Connection()
{
    Q_ASSERT(m_thread == std::this_thread::get_id());
    {
        auto database = QSqlDatabase::database(m_name, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::execute(const char* sql)
{
    Q_ASSERT(m_thread == std::this_thread::get_id());
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return lastError();
    return {};
}

Result<void> Connection::execute(const QString& sql)
{
    return execute(sql.toUtf8().constData());
}

Result<Statement> Connection::prepare(const QString& sql) const
{
    return prepare(sql.toUtf8().constData());
}

Result<Statement> Connection::prepare(const char* sql) const
{
    Q_ASSERT(m_thread == std::this_thread::get_id());
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
        return lastError();
    return Statement(this, statement);
}

Result<Statement*> Connection::prepare(std::optional<Statement>& slot, const char* sql) const
{
    if (!slot) {
        auto made = prepare(sql);
        if (!made)
            return made.failure();
        slot.emplace(std::move(*made));
    }
    slot->reset();
    return &*slot;
}

Result<qint64> Connection::integer(const char* sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.failure();
    auto row = statement->step();
    if (!row)
        return row.failure();
    return *row ? statement->integer(0) : 0;
}

Result<QStringList> Connection::texts(const char* sql, int most) const
{
    auto rows = prepare(sql);
    if (!rows)
        return rows.failure();
    QStringList found;
    while (found.size() < most) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        found << rows->text(0);
    }
    return found;
}

Result<void> Connection::readBlob(const char* table, const char* column, qint64 row, QByteArray& into) const
{
    Q_ASSERT(m_thread == std::this_thread::get_id());
    sqlite3_blob* blob = nullptr;
    int status = sqlite3_blob_open(m_handle, "main", table, column, row, 0, &blob);
    if (status == SQLITE_OK) {
        into.resize(sqlite3_blob_bytes(blob));
        status = sqlite3_blob_read(blob, into.data(), static_cast<int>(into.size()), 0);
    }
    sqlite3_blob_close(blob);
    return status == SQLITE_OK ? Result<void>() : Result<void>(lastError());
}

qint64 Connection::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

sqlite3* Connection::handle() const
{
    return m_handle;
}

Unexpected Connection::lastError() const
{
    return unexpected(kindOf(sqlite3_errcode(m_handle)), m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)));
}

} // namespace warraq
