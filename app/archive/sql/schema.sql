CREATE INDEX article_collection_order ON article_collection(collection_id, position);

CREATE INDEX article_duplicate ON article(duplicate_of) WHERE duplicate_of IS NOT NULL;

CREATE INDEX article_field_record ON article_field(record_id) WHERE record_id IS NOT NULL;

CREATE INDEX article_tag_tag ON article_tag(tag_id);

CREATE INDEX correction_article ON correction(article_id);

CREATE INDEX former_image_asset ON former_image(asset) WHERE asset IS NOT NULL;

CREATE INDEX former_version_run ON former_version(run_id);

CREATE INDEX issue_run ON issue(run_id);

CREATE INDEX listing_entry_record ON listing_entry(record_id);

CREATE INDEX listing_entry_title ON listing_entry(title_key);

CREATE INDEX listing_entry_url ON listing_entry(url_key) WHERE url_key IS NOT NULL;

CREATE INDEX note_article ON note(article_id);

CREATE INDEX original_base ON original(base_version) WHERE base_version IS NOT NULL;

CREATE INDEX record_article ON record(article_id);

CREATE INDEX record_original ON record(original_id) WHERE original_id IS NOT NULL;

CREATE INDEX record_source_file ON record(source_file_id);

CREATE INDEX source_file_run ON source_file(run_id);

CREATE INDEX version_address ON version(article_id, url);

CREATE INDEX version_image_asset ON version_image(asset) WHERE asset IS NOT NULL;

CREATE INDEX version_image_record ON version_image(record_id) WHERE record_id IS NOT NULL;

CREATE INDEX version_record ON version(record_id);

CREATE TABLE article (
    id                   INTEGER PRIMARY KEY,
    current_version_id   INTEGER NOT NULL,
    duplicate_of         INTEGER REFERENCES article(id) ON DELETE SET NULL,
    published_not_before TEXT,
    published_not_after  TEXT
) STRICT;

CREATE TABLE article_collection (
    article_id    INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    collection_id INTEGER NOT NULL REFERENCES collection(id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    PRIMARY KEY (article_id, collection_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_field (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    origin     TEXT NOT NULL,
    value      TEXT NOT NULL,
    record_id  INTEGER REFERENCES record(id) ON DELETE CASCADE,
    reason     TEXT,
    changed    TEXT NOT NULL,
    PRIMARY KEY (article_id, field, origin)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_tag (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    tag_id     INTEGER NOT NULL REFERENCES tag(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE asset (
    sha256     TEXT PRIMARY KEY,
    media_type TEXT NOT NULL,
    size       INTEGER NOT NULL,
    data       BLOB NOT NULL
) STRICT;

CREATE TABLE collection (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE column_block (
    block INTEGER PRIMARY KEY,
    data  BLOB NOT NULL
) STRICT;

CREATE TABLE correction (
    id         INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    field      TEXT NOT NULL,
    former     TEXT,
    value      TEXT,
    reason     TEXT,
    made       TEXT NOT NULL
) STRICT;

CREATE TABLE facet_value (
    id    INTEGER PRIMARY KEY,
    facet INTEGER NOT NULL,
    value TEXT NOT NULL,
    UNIQUE (facet, value)
) STRICT;

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
) STRICT, WITHOUT ROWID;

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
) STRICT;

CREATE TABLE index_block (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE index_segment (
    id        INTEGER PRIMARY KEY,
    directory BLOB NOT NULL,
    dead      BLOB NOT NULL
) STRICT;

CREATE TABLE issue (
    id       INTEGER PRIMARY KEY,
    run_id   INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    file     TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    detail   TEXT
) STRICT;

CREATE TABLE key_chunk (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE listing_entry (
    id        INTEGER PRIMARY KEY,
    record_id INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    title_key INTEGER NOT NULL,
    url_key   TEXT,
    author    TEXT,
    published TEXT,
    section   TEXT,
    excerpt   TEXT
) STRICT;

CREATE TABLE mark (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    starred    INTEGER NOT NULL DEFAULT 0,
    read       INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE not_a_copy (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    other_id   INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    text       TEXT NOT NULL,
    created    TEXT NOT NULL,
    changed    TEXT NOT NULL
) STRICT;

CREATE TABLE origin_set (
    id      INTEGER PRIMARY KEY,
    origins TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE "original" (
    id           INTEGER PRIMARY KEY,
    size         INTEGER NOT NULL,
    base_version INTEGER,
    data         BLOB NOT NULL
) STRICT;

CREATE TABLE receipt (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT,
    made                TEXT NOT NULL,
    title               TEXT NOT NULL,
    subtitle            TEXT,
    compiled_by         TEXT,
    form                TEXT NOT NULL,
    file                TEXT NOT NULL,
    fingerprint         TEXT NOT NULL,
    articles_in_archive INTEGER NOT NULL,
    query               TEXT NOT NULL,
    sort                TEXT NOT NULL,
    found               INTEGER NOT NULL,
    chosen              INTEGER NOT NULL,
    last_run            INTEGER NOT NULL,
    last_correction     INTEGER NOT NULL,
    articles            BLOB NOT NULL
) STRICT;

CREATE TABLE record (
    id             INTEGER PRIMARY KEY,
    run_id         INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    source_file_id INTEGER NOT NULL REFERENCES source_file(id) ON DELETE CASCADE,
    number         INTEGER,
    offset         INTEGER NOT NULL,
    length         INTEGER NOT NULL,
    sha256         BLOB NOT NULL,
    original_id    INTEGER REFERENCES original(id),
    charset        TEXT,
    captured       TEXT,
    outcome        TEXT NOT NULL,
    reason         TEXT,
    article_id     INTEGER REFERENCES article(id) ON DELETE SET NULL
, version_id INTEGER, format TEXT, url TEXT, title TEXT, named_values BLOB) STRICT;

CREATE TABLE run (
    id         INTEGER PRIMARY KEY,
    started    TEXT NOT NULL,
    finished   TEXT,
    stopped    INTEGER NOT NULL DEFAULT 0,
    paths      TEXT NOT NULL,
    options    TEXT NOT NULL,
    added      INTEGER NOT NULL DEFAULT 0,
    updated    INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    skipped    INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    other      INTEGER NOT NULL DEFAULT 0
, undone TEXT) STRICT;

CREATE TABLE sketch_chunk (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE source_file (
    id         INTEGER PRIMARY KEY,
    run_id     INTEGER NOT NULL REFERENCES run(id) ON DELETE CASCADE,
    path       TEXT NOT NULL,
    format     TEXT NOT NULL,
    profile    TEXT,
    bytes      INTEGER NOT NULL,
    finished   INTEGER NOT NULL DEFAULT 0,
    added      INTEGER NOT NULL DEFAULT 0,
    updated    INTEGER NOT NULL DEFAULT 0,
    duplicates INTEGER NOT NULL DEFAULT 0,
    skipped    INTEGER NOT NULL DEFAULT 0,
    failed     INTEGER NOT NULL DEFAULT 0,
    other      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE sqlite_sequence(name,seq);

CREATE TABLE tag (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE version (
    id          INTEGER PRIMARY KEY,
    article_id  INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    record_id   INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE,
    text_key    BLOB NOT NULL,
    imported    TEXT NOT NULL,
    captured    TEXT,
    profile     TEXT,
    title       TEXT,
    subtitle    TEXT,
    authors     TEXT,
    agency      TEXT,
    published   TEXT,
    modified    TEXT,
    publication TEXT,
    section     TEXT,
    genre       TEXT,
    dateline    TEXT,
    places      TEXT,
    language    TEXT,
    url         TEXT,
    identifiers TEXT,
    captions    TEXT,
    word_count  INTEGER NOT NULL,
    body        BLOB NOT NULL,
    html        BLOB NOT NULL
, origin_set_id INTEGER REFERENCES origin_set(id)) STRICT;

CREATE TABLE version_image (
    version_id INTEGER NOT NULL REFERENCES version(id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    media_id   TEXT,
    caption    TEXT,
    credit     TEXT,
    source     TEXT,
    asset      TEXT, record_id INTEGER,
    PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE VIEW article_address(id, url) AS
    SELECT article.id,
        coalesce((SELECT value FROM article_field WHERE article_id = article.id AND field = 'url' AND origin = 'person'),
                 version.url,
                 (SELECT value FROM article_field WHERE article_id = article.id AND field = 'url' ORDER BY changed LIMIT 1))
    FROM article JOIN version ON version.id = article.current_version_id;

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
    FROM article JOIN version ON version.id = article.current_version_id;

