#include "formats/capturedblock.h"

#include "core/limits.h"

namespace warraq {

namespace {

constexpr qsizetype lookAhead = 16 << 10;

bool isLineEnd(char c)
{
    return c == '\r' || c == '\n';
}

/// Nothing to keep: line ends, and zeros where something was not written.
bool isFilling(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return isLineEnd(c) || c == '\0' || c == ' '; });
}

void chopLineEnds(QByteArray& bytes, int most = 4)
{
    while (most-- > 0 && !bytes.isEmpty() && isLineEnd(bytes.back()))
        bytes.chop(1);
}

} // namespace

Result<void> BlockTaker::passLineEnds()
{
    for (;;) {
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        if (*there == 0)
            return {};
        const QByteArrayView view = m_input.view();
        qsizetype ends = 0;
        while (ends < view.size() && isLineEnd(view[ends]))
            ++ends;
        m_input.skip(ends);
        if (ends < view.size())
            return {};
    }
}

/// Also true at the end of what can be read.
Result<bool> BlockTaker::atRecord()
{
    const auto there = m_input.ensure(lookAhead);
    if (!there)
        return there.failure();
    return *there == 0 || m_begins(m_input.view());
}

Result<qint64> BlockTaker::skipToNextRecord(const CancelToken& cancel, QByteArray* kept, qint64 limit)
{
    qint64 skipped = 0;
    const auto pass = [&](qsizetype bytes) {
        if (kept && kept->size() + bytes <= limit)
            kept->append(m_input.view().first(bytes));
        else
            kept = nullptr; // only its beginning would be there
        m_input.skip(bytes);
        skipped += bytes;
    };
    bool startsLine = true; // of the first byte it is not known, and a record may begin anywhere
    while (!cancel.isCancelled()) {
        const auto there = m_input.ensure(lookAhead);
        if (!there)
            return there.failure();
        if (*there == 0)
            break;
        const QByteArrayView view = m_input.view();
        qsizetype open = 0;
        const qsizetype from = startsLine ? 0 : view.indexOf('\n') + 1;
        qsizetype found = -1;
        if (startsLine || from > 0)
            found = findRecordStart(view, from, m_begins, &open);
        else
            open = view.size();
        // A member may begin with a record where the one before it was cut within a line.
        if (const qsizetype member = m_input.nextMember(view.size());
            member > 0 && (found < 0 || member < found) && m_begins(view.sliced(member)))
            found = member;
        if (found >= 0) {
            pass(found);
            break;
        }
        // A cut line is looked at again with what follows it, unless nothing does.
        if (open == 0) {
            const auto more = m_input.ensure(view.size() + 1);
            if (!more)
                return more.failure();
            if (*more > view.size() && view.size() < lookAhead)
                continue;
            open = m_input.view().size();
        }
        startsLine = m_input.view()[open - 1] == '\n' || open < m_input.view().size();
        pass(open);
    }
    return skipped;
}

Result<void> BlockTaker::take(CapturedRecord& record, qint64 length, const CancelToken& cancel)
{
    record.blockBytes = std::max<qint64>(0, length);
    if (auto taken = takeSized(record, length, cancel); !taken)
        return taken;
    // Damage right behind a record, in the same member, is its own: a checksum at its end.
    if (m_input.damage() && m_input.view().isEmpty() && m_input.damagedMember() == record.place.member) {
        if (!record.issue)
            record.issue = m_input.damage();
        m_input.passDamage();
    }
    return {};
}

Result<void> BlockTaker::takeSized(CapturedRecord& record, qint64 length, const CancelToken& cancel)
{
    if (length < 0)
        return takeUnsized(record, cancel);
    if (const qint64 remaining = m_input.remaining(); remaining >= 0 && length > remaining + 4) {
        if (!record.issue)
            record.issue = RecordIssue{
                IssueKind::Truncated,
                QStringLiteral("the record says %1 bytes, the file has %2").arg(length).arg(remaining)};
        return takeUnsized(record, cancel);
    }
    if (length > limits::recordBytes)
        return passLarge(record, length, cancel);
    return takeWhole(record, length, cancel);
}

Result<void> BlockTaker::takeUnsized(CapturedRecord& record, const CancelToken& cancel)
{
    const auto passed = skipToNextRecord(cancel, &record.block, limits::recordBytes);
    if (!passed)
        return passed.failure();
    record.tooLarge = *passed > record.block.size();
    chopLineEnds(record.block);
    return {};
}

Result<void> BlockTaker::takeWhole(CapturedRecord& record, qsizetype length, const CancelToken& cancel)
{
    const auto there = m_input.ensure(length + lookAhead);
    if (!there)
        return there.failure();
    const QByteArrayView view = m_input.view();
    const QByteArrayView block = view.first(std::min(*there, length));
    const auto cutAt = [&](qsizetype end) {
        record.block = block.first(end).toByteArray();
        chopLineEnds(record.block);
        record.issue = RecordIssue{
            IssueKind::Malformed,
            QStringLiteral("the record says %1 bytes and has %2").arg(length).arg(record.block.size())};
        m_input.skip(end);
    };
    // A compressed member that begins with a record ends the one before it, whatever that says. (Other
    // members within a record are those of a whole that was compressed in pieces.)
    if (const qsizetype member = m_input.nextMember(block.size());
        member > 0 && m_begins(view.sliced(member))) {
        cutAt(member);
        return {};
    }
    qsizetype ends = block.size();
    while (ends < view.size() && isLineEnd(view[ends]))
        ++ends;
    const bool whole = block.size() == length;
    const QByteArrayView behind = view.sliced(block.size());
    const bool closed = behind.startsWith("\r\n\r\n") || behind.startsWith("\n\n");
    if (whole && (closed || ends == view.size() || m_begins(view.sliced(ends)))) {
        record.block = block.toByteArray();
        m_input.skip(ends);
        return passLineEnds();
    }
    // It may begin in the block and go on behind it.
    if (const qsizetype inside = findRecordStart(view, 1, m_begins); inside > 0 && inside < block.size()) {
        cutAt(inside);
        return {};
    }
    record.block = block.toByteArray();
    m_input.skip(block.size());
    if (!whole) {
        record.issue = m_input.damage().value_or(
            RecordIssue{IssueKind::Truncated, QStringLiteral("the file ends within the record")});
        return {};
    }
    const auto passed = skipToNextRecord(cancel, &record.behind, limits::recordBytes - length);
    if (!passed)
        return passed.failure();
    chopLineEnds(record.behind);
    if (isFilling(record.behind))
        record.behind.clear();
    record.issue =
        RecordIssue{IssueKind::Malformed, QStringLiteral("%1 bytes more than the record says").arg(*passed)};
    return {};
}

Result<void> BlockTaker::passLarge(CapturedRecord& record, qint64 length, const CancelToken& cancel)
{
    record.tooLarge = true;
    if (const auto there = m_input.ensure(lookAhead); !there)
        return there.failure();
    record.block = m_input.view().first(std::min(m_input.view().size(), lookAhead)).toByteArray();
    qint64 left = length;
    while (left > 0 && !cancel.isCancelled()) {
        const auto there = m_input.ensure(lookAhead);
        if (!there)
            return there.failure();
        if (*there == 0) {
            record.issue = m_input.damage().value_or(
                RecordIssue{IssueKind::Truncated, QStringLiteral("the file ends within the record")});
            return {};
        }
        const qsizetype piece = static_cast<qsizetype>(std::min<qint64>(*there, left));
        const qsizetype member = m_input.nextMember(piece);
        if (member > 0) {
            m_input.skip(member);
            left -= member;
            const auto at = atRecord();
            if (!at)
                return at.failure();
            if (!*at)
                continue;
            record.issue = RecordIssue{
                IssueKind::Malformed,
                QStringLiteral("the record says %1 bytes and has %2").arg(length).arg(length - left)};
            return {};
        }
        m_input.skip(piece);
        left -= piece;
    }
    if (const auto passed = passLineEnds(); !passed)
        return passed.failure();
    const auto at = atRecord();
    if (!at)
        return at.failure();
    if (*at)
        return {};
    const auto passed = skipToNextRecord(cancel);
    if (!passed)
        return passed.failure();
    record.issue =
        RecordIssue{IssueKind::Malformed, QStringLiteral("%1 bytes more than the record says").arg(*passed)};
    return {};
}

} // namespace warraq
