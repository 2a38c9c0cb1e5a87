#pragma once

#include "search/querynode.h"

namespace warraq {

/// The words of a piece of text, folded; the last one a prefix when \p text ends with `*`. Any thread.
[[nodiscard]] QList<QueryWord> wordsOf(const QString& text);

/// A name as it is looked for by its sound: its words as one, without an article before it (`al-Assad` is
/// `assad`). Empty: \p text is no name. Any thread.
[[nodiscard]] QString joinedName(const QString& text);

} // namespace warraq
