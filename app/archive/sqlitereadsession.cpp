#include "archive/sqlitereadsession.h"

#include "archive/archivecheck.h"
#include "archive/articlemarks.h"
#include "archive/comparedtexts.h"
#include "archive/compression.h"
#include "archive/indexstore.h"
#include "archive/keptoriginals.h"
#include "archive/preparedrecord.h"
#include "archive/readtransaction.h"
#include "archive/receiptstore.h"
#include "archive/savedsearches.h"
#include "archive/snippet.h"

#include <algorithm>
#include <limits>
#include <map>

namespace warraq {

SqliteReadSession::SqliteReadSession(std::unique_ptr<Connection> connection,
                                     std::shared_ptr<FilterColumns> columns)
    : m_connection(std::move(connection)), m_columns(std::move(columns)), m_articles(*m_connection),
      m_engine(*m_connection, *m_columns), m_titles(*m_connection)
{
    // Pages of the commonest words and of rows just shown stay at hand; memory is taken as they are read.
    (void)m_connection->execute("PRAGMA cache_size = -24576");
}

Result<SearchAnswer> SqliteReadSession::search(const ArticleQuery& query, SortOrder order,
                                               const CancelToken& cancel)
{
    return m_engine.search(query, order, cancel);
}

Result<FacetTable> SqliteReadSession::facets(const ArticleQuery& query, const SearchAnswer& answer,
                                             const CancelToken& cancel)
{
    return m_engine.facets(query, answer, cancel);
}

Result<std::vector<DateBar>> SqliteReadSession::histogram(const ArticleQuery& query,
                                                          const SearchAnswer& answer, DatePrecision step,
                                                          const CancelToken& cancel)
{
    return m_engine.histogram(query, answer, step, cancel);
}

Result<std::vector<ArticleRow>> SqliteReadSession::rows(std::span<const ArticleId> ids,
                                                        const ArticleQuery& query)
{
    const QStringList terms = query.highlightTerms();
    const auto now = m_columns->snapshot();
    const ReadTransaction reading(*m_connection);
    std::vector<ArticleRow> rows;
    rows.reserve(ids.size());
    for (const ArticleId id : ids) {
        auto stored = m_articles.load(id, ArticleStore::Texts::ForList);
        if (!stored) {
            // Taken back while it was being listed: it has no row.
            if (stored.error().kind == ErrorKind::NotFound)
                continue;
            return stored.failure();
        }
        auto& content = stored->content;
        ArticleRow row;
        row.id = id;
        row.title = content.title;
        row.published = content.published;
        if (auto bounded = bound(row, *stored); !bounded)
            return bounded.failure();
        row.section = content.section;
        row.places = content.places;
        row.authors = content.authors;
        row.publication = content.publication;
        row.language = content.language;
        row.duplicateOf = ArticleId{stored->duplicateOf};
        if (const auto* fixed = now->fixed(id.value)) {
            row.starred = fixed->flags & StarredFlag;
            row.read = fixed->flags & ReadFlag;
        }
        row.snippet = snippetOf(stored->utf8, terms);
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<Article> SqliteReadSession::article(ArticleId id)
{
    auto stored = m_articles.load(id, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    Article article;
    article.id = id;
    article.wordCount = stored->words;
    if (auto bounded = bound(article, *stored); !bounded)
        return bounded.failure();
    article.duplicateOf = ArticleId{stored->duplicateOf};
    auto versions = m_connection->prepare("SELECT count(*) FROM version WHERE article_id = ?");
    if (!versions)
        return versions.failure();
    versions->bind(1, id.value);
    if (auto row = versions->step(); row && *row)
        article.versions = static_cast<int>(versions->integer(0));
    auto copies = m_connection->prepare("SELECT count(*) FROM article WHERE duplicate_of = ?");
    if (!copies)
        return copies.failure();
    copies->bind(1, stored->duplicateOf > 0 ? stored->duplicateOf : id.value);
    if (auto row = copies->step(); row && *row)
        article.copies = static_cast<int>(copies->integer(0));
    auto from = provenance(id, stored->record, *stored);
    if (!from)
        return from.failure();
    article.provenance = std::move(*from);
    article.content = std::move(stored->content);
    if (auto marked = ArticleMarks(*m_connection).load(article); !marked)
        return marked.failure();
    return article;
}

/// What was captured had been published; what listing pages say comes beside it.
template <class Shown>
Result<void> SqliteReadSession::bound(Shown& article, const ArticleStore::Stored& stored)
{
    if (stored.content.published)
        return {};
    auto first =
        m_connection->prepare(m_firstCapture, "SELECT min(captured) FROM record WHERE article_id = ?");
    if (!first)
        return first.failure();
    (*first)->bind(1, article.id.value);
    auto there = (*first)->step();
    if (!there)
        return there.failure();
    const auto captured = *there ? PartialDate::fromIso((*first)->text(0)) : std::nullopt;
    (*first)->reset();
    for (const auto& bound : {PartialDate::fromIso(stored.notAfter), stored.content.modified, captured}) {
        if (bound && (!article.publishedNotAfter || bound->lastDay() < article.publishedNotAfter->lastDay()))
            article.publishedNotAfter = bound;
    }
    article.publishedNotBefore = PartialDate::fromIso(stored.notBefore);
    if (article.publishedNotBefore && article.publishedNotAfter &&
        article.publishedNotAfter->lastDay() < article.publishedNotBefore->firstDay())
        article.publishedNotBefore.reset(); // the listing was wrong about it
    return {};
}

Result<Provenance> SqliteReadSession::provenance(ArticleId id, qint64 record,
                                                 const ArticleStore::Stored& stored)
{
    auto row = m_connection->prepare("SELECT source_file.path, source_file.format, record.number, "
                                     "record.offset, record.length, record.sha256, "
                                     "record.captured, record.run_id FROM record JOIN source_file ON "
                                     "source_file.id = record.source_file_id "
                                     "WHERE record.id = ?");
    if (!row)
        return row.failure();
    row->bind(1, record);
    auto there = row->step();
    if (!there)
        return there.failure();
    Provenance from;
    if (*there) {
        from.file = row->text(0);
        from.format = row->text(1);
        if (!row->isNull(2))
            from.record = row->integer(2);
        from.offset = row->integer(3);
        from.length = row->integer(4);
        from.sha256 = QString::fromLatin1(row->blob(5).toHex());
        from.captured = row->moment(6);
        from.run = RunId{row->integer(7)};
    }
    from.imported = stored.imported;
    from.profile = stored.profile;
    auto also = m_connection->prepare(
        "SELECT source_file.path FROM record JOIN source_file ON source_file.id = record.source_file_id "
        "WHERE record.article_id = ? AND record.id <> ? AND record.id NOT IN (SELECT record_id FROM version "
        "WHERE "
        "article_id = ?) ORDER BY record.id LIMIT 1000");
    if (!also)
        return also.failure();
    also->bind(1, id.value).bind(2, record).bind(3, id.value);
    auto all = also->forEachRow([&] {
        if (!from.alsoIn.contains(also->text(0)))
            from.alsoIn << also->text(0);
    });
    if (!all)
        return all.failure();
    return from;
}

Result<Article> SqliteReadSession::marks(ArticleId id)
{
    Article article;
    article.id = id;
    if (auto marked = ArticleMarks(*m_connection).load(article); !marked)
        return marked.failure();
    return article;
}

MarkSummary SqliteReadSession::summary(std::span<const ArticleId> ids)
{
    const auto now = m_columns->snapshot();
    MarkSummary summary;
    std::map<ValueId, qint64> tags;
    std::map<ValueId, qint64> collections;
    for (const ArticleId id : ids) {
        const auto* fixed = now->fixed(id.value);
        if (!fixed)
            continue;
        ++summary.articles;
        summary.starred += (fixed->flags & StarredFlag) != 0;
        summary.read += (fixed->flags & ReadFlag) != 0;
        for (const ValueId tag : now->list(ColumnKind::Tag, id.value))
            ++tags[tag];
        for (const ValueId collection : now->list(ColumnKind::Collection, id.value))
            ++collections[collection];
    }
    const auto named = [this](const std::map<ValueId, qint64>& counts) {
        std::vector<MarkSummary::Group> groups;
        for (const auto& [value, count] : counts)
            groups.push_back({m_columns->value(value), count});
        std::sort(groups.begin(), groups.end(),
                  [](const auto& a, const auto& b) { return a.name.localeAwareCompare(b.name) < 0; });
        return groups;
    };
    summary.tags = named(tags);
    summary.collections = named(collections);
    return summary;
}

MarkSummary SqliteReadSession::totals()
{
    MarkSummary summary;
    const auto now = m_columns->snapshot();
    for (const auto& block : now->blocks) {
        if (!block)
            continue;
        for (const auto& fixed : block->fixed) {
            summary.articles += fixed.isAlive();
            summary.starred += fixed.isAlive() && fixed.flags & StarredFlag;
            summary.read += fixed.isAlive() && fixed.flags & ReadFlag;
        }
    }
    return summary;
}

std::vector<DayGroup> SqliteReadSession::days(std::span<const ArticleId> ids)
{
    const auto now = m_columns->snapshot();
    std::vector<DayGroup> groups;
    qint32 day = -1;
    int precision = -1;
    for (size_t row = 0; row < ids.size(); ++row) {
        const auto* fixed = now->fixed(ids[row].value);
        // A time is of its day.
        const int known =
            fixed ? std::min<int>(fixed->precision, static_cast<int>(DatePrecision::Day) + 1) : 0;
        const qint32 first = known > 0 ? fixed->firstDay : 0;
        if (known == precision && first == day)
            continue;
        precision = known;
        day = first;
        DayGroup group{static_cast<int>(row), std::nullopt};
        const QDate date = QDate::fromJulianDay(first);
        if (known == static_cast<int>(DatePrecision::Year) + 1)
            group.day = PartialDate::fromYear(date.year());
        else if (known == static_cast<int>(DatePrecision::Month) + 1)
            group.day = PartialDate::fromYearMonth(date.year(), date.month());
        else if (known > 0)
            group.day = PartialDate::fromDate(date);
        groups.push_back(group);
    }
    return groups;
}

Result<void> SqliteReadSession::readCopies()
{
    const auto version = m_connection->integer("PRAGMA data_version");
    if (!version)
        return version.failure();
    if (*version == m_copiesVersion)
        return {};
    // The index on the originals has both numbers: no row of an article is looked at.
    auto rows = m_connection->prepare("SELECT id, duplicate_of FROM article WHERE duplicate_of IS NOT NULL");
    if (!rows)
        return rows.failure();
    std::vector<CopyLink> copies;
    auto all = rows->forEachRow([&] {
        copies.emplace_back(static_cast<quint32>(rows->integer(0)), static_cast<quint32>(rows->integer(1)));
    });
    if (!all)
        return all.failure();
    std::sort(copies.begin(), copies.end());
    m_copies = std::move(copies);
    m_copiesVersion = *version;
    return {};
}

Result<FoldedList> SqliteReadSession::fold(std::span<const ArticleId> ids, FoldedUnder under)
{
    if (auto read = readCopies(); !read)
        return read.failure();
    return foldCopies(ids, m_copies, under);
}

Result<std::optional<size_t>> SqliteReadSession::placeOfTitle(std::span<const ArticleId> list, size_t from,
                                                              const QString& start, const CancelToken& cancel)
{
    const auto having = [this, &cancel](const QString& typed) -> Result<std::shared_ptr<const IdSet>> {
        auto answer = m_engine.search(ArticleQuery::parse(typed), SortOrder::Newest, cancel);
        if (!answer)
            return answer.failure();
        return answer->found;
    };
    return m_titles.next(list, from, start, having, cancel);
}

Result<void> SqliteReadSession::gatherCopies(std::vector<ArticleId>& ids)
{
    if (auto read = readCopies(); !read)
        return read;
    const std::map<qint64, qint64> originals(m_copies.begin(), m_copies.end());
    if (originals.empty())
        return {};
    const auto originalOf = [&originals](ArticleId id) {
        const auto found = originals.find(id.value);
        return found == originals.end() ? id.value : found->second;
    };
    // The place of a family is that of its first; within it the original stands first.
    std::map<qint64, std::vector<ArticleId>> families;
    for (const auto& [copy, original] : originals)
        families[original];
    std::vector<ArticleId> leaders;
    for (const ArticleId id : ids) {
        const auto family = families.find(originalOf(id));
        if (family == families.end()) {
            leaders.push_back(id);
            continue;
        }
        if (family->second.empty())
            leaders.push_back(ArticleId{family->first});
        const bool isOriginal = id.value == family->first;
        family->second.insert(isOriginal ? family->second.begin() : family->second.end(), id);
    }
    std::vector<ArticleId> gathered;
    gathered.reserve(ids.size());
    for (const ArticleId leader : leaders) {
        const auto family = families.find(leader.value);
        if (family == families.end())
            gathered.push_back(leader);
        else
            gathered.insert(gathered.end(), family->second.begin(), family->second.end());
    }
    ids = std::move(gathered);
    return {};
}

Result<QStringList> SqliteReadSession::names(MarkKind kind)
{
    auto found = m_connection->texts(
        kind == MarkKind::Tag
            ? "SELECT name FROM tag WHERE EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)"
            : "SELECT name FROM collection WHERE EXISTS (SELECT 1 FROM article_collection WHERE "
              "collection_id = collection.id)",
        std::numeric_limits<int>::max());
    if (found)
        found->sort(Qt::CaseInsensitive);
    return found;
}

Result<std::vector<SavedSearch>> SqliteReadSession::savedSearches()
{
    auto kept = m_connection->texts("SELECT value FROM meta WHERE key = 'saved-searches'", 1);
    if (!kept)
        return kept.failure();
    return kept->isEmpty() ? std::vector<SavedSearch>() : savedSearchesFrom(kept->first());
}

Result<Asset> SqliteReadSession::asset(const QString& sha256)
{
    auto row = m_connection->prepare("SELECT media_type, data FROM asset WHERE sha256 = ?");
    if (!row)
        return row.failure();
    row->bind(1, sha256);
    auto there = row->step();
    if (!there)
        return there.failure();
    if (!*there)
        return unexpected(ErrorKind::NotFound, sha256, QStringLiteral("there is no such asset"));
    return Asset{row->blob(1), row->text(0)};
}

Result<Original> SqliteReadSession::original(ArticleId id)
{
    auto row = m_connection->prepare(
        "SELECT original.data, coalesce(record.format, source_file.format), record.charset, "
        "source_file.path, base.body FROM article "
        "JOIN version ON version.id = article.current_version_id JOIN record ON record.id = "
        "version.record_id "
        "JOIN source_file ON source_file.id = record.source_file_id JOIN original ON original.id = "
        "record.original_id LEFT JOIN version AS base ON base.id = original.base_version "
        "WHERE article.id = ?");
    if (!row)
        return row.failure();
    row->bind(1, id.value);
    auto there = row->step();
    if (!there)
        return there.failure();
    if (!*there)
        return unexpected(ErrorKind::NotFound, QString::number(id.value),
                          QStringLiteral("its original is not kept"));
    auto bytes = unpackedLike(row->blob(0), row->blob(4));
    if (!bytes)
        return bytes.failure();
    return Original{std::move(*bytes), sourceFormatFromString(row->text(1)).value_or(SourceFormat::Unknown),
                    row->text(2), row->text(3)};
}

Result<std::map<QString, QString>> SqliteReadSession::pageFiles(ArticleId id)
{
    auto row = m_connection->prepare("SELECT source, asset FROM article JOIN version_image ON version_id = "
                                     "article.current_version_id WHERE article.id = ? AND position < 0");
    if (!row)
        return row.failure();
    row->bind(1, id.value);
    std::map<QString, QString> files;
    if (auto all = row->forEachRow([&] { files.emplace(row->text(0), row->text(1)); }); !all)
        return all.failure();
    return files;
}

Result<std::vector<Receipt>> SqliteReadSession::receipts()
{
    return ReceiptStore(*m_connection).list();
}

Result<KeptReceipt> SqliteReadSession::receipt(qint64 number)
{
    return ReceiptStore(*m_connection).one(number);
}

Result<ReceiptChanges> SqliteReadSession::changesSince(const KeptReceipt& kept, const CancelToken& cancel)
{
    const auto all = search(ArticleQuery(), SortOrder::Newest, cancel);
    if (!all)
        return all.failure();
    const auto now = search(ArticleQuery::parse(kept.receipt.query), SortOrder::Newest, cancel);
    if (!now)
        return now.failure();
    auto changed = ReceiptStore(*m_connection).changedSince(kept, cancel);
    if (!changed)
        return changed.failure();
    return compared(kept, all->ids, now->ids, std::move(*changed));
}

Result<std::vector<KeptVersion>> SqliteReadSession::keptVersions(ArticleId id)
{
    return KeptOriginals(*m_connection).versions(id);
}

Result<std::vector<KeptVersion>> SqliteReadSession::keptSkipped(qint64 after, int most, qint64& last)
{
    return KeptOriginals(*m_connection).skipped(after, most, last);
}

Result<std::vector<ComparedText>> SqliteReadSession::comparable(ArticleId id)
{
    return ComparedTexts(*m_connection, m_articles).of(id);
}

Result<qint64> SqliteReadSession::articleCount()
{
    return m_columns->snapshot()->alive;
}

Result<bool> SqliteReadSession::catchUp()
{
    // SQLite's own mark of what others committed, whichever process they are in.
    const auto version = m_connection->integer("PRAGMA data_version");
    if (!version)
        return version.failure();
    auto now = m_columns->snapshot();
    if (m_seen && m_seen == now && *version != m_seenVersion) {
        if (auto read = m_columns->catchUp(*m_connection, now); !read)
            return read.failure();
        now = m_columns->snapshot();
    }
    const bool changed = m_seen && m_seen != now;
    m_seen = std::move(now);
    m_seenVersion = *version;
    return changed;
}

Result<std::vector<CheckResult>> SqliteReadSession::check(const CancelToken& cancel)
{
    return ArchiveCheck(*m_connection, m_articles, m_columns->snapshot()->alive).run(cancel);
}

void SqliteReadSession::interrupt()
{
    m_connection->interrupt();
}

} // namespace warraq
