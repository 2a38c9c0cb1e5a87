#pragma once

#include "core/result.h"
#include "index/segmentreader.h"

#include <span>
#include <vector>

namespace warraq {

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

/// The places of all words in \p entries, in the documents \p wanted (ascending numbers); each document's in
/// order, each once. Errors: a damaged segment, or its blocks cannot be read.
[[nodiscard]] Result<SlotPlaces> placesOf(SegmentReader& reader, const std::vector<LexiconEntry>& entries,
                                          std::span<const quint32> wanted);

/// Fills \p out with where, in a document, the words of slots \p first to \p first + \p count follow each
/// other: the first one's places.
void placesInOrder(const std::vector<SlotPlaces>& slots, size_t first, size_t count, size_t document,
                   std::vector<quint32>& out);

} // namespace warraq
