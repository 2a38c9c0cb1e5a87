#pragma once

#include "search/querynode.h"

#include <QString>

#include <optional>

namespace warraq {

/// The condition as an FTS5 query, all text quoted: nothing typed reaches FTS5 unquoted. None when it needs
/// more than the index has: filters, wildcards inside words, order or case, nothing but an exclusion, or
/// more brackets within brackets than FTS5 takes.
[[nodiscard]] std::optional<QString> matchText(const QueryNode& node);

/// A condition cut in two.
struct Division
{
    QString match;                    ///< words that go to the index as one question; empty: none
    std::vector<QueryNodePtr> others; ///< what must hold as well
};

/// Cuts at the uppermost AND. Nothing excluded is in `match`, so that all its words count for an article.
[[nodiscard]] Division divided(const QueryNodePtr& root);

/// A phrase for FTS5: `{title} : "a b" *`.
[[nodiscard]] QString phraseMatch(TextScope scope, const QList<QueryWord>& words);

} // namespace warraq
