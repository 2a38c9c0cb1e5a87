#include "archive/namedvalues.h"

#include "archive/compression.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace warraq {

QByteArray packedNamedValues(const SourceRecord& record)
{
    // An object of JSON says its values itself.
    if (record.columns.empty() || record.format == SourceFormat::Jsonl || record.format == SourceFormat::Json)
        return {};
    QJsonArray values;
    for (const auto& [name, value] : record.columns) {
        values.append(name);
        values.append(value);
    }
    return packed(QJsonDocument(values).toJson(QJsonDocument::Compact), record.bytes);
}

Result<void> unpackNamedValues(const QByteArray& packed, SourceRecord& record)
{
    record.columns.clear();
    auto json = unpacked(packed, record.bytes);
    if (!json)
        return json.failure();
    const QJsonArray values = QJsonDocument::fromJson(*json).array();
    for (qsizetype i = 0; i + 1 < values.size(); i += 2)
        record.columns.emplace_back(values[i].toString(), values[i + 1].toString());
    return {};
}

} // namespace warraq
