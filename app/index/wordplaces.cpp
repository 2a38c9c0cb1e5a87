#include "index/wordplaces.h"

#include <algorithm>
#include <array>

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
/// whole chunks without one are passed over. \p each must read the places. \p prepare(indices, none among
/// them) is called before, for what is fetched ahead.
template <class Prepare, class Each>
Result<void> forEachPlaced(SegmentReader& reader, const LexiconEntry& entry, const ChosenDocuments& wanted,
                           Prepare prepare, Each each)
{
    std::array<quint32, postingsChunk> indices;
    auto postings = reader.cursor(entry);
    if (!postings)
        return postings.failure();
    if (!postings->findPositionBytes())
        return reader.damaged();
    quint64 offset = entry.positions;
    const quint64 end = entry.positions + entry.positionsBytes;
    while (postings->next()) {
        const auto ids = postings->ids();
        if (ids.front() > wanted.last())
            return {};
        const quint64 bytes = postings->positionBytes().value_or(end - std::min(end, offset));
        if (bytes > end - std::min(end, offset))
            return reader.damaged();
        if (wanted.anyWithin(ids.front(), ids.back())) {
            auto data = reader.bytes(IndexStream::Positions, offset, bytes);
            if (!data)
                return data.failure();
            ByteReader in(*data, static_cast<size_t>(bytes));
            for (size_t i = 0; i < ids.size(); ++i)
                indices[i] = wanted.indexOf(ids[i]);
            prepare(std::span<const quint32>(indices.data(), ids.size()));
            for (size_t i = 0; i < ids.size(); ++i) {
                if (indices[i] != ChosenDocuments::none ? !each(indices[i], in) : !passPlaces(in))
                    return reader.damaged();
            }
        }
        offset += bytes;
    }
    if (postings->failed())
        return reader.damaged();
    return {};
}

/// Where the places of each document begin, from how many there are: counts[i + 1] of document i.
void sumUp(std::vector<quint32>& counts)
{
    for (size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
}

/// Puts each document's places in order; places that two words share stay once.
void tidy(SlotPlaces& all)
{
    quint32 kept = 0;
    for (size_t i = 0; i + 1 < all.starts.size(); ++i) {
        const auto begin = all.places.begin() + all.starts[i];
        const auto end = all.places.begin() + all.starts[i + 1];
        if (!std::is_sorted(begin, end))
            std::sort(begin, end);
        const auto last = std::unique(begin, end);
        std::move(begin, last, all.places.begin() + kept);
        all.starts[i] = kept;
        kept += static_cast<quint32>(last - begin);
    }
    all.starts.back() = kept;
    all.places.resize(kept);
}

/// Of the places from index \p from on those that lie near one of \p others.
void keepNear(const Neighbourhood& near, std::span<const quint32> others, std::vector<quint32>& places,
              size_t from)
{
    size_t kept = from;
    auto other = others.begin();
    for (size_t i = from; i < places.size(); ++i) {
        while (other != others.end() && *other + near.most < places[i])
            ++other;
        if (other == others.end())
            break;
        if (*other + near.least <= places[i])
            places[kept++] = places[i];
    }
    places.resize(kept);
}

} // namespace

ChosenDocuments::ChosenDocuments(std::span<const quint32> ids)
    : m_ids(ids), m_first(ids.empty() ? 0 : ids.front()),
      m_bits(ids.empty() ? 0 : ((ids.back() - ids.front()) >> 6) + size_t(1), 0), m_before(m_bits.size(), 0)
{
    for (const quint32 id : ids)
        m_bits[(id - m_first) >> 6] |= quint64(1) << ((id - m_first) & 63);
    for (size_t word = 1; word < m_bits.size(); ++word)
        m_before[word] = m_before[word - 1] + static_cast<quint32>(std::popcount(m_bits[word - 1]));
}

Result<void> placesOf(SegmentReader& reader, const std::vector<LexiconEntry>& entries,
                      const ChosenDocuments& wanted, SlotPlaces& out, const Neighbourhood* near)
{
    out.starts.assign(wanted.size() + 1, 0);
    out.places.clear();
    if (entries.size() == 1 && !near) {
        size_t filled = 0;
        auto done = forEachPlaced(
            reader, entries.front(), wanted, [](auto) {},
            [&](size_t document, ByteReader& in) {
                while (filled <= document)
                    out.starts[filled++] = static_cast<quint32>(out.places.size());
                return takePlaces(in, out.places);
            });
        while (filled <= wanted.size())
            out.starts[filled++] = static_cast<quint32>(out.places.size());
        return done;
    }
    // Several words: their places are read as they come, then dealt out to the documents.
    std::vector<quint32> read;
    struct Run
    {
        quint32 document;
        quint32 count;
    };
    std::vector<Run> runs;
    // The words come one after the other, so each goes through all documents: what is known of these does not
    // fit the processor's cache and is asked for a chunk ahead.
    const auto prepare = [&](std::span<const quint32> indices) {
        const auto forEachIndex = [indices](auto each) {
            for (const quint32 index : indices) {
                if (index != ChosenDocuments::none)
                    each(index);
            }
        };
        forEachIndex([&](size_t index) { __builtin_prefetch(&out.starts[index + 1], 1); });
        if (!near)
            return;
        forEachIndex([near](size_t index) { __builtin_prefetch(&near->of.starts[index]); });
        forEachIndex([near](size_t index) { __builtin_prefetch(near->of.of(index).data()); });
    };
    for (const auto& entry : entries) {
        auto done = forEachPlaced(reader, entry, wanted, prepare, [&](size_t document, ByteReader& in) {
            const auto others = near ? near->of.of(document) : std::span<const quint32>();
            if (near && others.empty())
                return passPlaces(in);
            const size_t before = read.size();
            if (!takePlaces(in, read))
                return false;
            if (near)
                keepNear(*near, others, read, before);
            if (const auto count = static_cast<quint32>(read.size() - before); count > 0) {
                runs.push_back({static_cast<quint32>(document), count});
                out.starts[document + 1] += count;
            }
            return true;
        });
        if (!done)
            return done;
    }
    sumUp(out.starts);
    out.places.resize(read.size());
    std::vector<quint32> next(out.starts.begin(), out.starts.end() - 1);
    auto from = read.begin();
    for (const auto& run : runs) {
        std::copy_n(from, run.count, out.places.begin() + next[run.document]);
        next[run.document] += run.count;
        from += run.count;
    }
    tidy(out);
    return {};
}

void placesInOrder(const std::vector<SlotPlaces>& slots, std::span<const size_t> phrase, size_t document,
                   std::vector<quint32>& out)
{
    const auto begin = slots[phrase.front()].of(document);
    out.assign(begin.begin(), begin.end());
    for (quint32 i = 1; i < phrase.size() && !out.empty(); ++i) {
        const auto following = slots[phrase[i]].of(document);
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
