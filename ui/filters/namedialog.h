#pragma once

#include <QDialog>

class QLineEdit;

namespace warraq {

/// Asks for a name. GUI thread.
class NameDialog : public QDialog
{
    Q_OBJECT
public:
    /// \p text says what is named; \p name is offered.
    NameDialog(const QString& title, const QString& text, const QString& name, QWidget* parent = nullptr);

Q_SIGNALS:
    void named(const QString& name); ///< not empty

private:
    QLineEdit* m_field;
};

} // namespace warraq
