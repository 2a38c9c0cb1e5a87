#include "ui/mainwindow/shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace warraq {

ShortcutsDialog::ShortcutsDialog(const WindowActions& actions, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    auto list = actions.shortcuts();
    list.append({tr("Next and previous article, first and last"), tr("↓ ↑ Home End")});
    list.append({tr("Next and previous place in the article"), tr("F3   Shift+F3")});
    list.append({tr("One step back: find in article, search, filters"), tr("Esc")});
    list.append({tr("Exclude a value of the sidebar instead of including it"), tr("Alt+click, Alt+Space")});
    list.append({tr("A range of dates: drag over the bars"), tr("Shift+arrows, Enter")});

    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    int row = 0;
    for (const auto& shortcut : std::as_const(list)) {
        auto* keys = new QLabel(shortcut.keys);
        keys->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(new QLabel(shortcut.text), row, 0);
        grid->addWidget(keys, row++, 1);
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 14);
    layout->setSpacing(14);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    // The whole list where the screen has room for it.
    const int wanted = page->sizeHint().height() + buttons->sizeHint().height() + 60;
    const int room = parent ? parent->height() - 40 : wanted;
    resize(page->sizeHint().width() + 80, std::clamp(wanted, 300, std::max(room, 300)));
}

} // namespace warraq
