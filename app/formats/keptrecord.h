#pragma once

#include "core/result.h"
#include "core/sourcerecord.h"

namespace warraq {

/// Makes a record that was kept what its reader once gave: the columns of JSON come from its bytes, and a
/// format that was not kept from \p fileFormat and the bytes. Its text is not decoded. Thread-safe. Errors:
/// Unsupported (a row whose columns were not kept), Malformed.
[[nodiscard]] Result<void> restoreRecord(SourceRecord& record, SourceFormat fileFormat);

} // namespace warraq
