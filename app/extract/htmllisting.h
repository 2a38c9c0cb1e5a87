#pragma once

#include "core/extracted.h"
#include "extract/htmlmaincontent.h"
#include "extract/profilerules.h"

#include <vector>

namespace warraq {

/// Whether a page lists stories rather than telling one: headlines that are links, and between them no more
/// than excerpts. \p main: what would be its story.
[[nodiscard]] bool looksLikeListing(xmlNode* root, const MainContent& main);

/// The stories a listing names, with what it says of them. \p rules may be null.
[[nodiscard]] std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules);

} // namespace warraq
