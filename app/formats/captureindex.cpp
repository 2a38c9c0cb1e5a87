#include "formats/captureindex.h"

#include "core/limits.h"
#include "formats/httpanswer.h"

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

quint64 digestKey(const QByteArray& digest)
{
    return keyOf('d', digest.toLower());
}

} // namespace

void CaptureIndex::remember(Key key, const Place& place)
{
    if (key == 0 || m_places.size() >= limits::captureIndexEntries)
        return;
    m_places.insert(key, place);
}

void CaptureIndex::add(const CapturedRecord& record, int part, SourceFormat format, By by)
{
    constexpr qint64 mostInner = 64LL
                                 << 20; ///< of a file compressed as a whole only the beginning is reached
    if (!m_reopen || part > std::numeric_limits<quint16>::max() || record.place.inner > mostInner)
        return;
    const Place place{record.place.member, static_cast<quint32>(record.place.inner),
                      static_cast<quint16>(part), format == SourceFormat::Arc};
    if (!record.payloadDigest.isEmpty())
        remember(digestKey(record.payloadDigest), place);
    remember(keyOf('i', record.id), place);
    if (by == By::ContentAndAddress)
        remember(keyOf('u', addressOf(record.url)), place);
}

std::optional<CapturedRecord> CaptureIndex::recordAt(const Place& place)
{
    m_reread += place.inner;
    if (m_reread > limits::captureRereadBytes)
        return std::nullopt;
    auto device = m_reopen(place.part);
    if (!device)
        return std::nullopt;
    auto records = openCaptureRecords(std::move(device), place.arc ? SourceFormat::Arc : SourceFormat::Warc);
    if (!records->goTo({place.member, place.inner}))
        return std::nullopt;
    auto record = records->next(CancelToken());
    if (!record || !*record || (*record)->tooLarge)
        return std::nullopt;
    return std::move(*record);
}

std::optional<CapturedRecord> CaptureIndex::find(Key key)
{
    const auto place = m_places.constFind(key);
    return key == 0 || place == m_places.constEnd() ? std::nullopt : recordAt(*place);
}

std::optional<CapturedRecord> CaptureIndex::originalOf(const CapturedRecord& revisit)
{
    // Each is compared: a key may be two things', and an address may have had another content since.
    if (auto found = find(digestKey(revisit.payloadDigest));
        found && found->payloadDigest.compare(revisit.payloadDigest, Qt::CaseInsensitive) == 0)
        return found;
    if (auto found = find(keyOf('i', revisit.refersTo)); found && found->id == revisit.refersTo)
        return found;
    if (!revisit.payloadDigest.isEmpty())
        return std::nullopt;
    const QByteArray address = addressOf(revisit.refersToUrl.isEmpty() ? revisit.url : revisit.refersToUrl);
    if (auto found = find(keyOf('u', address)); found && addressOf(found->url) == address)
        return found;
    return std::nullopt;
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
