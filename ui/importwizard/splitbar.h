#pragma once

#include "core/result.h"
#include "importing/splitsurvey.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace warraq {

/// How plain texts are parted into articles (ImportOptions::split): one article a file, one of the ways that
/// were recognised, or a pattern of one's own; below it how many articles that makes. Asked again and again
/// while the pattern is typed. GUI thread.
class SplitBar : public QWidget
{
    Q_OBJECT
public:
    explicit SplitBar(QWidget* parent = nullptr);

    [[nodiscard]] QString pattern() const;
    /// What \p survey says of the texts, with the pattern that is chosen; hides itself where there is no
    /// text.
    void show(const Result<SplitSurvey>& survey);

Q_SIGNALS:
    void patternChanged();

private:
    void choose();
    void fill(const std::vector<SplitGuess>& guesses);
    void showEffect(const QString& text);
    static QString describe(const SplitGuess& guess);

    QComboBox* m_way = nullptr;
    QLineEdit* m_pattern = nullptr;
    QLabel* m_effect = nullptr;
    QTimer m_typing;
};

} // namespace warraq
