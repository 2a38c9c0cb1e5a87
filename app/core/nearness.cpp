#include "core/nearness.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace warraq {

namespace {

/// The last place at or before \p end, none before \p start.
std::optional<qint64> lastWithin(std::span<const quint32> places, qint64 start, qint64 end)
{
    const auto after = std::partition_point(
        places.begin(), places.end(), [end](quint32 place) { return static_cast<qint64>(place) <= end; });
    if (after == places.begin() || static_cast<qint64>(*std::prev(after)) < start)
        return std::nullopt;
    return static_cast<qint64>(*std::prev(after));
}

/// In order, \p last being where the last one begins.
bool areInOrder(std::span<const PhrasePlaces> phrases, int distance, qint64 last)
{
    qint64 next = last; // where the one after it begins
    for (size_t i = phrases.size() - 1; i-- > 0;) {
        const qint64 length = phrases[i].words;
        // Of several places the latest is best: it leaves the most room to those before.
        const auto place = lastWithin(phrases[i].places, last - length - distance, next - length);
        if (!place)
            return false;
        next = *place;
    }
    return true;
}

/// One of the phrases, standing at one of its places.
struct Stand
{
    qint64 start = 0;
    qint64 end = 0;
    size_t phrase = 0;
};

void sortByStart(std::vector<Stand>& stands)
{
    std::sort(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) { return a.start < b.start; });
}

/// \p stands are put in order.
bool standApart(std::vector<Stand>& stands)
{
    sortByStart(stands);
    return std::adjacent_find(stands.begin(), stands.end(),
                              [](const Stand& a, const Stand& b) { return b.start < a.end; }) == stands.end();
}

/// Gives each phrase a place of its own, where all are one word: a matching of phrases and places, grown by
/// augmenting paths (Kuhn).
class OwnPlaces
{
public:
    /// \p stands: of all phrases but \p latest, of \p phrases.
    OwnPlaces(const std::vector<Stand>& stands, size_t phrases, size_t latest)
        : m_places(phrases), m_latest(latest)
    {
        std::vector<qint64> places;
        for (const auto& stand : stands)
            places.push_back(stand.start);
        std::sort(places.begin(), places.end());
        places.erase(std::unique(places.begin(), places.end()), places.end());
        for (const auto& stand : stands) {
            const auto at = std::lower_bound(places.begin(), places.end(), stand.start);
            m_places[stand.phrase].push_back(static_cast<size_t>(at - places.begin()));
        }
        m_owner.resize(places.size());
    }

    bool exist()
    {
        if (m_owner.size() + 1 < m_places.size())
            return false;
        for (size_t phrase = 0; phrase < m_places.size(); ++phrase) {
            m_tried.assign(m_owner.size(), false);
            if (phrase != m_latest && !find(phrase))
                return false;
        }
        return true;
    }

private:
    bool find(size_t phrase)
    {
        for (const size_t place : m_places[phrase]) {
            if (m_tried[place])
                continue;
            m_tried[place] = true;
            if (!m_owner[place] || find(*m_owner[place])) {
                m_owner[place] = phrase;
                return true;
            }
        }
        return false;
    }

    std::vector<std::vector<size_t>> m_places; ///< by phrase
    std::vector<std::optional<size_t>> m_owner;
    std::vector<bool> m_tried;
    size_t m_latest;
};

/// True when each phrase but \p latest has a place among \p stands so that none overlaps: for every choice of
/// phrases, how far to the left they can end, as the text is read.
bool haveRoom(std::vector<Stand>& stands, size_t phrases, size_t latest)
{
    sortByStart(stands);
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    std::vector<qint64> ends(size_t(1) << phrases, never);
    const size_t begin = size_t(1) << latest;
    ends[begin] = std::numeric_limits<qint64>::min();
    for (const auto& stand : stands) {
        const size_t bit = size_t(1) << stand.phrase;
        for (size_t chosen = begin; chosen < ends.size(); ++chosen) {
            if (!(chosen & bit) && ends[chosen] <= stand.start)
                ends[chosen | bit] = std::min(ends[chosen | bit], stand.end);
        }
    }
    return ends.back() != never;
}

/// In whatever order, phrase \p latest being the one that begins last, at \p last. \p stands: memory to use.
bool areRound(std::span<const PhrasePlaces> phrases, int distance, size_t latest, qint64 last,
              std::vector<Stand>& stands)
{
    stands.clear();
    bool areWords = true;
    for (size_t i = 0; i < phrases.size(); ++i) {
        if (i == latest)
            continue;
        const qint64 length = phrases[i].words;
        const auto place = lastWithin(phrases[i].places, last - length - distance, last - length);
        if (!place)
            return false;
        stands.push_back({*place, *place + length, i});
        areWords = areWords && length == 1;
    }
    constexpr size_t most = 8; // phrases of several words: every choice of them is tried
    if (standApart(stands) || (phrases.size() > most && !areWords))
        return true;
    std::vector<Stand> all;
    for (const auto& stand : stands) {
        const auto& places = phrases[stand.phrase].places;
        const qint64 length = phrases[stand.phrase].words;
        for (auto place = std::lower_bound(places.begin(), places.end(),
                                           std::max<qint64>(0, last - length - distance));
             place != places.end() && *place <= stand.start; ++place)
            all.push_back({*place, *place + length, stand.phrase});
    }
    return areWords ? OwnPlaces(all, phrases.size(), latest).exist() : haveRoom(all, phrases.size(), latest);
}

} // namespace

bool standNear(std::span<const PhrasePlaces> phrases, int distance, bool ordered)
{
    if (phrases.empty())
        return false;
    if (ordered) {
        const auto& lasts = phrases.back().places;
        return std::any_of(lasts.begin(), lasts.end(),
                           [&](quint32 last) { return areInOrder(phrases, distance, last); });
    }
    // Wherever they stand, the one with the fewest places stands there too: as the last, or shortly before
    // it.
    const auto rarest = static_cast<size_t>(
        std::min_element(phrases.begin(), phrases.end(),
                         [](const auto& a, const auto& b) { return a.places.size() < b.places.size(); }) -
        phrases.begin());
    std::vector<Stand> stands;
    stands.reserve(phrases.size());
    for (const quint32 place : phrases[rarest].places) {
        if (areRound(phrases, distance, rarest, place, stands))
            return true;
        const qint64 end = qint64(place) + phrases[rarest].words;
        for (size_t i = 0; i < phrases.size(); ++i) {
            if (i == rarest)
                continue;
            const auto& lasts = phrases[i].places;
            for (auto last = std::lower_bound(lasts.begin(), lasts.end(), end);
                 last != lasts.end() && *last <= end + distance; ++last) {
                if (areRound(phrases, distance, i, *last, stands))
                    return true;
            }
        }
    }
    return false;
}

quint32 shortestSpan(std::span<const std::span<const quint32>> places)
{
    std::vector<size_t> at(places.size(), 0);
    quint32 best = 0;
    for (;;) {
        quint32 least = std::numeric_limits<quint32>::max();
        quint32 most = 0;
        size_t first = 0;
        for (size_t i = 0; i < places.size(); ++i) {
            if (at[i] == places[i].size())
                return best;
            const quint32 place = places[i][at[i]];
            if (place < least) {
                least = place;
                first = i;
            }
            most = std::max(most, place);
        }
        if (best == 0 || most - least + 1 < best)
            best = most - least + 1;
        ++at[first];
    }
}

} // namespace warraq
