#pragma once

#include "archive/archivetypes.h"
#include "archive/facettally.h"
#include "core/cancel.h"

#include <memory>

namespace warraq {

/// What all articles of a snapshot have, counted when it is first asked for: a result that holds most of them
/// is that less what it leaves out.
struct WholeTally
{
    std::shared_ptr<const ColumnSnapshot> of;
    std::shared_ptr<const FacetTally> tally;
};

/// Counts the values of articles: one pass over their ids in ascending order, in memory, by two threads where
/// there is much to count. Any thread; all arguments outlive it, and nobody else uses \p whole meanwhile.
class FacetCounter
{
public:
    FacetCounter(const std::shared_ptr<const ColumnSnapshot>& now, const FilterColumns& dictionary,
                 WholeTally& whole)
        : m_shared(now), m_now(*now), m_dictionary(dictionary), m_whole(whole)
    {
    }

    /// All facets of \p ids; those in \p lifted of the ids there. Each: largest first, unknown last; dates by
    /// year, ascending. Spellings of one value are counted as one, under the one in \p choices if there is
    /// one, else the commonest. Errors: Cancelled.
    [[nodiscard]] Result<FacetTable> table(const IdSet& ids,
                                           const std::vector<std::pair<Facet, IdSet>>& lifted,
                                           const FacetChoices& choices, const CancelToken& cancel) const;
    /// Ascending, undated last. A date less precise than \p step belongs to no bar. Errors: Cancelled.
    [[nodiscard]] Result<std::vector<DateBar>> bars(const IdSet& ids, DatePrecision step,
                                                    const CancelToken& cancel) const;

private:
    [[nodiscard]] Result<FacetTally> tally(const IdSet& ids, FacetMask facets, DatePrecision least,
                                           const CancelToken& cancel) const;
    [[nodiscard]] Result<FacetTally> countedTally(const IdSet& ids, FacetMask facets, DatePrecision least,
                                                  const CancelToken& cancel) const;

    const std::shared_ptr<const ColumnSnapshot>& m_shared;
    const ColumnSnapshot& m_now;
    const FilterColumns& m_dictionary;
    WholeTally& m_whole;
};

} // namespace warraq
