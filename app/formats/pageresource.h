#pragma once

#include <QStringView>

namespace warraq {

/// True for names of files that belong to pages and are no records: pictures, styles, scripts, fonts. By
/// their names, since nothing of them is read. (CONTRACT: counted as `other`.)
[[nodiscard]] bool hasPageResourceName(QStringView path);

} // namespace warraq
