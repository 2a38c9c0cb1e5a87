#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "search/querynode.h"

#include <vector>

namespace warraq {

class Connection;

/// True for words, phrases and nearness that are asked of notes (TextScope::Note).
[[nodiscard]] bool asksNotes(const QueryNode& node);

/// Articles of which one note answers \p node. A person writes few notes, so all are read. Errors: Cancelled,
/// those of the connection.
[[nodiscard]] Result<std::vector<qint64>> articlesWithNote(Connection& connection, const QueryNode& node,
                                                           const CancelToken& cancel);

} // namespace warraq
