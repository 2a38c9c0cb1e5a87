#pragma once

#include "formats/headerfields.h"

#include <QString>

#include <vector>

namespace warraq {

/// A part of a MIME message (RFC 2045, 2046) that holds no further parts.
struct MimePart
{
    HeaderFields header;
    qsizetype offset = 0; ///< of its encoded bytes in the message
    qsizetype length = 0;

    [[nodiscard]] QByteArray mediaType() const; ///< `text/plain` where it says none
};

struct MimeMessage
{
    HeaderFields header;
    std::vector<MimePart> parts; ///< in the message's order, those of inner multiparts among them
    QString problem;             ///< what is wrong with how it is put together; empty: nothing
};

/// A part's bytes, its transfer encoding (RFC 2045, 6) undone. Damaged encodings give what they can.
[[nodiscard]] QByteArray decodedPart(const MimePart& part, const QByteArray& bytes);

/// The text of a header's value: encoded words (RFC 2047) decoded, also those that run over lines.
[[nodiscard]] QString headerText(const QByteArray& value);

} // namespace warraq
