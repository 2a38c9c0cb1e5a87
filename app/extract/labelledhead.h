#pragma once

#include "core/extracted.h"

#include <optional>

namespace warraq {

/// A text that begins with lines of labels, as people and databases keep an article: `Title: ...`, `Author:
/// ...`, `Date: ...`, perhaps `Text: ...`. Labels are the usual names of columns (guessColumns), in
/// their languages; a title and one more are wanted. nullopt: the text does not begin so. The record must be
/// decoded. Any thread.
[[nodiscard]] std::optional<Extraction> extractLabelledHead(const SourceRecord& record);

} // namespace warraq
