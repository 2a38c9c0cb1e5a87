#pragma once

#include "exporting/bookcontent.h"

namespace warraq {

/// A PDF with a page for each of the book's: running head and folio alone, to be laid over. \p frontPages
/// come first and have roman numbers, the cover none. Any thread.
[[nodiscard]] QByteArray runningHeads(const BookContent& content, const BookOptions& options, int frontPages,
                                      int bodyPages);

/// The same for an article's own file, whose pages count from 1.
[[nodiscard]] QByteArray runningHeads(const BookEntry& entry, const BookOptions& options, int pages);

/// i, ii, iii, iv ...
[[nodiscard]] QString romanNumber(int number);

} // namespace warraq
