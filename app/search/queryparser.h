#pragma once

#include "search/querynode.h"

namespace warraq {

struct ParsedQuery
{
    QueryNodePtr root;   ///< null: every article
    QStringList literal; ///< parts taken as text because they are no clause
};

/// Reads the query language of CONTRACT.md. Never fails. Any thread.
[[nodiscard]] ParsedQuery parseQuery(const QString& typed);

/// The days `2011`, `2011-02`, `2011-02-17`, `2011..2012-03` stand for; none when \p text is no such date.
[[nodiscard]] std::optional<DateNode> parseDateRange(const QString& text);

} // namespace warraq
