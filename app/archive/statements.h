#pragma once

#include "archive/connection.h"

#include <QStringList>

#include <initializer_list>
#include <map>
#include <vector>

namespace warraq {

/// A connection's fixed statements, prepared once each. Belongs to its connection's thread.
class Statements
{
public:
    explicit Statements(Connection& connection) : m_connection(connection) {}

    /// Reset and ready to be bound. \p sql is a literal: it is known by its address.
    [[nodiscard]] Result<Statement*> get(const char* sql);
    /// One without rows, with its parameters in their order.
    [[nodiscard]] Result<void> run(const char* sql, std::initializer_list<qint64> bindings);
    /// The first column of all rows, as numbers; \p of is the statement's one parameter.
    [[nodiscard]] Result<std::vector<qint64>> integers(const char* sql, qint64 of);
    /// The same as texts.
    [[nodiscard]] Result<QStringList> texts(const char* sql, qint64 of);
    /// Ends what was left half read, as before a rollback.
    void reset();
    /// Of the first row; 0 when there is none. The statement is reset.
    [[nodiscard]] static Result<qint64> firstInteger(Statement& statement);

private:
    Connection& m_connection;
    std::map<const char*, Statement> m_statements; ///< by their literal's address
};

} // namespace warraq
