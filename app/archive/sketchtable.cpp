#include "archive/sketchtable.h"

#include "archive/connection.h"
#include "index/bytecoding.h"

#include <QtEndian>

#include <algorithm>
#include <unordered_map>

namespace warraq {

namespace {

constexpr size_t entryBytes = 4 + 4 * TextSketch::bandCount; // number, bands; little-endian
constexpr size_t mostCandidates = 8;                         ///< of one article
constexpr size_t mostOfBand = 16;

/// Which of all bands are among a few thousand: a bit says no for nearly all that are not.
class BandFilter
{
public:
    explicit BandFilter(size_t bands) : m_bits(1024)
    {
        while (m_bits.size() < bands / 4)
            m_bits.resize(m_bits.size() * 2);
    }
    void add(quint32 band) { m_bits[wordOf(band)] |= quint64(1) << (band >> 1 & 63); }
    [[nodiscard]] bool mayHave(quint32 band) const { return m_bits[wordOf(band)] >> (band >> 1 & 63) & 1; }

private:
    [[nodiscard]] size_t wordOf(quint32 band) const { return band >> 7 & (m_bits.size() - 1); }
    std::vector<quint64> m_bits;
};

/// Those with the most bands in common, the earliest first among equals.
std::vector<quint32> mostAlike(const std::unordered_map<quint32, int>& shared)
{
    std::vector<std::pair<int, quint32>> order;
    order.reserve(shared.size());
    for (const auto& [article, bands] : shared)
        order.emplace_back(-bands, article);
    std::sort(order.begin(), order.end());
    std::vector<quint32> found;
    for (const auto& [bands, article] : order) {
        if (found.size() == mostCandidates)
            break;
        found.push_back(article);
    }
    return found;
}

} // namespace

Result<void> SketchTable::load(Connection& connection)
{
    m_entries.clear();
    m_known.clear();
    auto rows = connection.prepare("SELECT data FROM sketch_chunk ORDER BY id");
    if (!rows)
        return rows.failure();
    auto all = rows->forEachRow([&]() -> Result<void> {
        const QByteArray data = rows->blob(0);
        ByteReader in(data.constData(), static_cast<size_t>(data.size()));
        while (const char* bytes = in.left() >= entryBytes ? in.take(entryBytes) : nullptr) {
            Entry& entry = m_entries.emplace_back();
            entry.article = qFromLittleEndian<quint32>(bytes);
            for (size_t band = 0; band < entry.bands.size(); ++band)
                entry.bands[band] = qFromLittleEndian<quint32>(bytes + 4 + 4 * band);
            know(entry.article);
        }
        if (!in.atEnd())
            return unexpected(ErrorKind::Malformed, connection.path(),
                              QStringLiteral("the sketches of texts are damaged"));
        return {};
    });
    if (!all)
        return all.failure();
    m_committed = m_saved = m_asked = m_entries.size();
    return {};
}

void SketchTable::add(quint32 article, const TextSketch::Bands& bands)
{
    if (bands.front() == 0)
        return;
    m_entries.push_back({article, bands});
    know(article);
}

void SketchTable::know(quint32 article)
{
    if (article >= m_known.size())
        m_known.resize(std::max<size_t>(article + 1, m_known.size() * 2));
    m_known[article] = true;
}

std::map<quint32, std::vector<quint32>> SketchTable::takeCandidates()
{
    const size_t first = std::exchange(m_asked, m_entries.size());
    std::map<quint32, std::vector<quint32>> found;
    if (first == m_entries.size())
        return found;
    // All are gone through once, for the bands that the few new ones have. Of those that share one the first
    // do: a form that ten thousand notices have would else bring each to each.
    constexpr size_t bands = TextSketch::bandCount;
    BandFilter filter((m_entries.size() - first) * bands);
    std::array<std::unordered_map<quint32, std::vector<quint32>>, bands> firstWith;
    for (size_t i = first; i < m_entries.size(); ++i) {
        for (size_t band = 0; band < bands; ++band) {
            filter.add(m_entries[i].bands[band]);
            firstWith[band].try_emplace(m_entries[i].bands[band]);
        }
    }
    for (const Entry& entry : m_entries) {
        for (size_t band = 0; band < bands; ++band) {
            if (!filter.mayHave(entry.bands[band]))
                continue;
            const auto same = firstWith[band].find(entry.bands[band]);
            if (same != firstWith[band].end() && same->second.size() < mostOfBand)
                same->second.push_back(entry.article);
        }
    }
    std::map<quint32, std::unordered_map<quint32, int>> shared;
    for (size_t i = first; i < m_entries.size(); ++i) {
        for (size_t band = 0; band < bands; ++band) {
            for (const quint32 other : firstWith[band][m_entries[i].bands[band]]) {
                if (other < m_entries[i].article)
                    ++shared[m_entries[i].article][other];
            }
        }
    }
    for (const auto& [article, others] : shared)
        found.emplace(article, mostAlike(others));
    return found;
}

Result<void> SketchTable::save(Connection& connection)
{
    if (m_saved == m_entries.size())
        return {};
    QByteArray data(static_cast<qsizetype>((m_entries.size() - m_saved) * entryBytes), Qt::Uninitialized);
    char* at = data.data();
    for (size_t i = m_saved; i < m_entries.size(); ++i) {
        qToLittleEndian(m_entries[i].article, at);
        for (size_t band = 0; band < TextSketch::bandCount; ++band)
            qToLittleEndian(m_entries[i].bands[band], at + 4 + 4 * band);
        at += entryBytes;
    }
    auto insert = connection.prepare("INSERT INTO sketch_chunk(data) VALUES (?)");
    if (!insert)
        return insert.failure();
    if (auto done = insert->bind(1, data).run(); !done)
        return done;
    m_saved = m_entries.size();
    return {};
}

void SketchTable::rollback()
{
    m_entries.resize(m_committed);
    m_saved = m_asked = m_committed;
    m_known.clear();
    for (const Entry& entry : m_entries)
        know(entry.article);
}

} // namespace warraq
