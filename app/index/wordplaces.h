#pragma once

#include "core/result.h"
#include "index/segmentreader.h"

#include <bit>
#include <span>
#include <vector>

namespace warraq {

/// Chosen documents of one segment, and which of them an id is: said at once, however many there are.
class ChosenDocuments
{
public:
    /// \p ids ascending; they are not copied.
    explicit ChosenDocuments(std::span<const quint32> ids);

    static constexpr quint32 none = ~quint32(0);

    [[nodiscard]] size_t size() const { return m_ids.size(); }
    [[nodiscard]] quint32 last() const { return m_ids.empty() ? 0 : m_ids.back(); }
    /// Its place among them, or none.
    [[nodiscard]] quint32 indexOf(quint32 id) const
    {
        const quint32 at = id - m_first;
        const size_t word = at >> 6;
        if (id < m_first || word >= m_bits.size() || !(m_bits[word] >> (at & 63) & 1))
            return none;
        return m_before[word] + below(word, at);
    }
    /// True when one of them lies from \p from to \p to, both included.
    [[nodiscard]] bool anyWithin(quint32 from, quint32 to) const
    {
        return countBelow(to + 1) > countBelow(from);
    }

private:
    [[nodiscard]] quint32 below(size_t word, quint32 at) const
    {
        return static_cast<quint32>(std::popcount(m_bits[word] & ((quint64(1) << (at & 63)) - 1)));
    }
    [[nodiscard]] size_t countBelow(quint32 id) const
    {
        if (id <= m_first)
            return 0;
        const quint32 at = id - m_first;
        const size_t word = at >> 6;
        return word >= m_bits.size() ? m_ids.size() : m_before[word] + below(word, at);
    }

    std::span<const quint32> m_ids;
    quint32 m_first = 0;
    std::vector<quint64> m_bits;
    std::vector<quint32> m_before; ///< how many lie before each word of bits
};

/// Places of one slot in chosen documents: those of document i are places[starts[i]] to places[starts[i +
/// 1]].
struct SlotPlaces
{
    std::vector<quint32> starts;
    std::vector<quint32> places;

    [[nodiscard]] std::span<const quint32> of(size_t document) const
    {
        return {places.data() + starts[document], places.data() + starts[document + 1]};
    }
};

/// Where places must lie to be of use: so far behind one of others in the same document.
struct Neighbourhood
{
    const SlotPlaces& of; ///< of the same documents
    qint64 least = 0;     ///< words behind one of them; below zero: before it
    qint64 most = 0;
};

/// Fills \p out, whose memory is used again, with the places of all words in \p entries, in the documents \p
/// wanted; each document's in order, each once. With \p near only those that lie there: of words that stand
/// for thousands few do. Errors: a damaged segment, or its blocks cannot be read.
[[nodiscard]] Result<void> placesOf(SegmentReader& reader, const std::vector<LexiconEntry>& entries,
                                    const ChosenDocuments& wanted, SlotPlaces& out,
                                    const Neighbourhood* near = nullptr);

/// Fills \p out with where, in a document, the words of a phrase follow each other: the first one's places.
/// \p phrase: which of \p slots stands for each of its words.
void placesInOrder(const std::vector<SlotPlaces>& slots, std::span<const size_t> phrase, size_t document,
                   std::vector<quint32>& out);

} // namespace warraq
