#pragma once

#include "importing/renewalextractors.h"
#include "importing/renewaljob.h"

#include <QElapsedTimer>
#include <QHash>
#include <QThreadPool>

#include <deque>
#include <future>

namespace warraq {

class ReadSession;

/// One run of RenewalJob: the calling thread reads originals, a pool extracts, the archive's writer takes
/// what came out, in order, a batch a chunk. So many records and bytes are under way at most.
class RenewalRun
{
public:
    RenewalRun(std::shared_ptr<Archive> archive, std::vector<Profile> profiles, const RenewalOptions& options,
               CancelToken cancel, std::function<void(const RenewalProgress&)> progress);

    [[nodiscard]] Result<ImportReport> run();

private:
    /// A record on its way: a version, or what was no article.
    struct Item
    {
        ArticleId article; ///< not valid: it was none
        KeptVersion kept;
        std::shared_ptr<const Extractor> extractor;
        std::shared_ptr<RecordToStore> record; ///< null: it cannot be extracted, for `problem`
        QString problem;
    };
    using Items = std::vector<Item>;
    /// What became of a chunk's items in the archive.
    struct Stored
    {
        std::vector<RenewedVersion> renewed; ///< parallel to the items
        std::vector<RecordOutcome> outcomes; ///< of what was no article; parallel too
        QHash<QString, qint64> files;        ///< source files of this run
    };

    void readArticles(ReadSession& session);
    void readSkipped(ReadSession& session);
    void queue(ArticleId article, KeptVersion kept);
    void startChunk();
    static void work(Items& items);
    static void joinParts(Item& item, RecordToStore& record);
    void drain(size_t waiting);
    void store(Items& items);
    [[nodiscard]] Result<Stored> storeNow(const Items& items);
    void count(const Items& items, const Stored& stored);
    void countArticle(const Items& items, size_t first, size_t end, const Stored& stored);
    void countSkipped(const Item& item, RecordOutcome outcome);
    [[nodiscard]] RecordCounts& fileCounts(const KeptVersion& kept, const QString& profile);
    [[nodiscard]] Result<void> finish();
    [[nodiscard]] bool goesOn() const { return !m_cancel.isCancelled() && !m_problem; }
    void report(bool now = false);

    std::shared_ptr<Archive> m_archive;
    RenewalExtractors m_extractors;
    const RenewalOptions& m_options;
    CancelToken m_cancel;
    std::function<void(const RenewalProgress&)> m_progress;
    ImportReport m_report;
    RenewalProgress m_now;
    std::optional<Error> m_problem; ///< why nothing more can be written
    QHash<QString, size_t> m_fileLines;
    QHash<QString, qint64> m_sourceFiles; ///< of this run, by path
    QHash<QString, RecordCounts> m_addedFrom;
    Items m_next;
    qint64 m_nextBytes = 0;
    std::deque<std::pair<std::future<Items>, size_t>> m_underWay;
    size_t m_itemsUnderWay = 0;
    QElapsedTimer m_clock;
    qint64 m_lastReport = 0;
    QThreadPool m_pool; ///< last: its work uses the above
};

} // namespace warraq
