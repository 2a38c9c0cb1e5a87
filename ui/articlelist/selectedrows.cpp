#include "ui/articlelist/selectedrows.h"

#include "ui/state/articleselection.h"

namespace warraq {

SelectedRows selectedRows(std::span<const ArticleId> list, const ArticleSelection& selection, size_t mostRuns)
{
    SelectedRows rows;
    bool within = false;
    for (size_t row = 0; row < list.size(); ++row) {
        const bool selected = selection.contains(list[row]);
        rows.count += selected;
        if (selected && !within) {
            rows.isComplete = rows.isComplete && rows.runs.size() < mostRuns;
            if (rows.isComplete)
                rows.runs.emplace_back(static_cast<int>(row), static_cast<int>(row));
        } else if (selected && rows.isComplete) {
            rows.runs.back().second = static_cast<int>(row);
        }
        within = selected;
    }
    return rows;
}

} // namespace warraq
