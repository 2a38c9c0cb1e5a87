#pragma once

#include "formats/sourcereader.h"

#include <QBuffer>

#include <vector>

/// Everything a reader gives, for tests of readers.
namespace warraq::test {

struct ReadAll
{
    std::vector<SourceRecord> records;
    std::vector<UnreadableRecord> unreadable;
    std::vector<SourceNote> notes;
    std::optional<Error> error;
    qint64 others = 0;

    /// All values of a record's column.
    [[nodiscard]] QStringList values(size_t record, const char* column) const
    {
        QStringList found;
        if (record < records.size()) {
            for (const auto& [name, value] : records[record].columns) {
                if (name == QLatin1String(column))
                    found << value;
            }
        }
        return found;
    }
    [[nodiscard]] QString value(size_t record, const char* column) const
    {
        return values(record, column).value(0);
    }
};

inline ReadAll readAll(Result<std::unique_ptr<SourceReader>> reader)
{
    ReadAll all;
    while (reader) {
        auto item = (*reader)->next(CancelToken());
        if (!item)
            all.error = item.error();
        if (!item || !*item)
            break;
        if (auto* record = std::get_if<SourceRecord>(&**item))
            all.records.push_back(std::move(*record));
        else if (auto* broken = std::get_if<UnreadableRecord>(&**item))
            all.unreadable.push_back(std::move(*broken));
        else
            all.notes.push_back(std::get<SourceNote>(**item));
    }
    if (reader)
        all.others = (*reader)->others();
    else
        all.error = reader.error();
    return all;
}

inline ReadAll readFile(const QString& path, const ReadOptions& options = {})
{
    return readAll(openSource(path, QStringLiteral("in/") + path.section(u'/', -1), options));
}

inline ReadAll readBytes(const QByteArray& bytes, const ReadOptions& options = {},
                         const QString& name = QStringLiteral("in/x"))
{
    const auto open = [bytes]() -> std::unique_ptr<QIODevice> {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        return buffer;
    };
    return readAll(openBytes({open(), name, open}, options));
}

} // namespace warraq::test
