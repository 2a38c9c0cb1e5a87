#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace warraq {

/// Where a phrase begins in one text, ascending, and how many words it has.
struct PhrasePlaces
{
    std::span<const quint32> places;
    quint32 words = 1;
};

/// True when the phrases stand near each other: from the end of each to the beginning of the last are at most
/// \p distance words; when \p ordered, they also stand one after the other. Each stands by itself: no word of
/// the text is a part of two of them (of more than eight that need no order and of which one has several
/// words: of the one that begins last and another). Pure.
[[nodiscard]] bool standNear(std::span<const PhrasePlaces> phrases, int distance, bool ordered);

/// The shortest stretch of one text, in words, that holds one place of each; 0: there is none. Pure.
[[nodiscard]] quint32 shortestSpan(std::span<const std::span<const quint32>> places);

} // namespace warraq
