// Phrases and words near each other: the part of WordSearch that reads places.

#include "index/wordsearch.h"

#include <limits>
#include <mutex>
#include <numeric>
#include <optional>
#include <set>

namespace warraq {

namespace {

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
}

bool fieldIsIn(TextField field, SearchedText text)
{
    switch (text) {
    case SearchedText::Anywhere:
        return true;
    case SearchedText::Title:
        return field == TextField::Title;
    case SearchedText::Body:
        return field == TextField::Body;
    case SearchedText::Caption:
        return field == TextField::Caption;
    }
    return true;
}

/// What a slot's places take as they are stored: about a byte each.
quint64 placeBytes(const std::vector<LexiconEntry>& entries)
{
    return std::accumulate(entries.begin(), entries.end(), quint64(0),
                           [](quint64 sum, const auto& entry) { return sum + entry.positionsBytes; });
}

/// The slots, the rarest first.
std::vector<size_t> byPlaces(const std::vector<const std::vector<LexiconEntry>*>& slots)
{
    std::vector<size_t> order(slots.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return placeBytes(*slots[a]) < placeBytes(*slots[b]); });
    return order;
}

/// True for a slot, not the rarest, that stands for many words: of those only the places near the rarest one
/// are kept.
bool isWide(const std::vector<LexiconEntry>& entries)
{
    return entries.size() > 1;
}

/// So that the places that are kept take some tens of megabytes at the most.
size_t documentsAtATime(const std::vector<const std::vector<LexiconEntry>*>& slots, size_t documents)
{
    constexpr quint64 most = 8'000'000;
    quint64 bytes = 0;
    const auto order = byPlaces(slots);
    for (const size_t slot : order) {
        if (slot == order.front() || !isWide(*slots[slot]))
            bytes += placeBytes(*slots[slot]);
    }
    return std::max<size_t>(1, documents / static_cast<size_t>(1 + bytes / most) + 1);
}

} // namespace

Result<WordSearch::PhraseSlots> WordSearch::slotsOf(const std::vector<WordSequence>& phrases)
{
    PhraseSlots all;
    std::map<const std::vector<SlotEntries>*, size_t> numbers;
    for (const auto& phrase : phrases) {
        auto& words = all.numbers.emplace_back();
        for (const auto& slot : phrase) {
            auto entries = known(slot);
            if (!entries)
                return entries.failure();
            const auto [number, isNew] = numbers.emplace(*entries, all.slots.size());
            if (isNew)
                all.slots.push_back(*entries);
            words.push_back(number->second);
        }
    }
    return all;
}

Result<IdSet> WordSearch::candidates(const std::vector<WordSequence>& phrases, SearchedText text,
                                     const IdSet* within)
{
    std::optional<IdSet> found;
    std::set<WordSlot> seen;
    for (const auto& phrase : phrases) {
        for (const auto& slot : phrase) {
            if (!seen.insert(slot).second)
                continue;
            auto some = havingWord(slot, text);
            if (!some)
                return some;
            if (found)
                *found &= *some;
            else
                found = std::move(*some);
            if (found->isEmpty())
                return std::move(*found);
        }
    }
    if (!found)
        return IdSet(m_end);
    if (within)
        *found &= *within;
    return std::move(*found);
}

std::vector<quint32> WordSearch::idsIn(const Part& part, const IdSet& candidates)
{
    std::vector<quint32> ids;
    const auto& all = part.reader.segment().ids;
    if (all.empty())
        return ids;
    auto at = all.begin();
    candidates.forEach(all.front(), all.back() + qint64(1), [&](qint64 id) {
        // Ids of other segments may lie between. The next is near where candidates are many.
        constexpr std::ptrdiff_t near = 64;
        const bool isFar = all.end() - at > near && *(at + near) < id;
        const auto bound = isFar ? all.end() : at + std::min(near + 1, all.end() - at);
        at = std::lower_bound(at, bound, static_cast<quint32>(id));
        if (at != all.end() && *at == id && !(part.dead && part.dead->contains(id)))
            ids.push_back(*at);
    });
    return ids;
}

Result<IdSet> WordSearch::matches(const std::vector<WordSequence>& phrases, SearchedText text, int distance,
                                  const IdSet& candidates, const Visit& visit)
{
    IdSet found(m_end);
    if (candidates.count() == 0)
        return found;
    const auto looked = slotsOf(phrases);
    if (!looked)
        return looked.failure();
    std::mutex mutex;
    auto done = forEachPart([&](size_t number) -> Result<void> {
        std::vector<const SlotEntries*> entries;
        for (const auto* slot : looked->slots) {
            if ((*slot)[number].empty())
                return {};
            entries.push_back(&(*slot)[number]);
        }
        Part& part = *m_parts[number];
        const auto ids = idsIn(part, candidates);
        std::vector<quint32> some;
        std::vector<SlotPlaces> places;
        const size_t window = documentsAtATime(entries, ids.size());
        for (size_t from = 0; from < ids.size(); from += window) {
            const auto here = std::span(ids).subspan(from, std::min(window, ids.size() - from));
            if (auto read =
                    matchesOf(part, entries, looked->numbers, text, distance, here, visit, places, some);
                !read)
                return read;
        }
        const std::lock_guard lock(mutex);
        for (const quint32 id : some)
            found.insert(id);
        return {};
    });
    if (!done)
        return done.failure();
    return found;
}

Result<void> WordSearch::placesOfAll(SegmentReader& reader, const std::vector<const SlotEntries*>& slots,
                                     const std::vector<std::vector<size_t>>& phrases, int distance,
                                     const ChosenDocuments& chosen, std::vector<SlotPlaces>& places)
{
    const auto order = byPlaces(slots);
    const size_t rarest = order.front();
    struct Position
    {
        size_t phrase = 0;
        qint64 word = 0; ///< in the phrase
    };
    std::optional<Position> first; // of the rarest
    qint64 longest = 0;
    for (size_t p = 0; p < phrases.size(); ++p) {
        longest = std::max(longest, static_cast<qint64>(phrases[p].size()));
        const auto at = std::find(phrases[p].begin(), phrases[p].end(), rarest);
        if (!first && at != phrases[p].end())
            first = {p, at - phrases[p].begin()};
    }
    // How far each may stand behind the rarest at its first position, wherever it stands itself.
    struct Reach
    {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 most = std::numeric_limits<qint64>::min();
    };
    std::vector<Reach> reaches(slots.size());
    for (size_t p = 0; p < phrases.size(); ++p) {
        const qint64 room = p == first->phrase ? 0 : distance + longest;
        for (size_t word = 0; word < phrases[p].size(); ++word) {
            const qint64 apart = static_cast<qint64>(word) - first->word;
            auto& reach = reaches[phrases[p][word]];
            reach.least = std::min(reach.least, apart - room);
            reach.most = std::max(reach.most, apart + room);
        }
    }
    places.resize(slots.size());
    for (const size_t slot : order) {
        if (isStopped())
            return cancelled();
        const Neighbourhood near{places[rarest], reaches[slot].least, reaches[slot].most};
        const bool isNarrowed = slot != rarest && isWide(*slots[slot]);
        auto done = placesOf(reader, *slots[slot], chosen, places[slot], isNarrowed ? &near : nullptr);
        if (!done)
            return done;
    }
    return {};
}

Result<void> WordSearch::matchesOf(Part& part, const std::vector<const SlotEntries*>& slots,
                                   const std::vector<std::vector<size_t>>& phrases, SearchedText text,
                                   int distance, std::span<const quint32> ids, const Visit& visit,
                                   std::vector<SlotPlaces>& places, std::vector<quint32>& found)
{
    const ChosenDocuments chosen(ids);
    if (auto read = placesOfAll(part.reader, slots, phrases, distance, chosen, places); !read)
        return read;
    auto documents = part.reader.documentTable();
    if (!documents)
        return documents.failure();
    Match match;
    match.documents = *documents;
    match.ids = &part.reader.segment().ids;
    match.places.resize(phrases.size());
    for (size_t i = 0; i < ids.size(); ++i) {
        if (i % 4096 == 0 && isStopped())
            return cancelled();
        bool hasAll = true;
        for (size_t p = 0; p < phrases.size() && hasAll; ++p) {
            placesInOrder(places, phrases[p], i, match.places[p]);
            hasAll = !match.places[p].empty();
        }
        if (!hasAll)
            continue;
        match.id = ids[i];
        if (text != SearchedText::Anywhere) {
            const DocumentEntry document = match.document();
            for (auto& some : match.places) {
                std::erase_if(some, [&](quint32 place) { return !fieldIsIn(document.fieldOf(place), text); });
                hasAll = hasAll && !some.empty();
            }
        }
        if (hasAll && visit(match))
            found.push_back(ids[i]);
    }
    return {};
}

Result<IdSet> WordSearch::havingOften(const WordSequence& words, SearchedText text, int times,
                                      const IdSet* within)
{
    if (words.empty())
        return IdSet(m_end);
    auto some = candidates({words}, text, within);
    if (!some)
        return some;
    return matches({words}, text, 0, *some, [times](const Match& match) {
        return match.places.front().size() >= static_cast<size_t>(times);
    });
}

Result<IdSet> WordSearch::havingNear(const std::vector<WordSequence>& phrases, SearchedText text,
                                     const NearRule& rule, const IdSet* within)
{
    if (phrases.empty())
        return IdSet(m_end);
    if (phrases.size() == 1)
        return having(phrases.front(), text, within);
    if (rule.links.empty())
        return IdSet(m_end);
    qint64 words = 0;
    for (const auto& phrase : phrases)
        words += static_cast<qint64>(phrase.size());
    const auto distance =
        static_cast<int>(std::min<qint64>(rule.reach(words), std::numeric_limits<int>::max()));
    // What is asked for several times is looked up once, and must be there as often.
    std::vector<WordSequence> different;
    std::vector<size_t> times;
    std::vector<size_t> numbers;
    std::map<WordSequence, size_t> known;
    for (const auto& phrase : phrases) {
        const auto [number, isNew] = known.emplace(phrase, different.size());
        if (isNew) {
            different.push_back(phrase);
            times.push_back(0);
        }
        ++times[number->second];
        numbers.push_back(number->second);
    }
    auto some = candidates(different, text, within);
    if (!some)
        return some;
    return matches(different, text, distance, *some, [&](const Match& match) {
        for (size_t n = 0; n < times.size(); ++n) {
            if (match.places[n].size() < times[n])
                return false;
        }
        auto& here = match.near;
        here.clear();
        for (const size_t number : numbers)
            here.push_back({match.places[number], static_cast<quint32>(different[number].size())});
        // What is not near in all texts taken as one is not in any of them.
        if (!standNear(here, rule))
            return false;
        // Each text by itself: the places of one lie between two numbers.
        const DocumentEntry document = match.document();
        quint32 start = 0;
        for (const quint32 end : document.ends) {
            bool all = true;
            for (size_t p = 0; p < numbers.size() && all; ++p) {
                const auto& places = match.places[numbers[p]];
                const auto from = std::lower_bound(places.begin(), places.end(), start);
                const auto to = std::lower_bound(from, places.end(), end);
                here[p].places = {from, to};
                all = from != to;
            }
            if (all && standNear(here, rule))
                return true;
            start = end;
        }
        return false;
    });
}

} // namespace warraq
