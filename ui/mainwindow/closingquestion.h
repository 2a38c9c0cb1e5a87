#pragma once

class QWidget;

namespace warraq {

class ImportWizard;

/// Asks whether \p window shall stop the import that runs in \p wizard and close; what was read by then
/// stays. Asked once more, it is the same question. GUI thread.
void askToStopAndClose(ImportWizard* wizard, QWidget* window);

} // namespace warraq
