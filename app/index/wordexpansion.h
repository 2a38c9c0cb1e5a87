#pragma once

#include "index/wordsearch.h"

namespace warraq {

/// Adds to \p out the entries of a segment's words that fit \p choice, in the order of the words. What the
/// beginnings of blocks and of words rule out is not looked at. Errors: those of SegmentReader.
[[nodiscard]] Result<void> addFitting(SegmentReader& reader, const WordChoice& choice,
                                      std::vector<LexiconEntry>& out);

} // namespace warraq
