-- What was exported, so that the selection can be made again and compared with what the archive says then.
-- `articles` are numbers as differences, base 128, packed. `last_run` and `last_correction` are the newest there
-- were: what came behind them came since.
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
) STRICT
