#pragma once

#include <QString>

namespace warraq {

/// The name of an archive's entry without what leads elsewhere: `..`, a leading `/`, a drive. Empty parts and
/// dots go too; `/` between folders. \p leadsOut: something did.
[[nodiscard]] QString containedName(const QString& name, bool& leadsOut);

/// The file manager's and macOS's own.
[[nodiscard]] bool isHiddenName(const QString& name);

} // namespace warraq
