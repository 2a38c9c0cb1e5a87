#include "archive/originalstore.h"

#include "archive/compression.h"

#include <vector>

namespace warraq {

Result<void> OriginalStore::release(qint64 original)
{
    auto remove = m_statements.get("DELETE FROM original WHERE id = ?1 AND NOT EXISTS "
                                   "(SELECT 1 FROM record WHERE original_id = ?1)");
    if (!remove)
        return remove.failure();
    return (*remove)->bind(1, original).run();
}

Result<void> OriginalStore::detach(qint64 version)
{
    auto based =
        m_statements.get("SELECT original.id, original.data, version.body FROM original JOIN version "
                         "ON version.id = original.base_version WHERE original.base_version = ?");
    if (!based)
        return based.failure();
    std::vector<std::pair<qint64, QByteArray>> alone;
    Statement& row = **based;
    row.bind(1, version);
    auto all = row.forEachRow([&]() -> Result<void> {
        auto bytes = unpackedLike(row.blob(1), row.blob(2));
        if (!bytes)
            return bytes.failure();
        alone.emplace_back(row.integer(0), packed(*bytes));
        return {};
    });
    if (!all) {
        row.reset();
        return all.failure();
    }
    for (const auto& [id, data] : alone) {
        auto update = m_statements.get("UPDATE original SET base_version = NULL, data = ? WHERE id = ?");
        if (!update)
            return update.failure();
        if (auto done = (*update)->bind(1, data).bind(2, id).run(); !done)
            return done;
    }
    return {};
}

} // namespace warraq
