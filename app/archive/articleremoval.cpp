#include "archive/articleremoval.h"

namespace warraq {

Result<QStringList> ArticleRemoval::assetsOf(qint64 version)
{
    return m_parts.statements.texts(
        "SELECT asset FROM version_image WHERE version_id = ?1 AND asset IS NOT NULL UNION "
        "SELECT asset FROM former_image WHERE version_id = ?1 AND asset IS NOT NULL",
        version);
}

Result<void> ArticleRemoval::remove(ArticleId id)
{
    auto records = m_parts.statements.integers("SELECT id FROM record WHERE article_id = ?", id.value);
    auto versions = m_parts.statements.integers("SELECT id FROM version WHERE article_id = ?", id.value);
    if (!records || !versions)
        return (!records ? records : versions).failure();
    if (versions->empty())
        return unexpected(ErrorKind::NotFound, QString::number(id.value),
                          QStringLiteral("there is no such article"));
    if (auto parted = m_copies.release(id); !parted)
        return parted;
    if (auto released = releaseOriginals(*records); !released)
        return released;
    QStringList assets;
    for (const qint64 version : *versions) {
        if (auto alone = m_originals.detach(version); !alone)
            return alone;
        auto named = assetsOf(version);
        if (!named)
            return named.failure();
        assets += *named;
    }
    auto forget = m_parts.statements.get(
        "UPDATE record SET article_id = NULL, version_id = NULL, reason = 'removed' WHERE article_id = ?");
    if (!forget)
        return forget.failure();
    if (auto done = (*forget)->bind(1, id.value).run(); !done)
        return done;
    // Versions, images, completed fields and marks go with it.
    auto article = m_parts.statements.get("DELETE FROM article WHERE id = ?");
    if (!article)
        return article.failure();
    if (auto done = (*article)->bind(1, id.value).run(); !done)
        return done;
    if (auto released = m_assets.release(assets); !released)
        return released;
    m_parts.index.remove(static_cast<quint32>(id.value));
    m_columns.remove(id);
    m_highest = std::max(m_highest, id.value);
    return {};
}

Result<void> ArticleRemoval::removeVersions(ArticleId id, const std::vector<qint64>& versions)
{
    QStringList assets;
    for (const qint64 version : versions) {
        if (auto alone = m_originals.detach(version); !alone)
            return alone;
        auto named = assetsOf(version);
        if (!named)
            return named.failure();
        assets += *named;
        for (const char* sql : {"UPDATE record SET version_id = NULL WHERE article_id = ? AND version_id = ?",
                                "DELETE FROM version WHERE article_id = ? AND id = ?"}) {
            auto change = m_parts.statements.get(sql);
            if (!change)
                return change.failure();
            if (auto done = (*change)->bind(1, id.value).bind(2, version).run(); !done)
                return done;
        }
    }
    return m_assets.release(assets);
}

Result<void> ArticleRemoval::releaseOriginals(const std::vector<qint64>& records)
{
    for (const qint64 record : records) {
        auto kept = m_parts.statements.get("SELECT original_id FROM record WHERE id = ?");
        if (!kept)
            return kept.failure();
        (*kept)->bind(1, record);
        auto original = Statements::firstInteger(**kept);
        if (!original)
            return original.failure();
        if (*original == 0)
            continue;
        auto forget = m_parts.statements.get("UPDATE record SET original_id = NULL WHERE id = ?");
        if (!forget)
            return forget.failure();
        if (auto done = (*forget)->bind(1, record).run(); !done)
            return done;
        if (auto released = m_originals.release(*original); !released)
            return released;
    }
    return {};
}

Result<void> ArticleRemoval::releasePictures(qint64 record)
{
    auto assets = m_parts.statements.texts("SELECT asset FROM version_image WHERE record_id = ?", record);
    if (!assets)
        return assets.failure();
    if (assets->isEmpty())
        return {};
    if (auto done = m_parts.statements.run(
            "UPDATE version_image SET asset = NULL, record_id = NULL WHERE record_id = ?", {record});
        !done)
        return done;
    return m_assets.release(*assets);
}

Result<void> ArticleRemoval::finish()
{
    if (m_highest == 0)
        return {};
    if (auto settled = m_copies.settle(); !settled)
        return settled;
    auto meta = m_parts.statements.get(
        "INSERT INTO meta(key, value) VALUES ('last_article', ?1) ON CONFLICT(key) DO UPDATE SET value = "
        "CAST(max(CAST(value AS INTEGER), CAST(excluded.value AS INTEGER)) AS TEXT)");
    if (!meta)
        return meta.failure();
    return (*meta)->bind(1, QString::number(std::exchange(m_highest, 0))).run();
}

} // namespace warraq
