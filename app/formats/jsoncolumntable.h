#pragma once

#include "formats/bytesource.h"
#include "formats/jsoncolumns.h"
#include "formats/jsonpieces.h"

#include <vector>

namespace warraq {

namespace limits {
constexpr qint64 jsonColumns = 100; ///< of a JSON table that is written column by column
} // namespace limits

/// A table in JSON that is written column by column, `{"title": {"0": ..., "1": ...}, "text": {...}}`, as
/// pandas does where nothing else is asked of it (DataFrame.to_json, orient "columns"). Every column is read
/// on its own way through the file, so memory is that of one row. Labels must come in the same order in every
/// column. Owned and used by one thread.
class JsonColumnTable
{
public:
    /// \p pieces: the columns, at their beginning; \p source: for the ways. Errors: Unreadable, TooLarge
    /// (more columns than are read), Unsupported (it cannot be read again).
    [[nodiscard]] static Result<std::unique_ptr<JsonColumnTable>>
    open(const ByteSource& source, JsonPieces& pieces, const CancelToken& cancel);

    /// The next row as an object; nullopt at the end and when cancelled. Errors: Malformed (columns of other
    /// labels), Unreadable.
    [[nodiscard]] Result<std::optional<QByteArray>> next(const CancelToken& cancel);
    /// True when the file ends within a column.
    [[nodiscard]] bool isTruncated() const;

private:
    struct Column
    {
        QByteArray name; ///< still escaped
        std::unique_ptr<QIODevice> device;
        std::unique_ptr<JsonPieces> values;
    };
    std::vector<Column> m_columns;
    bool m_isCut = false;
};

} // namespace warraq
