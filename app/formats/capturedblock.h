#pragma once

#include "formats/capturerecords.h"
#include "formats/recordstarts.h"

namespace warraq {

/// Takes the block of a record whose header was read, and leaves the input where the next record should
/// begin. What a header says is checked against where the next record begins; where both disagree the record
/// gets an issue, and is cut or lengthened to what is there. Memory: at most limits::recordBytes.
class BlockTaker
{
public:
    BlockTaker(RecordInput& input, BeginsRecord begins) : m_input(input), m_begins(begins) {}

    /// \p length as declared; less than 0: it is no number, so the next record's begin ends it.
    [[nodiscard]] Result<void> take(CapturedRecord& record, qint64 length, const CancelToken& cancel);
    /// Skips to the next record; how many bytes were skipped. They are appended to \p kept, as far as
    /// \p limit allows. Errors: Unreadable.
    [[nodiscard]] Result<qint64> skipToNextRecord(const CancelToken& cancel, QByteArray* kept = nullptr,
                                                  qint64 limit = 0);

private:
    [[nodiscard]] Result<void> takeSized(CapturedRecord& record, qint64 length, const CancelToken& cancel);
    [[nodiscard]] Result<void> takeWhole(CapturedRecord& record, qsizetype length, const CancelToken& cancel);
    [[nodiscard]] Result<void> takeUnsized(CapturedRecord& record, const CancelToken& cancel);
    [[nodiscard]] Result<void> passLarge(CapturedRecord& record, qint64 length, const CancelToken& cancel);
    [[nodiscard]] Result<void> passLineEnds();
    [[nodiscard]] Result<bool> atRecord();

    RecordInput& m_input;
    BeginsRecord m_begins;
};

} // namespace warraq
