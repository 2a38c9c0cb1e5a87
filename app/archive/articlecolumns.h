#pragma once

#include "archive/writeparts.h"

namespace warraq {

/// The source facet's value: the file of many records, or the folder of files that are one record each.
[[nodiscard]] QString sourceValue(const QString& file, bool isOneOfMany);

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
    /// From the rows as they are, with the sources and runs of all versions.
    [[nodiscard]] Result<void> restage(ArticleId id);
    /// It is gone.
    void remove(ArticleId id);

private:
    WriteParts m_parts;
};

} // namespace warraq
