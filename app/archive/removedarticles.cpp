#include "archive/removedarticles.h"

#include "archive/compression.h"
#include "archive/keytable.h"
#include "archive/removedtables.h"

#include <map>

namespace warraq {

Result<RemovalChange> RemovedArticles::apply(const RemovalChange& change)
{
    if (auto made = makeRoom(); !made)
        return made.failure();
    RemovalChange back{{}, !change.removed};
    if (!change.removed) {
        for (const ArticleId id : change.articles) {
            auto done = putBack(id);
            if (!done)
                return done.failure();
            if (*done)
                back.articles.push_back(id);
        }
        return back;
    }
    // All of them before the first goes: they may be copies of each other.
    for (const ArticleId id : change.articles) {
        if (auto kept = keep(id); !kept)
            return kept.failure();
    }
    for (const ArticleId id : change.articles) {
        if (auto gone = m_removal.remove(id); !gone)
            return gone.failure();
    }
    if (auto finished = m_removal.finish(); !finished)
        return finished.failure();
    back.articles = change.articles;
    return back;
}

Result<void> RemovedArticles::makeRoom()
{
    for (const char* sql : removed::rooms) {
        if (auto done = m_parts.connection.execute(sql); !done)
            return done;
    }
    return {};
}

Result<void> RemovedArticles::keep(ArticleId id)
{
    // Numbers of versions may be given again: of two that had the same one the newer is kept.
    auto former = m_parts.statements.integers(
        "SELECT DISTINCT article_id FROM removed_version WHERE article_id = ?1 OR id IN "
        "(SELECT id FROM version WHERE article_id = ?1)",
        id.value);
    // What is told by its difference from another article's text is told by itself.
    auto bases = m_parts.statements.integers(
        "SELECT DISTINCT original.base_version FROM record JOIN original ON original.id = "
        "record.original_id WHERE record.article_id = ?1 AND original.base_version IS NOT NULL AND "
        "original.base_version NOT IN (SELECT id FROM version WHERE article_id = ?1)",
        id.value);
    if (!former || !bases)
        return (former ? bases : former).failure();
    for (const qint64 article : *former) {
        if (auto done = forget(ArticleId{article}); !done)
            return done;
    }
    for (const qint64 base : *bases) {
        if (auto alone = m_originals.detach(base); !alone)
            return alone;
    }
    for (const char* sql : removed::keeping) {
        if (auto kept = m_parts.statements.run(sql, {id.value}); !kept)
            return kept;
    }
    return {};
}

Result<void> RemovedArticles::forget(ArticleId id)
{
    for (const char* sql : removed::forgetting) {
        if (auto gone = m_parts.statements.run(sql, {id.value}); !gone)
            return gone;
    }
    return {};
}

Result<bool> RemovedArticles::putBack(ArticleId id)
{
    for (const char* sql : removed::parting) {
        if (auto parted = m_parts.statements.run(sql, {id.value}); !parted)
            return parted.failure();
    }
    if (auto alone = detachOriginals(id); !alone)
        return alone.failure();
    for (const char* sql : removed::dropping) {
        if (auto dropped = m_parts.statements.run(sql, {id.value}); !dropped)
            return dropped.failure();
    }
    auto versions =
        m_parts.statements.integers("SELECT id FROM removed_version WHERE article_id = ?1 AND NOT EXISTS "
                                    "(SELECT 1 FROM article WHERE id = ?1)",
                                    id.value);
    if (!versions)
        return versions.failure();
    if (versions->empty())
        return false;
    if (auto numbered = giveFreeNumbers(id); !numbered)
        return numbered.failure();
    for (const char* sql : removed::puttingBack) {
        if (auto done = m_parts.statements.run(sql, {id.value}); !done)
            return done.failure();
    }
    for (const auto step : {&RemovedArticles::putBackRecords, &RemovedArticles::stageMarks}) {
        if (auto done = (this->*step)(id); !done)
            return done.failure();
    }
    auto followed = m_refresh.words(id);
    if (followed)
        followed = m_refresh.columns(id);
    if (followed)
        followed = putBackLinks(id);
    if (followed)
        followed = forget(id);
    return followed ? Result<bool>(true) : followed.failure();
}

/// As OriginalStore::detach: those that are like a version that does not come back.
Result<void> RemovedArticles::detachOriginals(ArticleId id)
{
    auto based = m_parts.statements.get(
        "SELECT removed_original.id, removed_original.data, removed_version.body FROM removed_original JOIN "
        "removed_version ON removed_version.id = removed_original.base_version WHERE "
        "removed_original.article_id = ?1 "
        "AND removed_version.article_id = ?1 AND removed_version.record_id = 0");
    if (!based)
        return based.failure();
    std::vector<std::pair<qint64, QByteArray>> alone;
    Statement& row = **based;
    row.bind(1, id.value);
    auto all = row.forEachRow([&]() -> Result<void> {
        auto bytes = unpackedLike(row.blob(1), row.blob(2));
        if (!bytes)
            return bytes.failure();
        alone.emplace_back(row.integer(0), packed(*bytes));
        return {};
    });
    if (!all) {
        row.reset();
        return all;
    }
    for (const auto& [original, data] : alone) {
        auto update = m_parts.statements.get(
            "UPDATE removed_original SET base_version = NULL, data = ? WHERE id = ? AND article_id = ?");
        if (!update)
            return update.failure();
        if (auto done = (*update)->bind(1, data).bind(2, original).bind(3, id.value).run(); !done)
            return done;
    }
    return {};
}

Result<void> RemovedArticles::giveFreeNumbers(ArticleId id)
{
    auto taken = m_parts.statements.integers(
        "SELECT id FROM removed_version WHERE article_id = ?1 AND id IN (SELECT id FROM version)", id.value);
    if (!taken)
        return taken.failure();
    for (const qint64 version : *taken) {
        auto highest = m_parts.statements.get(
            "SELECT max((SELECT max(id) FROM version), (SELECT max(id) FROM removed_version))");
        if (!highest)
            return highest.failure();
        auto last = Statements::firstInteger(**highest);
        if (!last)
            return last.failure();
        for (const char* sql : removed::renumbering) {
            if (auto done = m_parts.statements.run(sql, {version, *last + 1, id.value}); !done)
                return done;
        }
    }
    return {};
}

/// The original that a record of those bytes has, \p former where it is still there; 0: none has.
Result<qint64> RemovedArticles::originalLike(const QByteArray& sha256, qint64 former)
{
    auto still =
        m_parts.statements.get("SELECT original_id FROM record WHERE original_id = ? AND sha256 = ?");
    if (!still)
        return still.failure();
    (*still)->bind(1, former).bind(2, sha256);
    if (auto original = Statements::firstInteger(**still); !original || *original > 0)
        return original;
    for (const quint32 record : m_parts.keys.find(KeyKind::Original, keyOf(sha256))) {
        auto known = m_parts.statements.get("SELECT original_id FROM record WHERE id = ? AND sha256 = ?");
        if (!known)
            return known.failure();
        (*known)->bind(1, qint64(record)).bind(2, sha256);
        auto original = Statements::firstInteger(**known);
        if (!original || *original > 0)
            return original;
    }
    return 0;
}

Result<void> RemovedArticles::putBackRecords(ArticleId id)
{
    struct Kept
    {
        qint64 record = 0;
        QByteArray sha256;
        qint64 original = 0;
    };
    std::vector<Kept> records;
    auto select = m_parts.statements.get(
        "SELECT id, sha256, original_id FROM removed_record WHERE article_id = ? ORDER BY id");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, id.value);
    auto all = row.forEachRow([&] { records.push_back({row.integer(0), row.blob(1), row.integer(2)}); });
    if (!all)
        return all.failure();
    std::map<qint64, qint64> originals; ///< as they were numbered -> as they are now
    for (const Kept& kept : records) {
        auto told = m_parts.statements.run(
            "UPDATE record SET article_id = ?2, (version_id, reason) = (SELECT (SELECT version.id FROM "
            "version "
            "WHERE version.id = removed_record.version_id AND version.article_id = ?2), reason FROM "
            "removed_record WHERE removed_record.id = ?1 AND removed_record.article_id = ?2) WHERE id = ?1",
            {kept.record, id.value});
        if (!told)
            return told;
        if (kept.original == 0)
            continue;
        qint64& original = originals[kept.original];
        if (original == 0) {
            auto like = originalLike(kept.sha256, kept.original);
            if (!like)
                return like.failure();
            original = *like;
        }
        if (original == 0) {
            auto stored = m_parts.statements.run(
                "INSERT INTO original(id, size, base_version, data) SELECT CASE WHEN EXISTS "
                "(SELECT 1 FROM original "
                "WHERE original.id = ?1) THEN NULL ELSE id END, size, (SELECT version.id FROM "
                "version WHERE version.id "
                "= base_version), data FROM removed_original WHERE id = ?1 AND article_id = ?2",
                {kept.original, id.value});
            if (!stored)
                return stored;
            original = m_parts.connection.lastInsertId();
        }
        if (auto given = m_parts.statements.run("UPDATE record SET original_id = ?2 WHERE id = ?1",
                                                {kept.record, original});
            !given)
            return given;
    }
    return {};
}

/// What the columns have of an article that is not among its fields.
Result<void> RemovedArticles::stageMarks(ArticleId id)
{
    ColumnEntry entry;
    auto marks = m_parts.statements.get("SELECT starred, read FROM mark WHERE article_id = ?");
    auto notes = m_parts.statements.get("SELECT count(*) FROM note WHERE article_id = ?");
    if (!marks || !notes)
        return (marks ? notes : marks).failure();
    (*marks)->bind(1, id.value);
    auto marked = (*marks)->forEachRow([&] {
        entry.isStarred = (*marks)->integer(0) != 0;
        entry.isRead = (*marks)->integer(1) != 0;
    });
    if (!marked)
        return marked;
    (*notes)->bind(1, id.value);
    auto noted = Statements::firstInteger(**notes);
    if (!noted)
        return noted.failure();
    entry.hasNote = *noted > 0;
    for (const auto& [kind, sql] :
         {std::pair{ColumnKind::Tag, "SELECT name FROM removed_tag WHERE article_id = ?"},
          std::pair{ColumnKind::Collection, "SELECT name FROM removed_collection WHERE article_id = ?"}}) {
        auto names = m_parts.statements.get(sql);
        if (!names)
            return names.failure();
        QStringList all;
        (*names)->bind(1, id.value);
        if (auto read = (*names)->forEachRow([&, row = *names] { all << row->text(0); }); !read)
            return read;
        for (const auto& name : all) {
            auto value = m_parts.columns.valueId(m_parts.connection, kind, name);
            if (!value)
                return value.failure();
            entry.values[static_cast<size_t>(kind)].push_back(*value);
        }
    }
    m_parts.columns.stage(id, std::move(entry));
    return {};
}

Result<void> RemovedArticles::putBackLinks(ArticleId id)
{
    auto first = m_parts.statements.integers(
        "SELECT duplicate_of FROM removed_article WHERE id = ? AND duplicate_of IS NOT NULL", id.value);
    auto copies = m_parts.statements.integers(
        "SELECT copy_id FROM removed_copy WHERE article_id = ? ORDER BY copy_id", id.value);
    auto shown = shownText(id);
    if (!first || !copies || !shown)
        return !shown ? shown.failure() : (first ? copies : first).failure();
    std::vector<ArticleId> led;
    for (const qint64 copy : *copies)
        led.push_back(ArticleId{copy});
    if (auto linked = m_copies.putBack(id, first->empty() ? ArticleId() : ArticleId{first->front()}, led);
        !linked)
        return linked;
    // The same text may have come in again while it was away: two articles by now, and copies of each other.
    for (const quint32 candidate : m_parts.keys.find(KeyKind::Text, keyOf(*shown))) {
        auto same = m_parts.statements.get(
            "SELECT EXISTS (SELECT 1 FROM version WHERE article_id = ?1 AND text_key = ?2 "
            "AND article_id <> ?3)");
        if (!same)
            return same.failure();
        (*same)->bind(1, qint64(candidate)).bind(2, *shown).bind(3, id.value);
        auto isThere = Statements::firstInteger(**same);
        if (!isThere)
            return isThere.failure();
        if (*isThere == 0)
            continue;
        if (auto joined = m_copies.part(id, ArticleId{candidate}, false); !joined)
            return joined;
    }
    return {};
}

Result<QByteArray> RemovedArticles::shownText(ArticleId id)
{
    auto select = m_parts.statements.get("SELECT version.text_key FROM article JOIN version ON version.id = "
                                         "article.current_version_id WHERE article.id = ?");
    if (!select)
        return select.failure();
    QByteArray key;
    (*select)->bind(1, id.value);
    if (auto read = (*select)->forEachRow([&, row = *select] { key = row->blob(0); }); !read)
        return read.failure();
    return key;
}

} // namespace warraq
