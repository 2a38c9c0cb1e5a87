#include "formats/onefilereader.h"

#include "core/limits.h"
#include "formats/articlecount.h"
#include "formats/growingread.h"

namespace warraq {

OneFileReader::OneFileReader(ByteSource source, SourceFormat format)
    : m_file(std::move(source.device)), m_name(std::move(source.name)), m_format(format)
{
}

Result<std::optional<ReadItem>> OneFileReader::next(const CancelToken& cancel)
{
    if (m_done || cancel.isCancelled())
        return std::optional<ReadItem>();
    m_done = true;
    const auto tooLarge = [this](qint64 bytes) {
        return unexpected(
            ErrorKind::TooLarge, m_name,
            QStringLiteral("%1 bytes; one article has at most %2").arg(bytes).arg(limits::recordBytes));
    };
    const qint64 size = m_file->isSequential() ? 0 : m_file->size();
    if (size > limits::recordBytes)
        return tooLarge(size);
    SourceRecord record;
    record.file = m_name;
    record.format = m_format;
    GrowingRead step(1 << 20);
    for (QByteArray more = m_file->read(step.next()); !more.isEmpty(); more = m_file->read(step.next())) {
        record.bytes += more;
        if (record.bytes.size() > limits::recordBytes)
            return tooLarge(record.bytes.size());
    }
    const bool isBroken = m_file->isSequential() ? !m_file->atEnd() : record.bytes.size() < size;
    if (isBroken)
        return unexpected(ErrorKind::Unreadable, m_name, m_file->errorString());
    m_bytes = record.bytes.size();
    m_file->close();
    if (m_format == SourceFormat::Text) {
        if (const qint64 articles = articleCountsOf(record.bytes).met(); articles > 1)
            record.issue = RecordIssue{
                IssueKind::WrongCount,
                QStringLiteral("the text counts %1 articles and is read as one; a pattern can split it")
                    .arg(articles)};
    }
    return std::optional<ReadItem>(std::move(record));
}

} // namespace warraq
