#pragma once

#include "archive/connection.h"

#include <map>

namespace warraq {

/// A connection's fixed statements, prepared once each. Belongs to its connection's thread.
class Statements
{
public:
    explicit Statements(Connection& connection) : m_connection(connection) {}

    /// Reset and ready to be bound. \p sql is a literal: it is known by its address.
    [[nodiscard]] Result<Statement*> get(const char* sql);
    /// Ends what was left half read, as before a rollback.
    void reset();
    /// Of the first row; 0 when there is none. The statement is reset.
    [[nodiscard]] static Result<qint64> firstInteger(Statement& statement);

private:
    Connection& m_connection;
    std::map<const char*, Statement> m_statements; ///< by their literal's address
};

} // namespace warraq
