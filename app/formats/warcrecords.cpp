#include "formats/warcrecords.h"

#include "core/limits.h"
#include "formats/arcrecords.h"
#include "formats/capturedblock.h"
#include "formats/headerfields.h"
#include "formats/recordstarts.h"

namespace warraq {

namespace {

using Kind = CapturedRecord::Kind;

Kind kindOf(const QByteArray& type)
{
    const QByteArray name = type.toLower();
    if (name == "response")
        return Kind::Response;
    if (name == "resource")
        return Kind::Resource;
    if (name == "conversion")
        return Kind::Conversion;
    if (name == "revisit")
        return Kind::Revisit;
    if (name == "continuation")
        return Kind::Continuation;
    if (name == "request")
        return Kind::Request;
    return Kind::Other;
}

/// Some crawlers write addresses as ids, in angle brackets.
QByteArray bare(QByteArray value)
{
    if (value.startsWith('<') && value.endsWith('>'))
        value = value.mid(1, value.size() - 2);
    return value;
}

/// W3C-DTF in UTC (ISO 28500:2017, 5.4), or the 14 digits of ARC, as drafts before 0.18 had them. A date
/// without its minute is no moment: none.
std::optional<QDateTime> momentOf(const QByteArray& date)
{
    QString text = QString::fromLatin1(date);
    if (text.indexOf(u'T') < 0)
        return momentOfDigits(date);
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!moment.isValid())
        return std::nullopt;
    if (moment.timeSpec() == Qt::LocalTime)
        moment.setTimeSpec(Qt::UTC); // the standard knows no other
    return moment.toUTC();
}

CapturedRecord fromHeader(const HeaderFields& fields)
{
    CapturedRecord record;
    record.kind = kindOf(fields.value("WARC-Type"));
    record.url = bare(fields.value("WARC-Target-URI"));
    record.captured = momentOf(fields.value("WARC-Date"));
    record.contentType = fields.value("Content-Type");
    record.id = bare(fields.value("WARC-Record-ID"));
    record.blockDigest = fields.value("WARC-Block-Digest");
    record.payloadDigest = fields.value("WARC-Payload-Digest");
    record.refersTo = bare(fields.value("WARC-Refers-To"));
    record.refersToUrl = bare(fields.value("WARC-Refers-To-Target-URI"));
    record.truncated = fields.value("WARC-Truncated");
    record.refersToDate = momentOf(fields.value("WARC-Refers-To-Date"));
    record.segment = std::max(0, fields.value("WARC-Segment-Number").toInt());
    record.segmentsOf = bare(fields.value("WARC-Segment-Origin-ID"));
    if (const QByteArray total = fields.value("WARC-Segment-Total-Length"); !total.isEmpty()) {
        bool isNumber = false;
        const qint64 bytes = total.toLongLong(&isNumber);
        record.segmentsBytes = isNumber && bytes >= 0 ? bytes : -1;
    }
    return record;
}

} // namespace

/// What cannot be said to be a record, up to the next one.
Result<CapturedRecord> WarcRecords::lost(RecordIssue issue, const CancelToken& cancel)
{
    CapturedRecord record;
    record.place = m_input.place();
    const qsizetype first = std::min<qsizetype>(1, m_input.view().size()); // else a bad header is met again
    m_input.skip(first);
    const auto passed = BlockTaker(m_input, beginsWarcRecord).skipToNextRecord(cancel);
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

Result<std::optional<CapturedRecord>> WarcRecords::next(const CancelToken& cancel)
{
    const auto some = [](Result<CapturedRecord> record) -> Result<std::optional<CapturedRecord>> {
        if (!record)
            return record.failure();
        return std::optional<CapturedRecord>(std::move(*record));
    };
    for (;;) {
        if (cancel.isCancelled())
            return std::optional<CapturedRecord>();
        auto there = m_input.ensure(16);
        if (!there)
            return there.failure();
        if (*there == 0) {
            if (!m_input.damage())
                return std::optional<CapturedRecord>();
            return some(lost(*m_input.damage(), cancel));
        }
        const QByteArrayView view = m_input.view();
        const bool isMark = view.startsWith("\xEF\xBB\xBF"); // an editor's, before the first record
        if (!isMark && view[0] != '\r' && view[0] != '\n')
            break;
        m_input.skip(isMark ? 3 : 1);
    }
    if (!beginsWarcRecord(m_input.view()))
        return some(lost({IssueKind::Malformed, QStringLiteral("bytes that belong to no record")}, cancel));

    HeaderEnd end;
    for (qsizetype wanted = 2048; end.body < 0; wanted *= 4) {
        const auto there = m_input.ensure(wanted);
        if (!there)
            return there.failure();
        const QByteArrayView seen = m_input.view();
        end = findHeaderEnd(seen.first(std::min<qsizetype>(seen.size(), limits::webHeaderBytes)));
        if (end.body >= 0)
            break;
        if (*there < wanted && m_input.damage())
            return some(lost(*m_input.damage(), cancel));
        if (*there < wanted)
            return some(lost({IssueKind::Truncated, QStringLiteral("the file ends within a record's header")},
                             cancel));
        if (wanted >= limits::webHeaderBytes)
            return some(
                lost({IssueKind::TooLarge, QStringLiteral("a record's header does not end")}, cancel));
    }
    const QByteArrayView header = m_input.view().first(end.lines);
    const HeaderFields fields(header.sliced(std::max<qsizetype>(0, header.indexOf('\n') + 1)));
    CapturedRecord record = fromHeader(fields);
    record.place = m_input.place();
    m_input.skip(end.body);

    bool isNumber = false;
    qint64 length = fields.value("Content-Length").toLongLong(&isNumber);
    if (!isNumber || length < 0) {
        record.issue = RecordIssue{IssueKind::Malformed,
                                   QStringLiteral("the record's length is no number: “%1”")
                                       .arg(QString::fromLatin1(fields.value("Content-Length").left(40)))};
        length = -1;
    }
    if (auto taken = BlockTaker(m_input, beginsWarcRecord).take(record, length, cancel); !taken)
        return taken.failure();
    return std::optional<CapturedRecord>(std::move(record));
}

} // namespace warraq
