#pragma once

#include <QString>
#include <QThreadPool>
#include <QVariant>

#include <map>

namespace warraq {

/// Named values in a file. They are read once, when this is made, and kept here; what is set is written by a
/// thread of its own, since a disk that is busy may take a second to say that it has a hundred bytes. The
/// destructor waits until everything is written. A file that cannot be written is no error. GUI thread.
class SettingsFile
{
public:
    explicit SettingsFile(const QString& path);
    ~SettingsFile();
    SettingsFile(const SettingsFile&) = delete;
    SettingsFile& operator=(const SettingsFile&) = delete;

    [[nodiscard]] QVariant value(const QString& key, const QVariant& otherwise = {}) const;
    void setValue(const QString& key, const QVariant& value);

private:
    QString m_path;
    std::map<QString, QVariant> m_values;
    QThreadPool m_writer;
};

} // namespace warraq
