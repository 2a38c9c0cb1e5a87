#include "formats/captureplaces.h"

#include <QTemporaryFile>

#include <algorithm>
#include <array>

namespace warraq {

namespace {

constexpr qsizetype mostInMemory = 1 << 16;
constexpr qsizetype mostWithoutFile = 2'000'000; ///< some 100 MB
constexpr qint64 blockEntries = 128;             ///< read at once
constexpr size_t filterBits =
    16; ///< of each key; with three bits set, one of two hundred is looked for in vain

/// The three bits of a key in a filter of \p words words of 64 bits.
std::array<quint64, 3> bitsOf(quint64 key, size_t words)
{
    const quint64 bits = words * 64;
    const quint64 step = (key >> 32) | 1;
    return {key % bits, (key + step) % bits, (key + 2 * step) % bits};
}

} // namespace

CapturePlaces::CapturePlaces() = default;

CapturePlaces::~CapturePlaces() = default;

bool CapturePlaces::Run::mayHave(Key key) const
{
    const auto bits = bitsOf(key, filter.size());
    return std::all_of(bits.begin(), bits.end(),
                       [this](quint64 bit) { return filter[bit / 64] >> (bit % 64) & 1; });
}

void CapturePlaces::Run::note(Key key)
{
    for (const quint64 bit : bitsOf(key, filter.size()))
        filter[bit / 64] |= quint64(1) << (bit % 64);
}

void CapturePlaces::insert(Key key, const CapturePlace& place)
{
    if (m_isFull)
        return;
    m_latest.insert(key, place);
    ++m_count;
    if (m_latest.size() < (m_isInFile ? mostInMemory : mostWithoutFile))
        return;
    m_isFull = !m_isInFile;
    m_isInFile = m_isInFile && spill();
}

/// False: the file could not be written, and all is as it was.
bool CapturePlaces::spill()
{
    if (!m_file) {
        m_file = std::make_unique<QTemporaryFile>();
        if (!m_file->open())
            return false;
    }
    std::vector<Entry> entries;
    entries.reserve(static_cast<size_t>(m_latest.size()));
    for (auto it = m_latest.cbegin(); it != m_latest.cend(); ++it)
        entries.push_back({it.key(), it.value()});
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    Run run;
    run.offset = m_runs.empty() ? 0 : m_runs.back().offset + m_runs.back().entries * qint64(sizeof(Entry));
    run.entries = static_cast<qint64>(entries.size());
    run.filter.resize(entries.size() * filterBits / 64 + 1);
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i % blockEntries == 0)
            run.firsts.push_back(entries[i].key);
        run.note(entries[i].key);
    }
    const qint64 bytes = run.entries * qint64(sizeof(Entry));
    if (!m_file->seek(run.offset) ||
        m_file->write(reinterpret_cast<const char*>(entries.data()), bytes) != bytes || !m_file->flush())
        return false;
    m_runs.push_back(std::move(run));
    m_latest.clear();
    return true;
}

std::optional<CapturePlace> CapturePlaces::find(Key key) const
{
    if (const auto latest = m_latest.constFind(key); latest != m_latest.constEnd())
        return *latest;
    for (auto run = m_runs.rbegin(); run != m_runs.rend(); ++run) {
        if (!run->mayHave(key))
            continue;
        if (auto place = findIn(*run, key))
            return place;
    }
    return std::nullopt;
}

std::optional<CapturePlace> CapturePlaces::findIn(const Run& run, Key key) const
{
    const auto behind = std::upper_bound(run.firsts.begin(), run.firsts.end(), key);
    if (behind == run.firsts.begin())
        return std::nullopt;
    const qint64 first = (behind - run.firsts.begin() - 1) * blockEntries;
    std::array<Entry, blockEntries> block;
    const qint64 entries = std::min(blockEntries, run.entries - first);
    const qint64 bytes = entries * qint64(sizeof(Entry));
    if (!m_file->seek(run.offset + first * qint64(sizeof(Entry))) ||
        m_file->read(reinterpret_cast<char*>(block.data()), bytes) != bytes)
        return std::nullopt;
    const Entry* begin = block.data();
    const Entry* end = begin + entries;
    const Entry* at =
        std::lower_bound(begin, end, key, [](const Entry& entry, Key wanted) { return entry.key < wanted; });
    return at != end && at->key == key ? std::optional(at->place) : std::nullopt;
}

} // namespace warraq
