#include "ui/mainwindow/importactions.h"

#include "archive/archive.h"
#include "importing/importjob.h"
#include "ui/importwizard/againdialog.h"
#include "ui/importwizard/background.h"
#include "ui/importwizard/importwizard.h"
#include "ui/mainwindow/sampleimport.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/settings/windowsettings.h"
#include "ui/state/browsingstate.h"
#include "ui/state/searchresult.h"

#include <QFileInfo>
#include <QThreadPool>
#include <QWidget>

#include <algorithm>

namespace warraq {

ImportActions::ImportActions(WindowActions* actions, BrowsingState* state, SearchResult* result,
                             WindowSettings* settings, QWidget* window)
    : QObject(window), m_state(state), m_result(result), m_settings(settings), m_window(window)
{
    connect(actions->newArchive, &QAction::triggered, this, [this] { startWizard(nullptr, {}); });
    connect(actions->import, &QAction::triggered, this, [this] { importPaths({}); });
    connect(actions->extractAgain, &QAction::triggered, this, &ImportActions::extractAgain);
    connect(actions->openSample, &QAction::triggered, this,
            [this] { openSample(SampleImport::installedFolder(), SampleImport::usualArchive()); });
}

void ImportActions::setArchive(const std::shared_ptr<Archive>& archive)
{
    m_archive = archive;
}

bool ImportActions::isWritable() const
{
    return m_archive && m_archive->isWritable();
}

bool ImportActions::isImporting() const
{
    return m_wizard && m_wizard->isImporting();
}

ImportWizard* ImportActions::wizard() const
{
    return m_wizard;
}

void ImportActions::stop()
{
    if (m_sample)
        m_sample->stop();
    if (m_wizard)
        m_wizard->stopImport();
}

void ImportActions::openSample(const QString& folder, const QString& archive)
{
    if (m_sample)
        return;
    m_sample = new SampleImport(folder, archive, this);
    const auto end = [this] {
        Q_EMIT jobEnded();
        m_sample->deleteLater();
        m_sample = nullptr;
    };
    connect(m_sample, &SampleImport::progressed, this, [this](const ImportProgress& progress) {
        Q_EMIT jobChanged(tr("Making the sample archive · %Ln article(s)", nullptr,
                             static_cast<int>(progress.counts.added)),
                          progress.filesDone, progress.filesTotal);
    });
    connect(m_sample, &SampleImport::finished, this, [this, end](const QString& path) {
        end();
        Q_EMIT filled(path);
    });
    connect(m_sample, &SampleImport::failed, this, [this, end](const Error& error) {
        end();
        if (error.kind != ErrorKind::Cancelled)
            Q_EMIT failed(error);
    });
    Q_EMIT jobChanged(tr("Making the sample archive"), 0, 0);
    m_sample->start();
}

void ImportActions::importPaths(const QStringList& paths)
{
    startWizard(isWritable() ? m_archive : nullptr, paths);
}

void ImportActions::extractAgain()
{
    if (!isWritable())
        return;
    auto* dialog = new AgainDialog(m_archive, m_state->selection().among(*m_result->ids()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AgainDialog::finished, this, &ImportActions::extractedAgain);
    connect(dialog, &AgainDialog::undoWanted, this, &ImportActions::undoWanted);
    connect(dialog, &AgainDialog::articleWanted, this, &ImportActions::articleWanted);
    dialog->open();
}

void ImportActions::resume(qint64 run)
{
    const auto& runs = m_result->runs();
    const auto stopped = std::find_if(runs.begin(), runs.end(), [run](const RunSummary& one) {
        return one.id.value == run && (one.stopped || !one.finished) && !one.undone;
    });
    if (stopped == runs.end() || !isWritable())
        return;
    if (const auto options = optionsOfRun(*stopped))
        startWizard(m_archive, {}, std::make_shared<const ImportOptions>(*options));
}

void ImportActions::startWizard(const std::shared_ptr<Archive>& archive, const QStringList& paths,
                                const std::shared_ptr<const ImportOptions>& resumed)
{
    if (isImporting()) { // one at a time: this is the way back to it
        m_wizard->open();
        return;
    }
    // The profiles are read first, and not here: a user's own may lie on a disk that sleeps.
    runInBackground(
        *QThreadPool::globalInstance(), this, [] { return loadProfiles(userProfiles()); },
        [this, archive = std::weak_ptr<Archive>(archive), paths,
         resumed](const std::vector<Profile>& profiles) {
            auto* wizard = new ImportWizard(archive.lock(), profiles, m_window);
            wizard->setAttribute(Qt::WA_DeleteOnClose);
            wizard->setKeepOriginals(m_settings->keepOriginals());
            wizard->addSources(paths);
            watch(wizard);
            wizard->open();
            if (resumed)
                wizard->resume(*resumed);
        });
}

void ImportActions::watch(ImportWizard* wizard)
{
    m_wizard = wizard;
    connect(wizard, &ImportWizard::imported, this, &ImportActions::filled);
    connect(wizard, &ImportWizard::ended, this, &ImportActions::jobEnded);
    connect(wizard, &QObject::destroyed, this, &ImportActions::jobEnded);
    connect(wizard, &ImportWizard::progressed, this, [this](const ImportProgress& progress) {
        Q_EMIT jobChanged(
            tr("Importing %1 · %Ln article(s)", nullptr, static_cast<int>(progress.counts.added))
                .arg(QFileInfo(progress.currentFile).fileName()),
            progress.bytesDone, progress.bytesTotal);
    });
}

} // namespace warraq
