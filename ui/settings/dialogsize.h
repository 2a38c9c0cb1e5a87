#pragma once

class QSize;
class QWidget;

namespace warraq {

/// Makes \p dialog \p usual large, and less where the window it belongs to has less room: one sees then what
/// it lies before. Never less than what stands in it needs.
void resizeWithinParent(QWidget* dialog, const QSize& usual);

} // namespace warraq
