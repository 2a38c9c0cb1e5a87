#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QSpinBox;

namespace warraq {

class WindowSettings;

/// What a person can choose about the window. Every change is stored and told at once; there is nothing to
/// confirm. GUI thread.
class PreferencesDialog : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(WindowSettings* settings, QWidget* parent = nullptr);

Q_SIGNALS:
    void coloursChanged();
    void readerChanged();
    void languageChanged();

private:
    void addCitations();
    void alignGroups();
    void fillStyles(const QString& chosen);
    void addStyle(const QString& path);
    QFormLayout* addGroup(const QString& title);
    QComboBox* addChoice(QFormLayout* form, const QString& name, const QString& label,
                         const QList<std::pair<QString, QVariant>>& choices, const QVariant& now);

    WindowSettings* m_settings;
    QComboBox* m_styles = nullptr; ///< of citations
};

} // namespace warraq
