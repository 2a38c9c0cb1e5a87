-- What near copies are found by (see TextSketch): appended with each batch, and held in memory by the writer.
CREATE TABLE sketch_chunk (
    id   INTEGER PRIMARY KEY,
    data BLOB NOT NULL
) STRICT
-- next
-- What a person said are two stories, whatever they share: the smaller number first.
CREATE TABLE not_a_copy (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    other_id   INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, other_id)
) STRICT, WITHOUT ROWID
