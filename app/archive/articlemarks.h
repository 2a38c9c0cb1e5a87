#pragma once

#include "archive/connection.h"
#include "core/article.h"

#include <optional>

namespace warraq {

/// Reads what a person put on an article. Belongs to its connection's thread.
class ArticleMarks
{
public:
    explicit ArticleMarks(Connection& connection) : m_connection(connection) {}

    /// Fills in tags and collections (by name), notes (the oldest first), starred and read.
    [[nodiscard]] Result<void> load(Article& article);

private:
    Connection& m_connection;
};

} // namespace warraq
