// The part of WordSearch that says how well documents answer.

#include "core/nearness.h"
#include "index/wordcode.h"
#include "index/wordsearch.h"

#include <array>
#include <cmath>
#include <limits>

namespace warraq {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.6; // newspapers' long pieces are long because they say more

/// Words of a segment that one searched for may stand for, where nearness still says something: some word
/// that begins with `a` stands beside any other.
constexpr size_t widestNear = 200;

/// The steps that all words of a question together are worth at most.
constexpr double mostSteps = 60'000;

/// What a word is worth in steps, by level of its weight and step of the document's length: small enough to
/// stay in the processor's nearest memory.
using WorthTable = std::array<std::array<quint16, 256>, 32>;

void fillWorths(WorthTable& table, double inverseFrequency, double averageLength, double unit)
{
    for (size_t step = 0; step < 256; ++step) {
        const double words = std::exp2(static_cast<double>(step) / 8.0) - 1.0;
        const double norm = k1 * (1.0 - b + b * words / std::max(1.0, averageLength));
        for (size_t level = 0; level < 32; ++level) {
            const double weight = wordcode::halves[level] / 2.0;
            const double worth = inverseFrequency * weight * (k1 + 1.0) / (weight + norm);
            table[level][step] = static_cast<quint16>(std::max(1.0, std::round(worth / unit)));
        }
    }
}

/// wordcode::level of every weight.
const std::array<quint8, size_t(wordcode::halves.back()) + 1>& levels()
{
    static const auto made = [] {
        std::array<quint8, size_t(wordcode::halves.back()) + 1> all;
        for (size_t weight = 0; weight < all.size(); ++weight)
            all[weight] = wordcode::level(static_cast<int>(weight));
        return all;
    }();
    return made;
}

double inverseFrequencyOf(const std::vector<std::vector<LexiconEntry>>& entries, qint64 documents)
{
    qint64 frequency = 0;
    for (const auto& part : entries) {
        for (const auto& entry : part)
            frequency += entry.documents;
    }
    frequency = std::min(frequency, documents);
    const double rest = static_cast<double>(documents - frequency) + 0.5;
    return std::log(1.0 + rest / (static_cast<double>(frequency) + 0.5));
}

/// Calls \p each(id, level) for the postings of an entry; passes over chunks without any of \p among where
/// that is given.
template <class Each>
Result<void> forEachWeight(SegmentReader& reader, const LexiconEntry& entry, const IdSet* among, size_t end,
                           Each each)
{
    auto cursor = reader.cursor(entry);
    if (!cursor)
        return cursor.failure();
    while (cursor->next()) {
        const auto ids = cursor->ids();
        if (ids.front() < reader.segment().firstId() || ids.back() >= end)
            return reader.damaged();
        if (among &&
            std::none_of(ids.begin(), ids.end(), [among](quint32 id) { return among->contains(id); }))
            continue;
        const quint8* codes = cursor->codes();
        for (size_t i = 0; i < ids.size(); ++i)
            each(ids[i], codes[i] & wordcode::levelMask);
    }
    if (cursor->failed())
        return reader.damaged();
    return {};
}

} // namespace

Result<float> WordSearch::score(std::span<const WordSlot> words, const IdSet& among,
                                std::span<const quint8> lengths, qint64 documents, double averageLength,
                                std::vector<quint16>& scores)
{
    const auto wanted = static_cast<quint64>(among.count());
    if (wanted == 0)
        return 0.0F;
    const size_t end = std::min(scores.size(), lengths.size());
    std::vector<double> inverseFrequencies;
    double most = 0;
    std::vector<const std::vector<SlotEntries>*> slots;
    for (const auto& slot : words) {
        auto entries = known(slot);
        if (!entries)
            return entries.failure();
        slots.push_back(*entries);
        inverseFrequencies.push_back(inverseFrequencyOf(**entries, documents));
        most += inverseFrequencies.back() * (k1 + 1.0);
    }
    const double unit = std::max(most, 1e-9) / mostSteps;
    std::vector<WorthTable> worths(words.size());
    for (size_t word = 0; word < words.size(); ++word)
        fillWorths(worths[word], inverseFrequencies[word], averageLength, unit);
    auto done = forEachPart([&](size_t p) -> Result<void> {
        auto& part = *m_parts[p];
        const IdSet* dead = part.dead.get();
        for (size_t word = 0; word < words.size(); ++word) {
            const auto& worth = worths[word];
            const auto add = [&](quint32 id, quint8 level) {
                if (!(dead && dead->contains(id)))
                    scores[id] = static_cast<quint16>(scores[id] + worth[level][lengths[id]]);
            };
            const auto& entries = (*slots[word])[p];
            if (isStopped())
                return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
            if (entries.size() != 1) {
                if (auto added = addTogether(part, entries, end, add); !added)
                    return added;
                continue;
            }
            const auto& entry = entries.front();
            const bool isFew = wanted < entry.documents / 4;
            if (auto added = forEachWeight(part.reader, entry, isFew ? &among : nullptr, end, add); !added)
                return added;
        }
        return {};
    });
    if (!done)
        return done.failure();
    return static_cast<float>(unit);
}

template <class Add>
Result<void> WordSearch::addTogether(Part& part, const std::vector<LexiconEntry>& entries, size_t end,
                                     Add add)
{
    if (entries.empty())
        return {};
    SegmentReader& reader = part.reader;
    auto& together = part.together;
    // Words that stand for one another count as one word.
    const quint32 first = reader.segment().firstId();
    together.assign(reader.segment().ids.back() - first + size_t(1), 0);
    for (const auto& entry : entries) {
        if (isStopped())
            return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
        auto done = forEachWeight(
            reader, entry, nullptr, std::min(end, first + together.size()), [&](quint32 id, quint8 level) {
                auto& sum = together[id - first];
                sum = static_cast<quint16>(std::min(wordcode::halves.back(), sum + wordcode::halves[level]));
            });
        if (!done)
            return done;
    }
    for (size_t i = 0; i < together.size(); ++i) {
        if (together[i] > 0)
            add(first + static_cast<quint32>(i), levels()[together[i]]);
    }
    return {};
}

Result<std::vector<quint32>> WordSearch::spans(std::span<const WordSlot> words, std::span<const quint32> ids)
{
    std::vector<quint32> result(ids.size(), 0);
    IdSet wanted(m_end);
    for (const quint32 id : ids)
        wanted.insert(id);
    std::vector<WordSequence> phrases;
    for (const auto& slot : words) {
        auto slots = known(slot);
        if (!slots)
            return slots.failure();
        const auto isWide = [](const auto& entries) { return entries.size() > widestNear; };
        if (std::none_of((*slots)->begin(), (*slots)->end(), isWide))
            phrases.push_back({slot});
    }
    if (phrases.size() < 2)
        return result;
    auto done = matches(
        phrases, SearchedText::Anywhere, std::numeric_limits<int>::max(), wanted, [&](const Match& match) {
            const std::vector<std::span<const quint32>> here(match.places.begin(), match.places.end());
            // Numbers left out between texts are few: a stretch over two texts is as good as a long one in
            // one.
            const auto at = std::lower_bound(ids.begin(), ids.end(), match.id);
            result[static_cast<size_t>(at - ids.begin())] = shortestSpan(here);
            return false;
        });
    if (!done)
        return done.failure();
    return result;
}

Result<std::vector<quint64>> WordSearch::signatures(std::span<const quint32> ids)
{
    std::vector<quint64> result(ids.size(), 0);
    for (auto& part : m_parts) {
        const auto& all = part->reader.segment().ids;
        for (size_t i = 0; i < ids.size(); ++i) {
            const auto at = std::lower_bound(all.begin(), all.end(), ids[i]);
            if (at == all.end() || *at != ids[i] || (part->dead && part->dead->contains(ids[i])))
                continue;
            auto documents = part->reader.documentTable();
            if (!documents)
                return documents.failure();
            result[i] = (*documents)->entry(static_cast<size_t>(at - all.begin())).signature;
        }
    }
    return result;
}

} // namespace warraq
