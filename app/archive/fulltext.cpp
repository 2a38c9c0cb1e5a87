#include "archive/fulltext.h"

#include "core/textfold.h"

#include <sqlite3.h>

#include <array>
#include <cmath>
#include <vector>

namespace warraq {

namespace {

/// Weights of title, subtitle, dateline, body, caption.
constexpr std::array<double, 5> columnWeights{6.0, 2.5, 1.0, 1.0, 1.5};
constexpr double k1 = 1.2;
constexpr double b = 0.75;

thread_local RankingLengths lengthsNow;

fts5_api* apiOf(sqlite3* connection)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

int createTokenizer(void*, const char**, int, Fts5Tokenizer** made)
{
    // It has no state; FTS5 only wants a pointer that is none of its own.
    static char stateless;
    *made = reinterpret_cast<Fts5Tokenizer*>(&stateless);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

struct TokenizeCall
{
    void* context;
    int (*token)(void*, int, const char*, int, int, int);
    int status = SQLITE_OK;
};

int tokenize(Fts5Tokenizer*, void* context, int, const char* text, int bytes,
             int (*token)(void*, int, const char*, int, int, int))
{
    TokenizeCall call{context, token};
    WordSplitter::split(text, bytes, &call,
                        [](void* opaque, const char* folded, int size, int start, int end) {
                            auto& now = *static_cast<TokenizeCall*>(opaque);
                            now.status = now.token(now.context, 0, folded, size, start, end);
                            return now.status == SQLITE_OK;
                        });
    return call.status;
}

/// What of a ranking is the same for all rows of a query.
struct QueryStatistics
{
    std::vector<double> inverseFrequency; ///< per phrase
};

int countRow(const Fts5ExtensionApi*, Fts5Context*, void* count)
{
    ++*static_cast<sqlite3_int64*>(count);
    return SQLITE_OK;
}

QueryStatistics* statisticsOf(const Fts5ExtensionApi* api, Fts5Context* context)
{
    if (auto* known = static_cast<QueryStatistics*>(api->xGetAuxdata(context, 0)))
        return known;
    auto* made = new QueryStatistics;
    sqlite3_int64 rows = 1;
    api->xRowCount(context, &rows);
    for (int phrase = 0; phrase < api->xPhraseCount(context); ++phrase) {
        sqlite3_int64 hits = 0;
        api->xQueryPhrase(context, phrase, &hits, &countRow);
        const double n = static_cast<double>(rows);
        const double f = static_cast<double>(hits);
        // Robertson and Sparck Jones; never below a little, so that a word in every article still orders by
        // use.
        made->inverseFrequency.push_back(std::max(1e-6, std::log((n - f + 0.5) / (f + 0.5) + 1.0)));
    }
    api->xSetAuxdata(context, made, [](void* data) { delete static_cast<QueryStatistics*>(data); });
    return made;
}

void rank(const Fts5ExtensionApi* api, Fts5Context* context, sqlite3_context* result, int, sqlite3_value**)
{
    std::optional<quint32> words = 1;
    if (lengthsNow.wordsOf)
        words = lengthsNow.wordsOf(api->xRowid(context));
    if (!words) {
        sqlite3_result_double(result, 0.0);
        return;
    }
    const auto* statistics = statisticsOf(api, context);
    thread_local std::vector<double> frequency;
    frequency.assign(statistics->inverseFrequency.size(), 0.0);
    int instances = 0;
    api->xInstCount(context, &instances);
    for (int i = 0; i < instances; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        api->xInst(context, i, &phrase, &column, &offset);
        frequency[static_cast<size_t>(phrase)] += columnWeights[static_cast<size_t>(column)];
    }
    const double norm = k1 * (1.0 - b + b * *words / std::max(1.0, lengthsNow.averageWords));
    double score = 0;
    for (size_t phrase = 0; phrase < frequency.size(); ++phrase)
        score +=
            statistics->inverseFrequency[phrase] * frequency[phrase] * (k1 + 1) / (frequency[phrase] + norm);
    sqlite3_result_double(result, score);
}

} // namespace

bool registerFullText(sqlite3* connection)
{
    fts5_api* api = apiOf(connection);
    if (!api)
        return false;
    fts5_tokenizer tokenizer{&createTokenizer, &deleteTokenizer, &tokenize};
    return api->xCreateTokenizer(api, "warraq", nullptr, &tokenizer, nullptr) == SQLITE_OK &&
           api->xCreateFunction(api, "article_rank", nullptr, &rank, nullptr) == SQLITE_OK;
}

void setRankingLengths(RankingLengths lengths)
{
    lengthsNow = std::move(lengths);
}

} // namespace warraq
