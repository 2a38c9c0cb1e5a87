#pragma once

#include "archive/archive.h"
#include "importing/importjob.h"

#include <QElapsedTimer>

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace warraq {

class WriteSession;

/// A record on its way into the archive.
struct ReadyRecord
{
    size_t file = 0;     ///< index in ImportReport::files
    qint64 position = 0; ///< number in its file, from 0
    RecordToStore record;
    std::optional<ImportIssue> issue; ///< of a FailedRecord it is made by the writer
};

/// Gives records to the archive's writer, in order and in batches, and keeps the report: what is counted is
/// what was committed. A record that the archive cannot take is told as failed and the others go on; a full
/// disk ends the run. Used by the import thread alone.
class BatchWriter
{
public:
    /// \p report outlives the writer. A dry run does everything in one transaction that is never committed.
    BatchWriter(std::shared_ptr<Archive> archive, ImportReport& report);
    ~BatchWriter();

    [[nodiscard]] Result<void> beginRun(const RunStart& start);
    /// A line of the report for a file that was met; its index.
    size_t addFile(const QString& name, qint64 bytes);
    void setFormat(size_t file, SourceFormat format);
    /// Queues the record; a full batch is stored at once.
    void add(ReadyRecord record);
    /// All records of the file have been added.
    void endFile(size_t file);
    [[nodiscard]] Result<void> endRun(bool stopped);

    /// Why nothing more can be written.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

private:
    struct OpenFile
    {
        qint64 number = 0; ///< in the archive; 0: not yet there
        SourceFileEntry entry;
    };
    using Outcomes = std::vector<RecordOutcome>;

    void flush();
    [[nodiscard]] Result<Outcomes> storeBatch(std::span<const ReadyRecord> records);
    [[nodiscard]] Result<Outcomes> store(WriteSession& session, std::span<const ReadyRecord> records,
                                         std::vector<size_t>& opened);
    void storeSingly();
    void settle(const ReadyRecord& ready, RecordOutcome outcome);

    std::shared_ptr<Archive> m_archive;
    ImportReport& m_report;
    std::unordered_map<size_t, OpenFile> m_open;
    std::vector<ReadyRecord> m_batch;
    qint64 m_batchBytes = 0;
    std::vector<size_t> m_ended;   ///< files whose last record is in the batch
    std::vector<size_t> m_settled; ///< files whose records are all counted
    std::optional<Error> m_problem;
    QElapsedTimer m_sinceFlush;
    bool m_runOpen = false;
};

} // namespace warraq
