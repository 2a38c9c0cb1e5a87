#include "formats/jsonlreader.h"

#include "core/limits.h"

namespace warraq {

JsonlReader::JsonlReader(ByteSource source) : m_file(std::move(source.device)), m_name(std::move(source.name))
{
}

Result<std::optional<JsonlReader::Line>> JsonlReader::readLine(const CancelToken& cancel)
{
    constexpr qint64 bufferBytes = 1 << 20;
    Line line;
    line.offset = m_position;
    for (;;) {
        if (cancel.isCancelled())
            return std::optional<Line>();
        if (m_at == m_buffer.size()) {
            // One buffer for the whole file: QFile::readLine would make a large one for each line.
            m_buffer.resize(bufferBytes);
            const qint64 got = m_file->read(m_buffer.data(), bufferBytes);
            m_buffer.truncate(std::max<qint64>(0, got));
            m_at = 0;
            if (got < 0)
                return unexpected(ErrorKind::Unreadable, m_name, m_file->errorString());
            if (got == 0) {
                if (line.bytes.isEmpty() && !line.tooLong)
                    return std::optional<Line>();
                return std::optional<Line>(std::move(line));
            }
        }
        const qsizetype end = m_buffer.indexOf('\n', m_at);
        const bool complete = end >= 0;
        const QByteArrayView part(m_buffer.constData() + m_at, (complete ? end + 1 : m_buffer.size()) - m_at);
        m_at += part.size();
        m_position += part.size();
        if (line.bytes.size() + part.size() > limits::jsonLineBytes) {
            line.tooLong = true;
            line.bytes.clear();
        }
        if (!line.tooLong)
            line.bytes.append(part);
        if (complete)
            return std::optional<Line>(std::move(line));
    }
}

ReadItem JsonlReader::itemOf(Line line)
{
    const qint64 number = m_number++;
    if (line.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("a line of more than %1 bytes").arg(limits::jsonLineBytes)};
    QByteArray bytes = std::move(line.bytes);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    if (number == 0 && bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
        line.offset += 3;
    }
    auto columns = m_parser.columnsOf(bytes);
    if (!columns)
        return UnreadableRecord{number, IssueKind::Malformed,
                                columns.error().kind == ErrorKind::Unsupported
                                    ? QStringLiteral("the line is not a JSON object")
                                    : columns.error().detail};
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Jsonl;
    record.number = number;
    record.offset = line.offset;
    record.columns = std::move(*columns);
    record.bytes = std::move(bytes);
    static const QString utf8 = QStringLiteral("utf-8");
    record.charset = utf8;
    return record;
}

Result<std::optional<ReadItem>> JsonlReader::next(const CancelToken& cancel)
{
    for (;;) {
        auto line = readLine(cancel);
        if (!line)
            return line.failure();
        if (!*line)
            return std::optional<ReadItem>();
        const QByteArrayView bytes = (*line)->bytes;
        if ((*line)->tooLong || !bytes.trimmed().isEmpty())
            return std::optional<ReadItem>(itemOf(std::move(**line)));
    }
}

} // namespace warraq
