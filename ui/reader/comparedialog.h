#pragma once

#include "archive/archivetypes.h"
#include "core/worddiff.h"

#include <QDialog>
#include <QPointer>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QTextEdit;

namespace warraq {

class PersonalEditing;

/// Two texts side by side: versions of an article, or it and a near copy. What was changed is struck through
/// on the left and underlined on the right, is stepped through, and is said in words below; what is
/// told of one alone stands out above it. GUI thread; texts
/// are compared on another one.
class CompareDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p texts: those of ArchiveService::fetchComparable. \p editing: parts near copies; outlives the
    /// dialog.
    CompareDialog(ArticleId article, std::vector<ComparedText> texts, PersonalEditing* editing,
                  QWidget* parent = nullptr);

    /// By their places in the texts.
    void compare(int left, int right);
    void nextChange() { stepTo(m_current + 1); }
    void previousChange() { stepTo(m_current - 1); }

    [[nodiscard]] int changes() const { return static_cast<int>(m_changes.size()); }
    [[nodiscard]] bool isCompared() const { return m_isCompared; }
    [[nodiscard]] QString told() const; ///< the change that is stepped to, in words

Q_SIGNALS:
    void compared();

private:
    struct Side
    {
        QComboBox* choice = nullptr;
        QLabel* facts = nullptr;
        QStringList known; ///< what is told of the text above it
        QTextEdit* text = nullptr;
        QString shown;
    };
    void makeSide(Side& side, const QString& name);
    void fill(Side& side, int index);
    void tellFacts();
    void compareAnew();
    void show(const std::vector<TextChange>& changes);
    void mark();
    void stepTo(int change);
    void separate();
    void follow();
    [[nodiscard]] QString nameOf(const ComparedText& text, int number) const;
    [[nodiscard]] const ComparedText* textOf(const Side& side) const;

    ArticleId m_article;
    std::vector<ComparedText> m_texts;
    QPointer<PersonalEditing> m_editing;
    Side m_left;
    Side m_right;
    QLabel* m_told = nullptr;
    QPushButton* m_previous = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_separate = nullptr;
    std::vector<TextChange> m_changes;
    int m_current = -1;
    quint64 m_comparison = 0; ///< number of the newest; older ones are dropped
    bool m_isCompared = false;
    bool m_factsDiffer = false;
};

} // namespace warraq
