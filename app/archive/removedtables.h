#pragma once

/// The tables of the writer's connection that hold what was removed (see RemovedArticles), and what is done
/// with them: fixed statements, one after the other, each with the article's number where it does not say
/// another thing.
namespace warraq::removed {

/// As the archive's own, empty; `removed_copy` has the copies of a removed article.
inline constexpr const char* rooms[] = {
    "CREATE TEMP TABLE IF NOT EXISTS removed_article AS SELECT * FROM article WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_version AS SELECT * FROM version WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_image AS SELECT * FROM version_image WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_former_version AS SELECT * FROM former_version WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_former_image AS SELECT * FROM former_image WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_asset AS SELECT * FROM asset WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_record AS "
    "SELECT id, run_id, sha256, original_id, reason, article_id, version_id FROM record WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_original AS "
    "SELECT id, size, base_version, data, 0 AS article_id FROM original WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_field AS "
    "SELECT article_field.*, 0 AS run_id FROM article_field WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_correction AS SELECT * FROM correction WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_mark AS SELECT * FROM mark WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_note AS SELECT * FROM note WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_tag AS SELECT 0 AS article_id, name FROM tag WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_collection AS "
    "SELECT 0 AS article_id, name, created, 0 AS position FROM collection WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_apart AS SELECT 0 AS owner, * FROM not_a_copy WHERE 0",
    "CREATE TEMP TABLE IF NOT EXISTS removed_copy AS SELECT duplicate_of AS article_id, id AS copy_id FROM "
    "article "
    "WHERE 0",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.removed_article_id ON removed_article(id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.removed_version_id ON removed_version(id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_version_article ON removed_version(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_image_version ON removed_image(version_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_former_version_id ON removed_former_version(version_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_former_image_version ON removed_former_image(version_id)",
    "CREATE UNIQUE INDEX IF NOT EXISTS temp.removed_asset_hash ON removed_asset(sha256)",
    "CREATE INDEX IF NOT EXISTS temp.removed_record_article ON removed_record(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_original_article ON removed_original(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_field_article ON removed_field(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_correction_article ON removed_correction(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_mark_article ON removed_mark(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_note_article ON removed_note(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_tag_article ON removed_tag(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_collection_article ON removed_collection(article_id)",
    "CREATE INDEX IF NOT EXISTS temp.removed_apart_owner ON removed_apart(owner)",
    "CREATE INDEX IF NOT EXISTS temp.removed_copy_article ON removed_copy(article_id)",
};

/// With the article's number.
inline constexpr const char* keeping[] = {
    "INSERT INTO removed_article SELECT * FROM article WHERE id = ?1",
    "INSERT INTO removed_version SELECT * FROM version WHERE article_id = ?1",
    "INSERT INTO removed_image SELECT * FROM version_image WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT INTO removed_former_version SELECT * FROM former_version WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT INTO removed_former_image SELECT * FROM former_image WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT OR IGNORE INTO removed_asset SELECT * FROM asset WHERE sha256 IN "
    "(SELECT asset FROM removed_image WHERE version_id IN (SELECT id FROM version WHERE article_id = ?1) "
    "UNION "
    "SELECT asset FROM removed_former_image WHERE version_id IN (SELECT id FROM version WHERE article_id = "
    "?1))",
    "INSERT INTO removed_record SELECT id, run_id, sha256, original_id, reason, article_id, version_id "
    "FROM record WHERE article_id = ?1",
    "INSERT INTO removed_original SELECT id, size, base_version, data, ?1 FROM original WHERE id IN "
    "(SELECT original_id FROM record WHERE article_id = ?1)",
    "INSERT INTO removed_field SELECT article_field.*, record.run_id FROM article_field LEFT JOIN record "
    "ON record.id = article_field.record_id WHERE article_field.article_id = ?1",
    "INSERT INTO removed_correction SELECT * FROM correction WHERE article_id = ?1",
    "INSERT INTO removed_mark SELECT * FROM mark WHERE article_id = ?1",
    "INSERT INTO removed_note SELECT * FROM note WHERE article_id = ?1",
    "INSERT INTO removed_tag SELECT ?1, name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = "
    "?1",
    "INSERT INTO removed_collection SELECT ?1, name, created, position FROM article_collection "
    "JOIN collection ON collection.id = collection_id WHERE article_id = ?1",
    "INSERT INTO removed_apart SELECT ?1, * FROM not_a_copy WHERE article_id = ?1 OR other_id = ?1",
    "INSERT INTO removed_copy SELECT ?1, id FROM article WHERE duplicate_of = ?1",
};

/// Assets stay: others that are kept may have the same.
inline constexpr const char* forgetting[] = {
    "DELETE FROM removed_image WHERE version_id IN (SELECT id FROM removed_version WHERE article_id = ?1)",
    "DELETE FROM removed_former_image WHERE version_id IN (SELECT id FROM removed_version WHERE article_id = "
    "?1)",
    "DELETE FROM removed_former_version WHERE version_id IN (SELECT id FROM removed_version WHERE article_id "
    "= ?1)",
    "DELETE FROM removed_version WHERE article_id = ?1",
    "DELETE FROM removed_article WHERE id = ?1",
    "DELETE FROM removed_record WHERE article_id = ?1",
    "DELETE FROM removed_original WHERE article_id = ?1",
    "DELETE FROM removed_field WHERE article_id = ?1",
    "DELETE FROM removed_correction WHERE article_id = ?1",
    "DELETE FROM removed_mark WHERE article_id = ?1",
    "DELETE FROM removed_note WHERE article_id = ?1",
    "DELETE FROM removed_tag WHERE article_id = ?1",
    "DELETE FROM removed_collection WHERE article_id = ?1",
    "DELETE FROM removed_apart WHERE owner = ?1",
    "DELETE FROM removed_copy WHERE article_id = ?1",
};

/// What went with imports that were taken back meanwhile. A version goes to a record that repeats it, as when
/// an import is taken back while the article is there.
inline constexpr const char* parting[] = {
    "DELETE FROM removed_record WHERE article_id = ?1 AND NOT EXISTS (SELECT 1 FROM record WHERE "
    "record.id = removed_record.id AND record.run_id = removed_record.run_id AND record.article_id IS NULL)",
    "DELETE FROM removed_field WHERE article_id = ?1 AND record_id IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM record WHERE record.id = removed_field.record_id AND record.run_id = "
    "removed_field.run_id)",
    "UPDATE removed_version SET record_id = coalesce((SELECT min(heir.id) FROM removed_record AS heir WHERE "
    "heir.article_id = ?1 AND heir.version_id = removed_version.id AND NOT EXISTS (SELECT 1 FROM "
    "removed_version AS own "
    "WHERE own.article_id = ?1 AND own.record_id = heir.id)), 0) WHERE article_id = ?1 AND record_id NOT IN "
    "(SELECT id FROM removed_record WHERE article_id = ?1)",
    "UPDATE removed_image SET asset = NULL, record_id = NULL WHERE version_id IN "
    "(SELECT id FROM removed_version WHERE article_id = ?1) AND NOT EXISTS "
    "(SELECT 1 FROM record WHERE record.id = removed_image.record_id) AND record_id IS NOT NULL",
};

/// The versions that are nobody's.
inline constexpr const char* dropping[] = {
    "DELETE FROM removed_image WHERE version_id IN "
    "(SELECT id FROM removed_version WHERE article_id = ?1 AND record_id = 0)",
    "DELETE FROM removed_former_image WHERE version_id IN "
    "(SELECT id FROM removed_version WHERE article_id = ?1 AND record_id = 0)",
    "DELETE FROM removed_former_version WHERE version_id IN "
    "(SELECT id FROM removed_version WHERE article_id = ?1 AND record_id = 0)",
    "DELETE FROM removed_version WHERE article_id = ?1 AND record_id = 0",
};

/// From one version's number, ?1, to another, ?2, of the article ?3.
inline constexpr const char* renumbering[] = {
    "UPDATE removed_version SET id = ?2 WHERE id = ?1 AND article_id = ?3",
    "UPDATE removed_image SET version_id = ?2 WHERE version_id = ?1 AND ?3 > 0",
    "UPDATE removed_former_image SET version_id = ?2 WHERE version_id = ?1 AND ?3 > 0",
    "UPDATE removed_former_version SET version_id = ?2 WHERE version_id = ?1 AND ?3 > 0",
    "UPDATE removed_record SET version_id = ?2 WHERE version_id = ?1 AND article_id = ?3",
    "UPDATE removed_original SET base_version = ?2 WHERE base_version = ?1 AND article_id = ?3",
    "UPDATE removed_article SET current_version_id = ?2 WHERE current_version_id = ?1 AND id = ?3",
};

/// The newest is shown where the one that was shown is gone. Near copies are linked afterwards.
inline constexpr const char* puttingBack[] = {
    "INSERT INTO article(id, current_version_id, duplicate_of, published_not_before, published_not_after) "
    "SELECT id, coalesce((SELECT id FROM removed_version WHERE id = current_version_id AND article_id = ?1), "
    "(SELECT id FROM removed_version WHERE article_id = ?1 ORDER BY captured IS NULL, captured DESC, id DESC "
    "LIMIT 1)), "
    "NULL, published_not_before, published_not_after FROM removed_article WHERE id = ?1",
    "INSERT INTO version SELECT * FROM removed_version WHERE article_id = ?1",
    "INSERT INTO version_image SELECT * FROM removed_image WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT INTO former_version SELECT * FROM removed_former_version WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT INTO former_image SELECT * FROM removed_former_image WHERE version_id IN "
    "(SELECT id FROM version WHERE article_id = ?1)",
    "INSERT OR IGNORE INTO asset SELECT * FROM removed_asset WHERE sha256 IN "
    "(SELECT asset FROM version_image WHERE version_id IN (SELECT id FROM version WHERE article_id = ?1) "
    "UNION "
    "SELECT asset FROM former_image WHERE version_id IN (SELECT id FROM version WHERE article_id = ?1))",
    "INSERT INTO article_field(article_id, field, origin, value, record_id, reason, changed) "
    "SELECT article_id, field, origin, value, record_id, reason, changed FROM removed_field WHERE article_id "
    "= ?1",
    // With their numbers, or all with new ones: what one of them got must not be another's.
    "INSERT INTO correction SELECT CASE WHEN EXISTS (SELECT 1 FROM correction JOIN removed_correction AS "
    "taken "
    "ON taken.id = correction.id WHERE taken.article_id = ?1) THEN NULL ELSE id END, article_id, field, "
    "former, "
    "value, reason, made FROM removed_correction WHERE article_id = ?1 ORDER BY id",
    "INSERT INTO mark SELECT * FROM removed_mark WHERE article_id = ?1",
    "INSERT INTO note SELECT * FROM removed_note WHERE article_id = ?1",
    "INSERT OR IGNORE INTO tag(name) SELECT name FROM removed_tag WHERE article_id = ?1",
    "INSERT INTO article_tag(article_id, tag_id) SELECT ?1, tag.id FROM removed_tag JOIN tag ON tag.name = "
    "removed_tag.name WHERE removed_tag.article_id = ?1",
    "INSERT OR IGNORE INTO collection(name, created) SELECT name, created FROM removed_collection WHERE "
    "article_id = ?1",
    "INSERT INTO article_collection(article_id, collection_id, position) SELECT ?1, collection.id, "
    "removed_collection.position FROM removed_collection JOIN collection ON collection.name = "
    "removed_collection.name "
    "WHERE removed_collection.article_id = ?1",
    "INSERT OR IGNORE INTO not_a_copy(article_id, other_id) SELECT article_id, other_id FROM removed_apart "
    "WHERE "
    "owner = ?1 AND EXISTS (SELECT 1 FROM article WHERE id = removed_apart.article_id) AND "
    "EXISTS (SELECT 1 FROM article WHERE id = removed_apart.other_id)",
};

} // namespace warraq::removed
