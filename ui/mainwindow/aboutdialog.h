#pragma once

#include <QDialog>

namespace warraq {

/// What this program is, its version and its licence. GUI thread.
class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

} // namespace warraq
