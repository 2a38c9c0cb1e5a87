#pragma once

#include "importing/importjob.h"
#include "importing/sourceplan.h"

#include <QElapsedTimer>
#include <QThreadPool>

#include <chrono>
#include <deque>
#include <future>
#include <memory>

namespace warraq {

class SourceReader;

/// One run of the pipeline: the calling thread reads in order, a pool decodes and extracts, and what comes
/// out goes to the archive's writer in order, in batches. At most so many records and bytes are under way at
/// once, so memory does not grow with the input.
class ImportPipeline
{
public:
    ImportPipeline(std::shared_ptr<Archive> archive, Extractor extractor, const ImportOptions& options,
                   CancelToken cancel, std::function<void(const ImportProgress&)> progress);

    [[nodiscard]] Result<ImportReport> run();

private:
    /// What a record will be stored as, once the pool has made it.
    struct Item
    {
        size_t file = 0; ///< in the report
        std::future<RecordToStore> ready;
        qint64 position = 0;
        qint64 bytes = 0;
        bool endsFile = false;
    };
    struct OpenFile
    {
        qint64 sourceFile = 0; ///< number in the archive; 0: not yet there
        SourceFileEntry entry;
    };
    struct Done
    {
        size_t file = 0;
        RecordToStore record;
        qint64 position = 0;
        bool endsFile = false;
    };

    void countFiles();
    bool readFile(const PlannedFile& file);
    void readRecords(SourceReader& reader, const PlannedFile& file, size_t index);
    void failFile(const QString& name, IssueKind kind, const QString& detail);
    void addIssue(const QString& file, qint64 position, IssueKind kind, const QString& detail);
    size_t addFile(const QString& name, SourceFormat format, qint64 bytes);
    void submit(SourceRecord record, const PlannedFile& file, size_t index);
    void submitFailed(SourceRecord record, FailedRecord failure, size_t index);
    void endFile(size_t index);
    void drain(size_t waiting);
    [[nodiscard]] bool flush();
    [[nodiscard]] Result<void> store(WriteSession& session, std::vector<Done>& batch);
    void settle(const Done& done, RecordOutcome outcome);
    void report();

    std::shared_ptr<Archive> m_archive;
    Extractor m_extractor;
    const ImportOptions& m_options;
    CancelToken m_cancel;
    std::function<void(const ImportProgress&)> m_progress;

    ImportReport m_report;
    std::vector<OpenFile> m_files;
    size_t m_savedIssues = 0;
    std::deque<Item> m_underWay;
    qint64 m_bytesUnderWay = 0;
    std::vector<Done> m_batch;
    qint64 m_batchBytes = 0;
    std::optional<Error> m_problem; ///< of the writer: the run ends

    ImportProgress m_now;
    QElapsedTimer m_clock;
    qint64 m_lastReport = 0;
    qint64 m_lastFlush = 0;
    QThreadPool m_pool; ///< last: its work uses the above
};

} // namespace warraq
