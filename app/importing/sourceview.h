#pragma once

#include "archive/archivetypes.h"
#include "core/sourceview.h"
#include "extract/extractor.h"

#include <vector>

namespace warraq {

/// Reads an original again, as the import of \p article did: decoded, and with the pieces that became fields.
/// A row is set out, a line a column. Nothing is changed. Thread-safe; takes as long as extracting it did.
[[nodiscard]] SourceView readOriginal(const Original& original, const Article& article,
                                      const std::vector<Profile>& profiles);

} // namespace warraq
