#pragma once

#include "core/cancel.h"
#include "exporting/pdfbook.h"

#include <functional>

namespace warraq {

class WritingPlace;

/// Makes the file \p path through \p write, which gets the name of a file that is not there yet, in
/// \p place beside it, and may throw a std::exception; then that one takes its place: whoever looks sees no
/// file or a whole one, and what a killed export left goes with the next one. Any thread. Errors: Exists
/// (Overwrite::No), Unreadable, DiskFull, Cancelled, Internal.
[[nodiscard]] Result<void> makeFile(const WritingPlace& place, const QString& path, Overwrite overwrite,
                                    const CancelToken& cancel,
                                    const std::function<void(const QString& part)>& write);

} // namespace warraq
