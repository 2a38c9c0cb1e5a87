#include "exporting/articleexportjob.h"

#include "exporting/articleciter.h"
#include "exporting/jobthread.h"

namespace warraq {

/// The citer lives on the job's thread, and longer than who asks it.
struct ArticleExportJob::Work
{
    Work(std::unique_ptr<ArticleCiter> asked, JobThread<ArticleExportReport>::Work work, qint64 total)
        : citer(std::move(asked)), thread(std::move(work), total)
    {
    }

    std::unique_ptr<ArticleCiter> citer; ///< null: none is wanted
    JobThread<ArticleExportReport> thread;
};

ArticleExportJob::ArticleExportJob(std::shared_ptr<Archive> archive, ExportSelection selection,
                                   ExportOptions options, QObject* parent)
    : QObject(parent)
{
    auto citer = asksForCitations(options) ? std::make_unique<ArticleCiter>() : nullptr;
    const auto total = static_cast<qint64>(selection.ids.size());
    auto work = [archive = std::move(archive), selection = std::move(selection), options = std::move(options),
                 asked = citer.get()](const CancelToken& cancel, const Progress& progress) {
        return exportArticles(*archive, selection, options, cancel, progress, asked);
    };
    m_work = std::make_unique<Work>(std::move(citer), std::move(work), total);
}

ArticleExportJob::~ArticleExportJob() = default;

void ArticleExportJob::start()
{
    m_work->thread.begin([this](qint64 done, qint64 total) { Q_EMIT progressed(done, total); },
                         [this](const Result<ArticleExportReport>& ended) {
                             if (ended)
                                 Q_EMIT finished(*ended);
                             else
                                 Q_EMIT failed(ended.error());
                         });
}

void ArticleExportJob::cancel()
{
    m_work->thread.cancel();
}

} // namespace warraq
