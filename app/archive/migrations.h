#pragma once

#include "archive/connection.h"

namespace warraq {

/// `application_id` of an archive: "Wrrq".
constexpr quint32 archiveApplicationId = 0x57727271;

/// The schema this program writes: the number of the newest migration.
[[nodiscard]] int currentSchema();

/// Brings an archive (or an empty file) to the current schema, each migration in a transaction of its own
/// with the version inside. Before the first one of an existing archive the file is copied to
/// `NAME.schema-N.backup`. Errors: NewerArchive, those of the connection.
[[nodiscard]] Result<void> migrate(Connection& connection);

/// Looks at a file's first bytes. Errors: NotFound, Unreadable, NotAnArchive (also an empty file).
[[nodiscard]] Result<void> checkIsArchive(const QString& path);

/// Every statement of the schema as SQLite keeps it, sorted, for comparing.
[[nodiscard]] Result<QString> schemaText(Connection& connection);

} // namespace warraq
