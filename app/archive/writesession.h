#pragma once

#include "archive/archivetypes.h"
#include "core/result.h"

#include <memory>

namespace warraq {

/// The one read-write connection, on the writer thread (see Archive::write). Between `begin` and `commit`
/// lies a batch; a failure inside a batch rolls the whole batch back, memory included.
class WriteSession
{
public:
    virtual ~WriteSession() = default;

    /// Starts a batch. What is committed is safe from a killed process at once, from a power cut at the next
    /// checkpoint. Errors: Busy, DiskFull, ReadOnly.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollback() = 0;

    // -- one import; inside a batch
    // ---------------------------------------------------------------------------
    [[nodiscard]] virtual Result<RunId> beginRun(const RunStart& start) = 0;
    /// Number of the source file within the archive.
    [[nodiscard]] virtual Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file) = 0;
    /// Keeps a record and decides what becomes of it (new article, new version, duplicate ...). Each record
    /// asked for is kept exactly once.
    [[nodiscard]] virtual Result<RecordOutcome> addRecord(RunId run, qint64 sourceFile,
                                                          const RecordToStore& record) = 0;
    [[nodiscard]] virtual Result<void> addIssue(RunId run, const ImportIssue& issue) = 0;
    [[nodiscard]] virtual Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                        const RecordCounts& counts) = 0;
    [[nodiscard]] virtual Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped) = 0;
};

} // namespace warraq
