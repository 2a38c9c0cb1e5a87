#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace warraq {

/// Asks where an export goes: for a name that may be there already, since whether it is written over is asked
/// once, when the export starts. Gone when it is closed; owned by \p parent. To be opened by the caller.
[[nodiscard]] QFileDialog* makeSaveDialog(QWidget* parent, const QString& title, const QString& path);

} // namespace warraq
