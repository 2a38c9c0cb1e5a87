#pragma once

#include <QString>

namespace warraq {

/// \p article, an element of articleElement() in print, with its wide tables set smaller: a class of
/// print.css, `close` or `closest`, by what the longest words of its columns need of \p charactersInLine.
/// What is wider than its page would have Chromium set everything that is printed with it smaller. Tables
/// within tables go by the widest of them. Pure.
[[nodiscard]] QString withFittedTables(const QString& article, int charactersInLine);

} // namespace warraq
