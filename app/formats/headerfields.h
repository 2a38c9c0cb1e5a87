#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <utility>
#include <vector>

namespace warraq {

/// `Name: value` lines as WARC (ISO 28500, 4) and HTTP (RFC 9112, 5) have them: names without case, values
/// trimmed, lines that begin with a blank joined to the one before; lines without a colon are passed over.
class HeaderFields
{
public:
    HeaderFields() = default;
    /// \p lines is everything between the first line and the empty one.
    explicit HeaderFields(QByteArrayView lines);

    /// The first of that name; empty: there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
    /// All of that name, joined by commas (RFC 9110, 5.2).
    [[nodiscard]] QByteArray joined(QByteArrayView name) const;
    [[nodiscard]] bool isEmpty() const { return m_fields.empty(); }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_fields; ///< names in lower case
};

/// The empty line that ends a header: where it begins and what comes behind it. -1: it is not there.
struct HeaderEnd
{
    qsizetype lines = -1; ///< the header's bytes, its last line end included
    qsizetype body = -1;
};
[[nodiscard]] HeaderEnd findHeaderEnd(QByteArrayView bytes);

/// `text/html` of `Text/HTML; charset=...`.
[[nodiscard]] QByteArray mediaTypeOf(const QByteArray& contentType);
/// The value of a parameter (RFC 9110, 5.6.6); empty: there is none.
[[nodiscard]] QByteArray parameterOf(const QByteArray& contentType, QByteArrayView name);

} // namespace warraq
