#pragma once

#include "archive/archivetypes.h"
#include "core/partialdate.h"
#include "search/articlequery.h"

#include <QString>

#include <optional>
#include <vector>

namespace warraq {

/// The date histogram as it is drawn: bars without gaps from the first date to the last, few enough to be
/// seen and hit, and the undated beside them. A value; Qt Core only.
class DateHistogram
{
public:
    struct Bar
    {
        QString from; ///< `2011` or `2011-02`; the same as `to` for a bar of one step
        QString to;
        qint64 count = 0;
    };

    static constexpr int mostBars = 60;

    DateHistogram() = default;
    explicit DateHistogram(const std::vector<DateBar>& counts);
    /// A year by its months, or a month by its days, all of them, whatever \p counts holds beside.
    [[nodiscard]] static DateHistogram within(const PartialDate& window, const std::vector<DateBar>& counts);

    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    [[nodiscard]] qint64 undated() const { return m_undated; }
    [[nodiscard]] qint64 largest() const { return m_largest; }

    /// The value of a `date:` clause for bars \p first to \p last, in either order.
    [[nodiscard]] QString range(int first, int last) const;
    /// Which bars a choice covers, at least in part; nullopt: none is chosen, or none of these.
    [[nodiscard]] std::optional<std::pair<int, int>> covered(const FacetChoice& choice) const;

private:
    std::vector<Bar> m_bars;
    qint64 m_undated = 0;
    qint64 m_largest = 0;
};

} // namespace warraq
