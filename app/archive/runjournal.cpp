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

Result<std::optional<ResumedRun>> RunJournal::resumeRun(const RunStart& start)
{
    auto select = m_statements.get(
        "SELECT id FROM run WHERE undone IS NULL AND paths = ? AND options = ? ORDER BY id DESC LIMIT 1");
    if (!select)
        return select.failure();
    (*select)->bind(1, listToJson(start.paths)).bind(2, start.options);
    auto id = Statements::firstInteger(**select);
    if (!id)
        return id.failure();
    if (*id == 0)
        return std::optional<ResumedRun>();
    ResumedRun resumed;
    resumed.run = RunId{*id};
    auto files = filesOf(resumed.run);
    if (!files)
        return files.failure();
    resumed.files = std::move(*files);
    auto reasons = skippedByReason(resumed.run);
    if (!reasons)
        return reasons.failure();
    resumed.skippedByReason = std::move(*reasons);
    auto issues = issuesOf(resumed.run);
    if (!issues)
        return issues.failure();
    resumed.issues = std::move(*issues);
    auto again = m_statements.get("UPDATE run SET finished = NULL, stopped = 0 WHERE id = ?");
    if (!again)
        return again.failure();
    if (auto done = (*again)->bind(1, *id).run(); !done)
        return done.failure();
    return std::optional(std::move(resumed));
}

Result<std::vector<ResumedFile>> RunJournal::filesOf(RunId run)
{
    auto select = m_statements.get("SELECT id, path, format, profile, bytes, finished, added, updated, "
                                   "duplicates, skipped, failed, other, "
                                   "(SELECT outcome = 'failed' AND reason = 'unreadable' FROM record WHERE "
                                   "source_file_id = source_file.id ORDER BY id DESC LIMIT 1) "
                                   "FROM source_file WHERE run_id = ? ORDER BY id");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, run.value);
    std::vector<ResumedFile> files;
    auto all = row.forEachRow([&] {
        ResumedFile& file = files.emplace_back();
        file.number = row.integer(0);
        file.entry = {row.text(1), sourceFormatFromString(row.text(2)).value_or(SourceFormat::Unknown),
                      row.text(3), row.integer(4)};
        file.isWhole = row.integer(5) != 0;
        file.counts = {row.integer(6), row.integer(7),  row.integer(8),
                       row.integer(9), row.integer(10), row.integer(11)};
        file.isUnread = row.integer(12) != 0;
    });
    if (!all)
        return all.failure();
    row.reset();
    for (ResumedFile& file : files) {
        if (file.isWhole)
            continue;
        auto counted = countRecords(file.number);
        if (!counted)
            return counted.failure();
        file.counts = *counted;
    }
    return files;
}

Result<ImportIssue> RunJournal::retry(RunId run, qint64 sourceFile, qint64 bytes, bool stays)
{
    auto select = m_statements.get(
        "SELECT issue.id, issue.file, issue.position, issue.detail FROM issue JOIN source_file ON "
        "source_file.path = issue.file WHERE source_file.id = ?1 AND issue.run_id = ?2 AND issue.kind = "
        "'unreadable' ORDER BY issue.id DESC LIMIT 1");
    if (!select)
        return select.failure();
    ImportIssue issue;
    issue.kind = IssueKind::Unreadable;
    qint64 number = 0;
    Statement& row = **select;
    row.bind(1, sourceFile).bind(2, run.value);
    auto all = row.forEachRow([&] {
        number = row.integer(0);
        issue.file = row.text(1);
        issue.position = row.integer(2);
        issue.detail = row.text(3);
    });
    if (!all)
        return all.failure();
    auto done = m_statements.run("DELETE FROM issue WHERE id = ?1", {number});
    if (done)
        done = m_statements.run(
            "DELETE FROM record WHERE id = (SELECT max(id) FROM record WHERE source_file_id = "
            "?1) AND outcome = 'failed' AND reason = 'unreadable'",
            {sourceFile});
    if (done)
        done = m_statements.run("UPDATE source_file SET finished = 0, bytes = ?2 WHERE id = ?1",
                                {sourceFile, bytes});
    if (done && !stays)
        done = m_statements.run(
            "DELETE FROM source_file WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM record WHERE "
            "source_file_id = ?1)",
            {sourceFile});
    if (!done)
        return done.failure();
    return issue;
}

Result<RecordCounts> RunJournal::countRecords(qint64 sourceFile)
{
    auto select =
        m_statements.get("SELECT coalesce(sum(outcome = 'added'), 0), "
                         "coalesce(sum(outcome = 'updated'), 0), "
                         "coalesce(sum(outcome = 'duplicate'), 0), "
                         "coalesce(sum(outcome = 'skipped'), 0), "
                         "coalesce(sum(outcome = 'failed'), 0) FROM record WHERE source_file_id = ?");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, sourceFile);
    auto there = row.step();
    if (!there)
        return there.failure();
    const RecordCounts counts{row.integer(0), row.integer(1), row.integer(2),
                              row.integer(3), row.integer(4), 0};
    row.reset();
    return counts;
}

Result<std::map<QString, qint64>> RunJournal::skippedByReason(RunId run)
{
    auto select =
        m_statements.get("SELECT reason, count(*) FROM record WHERE run_id = ? AND outcome = 'skipped' "
                         "AND reason IS NOT NULL GROUP BY reason");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, run.value);
    std::map<QString, qint64> reasons;
    auto all = row.forEachRow([&] { reasons[row.text(0)] = row.integer(1); });
    if (!all)
        return all.failure();
    row.reset();
    return reasons;
}

Result<std::vector<ImportIssue>> RunJournal::issuesOf(RunId run)
{
    auto select =
        m_statements.get("SELECT file, position, kind, detail FROM issue WHERE run_id = ? ORDER BY id");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, run.value);
    std::vector<ImportIssue> issues;
    auto all = row.forEachRow([&] {
        issues.push_back({row.text(0), row.integer(1),
                          issueKindFromString(row.text(2)).value_or(IssueKind::Internal), row.text(3)});
    });
    if (!all)
        return all.failure();
    row.reset();
    return issues;
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
