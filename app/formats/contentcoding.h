#pragma once

#include "core/sourcerecord.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace warraq {

/// Bytes taken out of a coding, as far as that went.
struct DecodedBytes
{
    QByteArray bytes;
    std::optional<RecordIssue> issue; ///< Truncated, Malformed, Unsupported, TooLarge
};

/// The chunks of RFC 9112, 7.1 put together. Crawlers often keep the header after they have done so
/// themselves: nullopt, when \p body is not in chunks.
[[nodiscard]] std::optional<DecodedBytes> joinChunks(QByteArrayView body);

/// Undoes `Content-Encoding` (RFC 9110, 8.4): gzip, deflate (also without zlib's header, as many servers sent
/// it), br (RFC 7932), zstd, at most limits::contentCodings of them, to at most limits::recordBytes. A body
/// that is not in the coding it claims was decoded by the crawler: it stays as it is.
[[nodiscard]] DecodedBytes undoCodings(QByteArray body, const QByteArray& contentEncoding);

} // namespace warraq
