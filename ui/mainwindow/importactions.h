#pragma once

#include "core/ids.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QWidget;

namespace warraq {

class Archive;
class BrowsingState;
class ImportWizard;
class SampleImport;
class SearchResult;
class WindowActions;
class WindowSettings;
struct Error;
struct ImportOptions;
struct ImportProgress;

/// The window's actions that fill an archive: the wizard for the open one or a new one, an import that was
/// stopped gone on with, extracting again, and the sample. One import at a time; it goes on behind the
/// window. GUI thread.
class ImportActions : public QObject
{
    Q_OBJECT
public:
    /// \p window: the dialogs are its.
    ImportActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                  WindowSettings* settings, QWidget* window);

    void setArchive(const std::shared_ptr<Archive>& archive); ///< null: none is open
    /// Opens the wizard for files and folders; into the open archive when it can be written to, or a new one.
    void importPaths(const QStringList& paths);
    /// Makes the sample's archive when it is not there; filled() follows.
    void openSample(const QString& folder, const QString& archive);
    /// Goes on with an import that was stopped, as it was started.
    void resume(qint64 run);
    /// Stops what runs; what was read by then stays.
    void stop();

    [[nodiscard]] bool isImporting() const;
    [[nodiscard]] ImportWizard* wizard() const; ///< null: none is open

Q_SIGNALS:
    void filled(const QString& archive); ///< has new articles, the open one or another
    void extractedAgain();
    void jobChanged(const QString& text, qint64 done, qint64 total);
    void jobEnded();
    void failed(const warraq::Error& error);
    void undoWanted(warraq::RunId run);
    void articleWanted(warraq::ArticleId id);

private:
    void startWizard(const std::shared_ptr<Archive>& archive, const QStringList& paths,
                     const std::shared_ptr<const ImportOptions>& resumed = nullptr);
    void watch(ImportWizard* wizard);
    void extractAgain();
    [[nodiscard]] bool isWritable() const;

    BrowsingState* m_state;
    SearchResult* m_result;
    WindowSettings* m_settings;
    QWidget* m_window;
    std::shared_ptr<Archive> m_archive;
    SampleImport* m_sample = nullptr;
    QPointer<ImportWizard> m_wizard; ///< perhaps working behind the window
};

} // namespace warraq
