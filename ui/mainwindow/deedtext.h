#pragma once

#include "ui/state/personalediting.h"

#include <QString>

namespace warraq {

/// What taking a deed back is called in a menu: `Undo star of 3 articles`.
[[nodiscard]] QString undoText(const Deed& deed);
/// And doing it again: `Redo star of 3 articles`.
[[nodiscard]] QString redoText(const Deed& deed);

} // namespace warraq
