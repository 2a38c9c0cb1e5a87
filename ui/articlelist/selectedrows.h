#pragma once

#include "core/ids.h"

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace warraq {

class ArticleSelection;

/// Where the selected articles stand in a list.
struct SelectedRows
{
    std::vector<std::pair<int, int>> runs; ///< first and last row of each; at most as many as were wanted
    bool isComplete = true;                ///< false: there are more runs
    qint64 count = 0;                      ///< of selected articles in the list, whatever the runs
};

/// One pass over the list. \p mostRuns: as many are noted.
[[nodiscard]] SelectedRows selectedRows(std::span<const ArticleId> list, const ArticleSelection& selection,
                                        size_t mostRuns);

} // namespace warraq
