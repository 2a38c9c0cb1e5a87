#pragma once

#include <QDialog>
#include <QKeySequence>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace warraq {

class ActionKeys;

/// All that the keyboard does, searchable; keys can be given, taken and put back, and one that is in use is
/// told before it is taken. What is changed holds at once. GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    ShortcutsDialog(ActionKeys* keys, QWidget* parent = nullptr);

    /// Shows those whose words or keys hold \p text.
    void setSearch(const QString& text);
    void choose(const QString& id);
    [[nodiscard]] QString
    conflict() const; ///< what is said about the key that was pressed; empty: it is free

private:
    void fill();
    void filter();
    void followChoice();
    void takeKey();
    void useKey();
    [[nodiscard]] int chosen() const; ///< in the keys' entries; -1: none that can be changed

    ActionKeys* m_keys;
    QLineEdit* m_search;
    QTreeWidget* m_list;
    QLabel* m_name;
    QKeySequenceEdit* m_edit;
    QPushButton* m_use;
    QPushButton* m_none;
    QPushButton* m_usual;
    QPushButton* m_resetAll;
    QLabel* m_conflict;
    QKeySequence m_pressed;
};

} // namespace warraq
