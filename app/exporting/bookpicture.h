#pragma once

#include "archive/archivetypes.h"

#include <QString>

namespace warraq {

/// A picture as a `data:` address, no larger than paper shows; empty when it cannot be read. Any thread.
[[nodiscard]] QString pictureAddress(const Asset& asset);

} // namespace warraq
