#pragma once

#include "core/article.h"

#include <QDialog>

#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace warraq {

class PersonalEditing;

/// Corrects what an article says of itself: date, author, headline, section, place; with a reason. What a
/// person says wins over every source, now and later, and can be taken back. GUI thread.
class CorrectDialog : public QDialog
{
    Q_OBJECT
public:
    CorrectDialog(ArticleId article, const ArticleContent& content, PersonalEditing* editing,
                  QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* field(Field field) const;
    [[nodiscard]] QLineEdit* reason() const { return m_reason; }
    void accept() override;

private:
    struct Row
    {
        Field field = Field::Title;
        QLineEdit* edit = nullptr;
        QToolButton* asSource = nullptr; ///< null: no person has corrected it
        QString before;                  ///< as it was shown
    };
    void addRow(QGridLayout* grid, Field field, const QString& name, const QString& value, bool isCorrected);
    void follow();
    [[nodiscard]] bool isChanged(const Row& row) const;

    ArticleId m_article;
    PersonalEditing* m_editing;
    std::vector<Row> m_rows;
    QLineEdit* m_reason = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_save = nullptr;
};

} // namespace warraq
