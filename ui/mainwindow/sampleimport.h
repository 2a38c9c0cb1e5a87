#pragma once

#include "core/cancel.h"
#include "importing/importjob.h"

#include <QObject>
#include <QString>

#include <memory>

namespace warraq {

/// Carries what a background import says to the GUI thread, whoever of the two ends first.
class ImportProgressRelay : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void progressed(const warraq::ImportProgress& progress);
};

/// Makes an archive of the sample that comes with the program, once; later it is there. It gets its name when
/// it is complete, so a stopped one is never taken for it. GUI thread.
class SampleImport : public QObject
{
    Q_OBJECT
public:
    /// \p folder: the sample's files; \p archive: the file to make.
    SampleImport(QString folder, QString archive, QObject* parent = nullptr);
    ~SampleImport() override;

    /// The sample beside the program; empty: it was not installed.
    [[nodiscard]] static QString installedFolder();
    [[nodiscard]] static QString usualArchive();

    /// Answers with finished() or failed() (Cancelled when it was stopped).
    void start();
    void stop();

Q_SIGNALS:
    void progressed(const warraq::ImportProgress& progress);
    void finished(const QString& archive);
    void failed(const warraq::Error& error);

private:
    QString m_folder;
    QString m_archive;
    CancelToken m_cancel;
    std::shared_ptr<ImportProgressRelay> m_relay;
};

} // namespace warraq
