#pragma once

#include "core/extracted.h"
#include "extract/htmlmaincontent.h"
#include "extract/profilerules.h"

#include <vector>

namespace warraq {

/// Whether a page lists stories rather than telling one: headlines that are links, and between them no more
/// than excerpts; of a page of an author or a section, as its heading or \p address has it, two are enough.
/// Or dated rows that each lead to a story, and hardly a word beside them (linkrows.h). \p main: what would
/// be its story.
[[nodiscard]] bool looksLikeListing(xmlNode* root, const MainContent& main, const QString& address,
                                    const QString& language);

/// The stories a listing names, with what it says of them, and of all of them: an author's page whose they
/// are, a section's page where they stand. Several authors of one have semicolons between them. \p rules may
/// be null. \p address: the listing's own, from which its links lead on; may be empty. \p language: for dates
/// in digits.
[[nodiscard]] std::vector<ListingEntry> listingEntries(xmlNode* root, const Profile::Rules* rules,
                                                       const QString& address, const QString& language);

} // namespace warraq
