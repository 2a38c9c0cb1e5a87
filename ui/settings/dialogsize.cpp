#include "ui/settings/dialogsize.h"

#include <QWidget>

namespace warraq {

namespace {

constexpr int aroundIt = 40;

} // namespace

void resizeWithinParent(QWidget* dialog, const QSize& usual)
{
    const auto* parent = dialog->parentWidget();
    const QSize room = parent ? parent->window()->size() - QSize(aroundIt, aroundIt) : usual;
    dialog->resize(usual.boundedTo(room).expandedTo(dialog->minimumSizeHint()));
}

} // namespace warraq
