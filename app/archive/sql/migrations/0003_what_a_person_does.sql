-- What a person does with articles (marks, tags, collections, notes, corrections), and what it takes to take an
-- import back: who else brought a text or a picture, and who uses an original.
CREATE TABLE mark (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    starred    INTEGER NOT NULL DEFAULT 0,
    read       INTEGER NOT NULL DEFAULT 0
) STRICT
-- next
CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT
-- next
CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id     INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX article_tag_tag ON article_tag(tag_id)
-- next
CREATE TABLE collection (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL
) STRICT
-- next
-- In the order in which the articles were put into it, or as a person arranged them.
CREATE TABLE article_collection (
    article_id    INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    PRIMARY KEY (article_id, collection_id)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX article_collection_order ON article_collection(collection_id, position)
-- next
CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    created    TEXT NOT NULL,
    changed    TEXT NOT NULL
) STRICT
-- next
CREATE INDEX note_article ON note(article_id)
-- next
-- Every change of a field by a person, in order. NULL: as the sources have it; empty: unknown.
CREATE TABLE correction (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    former     TEXT,
    value      TEXT,
    reason     TEXT,
    made       TEXT NOT NULL
) STRICT
-- next
CREATE INDEX correction_article ON correction(article_id)
-- next
ALTER TABLE run ADD COLUMN undone TEXT
-- next
-- Of a duplicate: the version whose text it repeats.
ALTER TABLE record ADD COLUMN version_id INTEGER
-- next
-- The record that brought the picture, where it is not the version's own.
ALTER TABLE version_image ADD COLUMN record_id INTEGER
-- next
CREATE INDEX version_record ON version(record_id)
-- next
CREATE INDEX record_original ON record(original_id) WHERE original_id IS NOT NULL
-- next
CREATE INDEX original_base ON original(base_version) WHERE base_version IS NOT NULL
-- next
CREATE INDEX version_image_asset ON version_image(asset) WHERE asset IS NOT NULL
-- next
CREATE INDEX version_image_record ON version_image(record_id) WHERE record_id IS NOT NULL
-- next
CREATE INDEX article_duplicate ON article(duplicate_of) WHERE duplicate_of IS NOT NULL
-- next
CREATE INDEX article_field_record ON article_field(record_id) WHERE record_id IS NOT NULL
-- next
CREATE INDEX listing_entry_record ON listing_entry(record_id)
-- next
DROP VIEW article_text
-- next
-- Texts and addresses as they are shown: a person's word first, then the version's, then what other records
-- completed.
CREATE VIEW article_text(id, title, subtitle, dateline, body, caption) AS
    SELECT article.id,
        coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = 'title' AND origin = 'person'),
                 version.title),
        coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = 'subtitle' AND origin = 'person'),
                 version.subtitle,
                 (SELECT value FROM article_field WHERE article_id = article.id AND field = 'subtitle' ORDER BY changed LIMIT 1)),
        coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = 'dateline' AND origin = 'person'),
                 version.dateline),
        unpacked(version.body), version.captions
    FROM article JOIN version ON version.id = article.current_version_id
-- next
CREATE VIEW article_address(id, url) AS
    SELECT article.id,
        coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = 'url' AND origin = 'person'),
                 version.url,
                 (SELECT value FROM article_field WHERE article_id = article.id AND field = 'url' ORDER BY changed LIMIT 1))
    FROM article JOIN version ON version.id = article.current_version_id
