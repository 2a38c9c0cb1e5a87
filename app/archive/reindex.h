#pragma once

#include "archive/connection.h"

namespace warraq {

/// Fills an empty index and the keys from the articles that are there; within the caller's transaction.
/// Errors: of the connection; Malformed when a text cannot be read.
[[nodiscard]] Result<void> reindex(Connection& connection);

} // namespace warraq
