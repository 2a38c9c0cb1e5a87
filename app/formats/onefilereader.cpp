#include "formats/onefilereader.h"

#include "core/limits.h"

namespace warraq {

OneFileReader::OneFileReader(std::unique_ptr<QFile> file, QString name, SourceFormat format)
    : m_file(std::move(file)), m_name(std::move(name)), m_format(format)
{
}

Result<std::optional<ReadItem>> OneFileReader::next(const CancelToken& cancel)
{
    if (m_done || cancel.isCancelled())
        return std::optional<ReadItem>();
    m_done = true;
    const qint64 size = m_file->size();
    if (size > limits::recordBytes)
        return unexpected(
            ErrorKind::TooLarge, m_name,
            QStringLiteral("%1 bytes; one article has at most %2").arg(size).arg(limits::recordBytes));
    SourceRecord record;
    record.file = m_name;
    record.format = m_format;
    record.bytes = m_file->readAll();
    if (m_file->error() != QFileDevice::NoError || record.bytes.size() < size)
        return unexpected(ErrorKind::Unreadable, m_name, m_file->errorString());
    m_bytes = record.bytes.size();
    m_file->close();
    return std::optional<ReadItem>(std::move(record));
}

} // namespace warraq
