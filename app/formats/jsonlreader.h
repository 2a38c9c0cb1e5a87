#pragma once

#include "formats/jsoncolumns.h"
#include "formats/sourcereader.h"

namespace warraq {

/// JSON lines (jsonlines.org; also called NDJSON): UTF-8, an object a line. Each line is a record whose
/// columns are the object's members: nested objects as `outer.inner`, lists joined by U+001F. Empty lines are
/// none. A line that is no object is an UnreadableRecord; a line over limits::jsonLineBytes is passed over
/// without being held in memory.
class JsonlReader : public SourceReader
{
public:
    explicit JsonlReader(ByteSource source);

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

    std::unique_ptr<QIODevice> m_file;
    QString m_name;
    JsonColumns m_parser;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< in the buffer
    qint64 m_position = 0;
    qint64 m_number = 0;
};

} // namespace warraq
