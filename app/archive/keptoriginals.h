#pragma once

#include "archive/archivetypes.h"
#include "archive/connection.h"

namespace warraq {

/// Reads originals with what is known of them, to be extracted again. Belongs to its connection's thread.
class KeptOriginals
{
public:
    explicit KeptOriginals(Connection& connection) : m_connection(connection) {}

    /// See ReadSession::keptVersions.
    [[nodiscard]] Result<std::vector<KeptVersion>> versions(ArticleId id);
    /// See ReadSession::keptSkipped.
    [[nodiscard]] Result<std::vector<KeptVersion>> skipped(qint64 after, int most, qint64& last);

private:
    [[nodiscard]] Result<bool> lacksPages(ArticleId id);
    static void lend(std::vector<KeptVersion>& versions, size_t to);
    /// \p last: set to the record read last.
    [[nodiscard]] Result<std::vector<KeptVersion>> read(Statement& rows, qint64* last = nullptr);

    Connection& m_connection;
};

} // namespace warraq
