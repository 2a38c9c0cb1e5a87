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

/// How far apart two phrases may stand: words between them.
struct Nearness
{
    int distance = 10;
    bool ordered = false; ///< the first stands before the second
    friend bool operator==(const Nearness&, const Nearness&) = default;
};

/// How phrases must stand to each other.
struct NearRule
{
    /// Of a chain, between each and the next one; of a group, one for all.
    std::vector<Nearness> links;
    /// All in one stretch, in whatever order, that holds as many other words as the distance at the most; of
    /// single words.
    bool isGroup = false;
    friend bool operator==(const NearRule&, const NearRule&) = default;
    /// Words that may lie between any two of \p phrases, which have \p words together; perhaps fewer may.
    [[nodiscard]] qint64 reach(qint64 words) const;
};

/// True when the phrases have places as the rule says, each by itself: no word of the text is a part of two
/// of them (of more than eight in a group of which one has several words: of the one that begins last and
/// another; of a chain where thousands of choices have failed). Pure.
[[nodiscard]] bool standNear(std::span<const PhrasePlaces> phrases, const NearRule& rule);

/// The shortest stretch of one text, in words, that holds one place of each; 0: there is none. Pure.
[[nodiscard]] quint32 shortestSpan(std::span<const std::span<const quint32>> places);

} // namespace warraq
