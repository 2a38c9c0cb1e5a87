#pragma once

#include "core/extracted.h"

namespace warraq {

/// An item of a feed or export (isItem) -> an article, or why it is none: WordPress's attachments, menus,
/// drafts and pages are skipped. A teaser is an article with what it has; a feed that lists teasers only is a
/// listing. Markup is cleaned as a page's is. Any thread.
[[nodiscard]] Extraction extractItem(const SourceRecord& record);

} // namespace warraq
