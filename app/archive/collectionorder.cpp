#include "archive/collectionorder.h"

#include "archive/connection.h"

namespace warraq {

Result<std::vector<ArticleId>> articlesInCollection(const Archive& archive, const QString& name)
{
    auto connection = Connection::open(archive.path(), Connection::Mode::ReadOnly);
    if (!connection) // in a folder where not even a lock may be written
        connection = Connection::open(archive.path(), Connection::Mode::Immutable);
    if (!connection)
        return connection.failure();
    auto row = (*connection)
                   ->prepare("SELECT collection.id, article_id FROM collection LEFT JOIN article_collection "
                             "ON collection_id = collection.id WHERE name = ? ORDER BY position, article_id");
    if (!row)
        return row.failure();
    row->bind(1, name);
    std::vector<ArticleId> ids;
    bool isThere = false;
    auto all = row->forEachRow([&] {
        isThere = true;
        if (const ArticleId id{row->integer(1)}; id.isValid()) // not that of an empty collection
            ids.push_back(id);
    });
    if (!all)
        return all.failure();
    if (!isThere)
        return unexpected(ErrorKind::NotFound, name, QStringLiteral("there is no such collection"));
    return ids;
}

} // namespace warraq
