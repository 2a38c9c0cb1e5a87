#pragma once

#include "search/querynode.h"

#include <optional>

namespace warraq {

/// What clauses of the query language say that need no look at what stands around them. Pure; any thread.

constexpr int longestDistance = 1000; ///< words between those that are near each other

/// Of `NEAR/5`, `w/5`, `PRE/5`. Nothing: \p word is no such operator.
[[nodiscard]] std::optional<Nearness> nearnessOf(const QString& word);
/// True also of one that asks for too much.
[[nodiscard]] bool looksLikeNearness(const QString& word);

/// One of several values with commas between them.
struct ListedValue
{
    QString text;
    bool quoted = false;
};
/// `opinion,"Middle East"`; with \p quoted \p value stood between quotes and \p suffix follows it. With
/// \p keepNumbers a comma between digits belongs to a number.
[[nodiscard]] std::vector<ListedValue> listedValues(const QString& value, const QString& suffix, bool quoted,
                                                    bool keepNumbers = false);

/// `section:opinion,"Middle East"`. \p quoted: \p value stood between quotes and \p suffix follows it. Null:
/// it holds no value.
[[nodiscard]] QueryNodePtr valueClause(ValueField field, const QString& value, const QString& suffix,
                                       bool quoted);
/// Dates, lengths, states, ids; \p field in lower case. Null: it is no such clause.
[[nodiscard]] QueryNodePtr otherClause(const QString& field, const QString& typed, bool quoted);

/// A value as a query can say it: dashes are one, quotes would end it and are blanks.
[[nodiscard]] QString sayable(QString value);

/// The days `2011`, `2011-02`, `2011-02-17`, `2011..2012-03` stand for; none when \p text is no such date.
[[nodiscard]] std::optional<DateNode> parseDateRange(const QString& text);

/// The parts as one group; null when there are none, the part itself when it is alone.
template <class Group> [[nodiscard]] QueryNodePtr combined(std::vector<QueryNodePtr> parts)
{
    if (parts.empty())
        return nullptr;
    if (parts.size() == 1)
        return parts.front();
    // Groups of the same kind are one: (a b) c is a b c.
    std::vector<QueryNodePtr> flat;
    for (auto& part : parts) {
        if (const auto* group = std::get_if<Group>(&part->node))
            flat.insert(flat.end(), group->children.begin(), group->children.end());
        else
            flat.push_back(std::move(part));
    }
    return makeNode(Group{std::move(flat)});
}

} // namespace warraq
