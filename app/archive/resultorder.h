#pragma once

#include "archive/filtercolumns.h"
#include "core/ids.h"
#include "index/idset.h"

#include <memory>
#include <span>
#include <vector>

namespace warraq {

/// Puts results in their order: a million in some ten milliseconds. Used by one thread.
class ResultOrder
{
public:
    enum class Direction : quint8
    {
        NewestFirst,
        OldestFirst,
    };
    /// By date, the undated last, those of one moment by id.
    [[nodiscard]] std::vector<ArticleId> byDate(const std::shared_ptr<const ColumnSnapshot>& now,
                                                const IdSet& found, Direction direction);
    /// By a value's name, the first of several; without one last; within a name newest first. \p names: place
    /// of each value (by ValueId) among the names, from 1.
    [[nodiscard]] std::vector<ArticleId> byValue(const std::shared_ptr<const ColumnSnapshot>& now,
                                                 const IdSet& found, ColumnKind kind,
                                                 std::span<const quint32> names, bool reversed);
    /// By the number of words; within a number newest first.
    [[nodiscard]] std::vector<ArticleId> byLength(const std::shared_ptr<const ColumnSnapshot>& now,
                                                  const IdSet& found, bool longestFirst);
    struct Ranked
    {
        std::vector<ArticleId> ids;
        std::vector<quint16> scores; ///< parallel to `ids`
    };
    /// By score, the highest first, those of one score by id. \p scores: by id.
    [[nodiscard]] Ranked byScore(const IdSet& found, std::span<const quint16> scores);

private:
    template <class KeyOf>
    [[nodiscard]] std::vector<ArticleId> byKey(const std::shared_ptr<const ColumnSnapshot>& now,
                                               const IdSet& found, KeyOf keyOf);
    /// All articles in order, made when a large result first asks for it and kept while the archive stays so.
    struct Whole
    {
        std::shared_ptr<const ColumnSnapshot> of;
        std::vector<quint32> ids;
    };
    [[nodiscard]] const std::vector<quint32>& whole(const std::shared_ptr<const ColumnSnapshot>& now,
                                                    Direction direction);
    std::array<Whole, 2> m_whole;
    // Kept for the next result: memory that is new costs more than what is done in it.
    std::vector<quint32> m_halfOrdered;
    std::vector<quint8> m_highBytes;
};

} // namespace warraq
