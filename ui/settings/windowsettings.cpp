#include "ui/settings/windowsettings.h"

#include <QStandardPaths>

#include <algorithm>

namespace warraq {

namespace {

constexpr int smallestText = 60;
constexpr int largestText = 250;

QString usualFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/warraq/window.ini");
}

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

WindowSettings::WindowSettings(const QString& file) : m_settings(file.isEmpty() ? usualFile() : file) {}

QByteArray WindowSettings::geometry() const
{
    return m_settings.value(key("window/geometry")).toByteArray();
}

void WindowSettings::setGeometry(const QByteArray& geometry)
{
    m_settings.setValue(key("window/geometry"), geometry);
}

QList<int> WindowSettings::paneSizes() const
{
    QList<int> sizes;
    for (const auto& size : m_settings.value(key("window/panes")).toStringList())
        sizes.append(size.toInt());
    return sizes;
}

void WindowSettings::setPaneSizes(const QList<int>& sizes)
{
    QStringList texts;
    for (const int size : sizes)
        texts.append(QString::number(size));
    m_settings.setValue(key("window/panes"), texts);
}

bool WindowSettings::sidebarShown() const
{
    return m_settings.value(key("window/sidebar"), true).toBool();
}

void WindowSettings::setSidebarShown(bool shown)
{
    m_settings.setValue(key("window/sidebar"), shown);
}

bool WindowSettings::readerShown() const
{
    return m_settings.value(key("window/reader"), true).toBool();
}

void WindowSettings::setReaderShown(bool shown)
{
    m_settings.setValue(key("window/reader"), shown);
}

ColourScheme WindowSettings::colourScheme() const
{
    const QString name = m_settings.value(key("window/colours")).toString();
    if (name == QLatin1String("light"))
        return ColourScheme::Light;
    return name == QLatin1String("dark") ? ColourScheme::Dark : ColourScheme::System;
}

void WindowSettings::setColourScheme(ColourScheme scheme)
{
    const char* const names[] = {"system", "light", "dark"};
    m_settings.setValue(key("window/colours"), key(names[static_cast<int>(scheme)]));
}

int WindowSettings::textPercent() const
{
    return std::clamp(m_settings.value(key("reader/text"), 100).toInt(), smallestText, largestText);
}

void WindowSettings::setTextPercent(int percent)
{
    m_settings.setValue(key("reader/text"), percent);
}

QString WindowSettings::readerPaper() const
{
    return m_settings.value(key("reader/paper")).toString();
}

void WindowSettings::setReaderPaper(const QString& paper)
{
    m_settings.setValue(key("reader/paper"), paper);
}

QString WindowSettings::listLook() const
{
    return m_settings.value(key("list/look")).toString();
}

void WindowSettings::setListLook(const QString& look)
{
    m_settings.setValue(key("list/look"), look);
}

QByteArray WindowSettings::listColumns() const
{
    return m_settings.value(key("list/columns")).toByteArray();
}

void WindowSettings::setListColumns(const QByteArray& columns)
{
    m_settings.setValue(key("list/columns"), columns);
}

bool WindowSettings::foldsCopies() const
{
    return m_settings.value(key("list/fold-copies"), true).toBool();
}

void WindowSettings::setFoldsCopies(bool folds)
{
    m_settings.setValue(key("list/fold-copies"), folds);
}

QString WindowSettings::listGrouping() const
{
    return m_settings.value(key("list/grouping")).toString();
}

void WindowSettings::setListGrouping(const QString& grouping)
{
    m_settings.setValue(key("list/grouping"), grouping);
}

QStringList WindowSettings::searchHistory() const
{
    return m_settings.value(key("search/history")).toStringList();
}

void WindowSettings::setSearchHistory(const QStringList& history)
{
    m_settings.setValue(key("search/history"), history);
}

bool WindowSettings::readerSans() const
{
    return m_settings.value(key("reader/sans"), false).toBool();
}

void WindowSettings::setReaderSans(bool sans)
{
    m_settings.setValue(key("reader/sans"), sans);
}

QString WindowSettings::citationStyle() const
{
    return m_settings.value(key("citations/style")).toString();
}

void WindowSettings::setCitationStyle(const QString& style)
{
    m_settings.setValue(key("citations/style"), style);
}

QString WindowSettings::language() const
{
    return m_settings.value(key("window/language")).toString();
}

void WindowSettings::setLanguage(const QString& language)
{
    m_settings.setValue(key("window/language"), language);
}

bool WindowSettings::keepOriginals() const
{
    return m_settings.value(key("import/keepOriginals"), true).toBool();
}

void WindowSettings::setKeepOriginals(bool keep)
{
    m_settings.setValue(key("import/keepOriginals"), keep);
}

bool WindowSettings::opensLastArchive() const
{
    return m_settings.value(key("window/opensLast"), false).toBool();
}

void WindowSettings::setOpensLastArchive(bool opens)
{
    m_settings.setValue(key("window/opensLast"), opens);
}

std::optional<QStringList> WindowSettings::keysOf(const QString& action) const
{
    const QVariant kept = m_settings.value(key("keys/") + action);
    // A list that holds nothing is written as one empty text: no keys are wanted.
    if (!kept.isValid() || kept.toString() == QLatin1String("usual"))
        return std::nullopt;
    QStringList keys = kept.toStringList();
    keys.removeAll(QString());
    return keys;
}

void WindowSettings::setKeysOf(const QString& action, const std::optional<QStringList>& keys)
{
    m_settings.setValue(key("keys/") + action,
                        keys ? QVariant(keys->isEmpty() ? QStringList{QString()} : *keys)
                             : QVariant(QStringLiteral("usual")));
}

QStringList WindowSettings::recentArchives() const
{
    return m_settings.value(key("archives/recent")).toStringList().mid(0, mostRecent);
}

void WindowSettings::addRecentArchive(const QString& path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.setValue(key("archives/recent"), recent.mid(0, mostRecent));
}

void WindowSettings::removeRecentArchive(const QString& path)
{
    QStringList recent = recentArchives();
    recent.removeAll(path);
    m_settings.setValue(key("archives/recent"), recent);
}

QString WindowSettings::lastFolder() const
{
    return m_settings.value(key("archives/folder")).toString();
}

void WindowSettings::setLastFolder(const QString& folder)
{
    m_settings.setValue(key("archives/folder"), folder);
}

} // namespace warraq
