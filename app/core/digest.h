#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace warraq {

/// SHA-256 (FIPS 180-4), 32 bytes, by a library that uses what the processor has for it. Any thread.
[[nodiscard]] QByteArray sha256(QByteArrayView bytes);

} // namespace warraq
