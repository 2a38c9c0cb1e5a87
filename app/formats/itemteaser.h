#pragma once

#include <QString>

#include <utility>
#include <vector>

namespace warraq {

/// Whether an item (columns as in core/itemcolumns.h) only says what an article is about, so that its text is
/// elsewhere: it has no text; its text breaks off, or ends in a link to the rest; or it is the summary of its
/// item and too short to be a story. In doubt it is one. Pure; any thread.
[[nodiscard]] bool isTeaser(const std::vector<std::pair<QString, QString>>& columns);

/// The item as a value of the column item::teaser.
[[nodiscard]] QString teaserOf(const std::vector<std::pair<QString, QString>>& columns);

} // namespace warraq
