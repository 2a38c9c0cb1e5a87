#include "archive/sqlitewritesession.h"

#include "archive/compression.h"
#include "archive/keys.h"
#include "archive/preparedrecord.h"
#include "archive/statedidentity.h"
#include "archive/storedtext.h"
#include "core/digest.h"
#include "core/pageparts.h"
#include "index/textshingles.h"

#include <algorithm>

namespace warraq {

namespace {

QString sourceName(const SourceRecord& source)
{
    return sourceValue(source.file, source.number.has_value());
}

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
    qint64 repeated = 0;            ///< the version whose text this is again
    bool isKnownByIdentity = false; ///< not by its address
};

SqliteWriteSession::SqliteWriteSession(std::unique_ptr<Connection> connection,
                                       std::shared_ptr<FilterColumns> columns)
    : m_connection(std::move(connection)), m_columns(std::move(columns)), m_statements(*m_connection),
      m_articles(*m_connection),
      m_index(*m_connection), m_parts{*m_connection, m_statements, m_articles, *m_columns, m_index, m_keys},
      m_journal(*m_connection, m_statements), m_known(m_parts), m_bounds(m_parts, m_known),
      m_articleColumns(m_parts), m_refresh(m_parts, m_articleColumns), m_copies(m_parts),
      m_assets(m_statements), m_versions(m_parts, m_assets),
      m_completion(m_parts, m_known, m_articleColumns, m_refresh, m_assets, m_bounds),
      m_renewal(m_parts, m_versions, m_completion, m_refresh, m_copies, m_assets),
      m_personal(m_parts, m_refresh, m_copies), m_removal(m_parts, m_articleColumns, m_assets, m_copies),
      m_removed(m_parts, m_removal, m_refresh, m_copies),
      m_pages(m_parts, {m_known, m_versions, m_renewal, m_completion, m_refresh, m_copies, m_removal,
                        m_personal, m_nextVersion})
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
    if (auto loaded = m_copies.load(); !loaded)
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
    if (!last)
        return last.failure();
    // Those that were removed may come back with theirs.
    m_nextVersion = std::max(m_nextVersion, *last + 1);
    auto article = m_connection->integer(
        "SELECT max((SELECT coalesce(max(id), 0) FROM article), "
        "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM meta WHERE key = 'last_article'))");
    if (!article)
        return article.failure();
    m_nextArticle = *article + 1;
    return m_completion.countListings();
}

Result<void> SqliteWriteSession::begin(Durability durability)
{
    if (durability != m_durability) {
        if (auto set =
                m_connection->execute(durability == Durability::Lasting ? "PRAGMA synchronous = FULL"
                                                                        : "PRAGMA synchronous = NORMAL");
            !set)
            return set;
        m_durability = durability;
    }
    return m_connection->execute("BEGIN IMMEDIATE");
}

Result<void> SqliteWriteSession::commit()
{
    const auto give = [this](const Result<void>& failed) {
        rollback();
        return failed;
    };
    if (auto linked = m_copies.link(); !linked)
        return give(linked);
    if (auto settled = m_bounds.settle(); !settled)
        return give(settled);
    if (auto saved = m_columns->saveStaged(*m_connection); !saved)
        return give(saved);
    if (auto saved = m_index.save(); !saved)
        return give(saved);
    if (auto saved = m_keys.save(*m_connection); !saved)
        return give(saved);
    auto meta = m_statements.get("INSERT INTO meta(key, value) VALUES ('fingerprint', ?) "
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
    m_copies.committed();
    m_columns->publish(m_index.committed());
    return {};
}

/// A transaction may be long (a dry run is one): what it holds in memory is kept small.
Result<void> SqliteWriteSession::spill()
{
    if (!m_index.isFull())
        return {};
    if (auto saved = m_index.save(); !saved)
        return saved;
    if (auto saved = m_keys.save(*m_connection); !saved)
        return saved;
    return m_columns->saveStaged(*m_connection);
}

void SqliteWriteSession::rollback()
{
    m_statements.reset();
    if (m_connection->isInTransaction())
        (void)m_connection->execute("ROLLBACK");
    m_columns->rollback();
    m_index.rollback();
    m_copies.rollback();
    m_bounds.rollback();
    (void)m_keys.rollback(*m_connection);
    m_versions.forget();
    (void)countVersions();
    if (auto row = m_connection->prepare("SELECT value FROM meta WHERE key = 'fingerprint'")) {
        if (auto there = row->step(); there && *there)
            m_fingerprint = QByteArray::fromHex(row->text(0).toLatin1());
    }
}

Result<RunId> SqliteWriteSession::beginRun(const RunStart& start)
{
    m_keepOriginals = start.keepOriginals;
    auto run = m_journal.beginRun(start);
    if (run)
        m_openRuns.insert(run->value);
    return run;
}

Result<std::optional<ResumedRun>> SqliteWriteSession::resumeRun(const RunStart& start)
{
    m_keepOriginals = start.keepOriginals;
    auto resumed = m_journal.resumeRun(start);
    if (resumed && *resumed)
        m_openRuns.insert((*resumed)->run.value);
    return resumed;
}

Result<void> SqliteWriteSession::finishRun(RunId run, const RecordCounts& counts, bool stopped)
{
    m_openRuns.remove(run.value);
    return m_journal.finishRun(run, counts, stopped);
}

void SqliteWriteSession::mixIntoFingerprint(const QByteArray& what)
{
    m_fingerprint = sha256(m_fingerprint + what).left(16);
}

Result<PersonalChange> SqliteWriteSession::apply(const PersonalChange& change)
{
    if (const auto* edit = std::get_if<FieldEdit>(&change))
        mixIntoFingerprint(QByteArray::number(edit->article.value) + toString(edit->field).toUtf8() +
                           edit->value.toUtf8());
    const auto* removal = std::get_if<RemovalChange>(&change);
    if (!removal) {
        auto back = m_personal.apply(change);
        const auto* edit = std::get_if<FieldEdit>(&change);
        if (back && edit && edit->field == Field::Published) {
            if (auto told = m_bounds.redated(edit->article); !told)
                return told.failure();
        }
        return back;
    }
    for (const ArticleId id : removal->articles)
        mixIntoFingerprint(QByteArray::number(id.value));
    auto back = m_removed.apply(*removal);
    if (!back)
        return back.failure();
    if (auto counted = countVersions(); !counted)
        return counted.failure();
    return PersonalChange(std::move(*back));
}

Result<RenewedVersion> SqliteWriteSession::renewVersion(RunId run, qint64 version,
                                                        const RecordToStore& record)
{
    const auto* article = std::get_if<ExtractedArticle>(&record.extraction);
    if (!article || !record.prepared)
        return unexpected(ErrorKind::Internal, QString::number(version),
                          QStringLiteral("nothing was extracted to take its place"));
    if (auto spilled = spill(); !spilled)
        return spilled.failure();
    auto renewed = m_renewal.renew(run, version, *article, *record.prepared, record.assets);
    if (!renewed || !renewed->isChanged)
        return renewed;
    mixIntoFingerprint(QByteArray::number(version) + record.prepared->textKey);
    for (const auto& changed : renewed->changes) {
        if (changed.field != toString(Field::Published))
            continue;
        if (auto told = m_bounds.redated(changed.article); !told)
            return told.failure();
    }
    return renewed;
}

Result<UndoneRun> SqliteWriteSession::undoRun(RunId run, const CancelToken& cancel, const Progress& progress)
{
    RunUndo undo(m_parts, m_removal, m_refresh, m_personal, m_renewal, m_completion, m_bounds, m_versions,
                 run);
    if (auto there = undo.begin(); !there)
        return there.failure();
    if (m_openRuns.contains(run.value))
        return unexpected(ErrorKind::Busy, QStringLiteral("run %1").arg(run.value),
                          QStringLiteral("it is still going on"));
    const auto batch = [this](auto work) -> Result<void> {
        auto done = begin(Durability::Repeatable);
        if (!done)
            return done;
        done = work();
        if (!done) {
            rollback();
            return done;
        }
        return commit();
    };
    while (!undo.isDone()) {
        if (cancel.isCancelled()) {
            undo.stop();
            break;
        }
        auto done = batch([&]() -> Result<void> {
            mixIntoFingerprint(QByteArray::number(run.value));
            auto stepped = undo.step();
            return stepped ? m_removal.finish() : stepped;
        });
        if (!done)
            return done.failure();
        if (progress)
            progress(undo.progress());
    }
    if (auto ended = batch([&] { return undo.finish(); }); !ended)
        return ended.failure();
    if (auto counted = m_completion.countListings(); !counted)
        return counted.failure();
    return undo.result();
}

Result<RecordOutcome> SqliteWriteSession::addRecord(RunId run, qint64 sourceFile, const RecordToStore& record)
{
    Arrival arrival{
        run, sourceFile, record, record.prepared ? record.prepared : prepareRecord(record, m_keepOriginals),
        0,   0,          false};
    if (auto spilled = spill(); !spilled)
        return spilled.failure();
    m_fingerprint = sha256(m_fingerprint + arrival.prepared->sha256).left(16);
    if (const auto* article = std::get_if<ExtractedArticle>(&record.extraction))
        return addArticle(arrival, *article);
    if (auto kept = storeOriginal(arrival, Base::None); !kept)
        return kept.failure();
    if (const auto* page = std::get_if<SkippedPage>(&record.extraction)) {
        if (auto added = insertRecord(arrival, "skipped", toString(page->reason), {}); !added)
            return added.failure();
        if (auto done = m_completion.addListing(arrival.id, *page); !done)
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
    const PreparedRecord& prepared = *arrival.prepared;
    if (!m_keepOriginals || prepared.original.isEmpty())
        return {};
    const quint64 key = keyOf(arrival.prepared->sha256);
    for (const quint32 record : m_keys.find(KeyKind::Original, key)) {
        auto known = m_statements.get("SELECT original_id FROM record WHERE id = ? AND sha256 = ?");
        if (!known)
            return known.failure();
        (*known)->bind(1, qint64(record)).bind(2, arrival.prepared->sha256);
        auto id = Statements::firstInteger(**known);
        if (!id)
            return id.failure();
        arrival.original = *id;
        if (arrival.original > 0)
            return {};
    }
    auto insert = m_statements.get("INSERT INTO original(size, base_version, data) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    Statement& row = **insert;
    row.bind(1, prepared.size);
    const bool isLike = base == Base::NewVersion && prepared.originalIsLike;
    isLike ? row.bind(2, m_nextVersion) : row.bindNull(2);
    // What resembles a text that is not stored with it must stand by itself.
    auto data = isLike ? Result<QByteArray>(prepared.original) : prepared.originalAlone();
    if (!data)
        return data.failure();
    row.bind(3, *data);
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
    auto insert = m_statements.get(
        "INSERT INTO record(run_id, source_file_id, number, offset, length, sha256, original_id, "
        "charset, captured, outcome, reason, article_id, version_id, format, url, title, named_values) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    Statement& row = **insert;
    row.bind(1, arrival.run.value).bind(2, arrival.sourceFile);
    source.number ? row.bind(3, *source.number) : row.bindNull(3);
    row.bind(4, source.offset).bind(5, arrival.prepared->size).bind(6, arrival.prepared->sha256);
    arrival.original > 0 ? row.bind(7, arrival.original) : row.bindNull(7);
    row.bind(8, nullIfEmpty(source.charset)).bind(9, isoOf(source.captured));
    row.bind(10, QString::fromLatin1(outcome)).bind(11, nullIfEmpty(reason));
    article.isValid() ? row.bind(12, article.value) : row.bindNull(12);
    arrival.repeated > 0 ? row.bind(13, arrival.repeated) : row.bindNull(13);
    const bool isKept = arrival.original > 0;
    row.bind(14, isKept ? toString(source.format) : QString());
    row.bind(15, isKept ? nullIfEmpty(source.url) : QString());
    row.bind(16, isKept ? nullIfEmpty(source.title) : QString());
    const QByteArray& values = arrival.prepared->namedValues;
    isKept && !values.isEmpty() ? row.bind(17, values) : row.bindNull(17);
    if (auto done = row.run(); !done)
        return done;
    arrival.id = m_connection->lastInsertId();
    if (arrival.isNewOriginal)
        m_keys.add(KeyKind::Original, keyOf(arrival.prepared->sha256), static_cast<quint32>(arrival.id));
    return {};
}

Result<RecordOutcome> SqliteWriteSession::addArticle(Arrival& arrival, const ExtractedArticle& article)
{
    const auto& content = article.content;
    auto duplicate = m_known.withText(arrival.prepared->textKey);
    QString reason;
    if (duplicate && !duplicate->article.isValid()) {
        duplicate = m_known.withPage(content, arrival.record.source.url, *arrival.prepared);
        // As a further page's record is told since it was joined.
        if (content.identifiers.value(QLatin1String(pageIdentifier)).toInt() > 1)
            reason = QStringLiteral("page");
    }
    if (!duplicate)
        return duplicate.failure();
    if (duplicate->article.isValid()) {
        arrival.repeated = duplicate->version;
        return completeDuplicate(arrival, duplicate->article, article, reason);
    }
    auto existing = m_known.withAddress(arrival.prepared->address);
    arrival.isKnownByIdentity = existing && !existing->isValid();
    if (arrival.isKnownByIdentity)
        existing = m_known.withIdentity(content, *arrival.prepared);
    if (!existing)
        return existing.failure();
    if (existing->isValid())
        return addToKnown(arrival, *existing, article);

    // A number is never given again, not even that of an article that was removed.
    auto insert = m_statements.get("INSERT INTO article(id, current_version_id) VALUES (?, ?)");
    if (!insert)
        return insert.failure();
    const ArticleId id{m_nextArticle};
    if (auto done = (*insert)->bind(1, id.value).bind(2, m_nextVersion).run(); !done)
        return done.failure();
    ++m_nextArticle;
    if (auto kept = storeOriginal(arrival, Base::NewVersion); !kept)
        return kept.failure();
    if (auto added = insertRecord(arrival, "added", {}, id); !added)
        return added.failure();
    if (auto version = insertVersion(arrival, id, article); !version)
        return version.failure();
    m_index.add(static_cast<quint32>(id.value), arrival.prepared->index);
    m_copies.add(id, *arrival.prepared->index);
    if (!arrival.prepared->address.isNull())
        m_keys.add(KeyKind::Address, addressKey(arrival.prepared->address), static_cast<quint32>(id.value));
    const QString source = sourceName(arrival.record.source);
    if (m_completion.hasListings()) {
        auto text = arrival.prepared->text();
        if (!text)
            return text.failure();
        if (auto done = m_completion.fromListings(id, content, *text); !done)
            return done.failure();
        if (auto staged = m_articleColumns.stage(id, source, arrival.run); !staged)
            return staged.failure();
    } else if (auto staged =
                   m_articleColumns.stage(id, content, arrival.prepared->words, false, source, arrival.run);
               !staged) {
        return staged.failure();
    }
    return RecordOutcome::Added;
}

/// It is another text of a known article, or the same again.
Result<RecordOutcome> SqliteWriteSession::addToKnown(Arrival& arrival, ArticleId existing,
                                                     const ExtractedArticle& article)
{
    const auto stored = m_articles.load(existing, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    auto came = m_statements.get(
        "SELECT record.url, coalesce(nullif(record.format, ''), source_file.format) FROM record JOIN "
        "source_file ON source_file.id = source_file_id WHERE record.id = ?");
    if (!came)
        return came.failure();
    (*came)->bind(1, stored->record);
    auto there = (*came)->step();
    if (!there)
        return there.failure();
    const QString former = *there ? urlKey((*came)->text(0)) : QString();
    const bool wasSites = *there && isOfSite(sourceFormatFromString((*came)->text(1)));
    (*came)->reset();
    const bool isSites = isOfSite(arrival.record.source.format);
    auto isDoubled = isDouble(arrival, *stored, former, isSites && !wasSites);
    if (!isDoubled)
        return isDoubled.failure();
    if (*isDoubled)
        return completeDuplicate(arrival, existing, article);
    auto outcome = addVersion(arrival, existing, article);
    if (!outcome || (!arrival.isKnownByIdentity && isSites == wasSites))
        return outcome;
    // A site's own data and its pages each know what the other does not: who wrote it, the minute.
    const auto isShown = m_articles.load(existing, ArticleStore::Texts::Without);
    if (!isShown)
        return isShown.failure();
    const bool isNew = isShown->record == arrival.id;
    auto completed = m_completion.fromDuplicate(existing, isNew ? stored->record : arrival.id,
                                                isNew ? stored->content : article.content, {});
    return completed ? outcome : completed.failure();
}

/// A print or AMP page calls the article's address its own and stands elsewhere itself. Where its text is
/// nearly the article's it is no version: nobody changed anything. The same where two say that they are one;
/// but what a site gives of its posts itself is better than a page of them.
Result<bool> SqliteWriteSession::isDouble(const Arrival& arrival, const ArticleStore::Stored& stored,
                                          const QString& former, bool isBetter) const
{
    if (arrival.isKnownByIdentity && isBetter)
        return false;
    if (!arrival.isKnownByIdentity) {
        const QString own = urlKey(arrival.record.source.url);
        const auto& address = arrival.prepared->address;
        const bool isElsewhere = !own.isNull() && own != address;
        const bool wasElsewhere = !former.isNull() && former != address && own == address;
        if ((!isElsewhere && !wasElsewhere) || own == former)
            return false;
    }
    auto text = arrival.prepared->text();
    if (!text)
        return text.failure();
    const double share = resemblance(shinglesOf(text->toUtf8()), shinglesOf(stored.content.text.toUtf8()));
    return share >= NearCopies::alike || (arrival.isKnownByIdentity && text->isEmpty());
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
    auto shown = m_versions.showNewest(id);
    if (!shown)
        return shown.failure();
    const auto staged = [&]() -> Result<RecordOutcome> {
        auto done = m_articleColumns.stage(id, sourceName(arrival.record.source), arrival.run);
        return done ? Result<RecordOutcome>(RecordOutcome::Updated) : done.failure();
    };
    if (*shown != version)
        return staged();
    if (m_completion.hasListings()) {
        if (auto told = m_bounds.redated(id); !told)
            return told.failure();
    }
    m_copies.add(id, *arrival.prepared->index);
    auto over = m_statements.get("SELECT EXISTS (SELECT 1 FROM article_field WHERE article_id = ? AND field "
                                 "IN ('title', 'subtitle', 'dateline'))");
    if (!over)
        return over.failure();
    (*over)->bind(1, id.value);
    auto isOver = Statements::firstInteger(**over);
    if (!isOver)
        return isOver.failure();
    if (*isOver != 0) { // what is searched is not the version's alone
        if (auto indexed = m_refresh.words(id); !indexed)
            return indexed.failure();
    } else {
        m_index.remove(static_cast<quint32>(id.value));
        m_index.add(static_cast<quint32>(id.value), arrival.prepared->index);
    }
    return staged();
}

Result<RecordOutcome> SqliteWriteSession::completeDuplicate(Arrival& arrival, ArticleId known,
                                                            const ExtractedArticle& article,
                                                            const QString& reason)
{
    if (auto kept = storeOriginal(arrival, Base::None); !kept)
        return kept.failure();
    if (auto added = insertRecord(arrival, "duplicate", reason, known); !added)
        return added.failure();
    auto completed = m_completion.fromDuplicate(known, arrival.id, article.content, arrival.record.assets);
    if (!completed)
        return completed.failure();
    if (!*completed)
        return RecordOutcome::Duplicate;
    auto settle = m_statements.get("UPDATE record SET outcome = 'updated' WHERE id = ?");
    if (!settle)
        return settle.failure();
    if (auto done = (*settle)->bind(1, arrival.id).run(); !done)
        return done.failure();
    return RecordOutcome::Updated;
}

Result<void> SqliteWriteSession::insertVersion(const Arrival& arrival, ArticleId article,
                                               const ExtractedArticle& extracted)
{
    const qint64 version = m_nextVersion++;
    auto inserted =
        m_versions.insert(version, article, arrival.id, extracted, *arrival.prepared, arrival.record.assets);
    // Without the page itself there is nothing that would show them.
    return inserted && arrival.original > 0 ? m_versions.insertFiles(version, arrival.prepared->files)
                                            : inserted;
}

} // namespace warraq
