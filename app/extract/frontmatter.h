#pragma once

#include "core/extracted.h"

#include <optional>

namespace warraq {

/// A text with front matter, as generators of static sites keep an article (Jekyll, Hugo, Pelican's and
/// Eleventy's Markdown): between lines of `---` pairs of YAML, between `+++` of TOML, of which plain values
/// and lists are read; then Markdown (CommonMark, as far as newspapers need it). A draft is skipped. nullopt:
/// the text does not begin so. The record must be decoded. Any thread.
[[nodiscard]] std::optional<Extraction> extractFrontMatter(const SourceRecord& record);

} // namespace warraq
