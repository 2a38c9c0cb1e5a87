#include "formats/arcrecords.h"

#include "core/limits.h"
#include "formats/capturedblock.h"
#include "formats/recordstarts.h"

#include <QTimeZone>

namespace warraq {

namespace {

using Kind = CapturedRecord::Kind;

/// The line's fields, counted from its end since an address may hold spaces. Version 2 has five more behind
/// the type; a line tells by its date where that is.
struct ArcLine
{
    QByteArray url;
    QByteArray date;
    QByteArray type;
    QByteArray length;
};

bool isDateField(const QByteArray& field)
{
    return field == "null" || field == "-" ||
           (field.size() >= 8 &&
            std::all_of(field.begin(), field.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

std::optional<ArcLine> parseLine(const QByteArray& line)
{
    const auto fields = line.split(' ');
    const qsizetype count = fields.size();
    const auto from = [&](qsizetype date, qsizetype type) {
        return ArcLine{fields.mid(0, date - 1).join(' '), fields[date], fields[type], fields.last()};
    };
    if (count >= 10 && isDateField(fields[count - 8]))
        return from(count - 8, count - 7);
    if (count >= 5 && isDateField(fields[count - 3]))
        return from(count - 3, count - 2);
    for (qsizetype words = 2; words <= static_cast<qsizetype>(arcTypeWords); ++words) {
        const qsizetype type = count - 1 - words;
        if (type >= 3 && isDateField(fields[type - 1]) && fields[type].contains('/')) {
            auto read = from(type - 1, type);
            read.type = fields.mid(type, words).join(' ');
            return read;
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<QDateTime> momentOfDigits(QByteArrayView digits)
{
    const QByteArrayView date = digits.first(std::min<qsizetype>(14, digits.size()));
    if (date.size() != 12 && date.size() != 14)
        return std::nullopt;
    const auto number = [&date](qsizetype from, qsizetype count) {
        int value = 0;
        for (const char c : date.sliced(from, count))
            value = c >= '0' && c <= '9' && value >= 0 ? value * 10 + (c - '0') : -1;
        return value;
    };
    const QDate day(number(0, 4), number(4, 2), number(6, 2));
    const QTime time(number(8, 2), number(10, 2), date.size() == 14 ? number(12, 2) : 0);
    if (!day.isValid() || !time.isValid() || day.year() < 1900)
        return std::nullopt;
    return QDateTime(day, time, Qt::UTC);
}

Result<CapturedRecord> ArcRecords::lost(RecordIssue issue, const CancelToken& cancel)
{
    CapturedRecord record;
    record.place = m_input.place();
    const qsizetype first = std::min<qsizetype>(1, m_input.view().size());
    m_input.skip(first);
    const auto passed = BlockTaker(m_input, beginsArcRecord).skipToNextRecord(cancel);
    if (!passed)
        return passed.failure();
    record.blockBytes = first + *passed;
    if (m_input.damage() && m_input.view().isEmpty()) {
        issue = *m_input.damage();
        m_input.passDamage();
    }
    record.issue = std::move(issue);
    return record;
}

Result<std::optional<CapturedRecord>> ArcRecords::next(const CancelToken& cancel)
{
    constexpr qsizetype lineBytes = 16 << 10;
    const auto some = [](Result<CapturedRecord> record) -> Result<std::optional<CapturedRecord>> {
        if (!record)
            return record.failure();
        return std::optional<CapturedRecord>(std::move(*record));
    };
    for (;;) {
        if (cancel.isCancelled())
            return std::optional<CapturedRecord>();
        const auto there = m_input.ensure(lineBytes);
        if (!there)
            return there.failure();
        if (*there == 0) {
            if (!m_input.damage())
                return std::optional<CapturedRecord>();
            return some(lost(*m_input.damage(), cancel));
        }
        if (m_input.view()[0] != '\r' && m_input.view()[0] != '\n')
            break;
        m_input.skip(1);
    }
    const QByteArrayView view = m_input.view();
    const qsizetype end = view.first(std::min(view.size(), lineBytes)).indexOf('\n');
    if (end < 0 && view.size() < lineBytes)
        return some(
            lost({IssueKind::Truncated, QStringLiteral("the file ends within a record's header")}, cancel));
    if (end < 0 || !beginsArcRecord(view))
        return some(lost({IssueKind::Malformed, QStringLiteral("bytes that belong to no record")}, cancel));
    const auto line = parseLine(view.first(end).toByteArray().trimmed());
    if (!line)
        return some(lost({IssueKind::Malformed, QStringLiteral("a record's line cannot be read")}, cancel));

    CapturedRecord record;
    record.place = m_input.place();
    m_input.skip(end + 1);
    record.url = line->url;
    record.captured = momentOfDigits(line->date);
    record.contentType = line->type;
    const QByteArray scheme = record.url.left(record.url.indexOf(':')).toLower();
    record.kind =
        scheme == "filedesc" || scheme == "dns" || scheme == "warcinfo" ? Kind::Other : Kind::Response;
    bool isNumber = false;
    qint64 length = line->length.toLongLong(&isNumber);
    if (!isNumber || length < 0) {
        record.issue =
            RecordIssue{IssueKind::Malformed, QStringLiteral("the record's length is no number: “%1”")
                                                  .arg(QString::fromLatin1(line->length.left(40)))};
        length = -1;
    }
    if (auto taken = BlockTaker(m_input, beginsArcRecord).take(record, length, cancel); !taken)
        return taken.failure();
    return std::optional<CapturedRecord>(std::move(record));
}

} // namespace warraq
