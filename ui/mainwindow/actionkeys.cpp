#include "ui/mainwindow/actionkeys.h"

#include "ui/mainwindow/windowactions.h"
#include "ui/settings/windowsettings.h"

#include <QAction>

#include <algorithm>

namespace warraq {

namespace {

/// Without the sign of its letter.
QString nameOf(const QAction* action)
{
    QString name = action->text().remove(u'&');
    while (name.endsWith(u'…') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

} // namespace

ActionKeys::ActionKeys(WindowActions* actions, WindowSettings* settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    for (const auto& [id, group, action] : actions->named())
        m_entries.push_back({id, group, nameOf(action), action, action->shortcuts()});
    for (const auto& entry : m_entries) {
        const auto kept = m_settings->keysOf(entry.id);
        if (!kept)
            continue;
        QList<QKeySequence> keys;
        for (const auto& text : *kept)
            keys.append(QKeySequence(text, QKeySequence::PortableText));
        entry.action->setShortcuts(keys);
    }
}

const ActionKeys::Entry* ActionKeys::holderOf(const QKeySequence& key, const QAction* except) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.action != except && entry.action->shortcuts().contains(key);
    });
    return found == m_entries.end() ? nullptr : &*found;
}

bool ActionKeys::isUsual(const Entry& entry) const
{
    return entry.action->shortcuts() == entry.usual;
}

void ActionKeys::store(const Entry& entry, const QList<QKeySequence>& keys)
{
    entry.action->setShortcuts(keys);
    if (keys == entry.usual)
        return m_settings->setKeysOf(entry.id, std::nullopt);
    QStringList texts;
    for (const auto& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    m_settings->setKeysOf(entry.id, texts);
}

void ActionKeys::takeFromOthers(const Entry& entry, const QList<QKeySequence>& keys)
{
    for (const auto& key : keys) {
        while (const Entry* holder = holderOf(key, entry.action)) {
            QList<QKeySequence> left = holder->action->shortcuts();
            left.removeAll(key);
            store(*holder, left);
        }
    }
}

void ActionKeys::setKeys(const Entry& entry, const QList<QKeySequence>& keys)
{
    takeFromOthers(entry, keys);
    store(entry, keys);
    Q_EMIT changed();
}

void ActionKeys::reset(const Entry& entry)
{
    setKeys(entry, entry.usual);
}

void ActionKeys::resetAll()
{
    for (const auto& entry : m_entries)
        store(entry, entry.usual);
    Q_EMIT changed();
}

} // namespace warraq
