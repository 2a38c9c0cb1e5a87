#pragma once

#include "core/extracted.h"
#include "extract/htmltree.h"

#include <vector>

namespace warraq {

/// Stories that a page lists without headlines: rows of a table, items of a list, paragraphs or lines that
/// lead to one story each and say of what day it is, or stand under a heading that is a day.
struct LinkRows
{
    std::vector<ListingEntry> entries; ///< addresses as the links have them
    qsizetype characters = 0;          ///< of all that stands in the rows
};

/// Whether a link leads to another page.
[[nodiscard]] bool leadsAway(const xmlNode* link);

/// The rows below \p root from the first dated one to the last, if at least two are and half of them; else
/// none. A row that gives no day has none. \p language: for dates in digits. Any thread.
[[nodiscard]] LinkRows linkRows(xmlNode* root, const QString& language);

} // namespace warraq
