#include "formats/jsoncolumntable.h"

#include "core/limits.h"

namespace warraq {

namespace {

/// A device that stands at \p offset; one that can only be read from its start is read up to there.
std::unique_ptr<QIODevice> deviceAt(const ByteSource& source, qint64 offset, const CancelToken& cancel)
{
    auto device = source.again ? source.again() : nullptr;
    if (!device)
        return nullptr;
    if (!device->isSequential())
        return device->seek(offset) ? std::move(device) : nullptr;
    for (qint64 left = offset; left > 0 && !cancel.isCancelled();) {
        const qint64 passed = device->read(std::min<qint64>(left, 1 << 20)).size();
        if (passed <= 0)
            return nullptr;
        left -= passed;
    }
    return device;
}

} // namespace

Result<std::unique_ptr<JsonColumnTable>> JsonColumnTable::open(const ByteSource& source, JsonPieces& pieces,
                                                               const CancelToken& cancel)
{
    auto table = std::make_unique<JsonColumnTable>();
    for (;;) {
        auto piece = pieces.next(cancel);
        if (!piece)
            return piece.failure();
        if (!*piece)
            break;
        if (static_cast<qint64>(table->m_columns.size()) == limits::jsonColumns)
            return unexpected(ErrorKind::TooLarge, source.name,
                              QStringLiteral("a table of more than %1 columns").arg(limits::jsonColumns));
        auto device = deviceAt(source, (*piece)->offset, cancel);
        if (!device)
            return unexpected(
                ErrorKind::Unsupported, source.name,
                QStringLiteral("a table that is written column by column and can be read but once"));
        auto values = std::make_unique<JsonPieces>(*device, JsonPieces::Layout::Members);
        table->m_columns.push_back({(*piece)->key, std::move(device), std::move(values)});
    }
    table->m_isCut = pieces.isTruncated();
    return table;
}

Result<std::optional<QByteArray>> JsonColumnTable::next(const CancelToken& cancel)
{
    QByteArray row = "{";
    QByteArray label;
    size_t filled = 0;
    for (Column& column : m_columns) {
        auto value = column.values->next(cancel);
        if (!value)
            return value.failure();
        if (cancel.isCancelled())
            return std::optional<QByteArray>();
        if (!*value || (*value)->incomplete)
            continue;
        if ((*value)->tooLong)
            return unexpected(ErrorKind::TooLarge, {},
                              QStringLiteral("a value of more than %1 bytes").arg(limits::recordBytes));
        if (filled++ > 0 && (*value)->key != label)
            return unexpected(ErrorKind::Malformed, {},
                              QStringLiteral("the table's columns do not have the same rows"));
        label = (*value)->key;
        const TextWindow& window = column.values->window();
        const bool isUtf8 = window.charset() == QLatin1String("utf-8");
        row += (filled > 1 ? ",\"" : "\"") + column.name +
               "\":" + (isUtf8 ? (*value)->bytes : window.decode((*value)->bytes).toUtf8());
        if (row.size() > limits::recordBytes)
            return unexpected(ErrorKind::TooLarge, {},
                              QStringLiteral("a record of more than %1 bytes").arg(limits::recordBytes));
    }
    // Where the file is cut the last columns have fewer rows, or none.
    if (filled == 0)
        return std::optional<QByteArray>();
    if (filled < m_columns.size() && !m_isCut)
        return unexpected(ErrorKind::Malformed, {},
                          QStringLiteral("the table's columns do not have the same rows"));
    return std::optional<QByteArray>(row + '}');
}

bool JsonColumnTable::isTruncated() const
{
    return m_isCut;
}

} // namespace warraq
