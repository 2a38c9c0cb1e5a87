#include "benchmarks/stockindex.h"

#include <QFile>

namespace warraq::bench {

Result<StockIndex> StockIndex::open(const QString& file, const QString& archive)
{
    const bool isThere = QFile::exists(file);
    auto connection = Connection::open(file, isThere ? Connection::Mode::ReadOnly : Connection::Mode::Create);
    if (!connection)
        return connection.failure();
    if (!isThere) {
        std::fprintf(stderr, "making %s ...\n", qUtf8Printable(file));
        auto attach = (*connection)->prepare("ATTACH ? AS archive");
        if (!attach)
            return attach.failure();
        if (auto done = attach->bind(1, archive).run(); !done)
            return done.failure();
        // Without a copy of the texts: they play no part in what is measured.
        for (const char* sql :
             {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF",
              "CREATE VIRTUAL TABLE t USING fts5(title, subtitle, dateline, body, caption, content='')",
              "BEGIN",
              "INSERT INTO t(rowid, title, subtitle, dateline, body, caption) "
              "SELECT id, title, subtitle, dateline, body, caption FROM archive.article_text",
              "INSERT INTO t(t) VALUES ('optimize')", "COMMIT"}) {
            if (auto done = (*connection)->execute(sql); !done)
                return done.failure();
        }
    }
    // As much memory for pages as a program would give it.
    if (auto done = (*connection)->execute("PRAGMA cache_size = -65536"); !done)
        return done.failure();
    return StockIndex(std::move(*connection));
}

Result<std::vector<qint64>> StockIndex::ranked(const QString& match, int most)
{
    return ask(QStringLiteral("SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT %1").arg(most), match);
}

Result<std::vector<qint64>> StockIndex::bareIds(const QString& match)
{
    return ask(QStringLiteral("SELECT rowid FROM t WHERE t MATCH ?"), match);
}

Result<std::vector<qint64>> StockIndex::ask(const QString& sql, const QString& match)
{
    auto rows = m_connection->prepare(sql);
    if (!rows)
        return rows.failure();
    rows->bind(1, match);
    std::vector<qint64> ids;
    for (;;) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        ids.push_back(rows->integer(0));
    }
    return ids;
}

} // namespace warraq::bench
