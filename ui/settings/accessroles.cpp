#include "ui/settings/accessroles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace warraq {

namespace {

QAccessibleInterface* interfaceOf(const QString& className, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (!widget)
        return nullptr;
    if (className == QLatin1String("warraq::HistogramWidget"))
        return new QAccessibleWidget(widget, QAccessible::Chart);
    if (className == QLatin1String("QKeySequenceEdit"))
        return new QAccessibleWidget(widget, QAccessible::HotkeyField);
    return nullptr;
}

} // namespace

void tellAccessRoles()
{
    QAccessible::removeFactory(interfaceOf);
    QAccessible::installFactory(interfaceOf);
}

} // namespace warraq
