#pragma once

#include "core/result.h"

#include <QByteArray>

struct sqlite3;

namespace warraq {

/// Zstandard frames (RFC 8878). Any thread.
[[nodiscard]] QByteArray packed(const QByteArray& bytes);
/// Errors: Malformed; TooLarge when the frame says it holds more than \p most bytes.
[[nodiscard]] Result<QByteArray> unpacked(const QByteArray& frame, qint64 most = 1LL << 30);

/// Gives a connection the SQL function `unpacked(BLOB)`, for the view behind the full-text index.
[[nodiscard]] bool registerCompression(sqlite3* connection);

} // namespace warraq
