#pragma once

#include "core/result.h"
#include "core/sourcerecord.h"

namespace warraq {

/// What a source said of a record beside its bytes, as the archive keeps it beside the original. Pure.
[[nodiscard]] QByteArray packedNamedValues(const SourceRecord& record);
/// \p packed as above, into the record's `columns`, by its `bytes`. Errors: Malformed.
[[nodiscard]] Result<void> unpackNamedValues(const QByteArray& packed, SourceRecord& record);

} // namespace warraq
