#pragma once

#include "cli/arguments.h"
#include "cli/commands.h"

namespace warraq {

/// `import ARCHIVE --again`: extracts again from the kept originals.
[[nodiscard]] ExitStatus extractAgain(const Arguments& arguments);

} // namespace warraq
