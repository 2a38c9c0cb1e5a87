#pragma once

#include "archive/filtercolumns.h"
#include "index/idset.h"
#include "search/articlequery.h"

namespace warraq {

/// Facets as bits.
using FacetMask = quint32;
constexpr FacetMask maskOf(Facet facet)
{
    return FacetMask(1) << static_cast<int>(facet);
}
constexpr FacetMask everyFacet = (FacetMask(1) << std::size(allFacets)) - 1;

/// How many articles have each value, and each day: what is counted block by block, by several threads apart
/// and then added up, or taken away from what all articles have. One thread.
class FacetTally
{
public:
    /// \p values: FilterColumns::valueCount().
    FacetTally(const ColumnSnapshot& now, size_t values);

    /// Counts those of \p ids that are in the block \p number. Days: of dates that are at least so precise.
    void addBlock(const ColumnSnapshot& now, size_t number, const IdSet& ids, FacetMask facets,
                  DatePrecision least = DatePrecision::Year);
    FacetTally& operator+=(const FacetTally& other);
    FacetTally& operator-=(const FacetTally& other); ///< which has counted a part of what this has

    [[nodiscard]] quint32 of(ValueId value) const { return m_values[value]; }
    [[nodiscard]] quint32 without(ColumnKind kind) const { return m_without[static_cast<size_t>(kind)]; }
    [[nodiscard]] std::span<const quint32> days() const { return m_days; } ///< from firstDay() on
    [[nodiscard]] qint32 firstDay() const { return m_firstDay; }
    [[nodiscard]] quint32 undated() const { return m_undated; }
    [[nodiscard]] size_t valueCount() const { return m_values.size(); }

private:
    void addDays(const ColumnBlock& block, std::span<const quint16> rows, DatePrecision least);

    std::vector<quint32> m_values; ///< by ValueId
    std::array<quint32, columnKinds> m_without{};
    std::vector<quint32> m_days;
    qint32 m_firstDay = 0;
    quint32 m_undated = 0;
};

/// Null for the date, which is no column of values.
[[nodiscard]] std::optional<ColumnKind> columnOf(Facet facet);

} // namespace warraq
