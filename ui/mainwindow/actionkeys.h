#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <vector>

class QAction;

namespace warraq {

class WindowActions;
class WindowSettings;

/// The keys of the window's actions: the usual ones, those a person gave instead, and who has a key already.
/// What is changed holds at once and is remembered. GUI thread.
class ActionKeys : public QObject
{
    Q_OBJECT
public:
    /// Takes the keys the actions have now for the usual ones, and gives them those that are remembered.
    ActionKeys(WindowActions* actions, WindowSettings* settings, QObject* parent = nullptr);

    struct Entry
    {
        QString id;    ///< under which it is remembered
        QString group; ///< of actions that belong together, for people
        QString name;  ///< for people, before it says what there is to undo
        QAction* action = nullptr;
        QList<QKeySequence> usual;
    };
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

    /// Another action that has the key; null: it is free.
    [[nodiscard]] const Entry* holderOf(const QKeySequence& key, const QAction* except) const;
    [[nodiscard]] bool isUsual(const Entry& entry) const;
    /// Keys that others have are taken from them.
    void setKeys(const Entry& entry, const QList<QKeySequence>& keys);
    void reset(const Entry& entry);
    void resetAll();

Q_SIGNALS:
    void changed();

private:
    void store(const Entry& entry, const QList<QKeySequence>& keys);
    void takeFromOthers(const Entry& entry, const QList<QKeySequence>& keys);

    WindowSettings* m_settings;
    std::vector<Entry> m_entries;
};

} // namespace warraq
