#pragma once

#include "archive/readsession.h"
#include "core/cancel.h"
#include "exporting/pdfbook.h"

#include <QString>

#include <utility>
#include <vector>

namespace warraq {

struct BookGroup
{
    QString title; ///< empty: not grouped
    bool rightToLeft = false;
};

/// Articles in their groups.
struct GroupedArticles
{
    std::vector<std::pair<ArticleId, size_t>> articles; ///< each with its group
    std::vector<BookGroup> groups;                      ///< in their order
};

/// The order of \p selection brought into groups; within a group it stays. Years run as the selection does,
/// other groups by their names; what belongs to none stands behind all. Any thread. Errors: Cancelled, those
/// of the archive.
[[nodiscard]] Result<GroupedArticles> groupArticles(ReadSession& session, const ExportSelection& selection,
                                                    BookGrouping grouping, const CancelToken& cancel);

} // namespace warraq
