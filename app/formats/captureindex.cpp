#include "formats/captureindex.h"

#include "core/limits.h"
#include "formats/httpanswer.h"
#include "formats/labelleddigest.h"

#include <QCache>
#include <QUrl>

#include <limits>

namespace warraq {

namespace {

/// Without the scheme: a site's pictures are asked for by both.
QByteArray addressOf(const QByteArray& url)
{
    return QUrl::fromEncoded(url, QUrl::TolerantMode)
        .toEncoded(QUrl::RemoveScheme | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
}

quint64 keyOf(char kind, const QByteArray& value)
{
    return value.isEmpty() ? 0 : qHash(value, static_cast<size_t>(kind));
}

quint64 segmentKey(const QByteArray& id, int segment)
{
    return keyOf('s', id.isEmpty() ? id : id + ' ' + QByteArray::number(segment));
}

quint64 digestKey(const QByteArray& digest)
{
    return keyOf('d', digest.toLower());
}

/// True when the record's content has that digest, however its crawler counted.
bool holdsWhat(const QByteArray& digest, const CapturedRecord& record)
{
    const auto answer = parseHttpAnswer(record.block);
    if (!answer)
        return digestFits(digest, record.block) == true;
    QByteArray joined;
    const auto content = contentOf(*answer, &joined);
    return digestFits(digest, answer->body) == true || digestFits(digest, joined) == true ||
           digestFits(digest, content.bytes) == true;
}

/// All of it is at its place.
bool canBeRepeated(const CapturedRecord& record)
{
    return !record.tooLarge && (record.segment == 0 || record.kind == CapturedRecord::Kind::Continuation);
}

constexpr qint64 mostInner = 64LL << 20;  ///< further into a member it is better read on
constexpr qsizetype mostKept = 8LL << 20; ///< of one capture

} // namespace

/// The last captures, by place.
struct CaptureIndex::Stash
{
    QCache<std::pair<qint64, quint64>, CapturedRecord> records{limits::captureStashBytes};

    static std::pair<qint64, quint64> key(const Place& place)
    {
        return {place.member, (quint64(place.inner) << 16) | place.part};
    }
};

/// A way through a file that can only be read from its start.
struct CaptureIndex::Cursor
{
    std::unique_ptr<CaptureRecords> records;
    int part = 0;
    RecordPlace at; ///< of the record that was read last
};

CaptureIndex::CaptureIndex(Reopen reopen) : m_reopen(std::move(reopen)), m_stash(std::make_unique<Stash>()) {}

CaptureIndex::~CaptureIndex() = default;

void CaptureIndex::remember(Key key, const Place& place)
{
    if (key != 0 && m_places.count() < limits::captureIndexEntries)
        m_places.insert(key, place);
}

void CaptureIndex::keep(const CapturedRecord& record, const Place& place)
{
    if (record.tooLarge || record.block.size() > mostKept)
        return;
    auto kept = std::make_unique<CapturedRecord>(record);
    const qsizetype cost = kept->block.size() + kept->url.size() + static_cast<qsizetype>(sizeof(*kept));
    m_stash->records.insert(Stash::key(place), kept.release(), cost); // the cache's own
}

void CaptureIndex::add(const CapturedRecord& record, int part, SourceFormat format, By by)
{
    if (!m_reopen || part > std::numeric_limits<quint16>::max() ||
        record.place.inner > std::numeric_limits<quint32>::max())
        return;
    const Place place{record.place.member, static_cast<quint32>(record.place.inner),
                      static_cast<quint16>(part), format == SourceFormat::Arc};
    if (record.kind == CapturedRecord::Kind::Continuation) {
        remember(segmentKey(record.segmentsOf, record.segment), place);
        return;
    }
    if (!record.payloadDigest.isEmpty())
        remember(digestKey(record.payloadDigest), place);
    remember(keyOf('i', record.id), place);
    if (by == By::ContentAndAddress)
        remember(keyOf('u', addressOf(record.url)), place);
    // At its place only the first segment can be read again.
    if (m_input == Input::FromStart || record.place.inner > mostInner || record.segment > 0)
        keep(record, place);
}

std::optional<CapturedRecord> CaptureIndex::recordAt(const Place& place)
{
    if (const auto* kept = m_stash->records.object(Stash::key(place)))
        return *kept;
    if (place.inner > mostInner || (m_cursor && m_cursor->part == place.part))
        return readOnTo(place);
    if (m_reread > limits::captureRereadBytes) {
        m_isSpent = true;
        return std::nullopt;
    }
    auto device = m_reopen(place.part);
    if (!device)
        return std::nullopt;
    if (device->isSequential())
        return readOnTo(place);
    m_reread += place.inner;
    auto records = openCaptureRecords(std::move(device), place.arc ? SourceFormat::Arc : SourceFormat::Warc);
    if (!records->goTo({place.member, place.inner}))
        return std::nullopt;
    auto record = records->next(CancelToken());
    if (!record || !*record || !canBeRepeated(**record))
        return std::nullopt;
    return std::move(*record);
}

bool CaptureIndex::startAgain(const Place& place)
{
    auto device = m_reopen(place.part);
    if (!device)
        return false;
    m_cursor = std::make_unique<Cursor>();
    m_cursor->part = place.part;
    m_cursor->records =
        openCaptureRecords(std::move(device), place.arc ? SourceFormat::Arc : SourceFormat::Warc);
    m_cursor->at = {-1, 0};
    return true;
}

/// What is passed is kept: pages and their pictures lie near each other.
std::optional<CapturedRecord> CaptureIndex::readOnTo(const Place& place)
{
    const auto isBefore = [](const RecordPlace& one, const Place& other) {
        return one.member < other.member || (one.member == other.member && one.inner < other.inner);
    };
    if (m_reread > limits::captureRereadBytes) {
        m_isSpent = true;
        return std::nullopt;
    }
    if ((!m_cursor || m_cursor->part != place.part || !isBefore(m_cursor->at, place)) && !startAgain(place))
        return std::nullopt;
    while (m_reread <= limits::captureRereadBytes) {
        auto record = m_cursor->records->next(CancelToken());
        if (!record || !*record)
            return std::nullopt;
        m_cursor->at = (*record)->place;
        m_reread += (*record)->blockBytes;
        const Place here{(*record)->place.member, static_cast<quint32>((*record)->place.inner), place.part,
                         place.arc};
        if (here.member == place.member && here.inner == place.inner)
            return canBeRepeated(**record) ? std::move(*record) : std::nullopt;
        if (!isBefore(m_cursor->at, place))
            return std::nullopt;
        if (canBeRepeated(**record))
            keep(**record, here);
    }
    m_isSpent = true;
    return std::nullopt;
}

std::optional<CapturedRecord> CaptureIndex::find(Key key)
{
    const auto place = key == 0 ? std::nullopt : m_places.find(key);
    return place ? recordAt(*place) : std::nullopt;
}

std::optional<CapturedRecord> CaptureIndex::originalOf(const CapturedRecord& revisit)
{
    // Each is compared: a key may be two things', and an address may have had another content since.
    if (auto found = find(digestKey(revisit.payloadDigest));
        found && found->payloadDigest.compare(revisit.payloadDigest, Qt::CaseInsensitive) == 0)
        return found;
    if (auto found = find(keyOf('i', revisit.refersTo)); found && found->id == revisit.refersTo)
        return found;
    const QByteArray address = addressOf(revisit.refersToUrl.isEmpty() ? revisit.url : revisit.refersToUrl);
    auto found = find(keyOf('u', address));
    if (!found || addressOf(found->url) != address)
        return std::nullopt;
    // The capture that is meant, and not one before or after it: by its moment, by what it holds.
    if (revisit.refersToDate && found->captured != revisit.refersToDate)
        return std::nullopt;
    if (!revisit.payloadDigest.isEmpty() && !holdsWhat(revisit.payloadDigest, *found))
        return std::nullopt;
    const bool isLater = found->captured && revisit.captured && *found->captured > *revisit.captured;
    return isLater ? std::nullopt : std::move(found);
}

std::optional<CapturedRecord> CaptureIndex::continuationOf(const QByteArray& id, int segment)
{
    auto found = find(segmentKey(id, segment));
    const bool isIt = found && found->segmentsOf == id && found->segment == segment;
    return isIt ? std::move(found) : std::nullopt;
}

bool CaptureIndex::hasRecord(const QByteArray& id) const
{
    return m_places.contains(keyOf('i', id));
}

QByteArray CaptureIndex::bytesOf(const QString& address)
{
    const QByteArray wanted = addressOf(address.toUtf8());
    const auto record = find(keyOf('u', wanted));
    if (!record)
        return {};
    const auto answer = parseHttpAnswer(record->block);
    if (!answer)
        return record->kind == CapturedRecord::Kind::Resource ? record->block : QByteArray();
    if (answer->status != 200)
        return {};
    return contentOf(*answer).bytes;
}

} // namespace warraq
