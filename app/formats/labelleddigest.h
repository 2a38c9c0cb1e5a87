#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace warraq {

/// Compares \p bytes with a digest as web archives write it: `sha1:` and base 32 (RFC 4648, ISO
/// 28500:2017, 5.8 and 5.9), or hexadecimal or base 64, as some programs do; also `md5:`, `sha256:`,
/// `sha-256:`, `sha512:`. nullopt: \p labelled is empty, of an unknown algorithm, or no digest of that
/// algorithm.
[[nodiscard]] std::optional<bool> digestFits(const QByteArray& labelled, QByteArrayView bytes);

} // namespace warraq
