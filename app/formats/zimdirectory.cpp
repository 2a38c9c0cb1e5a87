#include "formats/zimdirectory.h"

#include "formats/packedfile.h"

#include <QBuffer>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

constexpr qint64 headerBytes = 80;
constexpr qint64 pointerBytes = 8;
constexpr qint64 entryBytes = 12; ///< up to the number of the cluster, and that
constexpr qint64 parametersAt = 2;
constexpr qint64 namespaceAt = 3;
constexpr qint64 clusterAt = 8;
constexpr quint16 firstWithoutBytes = 0xfffd; ///< redirects, and what was deleted

} // namespace

ZimDirectory::ZimDirectory(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_size(m_file->size())
{
    m_bytes = m_size >= headerBytes ? m_file->map(0, m_size) : nullptr;
    if (!m_bytes)
        return;
    m_entries = numberAt<quint32>(24);
    m_clusters = numberAt<quint32>(28);
    m_entryList = numberAt<quint64>(32);
    m_clusterList = numberAt<quint64>(48);
}

template <class Number> qint64 ZimDirectory::numberAt(qint64 at) const
{
    return static_cast<qint64>(qFromLittleEndian<Number>(m_bytes + at));
}

bool ZimDirectory::isSound() const
{
    if (!m_bytes)
        return m_size < headerBytes; // libzim tells what is too short
    if (!isWithin(m_entryList, m_entries * pointerBytes) ||
        !isWithin(m_clusterList, m_clusters * pointerBytes))
        return false;
    uchar before = 0;
    for (qint64 i = 0; i < m_entries; ++i) {
        const qint64 entry = numberAt<quint64>(m_entryList + i * pointerBytes);
        if (!isWithin(entry, namespaceAt + 1))
            continue; // libzim tells it
        if (m_bytes[entry + parametersAt] != 0 || m_bytes[entry + namespaceAt] < before)
            return false;
        before = m_bytes[entry + namespaceAt];
    }
    return true;
}

std::vector<quint32> ZimDirectory::entriesByCluster(bool onlyContent) const
{
    std::vector<std::pair<quint32, quint32>> placed; // cluster, entry
    for (qint64 i = 0; m_bytes && i < m_entries; ++i) {
        const qint64 at = numberAt<quint64>(m_entryList + i * pointerBytes);
        const bool isThere = isWithin(at, entryBytes); // else libzim tells it
        if (onlyContent && isThere && m_bytes[at + namespaceAt] != 'C')
            continue;
        const bool hasBytes = isThere && qFromLittleEndian<quint16>(m_bytes + at) < firstWithoutBytes;
        placed.emplace_back(hasBytes ? qFromLittleEndian<quint32>(m_bytes + at + clusterAt) : 0,
                            static_cast<quint32>(i));
    }
    std::sort(placed.begin(), placed.end());
    std::vector<quint32> entries;
    entries.reserve(placed.size());
    for (const auto& [cluster, entry] : placed)
        entries.push_back(entry);
    return entries;
}

bool ZimDirectory::mayBeRead(qint64 entry)
{
    if (!m_bytes || entry < 0 || entry >= m_entries)
        return false;
    const qint64 at = numberAt<quint64>(m_entryList + entry * pointerBytes);
    if (!isWithin(at, entryBytes) || qFromLittleEndian<quint16>(m_bytes + at) >= firstWithoutBytes)
        return true; // there is nothing to unpack
    const qint64 cluster = numberAt<quint32>(at + clusterAt);
    const auto known = m_known.constFind(cluster);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(cluster, isSoundCluster(cluster));
}

/// A cluster goes on to the next thing in the file.
qint64 ZimDirectory::endOf(qint64 place)
{
    if (m_ends.empty()) {
        m_ends.reserve(static_cast<size_t>(m_clusters) + 5);
        for (qint64 i = 0; i < m_clusters; ++i)
            m_ends.push_back(numberAt<quint64>(m_clusterList + i * pointerBytes));
        for (const qint64 at : {qint64(32), qint64(40), qint64(48), qint64(72)})
            m_ends.push_back(numberAt<quint64>(at));
        m_ends.push_back(m_size);
        std::sort(m_ends.begin(), m_ends.end());
    }
    const auto next = std::upper_bound(m_ends.begin(), m_ends.end(), place);
    return next == m_ends.end() ? m_size : std::min(*next, m_size);
}

/// The places of the blobs come first, one more than there are: the first tells how many, the last where all
/// ends. libzim makes room for as many as the first claims.
bool ZimDirectory::isSoundCluster(qint64 cluster)
{
    if (cluster >= m_clusters)
        return true; // libzim tells it
    const qint64 at = numberAt<quint64>(m_clusterList + cluster * pointerBytes);
    if (!isWithin(at, 1))
        return true;
    const int compression = m_bytes[at] & 0x0f;
    const qint64 width = (m_bytes[at] & 0x10) != 0 ? 8 : 4;
    const auto number = [width](const char* from) {
        return width == 8 ? qFromLittleEndian<qint64>(from)
                          : static_cast<qint64>(qFromLittleEndian<quint32>(from));
    };
    const auto* packedBytes = reinterpret_cast<const char*>(m_bytes + at + 1);
    if (compression <= 1) { // it lies in the file as it is
        if (!isWithin(at + 1, width))
            return true;
        const qint64 table = number(packedBytes);
        return table >= width && table <= limits::zimClusterTableBytes && isWithin(at + 1, table);
    }
    QByteArray packed = QByteArray::fromRawData(packedBytes, endOf(at) - at - 1);
    auto buffer = std::make_unique<QBuffer>(&packed);
    buffer->open(QIODevice::ReadOnly);
    auto opened = PackedFile::open(std::move(buffer));
    PackedFile::Entry entry;
    if (!opened || !(*opened)->next(entry).value_or(false))
        return false;
    const auto read = [&file = **opened](qint64 bytes) {
        QByteArray data(bytes, '\0');
        qint64 got = 0;
        while (got < bytes) {
            const qint64 more = file.read(data.data() + got, bytes - got);
            if (more <= 0)
                return QByteArray();
            got += more;
        }
        return data;
    };
    const QByteArray first = read(width);
    const qint64 table = first.isEmpty() ? 0 : number(first.constData());
    if (table < width || table > limits::zimClusterTableBytes)
        return false;
    const qint64 others = table / width * width - width;
    const QByteArray rest = read(others);
    if (rest.size() < others)
        return false; // libzim reads on behind what seemed to be its end
    const qint64 end = rest.isEmpty() ? table : number(rest.constData() + rest.size() - width);
    return end >= 0 && end <= limits::zimClusterBytes;
}

} // namespace warraq
