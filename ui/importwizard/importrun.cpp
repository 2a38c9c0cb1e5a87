#include "ui/importwizard/importrun.h"

#include "importing/knownnamesfolder.h"
#include "ui/importwizard/background.h"

#include <QFileInfo>

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace warraq {

using namespace std::chrono_literals;

/// The worker writes here, the GUI looks here: neither ever waits for the other.
struct ImportRun::Shared
{
    std::mutex mutex;
    ImportProgress progress;
    bool changed = false;
    bool paused = false;
    std::condition_variable goesOn;
};

namespace {

Result<ImportReport> import(const ImportDraft& draft, const CancelToken& cancel,
                            const std::function<void(const ImportProgress&)>& progress)
{
    auto archive = draft.archive;
    // What is only tried out makes no archive where there is none yet.
    if (!archive && !(draft.options.dryRun && !QFileInfo::exists(draft.archivePath))) {
        auto opened = QFileInfo::exists(draft.archivePath)
                          ? Archive::open(draft.archivePath, Archive::Access::ReadWrite)
                          : Archive::create(draft.archivePath);
        if (!opened)
            return opened.failure();
        archive = *opened;
    }
    auto options = draft.options;
    options.extract.names = loadKnownNames(userNames());
    return ImportJob(archive, draft.profiles, std::move(options)).run(cancel, progress);
}

} // namespace

ImportRun::ImportRun(ImportDraft draft, QThreadPool& pool, QObject* parent)
    : QObject(parent), m_draft(std::move(draft)), m_pool(pool), m_shared(std::make_shared<Shared>())
{
    m_tick.setInterval(100ms);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        ImportProgress now;
        {
            const std::lock_guard lock(m_shared->mutex);
            if (!std::exchange(m_shared->changed, false))
                return;
            now = m_shared->progress;
        }
        Q_EMIT progressed(now);
    });
}

ImportRun::~ImportRun()
{
    stop();
}

void ImportRun::start()
{
    m_running = true;
    m_tick.start();
    runInBackground(
        m_pool, this,
        [draft = m_draft, cancel = m_cancel, shared = m_shared] {
            return import(draft, cancel, [shared](const ImportProgress& progress) {
                std::unique_lock lock(shared->mutex);
                shared->progress = progress;
                shared->changed = true;
                // It is the reading thread that tells how far it is: while it waits here nothing is read.
                shared->goesOn.wait(lock, [&] { return !shared->paused; });
            });
        },
        [this](const Result<ImportReport>& result) {
            m_running = false;
            m_tick.stop();
            if (result)
                Q_EMIT finished(*result);
            else
                Q_EMIT failed(result.error());
        });
}

void ImportRun::stop()
{
    m_cancel.cancel();
    setPaused(false);
}

void ImportRun::setPaused(bool paused)
{
    m_paused = paused;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->paused = paused;
    }
    m_shared->goesOn.notify_all();
}

} // namespace warraq
