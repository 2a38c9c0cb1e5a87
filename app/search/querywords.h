#pragma once

#include "search/querynode.h"

namespace warraq {

/// The words of a piece of text, folded: `word*` a prefix, `w?rd` with `?` for a letter. Any thread.
[[nodiscard]] QList<QueryWord> wordsOf(const QString& text);
/// The parts of \p text between blanks in which a `*` or `?` stands for nothing (`al*ha`, `who?`). Any
/// thread.
[[nodiscard]] QStringList strayWildcards(const QString& text);

/// A name as it is looked for by its sound: its words as one, without an article before it (`al-Assad` is
/// `assad`). Empty: \p text is no name. Any thread.
[[nodiscard]] QString joinedName(const QString& text);

} // namespace warraq
