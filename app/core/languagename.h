#pragma once

#include <QString>

namespace warraq {

/// A language in its own name (`العربية` for `ar`): its readers know it whatever the window speaks. \p code
/// as BCP 47 has it; one that nobody knows is its own name, none is empty. Any thread.
[[nodiscard]] QString ownLanguageName(const QString& code);

} // namespace warraq
