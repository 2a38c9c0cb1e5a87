#include "index/wordplaces.h"

#include <algorithm>

namespace warraq {

namespace {

/// Reads one document's places. False: damaged.
bool takePlaces(ByteReader& in, std::vector<quint32>& out)
{
    quint32 place = 0;
    for (;;) {
        const quint64 step = in.varint();
        if (in.failed())
            return false;
        place += static_cast<quint32>(step >> 1);
        out.push_back(place);
        if (step & 1)
            return true;
    }
}

/// Goes past one document's places: the last one's lowest bit, which is in its first byte, is set.
bool passPlaces(ByteReader& in)
{
    for (bool isLast = false; !isLast;) {
        const char* byte = in.take(1);
        isLast = byte && (*byte & 1);
        while (byte && (*byte & 0x80))
            byte = in.take(1);
        if (!byte)
            return false;
    }
    return true;
}

/// Calls \p each(index in \p wanted, reader of its places) for the documents of an entry that are wanted;
/// whole chunks without one are passed over. \p each must read the places.
template <class Each>
Result<void> forEachPlaced(SegmentReader& reader, const LexiconEntry& entry, std::span<const quint32> wanted,
                           Each each)
{
    auto postings = reader.cursor(entry);
    if (!postings)
        return postings.failure();
    if (!postings->findPositionBytes())
        return reader.damaged();
    quint64 offset = entry.positions;
    const quint64 end = entry.positions + entry.positionsBytes;
    auto next = wanted.begin();
    while (next != wanted.end() && postings->next()) {
        const auto ids = postings->ids();
        const quint64 bytes = postings->positionBytes().value_or(end - std::min(end, offset));
        if (bytes > end - std::min(end, offset))
            return reader.damaged();
        while (next != wanted.end() && *next < ids.front())
            ++next;
        if (next != wanted.end() && *next <= ids.back()) {
            auto data = reader.bytes(IndexStream::Positions, offset, bytes);
            if (!data)
                return data.failure();
            ByteReader in(*data, static_cast<size_t>(bytes));
            for (size_t i = 0; i < ids.size(); ++i) {
                while (next != wanted.end() && *next < ids[i])
                    ++next;
                if (next == wanted.end())
                    break;
                const bool isWanted = *next == ids[i];
                if (isWanted ? !each(static_cast<size_t>(next - wanted.begin()), in) : !passPlaces(in))
                    return reader.damaged();
            }
        }
        offset += bytes;
    }
    if (postings->failed())
        return reader.damaged();
    return {};
}

} // namespace

Result<SlotPlaces> placesOf(SegmentReader& reader, const std::vector<LexiconEntry>& entries,
                            std::span<const quint32> wanted)
{
    SlotPlaces result;
    result.starts.assign(wanted.size() + 1, 0);
    if (entries.size() == 1) {
        size_t filled = 0;
        auto done = forEachPlaced(reader, entries.front(), wanted, [&](size_t document, ByteReader& in) {
            while (filled <= document)
                result.starts[filled++] = static_cast<quint32>(result.places.size());
            return takePlaces(in, result.places);
        });
        while (filled <= wanted.size())
            result.starts[filled++] = static_cast<quint32>(result.places.size());
        if (!done)
            return done.failure();
        return result;
    }
    // Several words: their places are put together document by document.
    std::vector<std::pair<quint32, quint32>> all;
    std::vector<quint32> here;
    for (const auto& entry : entries) {
        auto done = forEachPlaced(reader, entry, wanted, [&](size_t document, ByteReader& in) {
            here.clear();
            if (!takePlaces(in, here))
                return false;
            for (const quint32 place : here)
                all.emplace_back(static_cast<quint32>(document), place);
            return true;
        });
        if (!done)
            return done.failure();
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const auto& [document, place] : all) {
        ++result.starts[document + 1];
        result.places.push_back(place);
    }
    for (size_t i = 1; i < result.starts.size(); ++i)
        result.starts[i] += result.starts[i - 1];
    return result;
}

void placesInOrder(const std::vector<SlotPlaces>& slots, size_t first, size_t count, size_t document,
                   std::vector<quint32>& out)
{
    const auto begin = slots[first].of(document);
    out.assign(begin.begin(), begin.end());
    for (quint32 i = 1; i < count && !out.empty(); ++i) {
        const auto following = slots[first + i].of(document);
        size_t at = 0;
        size_t kept = 0;
        for (const quint32 place : out) {
            while (at < following.size() && following[at] < place + i)
                ++at;
            if (at == following.size())
                break;
            if (following[at] == place + i)
                out[kept++] = place;
        }
        out.resize(kept);
    }
}

} // namespace warraq
