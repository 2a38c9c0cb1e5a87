#include "exporting/articleexportjob.h"

#include "exporting/articleciter.h"

#include <QThread>
#include <QTimer>

#include <atomic>
#include <optional>

namespace warraq {

class ArticleExportJob::Work : public QThread
{
public:
    Work(std::shared_ptr<Archive> archive, ExportSelection selection, ExportOptions options)
        : m_archive(std::move(archive)), m_selection(std::move(selection)), m_options(std::move(options))
    {
        if (asksForCitations(m_options))
            m_citer = std::make_unique<ArticleCiter>();
    }
    ~Work() override
    {
        m_cancel.cancel();
        wait();
    }

    void run() override
    {
        m_result.emplace(exportArticles(
            *m_archive, m_selection, m_options, m_cancel,
            [this](const ProgressState& state) { m_done = state.done; }, m_citer.get()));
    }

    [[nodiscard]] const CancelToken& token() const { return m_cancel; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return static_cast<qint64>(m_selection.ids.size()); }
    /// Once the thread has ended.
    [[nodiscard]] const Result<ArticleExportReport>& result() const { return *m_result; }

private:
    std::shared_ptr<Archive> m_archive;
    ExportSelection m_selection;
    ExportOptions m_options;
    CancelToken m_cancel;
    std::unique_ptr<ArticleCiter> m_citer; ///< on the job's thread; null: none is wanted
    std::atomic<qint64> m_done = 0;
    std::optional<Result<ArticleExportReport>> m_result;
};

ArticleExportJob::ArticleExportJob(std::shared_ptr<Archive> archive, ExportSelection selection,
                                   ExportOptions options, QObject* parent)
    : QObject(parent),
      m_work(std::make_unique<Work>(std::move(archive), std::move(selection), std::move(options)))
{
    connect(m_work.get(), &QThread::finished, this, [this] {
        const auto& result = m_work->result();
        if (result)
            Q_EMIT finished(*result);
        else
            Q_EMIT failed(result.error());
    });
}

ArticleExportJob::~ArticleExportJob() = default;

void ArticleExportJob::start()
{
    constexpr int betweenReports = 100; // ms
    auto* tick = new QTimer(this);
    connect(tick, &QTimer::timeout, this, [this, tick] {
        if (m_work->isFinished())
            tick->stop();
        else
            Q_EMIT progressed(m_work->done(), m_work->total());
    });
    tick->start(betweenReports);
    m_work->start();
}

void ArticleExportJob::cancel()
{
    m_work->token().cancel();
}

} // namespace warraq
