#pragma once

#include <QString>

namespace warraq {

/// \p text as a part of a file's name, in any script, without what some file system refuses; empty when
/// nothing of it can be. At most \p bytes in UTF-8, cut between letters. Pure.
[[nodiscard]] QString safeFileName(const QString& text, qsizetype bytes);

} // namespace warraq
