#include "formats/captureinterpreter.h"

#include "core/limits.h"
#include "formats/capturekind.h"
#include "formats/httpanswer.h"
#include "formats/labelleddigest.h"
#include "formats/siblingcaptures.h"

namespace warraq {

namespace {

using Kind = CapturedRecord::Kind;

const RecordIssue wrongDigest{IssueKind::HashMismatch,
                              QStringLiteral("the content is not the one whose digest the archive says")};

bool isWebAddress(const QByteArray& url)
{
    const QByteArray scheme = url.left(url.indexOf(':')).toLower();
    return scheme == "http" || scheme == "https" || scheme == "ftp" || scheme == "ftps" || scheme == "file";
}

/// True when the block is what its digest says; a block that is longer than declared is taken at its full
/// length where that fits better.
bool checkBlock(CapturedRecord& record)
{
    const auto fits = digestFits(record.blockDigest, record.block);
    if (fits == true)
        return true;
    if (!record.behind.isEmpty())
        record.block += record.behind;
    // A cut block cannot fit, which is told already.
    return fits != false || record.issue || !record.truncated.isEmpty();
}

RecordIssue cutByCrawler(const QByteArray& reason)
{
    return {IssueKind::Truncated,
            QStringLiteral("the crawler cut it off (%1)").arg(QString::fromLatin1(reason.left(40)))};
}

} // namespace

/// What a record holds, out of its wrappings.
struct CaptureInterpreter::Payload
{
    CaptureKind kind = CaptureKind::Page;
    QByteArray contentType;
    QByteArray bytes;
    std::optional<RecordIssue> issue;
};

ReadItem CaptureInterpreter::failed(RecordIssue issue) const
{
    return UnreadableRecord{m_number, issue.kind, std::move(issue.detail)};
}

ReadItem CaptureInterpreter::unreadable(RecordIssue issue)
{
    m_number = m_count++;
    return failed(std::move(issue));
}

std::optional<ReadItem> CaptureInterpreter::notOurs(std::optional<RecordIssue> issue)
{
    ++m_other;
    if (!issue)
        return std::nullopt;
    return SourceNote{m_number, issue->kind, std::move(issue->detail)};
}

std::optional<ReadItem> CaptureInterpreter::item(CapturedRecord record, int part, SourceFormat format)
{
    m_number = m_count++;
    const Origin origin{part, format};
    if (record.kind == Kind::Continuation || record.segment == 1)
        return segment(std::move(record), origin);
    return madeOf(std::move(record), origin);
}

std::optional<ReadItem> CaptureInterpreter::madeOf(CapturedRecord record, Origin origin)
{
    switch (record.kind) {
    case Kind::Lost:
        return failed(record.issue.value_or(RecordIssue{IssueKind::Malformed, {}}));
    case Kind::Response:
    case Kind::Resource:
    case Kind::Conversion:
        return record.tooLarge ? tooLarge(record) : document(std::move(record), origin);
    case Kind::Revisit:
        return repeated(std::move(record));
    case Kind::Request:
    case Kind::Other:
    case Kind::Continuation:
        break;
    }
    const bool good = record.tooLarge || checkBlock(record);
    return notOurs(good ? std::move(record.issue) : wrongDigest);
}

/// Each has a digest of its own. What it belongs to comes when all of it is there.
std::optional<ReadItem> CaptureInterpreter::segment(CapturedRecord record, Origin origin)
{
    if (!record.tooLarge && !checkBlock(record) && !record.issue)
        record.issue = wrongDigest;
    std::optional<Whole> whole;
    if (record.kind == Kind::Continuation) {
        ++m_other;
        whole = m_segments.goOn(std::move(record));
    } else {
        m_origins.insert_or_assign(m_number, origin);
        whole = m_segments.begin(std::move(record), m_number);
    }
    if (!whole)
        whole = m_segments.takeOverflow();
    return whole ? joined(std::move(*whole)) : std::nullopt;
}

std::optional<ReadItem> CaptureInterpreter::joined(Whole whole)
{
    CapturedRecord& record = whole.record;
    // Nobody misses the rest of a request.
    const bool isMissed = record.kind != Kind::Request && record.kind != Kind::Other;
    if (!record.issue && !whole.isComplete && isMissed)
        record.issue =
            RecordIssue{IssueKind::Truncated,
                        QStringLiteral("its segments from number %1 on are not here").arg(whole.next)};
    else if (!record.issue && whole.isComplete && record.segmentsBytes != record.blockBytes)
        record.issue =
            RecordIssue{IssueKind::Malformed, QStringLiteral("its segments have %1 bytes together and say %2")
                                                  .arg(record.blockBytes)
                                                  .arg(record.segmentsBytes)};
    m_number = whole.number;
    const auto origin = m_origins.extract(whole.number);
    return madeOf(std::move(record), origin ? origin.mapped() : Origin());
}

std::optional<ReadItem> CaptureInterpreter::within(const CancelToken& cancel)
{
    if (!m_bundle)
        return std::nullopt;
    auto item = m_bundle->next(cancel);
    if (!item && !cancel.isCancelled())
        m_bundle.reset();
    return item;
}

std::shared_ptr<PageResources> CaptureInterpreter::resources() const
{
    auto own = m_bundle ? m_bundle->resources() : nullptr;
    return own ? own : m_index;
}

std::optional<ReadItem> CaptureInterpreter::waiting(const CancelToken& cancel)
{
    if (auto item = within(cancel))
        return item;
    if (auto item = unfinished(cancel))
        return item;
    while (!m_waiting.empty() && !cancel.isCancelled()) {
        Waiting next = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_number = next.number;
        auto original = m_index->originalOf(next.record);
        if (!original && m_siblings)
            original = m_siblings->originalOf(next.record, m_path, cancel);
        if (cancel.isCancelled())
            break;
        if (original) {
            if (auto item = repetition(std::move(next.record), *original))
                return item;
            if (auto item = within(cancel))
                return item;
            continue;
        }
        return notOurs(RecordIssue{IssueKind::Unreadable,
                                   QStringLiteral("a repeated capture whose original is not here: ") +
                                       QString::fromUtf8(next.record.url.left(500))});
    }
    return cancel.isCancelled() ? std::nullopt : orphans(cancel);
}

/// Records whose last segments are in other files of the import, or nowhere.
std::optional<ReadItem> CaptureInterpreter::unfinished(const CancelToken& cancel)
{
    while (!cancel.isCancelled()) {
        const auto missing = m_segments.missing();
        if (!missing)
            break;
        std::optional<CapturedRecord> more;
        if (m_siblings)
            more = m_siblings->continuationOf(missing->id, missing->segment, m_path, cancel);
        if (cancel.isCancelled())
            break;
        std::optional<Whole> whole;
        if (more) {
            if (!checkBlock(*more) && !more->issue)
                more->issue = wrongDigest;
            whole = m_segments.goOn(std::move(*more));
            if (!whole)
                whole = m_segments.takeOverflow();
        } else {
            whole = m_segments.takeUnfinished(missing->id);
        }
        if (!whole)
            continue;
        if (auto item = joined(std::move(*whole)))
            return item;
        if (auto item = within(cancel))
            return item;
    }
    return std::nullopt;
}

/// Segments whose record begins nowhere. Where it begins in another file of the import it comes with that.
std::optional<ReadItem> CaptureInterpreter::orphans(const CancelToken& cancel)
{
    if (std::exchange(m_hasOrphans, false))
        m_orphans = m_segments.takeOrphans();
    while (!m_orphans.isEmpty() && !cancel.isCancelled()) {
        const QByteArray id = m_orphans.takeFirst();
        if (m_siblings && m_siblings->hasRecord(id, m_path, cancel))
            continue;
        return SourceNote{std::max<qint64>(0, m_count - 1), IssueKind::Truncated,
                          QStringLiteral("segments of a record whose beginning is not here: ") +
                              QString::fromLatin1(id.left(200))};
    }
    return std::nullopt;
}

/// Only its beginning is there: enough to know whether it would have been a record.
std::optional<ReadItem> CaptureInterpreter::tooLarge(const CapturedRecord& record)
{
    const auto answer = parseHttpAnswer(record.block);
    if ((answer && answer->status != 200) || !isWebAddress(record.url))
        return notOurs(record.issue);
    const auto kind =
        captureKindUnseen(answer ? answer->fields.value("Content-Type") : record.contentType, record.url);
    if (kind != CaptureKind::Page && kind != CaptureKind::Text)
        return notOurs(record.issue);
    return failed({IssueKind::TooLarge, QStringLiteral("%1 bytes; one article has at most %2")
                                            .arg(record.blockBytes)
                                            .arg(limits::recordBytes)});
}

std::optional<ReadItem> CaptureInterpreter::document(CapturedRecord record, Origin origin)
{
    const bool blockFits = checkBlock(record);
    // Logs, screenshots and page lists of the crawler stand under addresses of its own.
    if (!isWebAddress(record.url))
        return notOurs(blockFits ? std::move(record.issue) : wrongDigest);

    Payload payload;
    payload.issue = record.issue;
    const auto answer = parseHttpAnswer(record.block);
    bool fits = blockFits;
    const bool whole = !record.issue && record.truncated.isEmpty();
    if (answer) {
        if (answer->status != 200)
            return notOurs(blockFits ? std::move(record.issue) : wrongDigest);
        QByteArray joined;
        auto content = contentOf(*answer, &joined);
        // The standard means the content without chunks; many crawlers took it as it was sent, some decoded.
        if (whole && digestFits(record.payloadDigest, answer->body) == false)
            fits = fits && (digestFits(record.payloadDigest, joined) == true ||
                            digestFits(record.payloadDigest, content.bytes) == true);
        payload.contentType = answer->fields.value("Content-Type");
        if (payload.contentType.isEmpty() && origin.format == SourceFormat::Arc)
            payload.contentType = record.contentType;
        payload.bytes = std::move(content.bytes);
        if (!payload.issue)
            payload.issue = std::move(content.issue);
    } else {
        const QByteArray type = mediaTypeOf(record.contentType);
        const bool lacksStatus = record.kind == Kind::Response && type == "application/http";
        if (lacksStatus && !payload.issue)
            payload.issue = RecordIssue{IssueKind::Malformed,
                                        QStringLiteral("the server's answer does not begin with a status")};
        // As HTTP/0.9 answers: with the page alone.
        if (lacksStatus && !record.block.trimmed().startsWith('<'))
            return failed(std::move(*payload.issue));
        if (whole && digestFits(record.payloadDigest, record.block) == false)
            fits = false;
        payload.contentType = lacksStatus ? QByteArray() : record.contentType;
        payload.bytes = record.block;
    }
    if (!fits)
        payload.issue = wrongDigest;
    if (!payload.issue && !record.truncated.isEmpty())
        payload.issue = cutByCrawler(record.truncated);

    payload.kind = record.kind == Kind::Conversion
                       ? captureKindUnseen(payload.contentType, record.url)
                       : captureKind(payload.contentType, record.url,
                                     QByteArrayView(payload.bytes)
                                         .first(std::min<qsizetype>(payload.bytes.size(), recognitionBytes)));
    if (record.kind != Kind::Conversion)
        m_index->add(record, origin.part, origin.format,
                     payload.kind == CaptureKind::Furniture ? CaptureIndex::By::Content
                                                            : CaptureIndex::By::ContentAndAddress);
    return recordOf(record, std::move(payload));
}

/// The same content as another capture, at another time and perhaps under another address.
std::optional<ReadItem> CaptureInterpreter::repeated(CapturedRecord record)
{
    const auto own = parseHttpAnswer(record.block);
    if ((own && own->status != 200 && own->status != 304) || !isWebAddress(record.url))
        return notOurs(checkBlock(record) ? std::move(record.issue) : wrongDigest);
    const QByteArray ownType = own ? own->fields.value("Content-Type") : QByteArray();
    const CaptureKind claimed = captureKindUnseen(ownType, record.url);
    if (claimed == CaptureKind::Picture || claimed == CaptureKind::Furniture)
        return notOurs(std::move(record.issue));
    if (const auto original = m_index->originalOf(record))
        return repetition(std::move(record), *original);
    if (!mayWait(record))
        return notOurs(
            RecordIssue{IssueKind::TooLarge,
                        QStringLiteral("too many repeated captures whose originals are not before them")});
    m_waitingBytes += record.block.size();
    m_waiting.push_back({std::move(record), m_number});
    return std::nullopt;
}

bool CaptureInterpreter::mayWait(const CapturedRecord& record) const
{
    return static_cast<qint64>(m_waiting.size()) < limits::waitingCaptures &&
           m_waitingBytes + record.block.size() <= limits::waitingCaptureBytes;
}

/// What is told of it is its own, the bytes are the other's.
std::optional<ReadItem> CaptureInterpreter::repetition(CapturedRecord record, const CapturedRecord& original)
{
    const bool blockFits = checkBlock(record);
    Payload payload;
    if (const auto answer = parseHttpAnswer(original.block)) {
        auto content = contentOf(*answer);
        payload.contentType = answer->fields.value("Content-Type");
        payload.bytes = std::move(content.bytes);
    } else {
        payload.contentType = original.contentType;
        payload.bytes = original.block;
    }
    payload.issue = blockFits ? std::move(record.issue) : wrongDigest;
    payload.kind = captureKind(
        payload.contentType, record.url,
        QByteArrayView(payload.bytes).first(std::min<qsizetype>(payload.bytes.size(), recognitionBytes)));
    return recordOf(record, std::move(payload));
}

std::optional<ReadItem> CaptureInterpreter::recordOf(const CapturedRecord& record, Payload payload)
{
    if (payload.kind == CaptureKind::Picture || payload.kind == CaptureKind::Furniture)
        return notOurs(std::move(payload.issue));
    if (payload.bytes.isEmpty() && payload.issue)
        return failed(std::move(*payload.issue));
    SourceRecord made;
    made.file = m_name;
    made.format = payload.kind == CaptureKind::Page ? SourceFormat::Html : SourceFormat::Text;
    made.number = m_number;
    made.offset = record.place.member;
    made.url = QString::fromUtf8(record.url);
    made.captured = record.captured;
    made.declaredCharset = QString::fromLatin1(parameterOf(payload.contentType, "charset"));
    made.issue = std::move(payload.issue);
    if (payload.kind == CaptureKind::Document) {
        made.bytes = std::move(payload.bytes);
        m_bundle = CapturedBundle::open(made);
        if (m_bundle)
            return std::nullopt;
        payload.bytes = std::move(made.bytes);
    }
    if (payload.kind == CaptureKind::Machine) {
        made.skip = SkipReason::Excluded;
    } else if (payload.kind == CaptureKind::Document) {
        made.skip = SkipReason::NotText;
        if (const char* what = missedDocument(payload.contentType); what && !made.issue)
            made.issue = RecordIssue{IssueKind::Unsupported, QString::fromLatin1(what)};
    }
    made.bytes = std::move(payload.bytes);
    if (made.bytes.capacity() > made.bytes.size() * 3 / 2)
        made.bytes.squeeze();
    return made;
}

} // namespace warraq
