#pragma once

#include "archive/archivetypes.h"
#include "archive/articlestore.h"
#include "archive/connection.h"
#include "core/cancel.h"

namespace warraq {

/// Whether an archive is what it should be: the file, its references, the index against the texts, pictures
/// and originals against their hashes. Belongs to the connection's thread.
class ArchiveCheck
{
public:
    /// \p inColumns: articles that the filter columns have.
    ArchiveCheck(Connection& connection, ArticleStore& articles, qint64 inColumns)
        : m_connection(connection), m_articles(articles), m_inColumns(inColumns)
    {
    }

    /// A line for each of `sqlite foreign-keys index assets originals`. Errors: Cancelled, of the connection.
    [[nodiscard]] Result<std::vector<CheckResult>> run(const CancelToken& cancel);

private:
    [[nodiscard]] Result<CheckResult> checkIndex(const CancelToken& cancel);
    [[nodiscard]] Result<CheckResult> checkAssets(const CancelToken& cancel);
    [[nodiscard]] Result<CheckResult> checkOriginals(const CancelToken& cancel);

    Connection& m_connection;
    ArticleStore& m_articles;
    qint64 m_inColumns;
};

} // namespace warraq
