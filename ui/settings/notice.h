#pragma once

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace warraq {

/// A sentence to somebody, or a question, as a dialog of the window's own kind: a drawing, the sentence, what
/// explains it, and the answers. Deletes itself when it is closed. GUI thread.
class Notice : public QDialog
{
    Q_OBJECT
public:
    enum class Kind
    {
        Warning,
        Question,
        Information,
    };
    Notice(Kind kind, const QString& title, const QString& sentence, QWidget* parent);

    void setExplanation(const QString& text);
    /// An answer; the first is the one that Enter gives. It closes the notice.
    QPushButton* addAnswer(const QString& text);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString explanation() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QLabel* m_sentence;
    QLabel* m_explanation;
    QHBoxLayout* m_answers;
    bool m_hasAnswers = false;
};

} // namespace warraq
