#pragma once

#include <QJsonObject>
#include <QMap>
#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace warraq {

/// A profile's keys as fields to be filled in (resources/profiles/README.md has them). Keys it does not know
/// are kept as they are. GUI thread.
class ProfileForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(QWidget* parent = nullptr);

    void setProfile(const QJsonObject& profile);
    [[nodiscard]] QJsonObject profile() const;

Q_SIGNALS:
    void edited();

private:
    void addLine(const char* key, const QString& label, const QString& hint = {});
    void addList(const char* key, const QString& label, const QString& hint = {});

    QFormLayout* m_form;
    QMap<QString, QLineEdit*> m_lines;
    QMap<QString, QPlainTextEdit*> m_lists;
    QPlainTextEdit* m_sections;
    QCheckBox* m_apostrophes;
    QJsonObject m_kept;
};

} // namespace warraq
