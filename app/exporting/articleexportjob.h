#pragma once

#include "exporting/articleexport.h"

#include <QObject>

#include <memory>

namespace warraq {

/// exportArticles on a thread of its own, for a window that stays alive. One export an object; its signals
/// come on the thread of the object, progress some times a second. Deleting it stops the export, which leaves
/// no file behind. Where citations are in a style, prepareWebEngine() must have been called.
class ArticleExportJob : public QObject
{
    Q_OBJECT
public:
    ArticleExportJob(std::shared_ptr<Archive> archive, ExportSelection selection, ExportOptions options,
                     QObject* parent = nullptr);
    ~ArticleExportJob() override;

    void start();
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// Exactly one of these two ends the job. Errors: those of exportArticles.
    void finished(const warraq::ArticleExportReport& report);
    void failed(const warraq::Error& error);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

} // namespace warraq
