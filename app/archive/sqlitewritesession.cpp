#include "archive/sqlitewritesession.h"

#include "archive/compression.h"
#include "archive/keys.h"
#include "archive/preparedrecord.h"
#include "core/digest.h"


namespace warraq {

namespace {

QString now()
{
    return toIsoUtc(QDateTime::currentDateTimeUtc());
}

QString known(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

QString isoOf(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

QString isoOf(const std::optional<QDateTime>& moment)
{
    return moment ? toIsoUtc(*moment) : QString();
}

/// What the credit facet shows: the agency or name before the slash, in its first spelling.
QString creditName(const QString& credit)
{
    QString name = credit.section(u'/', 0, 0).trimmed();
    for (const auto* tail : {" photo", " photos", " images"}) {
        if (name.endsWith(QLatin1String(tail), Qt::CaseInsensitive))
            name.chop(static_cast<qsizetype>(qstrlen(tail)));
    }
    return name.trimmed();
}

/// The source facet: the file of many records, or the folder of files that are one record each.
QString sourceName(const SourceRecord& source)
{
    if (source.number)
        return source.file;
    const QString folder = source.file.section(u'/', 0, -2);
    return folder.isEmpty() ? source.file : folder;
}

/// Fields another record may complete.
constexpr std::array completable{Field::Subtitle,    Field::Authors, Field::Agency, Field::Published,
                                 Field::Modified,    Field::Section, Field::Genre,  Field::Places,
                                 Field::Publication, Field::Url};

} // namespace

struct SqliteWriteSession::Arrival
{
    RunId run;
    qint64 sourceFile = 0;
    const RecordToStore& record;
    std::shared_ptr<const PreparedRecord> prepared;
    qint64 original = 0;
    qint64 id = 0;
    bool isNewOriginal = false;
};

SqliteWriteSession::SqliteWriteSession(std::unique_ptr<Connection> connection,
                                       std::shared_ptr<FilterColumns> columns)
    : m_connection(std::move(connection)), m_columns(std::move(columns)), m_articles(*m_connection),
      m_index(*m_connection)
{
}

SqliteWriteSession::~SqliteWriteSession()
{
    if (m_connection->isInTransaction())
        rollback();
}

Result<void> SqliteWriteSession::prepare()
{
    for (const char* sql :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA cache_size = -65536"}) {
        if (auto done = m_connection->execute(sql); !done)
            return done;
    }
    if (auto loaded = m_index.load(); !loaded)
        return loaded;
    if (auto loaded = m_keys.load(*m_connection); !loaded)
        return loaded;
    if (auto counted = countVersions(); !counted)
        return counted;
    auto row = m_connection->prepare("SELECT value FROM meta WHERE key = 'fingerprint'");
    if (!row)
        return row.failure();
    auto there = row->step();
    if (!there)
        return there.failure();
    m_fingerprint = *there ? QByteArray::fromHex(row->text(0).toLatin1()) : QByteArray();
    return {};
}

Result<void> SqliteWriteSession::countVersions()
{
    auto last = m_connection->integer("SELECT max(id) FROM version");
    auto listings = m_connection->integer("SELECT EXISTS (SELECT 1 FROM listing_entry)");
    if (!last || !listings)
        return (last ? listings : last).failure();
    m_nextVersion = *last + 1;
    m_hasListings = *listings != 0;
    return {};
}

Result<Statement*> SqliteWriteSession::statement(const char* sql)
{
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        auto made = m_connection->prepare(sql);
        if (!made)
            return made.failure();
        found = m_statements.emplace(sql, std::move(*made)).first;
    }
    found->second.reset();
    return &found->second;
}

Result<qint64> SqliteWriteSession::firstInteger(Statement& statement)
{
    auto row = statement.step();
    if (!row)
        return row.failure();
    const qint64 value = *row ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

Result<void> SqliteWriteSession::begin()
{
    return m_connection->execute("BEGIN IMMEDIATE");
}

Result<void> SqliteWriteSession::commit()
{
    const auto give = [this](const Result<void>& failed) {
        rollback();
        return failed;
    };
    if (auto saved = m_columns->saveStaged(*m_connection); !saved)
        return give(saved);
    if (auto saved = m_index.save(); !saved)
        return give(saved);
    if (auto saved = m_keys.save(*m_connection); !saved)
        return give(saved);
    auto meta = statement("INSERT INTO meta(key, value) VALUES ('fingerprint', ?) "
                          "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
    if (!meta)
        return give(meta.failure());
    // Before the first record there is none: empty, which is not NULL.
    const QString fingerprint =
        m_fingerprint.isEmpty() ? QStringLiteral("") : QString::fromLatin1(m_fingerprint.toHex());
    if (auto done = (*meta)->bind(1, fingerprint).run(); !done)
        return give(done);
    if (auto done = m_connection->execute("COMMIT"); !done)
        return give(done);
    m_keys.committed();
    m_columns->publish(m_index.committed());
    return {};
}

/// A transaction may be long (a dry run is one): what it holds in memory is kept small.
Result<void> SqliteWriteSession::spill()
{
    constexpr size_t most = 4'000;
    if (m_index.pending() < most)
        return {};
    if (auto saved = m_index.save(); !saved)
        return saved;
    return m_columns->saveStaged(*m_connection);
}

void SqliteWriteSession::rollback()
{
    for (auto& [sql, one] : m_statements)
        one.reset();
    if (m_connection->isInTransaction())
        (void)m_connection->execute("ROLLBACK");
    m_columns->rollback();
    m_index.rollback();
    m_keys.rollback();
    m_originSets.clear();
    (void)countVersions();
    if (auto row = m_connection->prepare("SELECT value FROM meta WHERE key = 'fingerprint'")) {
        if (auto there = row->step(); there && *there)
            m_fingerprint = QByteArray::fromHex(row->text(0).toLatin1());
    }
}

Result<RunId> SqliteWriteSession::beginRun(const RunStart& start)
{
    m_keepOriginals = start.keepOriginals;
    auto insert = statement("INSERT INTO run(started, paths, options) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    const QString paths = listToJson(start.paths);
    if (auto done = (*insert)
                        ->bind(1, now())
                        .bind(2, paths.isNull() ? QStringLiteral("[]") : paths)
                        .bind(3, start.options.isEmpty() ? QStringLiteral("{}") : start.options)
                        .run();
        !done)
        return done.failure();
    return RunId{m_connection->lastInsertId()};
}

Result<qint64> SqliteWriteSession::addSourceFile(RunId run, const SourceFileEntry& file)
{
    auto insert =
        statement("INSERT INTO source_file(run_id, path, format, profile, bytes) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)
                        ->bind(1, run.value)
                        .bind(2, file.path)
                        .bind(3, toString(file.format))
                        .bind(4, known(file.profile))
                        .bind(5, file.bytes)
                        .run();
        !done)
        return done.failure();
    return m_connection->lastInsertId();
}

Result<RecordOutcome> SqliteWriteSession::addRecord(RunId run, qint64 sourceFile, const RecordToStore& record)
{
    Arrival arrival{
        run, sourceFile, record, record.prepared ? record.prepared : prepareRecord(record, m_keepOriginals),
        0,   0,          false};
    if (auto spilled = spill(); !spilled)
        return spilled.failure();
    m_fingerprint =
        sha256(m_fingerprint + arrival.prepared->sha256)
            .left(16);
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction))
        return addArticle(arrival, *article);
    if (auto kept = storeOriginal(arrival, Base::None); !kept)
        return kept.failure();
    if (const auto* page = std::get_if<SkippedPage>(&record.extraction)) {
        if (auto added = insertRecord(arrival, "skipped", toString(page->reason), {}); !added)
            return added.failure();
        if (auto done = addListing(arrival, *page); !done)
            return done.failure();
        return RecordOutcome::Skipped;
    }
    const auto& failed = std::get<FailedRecord>(record.extraction);
    if (auto added = insertRecord(arrival, "failed", toString(failed.kind), {}); !added)
        return added.failure();
    return RecordOutcome::Failed;
}

Result<void> SqliteWriteSession::storeOriginal(Arrival& arrival, Base base)
{
    if (!m_keepOriginals || arrival.prepared->original.isEmpty())
        return {};
    const quint64 key = keyOf(arrival.prepared->sha256);
    for (const quint32 record : m_keys.find(KeyKind::Original, key)) {
        auto known = statement("SELECT original_id FROM record WHERE id = ? AND sha256 = ?");
        if (!known)
            return known.failure();
        (*known)->bind(1, qint64(record)).bind(2, arrival.prepared->sha256);
        auto id = firstInteger(**known);
        if (!id)
            return id.failure();
        arrival.original = *id;
        if (arrival.original > 0)
            return {};
    }
    auto insert = statement("INSERT INTO original(size, base_version, data) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    Statement& row = **insert;
    row.bind(1, qint64(arrival.record.source.bytes.size()));
    const bool isLike = base == Base::NewVersion && arrival.prepared->originalIsLike;
    isLike ? row.bind(2, m_nextVersion) : row.bindNull(2);
    // What resembles a text that is not stored with it must stand by itself.
    row.bind(3, isLike || !arrival.prepared->originalIsLike ? arrival.prepared->original
                                                            : packed(arrival.record.source.bytes));
    if (auto done = row.run(); !done)
        return done;
    arrival.original = m_connection->lastInsertId();
    arrival.isNewOriginal = true;
    return {};
}

Result<void> SqliteWriteSession::insertRecord(Arrival& arrival, const char* outcome, const QString& reason,
                                              ArticleId article)
{
    const auto& source = arrival.record.source;
    auto insert = statement(
        "INSERT INTO record(run_id, source_file_id, number, offset, length, sha256, original_id, "
        "charset, captured, outcome, reason, article_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    Statement& row = **insert;
    row.bind(1, arrival.run.value).bind(2, arrival.sourceFile);
    source.number ? row.bind(3, *source.number) : row.bindNull(3);
    row.bind(4, source.offset).bind(5, qint64(source.bytes.size())).bind(6, arrival.prepared->sha256);
    arrival.original > 0 ? row.bind(7, arrival.original) : row.bindNull(7);
    row.bind(8, known(source.charset)).bind(9, isoOf(source.captured));
    row.bind(10, QString::fromLatin1(outcome)).bind(11, known(reason));
    article.isValid() ? row.bind(12, article.value) : row.bindNull(12);
    if (auto done = row.run(); !done)
        return done;
    arrival.id = m_connection->lastInsertId();
    if (arrival.isNewOriginal)
        m_keys.add(KeyKind::Original, keyOf(arrival.prepared->sha256), static_cast<quint32>(arrival.id));
    return {};
}

Result<ArticleId> SqliteWriteSession::articleWithText(const QByteArray& textKey)
{
    for (const quint32 candidate : m_keys.find(KeyKind::Text, keyOf(textKey))) {
        auto same = statement("SELECT 1 FROM version WHERE article_id = ? AND text_key = ?");
        if (!same)
            return same.failure();
        (*same)->bind(1, qint64(candidate)).bind(2, textKey);
        auto is = firstInteger(**same);
        if (!is)
            return is.failure();
        if (*is == 1)
            return ArticleId{candidate};
    }
    return ArticleId{};
}

Result<ArticleId> SqliteWriteSession::articleWithAddress(const QString& address)
{
    if (address.isNull())
        return ArticleId{};
    for (const quint32 candidate : m_keys.find(KeyKind::Address, addressKey(address))) {
        auto stored = m_articles.load(ArticleId{candidate}, ArticleStore::Texts::Without);
        if (stored && urlKey(stored->content.url) == address)
            return ArticleId{candidate};
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return stored.failure();
    }
    return ArticleId{};
}

Result<qint64> SqliteWriteSession::originSet(const QString& origins)
{
    if (const auto known = m_originSets.constFind(origins); known != m_originSets.constEnd())
        return *known;
    auto insert = statement("INSERT INTO origin_set(origins) VALUES (?) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)->bind(1, origins).run(); !done)
        return done.failure();
    auto select = statement("SELECT id FROM origin_set WHERE origins = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, origins);
    auto id = firstInteger(**select);
    if (id)
        m_originSets.insert(origins, *id);
    return id;
}

Result<RecordOutcome> SqliteWriteSession::addArticle(Arrival& arrival, const ExtractedArticle& article)
{
    const auto& content = article.content;
    auto duplicate = articleWithText(arrival.prepared->textKey);
    if (!duplicate)
        return duplicate.failure();
    if (duplicate->isValid())
        return completeDuplicate(arrival, *duplicate, article);
    auto existing = articleWithAddress(arrival.prepared->address);
    if (!existing)
        return existing.failure();
    if (existing->isValid())
        return addVersion(arrival, *existing, article);

    auto insert = statement("INSERT INTO article(current_version_id) VALUES (?)");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)->bind(1, m_nextVersion).run(); !done)
        return done.failure();
    const ArticleId id{m_connection->lastInsertId()};
    if (auto kept = storeOriginal(arrival, Base::NewVersion); !kept)
        return kept.failure();
    if (auto added = insertRecord(arrival, "added", {}, id); !added)
        return added.failure();
    if (auto version = insertVersion(arrival, id, article); !version)
        return version.failure();
    m_index.add(static_cast<quint32>(id.value), arrival.prepared->index);
    if (!arrival.prepared->address.isNull())
        m_keys.add(KeyKind::Address, addressKey(arrival.prepared->address), static_cast<quint32>(id.value));
    const QString source = sourceName(arrival.record.source);
    if (m_hasListings) {
        if (auto done = completeFromListings(id, content); !done)
            return done.failure();
        if (auto staged = stageColumns(id, source, arrival.run); !staged)
            return staged.failure();
    } else if (auto staged = stageColumns(id, content, arrival.prepared->words, false, source, arrival.run);
               !staged) {
        return staged.failure();
    }
    return RecordOutcome::Added;
}

/// The same address with another text.
Result<RecordOutcome> SqliteWriteSession::addVersion(Arrival& arrival, ArticleId id,
                                                     const ExtractedArticle& article)
{
    const qint64 version = m_nextVersion;
    if (auto kept = storeOriginal(arrival, Base::NewVersion); !kept)
        return kept.failure();
    if (auto added = insertRecord(arrival, "updated", {}, id); !added)
        return added.failure();
    if (auto inserted = insertVersion(arrival, id, article); !inserted)
        return inserted.failure();
    // The newest capture is shown; without captures, what came last.
    auto newest =
        statement("SELECT id FROM version WHERE article_id = ? ORDER BY captured IS NULL, captured DESC, "
                  "id DESC LIMIT 1");
    if (!newest)
        return newest.failure();
    (*newest)->bind(1, id.value);
    auto shown = firstInteger(**newest);
    if (!shown)
        return shown.failure();
    if (*shown != version)
        return RecordOutcome::Updated;
    auto update = statement("UPDATE article SET current_version_id = ? WHERE id = ?");
    if (!update)
        return update.failure();
    if (auto done = (*update)->bind(1, version).bind(2, id.value).run(); !done)
        return done.failure();
    m_index.remove(static_cast<quint32>(id.value));
    m_index.add(static_cast<quint32>(id.value), arrival.prepared->index);
    if (auto staged = stageColumns(id, sourceName(arrival.record.source), arrival.run); !staged)
        return staged.failure();
    return RecordOutcome::Updated;
}

Result<RecordOutcome> SqliteWriteSession::completeDuplicate(Arrival& arrival, ArticleId known,
                                                            const ExtractedArticle& article)
{
    if (auto kept = storeOriginal(arrival, Base::None); !kept)
        return kept.failure();
    if (auto added = insertRecord(arrival, "duplicate", {}, known); !added)
        return added.failure();
    bool completed = false;
    for (const Field field : completable) {
        const QString value = fieldText(article.content, field);
        if (value.isNull())
            continue;
        const auto origin = article.content.origins.find(field);
        auto done = complete(known, field, value,
                             origin == article.content.origins.end() ? FieldOrigin::Record : origin->second,
                             arrival.id);
        if (!done)
            return done.failure();
        completed |= *done;
    }
    auto pictured = completeImages(arrival, known, article.content);
    if (!pictured)
        return pictured.failure();
    completed |= *pictured;
    if (completed) {
        if (auto staged = stageColumns(known, QString(), {}); !staged)
            return staged.failure();
    }
    if (!completed)
        return RecordOutcome::Duplicate;
    auto settle = statement("UPDATE record SET outcome = 'updated' WHERE id = ?");
    if (!settle)
        return settle.failure();
    if (auto done = (*settle)->bind(1, arrival.id).run(); !done)
        return done.failure();
    return RecordOutcome::Updated;
}

/// A page saved without its pictures, and once more with them.
Result<bool> SqliteWriteSession::completeImages(const Arrival& arrival, ArticleId known,
                                                const ArticleContent& content)
{
    bool completed = false;
    for (const auto& [position, asset] : arrival.record.assets) {
        const QString& source = content.images[position].source;
        auto missing =
            statement("SELECT count(*) FROM version_image JOIN article ON current_version_id = version_id "
                      "WHERE article.id = ? AND source = ? AND asset IS NULL");
        if (!missing)
            return missing.failure();
        (*missing)->bind(1, known.value).bind(2, source);
        auto count = firstInteger(**missing);
        if (!count)
            return count.failure();
        if (*count == 0)
            continue;
        auto stored = storeAsset(asset);
        if (!stored)
            return stored.failure();
        auto update = statement(
            "UPDATE version_image SET asset = ? WHERE source = ? AND asset IS NULL AND version_id = "
            "(SELECT current_version_id FROM article WHERE id = ?)");
        if (!update)
            return update.failure();
        if (auto done = (*update)->bind(1, *stored).bind(2, source).bind(3, known.value).run(); !done)
            return done.failure();
        completed = true;
    }
    return completed;
}

Result<bool> SqliteWriteSession::complete(ArticleId id, Field field, const QString& value, FieldOrigin origin,
                                          qint64 record)
{
    auto stored = m_articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    if (!fieldText(stored->content, field).isNull())
        return false;
    auto insert = statement("INSERT INTO article_field(article_id, field, origin, value, record_id, changed) "
                            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)
                        ->bind(1, id.value)
                        .bind(2, toString(field))
                        .bind(3, toString(origin))
                        .bind(4, value)
                        .bind(5, record)
                        .bind(6, now())
                        .run();
        !done)
        return done.failure();
    if (field == Field::Url && !urlKey(value).isNull())
        m_keys.add(KeyKind::Address, addressKey(urlKey(value)), static_cast<quint32>(id.value));
    return true;
}

Result<void> SqliteWriteSession::addListing(Arrival& arrival, const SkippedPage& page)
{
    m_hasListings |= !page.entries.empty();
    for (const auto& entry : page.entries) {
        auto insert =
            statement("INSERT INTO listing_entry(record_id, title_key, url_key, author, published, section, "
                      "excerpt) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.failure();
        if (auto done = (*insert)
                            ->bind(1, arrival.id)
                            .bind(2, titleKey(entry.title))
                            .bind(3, urlKey(entry.url))
                            .bind(4, known(entry.author))
                            .bind(5, isoOf(entry.published))
                            .bind(6, known(entry.section))
                            .bind(7, known(entry.excerpt))
                            .run();
            !done)
            return done;
        if (auto done = completeFromEntry(arrival.id, entry); !done)
            return done;
    }
    return {};
}

namespace {

/// What a listing's entry gives: field and stored text.
std::vector<std::pair<Field, QString>> given(const QString& author, const QString& published,
                                             const QString& section)
{
    std::vector<std::pair<Field, QString>> fields;
    if (!author.isEmpty())
        fields.emplace_back(Field::Authors, listToJson({author}));
    if (!published.isEmpty())
        fields.emplace_back(Field::Published, published);
    if (!section.isEmpty())
        fields.emplace_back(Field::Section, section);
    return fields;
}

} // namespace

Result<void> SqliteWriteSession::completeFromEntry(qint64 record, const ListingEntry& entry)
{
    const QString address = urlKey(entry.url);
    std::vector<std::pair<ArticleId, bool>> found;
    auto same = articleWithAddress(address);
    if (!same)
        return same.failure();
    if (same->isValid())
        found.emplace_back(*same, true);
    const qint64 title = titleKey(entry.title);
    for (const quint32 candidate :
         title == 0 ? std::vector<quint32>() : m_keys.find(KeyKind::Title, static_cast<quint64>(title))) {
        const ArticleId id{candidate};
        auto stored = m_articles.load(id, ArticleStore::Texts::Without);
        if (stored && id != *same && titleKey(stored->content.title) == title)
            found.emplace_back(id, false);
        if (!stored && stored.error().kind != ErrorKind::NotFound)
            return stored.failure();
    }
    for (const auto& [id, byAddress] : found) {
        if (!byAddress) {
            auto stored = m_articles.load(id, ArticleStore::Texts::With);
            if (!stored)
                return stored.failure();
            if (!beginsLike(stored->content.text, entry.excerpt))
                continue;
        }
        bool changed = false;
        for (const auto& [field, value] : given(entry.author, isoOf(entry.published), entry.section)) {
            auto done = complete(id, field, value, FieldOrigin::Listing, record);
            if (!done)
                return done.failure();
            changed |= *done;
        }
        if (changed) {
            if (auto staged = stageColumns(id, QString(), {}); !staged)
                return staged;
        }
    }
    return {};
}

Result<void> SqliteWriteSession::completeFromListings(ArticleId id, const ArticleContent& content)
{
    const QString address = urlKey(content.url);
    auto entries =
        statement("SELECT record_id, url_key, author, published, section, excerpt FROM listing_entry "
                  "WHERE url_key = ?1 UNION SELECT record_id, url_key, author, published, section, excerpt "
                  "FROM listing_entry WHERE title_key = ?2 AND ?2 <> 0");
    if (!entries)
        return entries.failure();
    (*entries)->bind(1, address).bind(2, titleKey(content.title));
    struct Found
    {
        qint64 record;
        std::vector<std::pair<Field, QString>> fields;
    };
    std::vector<Found> found;
    for (;;) {
        Statement& row = **entries;
        auto there = row.step();
        if (!there)
            return there.failure();
        if (!*there)
            break;
        const bool byAddress = !address.isNull() && row.text(1) == address;
        if (byAddress || beginsLike(content.text, row.text(5)))
            found.push_back({row.integer(0), given(row.text(2), row.text(3), row.text(4))});
    }
    for (const auto& entry : found) {
        for (const auto& [field, value] : entry.fields) {
            if (auto done = complete(id, field, value, FieldOrigin::Listing, entry.record); !done)
                return done.failure();
        }
    }
    return {};
}

Result<void> SqliteWriteSession::insertVersion(const Arrival& arrival, ArticleId article,
                                               const ExtractedArticle& extracted)
{
    const auto& content = extracted.content;
    auto insert =
        statement("INSERT INTO version(article_id, record_id, text_key, imported, captured, profile, title, "
                  "subtitle, authors, "
                  "agency, published, modified, publication, section, genre, dateline, places, language, "
                  "url, identifiers, "
                  "origin_set_id, captions, word_count, body, html, id) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    QStringList captions;
    for (const auto& image : content.images) {
        if (!image.caption.isEmpty())
            captions << image.caption;
    }
    auto origins = originSet(arrival.prepared->origins);
    if (!origins)
        return origins.failure();
    Statement& row = **insert;
    row.bind(1, article.value).bind(2, arrival.id).bind(3, arrival.prepared->textKey).bind(4, now());
    row.bind(5, isoOf(content.captured)).bind(6, known(extracted.profile)).bind(7, known(content.title));
    row.bind(8, known(content.subtitle)).bind(9, listToJson(content.authors)).bind(10, known(content.agency));
    row.bind(11, isoOf(content.published))
        .bind(12, isoOf(content.modified))
        .bind(13, known(content.publication));
    row.bind(14, known(content.section)).bind(15, known(content.genre)).bind(16, known(content.dateline));
    row.bind(17, listToJson(content.places)).bind(18, known(content.language)).bind(19, known(content.url));
    row.bind(20, identifiersToJson(content.identifiers)).bind(21, *origins);
    row.bind(22, captions.isEmpty() ? QString() : captions.join(u'\n'))
        .bind(23, qint64(arrival.prepared->words));
    row.bind(24, arrival.prepared->body).bind(25, arrival.prepared->html).bind(26, m_nextVersion);
    if (auto done = row.run(); !done)
        return done;
    m_keys.add(KeyKind::Text, keyOf(arrival.prepared->textKey), static_cast<quint32>(article.value));
    if (arrival.prepared->titleKey != 0)
        m_keys.add(KeyKind::Title, static_cast<quint64>(arrival.prepared->titleKey),
                   static_cast<quint32>(article.value));
    return insertImages(arrival, m_nextVersion++, content);
}

Result<void> SqliteWriteSession::insertImages(const Arrival& arrival, qint64 version,
                                              const ArticleContent& content)
{
    for (size_t i = 0; i < content.images.size(); ++i) {
        const auto& image = content.images[i];
        QString asset = image.asset;
        if (const auto bytes = arrival.record.assets.find(i); bytes != arrival.record.assets.end()) {
            auto stored = storeAsset(bytes->second);
            if (!stored)
                return stored.failure();
            asset = *stored;
        }
        auto insert =
            statement("INSERT INTO version_image(version_id, position, media_id, caption, credit, source, "
                      "asset) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.failure();
        if (auto done = (*insert)
                            ->bind(1, version)
                            .bind(2, qint64(i))
                            .bind(3, known(image.mediaId))
                            .bind(4, known(image.caption))
                            .bind(5, known(image.credit))
                            .bind(6, known(image.source))
                            .bind(7, known(asset))
                            .run();
            !done)
            return done;
    }
    return {};
}

Result<QString> SqliteWriteSession::storeAsset(const NewAsset& asset)
{
    const QString hash = sha256Hex(asset.bytes);
    auto insert = statement("INSERT INTO asset(sha256, media_type, size, data) VALUES (?, ?, ?, ?) "
                            "ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)
                        ->bind(1, hash)
                        .bind(2, asset.mediaType)
                        .bind(3, qint64(asset.bytes.size()))
                        .bind(4, asset.bytes)
                        .run();
        !done)
        return done.failure();
    return hash;
}

Result<void> SqliteWriteSession::stageColumns(ArticleId id, const QString& source, RunId run)
{
    auto stored = m_articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    return stageColumns(id, stored->content, stored->words, stored->duplicateOf > 0, source, run);
}

Result<void> SqliteWriteSession::stageColumns(ArticleId id, const ArticleContent& content, int words,
                                              bool isDuplicate, const QString& source, RunId run)
{
    // Source and run of the first arrival stay when only fields change.
    ColumnEntry entry = m_columns->entry(id);
    const auto add = [&](ColumnKind kind, const QString& value) -> Result<void> {
        if (value.isEmpty())
            return {};
        auto number = m_columns->valueId(*m_connection, kind, value);
        if (!number)
            return number.failure();
        auto& list = entry.values[static_cast<size_t>(kind)];
        if (std::find(list.begin(), list.end(), *number) == list.end())
            list.push_back(*number);
        return {};
    };
    for (const auto kind : {ColumnKind::Section, ColumnKind::Publication, ColumnKind::Language,
                            ColumnKind::Agency, ColumnKind::Place, ColumnKind::Author, ColumnKind::Credit})
        entry.values[static_cast<size_t>(kind)].clear();
    std::vector<std::pair<ColumnKind, QString>> values{{ColumnKind::Section, content.section},
                                                       {ColumnKind::Publication, content.publication},
                                                       {ColumnKind::Language, content.language},
                                                       {ColumnKind::Agency, content.agency},
                                                       {ColumnKind::Source, source}};
    if (run.isValid())
        values.emplace_back(ColumnKind::Import, QString::number(run.value));
    for (const auto& place : content.places)
        values.emplace_back(ColumnKind::Place, place);
    for (const auto& author : content.authors)
        values.emplace_back(ColumnKind::Author, author);
    for (const auto& image : content.images)
        values.emplace_back(ColumnKind::Credit, creditName(image.credit));
    for (const auto& [kind, value] : values) {
        if (auto added = add(kind, value); !added)
            return added;
    }
    entry.alive = true;
    entry.hasImage = !content.images.empty();
    entry.isDuplicate = isDuplicate;
    entry.words = static_cast<quint32>(words);
    entry.precision = 0;
    entry.firstDay = entry.lastDay = 0;
    entry.moment = 0;
    if (content.published) {
        entry.precision = static_cast<quint8>(static_cast<int>(content.published->precision()) + 1);
        entry.firstDay = static_cast<qint32>(content.published->firstDay().toJulianDay());
        entry.lastDay = static_cast<qint32>(content.published->lastDay().toJulianDay());
        entry.moment = content.published->firstMoment().toSecsSinceEpoch();
    }
    m_columns->stage(id, std::move(entry));
    return {};
}

Result<void> SqliteWriteSession::addIssue(RunId run, const ImportIssue& issue)
{
    auto insert = statement("INSERT INTO issue(run_id, file, position, kind, detail) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return (*insert)
        ->bind(1, run.value)
        .bind(2, issue.file.isNull() ? QString(u""_qs) : issue.file)
        .bind(3, issue.position)
        .bind(4, toString(issue.kind))
        .bind(5, known(issue.detail))
        .run();
}

Result<void> SqliteWriteSession::finishSourceFile(qint64 sourceFile, const QString& profile,
                                                  const RecordCounts& counts)
{
    auto update =
        statement("UPDATE source_file SET finished = 1, profile = ?, added = ?, updated = ?, duplicates = ?, "
                  "skipped = ?, failed = ?, other = ? WHERE id = ?");
    if (!update)
        return update.failure();
    return (*update)
        ->bind(1, known(profile))
        .bind(2, counts.added)
        .bind(3, counts.updated)
        .bind(4, counts.duplicates)
        .bind(5, counts.skipped)
        .bind(6, counts.failed)
        .bind(7, counts.other)
        .bind(8, sourceFile)
        .run();
}

Result<void> SqliteWriteSession::finishRun(RunId run, const RecordCounts& counts, bool stopped)
{
    auto update =
        statement("UPDATE run SET finished = ?, stopped = ?, added = ?, updated = ?, duplicates = ?, "
                  "skipped = ?, failed = ?, other = ? WHERE id = ?");
    if (!update)
        return update.failure();
    return (*update)
        ->bind(1, now())
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
