#pragma once

#include "exporting/bookcontent.h"

namespace warraq {

/// A PDF with a page for each of the book's: running head and folio alone, to be laid over. \p frontPages
/// come first and have roman numbers, the cover none. Any thread.
[[nodiscard]] QByteArray runningHeads(const BookContent& content, const BookOptions& options, int frontPages,
                                      int bodyPages);

/// i, ii, iii, iv ...
[[nodiscard]] QString romanNumber(int number);

} // namespace warraq
