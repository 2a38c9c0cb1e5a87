#pragma once

#include "core/article.h"

#include <QDialog>

class QPlainTextEdit;

namespace warraq {

class HintedText;
class PersonalEditing;

/// Writes a note beside an article, changes one or takes it away. GUI thread.
class NoteDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p note: the one to change; one without a number is new.
    NoteDialog(ArticleId article, const QString& title, const ArticleNote& note, PersonalEditing* editing,
               QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit* text() const;
    void accept() override;

private:
    void remove();

    ArticleId m_article;
    ArticleNote m_note;
    PersonalEditing* m_editing;
    HintedText* m_text;
};

} // namespace warraq
