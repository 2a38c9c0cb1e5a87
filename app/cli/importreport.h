#pragma once

#include "importing/importjob.h"

#include <optional>

namespace warraq {

/// The report of an import as CONTRACT has it (`import --json`), with a line end. \p kept: articles that stay
/// when an import is taken back; only there.
[[nodiscard]] QByteArray reportAsJson(const ImportReport& report, std::optional<qint64> kept = {});

/// A report that says why there was nothing to do.
[[nodiscard]] ImportReport emptyReport(const Error& error, bool dryRun);

} // namespace warraq
