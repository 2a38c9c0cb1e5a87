// What an archive says of itself as a whole: the part of SqliteReadSession that counts and lists, and reads
// no article.

#include "archive/sqlitereadsession.h"

#include "core/partialdate.h"

#include <QFileInfo>

#include <map>

namespace warraq {

Result<std::vector<RunSummary>> SqliteReadSession::runs()
{
    auto rows =
        m_connection->prepare("SELECT id, started, finished, stopped, added, updated, duplicates, skipped, "
                              "failed, other, undone, paths, options FROM run ORDER BY id");
    if (!rows)
        return rows.failure();
    std::vector<RunSummary> found;
    auto all = rows->forEachRow([&] {
        RunSummary run;
        run.id = RunId{rows->integer(0)};
        run.started = rows->moment(1).value_or(QDateTime());
        run.finished = rows->moment(2);
        run.stopped = rows->integer(3) != 0;
        run.undone = rows->moment(10);
        run.counts = {rows->integer(4), rows->integer(5), rows->integer(6),
                      rows->integer(7), rows->integer(8), rows->integer(9)};
        run.paths = listFromJson(rows->text(11));
        run.options = rows->text(12);
        found.push_back(run);
    });
    if (!all)
        return all.failure();
    return found;
}

/// A run under way, or killed: it has not said its numbers.
Result<void> SqliteReadSession::countSoFar(RunSummary& run)
{
    auto rows = m_connection->prepare("SELECT outcome, count(*) FROM record WHERE source_file_id IN "
                                      "(SELECT id FROM source_file WHERE run_id = ?) GROUP BY outcome");
    if (!rows)
        return rows.failure();
    rows->bind(1, run.id.value);
    run.counts = {};
    const std::map<QString, qint64 RecordCounts::*> kinds{
        {QStringLiteral("added"), &RecordCounts::added},
        {QStringLiteral("updated"), &RecordCounts::updated},
        {QStringLiteral("duplicate"), &RecordCounts::duplicates},
        {QStringLiteral("skipped"), &RecordCounts::skipped},
        {QStringLiteral("failed"), &RecordCounts::failed}};
    return rows->forEachRow([&] {
        if (const auto kind = kinds.find(rows->text(0)); kind != kinds.end())
            run.counts.*kind->second = rows->integer(1);
    });
}

Result<ArchiveInfo> SqliteReadSession::info()
{
    ArchiveInfo info;
    const auto number = [this](qint64& target, const char* sql) -> Result<void> {
        auto value = m_connection->integer(sql);
        if (!value)
            return value.failure();
        target = *value;
        return {};
    };
    qint64 schema = 0;
    for (const auto& [target, sql] : std::initializer_list<std::pair<qint64*, const char*>>{
             {&info.articles, "SELECT count(*) FROM article"},
             {&info.versions, "SELECT count(*) FROM version"},
             {&info.records, "SELECT count(*) FROM record"},
             {&info.assets, "SELECT count(*) FROM asset"},
             {&schema, "PRAGMA user_version"}}) {
        if (auto done = number(*target, sql); !done)
            return done.failure();
    }
    info.schema = static_cast<int>(schema);
    auto all = runs();
    if (!all)
        return all.failure();
    info.runs = std::move(*all);
    for (auto& run : info.runs) {
        if (!run.finished) {
            if (auto done = countSoFar(run); !done)
                return done.failure();
        }
    }
    auto answer = search(ArticleQuery(), SortOrder::Oldest, CancelToken());
    if (!answer)
        return answer.failure();
    const auto now = m_columns->snapshot();
    qint64 last = -1;
    for (const ArticleId id : answer->ids) {
        if (now->fixed(id.value)->precision == 0)
            ++info.undated;
        else
            last = id.value;
    }
    const auto dateOf = [this](qint64 id) -> std::optional<PartialDate> {
        auto stored = m_articles.load(ArticleId{id}, ArticleStore::Texts::Without);
        return stored ? stored->content.published : std::nullopt;
    };
    if (last >= 0) {
        info.firstDate = dateOf(answer->ids.front().value);
        info.lastDate = dateOf(last);
    }
    auto table = facets(ArticleQuery(), *answer, CancelToken());
    if (!table)
        return table.failure();
    info.publications = (*table)[Facet::Publication];
    info.languages = (*table)[Facet::Language];
    info.bytes = QFileInfo(m_connection->path()).size();
    auto meta = m_connection->prepare("SELECT key, value FROM meta");
    if (!meta)
        return meta.failure();
    auto named = meta->forEachRow([&] {
        if (meta->text(0) == QLatin1String("fingerprint"))
            info.fingerprint = meta->text(1);
        else if (meta->text(0) == QLatin1String("application"))
            info.application = meta->text(1);
    });
    if (!named)
        return named.failure();
    return info;
}

} // namespace warraq
