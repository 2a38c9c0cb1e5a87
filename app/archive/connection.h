#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlDatabase>
#include <QString>

#include <memory>
#include <optional>
#include <thread>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

namespace warraq {

class Connection;

/// A prepared statement. Belongs to its connection's thread and must not outlive it.
class Statement
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// Parameters count from 1. A null QString is NULL; an empty one is text.
    Statement& bind(int index, qint64 value);
    Statement& bind(int index, const QString& value);
    Statement& bind(int index, const QByteArray& value); ///< as BLOB
    Statement& bindNull(int index);

    /// True: a row is there; false: done (and reset).
    [[nodiscard]] Result<bool> step();
    /// Calls \p each() for every row, which is read from this statement, until one fails where it returns a
    /// Result<void>; the statement is then left half read. Errors: as step, and its own.
    template <class Each> [[nodiscard]] Result<void> forEachRow(Each each)
    {
        for (;;) {
            auto there = step();
            if (!there)
                return there.failure();
            if (!*there)
                return {};
            if constexpr (std::is_void_v<std::invoke_result_t<Each&>>)
                each();
            else if (auto done = each(); !done)
                return done;
        }
    }
    /// For statements without rows.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QString text(int column) const; ///< null QString for NULL
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] std::optional<QDateTime> moment(int column) const; ///< of an ISO 8601 text, if it is one
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Connection;
    Statement(const Connection* connection, sqlite3_stmt* statement)
        : m_connection(connection), m_statement(statement)
    {
    }
    const Connection* m_connection;
    sqlite3_stmt* m_statement;
};

/// One SQLite connection, opened through Qt Sql, with the archive's functions and tokenizer. Only the thread
/// that opened it may use it (asserted: Qt lets others do so silently); `interrupt` alone may be called from
/// elsewhere.
class Connection
{
public:
    enum class Mode : quint8
    {
        Immutable, ///< a place where nothing may be written, not even a lock
        ReadOnly,
        ReadWrite,
        Create,
    };

    /// Errors: NotFound, Unreadable, NotAnArchive, Busy.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] Result<void> execute(const char* sql);
    [[nodiscard]] Result<void> execute(const QString& sql);
    [[nodiscard]] Result<Statement> prepare(const QString& sql) const;
    [[nodiscard]] Result<Statement> prepare(const char* sql) const;
    /// The statement that stands in \p slot, prepared there when it is first asked for; ready to be bound.
    [[nodiscard]] Result<Statement*> prepare(std::optional<Statement>& slot, const char* sql) const;
    [[nodiscard]] Result<qint64>
    integer(const char* sql) const; ///< first column of the first row, 0 when none
    /// The first column of all rows, as far as \p most.
    [[nodiscard]] Result<QStringList> texts(const char* sql, int most) const;
    /// A large BLOB of the row \p row straight into \p into, whose memory is used again: a statement would
    /// first put it together in memory of its own. Errors: NotFound, and as step.
    [[nodiscard]] Result<void> readBlob(const char* table, const char* column, qint64 row,
                                        QByteArray& into) const;
    [[nodiscard]] qint64 lastInsertId() const;
    [[nodiscard]] bool isInTransaction() const;

    void interrupt(); ///< thread-safe
    [[nodiscard]] sqlite3* handle() const;
    [[nodiscard]] QString path() const { return m_path; }
    /// The error SQLite reports now, as ours.
    [[nodiscard]] Unexpected lastError() const;

private:
    Connection(QString name, QString path) : m_name(std::move(name)), m_path(std::move(path)) {}
    QString m_name;
    QString m_path;
    sqlite3* m_handle = nullptr;
    std::thread::id m_thread = std::this_thread::get_id();
};

} // namespace warraq
