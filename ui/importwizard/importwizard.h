#pragma once

#include "ui/importwizard/importdraft.h"

#include <QDialog>
#include <QThreadPool>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace warraq {

class ImportRun;
class OptionsPage;
class PreviewPage;
class ProgressPage;
class ReportPage;
class SourcesPage;
class StepHeader;

/// Fills an archive in five steps: sources, preview, options, import, report. Everything long runs in the
/// background with a stop; closing while an import runs asks and stops it cleanly. GUI thread.
class ImportWizard : public QDialog
{
    Q_OBJECT
public:
    enum Step
    {
        Sources,
        Preview,
        Options,
        Import,
        Report,
    };

    /// \p archive may be null: the first page then asks which file becomes the archive.
    ImportWizard(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, QWidget* parent = nullptr);
    ~ImportWizard() override;

    void addSources(const QStringList& paths);
    void setArchivePath(const QString& path);
    /// Goes on with an import that was stopped, as it was started (see optionsOfRun); no step is asked.
    void resume(const ImportOptions& options);
    /// Stops the import that runs; its report follows.
    void stopImport();
    [[nodiscard]] bool isImporting() const;
    void setKeepOriginals(bool keep); ///< what is offered
    [[nodiscard]] Step step() const;

public Q_SLOTS:
    void reject() override;
    void next();
    void back();

Q_SIGNALS:
    /// An import ended that wrote to the archive (also when it was stopped).
    void imported(const QString& archivePath);
    /// How far the import is that runs, for whoever shows it while the wizard is not seen.
    void progressed(const warraq::ImportProgress& progress);
    void ended(); ///< no import runs any more

private:
    void go(Step step);
    void update();
    enum class Purpose
    {
        Import,
        TryOut, ///< nothing is written
        Resume, ///< goes on with one that was stopped
    };
    void startImport(Purpose purpose);

    ImportDraft m_draft;
    // Before the pages: their work runs on it, and it is waited for after they are gone.
    QThreadPool m_pool;
    std::unique_ptr<ImportRun> m_run;
    bool m_closeWhenStopped = false;

    StepHeader* m_header = nullptr;
    QStackedWidget* m_pages = nullptr;
    SourcesPage* m_sources = nullptr;
    PreviewPage* m_preview = nullptr;
    OptionsPage* m_options = nullptr;
    ProgressPage* m_progress = nullptr;
    ReportPage* m_report = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_tryOut = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace warraq
