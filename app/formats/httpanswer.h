#pragma once

#include "formats/contentcoding.h"
#include "formats/headerfields.h"

#include <QByteArrayView>

#include <optional>

namespace warraq {

/// A server's answer as a crawler keeps it (RFC 9112, 4); of interim answers (`100 Continue`) and the one
/// behind them, that one.
struct HttpAnswer
{
    int status = 0;
    HeaderFields fields;
    QByteArrayView body; ///< as it was sent
};

/// nullopt: \p block does not begin with a status line. A header that does not end has no body.
[[nodiscard]] std::optional<HttpAnswer> parseHttpAnswer(QByteArrayView block);

/// The body without chunks and compression. \p joined gets what lies between: without chunks, still
/// compressed.
[[nodiscard]] DecodedBytes contentOf(const HttpAnswer& answer, QByteArray* joined = nullptr);

} // namespace warraq
