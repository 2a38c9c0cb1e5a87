#pragma once

#include "archive/connection.h"
#include "archive/keytable.h"

namespace warraq {

/// Fills an empty index and the keys from the articles that are there; within the caller's transaction.
/// Errors: of the connection; Malformed when a text cannot be read.
[[nodiscard]] Result<void> reindex(Connection& connection);

/// Adds to \p keys those of all versions' texts and of all kept originals, and saves it. Errors: of the
/// connection.
[[nodiscard]] Result<void> saveKeysOfTexts(Connection& connection, KeyTable& keys);

} // namespace warraq
