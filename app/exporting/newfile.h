#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "exporting/pdfbook.h"

#include <functional>

namespace warraq {

/// Makes the file \p path through \p write, which gets the name of an empty file beside it and may throw a
/// std::exception; then that one takes its place: whoever looks sees no file or a whole one. Any thread.
/// Errors: Exists (Overwrite::No), Unreadable, DiskFull, Cancelled, Internal.
[[nodiscard]] Result<void> makeFile(const QString& path, Overwrite overwrite, const CancelToken& cancel,
                                    const std::function<void(const QString& part)>& write);

} // namespace warraq
