// The part of WordSearch that says how well documents answer.

#include "index/nearness.h"
#include "index/wordcode.h"
#include "index/wordsearch.h"

#include <array>
#include <cmath>

namespace warraq {

namespace {

constexpr double k1 = 1.2;
constexpr double b = 0.6; // newspapers' long pieces are long because they say more

/// What a word is worth, by level of its weight and step of the document's length.
using WorthTable = std::array<std::array<float, 256>, 32>;

void fillWorths(WorthTable& table, double inverseFrequency, double averageLength)
{
    for (size_t step = 0; step < 256; ++step) {
        const double words = std::exp2(static_cast<double>(step) / 8.0) - 1.0;
        const double norm = k1 * (1.0 - b + b * words / std::max(1.0, averageLength));
        for (size_t level = 0; level < 32; ++level) {
            const double weight = wordcode::halves[level] / 2.0;
            table[level][step] = static_cast<float>(inverseFrequency * weight * (k1 + 1.0) / (weight + norm));
        }
    }
}

} // namespace

Result<void> WordSearch::score(std::span<const WordSlot> words, const IdSet& among,
                               std::span<const quint8> lengths, qint64 documents, double averageLength,
                               std::vector<float>& scores)
{
    const auto worths = std::make_unique<WorthTable>();
    Postings postings;
    std::vector<quint16> together;
    for (const auto& slot : words) {
        std::vector<std::vector<LexiconEntry>> entries;
        qint64 frequency = 0;
        for (auto& part : m_parts) {
            auto here = entriesOf(part->reader, slot);
            if (!here)
                return here.failure();
            for (const auto& entry : *here)
                frequency += entry.documents;
            entries.push_back(std::move(*here));
        }
        frequency = std::min(frequency, documents);
        const double rest = static_cast<double>(documents - frequency) + 0.5;
        fillWorths(*worths, std::log(1.0 + rest / (static_cast<double>(frequency) + 0.5)), averageLength);
        for (size_t p = 0; p < m_parts.size(); ++p) {
            auto& part = *m_parts[p];
            const auto counts = [&](quint32 id) {
                return among.contains(id) && !(part.dead && part.dead->contains(id));
            };
            const quint32 first = part.reader.segment().firstId();
            // Words that stand for one another count as one word.
            const bool isOne = entries[p].size() == 1;
            if (!isOne)
                together.assign(entries[p].empty() ? 0 : part.reader.segment().ids.back() - first + size_t(1),
                                0);
            for (const auto& entry : entries[p]) {
                if (isStopped())
                    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
                if (auto done = part.reader.postings(entry, SegmentReader::Read::IdsAndCodes, postings);
                    !done)
                    return done;
                for (size_t i = 0; i < postings.ids.size(); ++i) {
                    const quint32 id = postings.ids[i];
                    const quint8 level = postings.codes[i] & wordcode::levelMask;
                    if (!isOne)
                        together[id - first] = static_cast<quint16>(
                            std::min(60'000, together[id - first] + wordcode::halves[level]));
                    else if (counts(id))
                        scores[id] += (*worths)[level][lengths[id]];
                }
            }
            for (size_t i = 0; !isOne && i < together.size(); ++i) {
                const auto id = first + static_cast<quint32>(i);
                if (together[i] > 0 && counts(id))
                    scores[id] += (*worths)[wordcode::level(together[i])][lengths[id]];
            }
        }
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
    for (const auto& slot : words)
        phrases.push_back({slot});
    std::vector<std::span<const quint32>> here(phrases.size());
    for (auto& part : m_parts) {
        auto done = matches(*part, phrases, SearchedText::Anywhere, 1, &wanted, [&](const Match& match) {
            for (size_t p = 0; p < phrases.size(); ++p)
                here[p] = match.places[p];
            // Numbers left out between texts are few: a stretch over two texts is as good as a long one in
            // one.
            const auto at = std::lower_bound(ids.begin(), ids.end(), match.id);
            result[static_cast<size_t>(at - ids.begin())] = shortestSpan(here);
            return true;
        });
        if (!done)
            return done.failure();
    }
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
            auto documents = part->reader.documents();
            if (!documents)
                return documents.failure();
            result[i] = (*documents)[static_cast<size_t>(at - all.begin())].signature;
        }
    }
    return result;
}

} // namespace warraq
