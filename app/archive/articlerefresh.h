#pragma once

#include "archive/articlecolumns.h"

namespace warraq {

/// Brings index and columns to what an article's rows say, after they have changed. Belongs to the writer
/// thread; within a transaction.
class ArticleRefresh
{
public:
    ArticleRefresh(const WriteParts& parts, ArticleColumns& columns) : m_parts(parts), m_columns(columns) {}

    /// The index.
    [[nodiscard]] Result<void> words(ArticleId id);
    /// The columns.
    [[nodiscard]] Result<void> columns(ArticleId id) { return m_columns.restage(id); }

private:
    WriteParts m_parts;
    ArticleColumns& m_columns;
};

} // namespace warraq
