#pragma once

#include "core/article.h"
#include "core/sourcerecord.h"
#include "extract/extractor.h"

#include <map>
#include <optional>
#include <vector>

namespace warraq {

/// Adds the pages that are extracted from \p sources, kept originals, to \p pages, by number; one that is
/// there stays. \p fileFormat: of those whose own is not known. What cannot be read or is no article is left
/// out; why, of the first of them, is the answer. Thread-safe.
std::optional<SkipReason> addKeptPages(std::map<int, ArticleContent>& pages,
                                       std::vector<SourceRecord> sources, SourceFormat fileFormat,
                                       const Extractor& extractor);

/// The number of a page; of one that says nothing of it, the first.
[[nodiscard]] int numberOfPage(const ArticleContent& page);

/// The pages in their order as one article.
[[nodiscard]] ArticleContent joinedKeptPages(std::map<int, ArticleContent> pages);

} // namespace warraq
