#pragma once

#include "formats/sourcereader.h"

#include <QFile>

namespace warraq {

/// JSON lines (jsonlines.org; also called NDJSON): UTF-8, an object a line. Each line is a record whose
/// columns are the object's members: nested objects as `outer.inner`, lists joined by U+001F. Empty lines are
/// none. A line that is no object is an UnreadableRecord; a line over limits::jsonLineBytes is passed over
/// without being held in memory.
class JsonlReader : public SourceReader
{
public:
    JsonlReader(std::unique_ptr<QFile> file, QString name);
    ~JsonlReader() override;

    [[nodiscard]] Result<std::optional<ReadItem>> next(const CancelToken& cancel) override;
    [[nodiscard]] qint64 bytesRead() const override { return m_position; }

private:
    struct Line
    {
        QByteArray bytes;
        qint64 offset = 0;
        bool tooLong = false;
    };
    [[nodiscard]] Result<std::optional<Line>> readLine(const CancelToken& cancel);
    [[nodiscard]] ReadItem itemOf(Line line);

    struct Parser;
    std::unique_ptr<QFile> m_file;
    QString m_name;
    std::unique_ptr<Parser> m_parser;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< in the buffer
    qint64 m_position = 0;
    qint64 m_number = 0;
    size_t m_columns = 0; ///< of the last record
};

} // namespace warraq
