#pragma once

#include "archive/personalchange.h"

#include <QString>

#include <vector>

namespace warraq {

/// Saved searches as the archive's table `meta` keeps them: one JSON array of objects with `name` and
/// `query`.
[[nodiscard]] QString savedSearchText(const std::vector<SavedSearch>& searches);
/// What is no such array gives none.
[[nodiscard]] std::vector<SavedSearch> savedSearchesFrom(const QString& text);

} // namespace warraq
