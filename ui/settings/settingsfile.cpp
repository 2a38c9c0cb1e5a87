#include "ui/settings/settingsfile.h"

#include <QSettings>

namespace warraq {

SettingsFile::SettingsFile(const QString& path) : m_path(path)
{
    m_writer.setMaxThreadCount(1); // in order
    const QSettings settings(m_path, QSettings::IniFormat);
    for (const auto& key : settings.allKeys())
        m_values[key] = settings.value(key);
}

SettingsFile::~SettingsFile()
{
    m_writer.waitForDone();
}

QVariant SettingsFile::value(const QString& key, const QVariant& otherwise) const
{
    const auto known = m_values.find(key);
    return known == m_values.end() ? otherwise : known->second;
}

void SettingsFile::setValue(const QString& key, const QVariant& value)
{
    if (const auto known = m_values.find(key); known != m_values.end() && known->second == value)
        return;
    m_values[key] = value;
    m_writer.start([path = m_path, key, value] {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue(key, value);
        settings.sync();
    });
}

} // namespace warraq
