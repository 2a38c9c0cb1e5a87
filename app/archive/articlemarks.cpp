#include "archive/articlemarks.h"

namespace warraq {

namespace {

/// Calls \p each with every row that \p sql gives for the article.
template <class Each>
Result<void> forEachRow(const Connection& connection, const char* sql, ArticleId id, Each each)
{
    auto rows = connection.prepare(sql);
    if (!rows)
        return rows.failure();
    rows->bind(1, id.value);
    return rows->forEachRow([&] { each(*rows); });
}

} // namespace

Result<void> ArticleMarks::load(Article& article)
{
    const ArticleId id = article.id;
    if (auto done = forEachRow(m_connection, "SELECT starred, read FROM mark WHERE article_id = ?", id,
                               [&](const Statement& row) {
                                   article.starred = row.integer(0) != 0;
                                   article.read = row.integer(1) != 0;
                               });
        !done)
        return done;
    if (auto done = forEachRow(m_connection,
                               "SELECT name FROM article_tag JOIN tag ON tag.id = tag_id "
                               "WHERE article_id = ? ORDER BY name",
                               id, [&](const Statement& row) { article.tags << row.text(0); });
        !done)
        return done;
    if (auto done = forEachRow(m_connection,
                               "SELECT name FROM article_collection JOIN collection ON collection.id = "
                               "collection_id WHERE article_id = ? ORDER BY name",
                               id, [&](const Statement& row) { article.collections << row.text(0); });
        !done)
        return done;
    return forEachRow(
        m_connection, "SELECT id, text, created, changed FROM note WHERE article_id = ? ORDER BY id", id,
        [&](const Statement& row) {
            article.notes.push_back({row.integer(0), row.text(1), row.moment(2).value_or(QDateTime()),
                                     row.moment(3).value_or(QDateTime())});
        });
}

} // namespace warraq
