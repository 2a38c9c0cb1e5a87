#include "archive/reindex.h"

#include "archive/articlestore.h"
#include "archive/indexstore.h"
#include "archive/keys.h"
#include "archive/preparedrecord.h"
#include "archive/statedidentity.h"

namespace warraq {

namespace {

constexpr size_t articlesPerSegment = 2'000;

} // namespace

Result<void> saveKeysOfTexts(Connection& connection, KeyTable& keys)
{
    auto versions = connection.prepare("SELECT article_id, text_key FROM version ORDER BY id");
    if (!versions)
        return versions.failure();
    auto all = versions->forEachRow([&] {
        keys.add(KeyKind::Text, keyOf(versions->blob(1)), static_cast<quint32>(versions->integer(0)));
    });
    if (!all)
        return all.failure();
    auto records =
        connection.prepare("SELECT id, sha256 FROM record WHERE original_id IS NOT NULL ORDER BY id");
    if (!records)
        return records.failure();
    all = records->forEachRow([&] {
        keys.add(KeyKind::Original, keyOf(records->blob(1)), static_cast<quint32>(records->integer(0)));
    });
    if (!all)
        return all.failure();
    return keys.save(connection);
}

Result<void> reindex(Connection& connection)
{
    IndexStore index(connection);
    if (auto loaded = index.load(); !loaded)
        return loaded;
    KeyTable keys;
    ArticleStore articles(connection);
    auto ids = connection.prepare("SELECT id FROM article ORDER BY id");
    if (!ids)
        return ids.failure();
    auto all = ids->forEachRow([&]() -> Result<void> {
        const ArticleId id{ids->integer(0)};
        auto stored = articles.load(id, ArticleStore::Texts::With);
        if (!stored)
            return stored.failure();
        const auto number = static_cast<quint32>(id.value);
        index.add(number,
                  std::make_shared<const DocumentWords>(documentWords(searchedTexts(stored->content))));
        if (const QString address = urlKey(stored->content.url); !address.isNull())
            keys.add(KeyKind::Address, addressKey(address), number);
        for (const auto& identity : identityKeys(stored->content))
            keys.add(KeyKind::Address, addressKey(identity), number);
        if (const qint64 title = titleKey(stored->content.title); title != 0)
            keys.add(KeyKind::Title, static_cast<quint64>(title), number);
        if (index.pending() >= articlesPerSegment) {
            if (auto saved = index.save(); !saved)
                return saved;
        }
        return {};
    });
    if (!all)
        return all.failure();
    if (auto saved = index.save(); !saved)
        return saved;
    return saveKeysOfTexts(connection, keys);
}

} // namespace warraq
