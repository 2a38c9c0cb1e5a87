#include "ui/marking/notedialog.h"

#include "ui/settings/appearance.h"
#include "ui/settings/hintedtext.h"
#include "ui/state/personalediting.h"
#include "ui/text/momenttext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace warraq {

NoteDialog::NoteDialog(ArticleId article, const QString& title, const ArticleNote& note,
                       PersonalEditing* editing, QWidget* parent)
    : QDialog(parent), m_article(article), m_note(note), m_editing(editing), m_text(new HintedText)
{
    const bool isNew = note.id == 0;
    setWindowTitle(tr("Note"));
    auto* heading = new QLabel(title.isEmpty() ? tr("Untitled") : title);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(printedFont(font(), 1.15));
    m_text->setPlainText(note.text);
    m_text->setHint(tr("Write a note. It is found by note: and kept with the archive."));
    m_text->setAccessibleName(tr("Note"));
    m_text->setTabChangesFocus(true);
    m_text->moveCursor(QTextCursor::End);
    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("Save note"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    save->setObjectName(QStringLiteral("save"));
    makePrimary(save);
    if (!isNew) {
        auto* away = buttons->addButton(tr("Remove note"), QDialogButtonBox::DestructiveRole);
        connect(away, &QPushButton::clicked, this, &NoteDialog::remove);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(heading);
    if (note.changed.isValid()) {
        auto* when = new QLabel(tr("Changed %1").arg(momentText(note.changed.toLocalTime(), locale())));
        when->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(when);
    }
    layout->addWidget(m_text, 1);
    layout->addWidget(buttons);
    resize(460, 300);
    const auto enable = [this, save] { save->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, save, enable);
    enable();
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* done = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(done, &QShortcut::activated, this, &NoteDialog::accept);
    m_text->setFocus();
}

QPlainTextEdit* NoteDialog::text() const
{
    return m_text;
}

void NoteDialog::accept()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty())
        return;
    if (text != m_note.text)
        m_editing->write(NoteChange{m_note.id, m_article, text, {}});
    QDialog::accept();
}

void NoteDialog::remove()
{
    m_editing->write(NoteChange{m_note.id, m_article, {}, {}});
    QDialog::accept();
}

} // namespace warraq
