#pragma once

#include "core/ids.h"

#include <span>
#include <utility>
#include <vector>

namespace warraq {

/// A near copy and the article it is a copy of.
using CopyLink = std::pair<quint32, quint32>;

/// Near copies of one story in a list: one of them stands there for all.
struct CopyFamily
{
    ArticleId shown;
    std::vector<ArticleId> folded; ///< in the list's order
};

/// The near copies of a list that stand under another one of it.
struct CopyFolds
{
    std::vector<CopyFamily> families; ///< by the one that is shown, ascending
    qint64 folded = 0;                ///< articles, of all families

    /// Null: \p shown stands for itself alone.
    [[nodiscard]] const CopyFamily* of(ArticleId shown) const;
    /// The family \p article is folded in; null: in none.
    [[nodiscard]] const CopyFamily* holding(ArticleId article) const;
};

/// Which one of a family stands for it.
enum class FoldedUnder : quint8
{
    First,    ///< the first of the list: of a list by relevance
    Earliest, ///< what the others are copies of, where the list has it; else the first
};

struct FoldedList
{
    std::vector<ArticleId> shown; ///< without those that are folded; their order stays
    CopyFolds folds;
};

/// Leaves one of each family in \p ids. \p links: ascending. Two passes; a million take some milliseconds.
[[nodiscard]] FoldedList foldCopies(std::span<const ArticleId> ids, std::span<const CopyLink> links,
                                    FoldedUnder under);

} // namespace warraq
