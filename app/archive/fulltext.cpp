#include "archive/fulltext.h"

#include "core/textfold.h"

#include <sqlite3.h>

namespace warraq {

namespace {

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

} // namespace

bool registerFullText(sqlite3* connection)
{
    fts5_api* api = apiOf(connection);
    if (!api)
        return false;
    fts5_tokenizer tokenizer{&createTokenizer, &deleteTokenizer, &tokenize};
    return api->xCreateTokenizer(api, "warraq", nullptr, &tokenizer, nullptr) == SQLITE_OK;
}

} // namespace warraq
