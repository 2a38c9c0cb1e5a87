#pragma once

#include "search/querynode.h"

#include <QString>

#include <optional>

namespace warraq {

/// The condition as an FTS5 query, all text quoted: nothing typed reaches FTS5 unquoted. None when it needs
/// more than the index has: filters, wildcards inside words, order or case, or nothing but an exclusion.
[[nodiscard]] std::optional<QString> matchText(const QueryNode& node);

/// A phrase for FTS5: `{title} : "a b" *`.
[[nodiscard]] QString phraseMatch(TextScope scope, const QList<QueryWord>& words);

} // namespace warraq
