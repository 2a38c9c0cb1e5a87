#pragma once

#include "cli/arguments.h"
#include "cli/commands.h"

namespace warraq {

/// `warraq import ARCHIVE --undo RUN [--json]`
[[nodiscard]] ExitStatus undoImport(const Arguments& arguments);

} // namespace warraq
