#include "archive/statements.h"

namespace warraq {

Result<Statement*> Statements::get(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto made = m_connection.prepare(sql);
        if (!made)
            return made.failure();
        found = m_statements.emplace(sql, std::move(*made)).first;
    }
    found->second.reset();
    return &found->second;
}

Result<qint64> Statements::firstInteger(Statement& statement)
{
    auto row = statement.step();
    if (!row)
        return row.failure();
    const qint64 value = *row ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

void Statements::reset()
{
    for (auto& [sql, one] : m_statements)
        one.reset();
}

} // namespace warraq
