#pragma once

#include "archive/archivetypes.h"
#include "archive/filtercolumns.h"
#include "core/result.h"
#include "index/wordsearch.h"

#include <span>

namespace warraq {

/// Of the best hits of an answer that is ranked by \p words: words that stand near each other count for more,
/// and of near copies the first stays while the others go behind. What is below keeps its place. \p search
/// has the segments of \p columns. Errors: of the index.
[[nodiscard]] Result<void> refineFirstPage(WordSearch& search, const ColumnSnapshot& columns,
                                           std::span<const WordSlot> words, SearchAnswer& answer);

} // namespace warraq
