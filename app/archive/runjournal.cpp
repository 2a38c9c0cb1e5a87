#include "archive/runjournal.h"

#include "archive/articlestore.h"
#include "archive/storedtext.h"

namespace warraq {

Result<RunId> RunJournal::beginRun(const RunStart& start)
{
    auto insert = m_statements.get("INSERT INTO run(started, paths, options) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    const QString paths = listToJson(start.paths);
    if (auto done = (*insert)
                        ->bind(1, storedNow())
                        .bind(2, paths.isNull() ? QStringLiteral("[]") : paths)
                        .bind(3, start.options.isEmpty() ? QStringLiteral("{}") : start.options)
                        .run();
        !done)
        return done.failure();
    return RunId{m_connection.lastInsertId()};
}

Result<qint64> RunJournal::addSourceFile(RunId run, const SourceFileEntry& file)
{
    auto insert = m_statements.get(
        "INSERT INTO source_file(run_id, path, format, profile, bytes) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)
                        ->bind(1, run.value)
                        .bind(2, file.path)
                        .bind(3, toString(file.format))
                        .bind(4, nullIfEmpty(file.profile))
                        .bind(5, file.bytes)
                        .run();
        !done)
        return done.failure();
    return m_connection.lastInsertId();
}

Result<void> RunJournal::addIssue(RunId run, const ImportIssue& issue)
{
    auto insert =
        m_statements.get("INSERT INTO issue(run_id, file, position, kind, detail) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return (*insert)
        ->bind(1, run.value)
        .bind(2, issue.file.isNull() ? QString(u""_qs) : issue.file)
        .bind(3, issue.position)
        .bind(4, toString(issue.kind))
        .bind(5, nullIfEmpty(issue.detail))
        .run();
}

Result<void> RunJournal::finishSourceFile(qint64 sourceFile, const QString& profile,
                                          const RecordCounts& counts)
{
    auto update = m_statements.get(
        "UPDATE source_file SET finished = 1, profile = ?, added = ?, updated = ?, duplicates = ?, "
        "skipped = ?, failed = ?, other = ? WHERE id = ?");
    if (!update)
        return update.failure();
    return (*update)
        ->bind(1, nullIfEmpty(profile))
        .bind(2, counts.added)
        .bind(3, counts.updated)
        .bind(4, counts.duplicates)
        .bind(5, counts.skipped)
        .bind(6, counts.failed)
        .bind(7, counts.other)
        .bind(8, sourceFile)
        .run();
}

Result<void> RunJournal::finishRun(RunId run, const RecordCounts& counts, bool stopped)
{
    auto update =
        m_statements.get("UPDATE run SET finished = ?, stopped = ?, added = ?, updated = ?, duplicates = ?, "
                         "skipped = ?, failed = ?, other = ? WHERE id = ?");
    if (!update)
        return update.failure();
    return (*update)
        ->bind(1, storedNow())
        .bind(2, qint64(stopped))
        .bind(3, counts.added)
        .bind(4, counts.updated)
        .bind(5, counts.duplicates)
        .bind(6, counts.skipped)
        .bind(7, counts.failed)
        .bind(8, counts.other)
        .bind(9, run.value)
        .run();
}

} // namespace warraq
