#pragma once

#include "archive/archivetypes.h"
#include "archive/statements.h"

#include <optional>

namespace warraq {

/// What an import says of itself in the archive: its run, its source files, its issues. Belongs to the writer
/// thread; within a transaction.
class RunJournal
{
public:
    RunJournal(Connection& connection, Statements& statements)
        : m_connection(connection), m_statements(statements)
    {
    }

    [[nodiscard]] Result<RunId> beginRun(const RunStart& start);
    /// See WriteSession::resumeRun.
    [[nodiscard]] Result<std::optional<ResumedRun>> resumeRun(const RunStart& start);
    /// See WriteSession::retry.
    [[nodiscard]] Result<ImportIssue> retry(RunId run, qint64 sourceFile, qint64 bytes, bool stays);
    [[nodiscard]] Result<qint64> addSourceFile(RunId run, const SourceFileEntry& file);
    [[nodiscard]] Result<void> addIssue(RunId run, const ImportIssue& issue);
    [[nodiscard]] Result<void> finishSourceFile(qint64 sourceFile, const QString& profile,
                                                const RecordCounts& counts);
    [[nodiscard]] Result<void> finishRun(RunId run, const RecordCounts& counts, bool stopped);

private:
    [[nodiscard]] Result<std::vector<ResumedFile>> filesOf(RunId run);
    [[nodiscard]] Result<RecordCounts> countRecords(qint64 sourceFile);
    [[nodiscard]] Result<std::map<QString, qint64>> skippedByReason(RunId run);
    [[nodiscard]] Result<std::vector<ImportIssue>> issuesOf(RunId run);

    Connection& m_connection;
    Statements& m_statements;
};

} // namespace warraq
