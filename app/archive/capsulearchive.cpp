#include "archive/capsulearchive.h"

#include "archive/archive.h"
#include "archive/articlecolumns.h"
#include "archive/compression.h"
#include "archive/keys.h"
#include "archive/migrations.h"
#include "archive/preparedrecord.h"
#include "archive/reindex.h"
#include "archive/sketchtable.h"
#include "archive/statedidentity.h"
#include "core/digest.h"
#include "core/partialdate.h"
#include "core/sourcerecord.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <iterator>

namespace warraq {

namespace {

/// Of the articles in `batch`, in an order in which what is referred to comes first; links between articles
/// are settled at the end.
const char* const copyBatch[] = {
    // Records that told of an article, each with all that its own rows refer to.
    "INSERT OR IGNORE INTO temp.batch_record(id) SELECT record_id FROM source.version WHERE article_id IN "
    "batch",
    "INSERT OR IGNORE INTO temp.batch_record(id) SELECT id FROM source.record WHERE article_id IN batch",
    "INSERT OR IGNORE INTO temp.batch_record(id) SELECT record_id FROM source.article_field "
    "WHERE article_id IN batch AND record_id IS NOT NULL",
    "INSERT OR IGNORE INTO temp.batch_record(id) SELECT record_id FROM source.version_image WHERE version_id "
    "IN "
    "(SELECT id FROM source.version WHERE article_id IN batch) AND record_id IS NOT NULL",
    "DELETE FROM temp.batch_record WHERE id IN (SELECT id FROM main.record)",
    "INSERT OR IGNORE INTO main.run SELECT * FROM source.run WHERE id IN "
    "(SELECT run_id FROM source.record WHERE id IN batch_record)",
    "INSERT OR IGNORE INTO main.source_file SELECT * FROM source.source_file WHERE id IN "
    "(SELECT source_file_id FROM source.record WHERE id IN batch_record)",
    "INSERT OR IGNORE INTO main.original SELECT * FROM source.original WHERE id IN "
    "(SELECT original_id FROM source.record WHERE id IN batch_record)",
    "INSERT INTO main.article SELECT * FROM source.article WHERE id IN batch",
    "INSERT INTO main.record SELECT * FROM source.record WHERE id IN batch_record",
    "INSERT OR IGNORE INTO main.origin_set SELECT * FROM source.origin_set WHERE id IN "
    "(SELECT origin_set_id FROM source.version WHERE article_id IN batch)",
    "INSERT INTO main.version SELECT * FROM source.version WHERE article_id IN batch",
    "INSERT INTO main.version_image SELECT * FROM source.version_image WHERE version_id IN "
    "(SELECT id FROM source.version WHERE article_id IN batch)",
    "INSERT OR IGNORE INTO main.asset SELECT * FROM source.asset WHERE sha256 IN (SELECT asset FROM "
    "source.version_image WHERE version_id IN (SELECT id FROM source.version WHERE article_id IN batch))",
    "INSERT INTO main.article_field SELECT * FROM source.article_field WHERE article_id IN batch",
    "INSERT INTO main.correction SELECT * FROM source.correction WHERE article_id IN batch",
    "INSERT INTO main.mark SELECT * FROM source.mark WHERE article_id IN batch",
    "INSERT INTO main.note SELECT * FROM source.note WHERE article_id IN batch",
    "INSERT OR IGNORE INTO main.tag SELECT * FROM source.tag WHERE id IN "
    "(SELECT tag_id FROM source.article_tag WHERE article_id IN batch)",
    "INSERT INTO main.article_tag SELECT * FROM source.article_tag WHERE article_id IN batch",
    "INSERT OR IGNORE INTO main.collection SELECT * FROM source.collection WHERE id IN "
    "(SELECT collection_id FROM source.article_collection WHERE article_id IN batch)",
    "INSERT INTO main.article_collection SELECT * FROM source.article_collection WHERE article_id IN batch",
    "DELETE FROM temp.batch_record",
};

const char* const settle[] = {
    "UPDATE article SET duplicate_of = NULL WHERE duplicate_of NOT IN (SELECT id FROM article)",
    "INSERT INTO not_a_copy SELECT * FROM source.not_a_copy WHERE article_id IN (SELECT id FROM article) "
    "AND other_id IN (SELECT id FROM article)",
    // A record may tell of an article that was not chosen (a listing, a page of several).
    "UPDATE record SET article_id = NULL WHERE article_id NOT IN (SELECT id FROM article)",
    "UPDATE record SET version_id = NULL WHERE version_id NOT IN (SELECT id FROM version)",
    "CREATE TEMP TABLE told AS SELECT run_id, source_file_id, sum(outcome = 'added') AS added, "
    "sum(outcome = 'updated') AS updated, sum(outcome = 'duplicate') AS duplicates, "
    "sum(outcome = 'skipped') AS skipped, sum(outcome = 'failed') AS failed "
    "FROM main.record GROUP BY run_id, source_file_id",
    "UPDATE source_file SET (added, updated, duplicates, skipped, failed, other) = (SELECT sum(added), "
    "sum(updated), sum(duplicates), sum(skipped), sum(failed), 0 FROM told WHERE source_file_id = "
    "source_file.id)",
    // No import goes on with one that another archive began.
    "UPDATE run SET finished = coalesce(finished, started), stopped = 0, (added, updated, duplicates, "
    "skipped, "
    "failed, other) = (SELECT sum(added), sum(updated), sum(duplicates), sum(skipped), sum(failed), 0 FROM "
    "told "
    "WHERE run_id = run.id)",
};

QString asJson(const CapsuleOrigin& origin)
{
    const QJsonObject json{
        {QStringLiteral("archive"), origin.archive},     {QStringLiteral("fingerprint"), origin.fingerprint},
        {QStringLiteral("title"), origin.title},         {QStringLiteral("compiled_by"), origin.compiledBy},
        {QStringLiteral("made"), toIsoUtc(origin.made)}, {QStringLiteral("articles"), origin.articles}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

struct CapsuleArchive::Parts
{
    Parts(std::unique_ptr<Connection> opened, const CapsuleOrigin& from)
        : m_connection(std::move(opened)), m_origin(from), m_statements(*m_connection),
          m_articles(*m_connection), m_index(*m_connection), m_parts{*m_connection, m_statements, m_articles,
                                                                     m_columns,     m_index,      m_keys},
          m_articleColumns(m_parts)
    {
    }

    [[nodiscard]] Result<void> execute(const char* const* statements, size_t count);
    [[nodiscard]] Result<void> add(std::span<const ArticleId> articles);
    [[nodiscard]] Result<void> finish(const CancelToken& cancel);
    [[nodiscard]] Result<std::vector<ArticleId>> idsIn(const char* sql);
    [[nodiscard]] Result<void> indexArticle(ArticleId id);
    [[nodiscard]] Result<void> stageMarks(ArticleId id);
    [[nodiscard]] Result<void> detachOriginals();
    [[nodiscard]] Result<void> writeMeta();

    std::unique_ptr<Connection> m_connection;
    CapsuleOrigin m_origin;
    FilterColumns m_columns;
    Statements m_statements;
    ArticleStore m_articles;
    IndexStore m_index;
    KeyTable m_keys;
    SketchTable m_sketches;
    WriteParts m_parts;
    ArticleColumns m_articleColumns;
};

CapsuleArchive::CapsuleArchive(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

CapsuleArchive::~CapsuleArchive() = default;

Result<std::unique_ptr<CapsuleArchive>> CapsuleArchive::create(const QString& path, const QString& source,
                                                               const CapsuleOrigin& origin)
{
    // With its schema, as any archive.
    if (auto made = Archive::create(path); !made)
        return made.failure();
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection)
        return connection.failure();
    auto parts = std::make_unique<Parts>(std::move(*connection), origin);
    Connection& capsule = *parts->m_connection;
    // What fails is thrown away: nothing has to be taken back. References are whole at the end only.
    for (const char* sql :
         {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA foreign_keys = OFF"}) {
        if (auto set = capsule.execute(sql); !set)
            return set.failure();
    }
    {
        auto attach = capsule.prepare("ATTACH ? AS source");
        if (!attach)
            return attach.failure();
        if (auto done = attach->bind(1, QFileInfo(source).absoluteFilePath()).run(); !done)
            return done.failure();
    }
    auto schema = capsule.integer("PRAGMA source.user_version");
    if (!schema)
        return schema.failure();
    if (*schema != currentSchema())
        return unexpected(ErrorKind::Unsupported, source, QStringLiteral("schema %1").arg(*schema));
    if (auto loaded = parts->m_columns.load(capsule); !loaded)
        return loaded.failure();
    for (const char* sql : {"CREATE TEMP TABLE batch(id INTEGER PRIMARY KEY)",
                            "CREATE TEMP TABLE batch_record(id INTEGER PRIMARY KEY)"}) {
        if (auto done = capsule.execute(sql); !done)
            return done.failure();
    }
    if (auto loaded = parts->m_index.load(); !loaded)
        return loaded.failure();
    return std::unique_ptr<CapsuleArchive>(new CapsuleArchive(std::move(parts)));
}

Result<void> CapsuleArchive::add(std::span<const ArticleId> articles)
{
    return m_parts->add(articles);
}

Result<void> CapsuleArchive::finish(const CancelToken& cancel)
{
    return m_parts->finish(cancel);
}

Result<void> CapsuleArchive::Parts::execute(const char* const* statements, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        if (auto done = m_connection->execute(statements[i]); !done)
            return done;
    }
    return {};
}

Result<void> CapsuleArchive::Parts::add(std::span<const ArticleId> articles)
{
    // Not IMMEDIATE, which would lock the other archive's writers out; a batch at a time, for the same
    // reason.
    for (const char* sql : {"BEGIN", "DELETE FROM temp.batch"}) {
        if (auto done = m_connection->execute(sql); !done)
            return done;
    }
    for (const ArticleId id : articles) {
        auto insert = m_statements.get("INSERT OR IGNORE INTO temp.batch(id) SELECT id FROM source.article "
                                       "WHERE id = ?1 AND ?1 NOT IN (SELECT id FROM main.article)");
        if (!insert)
            return insert.failure();
        if (auto done = (*insert)->bind(1, id.value).run(); !done)
            return done;
    }
    if (auto rows = execute(copyBatch, std::size(copyBatch)); !rows)
        return rows;
    const auto articlesHere = idsIn("SELECT id FROM temp.batch ORDER BY id");
    if (!articlesHere)
        return articlesHere.failure();
    for (const ArticleId id : *articlesHere) {
        if (auto indexed = indexArticle(id); !indexed)
            return indexed;
    }
    m_origin.articles += static_cast<qint64>(articlesHere->size());
    if (m_index.isFull()) {
        if (auto saved = m_index.save(); !saved)
            return saved;
        if (auto saved = m_sketches.save(*m_connection); !saved)
            return saved;
    }
    m_statements.reset();
    return m_connection->execute("COMMIT");
}

Result<std::vector<ArticleId>> CapsuleArchive::Parts::idsIn(const char* sql)
{
    auto rows = m_connection->prepare(sql);
    if (!rows)
        return rows.failure();
    std::vector<ArticleId> ids;
    auto all = rows->forEachRow([&] { ids.push_back({rows->integer(0)}); });
    if (!all)
        return all.failure();
    return ids;
}

Result<void> CapsuleArchive::Parts::indexArticle(ArticleId id)
{
    auto stored = m_articles.load(id, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    const auto number = static_cast<quint32>(id.value);
    const auto words = std::make_shared<const DocumentWords>(documentWords(searchedTexts(stored->content)));
    m_index.add(number, words);
    m_sketches.add(number, words->sketch);
    if (const QString address = urlKey(stored->content.url); !address.isNull())
        m_keys.add(KeyKind::Address, addressKey(address), number);
    for (const auto& identity : identityKeys(stored->content))
        m_keys.add(KeyKind::Address, addressKey(identity), number);
    if (const qint64 title = titleKey(stored->content.title); title != 0)
        m_keys.add(KeyKind::Title, static_cast<quint64>(title), number);
    return {};
}

Result<void> CapsuleArchive::Parts::finish(const CancelToken& cancel)
{
    const auto stopped = [&] { return unexpected(ErrorKind::Cancelled, m_connection->path()); };
    if (cancel.isCancelled())
        return stopped();
    if (auto begun = m_connection->execute("BEGIN"); !begun)
        return begun;
    if (auto settled = execute(settle, std::size(settle)); !settled)
        return settled;
    if (auto detached = detachOriginals(); !detached)
        return detached;
    if (auto written = writeMeta(); !written)
        return written;
    m_statements.reset();
    for (const char* sql : {"COMMIT", "DETACH source", "BEGIN"}) {
        if (auto done = m_connection->execute(sql); !done)
            return done;
    }
    // Now that it is known which articles are copies of which.
    const auto ids = idsIn("SELECT id FROM article ORDER BY id");
    if (!ids)
        return ids.failure();
    for (const ArticleId id : *ids) {
        if (cancel.isCancelled())
            return stopped();
        if (auto staged = m_articleColumns.restage(id); !staged)
            return staged;
        if (auto staged = stageMarks(id); !staged)
            return staged;
    }
    if (auto saved = m_columns.saveStaged(*m_connection); !saved)
        return saved;
    if (cancel.isCancelled())
        return stopped();
    if (auto saved = m_index.save(); !saved)
        return saved;
    if (cancel.isCancelled())
        return stopped();
    if (auto saved = m_sketches.save(*m_connection); !saved)
        return saved;
    if (auto keyed = saveKeysOfTexts(*m_connection, m_keys); !keyed)
        return keyed;
    m_statements.reset();
    // The last commit brings all of the file to the disk.
    for (const char* sql : {"COMMIT", "PRAGMA synchronous = FULL", "PRAGMA journal_mode = DELETE"}) {
        if (auto done = m_connection->execute(sql); !done)
            return done;
    }
    const auto broken = m_connection->texts("PRAGMA foreign_key_check", 1);
    if (!broken)
        return broken.failure();
    if (!broken->isEmpty())
        return unexpected(ErrorKind::Malformed, m_connection->path(),
                          QStringLiteral("a row of %1 refers to what is not there").arg(broken->first()));
    return m_connection->execute("UPDATE meta SET value = value WHERE key = 'capsule'");
}

/// What a person put on it, into the columns.
Result<void> CapsuleArchive::Parts::stageMarks(ArticleId id)
{
    ColumnEntry entry = m_columns.entry(id);
    auto marks =
        m_statements.get("SELECT EXISTS (SELECT 1 FROM mark WHERE article_id = ?1 AND starred <> 0), "
                         "EXISTS (SELECT 1 FROM mark WHERE article_id = ?1 AND read <> 0), "
                         "EXISTS (SELECT 1 FROM note WHERE article_id = ?1)");
    if (!marks)
        return marks.failure();
    if (auto there = (*marks)->bind(1, id.value).step(); !there)
        return there.failure();
    entry.isStarred = (*marks)->integer(0) != 0;
    entry.isRead = (*marks)->integer(1) != 0;
    entry.hasNote = (*marks)->integer(2) != 0;
    (*marks)->reset();
    auto groups = m_statements.get(
        "SELECT 1, tag.name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ?1 UNION ALL "
        "SELECT 0, collection.name FROM article_collection JOIN collection ON collection.id = collection_id "
        "WHERE article_id = ?1");
    if (!groups)
        return groups.failure();
    std::vector<std::pair<ColumnKind, QString>> named;
    (*groups)->bind(1, id.value);
    auto all = (*groups)->forEachRow([&] {
        named.emplace_back((*groups)->integer(0) != 0 ? ColumnKind::Tag : ColumnKind::Collection,
                           (*groups)->text(1));
    });
    if (!all)
        return all.failure();
    for (const auto& [kind, name] : named) {
        auto value = m_columns.valueId(*m_connection, kind, name);
        if (!value)
            return value.failure();
        entry.values[static_cast<size_t>(kind)].push_back(*value);
    }
    m_columns.stage(id, std::move(entry));
    return {};
}

/// Originals that are kept as what differs from a version that was not chosen.
Result<void> CapsuleArchive::Parts::detachOriginals()
{
    std::vector<qint64> based;
    {
        auto rows = m_connection->prepare("SELECT id FROM main.original WHERE base_version IS NOT NULL AND "
                                          "base_version NOT IN (SELECT id FROM main.version)");
        if (!rows)
            return rows.failure();
        auto all = rows->forEachRow([&] { based.push_back(rows->integer(0)); });
        if (!all)
            return all.failure();
    }
    for (const qint64 id : based) {
        auto select =
            m_statements.get("SELECT original.data, version.body FROM main.original JOIN source.version "
                             "ON version.id = original.base_version WHERE original.id = ?");
        if (!select)
            return select.failure();
        auto there = (*select)->bind(1, id).step();
        if (!there)
            return there.failure();
        if (!*there)
            return unexpected(ErrorKind::Malformed, QStringLiteral("original %1").arg(id));
        auto bytes = unpackedLike((*select)->blob(0), (*select)->blob(1));
        (*select)->reset();
        if (!bytes)
            return bytes.failure();
        auto update = m_statements.get("UPDATE main.original SET base_version = NULL, data = ? WHERE id = ?");
        if (!update)
            return update.failure();
        if (auto done = (*update)->bind(1, packed(*bytes)).bind(2, id).run(); !done)
            return done;
    }
    return {};
}

Result<void> CapsuleArchive::Parts::writeMeta()
{
    auto former = m_connection->texts("SELECT value FROM source.meta WHERE key = 'fingerprint'", 1);
    auto last = m_connection->integer(
        "SELECT max((SELECT coalesce(max(id), 0) FROM source.article), "
        "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM source.meta WHERE key = 'last_article'))");
    if (!former || !last)
        return former ? last.failure() : former.failure();
    m_origin.fingerprint = former->value(0);
    // The same articles of the same content have the same one.
    QByteArray chosen = m_origin.fingerprint.toLatin1();
    auto versions = m_connection->prepare("SELECT current_version_id FROM article ORDER BY id");
    if (!versions)
        return versions.failure();
    auto all = versions->forEachRow([&] { chosen += ' ' + QByteArray::number(versions->integer(0)); });
    if (!all)
        return all.failure();
    const std::pair<QString, QString> values[] = {{QStringLiteral("capsule"), asJson(m_origin)},
                                                  {QStringLiteral("last_article"), QString::number(*last)},
                                                  {QStringLiteral("fingerprint"), sha256Hex(chosen)}};
    for (const auto& [key, value] : values) {
        auto write = m_statements.get("INSERT INTO main.meta(key, value) VALUES (?, ?) "
                                      "ON CONFLICT(key) DO UPDATE SET value = excluded.value");
        if (!write)
            return write.failure();
        if (auto done = (*write)->bind(1, key).bind(2, value).run(); !done)
            return done;
    }
    return {};
}

Result<std::optional<CapsuleOrigin>> capsuleOrigin(const QString& path)
{
    auto connection = Connection::open(QFileInfo(path).absoluteFilePath(), Connection::Mode::ReadOnly);
    if (!connection)
        return connection.failure();
    auto kept = (*connection)->texts("SELECT value FROM meta WHERE key = 'capsule'", 1);
    if (!kept)
        return kept.failure();
    if (kept->isEmpty())
        return std::optional<CapsuleOrigin>();
    const QJsonObject json = QJsonDocument::fromJson(kept->first().toUtf8()).object();
    const auto text = [&json](const char* key) { return json.value(QLatin1String(key)).toString(); };
    return std::optional(CapsuleOrigin{text("archive"), text("fingerprint"), text("title"),
                                       text("compiled_by"), QDateTime::fromString(text("made"), Qt::ISODate),
                                       json.value(QLatin1String("articles")).toInteger()});
}

} // namespace warraq
