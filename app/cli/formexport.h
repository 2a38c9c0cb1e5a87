#pragma once

#include "archive/archive.h"
#include "cli/commands.h"
#include "exporting/exportoptions.h"

namespace warraq {

/// Exports in a form that is written and not printed, with progress on a terminal and a stop at Ctrl-C, and
/// says what came of it. \p missing: some of the articles asked for are not there.
[[nodiscard]] ExitStatus exportInForm(const std::shared_ptr<Archive>& archive,
                                      const ExportSelection& selection, const ExportOptions& options,
                                      bool missing);

/// Has the archive keep what was exported; where it cannot, that is said and nothing else lost.
void keepReceipt(Archive& archive, const std::shared_ptr<const KeptReceipt>& receipt);

/// What `warraq export --help` says.
[[nodiscard]] const char* exportHelp();

} // namespace warraq
