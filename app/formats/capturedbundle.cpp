#include "formats/capturedbundle.h"

#include "core/itemcolumns.h"
#include "formats/epubreader.h"
#include "formats/itemteaser.h"

#include <QBuffer>

#include <array>

namespace warraq {

namespace {

IssueKind issueOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::TooLarge:
        return IssueKind::TooLarge;
    case ErrorKind::Unsupported:
        return IssueKind::Unsupported;
    case ErrorKind::Unreadable:
        return IssueKind::Unreadable;
    default:
        return IssueKind::Malformed;
    }
}

bool isJson(SourceFormat format)
{
    return format == SourceFormat::Json || format == SourceFormat::JsonFeed || format == SourceFormat::WpJson;
}

/// Sites send much JSON that is nothing to us: whether a member is in it that our kinds have.
bool mayHoldItems(const QByteArray& json)
{
    static constexpr std::array members{"\"rendered\"", "\"@type\"", "\"attributes\""};
    return std::any_of(members.begin(), members.end(),
                       [&json](const char* member) { return json.contains(member); });
}

} // namespace

std::unique_ptr<CapturedBundle> CapturedBundle::open(SourceRecord capture)
{
    const auto head =
        QByteArrayView(capture.bytes).first(std::min<qsizetype>(capture.bytes.size(), recognitionBytes));
    SourceFormat format = recognise(head, {}).format;
    if (format == SourceFormat::Jsonl)
        format = SourceFormat::Json; // an object on one line
    const bool isKnown = isJson(format) || format == SourceFormat::Feed || format == SourceFormat::Wxr ||
                         format == SourceFormat::Epub || format == SourceFormat::Pdf;
    if (!isKnown || (format == SourceFormat::Json && !mayHoldItems(capture.bytes)))
        return nullptr;
    std::unique_ptr<CapturedBundle> bundle(new CapturedBundle(std::move(capture), format));
    bundle->openReader();
    return bundle;
}

CapturedBundle::CapturedBundle(SourceRecord capture, SourceFormat format)
    : m_capture(std::move(capture)), m_format(format)
{
}

void CapturedBundle::openReader()
{
    const auto again = [bytes = m_capture.bytes]() -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        device->setData(bytes);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    ByteSource source{again(), m_capture.file, again, {}, [] { return QList<QByteArray>(); }};
    auto reader = [&]() -> Result<std::unique_ptr<SourceReader>> {
        if (m_format != SourceFormat::Epub)
            return openBytes(std::move(source), {m_format, {}});
        auto zip = ZipFile::open(source);
        return zip ? EpubReader::open(std::move(*zip), source.name)
                   : unexpected(zip.error().kind, source.name, zip.error().detail);
    }();
    if (reader)
        m_reader = std::move(*reader);
    else
        m_error = reader.error();
}

std::shared_ptr<PageResources> CapturedBundle::resources() const
{
    return m_reader && m_format == SourceFormat::Epub ? m_reader->resources() : nullptr;
}

std::optional<ReadItem> CapturedBundle::next(const CancelToken& cancel)
{
    while (!m_ended && !cancel.isCancelled()) {
        auto item = m_reader
                        ? m_reader->next(cancel)
                        : Result<std::optional<ReadItem>>(unexpected(m_error->kind, {}, m_error->detail));
        if (cancel.isCancelled())
            break;
        m_ended = !item || !*item;
        auto ready = !item ? failed(item.error()) : !*item ? ownRecord() : made(std::move(**item));
        if (ready)
            return ready;
    }
    return std::nullopt;
}

/// JSON that holds nothing we know may be as broken as it likes.
bool CapturedBundle::isSilent() const
{
    return m_format == SourceFormat::Json && m_itemFormat == SourceFormat::Unknown;
}

std::optional<ReadItem> CapturedBundle::failed(const Error& error)
{
    if (isSilent())
        return ownRecord();
    if (m_capture.issue) // that is why
        return UnreadableRecord{*m_capture.number, m_capture.issue->kind, m_capture.issue->detail};
    return UnreadableRecord{*m_capture.number, issueOf(error.kind), error.detail};
}

std::optional<ReadItem> CapturedBundle::made(ReadItem item)
{
    if (auto* record = std::get_if<SourceRecord>(&item))
        return madeOf(std::move(*record));
    if (isSilent())
        return std::nullopt;
    if (auto* broken = std::get_if<UnreadableRecord>(&item)) {
        broken->number = *m_capture.number;
        m_isWhole |= m_format == SourceFormat::Pdf; // there is no more to it
    } else {
        std::get<SourceNote>(item).number = *m_capture.number;
    }
    return item;
}

std::optional<ReadItem> CapturedBundle::madeOf(SourceRecord record)
{
    if (hasColumns(record.format)) {
        if (!isItem(record.format))
            return std::nullopt; // a row of anything
        m_itemFormat = record.format;
        m_isWhole = isJson(m_format) && record.bytes.size() == m_capture.bytes.trimmed().size();
        const std::pair comment{QString::fromLatin1(item::type), QStringLiteral("comment")};
        const bool isComment = std::find(record.columns.begin(), record.columns.end(), comment) !=
                               record.columns.end(); // which stands at its article's address
        if (!isComment && isTeaser(record.columns)) {
            if (m_teasers.size() < limits::teasersOfFeed)
                m_teasers << teaserOf(record.columns);
            m_isWhole = false;
            return std::nullopt;
        }
    } else {
        m_isWhole = m_format == SourceFormat::Pdf;
    }
    record.number = m_capture.number;
    record.offset = m_capture.offset;
    record.captured = m_capture.captured;
    // Pages of a book share an address, by which they would be taken for versions of each other.
    if (m_format != SourceFormat::Epub)
        record.url = m_capture.url;
    if (m_isWhole && !record.issue)
        record.issue = m_capture.issue;
    return record;
}

/// Of the document itself.
std::optional<ReadItem> CapturedBundle::ownRecord()
{
    if (m_isWhole)
        return std::nullopt;
    SourceRecord record = std::move(m_capture);
    if (isSilent()) {
        record.skip = SkipReason::NotText;
        return record;
    }
    if (m_teasers.isEmpty()) {
        record.skip = SkipReason::Listing;
        return record;
    }
    record.format = m_itemFormat;
    record.columns.emplace_back(QString::fromLatin1(item::type), QStringLiteral("listing"));
    for (auto& teaser : m_teasers)
        record.columns.emplace_back(QString::fromLatin1(item::teaser), std::move(teaser));
    return record;
}

} // namespace warraq
