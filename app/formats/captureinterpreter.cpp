#include "formats/captureinterpreter.h"

#include "core/limits.h"
#include "formats/capturekind.h"
#include "formats/httpanswer.h"
#include "formats/labelleddigest.h"

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
    ReadItem item = failed(std::move(issue));
    ++m_number;
    return item;
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
    std::optional<ReadItem> made;
    switch (record.kind) {
    case Kind::Lost:
        made = failed(record.issue.value_or(RecordIssue{IssueKind::Malformed, {}}));
        break;
    case Kind::Response:
    case Kind::Resource:
    case Kind::Conversion:
        made = record.tooLarge ? tooLarge(record) : document(std::move(record), part, format);
        break;
    case Kind::Revisit:
        made = repeated(std::move(record));
        break;
    case Kind::Request:
    case Kind::Other: {
        const bool good = record.tooLarge || checkBlock(record);
        made = notOurs(good ? std::move(record.issue) : wrongDigest);
        break;
    }
    }
    ++m_number;
    return made;
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

std::optional<ReadItem> CaptureInterpreter::document(CapturedRecord record, int part, SourceFormat format)
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
        if (payload.contentType.isEmpty() && format == SourceFormat::Arc)
            payload.contentType = record.contentType;
        payload.bytes = std::move(content.bytes);
        if (!payload.issue)
            payload.issue = std::move(content.issue);
    } else {
        const QByteArray type = mediaTypeOf(record.contentType);
        if (record.kind == Kind::Response && type == "application/http")
            return failed(record.issue.value_or(RecordIssue{
                IssueKind::Malformed, QStringLiteral("the server's answer does not begin with a status")}));
        if (whole && digestFits(record.payloadDigest, record.block) == false)
            fits = false;
        payload.contentType = record.contentType;
        payload.bytes = record.block;
    }
    if (!fits)
        payload.issue = wrongDigest;
    if (!payload.issue && !record.truncated.isEmpty())
        payload.issue = cutByCrawler(record.truncated);
    if (!payload.issue && record.segmented)
        payload.issue = RecordIssue{IssueKind::Unsupported, QStringLiteral("the rest is in another record")};

    payload.kind = record.kind == Kind::Conversion
                       ? captureKindUnseen(payload.contentType, record.url)
                       : captureKind(payload.contentType, record.url,
                                     QByteArrayView(payload.bytes)
                                         .first(std::min<qsizetype>(payload.bytes.size(), recognitionBytes)));
    if (record.kind != Kind::Conversion)
        m_index->add(record, part, format,
                     payload.kind == CaptureKind::Furniture ? CaptureIndex::By::Content
                                                            : CaptureIndex::By::ContentAndAddress);
    return madeOf(record, std::move(payload));
}

/// The same content as another capture, at another time and perhaps under another address. What is told of it
/// is its own, the bytes are the other's.
std::optional<ReadItem> CaptureInterpreter::repeated(CapturedRecord record)
{
    const bool blockFits = checkBlock(record);
    const auto own = parseHttpAnswer(record.block);
    if ((own && own->status != 200 && own->status != 304) || !isWebAddress(record.url))
        return notOurs(blockFits ? std::move(record.issue) : wrongDigest);
    const QByteArray ownType = own ? own->fields.value("Content-Type") : QByteArray();
    const CaptureKind claimed = captureKindUnseen(ownType, record.url);
    if (claimed == CaptureKind::Picture || claimed == CaptureKind::Furniture)
        return notOurs(std::move(record.issue));
    const auto original = m_index->originalOf(record);
    if (!original)
        return notOurs(RecordIssue{IssueKind::Unreadable,
                                   QStringLiteral("a repeated capture whose original is not here: ") +
                                       QString::fromUtf8(record.url.left(500))});
    Payload payload;
    if (const auto answer = parseHttpAnswer(original->block)) {
        auto content = contentOf(*answer);
        payload.contentType = answer->fields.value("Content-Type");
        payload.bytes = std::move(content.bytes);
    } else {
        payload.contentType = original->contentType;
        payload.bytes = original->block;
    }
    payload.issue = blockFits ? std::move(record.issue) : wrongDigest;
    payload.kind = captureKind(
        payload.contentType, record.url,
        QByteArrayView(payload.bytes).first(std::min<qsizetype>(payload.bytes.size(), recognitionBytes)));
    return madeOf(record, std::move(payload));
}

std::optional<ReadItem> CaptureInterpreter::madeOf(const CapturedRecord& record, Payload payload)
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
