-- The full-text index becomes our own: segments of postings, made by several threads and ranked from memory.
-- What the archive knows again (texts, addresses, titles, originals) leaves random-access indexes, which grow
-- slow with a million articles, for keys that are appended, and held in memory by the writer.
-- The words of the articles that are there are put into the new index by the program (see reindex).
DROP TABLE article_vocab
-- next
DROP TABLE article_fts
-- next
DROP INDEX article_title
-- next
DROP INDEX article_url
-- next
DROP INDEX version_text
-- next
ALTER TABLE article DROP COLUMN url_key
-- next
ALTER TABLE article DROP COLUMN title_key
-- next
-- Most originals hold their article's text once more: `base_version` is the version whose body their compression
-- starts from.
CREATE TABLE original_kept (
    id           INTEGER PRIMARY KEY,
    size         INTEGER NOT NULL,
    base_version INTEGER,
    data         BLOB NOT NULL
) STRICT
-- next
INSERT INTO original_kept(id, size, data) SELECT id, size, data FROM original
-- next
DROP TABLE original
-- next
ALTER TABLE original_kept RENAME TO original
-- next
CREATE TABLE index_segment (
    id        INTEGER PRIMARY KEY,
    directory BLOB NOT NULL,
    dead      BLOB NOT NULL
) STRICT
-- next
CREATE TABLE index_block (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT
-- next
CREATE TABLE key_chunk (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT
-- next
-- Where fields came from is the same for thousands of articles: said once.
CREATE TABLE origin_set (
    id      INTEGER PRIMARY KEY,
    origins TEXT NOT NULL UNIQUE
) STRICT
-- next
INSERT INTO origin_set(origins) SELECT DISTINCT origins FROM version
-- next
ALTER TABLE version ADD COLUMN origin_set_id INTEGER REFERENCES origin_set(id)
-- next
UPDATE version SET origin_set_id = (SELECT id FROM origin_set WHERE origin_set.origins = version.origins)
-- next
ALTER TABLE version DROP COLUMN origins
