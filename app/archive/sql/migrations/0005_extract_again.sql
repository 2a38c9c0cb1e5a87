-- What it takes to extract again from the kept originals: what a source said of a record beside its bytes, and what
-- a text was before, so that this can be taken back.
ALTER TABLE record ADD COLUMN format TEXT
-- next
ALTER TABLE record ADD COLUMN url TEXT
-- next
ALTER TABLE record ADD COLUMN title TEXT
-- next
-- Named values as JSON, compressed like the original; NULL: there are none, or the original says them itself.
ALTER TABLE record ADD COLUMN named_values BLOB
-- next
-- A version as it was before a run extracted it again.
CREATE TABLE former_version (
    version_id    INTEGER PRIMARY KEY REFERENCES version(id) ON DELETE CASCADE,
    run_id        INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    text_key      BLOB NOT NULL,
    profile       TEXT,
    title         TEXT,
    subtitle      TEXT,
    authors       TEXT,
    agency        TEXT,
    published     TEXT,
    modified      TEXT,
    publication   TEXT,
    section       TEXT,
    genre         TEXT,
    dateline      TEXT,
    places        TEXT,
    language      TEXT,
    url           TEXT,
    identifiers   TEXT,
    origin_set_id INTEGER REFERENCES origin_set(id),
    captions      TEXT,
    word_count    INTEGER NOT NULL,
    body          BLOB NOT NULL,
    html          BLOB NOT NULL
) STRICT
-- next
CREATE INDEX former_version_run ON former_version(run_id)
-- next
CREATE TABLE former_image (
    version_id INTEGER NOT NULL REFERENCES former_version(version_id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    media_id   TEXT,
    caption    TEXT,
    credit     TEXT,
    source     TEXT,
    asset      TEXT,
    record_id  INTEGER,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID
-- next
CREATE INDEX former_image_asset ON former_image(asset) WHERE asset IS NOT NULL
