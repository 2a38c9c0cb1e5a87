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

Result<void> Statements::run(const char* sql, std::initializer_list<qint64> bindings)
{
    auto statement = get(sql);
    if (!statement)
        return statement.failure();
    int index = 0;
    for (const qint64 value : bindings)
        (*statement)->bind(++index, value);
    return (*statement)->run();
}

Result<std::vector<qint64>> Statements::integers(const char* sql, qint64 of)
{
    auto select = get(sql);
    if (!select)
        return select.failure();
    std::vector<qint64> found;
    Statement& row = **select;
    row.bind(1, of);
    if (auto all = row.forEachRow([&] { found.push_back(row.integer(0)); }); !all)
        return all.failure();
    return found;
}

Result<QStringList> Statements::texts(const char* sql, qint64 of)
{
    auto select = get(sql);
    if (!select)
        return select.failure();
    QStringList found;
    Statement& row = **select;
    row.bind(1, of);
    if (auto all = row.forEachRow([&] { found << row.text(0); }); !all)
        return all.failure();
    return found;
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
