#pragma once

#include "archive/connection.h"

#include <vector>

namespace warraq::bench {

/// SQLite's FTS5 as it comes (unicode61, all it keeps by default) over an archive's texts, in a file beside:
/// what our own index is measured against. Used by one thread.
class StockIndex
{
public:
    /// Opens \p file, or makes it of the archive's texts (a million take some minutes).
    [[nodiscard]] static Result<StockIndex> open(const QString& file, const QString& archive);

    /// The ids of `ORDER BY rank LIMIT most`.
    [[nodiscard]] Result<std::vector<qint64>> ranked(const QString& match, int most);
    /// Nothing but all ids.
    [[nodiscard]] Result<std::vector<qint64>> bareIds(const QString& match);

private:
    explicit StockIndex(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    [[nodiscard]] Result<std::vector<qint64>> ask(const QString& sql, const QString& match);
    std::unique_ptr<Connection> m_connection;
};

} // namespace warraq::bench
