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

/// \p each(entry), in the order they came.
template <class Each> Result<void> SketchTable::forEachSaved(Connection& connection, Each each)
{
    auto rows = connection.prepare("SELECT data FROM sketch_chunk ORDER BY id");
    if (!rows)
        return rows.failure();
    return rows->forEachRow([&]() -> Result<void> {
        const QByteArray data = rows->blob(0);
        ByteReader in(data.constData(), static_cast<size_t>(data.size()));
        Entry entry;
        while (const char* bytes = in.left() >= entryBytes ? in.take(entryBytes) : nullptr) {
            entry.article = qFromLittleEndian<quint32>(bytes);
            for (size_t band = 0; band < entry.bands.size(); ++band)
                entry.bands[band] = qFromLittleEndian<quint32>(bytes + 4 + 4 * band);
            each(entry);
        }
        if (!in.atEnd())
            return unexpected(ErrorKind::Malformed, connection.path(),
                              QStringLiteral("the sketches of texts are damaged"));
        return {};
    });
}

Result<void> SketchTable::load(Connection& connection)
{
    m_added.clear();
    m_known.clear();
    m_newlyKnown.clear();
    return forEachSaved(connection, [this](const Entry& entry) { know(entry.article); });
}

void SketchTable::add(quint32 article, const TextSketch::Bands& bands)
{
    if (bands.front() == 0)
        return;
    m_added.push_back({article, bands});
    if (know(article))
        m_newlyKnown.push_back(article);
}

/// False: it was known.
bool SketchTable::know(quint32 article)
{
    if (article >= m_known.size())
        m_known.resize(std::max<size_t>(article + 1, m_known.size() * 2));
    if (m_known[article])
        return false;
    m_known[article] = true;
    return true;
}

Result<std::map<quint32, std::vector<quint32>>> SketchTable::candidates(Connection& connection) const
{
    std::map<quint32, std::vector<quint32>> found;
    if (m_added.empty())
        return found;
    // All are gone through once, for the bands that the few new ones have. Of those that share one the first
    // do: a form that ten thousand notices have would else bring each to each.
    constexpr size_t bands = TextSketch::bandCount;
    BandFilter filter(m_added.size() * bands);
    std::array<std::unordered_map<quint32, std::vector<quint32>>, bands> firstWith;
    for (const Entry& entry : m_added) {
        for (size_t band = 0; band < bands; ++band) {
            filter.add(entry.bands[band]);
            firstWith[band].try_emplace(entry.bands[band]);
        }
    }
    const auto compare = [&](const Entry& entry) {
        for (size_t band = 0; band < bands; ++band) {
            if (!filter.mayHave(entry.bands[band]))
                continue;
            const auto same = firstWith[band].find(entry.bands[band]);
            if (same != firstWith[band].end() && same->second.size() < mostOfBand)
                same->second.push_back(entry.article);
        }
    };
    if (auto all = forEachSaved(connection, compare); !all)
        return all.failure();
    std::for_each(m_added.begin(), m_added.end(), compare);
    std::map<quint32, std::unordered_map<quint32, int>> shared;
    for (const Entry& entry : m_added) {
        for (size_t band = 0; band < bands; ++band) {
            for (const quint32 other : firstWith[band][entry.bands[band]]) {
                if (other < entry.article)
                    ++shared[entry.article][other];
            }
        }
    }
    for (const auto& [article, others] : shared)
        found.emplace(article, mostAlike(others));
    return found;
}

Result<void> SketchTable::save(Connection& connection)
{
    if (m_added.empty())
        return {};
    QByteArray data(static_cast<qsizetype>(m_added.size() * entryBytes), Qt::Uninitialized);
    char* at = data.data();
    for (const Entry& entry : m_added) {
        qToLittleEndian(entry.article, at);
        for (size_t band = 0; band < TextSketch::bandCount; ++band)
            qToLittleEndian(entry.bands[band], at + 4 + 4 * band);
        at += entryBytes;
    }
    auto insert = connection.prepare("INSERT INTO sketch_chunk(data) VALUES (?)");
    if (!insert)
        return insert.failure();
    if (auto done = insert->bind(1, data).run(); !done)
        return done;
    m_added.clear();
    return {};
}

void SketchTable::rollback()
{
    m_added.clear();
    for (const quint32 article : m_newlyKnown)
        m_known[article] = false;
    m_newlyKnown.clear();
}

} // namespace warraq
