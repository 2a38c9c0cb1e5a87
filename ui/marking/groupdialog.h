#pragma once

#include "archive/personalchange.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace warraq {

class PersonalEditing;

/// Puts articles under tags, or into collections, and takes them off again: what is typed narrows the list of
/// known names, Enter takes the first, or makes a new one. Every tick is done at once. GUI thread.
class GroupDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p kind: MarkKind::Tag or MarkKind::Collection; \p known: all names there are; \p summary: what the
    /// articles have now.
    GroupDialog(MarkKind kind, std::vector<ArticleId> articles, const QStringList& known,
                const MarkSummary& summary, PersonalEditing* editing, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* field() const { return m_field; }
    [[nodiscard]] QListWidget* list() const { return m_list; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void narrow(const QString& typed);
    void takeTyped();
    void toggle(QListWidgetItem* item);
    void put(const QString& name, bool set);
    QListWidgetItem* add(const QString& name, Qt::CheckState state);

    MarkKind m_kind;
    std::vector<ArticleId> m_articles;
    PersonalEditing* m_editing;
    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_hint = nullptr; ///< in the list while there is nothing in it
    bool m_isFilling = false;
};

} // namespace warraq
