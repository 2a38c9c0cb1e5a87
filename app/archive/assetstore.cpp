#include "archive/assetstore.h"

#include "core/digest.h"

namespace warraq {

Result<QString> AssetStore::store(const NewAsset& asset)
{
    const QString hash = sha256Hex(asset.bytes);
    auto stored = store(asset, hash);
    return stored ? Result<QString>(hash) : stored.failure();
}

Result<void> AssetStore::store(const NewAsset& asset, const QString& hash)
{
    auto known = m_statements.get("SELECT EXISTS (SELECT 1 FROM asset WHERE sha256 = ?)");
    if (!known)
        return known.failure();
    (*known)->bind(1, hash);
    auto isThere = Statements::firstInteger(**known);
    if (!isThere)
        return isThere.failure();
    if (*isThere != 0)
        return {};
    auto insert = m_statements.get("INSERT INTO asset(sha256, media_type, size, data) VALUES (?, ?, ?, ?)");
    if (!insert)
        return insert.failure();
    return (*insert)
        ->bind(1, hash)
        .bind(2, asset.mediaType)
        .bind(3, qint64(asset.bytes.size()))
        .bind(4, asset.bytes)
        .run();
}

Result<void> AssetStore::release(const QStringList& hashes)
{
    for (const auto& hash : hashes) {
        auto remove = m_statements.get("DELETE FROM asset WHERE sha256 = ?1 AND NOT EXISTS "
                                       "(SELECT 1 FROM version_image WHERE asset = ?1) AND NOT EXISTS "
                                       "(SELECT 1 FROM former_image WHERE asset = ?1)");
        if (!remove)
            return remove.failure();
        if (auto done = (*remove)->bind(1, hash).run(); !done)
            return done;
    }
    return {};
}

} // namespace warraq
