#pragma once

#include <QString>

namespace warraq {

/// Markup in which a line's end is a break and an empty line parts paragraphs, as blogs' systems keep it ->
/// HTML. Text that has paragraphs or breaks of its own stays as it is. Any thread.
[[nodiscard]] QString withLineBreaks(const QString& text);

} // namespace warraq
