#pragma once

#include "archive/archive.h"

#include <QObject>

#include <memory>

namespace warraq {

/// Opens archives off the GUI thread: it may mean a migration, or a network share that sleeps. The newest
/// wish wins. GUI thread.
class ArchiveOpener : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers with opened() or failed().
    void open(const QString& path);
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void opened(const std::shared_ptr<warraq::Archive>& archive);
    void failed(const QString& path, const warraq::Error& error);

private:
    quint64 m_wish = 0;
    bool m_busy = false;
};

} // namespace warraq
