#pragma once

#include "importing/batchwriter.h"
#include "importing/importjob.h"
#include "importing/pagefiles.h"
#include "importing/pageseries.h"
#include "importing/resumedfiles.h"
#include "importing/sourceplan.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThreadPool>

#include <deque>
#include <future>
#include <map>
#include <memory>

namespace warraq {

class PageResources;
class SiblingCaptures;
class SourceReader;
class WordCollector;

/// One run of the pipeline: the calling thread reads in order, a pool decodes and extracts, and what comes
/// out goes to the archive's writer in order, in batches. The pool takes records in chunks, which share a
/// vocabulary. At most so many records and bytes are under way at once, so memory does not grow with the
/// input.
class ImportPipeline
{
public:
    ImportPipeline(std::shared_ptr<Archive> archive, Extractor extractor, const ImportOptions& options,
                   CancelToken cancel, std::function<void(const ImportProgress&)> progress);

    [[nodiscard]] Result<ImportReport> run();

private:
    using Source = std::shared_ptr<const PlannedFile>;
    using Resources = std::shared_ptr<PageResources>;
    /// A record on its way, or, without `source`, the end of a file.
    struct Item
    {
        size_t file = 0; ///< in the report
        Source source;
        Resources resources; ///< where its pictures are; null: beside the file
        qint64 position = 0;
        bool isToExtract = false;                   ///< else there is nothing to extract from
        bool isNote = false;                        ///< `issue` is told between two records, and nothing else
        std::shared_ptr<RecordToStore> record;      ///< null where there is none
        std::vector<NamedFile> named;               ///< by the page, to be shown as it was
        std::shared_ptr<const ArticleContent> page; ///< whole, where it is one of several pages of an article
        QString base; ///< what the page says these are relative to; empty: its address
        std::optional<ImportIssue> issue;
    };
    using Items = std::vector<Item>;
    /// Items in the pool's hands.
    struct Chunk
    {
        std::future<Items> ready;
        size_t items = 0;
        qint64 bytes = 0;
    };

    void countFiles();
    bool readFile(const PlannedFile& file);
    [[nodiscard]] Result<void> begin();
    void open(const Source& file);
    void readRecords(SourceReader& reader, const Source& file, size_t index);
    /// A line of the report and a source of its own for an entry of an archive.
    struct EntryLine
    {
        Source source;
        size_t index = 0;
    };
    void turnTo(const QString& name, const Source& file, size_t index, EntryLine& line);
    void countOthers(size_t index, qint64 more);
    void submit(SourceRecord record, const Source& file, size_t index, const Resources& resources);
    [[nodiscard]] std::optional<ImportIssue> unknownColumns(const SourceRecord& record,
                                                            const QString& name) const;
    void submitUnread(Extraction extraction, const Source& file, size_t index, qint64 position,
                      std::optional<ImportIssue> issue = {});
    void endFile(size_t index);
    void queue(Item item);
    void startChunk();
    void work(Items& items) const;
    void extract(Item& item, WordCollector& words) const;
    void drain(size_t waiting);
    void give(Item item);
    void findFiles(Item& item, const ArticleContent& content);
    void joinPages();
    [[nodiscard]] bool goesOn() const { return !m_cancel.isCancelled() && !m_writer.problem(); }
    enum class Moment
    {
        Now,
        WhenDue,
    };
    void report(Moment moment = Moment::WhenDue);

    std::shared_ptr<Archive> m_archive;
    Extractor m_extractor;
    const ImportOptions& m_options;
    CancelToken m_cancel;
    std::function<void(const ImportProgress&)> m_progress;

    std::shared_ptr<SiblingCaptures> m_siblings; ///< of all files, for each

    ImportReport m_report;
    BatchWriter m_writer;
    ResumedFiles m_resumed;
    PageFiles m_pageFiles;
    QSet<size_t> m_toldSpent; ///< files that have no more pictures, since it would take too long
    qint64 m_toSkip = 0;      ///< records of the file that are in the archive already
    PageSeries m_pages;
    Items m_next; ///< the next chunk
    qint64 m_nextBytes = 0;
    std::deque<Chunk> m_underWay;
    size_t m_itemsUnderWay = 0;
    qint64 m_bytesUnderWay = 0;
    bool m_isLeavingOut = false; ///< what was read and not begun when the import was stopped

    ImportProgress m_now;
    qint64 m_bytesOfFilesDone = 0;
    QElapsedTimer m_clock;
    qint64 m_lastReport = 0;
    QThreadPool m_pool; ///< last: its work uses the above
};

} // namespace warraq
