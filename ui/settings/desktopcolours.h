#pragma once

#include <QObject>

class QDBusVariant;

namespace warraq {

/// What the desktop says about light and dark, now and whenever it changes: the `color-scheme` of
/// org.freedesktop.appearance (XDG Desktop Portal, Settings). Where nobody answers nothing is said. Speaks to
/// this machine's session alone. GUI thread; never waits.
class DesktopColours : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void ask();
    /// The portal's number: 1 wants dark, 2 light, 0 has no wish.
    static constexpr unsigned wantsDark = 1;

Q_SIGNALS:
    void said(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

} // namespace warraq
