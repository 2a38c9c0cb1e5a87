#pragma once

#include "ui/settings/settingsfile.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace warraq {

/// Which colours the window has.
enum class ColourScheme : quint8
{
    System, ///< as the desktop says, where it can be told
    Light,
    Dark,
};

/// What the window remembers from one day to the next. Written as it changes; a file that cannot be written
/// is no error. Nothing here waits for the disk. GUI thread.
class WindowSettings
{
public:
    /// \p file: where to keep it; empty: the user's configuration.
    explicit WindowSettings(const QString& file = {});

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// Widths of the panes, in device-independent pixels.
    [[nodiscard]] QList<int> paneSizes() const;
    void setPaneSizes(const QList<int>& sizes);
    [[nodiscard]] bool sidebarShown() const;
    void setSidebarShown(bool shown);
    [[nodiscard]] bool readerShown() const;
    void setReaderShown(bool shown);

    [[nodiscard]] ColourScheme colourScheme() const;
    void setColourScheme(ColourScheme scheme);
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    /// Name of the paper chosen for the reader; empty: as the window.
    [[nodiscard]] QString readerPaper() const;
    void setReaderPaper(const QString& paper);

    /// How the list looks: `cards` or `table`, its columns, and `none`, `day` or `copies` put together.
    [[nodiscard]] QString listLook() const;
    void setListLook(const QString& look);
    [[nodiscard]] QByteArray listColumns() const;
    void setListColumns(const QByteArray& columns);
    [[nodiscard]] QString listGrouping() const;
    void setListGrouping(const QString& grouping);
    /// Whether one near copy stands for all of a story in the list.
    [[nodiscard]] bool foldsCopies() const;
    void setFoldsCopies(bool folds);
    /// Questions asked before, the newest first.
    [[nodiscard]] QStringList searchHistory() const;
    void setSearchHistory(const QStringList& history);

    /// Whether the reader's text is set in a sans face instead of a serif.
    [[nodiscard]] bool readerSans() const;
    void setReaderSans(bool sans);

    /// The style citations are copied in, by the name of its file; empty: the usual one.
    [[nodiscard]] QString citationStyle() const;
    void setCitationStyle(const QString& style);

    /// Language of the window, `ar`; empty: as the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] bool keepOriginals() const; ///< what an import is offered with
    void setKeepOriginals(bool keep);
    [[nodiscard]] bool opensLastArchive() const; ///< when the program starts
    void setOpensLastArchive(bool opens);

    /// The keys a person gave an action, portable (`Ctrl+I`), perhaps none; nullopt: the usual ones.
    [[nodiscard]] std::optional<QStringList> keysOf(const QString& action) const;
    void setKeysOf(const QString& action, const std::optional<QStringList>& keys);

    static constexpr int mostRecent = 10;
    /// Archives opened last, newest first.
    [[nodiscard]] QStringList recentArchives() const;
    void addRecentArchive(const QString& path);
    void removeRecentArchive(const QString& path);
    [[nodiscard]] QString lastFolder() const;
    void setLastFolder(const QString& folder);

private:
    SettingsFile m_settings;
};

} // namespace warraq
