#include "core/nearness.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

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

/// One of the phrases, standing at one of its places.
struct Stand
{
    qint64 start = 0;
    qint64 end = 0;
    size_t phrase = 0;
};

/// \p stands are put in order.
bool standApart(std::vector<Stand>& stands)
{
    std::sort(stands.begin(), stands.end(), [](const Stand& a, const Stand& b) { return a.start < b.start; });
    return std::adjacent_find(stands.begin(), stands.end(),
                              [](const Stand& a, const Stand& b) { return b.start < a.end; }) == stands.end();
}

/// Gives each word a place of its own: a matching of phrases and places, grown by
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

/// In whatever order, phrase \p latest being the one that begins last, at \p last; of more than two each is
/// one word. \p stands: memory to use.
bool areRound(std::span<const PhrasePlaces> phrases, int distance, size_t latest, qint64 last,
              std::vector<Stand>& stands)
{
    stands.clear();
    for (size_t i = 0; i < phrases.size(); ++i) {
        if (i == latest)
            continue;
        const qint64 length = phrases[i].words;
        const auto place = lastWithin(phrases[i].places, last - length - distance, last - length);
        if (!place)
            return false;
        stands.push_back({*place, *place + length, i});
    }
    if (standApart(stands))
        return true;
    std::vector<Stand> all;
    for (const auto& stand : stands) {
        const auto& places = phrases[stand.phrase].places;
        for (auto place =
                 std::lower_bound(places.begin(), places.end(), std::max<qint64>(0, last - 1 - distance));
             place != places.end() && *place <= stand.start; ++place)
            all.push_back({*place, *place + 1, stand.phrase});
    }
    return OwnPlaces(all, phrases.size(), latest).exist();
}

/// In order: two.
bool standTogether(std::span<const PhrasePlaces> phrases, int distance, bool ordered)
{
    if (ordered) {
        const auto& first = phrases[0];
        return std::any_of(phrases[1].places.begin(), phrases[1].places.end(), [&](qint64 second) {
            return lastWithin(first.places, second - first.words - distance, second - first.words)
                .has_value();
        });
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

/// Looks for places of a chain: each near the one before it, none on another's words.
class Chain
{
public:
    Chain(std::span<const PhrasePlaces> phrases, std::span<const Nearness> links)
        : m_phrases(phrases), m_links(links), m_places(phrases.size())
    {
    }

    bool stands()
    {
        // First those with a place near them on both sides, as far as the chain reaches: of these nearly
        // every choice will do.
        m_places[0] = {m_phrases[0].places.begin(), m_phrases[0].places.end()};
        for (size_t i = 1; i < m_phrases.size(); ++i) {
            for (const quint32 place : m_phrases[i].places) {
                if (isNearAny(i, place, i - 1))
                    m_places[i].push_back(place);
            }
            if (m_places[i].empty())
                return false;
        }
        for (size_t i = m_phrases.size() - 1; i-- > 0;)
            std::erase_if(m_places[i], [&](quint32 place) { return !isNearAny(i, place, i + 1); });
        return choose();
    }

private:
    /// First and last place.
    using Window = std::pair<qint64, qint64>;
    /// Where phrase \p beside, the next or the one before, may begin when phrase \p i begins at \p place.
    [[nodiscard]] std::array<std::optional<Window>, 2> windows(size_t i, qint64 place, size_t beside) const
    {
        const Nearness& link = m_links[std::min(i, beside)];
        const qint64 end = place + m_phrases[i].words;
        const qint64 latest = place - m_phrases[beside].words;
        std::array<std::optional<Window>, 2> found;
        if (beside > i || !link.ordered)
            found[0] = {end, end + link.distance};
        if (beside < i || !link.ordered)
            found[1] = {latest - link.distance, latest};
        return found;
    }
    [[nodiscard]] std::span<const quint32> placesIn(size_t phrase, const Window& window) const
    {
        const auto& all = m_places[phrase];
        const auto from = std::lower_bound(all.begin(), all.end(), std::max<qint64>(window.first, 0));
        const auto to = std::upper_bound(from, all.end(), window.second);
        return {from, to};
    }
    [[nodiscard]] bool isNearAny(size_t i, qint64 place, size_t beside) const
    {
        for (const auto& window : windows(i, place, beside)) {
            if (window && !placesIn(beside, *window).empty())
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isFree(qint64 place, qint64 words) const
    {
        for (size_t i = 0; i < m_chosen.size(); ++i) {
            if (place < m_chosen[i] + m_phrases[i].words && m_chosen[i] < place + words)
                return false;
        }
        return true;
    }
    /// Chooses the next ones' places.
    bool choose()
    {
        constexpr int mostTries = 20'000; // in one text; then words may be shared
        const size_t next = m_chosen.size();
        if (next == m_phrases.size() || ++m_tries > mostTries)
            return true;
        const auto tryAll = [&](std::span<const quint32> places) {
            return std::any_of(places.begin(), places.end(), [&](quint32 place) {
                if (!isFree(place, m_phrases[next].words))
                    return false;
                m_chosen.push_back(place);
                const bool found = choose();
                m_chosen.pop_back();
                return found;
            });
        };
        if (next == 0)
            return tryAll(m_places[0]);
        for (const auto& window : windows(next - 1, m_chosen.back(), next)) {
            if (window && tryAll(placesIn(next, *window)))
                return true;
        }
        return false;
    }

    std::span<const PhrasePlaces> m_phrases;
    std::span<const Nearness> m_links;
    std::vector<std::vector<quint32>> m_places;
    std::vector<qint64> m_chosen;
    int m_tries = 0;
};

} // namespace

qint64 NearRule::reach(qint64 words) const
{
    qint64 all = links.size() > 1 || isGroup ? words : 0;
    for (const auto& link : links)
        all += link.distance;
    return all;
}

bool standNear(std::span<const PhrasePlaces> phrases, const NearRule& rule)
{
    if (phrases.empty() || rule.links.empty())
        return false;
    const Nearness& first = rule.links.front();
    if (rule.isGroup && phrases.size() > 2) // those between the first and the last are no other words
        return standTogether(phrases, first.distance + static_cast<int>(phrases.size()) - 2, false);
    if (phrases.size() <= 2)
        return standTogether(phrases, first.distance, first.ordered);
    return rule.links.size() + 1 == phrases.size() && Chain(phrases, rule.links).stands();
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
