#pragma once

#include "exporting/bookcontent.h"

namespace warraq {

/// Cover and contents as a sheet to be printed: the cover's row, then a page of the contents in each. It can
/// be printed before the articles have their pages: the numbers are those of writePageNumbers(). Any thread.
/// Errors: DiskFull.
[[nodiscard]] Result<BookFile> writeFront(const BookContent& content, const BookOptions& options,
                                          const QString& path);

/// The page numbers that stand in the contents, on a sheet like that of writeFront() without the cover, to be
/// laid over its pages. The entries have their pages. Any thread. Errors: DiskFull.
[[nodiscard]] Result<BookFile> writePageNumbers(const BookContent& content, const BookOptions& options,
                                                const QString& path);

} // namespace warraq
