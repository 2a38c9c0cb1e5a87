#pragma once

#include "ui/mainwindow/windowactions.h"

#include <QDialog>

namespace warraq {

/// All keys on one page. GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(const WindowActions& actions, QWidget* parent = nullptr);
};

} // namespace warraq
