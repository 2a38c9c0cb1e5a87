#pragma once

#include "core/result.h"

#include <QByteArray>

struct sqlite3;

namespace warraq {

/// Zstandard frames (RFC 8878). Any thread.
/// \p like: what \p bytes resemble, if anything does; they then cost next to nothing, and the same is needed
/// to get them back.
[[nodiscard]] QByteArray packed(const QByteArray& bytes, const QByteArray& like = {});
/// Errors: Malformed; TooLarge when the frame says it holds more than \p most bytes.
[[nodiscard]] Result<QByteArray> unpacked(const QByteArray& frame, const QByteArray& like = {},
                                          qint64 most = 1LL << 30);

/// \p frame of what resembles the content of \p likeFrame; empty: of nothing. Errors: as unpacked.
[[nodiscard]] Result<QByteArray> unpackedLike(const QByteArray& frame, const QByteArray& likeFrame);

/// Gives a connection the SQL function `unpacked(BLOB)`, for the view of all texts.
[[nodiscard]] bool registerCompression(sqlite3* connection);

} // namespace warraq
