#pragma once

#include "search/querynode.h"

namespace warraq {

struct ParsedQuery
{
    QueryNodePtr root;         ///< null: every article
    QStringList literal;       ///< parts taken as text because they are no clause
    bool relatedForms = false; ///< `forms:related`
};

/// Reads the query language of CONTRACT.md. Never fails. Any thread.
[[nodiscard]] ParsedQuery parseQuery(const QString& typed);

/// What `~` is looked up by: folded, an article before it left out, its parts joined (`al-Qadhafi` is
/// `qadhafi`, `Qa'ida` is `qaida`). Empty when \p text is no name.
[[nodiscard]] QString nameOf(const QString& text);

} // namespace warraq
