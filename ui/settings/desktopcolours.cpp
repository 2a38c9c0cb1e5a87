#include "ui/settings/desktopcolours.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace warraq {

namespace {

const QString& portal()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Desktop");
    return name;
}

const QString& path()
{
    static const QString name = QStringLiteral("/org/freedesktop/portal/desktop");
    return name;
}

const QString& settings()
{
    static const QString name = QStringLiteral("org.freedesktop.portal.Settings");
    return name;
}

const QString& space()
{
    static const QString name = QStringLiteral("org.freedesktop.appearance");
    return name;
}

const QString& key()
{
    static const QString name = QStringLiteral("color-scheme");
    return name;
}

/// `Read` wraps the value twice, the signal once.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopColours::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal(), path(), settings(), QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto message = QDBusMessage::createMethodCall(portal(), path(), settings(), QStringLiteral("Read"));
    message << space() << key();
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isError())
            settingChanged(space(), key(), reply.value());
    });
}

void DesktopColours::settingChanged(const QString& changedSpace, const QString& changedKey,
                                    const QDBusVariant& value)
{
    if (changedSpace == space() && changedKey == key())
        Q_EMIT said(unwrapped(value.variant()).toUInt() == wantsDark);
}

} // namespace warraq
