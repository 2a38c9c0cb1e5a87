#pragma once

#include "formats/captureindex.h"

namespace warraq {

/// What becomes of a web archive's records: pages and texts that were answered with status 200, and what
/// repeats them, are records; the rest is counted. Digests are checked, and what does not fit is told. One
/// thread.
class CaptureInterpreter
{
public:
    CaptureInterpreter(QString name, std::shared_ptr<CaptureIndex> index)
        : m_name(std::move(name)), m_index(std::move(index))
    {
    }

    /// \p part and \p format: of the file the record is in. nullopt: counted as other, and nothing to tell.
    [[nodiscard]] std::optional<ReadItem> item(CapturedRecord record, int part, SourceFormat format);
    /// Something wrong in between, as a record that could not be read.
    [[nodiscard]] ReadItem unreadable(RecordIssue issue);

    [[nodiscard]] qint64 others() const { return m_other; }
    /// Records met so far, of every kind.
    [[nodiscard]] qint64 count() const { return m_number; }

private:
    struct Payload;

    [[nodiscard]] std::optional<ReadItem> document(CapturedRecord record, int part, SourceFormat format);
    [[nodiscard]] std::optional<ReadItem> repeated(CapturedRecord record);
    [[nodiscard]] std::optional<ReadItem> notOurs(std::optional<RecordIssue> issue);
    [[nodiscard]] std::optional<ReadItem> tooLarge(const CapturedRecord& record);
    [[nodiscard]] ReadItem failed(RecordIssue issue) const;
    [[nodiscard]] std::optional<ReadItem> madeOf(const CapturedRecord& record, Payload payload);

    QString m_name;
    std::shared_ptr<CaptureIndex> m_index;
    qint64 m_number = 0; ///< of the next record
    qint64 m_other = 0;
};

} // namespace warraq
