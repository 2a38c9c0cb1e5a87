#include "archive/firstpage.h"

#include <algorithm>
#include <bit>

namespace warraq {

Result<void> refineFirstPage(WordSearch& search, const ColumnSnapshot& columns,
                             std::span<const WordSlot> words, std::span<const qint64> stories,
                             SearchAnswer& answer)
{
    constexpr float nearnessWorth = 0.35f; // of the score, for words that follow each other
    // Signatures that differ in no more bits are of one story, of which a few words in a hundred were
    // changed. Those of different stories differ in 32, give or take 4.
    constexpr int copyBits = 10;
    constexpr quint32 shortest = 25; // words; the signature of less says little
    const size_t count = std::min({refinedHits, answer.ids.size(), stories.size()});
    if (count < 2)
        return {};
    struct Hit
    {
        quint32 id;
        float score;
        qint64 story;
        quint64 signature = 0;
    };
    std::vector<Hit> hits;
    for (size_t i = 0; i < count; ++i)
        hits.push_back({static_cast<quint32>(answer.ids[i].value), answer.scores[i], stories[i]});
    std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.id < b.id; });
    std::vector<quint32> ids;
    for (const auto& hit : hits)
        ids.push_back(hit.id);
    if (words.size() > 1) {
        auto spans = search.spans(words, ids);
        if (!spans)
            return spans.failure();
        for (size_t i = 0; i < count; ++i) {
            if ((*spans)[i] > 0)
                hits[i].score *= 1.0f + nearnessWorth * static_cast<float>(words.size()) /
                                            static_cast<float>(std::max<size_t>((*spans)[i], words.size()));
        }
    }
    auto signatures = search.signatures(ids);
    if (!signatures)
        return signatures.failure();
    for (size_t i = 0; i < count; ++i)
        hits[i].signature = (*signatures)[i];
    const auto better = [](const Hit& a, const Hit& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    };
    std::sort(hits.begin(), hits.end(), better);
    // Nothing may fall below what was not looked at.
    const float least = count < answer.ids.size() ? answer.scores[count] : 0.0f;
    std::vector<const Hit*> seen;
    for (auto& hit : hits) {
        const bool isLong = columns.fixed(hit.id)->words >= shortest;
        const bool isCopy = std::any_of(seen.begin(), seen.end(), [&](const Hit* other) {
            return hit.story == other->story || (isLong && columns.fixed(other->id)->words >= shortest &&
                                                 std::popcount(hit.signature ^ other->signature) <= copyBits);
        });
        if (isCopy)
            hit.score = least + (hit.score - least) * 0.01f;
        else
            seen.push_back(&hit);
    }
    std::sort(hits.begin(), hits.end(), better);
    for (size_t i = 0; i < count; ++i) {
        answer.ids[i] = ArticleId{hits[i].id};
        answer.scores[i] = hits[i].score;
    }
    return {};
}

} // namespace warraq
