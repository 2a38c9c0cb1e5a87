#pragma once

#include "archive/archivetypes.h"
#include "archive/filtercolumns.h"
#include "core/result.h"
#include "index/wordsearch.h"

#include <span>

namespace warraq {

/// How many of the best hits are looked at.
constexpr size_t refinedHits = 400;

/// Of the best hits of an answer that is ranked by \p words: words that stand near each other count for more,
/// and of near copies the first stays while the others go behind. What is below keeps its place. \p stories:
/// by hit, of as many as are looked at, the article it is a copy of, or itself. \p search has the segments of
/// \p columns. Errors: of the index.
[[nodiscard]] Result<void> refineFirstPage(WordSearch& search, const ColumnSnapshot& columns,
                                           std::span<const WordSlot> words, std::span<const qint64> stories,
                                           SearchAnswer& answer);

} // namespace warraq
