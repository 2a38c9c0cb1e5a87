#include "archive/archiveservice.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace warraq {

/// A thread with a reading session and a short queue. Work of a kind may make older work of that kind
/// needless: what waits is dropped, what runs is interrupted.
class ArchiveService::Worker
{
public:
    using Work = std::function<void(Result<ReadSession*>, const CancelToken&)>;
    enum class Kind : quint8
    {
        Search,
        Rows,
        Article,
        Bytes,
        Look, ///< for what others committed
        Count,
        Histogram,
        Receipt,
        Title,
    };

    explicit Worker(std::shared_ptr<Archive> archive)
        : m_archive(std::move(archive)), m_thread([this] { run(); })
    {
    }
    ~Worker()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_closing = true;
            m_queue.clear();
            stopRunning();
        }
        m_wake.notify_all();
        m_thread.join();
    }

    /// Keeps at most \p waiting of that kind in the queue; \p interrupts: also ends the one that runs.
    void post(Kind kind, size_t waiting, bool interrupts, Work work)
    {
        {
            const std::lock_guard guard(m_mutex);
            size_t same = 0;
            for (const auto& job : m_queue)
                same += job.kind == kind;
            for (auto it = m_queue.begin(); it != m_queue.end() && same >= waiting;) {
                if (it->kind == kind) {
                    it = m_queue.erase(it);
                    --same;
                } else {
                    ++it;
                }
            }
            if (interrupts && m_running && *m_running == kind)
                stopRunning();
            m_queue.push_back({kind, std::move(work)});
        }
        m_wake.notify_one();
    }

private:
    struct Job
    {
        Kind kind = Kind::Search;
        Work work;
    };

    void stopRunning()
    {
        m_cancel.cancel();
        if (m_session)
            m_session->interrupt();
    }

    void run()
    {
        std::unique_ptr<ReadSession> session;
        for (;;) {
            Job job;
            CancelToken cancel;
            {
                std::unique_lock guard(m_mutex);
                m_wake.wait(guard, [this] { return m_closing || !m_queue.empty(); });
                if (m_closing)
                    break;
                job = std::move(m_queue.front());
                m_queue.pop_front();
                m_running = job.kind;
                m_cancel = cancel;
            }
            if (!session) {
                auto opened = m_archive->openReader();
                if (!opened) {
                    job.work(opened.failure(), cancel);
                    const std::lock_guard guard(m_mutex);
                    m_running.reset();
                    continue;
                }
                session = std::move(*opened);
                const std::lock_guard guard(m_mutex);
                m_session = session.get();
            }
            job.work(session.get(), cancel);
            job.work = nullptr; // what it holds may be much, and is let go before the next
            const std::lock_guard guard(m_mutex);
            m_running.reset();
        }
        const std::lock_guard guard(m_mutex);
        m_session = nullptr;
    }

    std::shared_ptr<Archive> m_archive;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_queue;
    std::optional<Kind> m_running;
    CancelToken m_cancel;
    ReadSession* m_session = nullptr; ///< of the thread; here to be interrupted
    bool m_closing = false;
    std::thread m_thread; ///< last: it uses all of the above
};

namespace {

constexpr int lookMilliseconds = 1000;

/// Millions of ids take milliseconds to give back, which no window has; and what one thread's heap gave is
/// given back under that heap's lock, which its thread may hold just then. Whoever lets go last lets another
/// thread do it.
template <class Value> std::shared_ptr<const Value> takenDownElsewhere(Value value)
{
    return std::shared_ptr<const Value>(new Value(std::move(value)), [](const Value* old) {
        QThreadPool::globalInstance()->start([old] { delete old; });
    });
}

/// The most frequent values, and behind them "unknown" and what is chosen.
std::vector<FacetCount> worthShowing(const ArticleQuery& query, Facet facet, std::vector<FacetCount> counts)
{
    if (counts.size() <= ArchiveService::facetValues)
        return counts;
    const auto from = counts.begin() + ArchiveService::facetValues;
    const FacetChoices choices = query.choices();
    const auto choice = choices.find(facet);
    const auto end = std::remove_if(from, counts.end(), [&](const FacetCount& one) {
        const bool isChosen = choice != choices.end() && (choice->second.included.contains(one.value) ||
                                                          choice->second.excluded.contains(one.value));
        return !one.value.isEmpty() && !isChosen;
    });
    return {std::make_move_iterator(counts.begin()), std::make_move_iterator(end)};
}

/// Who asks for near copies, or for what is none, is shown each of them.
bool isAboutCopies(const ArticleQuery& query)
{
    return query.canonical().contains(QLatin1String("is:duplicate"));
}

} // namespace

struct ArchiveService::Pending
{
    std::atomic<quint64> question{0};
    std::atomic<qint64> article{0};
};

ArchiveService::ArchiveService(std::shared_ptr<Archive> archive, QObject* parent)
    : QObject(parent), m_archive(std::move(archive)), m_list(std::make_unique<Worker>(m_archive)),
      m_articles(std::make_unique<Worker>(m_archive)), m_pending(std::make_unique<Pending>())
{
    m_look.setInterval(lookMilliseconds);
    connect(&m_look, &QTimer::timeout, this, &ArchiveService::lookForChanges);
    m_look.start();
    lookForChanges(); // what is there now is no change
}

ArchiveService::~ArchiveService()
{
    // The threads end before what they answer to; what they posted dies with this object.
    m_list.reset();
    m_articles.reset();
    m_counts.reset();
}

quint64 ArchiveService::search(const ArticleQuery& query, SortOrder order, Grouping grouping, Copies copies)
{
    const quint64 question = ++m_pending->question;
    m_list->post(Worker::Kind::Search, 1, true,
                 [this, question, query, order, grouping, copies](Result<ReadSession*> session,
                                                                  const CancelToken& cancel) {
                     answerSearch(question, query, order, grouping, copies, session, cancel);
                 });
    return question;
}

void ArchiveService::answerSearch(quint64 question, const ArticleQuery& query, SortOrder order,
                                  Grouping grouping, Copies copies, const Result<ReadSession*>& session,
                                  const CancelToken& cancel)
{
    // An answer may be late by the time its turn comes: its number says so.
    const auto say = [this, question](auto signal, auto answer) {
        QMetaObject::invokeMethod(
            this,
            [this, question, signal, answer] {
                if (m_pending->question == question)
                    Q_EMIT(this->*signal)(question, answer);
            },
            Qt::QueuedConnection);
    };
    const auto fail = [&say](const Error& error) {
        if (error.kind != ErrorKind::Cancelled)
            say(&ArchiveService::searchFailed, error);
    };
    if (!session)
        return fail(session.error());
    auto found = (*session)->search(query, order, cancel);
    if (!found)
        return fail(found.error());
    if (grouping == Grouping::NearCopies) {
        // Scores would stand beside other articles, and a list shows none.
        found->scores.clear();
        if (const auto gathered = (*session)->gatherCopies(found->ids); !gathered)
            return fail(gathered.error());
    }
    const bool isByDate = order == SortOrder::Newest || order == SortOrder::Oldest ||
                          (order == SortOrder::Relevance && !query.hasWords());
    FoldedList folded;
    if (copies == Copies::Folded && !isAboutCopies(query)) {
        const bool isRanked = order == SortOrder::Relevance && query.hasWords();
        auto done = (*session)->fold(found->ids, isRanked ? FoldedUnder::First : FoldedUnder::Earliest);
        if (!done)
            return fail(done.error());
        folded = std::move(*done);
    }
    const bool folds = !folded.folds.families.empty();
    const auto& shown = folds ? folded.shown : found->ids;
    const auto count = (*session)->articleCount();
    const auto asked = found->expansion ? query.withExpansion(found->expansion) : query;
    std::vector<ArticleRow> firstRows;
    const size_t first = std::min(ArchiveService::firstRows, shown.size());
    if (auto rows = (*session)->rows({shown.data(), first}, asked))
        firstRows = std::move(*rows);
    ListAnswer list;
    list.grouping = grouping;
    if (grouping == Grouping::Day && isByDate)
        list.days = (*session)->days(shown);
    if (folds) {
        list.copies = Copies::Folded;
        list.shown = std::move(folded.shown);
        list.folds = std::move(folded.folds);
    }
    list.query = asked;
    list.order = order;
    list.found = std::move(*found);
    list.firstRows = takenDownElsewhere(std::move(firstRows));
    list.articlesInArchive = count.value_or(0);
    const auto answer = takenDownElsewhere(std::move(list));
    say(&ArchiveService::found, answer);

    auto table = (*session)->facets(query, answer->found, cancel);
    if (!table)
        return fail(table.error());
    auto bars = (*session)->histogram(query, answer->found, DatePrecision::Year, cancel);
    if (!bars)
        return fail(bars.error());
    FacetAnswer facets;
    facets.query = query;
    facets.histogram = std::move(*bars);
    facets.totals = (*session)->totals();
    facets.tags = (*session)->names(MarkKind::Tag).value_or(QStringList());
    facets.collections = (*session)->names(MarkKind::Collection).value_or(QStringList());
    facets.searches = (*session)->savedSearches().value_or(std::vector<SavedSearch>());
    facets.runs = (*session)->runs().value_or(std::vector<RunSummary>());
    for (auto& [facet, counts] : *table)
        facets.facets[facet] = worthShowing(query, facet, std::move(counts));
    say(&ArchiveService::facetsCounted, takenDownElsewhere(std::move(facets)));
}

void ArchiveService::lookForChanges()
{
    m_list->post(Worker::Kind::Look, 1, false, [this](Result<ReadSession*> session, const CancelToken&) {
        if (!session)
            return;
        if (const auto changed = (*session)->catchUp(); changed && *changed)
            QMetaObject::invokeMethod(
                this, [this] { Q_EMIT archiveChanged(); }, Qt::QueuedConnection);
    });
}

void ArchiveService::fetchRows(quint64 token, std::vector<ArticleId> ids, const ArticleQuery& query)
{
    // On the article thread: a list that scrolls does not wait for the facets of its question.
    m_articles->post(
        Worker::Kind::Rows, 2, false,
        [this, token, ids = std::move(ids), query](Result<ReadSession*> session, const CancelToken&) {
            if (!session)
                return;
            auto rows = (*session)->rows(ids, query);
            if (!rows)
                return;
            const SharedRows shared = takenDownElsewhere(std::move(*rows));
            QMetaObject::invokeMethod(
                this, [this, token, shared] { Q_EMIT rowsReady(token, shared); }, Qt::QueuedConnection);
        });
}

void ArchiveService::fetchArticle(ArticleId id)
{
    m_pending->article = id.value;
    m_articles->post(
        Worker::Kind::Article, 1, false, [this, id](Result<ReadSession*> session, const CancelToken&) {
            auto article = session ? (*session)->article(id) : Result<Article>(session.failure());
            auto shared = std::make_shared<const Result<Article>>(std::move(article));
            QMetaObject::invokeMethod(
                this,
                [this, id, shared] {
                    if (m_pending->article != id.value)
                        return;
                    if (*shared)
                        Q_EMIT articleReady(**shared);
                    else
                        Q_EMIT articleFailed(id, shared->error());
                },
                Qt::QueuedConnection);
        });
}

namespace {

/// Asks on a worker, answers on the asker's thread while the asker lives.
template <class Value, class Worker, class Kind, class Ask>
void fetchBytes(QObject* service, Worker& worker, Kind kind, QObject* context,
                std::function<void(Result<Value>)> done, Ask ask)
{
    // A page with a hundred images asks a hundred times; none of them is dropped.
    constexpr size_t waiting = 1000;
    const QPointer<QObject> receiver(context);
    worker.post(
        kind, waiting, false,
        [service, receiver, done = std::move(done), ask](Result<ReadSession*> session, const CancelToken&) {
            auto value = std::make_shared<const Result<Value>>(session ? ask(**session)
                                                                       : Result<Value>(session.failure()));
            QMetaObject::invokeMethod(
                service,
                [receiver, done, value] {
                    if (receiver)
                        done(*value);
                },
                Qt::QueuedConnection);
        });
}

Result<ReceiptToday> receiptToday(ReadSession& session, qint64 number, const CancelToken& cancel)
{
    auto kept = session.receipt(number);
    if (!kept)
        return kept.failure();
    auto changes = session.changesSince(*kept, cancel);
    if (!changes)
        return changes.failure();
    std::vector<ArticleId> shown;
    const auto show = [&shown](size_t size, const auto& idAt) {
        for (size_t i = 0; i < std::min(size, ArchiveService::changesShown); ++i)
            shown.push_back(idAt(i));
    };
    show(changes->joined.size(), [&](size_t i) { return changes->joined[i]; });
    show(changes->unfound.size(), [&](size_t i) { return changes->unfound[i]; });
    show(changes->changed.size(), [&](size_t i) { return changes->changed[i].id; });
    auto rows = session.rows(shown, ArticleQuery());
    if (!rows)
        return rows.failure();
    return ReceiptToday{std::move(*kept), std::move(*changes), std::move(*rows)};
}

} // namespace

void ArchiveService::fetchAsset(const QString& sha256, QObject* context,
                                std::function<void(Result<Asset>)> done)
{
    fetchBytes<Asset>(this, *m_articles, Worker::Kind::Bytes, context, std::move(done),
                      [sha256](ReadSession& session) { return session.asset(sha256); });
}

void ArchiveService::fetchOriginal(ArticleId id, QObject* context,
                                   std::function<void(Result<OriginalPage>)> done)
{
    fetchBytes<OriginalPage>(this, *m_articles, Worker::Kind::Bytes, context, std::move(done),
                             [id](ReadSession& session) -> Result<OriginalPage> {
                                 auto original = session.original(id);
                                 if (!original)
                                     return original.failure();
                                 auto files = session.pageFiles(id);
                                 if (!files)
                                     return files.failure();
                                 return OriginalPage{std::move(*original), std::move(*files)};
                             });
}

void ArchiveService::fetchMarks(ArticleId id, QObject* context, std::function<void(Result<Article>)> done)
{
    fetchBytes<Article>(this, *m_articles, Worker::Kind::Bytes, context, std::move(done),
                        [id](ReadSession& session) { return session.marks(id); });
}

void ArchiveService::fetchComparable(ArticleId id, QObject* context,
                                     std::function<void(Result<std::vector<ComparedText>>)> done)
{
    fetchBytes<std::vector<ComparedText>>(this, *m_articles, Worker::Kind::Bytes, context, std::move(done),
                                          [id](ReadSession& session) { return session.comparable(id); });
}

void ArchiveService::summarise(std::vector<ArticleId> ids, QObject* context,
                               std::function<void(MarkSummary)> done)
{
    fetchBytes<MarkSummary>(
        this, *m_articles, Worker::Kind::Bytes, context,
        [done = std::move(done)](const Result<MarkSummary>& summary) {
            done(summary.value_or(MarkSummary()));
        },
        [ids = std::move(ids)](ReadSession& session) -> Result<MarkSummary> { return session.summary(ids); });
}

void ArchiveService::fetchHistogram(const std::shared_ptr<const ListAnswer>& answer, DatePrecision step,
                                    QObject* context, std::function<void(std::vector<DateBar>)> done)
{
    const QPointer<QObject> receiver(context);
    m_list->post(Worker::Kind::Histogram, 1, true,
                 [this, answer, step, receiver, done = std::move(done)](Result<ReadSession*> session,
                                                                        const CancelToken& cancel) {
                     if (!session)
                         return;
                     auto bars = (*session)->histogram(answer->query, answer->found, step, cancel);
                     if (!bars)
                         return;
                     auto shared = std::make_shared<std::vector<DateBar>>(std::move(*bars));
                     QMetaObject::invokeMethod(
                         this,
                         [receiver, done, shared] {
                             if (receiver)
                                 done(std::move(*shared));
                         },
                         Qt::QueuedConnection);
                 });
}

ArchiveService::Worker& ArchiveService::counting()
{
    if (!m_counts)
        m_counts = std::make_unique<Worker>(m_archive);
    return *m_counts;
}

void ArchiveService::fetchReceipts(QObject* context, std::function<void(Result<std::vector<Receipt>>)> done)
{
    fetchBytes<std::vector<Receipt>>(this, *m_articles, Worker::Kind::Bytes, context, std::move(done),
                                     [](ReadSession& session) { return session.receipts(); });
}

void ArchiveService::fetchReceiptToday(qint64 number, QObject* context,
                                       std::function<void(Result<ReceiptToday>)> done)
{
    const QPointer<QObject> receiver(context);
    counting().post(Worker::Kind::Receipt, 1, true,
                    [this, number, receiver, done = std::move(done)](Result<ReadSession*> session,
                                                                     const CancelToken& cancel) {
                        auto today = std::make_shared<const Result<ReceiptToday>>(
                            session ? receiptToday(**session, number, cancel)
                                    : Result<ReceiptToday>(session.failure()));
                        if (cancel.isCancelled())
                            return;
                        QMetaObject::invokeMethod(
                            this,
                            [receiver, done, today] {
                                if (receiver)
                                    done(*today);
                            },
                            Qt::QueuedConnection);
                    });
}

void ArchiveService::findTitle(std::shared_ptr<const std::vector<ArticleId>> list, size_t from,
                               const QString& start, QObject* context,
                               std::function<void(Result<std::optional<size_t>>)> done)
{
    const QPointer<QObject> receiver(context);
    counting().post(Worker::Kind::Title, 1, true,
                    [this, list = std::move(list), from, start, receiver,
                     done = std::move(done)](Result<ReadSession*> session, const CancelToken& cancel) {
                        auto place = std::make_shared<const Result<std::optional<size_t>>>(
                            session ? (*session)->placeOfTitle(*list, from, start, cancel)
                                    : Result<std::optional<size_t>>(session.failure()));
                        if (cancel.isCancelled())
                            return;
                        QMetaObject::invokeMethod(
                            this,
                            [receiver, done, place] {
                                if (receiver)
                                    done(*place);
                            },
                            Qt::QueuedConnection);
                    });
}

void ArchiveService::count(std::vector<ArticleQuery> queries, QObject* context,
                           std::function<void(std::vector<qint64>)> done)
{
    const QPointer<QObject> receiver(context);
    counting().post(Worker::Kind::Count, 1, true,
                    [this, receiver, done = std::move(done),
                     queries = std::move(queries)](Result<ReadSession*> session, const CancelToken& cancel) {
                        std::vector<qint64> counts(queries.size(), -1);
                        for (size_t i = 0; session && i < queries.size(); ++i) {
                            const auto found = (*session)->search(queries[i], SortOrder::Newest, cancel);
                            if (cancel.isCancelled())
                                return;
                            if (found)
                                counts[i] = found->total();
                        }
                        QMetaObject::invokeMethod(
                            this,
                            [receiver, done, counts] {
                                if (receiver)
                                    done(counts);
                            },
                            Qt::QueuedConnection);
                    });
}

} // namespace warraq
