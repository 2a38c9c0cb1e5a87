#pragma once

#include "core/cancel.h"
#include "ui/importwizard/importdraft.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace warraq {

/// One import in the background: opens or makes the archive, runs the job, tells how far it is ten times a
/// second. Exactly one of finished() and failed() ends it. Lives on the GUI thread; the work does not.
class ImportRun : public QObject
{
    Q_OBJECT
public:
    ImportRun(ImportDraft draft, QThreadPool& pool, QObject* parent = nullptr);
    ~ImportRun() override;

    void start();
    void stop();
    /// Reads nothing more until it is told to go on; what has been read is written meanwhile.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(const warraq::ImportProgress& progress);
    void finished(const warraq::ImportReport& report);
    void failed(const warraq::Error& error);

private:
    struct Shared;
    ImportDraft m_draft;
    QThreadPool& m_pool;
    CancelToken m_cancel;
    std::shared_ptr<Shared> m_shared;
    QTimer m_tick;
    bool m_running = false;
    bool m_paused = false;
};

} // namespace warraq
