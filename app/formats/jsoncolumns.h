#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace warraq {

/// A JSON object (RFC 8259) -> named values: nested objects as `outer.inner`, lists joined by U+001F, null
/// left out. Objects that are no JSON only by a hair are taken: raw line ends and tabs in strings, NaN and
/// Infinity (as null), a comma too many, bytes that are no UTF-8. Belongs to one thread; made once a file.
class JsonColumns
{
public:
    using Columns = std::vector<std::pair<QString, QString>>;

    JsonColumns();
    ~JsonColumns();
    JsonColumns(const JsonColumns&) = delete;
    JsonColumns& operator=(const JsonColumns&) = delete;

    /// Errors: Malformed; Unsupported (JSON, but no object).
    [[nodiscard]] Result<Columns> columnsOf(const QByteArray& json);

    /// A list of values -> the object that has them under \p names; values behind the last of them are called
    /// by their number. Errors: as above.
    [[nodiscard]] Result<QByteArray> objectOf(const QByteArray& row, const QStringList& names);
    /// A list of strings; nullopt: it is none.
    [[nodiscard]] std::optional<QStringList> stringsOf(const QByteArray& row);

    /// The same text as JSON, as far as it is one by a hair.
    [[nodiscard]] static QByteArray mended(const QByteArray& json);
    /// As a JSON string.
    [[nodiscard]] static QByteArray quoted(const QString& text);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace warraq
