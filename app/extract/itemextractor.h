#pragma once

#include "core/extracted.h"

namespace warraq {

/// True for formats whose columns are those of core/itemcolumns.h: feeds and exports.
[[nodiscard]] bool isItem(SourceFormat format);

/// An item of a feed or export -> an article, or why it is none: WordPress's attachments, menus, drafts and
/// pages are skipped. A teaser is an article with what it has. Markup is cleaned as a page's is. Any thread.
[[nodiscard]] Extraction extractItem(const SourceRecord& record);

} // namespace warraq
