#pragma once

#include "extract/knownnames.h"

#include <memory>
#include <vector>

namespace warraq {

/// Where a person's own lists of names are kept; need not exist.
[[nodiscard]] QString userNames();

/// The names that come with the program and those of the JSON files in \p userFolder (may be missing; files
/// in the order of their names). A file that is no good is left out and named in \p problems. Reads the disk.
[[nodiscard]] std::shared_ptr<const KnownNames> loadKnownNames(const QString& userFolder,
                                                               std::vector<Error>* problems = nullptr);

} // namespace warraq
