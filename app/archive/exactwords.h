#pragma once

#include "core/textfold.h"
#include "search/querynode.h"

#include <QByteArray>

#include <vector>

namespace warraq {

/// What of a query's words stands in a text, said from the text itself: for what the index cannot tell
/// (order, case, letters within a word). Pure; any thread.

[[nodiscard]] bool wordFits(const std::string& word, const QueryWord& wanted);

/// True when the phrases stand near each other: from the end of each to the beginning of the last are at most
/// `distance` words, as the index counts; when ordered, also one after the other.
[[nodiscard]] bool standNear(const std::vector<Token>& words, const NearNode& wanted);

/// The words of \p wanted one after the other, case and accents as written.
[[nodiscard]] bool standExactly(const QByteArray& utf8, const std::vector<QByteArray>& wanted);

} // namespace warraq
