#pragma once

#include "index/wordsearch.h"
#include "search/querynode.h"

namespace warraq {

/// From the words of a query to those the index is asked for. Pure; any thread.

[[nodiscard]] SearchedText searchedText(TextScope scope);
[[nodiscard]] WordSequence sequenceOf(const QList<QueryWord>& words);

/// The words an article is ranked by: all that may count for it, those excluded not among them; each once.
[[nodiscard]] std::vector<WordSlot> rankingWords(const QueryNodePtr& root);

/// Roughly how long a condition takes: what is known of articles without their words 0, words 1, places of
/// words 2, texts 3.
[[nodiscard]] int effort(const QueryNode& node);

} // namespace warraq
