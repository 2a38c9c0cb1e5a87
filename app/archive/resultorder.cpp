#include "archive/resultorder.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace warraq {

namespace {

struct Keyed
{
    quint64 key;
    quint32 id;
};

/// Sorts by key, equal keys keep their order (radix, least significant digit first).
void sortByKey(std::vector<Keyed>& items)
{
    constexpr int digitBits = 11;
    constexpr size_t digits = size_t(1) << digitBits;
    quint64 all = 0;
    for (const auto& item : items)
        all |= item.key;
    std::vector<Keyed> other(items.size());
    std::vector<size_t> starts(digits);
    for (int shift = 0; shift < static_cast<int>(std::bit_width(all)); shift += digitBits) {
        std::fill(starts.begin(), starts.end(), 0);
        for (const auto& item : items)
            ++starts[(item.key >> shift) & (digits - 1)];
        size_t sum = 0;
        for (auto& start : starts)
            sum += std::exchange(start, sum);
        for (const auto& item : items)
            other[starts[(item.key >> shift) & (digits - 1)]++] = item;
        items.swap(other);
    }
}

/// Of dated articles the moment, counted from the earliest; of undated ones the largest there is.
quint64 dateKey(const ColumnBlock::Fixed& fixed, qint64 earliest, qint64 latest,
                ResultOrder::Direction direction)
{
    if (fixed.precision == 0)
        return static_cast<quint64>(latest - earliest) + 1;
    return static_cast<quint64>(direction == ResultOrder::Direction::OldestFirst ? fixed.moment - earliest
                                                                                 : latest - fixed.moment);
}

template <class ForEach>
std::vector<quint32> ordered(size_t count, ResultOrder::Direction direction, ForEach forEach)
{
    qint64 earliest = std::numeric_limits<qint64>::max();
    qint64 latest = std::numeric_limits<qint64>::min();
    forEach([&](qint64, const ColumnBlock::Fixed& fixed) {
        if (fixed.precision > 0) {
            earliest = std::min(earliest, fixed.moment);
            latest = std::max(latest, fixed.moment);
        }
    });
    if (earliest > latest)
        earliest = latest = 0;
    std::vector<Keyed> items;
    items.reserve(count);
    forEach([&](qint64 id, const ColumnBlock::Fixed& fixed) {
        items.push_back({dateKey(fixed, earliest, latest, direction), static_cast<quint32>(id)});
    });
    sortByKey(items);
    std::vector<quint32> ids;
    ids.reserve(items.size());
    for (const auto& item : items)
        ids.push_back(item.id);
    return ids;
}

} // namespace

const std::vector<quint32>& ResultOrder::whole(const std::shared_ptr<const ColumnSnapshot>& now,
                                               Direction direction)
{
    auto& kept = m_whole[static_cast<size_t>(direction)];
    if (kept.of != now) {
        kept.ids = ordered(static_cast<size_t>(now->alive), direction, [&now](auto each) {
            for (qint64 id = 0; id < now->end(); ++id) {
                if (const auto* fixed = now->fixed(id))
                    each(id, *fixed);
            }
        });
        kept.of = now;
    }
    return kept.ids;
}

std::vector<ArticleId> ResultOrder::byDate(const std::shared_ptr<const ColumnSnapshot>& now,
                                           const IdSet& found, Direction direction)
{
    constexpr qint64 few = 16; // of so many articles one: sorting those is less than going through all
    const qint64 count = found.count();
    std::vector<ArticleId> result;
    result.reserve(static_cast<size_t>(count));
    if (count * few > now->alive) {
        for (const quint32 id : whole(now, direction)) {
            if (found.contains(id))
                result.push_back(ArticleId{id});
        }
        return result;
    }
    const auto ids = ordered(static_cast<size_t>(count), direction, [&](auto each) {
        found.forEach([&](qint64 id) {
            if (const auto* fixed = now->fixed(id))
                each(id, *fixed);
        });
    });
    for (const quint32 id : ids)
        result.push_back(ArticleId{id});
    return result;
}

template <class KeyOf>
std::vector<ArticleId> ResultOrder::byKey(const std::shared_ptr<const ColumnSnapshot>& now,
                                          const IdSet& found, KeyOf keyOf)
{
    auto ids = byDate(now, found, Direction::NewestFirst);
    std::vector<Keyed> items;
    items.reserve(ids.size());
    for (const ArticleId id : ids)
        items.push_back({keyOf(id.value), static_cast<quint32>(id.value)});
    sortByKey(items); // which keeps the order of the dates within a key
    for (size_t i = 0; i < items.size(); ++i)
        ids[i] = ArticleId{items[i].id};
    return ids;
}

std::vector<ArticleId> ResultOrder::byValue(const std::shared_ptr<const ColumnSnapshot>& now,
                                            const IdSet& found, ColumnKind kind,
                                            std::span<const quint32> names, bool reversed)
{
    const auto last = static_cast<quint64>(names.size()) + 1;
    return byKey(now, found, [&](qint64 id) -> quint64 {
        const auto values = now->list(kind, id);
        const quint64 place = values.empty() || values.front() >= names.size() ? 0 : names[values.front()];
        return place == 0 ? last : reversed ? last - place : place;
    });
}

std::vector<ArticleId> ResultOrder::byLength(const std::shared_ptr<const ColumnSnapshot>& now,
                                             const IdSet& found, bool longestFirst)
{
    return byKey(now, found, [&](qint64 id) -> quint64 {
        const auto* fixed = now->fixed(id);
        const quint32 words = fixed ? fixed->words : 0;
        return longestFirst ? std::numeric_limits<quint32>::max() - words : words;
    });
}

ResultOrder::Ranked ResultOrder::byScore(const IdSet& found, std::span<const quint16> scores)
{
    // A radix sort of two bytes, the low one first, the highest values in front.
    constexpr size_t digits = 256;
    std::array<size_t, digits> low{};
    std::array<size_t, digits> high{};
    std::vector<quint32> times(digits * digits, 0);
    size_t count = 0;
    found.forEach([&](qint64 id) {
        const quint16 score = scores[static_cast<size_t>(id)];
        ++low[score & 0xff];
        ++times[score];
        ++count;
    });
    for (size_t score = 0; score < times.size(); ++score)
        high[score >> 8] += times[score];
    size_t lowSum = 0;
    size_t highSum = 0;
    for (size_t digit = digits; digit-- > 0;) {
        lowSum += std::exchange(low[digit], lowSum);
        highSum += std::exchange(high[digit], highSum);
    }
    m_halfOrdered.resize(std::max(m_halfOrdered.size(), count));
    m_highBytes.resize(m_halfOrdered.size());
    found.forEach([&](qint64 id) {
        const quint16 score = scores[static_cast<size_t>(id)];
        const size_t at = low[score & 0xff]++;
        m_halfOrdered[at] = static_cast<quint32>(id);
        m_highBytes[at] = static_cast<quint8>(score >> 8);
    });
    Ranked ranked;
    ranked.ids.resize(count);
    for (size_t i = 0; i < count; ++i)
        ranked.ids[high[m_highBytes[i]]++] = ArticleId{m_halfOrdered[i]};
    ranked.scores.reserve(count);
    for (size_t score = times.size(); score-- > 0;)
        ranked.scores.insert(ranked.scores.end(), times[score], static_cast<quint16>(score));
    return ranked;
}

} // namespace warraq
