#pragma once

#include "archive/archive.h"
#include "archive/writesession.h"
#include "core/pageparts.h"
#include "importing/importjob.h"

#include <QElapsedTimer>

#include <future>
#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace warraq {

/// A record on its way into the archive.
struct ReadyRecord
{
    size_t file = 0;     ///< index in ImportReport::files
    qint64 position = 0; ///< number in its file, from 0
    std::shared_ptr<RecordToStore> record;
    std::optional<ImportIssue> issue; ///< of a FailedRecord it is made by the writer
};

/// Gives records to the archive's writer, in order and in batches, and keeps the report: what is counted is
/// what was committed. While one batch is written the next is filled. A record that the archive cannot take
/// is told as failed and the others go on; a full disk ends the run. Used by the import thread alone.
class BatchWriter
{
public:
    /// \p report outlives the writer. A dry run does everything in one transaction that is never committed.
    BatchWriter(std::shared_ptr<Archive> archive, ImportReport& report);
    ~BatchWriter();

    [[nodiscard]] Result<void> beginRun(const RunStart& start);
    /// Goes on with a run that was started so and is not whole; what it had is in the report then, but for
    /// its files, which are given. Without such a run, as beginRun.
    [[nodiscard]] Result<std::vector<ResumedFile>> resumeRun(const RunStart& start);
    /// That the file could not be read is taken back, for it is read again; it is \p bytes long by now. The
    /// issue that told it. What has brought nothing and is no source any more goes from the archive too.
    [[nodiscard]] std::optional<ImportIssue> retry(ResumedFile& file, qint64 bytes, bool isSource);
    /// A line of the report for a file that the run had met before; its index. One that is not whole is ended
    /// as any other.
    size_t addFile(const ResumedFile& file);
    /// A line of the report for a file that was met; its index.
    size_t addFile(const QString& name, qint64 bytes);
    void setFormat(size_t file, SourceFormat format);
    /// Queues the record; a full batch is stored at once.
    void add(ReadyRecord record);
    /// Pages of articles over several: put together, if the archive finds that they belong together. After
    /// all records. By series, an article whose pages are needed for it (see JoinedPages::wanted); empty: it
    /// failed.
    [[nodiscard]] std::vector<ArticleId> joinPages(std::span<const PagesOfRun> series);
    /// Pages that the run, which is gone on with, had brought.
    [[nodiscard]] std::vector<PageAddress> pagesBefore();
    /// Something to tell that is about no record.
    void addNote(ImportIssue issue);
    /// All records of the file have been added.
    void endFile(size_t file);
    [[nodiscard]] Result<void> endRun(bool stopped);

    /// Why nothing more can be written.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    using Outcomes = std::vector<RecordOutcome>;
    /// A file whose records are all counted.
    struct EndedFile
    {
        size_t file = 0;
        QString profile;
        RecordCounts counts;
    };
    /// What the writer thread gets: values of its own, since the next batch is filled meanwhile.
    struct Batch
    {
        std::vector<ReadyRecord> records;
        std::vector<std::pair<size_t, SourceFileEntry>> files; ///< met with these records
        std::vector<std::pair<size_t, qint64>> resumed;        ///< gone on with, and their numbers
        std::vector<EndedFile> ended;
        std::vector<ImportIssue> notes;
        std::vector<size_t> closing; ///< files whose last record is in this batch
    };
    /// Numbers of open files in the archive; the writer thread's, and ours while it has no batch.
    using FileNumbers = std::unordered_map<size_t, qint64>;

    void flush();
    void awaitBatch();
    void settle(const Batch& batch, Result<Outcomes> outcomes);
    [[nodiscard]] Result<Outcomes> storeNow(const Batch& batch);
    [[nodiscard]] static Result<Outcomes> store(WriteSession& session, RunId run, bool dryRun,
                                                const Batch& batch, FileNumbers& numbers);
    void storeSingly(const Batch& batch);
    void countJoined(const std::vector<JoinedPages>& joined);
    void count(const ReadyRecord& ready, RecordOutcome outcome);

    std::shared_ptr<Archive> m_archive;
    ImportReport& m_report;
    std::unordered_map<size_t, SourceFileEntry> m_met; ///< files without a record so far
    FileNumbers m_numbers;
    Batch m_batch; ///< being filled
    qint64 m_batchBytes = 0;
    std::shared_ptr<const Batch> m_written; ///< with the writer; null: it has none
    std::future<Result<Outcomes>> m_outcomes;
    std::vector<size_t> m_counted; ///< files whose records are all counted
    std::optional<Error> m_problem;
    QElapsedTimer m_sinceFlush;
    bool m_runOpen = false;
};

} // namespace warraq
