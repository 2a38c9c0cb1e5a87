#pragma once

struct sqlite3;

namespace warraq {

/// Gives a connection the FTS5 tokenizer `warraq` (core/textfold.h). Archives of schema 1 have an FTS5 table
/// with it, which SQLite must be able to open before it can be dropped.
[[nodiscard]] bool registerFullText(sqlite3* connection);

} // namespace warraq
