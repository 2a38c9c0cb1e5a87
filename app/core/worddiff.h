#pragma once

#include <QString>

#include <vector>

namespace warraq {

/// A place where two texts differ: half-open ranges of UTF-16 positions, words whole. An empty range is where
/// the other text's words are missing.
struct TextChange
{
    qsizetype beforeStart = 0;
    qsizetype beforeEnd = 0;
    qsizetype afterStart = 0;
    qsizetype afterEnd = 0;
    friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// What was changed from one text to the other, word by word, in order: the fewest words (E. Myers, "An O(ND)
/// difference algorithm and its variations", 1986). How much white space stands between words means nothing,
/// where paragraphs are parted does; where words are not parted each character is one. Of texts with little
/// in common the paragraphs are compared first, so that time and memory stay bounded. Pure; any thread.
[[nodiscard]] std::vector<TextChange> wordDiff(const QString& before, const QString& after);

} // namespace warraq
