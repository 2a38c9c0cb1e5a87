#include "ui/exportdialog/savedialog.h"

#include <QFileDialog>

namespace warraq {

QFileDialog* makeSaveDialog(QWidget* parent, const QString& title, const QString& path)
{
    auto* dialog = new QFileDialog(parent, title, path);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    return dialog;
}

} // namespace warraq
