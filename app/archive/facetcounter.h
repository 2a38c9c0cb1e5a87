#pragma once

#include "archive/archivetypes.h"
#include "archive/filtercolumns.h"
#include "archive/idset.h"

namespace warraq {

/// Counts the values of articles: one pass over their ids in ascending order, in memory (FINDINGS C: seven
/// facets of a million articles in 13 ms). Any thread; both arguments outlive it.
class FacetCounter
{
public:
    FacetCounter(const ColumnSnapshot& now, const FilterColumns& dictionary)
        : m_now(now), m_dictionary(dictionary)
    {
    }

    /// Largest first, unknown last; dates by year, ascending.
    [[nodiscard]] std::vector<FacetCount> values(const IdSet& ids, Facet facet) const;
    /// Ascending, undated last. A date less precise than \p step belongs to no bar.
    [[nodiscard]] std::vector<DateBar> bars(const IdSet& ids, DatePrecision step) const;

private:
    const ColumnSnapshot& m_now;
    const FilterColumns& m_dictionary;
};

} // namespace warraq
