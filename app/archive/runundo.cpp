#include "archive/runundo.h"

#include "archive/storedtext.h"

namespace warraq {

namespace {

constexpr qint64 batchRecords = 2'000;

Result<void> done(const Result<qint64>& answer)
{
    return answer ? Result<void>() : answer.failure();
}

} // namespace

struct RunUndo::Read
{
    qint64 id = 0;
    ArticleId article;
    QString outcome;
    QString reason;
    size_t file = 0;
};

/// A fixed statement's first number; 0 where it gives none.
Result<qint64> RunUndo::run(const char* sql, std::initializer_list<qint64> bindings)
{
    auto statement = m_parts.statements.get(sql);
    if (!statement)
        return statement.failure();
    int index = 0;
    for (const qint64 value : bindings)
        (*statement)->bind(++index, value);
    return Statements::firstInteger(**statement);
}

Result<void> RunUndo::begin()
{
    auto there = run("SELECT id FROM run WHERE id = ?", {m_run.value});
    if (!there)
        return there.failure();
    if (*there == 0)
        return unexpected(ErrorKind::NotFound, QStringLiteral("run %1").arg(m_run.value),
                          QStringLiteral("there is no such import"));
    auto total = run("SELECT count(*) FROM source_file JOIN record ON record.source_file_id = source_file.id "
                     "WHERE source_file.run_id = ?",
                     {m_run.value});
    if (!total)
        return total.failure();
    m_total = *total;
    auto files = m_parts.statements.get(
        "SELECT id, path, format, profile, other FROM source_file WHERE run_id = ? ORDER BY id");
    if (!files)
        return files.failure();
    Statement& row = **files;
    row.bind(1, m_run.value);
    auto all = row.forEachRow([&] {
        m_sourceFiles.push_back(row.integer(0));
        UndoneRun::File file;
        file.path = row.text(1);
        file.format = sourceFormatFromString(row.text(2)).value_or(SourceFormat::Unknown);
        file.profile = row.text(3);
        file.counts.other = row.integer(4);
        m_result.counts.other += file.counts.other;
        m_result.files.push_back(std::move(file));
    });
    if (!all)
        return all.failure();
    auto renewed = m_renewal.countOf(m_run);
    if (!renewed)
        return renewed.failure();
    m_renewed = *renewed;
    m_total += m_renewed;
    m_done = m_sourceFiles.empty() && m_renewed == 0;
    return {};
}

/// The next of the run's records, file after file.
Result<std::vector<RunUndo::Read>> RunUndo::nextRecords()
{
    std::vector<Read> records;
    while (m_file < m_sourceFiles.size() && static_cast<qint64>(records.size()) < batchRecords) {
        auto select = m_parts.statements.get("SELECT id, article_id, outcome, reason FROM record "
                                             "WHERE source_file_id = ? AND id > ? ORDER BY id LIMIT ?");
        if (!select)
            return select.failure();
        Statement& row = **select;
        row.bind(1, m_sourceFiles[m_file])
            .bind(2, m_last)
            .bind(3, batchRecords - static_cast<qint64>(records.size()));
        bool any = false;
        auto all = row.forEachRow([&] {
            any = true;
            m_last = row.integer(0);
            records.push_back({m_last, ArticleId{row.integer(1)}, row.text(2), row.text(3), m_file});
        });
        if (!all)
            return all.failure();
        if (!any) {
            ++m_file;
            m_last = 0;
        }
    }
    m_done = m_file >= m_sourceFiles.size() && m_renewed == 0;
    return records;
}

/// Texts that were extracted again, as they were before.
Result<void> RunUndo::takeBackRenewed()
{
    auto done = m_renewal.takeBack(m_run, batchRecords);
    if (!done)
        return done.failure();
    const auto count = static_cast<qint64>(done->size());
    m_seen += count;
    m_renewed = count == 0 ? 0 : m_renewed - count;
    for (const qint64 version : *done) {
        auto joined = isPutTogetherHere(version);
        if (!joined)
            return joined.failure();
        m_result.counts.updated += *joined ? 0 : 1; // else its records are counted
        auto article = run("SELECT article_id FROM version WHERE id = ?", {version});
        if (!article)
            return article.failure();
        if (auto told = m_bounds.redated(ArticleId{*article}); !told)
            return told;
    }
    m_done = m_file >= m_sourceFiles.size() && m_renewed <= 0;
    return {};
}

/// By pages that the run brought, not by extracting it again.
Result<bool> RunUndo::isPutTogetherHere(qint64 version)
{
    auto any =
        run("SELECT EXISTS (SELECT 1 FROM record WHERE article_id = (SELECT article_id FROM version WHERE id "
            "= ?2) AND run_id = ?1 AND version_id = ?2 AND reason = 'page')",
            {m_run.value, version});
    return any ? Result<bool>(*any != 0) : any.failure();
}

void RunUndo::inherit(ArticleId id)
{
    if (m_inheriting.insert(id.value).second)
        m_result.inherited.push_back(id);
}

/// A text put together of pages some of which are gone is extracted again from those that are left.
Result<void> RunUndo::inheritWhatIsLeft(ArticleId id)
{
    auto lacks =
        run("SELECT EXISTS (SELECT 1 FROM version WHERE article_id = ?1 AND "
            "CAST(json_extract(identifiers, '$.pages') AS INTEGER) > 1 + (SELECT count(*) FROM record "
            "WHERE record.article_id = ?1 AND record.version_id = version.id AND record.reason = 'page'))",
            {id.value});
    if (lacks && *lacks != 0)
        inherit(id);
    return done(lacks);
}

Result<void> RunUndo::step()
{
    if (m_renewed > 0)
        return takeBackRenewed();
    auto records = nextRecords();
    if (!records)
        return records.failure();
    m_changed.clear();
    std::map<ArticleId, bool> decided; // kept?
    for (const auto& record : *records) {
        ++m_seen;
        if (record.article.isValid() && !decided.contains(record.article)) {
            auto kept = takeBackFrom(record.article);
            if (!kept)
                return kept.failure();
            decided[record.article] = *kept;
        }
        if (record.article.isValid() && decided[record.article])
            continue;
        if (record.reason == u"page" && record.article.isValid())
            m_changed.insert(record.article.value);
        if (auto removed = removeRecord(record.id); !removed)
            return removed;
        count(record);
    }
    for (const qint64 id : m_changed) {
        auto indexed = completeAgain(ArticleId{id});
        if (indexed)
            indexed = m_refresh.words(ArticleId{id});
        if (!indexed && indexed.error().kind == ErrorKind::NotFound)
            continue; // it went meanwhile
        auto staged = indexed ? m_refresh.columns(ArticleId{id}) : indexed;
        if (staged)
            staged = m_bounds.redated(ArticleId{id});
        if (staged)
            staged = inheritWhatIsLeft(ArticleId{id});
        if (!staged)
            return staged;
    }
    return {};
}

/// What the run's listings said of it, those of other imports may say too.
Result<void> RunUndo::completeAgain(ArticleId id)
{
    if (!m_completion.hasListings())
        return {};
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::With);
    return stored ? m_completion.fromListings(id, stored->content, stored->content.text) : stored.failure();
}

/// True: the article stays as it is, with the run's records of it.
Result<bool> RunUndo::takeBackFrom(ArticleId id)
{
    auto select = m_parts.statements.get("SELECT version.id, record.run_id FROM version JOIN record ON "
                                         "record.id = version.record_id WHERE version.article_id = ?");
    if (!select)
        return select.failure();
    std::vector<qint64> going;
    size_t staying = 0;
    Statement& row = **select;
    row.bind(1, id.value);
    auto all = row.forEachRow([&] {
        if (row.integer(1) == m_run.value)
            going.push_back(row.integer(0));
        else
            ++staying;
    });
    if (!all)
        return all.failure();
    std::vector<qint64> gone;
    for (const qint64 version : going) {
        auto heir = heirOf(version, id);
        if (!heir)
            return heir.failure();
        if (*heir == 0) {
            gone.push_back(version);
            continue;
        }
        ++staying;
        m_changed.insert(id.value);
        inherit(id);
        if (auto given = run("UPDATE version SET record_id = ? WHERE id = ?", {*heir, version}); !given)
            return given.failure();
    }
    if (gone.empty())
        return false;
    if (staying == 0) {
        auto worked = m_personal.isIn(id);
        if (!worked)
            return worked;
        if (*worked) {
            if (m_kept.insert(id.value).second)
                m_result.kept.push_back(id);
            return true;
        }
        auto removed = m_bounds.redated(id);
        if (removed)
            removed = m_removal.remove(id);
        return removed ? Result<bool>(false) : removed.failure();
    }
    if (auto removed = m_removal.removeVersions(id, gone); !removed)
        return removed.failure();
    m_changed.insert(id.value);
    auto shown = m_versions.showNewest(id);
    return shown ? Result<bool>(false) : shown.failure();
}

/// The record of another run that brought the same text, or else a page of it; 0: none. Archives of former
/// versions do not say which version a duplicate repeats: there it is taken for the one that is shown.
Result<qint64> RunUndo::heirOf(qint64 version, ArticleId id)
{
    return run("SELECT record.id FROM record JOIN article ON article.id = record.article_id "
               "WHERE record.article_id = ?1 AND record.run_id <> ?2 AND (record.version_id = ?3 OR "
               "(record.version_id IS NULL AND article.current_version_id = ?3)) "
               "AND NOT EXISTS (SELECT 1 FROM version WHERE version.record_id = record.id) "
               "ORDER BY record.reason IS 'page', record.id LIMIT 1",
               {id.value, m_run.value, version});
}

Result<void> RunUndo::removeRecord(qint64 record)
{
    auto completed = m_parts.statements.get("SELECT article_id FROM article_field WHERE record_id = ?");
    if (!completed)
        return completed.failure();
    Statement& row = **completed;
    row.bind(1, record);
    auto all = row.forEachRow([&] { m_changed.insert(row.integer(0)); });
    if (!all)
        return all.failure();
    if (auto released = m_removal.releasePictures(record); !released)
        return released;
    if (auto released = m_removal.releaseOriginals({record}); !released)
        return released;
    if (auto released = m_bounds.release(record); !released)
        return released;
    // What it completed and listed goes with it.
    return done(run("DELETE FROM record WHERE id = ?", {record}));
}

void RunUndo::count(const Read& record)
{
    const auto add = [&](RecordCounts& counts) {
        if (record.outcome == u"added")
            ++counts.added;
        else if (record.outcome == u"updated")
            ++counts.updated;
        else if (record.outcome == u"duplicate")
            ++counts.duplicates;
        else if (record.outcome == u"skipped")
            ++counts.skipped;
        else
            ++counts.failed;
    };
    add(m_result.counts);
    add(m_result.files[record.file].counts);
    if (record.outcome == u"skipped")
        ++m_result.skippedByReason[record.reason];
}

Result<void> RunUndo::finish()
{
    if (auto files = run("DELETE FROM source_file WHERE run_id = ? AND NOT EXISTS "
                         "(SELECT 1 FROM record WHERE source_file_id = source_file.id)",
                         {m_run.value});
        !files)
        return files.failure();
    if (m_result.stopped)
        return {};
    if (auto issues = run("DELETE FROM issue WHERE run_id = ?", {m_run.value}); !issues)
        return issues.failure();
    auto mark = m_parts.statements.get("UPDATE run SET undone = ? WHERE id = ?");
    if (!mark)
        return mark.failure();
    return (*mark)->bind(1, storedNow()).bind(2, m_run.value).run();
}

} // namespace warraq
