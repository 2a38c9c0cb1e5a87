#include "index/nearness.h"

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

/// \p last: where the phrase that begins last does.
bool areNear(std::span<const PhrasePlaces> phrases, int distance, bool ordered, qint64 last)
{
    qint64 next = last; // in order: where the one after it begins
    for (size_t i = phrases.size(); i-- > 0;) {
        const qint64 length = phrases[i].words;
        const bool isLast = ordered && i + 1 == phrases.size();
        const qint64 end = !ordered || isLast ? last : next - length;
        // Of several places the latest is best: it leaves the most room to those before.
        const auto place = lastWithin(phrases[i].places, isLast ? last : last - length - distance, end);
        if (!place)
            return false;
        next = *place;
    }
    return true;
}

} // namespace

bool standNear(std::span<const PhrasePlaces> phrases, int distance, bool ordered)
{
    if (phrases.empty())
        return false;
    for (size_t i = ordered ? phrases.size() - 1 : 0; i < phrases.size(); ++i) {
        for (const quint32 last : phrases[i].places) {
            if (areNear(phrases, distance, ordered, last))
                return true;
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
