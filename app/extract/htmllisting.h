#pragma once

#include "core/extracted.h"
#include "extract/htmltree.h"
#include "extract/profilerules.h"

#include <vector>

namespace warraq {

/// Whether a page lists stories rather than telling one: many headlines that are links.
[[nodiscard]] bool looksLikeListing(xmlNode* root);

/// The stories a listing names, with what it says of them. \p rules may be null.
[[nodiscard]] std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules);

} // namespace warraq
