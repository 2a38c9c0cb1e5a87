#pragma once

#include "archive/writeparts.h"

namespace warraq {

/// Brings an article's entry in the filter columns to what its rows say. Belongs to the writer thread; within
/// a transaction.
class ArticleColumns
{
public:
    explicit ArticleColumns(const WriteParts& parts) : m_parts(parts) {}

    /// From the rows as they are. \p source and \p run are added to those that are there; empty: none.
    [[nodiscard]] Result<void> stage(ArticleId id, const QString& source, RunId run);
    /// From values at hand.
    [[nodiscard]] Result<void> stage(ArticleId id, const ArticleContent& content, int words, bool isDuplicate,
                                     const QString& source, RunId run);

private:
    WriteParts m_parts;
};

} // namespace warraq
