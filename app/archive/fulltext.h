#pragma once

#include <QtGlobal>

#include <functional>
#include <optional>

struct sqlite3;

namespace warraq {

/// Gives a connection the FTS5 tokenizer `warraq` (core/textfold.h) and the ranking function
/// `article_rank(fts)` (bm25 with a headline worth more, lengths from memory). Before any statement touches
/// the index.
[[nodiscard]] bool registerFullText(sqlite3* connection);

/// Where article_rank takes an article's length from, on the calling thread: words of the article \p rowid
/// (none: it is not wanted and scores 0), and the average. Set before a ranked query, by the thread that runs
/// it.
struct RankingLengths
{
    std::function<std::optional<quint32>(qint64 rowid)> wordsOf;
    double averageWords = 1;
};
void setRankingLengths(RankingLengths lengths);

} // namespace warraq
