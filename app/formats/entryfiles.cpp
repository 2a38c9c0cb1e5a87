#include "formats/entryfiles.h"

#include "core/limits.h"
#include "formats/charset.h"
#include "formats/entryname.h"
#include "formats/pageresource.h"
#include "formats/rangedevice.h"
#include "formats/wordpressnames.h"

#include <QUrl>

namespace warraq {

namespace {

constexpr qint64 stashedBytes = 8LL << 20; ///< larger ones are not kept while passing

quint64 keyOf(const QString& path)
{
    return qHash(path);
}

QString containedName(const QString& name)
{
    bool leadsOut = false;
    return warraq::containedName(name, leadsOut);
}

} // namespace

EntryFiles::EntryFiles(Reopen again, QString path, QString name)
    : m_again(std::move(again)), m_path(std::move(path)), m_name(std::move(name)),
      m_stash(limits::entryStashBytes)
{
}

QString EntryFiles::baseOf(const SourceRecord& record) const
{
    if (!record.file.startsWith(m_name + u'/'))
        return {};
    QUrl url;
    url.setScheme(QStringLiteral("entry"));
    url.setPath(record.file.mid(m_name.size()));
    return QString::fromLatin1(url.toEncoded());
}

QByteArray EntryFiles::bytesOf(const QString& address)
{
    const QUrl url(address);
    if (url.scheme() != QLatin1String("entry") || !url.authority().isEmpty())
        return {};
    // As a folder's: names are tried as they stand and decoded, and may hold what looks like a query.
    const QString decoded = url.path(QUrl::FullyDecoded);
    const QString query = url.hasQuery() ? u'?' + url.query(QUrl::FullyDecoded) : QString();
    QStringList tried;
    for (const QString& name : {decoded + query, url.path(QUrl::FullyEncoded) + query, decoded}) {
        const QString path = containedName(name);
        if (path.isEmpty() || tried.contains(path))
            continue;
        tried << path;
        if (QByteArray bytes = fileAt(path); !bytes.isEmpty())
            return bytes;
        if (m_top.isEmpty() || m_hasSeveralTops)
            continue;
        if (QByteArray bytes = fileAt(m_top + u'/' + path); !bytes.isEmpty())
            return bytes;
    }
    return {};
}

QByteArray EntryFiles::fileAt(const QString& path)
{
    if (!m_isIndexed)
        index();
    const Key key = keyOf(path);
    if (const auto* kept = m_stash.object(key))
        return *kept;
    const auto place = m_places.constFind(key);
    if (place == m_places.constEnd())
        return {};
    if (m_zip) {
        const auto& entry = m_zip->entries()[static_cast<size_t>(place->number)];
        auto bytes = m_zip->readEntry(entry, limits::assetBytes);
        return bytes ? std::move(*bytes) : QByteArray();
    }
    if (place->header >= 0) {
        const auto device = openTarEntry(*place);
        return device ? readAll(*device) : QByteArray();
    }
    return readOn(*place, key);
}

void EntryFiles::remember(const QString& name, const Place& place)
{
    const QString path = containedName(name);
    if (path.isEmpty() || m_places.size() >= limits::containerIndexEntries)
        return;
    const Key key = keyOf(path);
    if (m_places.contains(key))
        m_twice.insert(key);
    m_places.insert(key, place);
    const QString top = path.contains(u'/') ? path.section(u'/', 0, 0) : QString();
    if (m_places.size() == 1)
        m_top = top;
    m_hasSeveralTops |= top != m_top;
}

/// Names as libarchive gives them: UTF-8, else guessed.
void EntryFiles::indexZip()
{
    auto zip = ZipFile::open(m_path);
    if (!zip)
        return; // too many entries, or damaged: it may be read on through
    m_zip = std::move(*zip);
    const auto& entries = m_zip->entries();
    for (size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].name.endsWith(u'/'))
            continue;
        const QByteArray raw = m_zip->rawName(entries[i]);
        remember(decodeText(raw, {}, SourceFormat::Text).text,
                 {static_cast<qint64>(i), -1, -1, entries[i].bytes});
    }
}

void EntryFiles::index()
{
    m_isIndexed = true;
    if (!m_path.isEmpty()) {
        if (const auto device = m_again(); device && ZipFile::begins(device->peek(4)))
            indexZip();
        if (m_zip)
            return;
    }
    bool isFull = false;
    PackedFile::Entry entry;
    while (goOn(entry)) {
        remember(entry.name, {m_at, entry.header, entry.content, entry.bytes});
        if (isFull || entry.header >= 0 || !hasPageResourceName(entry.name))
            continue;
        PackedEntry device(m_cursor);
        auto bytes = std::make_unique<QByteArray>(readAll(device));
        const qsizetype cost = bytes->size() + 1;
        isFull = m_stash.totalCost() + cost > limits::entryStashBytes;
        if (!isFull)
            m_stash.insert(keyOf(containedName(entry.name)), bytes.release(), cost);
    }
    m_cursor.reset();
    m_at = 0;
}

/// The cursor's next file; false: there is none.
bool EntryFiles::goOn(PackedFile::Entry& entry)
{
    if (!m_cursor) {
        auto device = m_again();
        auto packed = device ? PackedFile::open(std::move(device))
                             : Result<std::unique_ptr<PackedFile>>(unexpected(ErrorKind::Unreadable, m_name));
        if (!packed)
            return false;
        m_cursor = std::move(*packed);
        m_at = 0;
    }
    while (!m_cancel.isCancelled() && m_at < limits::containerEntries) {
        const auto there = m_cursor->next(entry);
        if (!there || !*there)
            return false;
        ++m_at;
        if (entry.isFile && !entry.isEncrypted)
            return true;
    }
    return false;
}

QByteArray EntryFiles::readOn(const Place& wanted, Key key)
{
    if (m_cursor && m_at >= wanted.number)
        m_cursor.reset(); // back to the start
    PackedFile::Entry entry;
    while (m_reread < limits::containerRereadBytes && goOn(entry)) {
        constexpr qint64 headerBytes = 512;
        m_reread += entry.bytes + headerBytes;
        const bool isWanted = m_at == wanted.number;
        if (!isWanted && (!hasPageResourceName(entry.name) || entry.bytes > stashedBytes))
            continue;
        PackedEntry device(m_cursor);
        QByteArray bytes = readAll(device);
        const Key passed = isWanted ? key : keyOf(containedName(entry.name));
        if (bytes.size() <= stashedBytes)
            m_stash.insert(passed, new QByteArray(bytes), bytes.size() + 1); // the cache's own
        if (isWanted)
            return bytes;
    }
    m_isSpent |= m_reread >= limits::containerRereadBytes;
    return {};
}

QList<QByteArray> EntryFiles::nameListsBeside(const QString& name)
{
    if (!std::exchange(m_hasNameLists, true))
        gatherNameLists();
    return m_nameLists.value(containedName(name).section(u'/', 0, -2));
}

/// Of all folders at once: an archive may have to be unpacked from its start to come to them.
void EntryFiles::gatherNameLists()
{
    auto device = m_again();
    auto packed = device ? PackedFile::open(std::move(device))
                         : Result<std::unique_ptr<PackedFile>>(unexpected(ErrorKind::Unreadable, m_name));
    if (!packed)
        return;
    const std::shared_ptr<PackedFile> file = std::move(*packed);
    PackedFile::Entry entry;
    qint64 kept = 0;
    for (qint64 at = 0; at < limits::containerEntries && m_reread < limits::containerRereadBytes &&
                        kept < limits::entryStashBytes && !m_cancel.isCancelled();
         ++at) {
        if (const auto there = file->next(entry); !there || !*there)
            return;
        m_reread += entry.bytes;
        const QString path = containedName(entry.name);
        if (!entry.isFile || entry.isEncrypted || !WordPressNames::isListName(path.section(u'/', -1)))
            continue;
        auto& lists = m_nameLists[path.section(u'/', 0, -2)];
        if (lists.size() == limits::nameLists)
            continue;
        lists << WordPressNames::readList(std::make_unique<PackedEntry>(file));
        kept += lists.back().size();
    }
}

/// Empty: more than an asset may have, or damaged.
QByteArray EntryFiles::readAll(QIODevice& device) const
{
    QByteArray bytes;
    constexpr qint64 piece = 1 << 20;
    while (bytes.size() <= limits::assetBytes) {
        const QByteArray more = device.read(piece);
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return {};
}

std::unique_ptr<QIODevice> EntryFiles::openTarEntry(const Place& place) const
{
    auto device = m_again();
    if (!device || device->isSequential())
        return nullptr;
    if (place.content >= 0)
        return std::make_unique<RangeDevice>(std::move(device), place.content, place.bytes);
    if (!device->seek(place.header))
        return nullptr;
    auto packed = PackedFile::open(std::move(device));
    PackedFile::Entry entry;
    if (!packed)
        return nullptr;
    if (const auto there = (*packed)->next(entry); !there || !*there)
        return nullptr;
    return std::make_unique<PackedEntry>(std::shared_ptr<PackedFile>(std::move(*packed)));
}

std::unique_ptr<QIODevice> EntryFiles::open(const QString& name, const Place& place)
{
    if (place.header >= 0)
        return openTarEntry(place);
    if (!m_path.isEmpty() && !m_isIndexed)
        index();
    if (m_zip) {
        const Key key = keyOf(containedName(name));
        const auto found = m_places.constFind(key);
        if (found != m_places.constEnd() && !m_twice.contains(key)) {
            auto device = m_zip->openEntry(m_zip->entries()[static_cast<size_t>(found->number)]);
            return device ? std::move(*device) : nullptr;
        }
    }
    // Found again by its number: names may stand twice.
    auto device = m_again();
    if (!device)
        return nullptr;
    auto packed = PackedFile::open(std::move(device));
    if (!packed)
        return nullptr;
    PackedFile::Entry passed;
    for (qint64 i = 0; i < place.number; ++i) {
        if (const auto there = (*packed)->next(passed); !there || !*there || m_cancel.isCancelled())
            return nullptr;
    }
    return std::make_unique<PackedEntry>(std::shared_ptr<PackedFile>(std::move(*packed)));
}

} // namespace warraq
