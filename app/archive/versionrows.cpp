#include "archive/versionrows.h"

#include "archive/keys.h"
#include "archive/storedtext.h"
#include "core/pageparts.h"

namespace warraq {

/// The fields of an extraction, which both statements below number alike.
Result<void> VersionRows::bind(Statement& row, const ExtractedArticle& extracted,
                               const PreparedRecord& prepared)
{
    const auto& content = extracted.content;
    QStringList captions;
    for (const auto& image : content.images) {
        if (!image.caption.isEmpty())
            captions << image.caption;
    }
    auto origins = originSet(prepared.origins);
    if (!origins)
        return origins.failure();
    row.bind(1, prepared.textKey)
        .bind(2, nullIfEmpty(extracted.profile))
        .bind(3, nullIfEmpty(content.title))
        .bind(4, nullIfEmpty(content.subtitle))
        .bind(5, listToJson(content.authors))
        .bind(6, nullIfEmpty(content.agency))
        .bind(7, isoOf(content.published))
        .bind(8, isoOf(content.modified))
        .bind(9, nullIfEmpty(content.publication))
        .bind(10, nullIfEmpty(content.section))
        .bind(11, nullIfEmpty(content.genre))
        .bind(12, nullIfEmpty(content.dateline))
        .bind(13, listToJson(content.places))
        .bind(14, nullIfEmpty(content.language))
        .bind(15, nullIfEmpty(content.url))
        .bind(16, identifiersToJson(content.identifiers))
        .bind(17, *origins)
        .bind(18, captions.isEmpty() ? QString() : captions.join(u'\n'))
        .bind(19, qint64(prepared.words))
        .bind(20, prepared.body)
        .bind(21, prepared.html);
    return {};
}

Result<void> VersionRows::insert(qint64 version, ArticleId article, qint64 record,
                                 const ExtractedArticle& extracted, const PreparedRecord& prepared,
                                 const std::map<size_t, NewAsset>& assets)
{
    auto insert = m_parts.statements.get(
        "INSERT INTO version(text_key, profile, title, subtitle, authors, agency, published, modified, "
        "publication, section, genre, dateline, places, language, url, identifiers, origin_set_id, captions, "
        "word_count, body, html, id, article_id, record_id, imported, captured) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, "
        "?21, ?22, ?23, ?24, ?25, ?26)");
    if (!insert)
        return insert.failure();
    if (auto bound = bind(**insert, extracted, prepared); !bound)
        return bound;
    if (auto done = (*insert)
                        ->bind(22, version)
                        .bind(23, article.value)
                        .bind(24, record)
                        .bind(25, storedNow())
                        .bind(26, isoOf(extracted.content.captured))
                        .run();
        !done)
        return done;
    addKeys(article, extracted.content, prepared);
    return insertImages(version, extracted.content, assets, {});
}

Result<void> VersionRows::replace(qint64 version, ArticleId article, const ExtractedArticle& extracted,
                                  const PreparedRecord& prepared, const std::map<size_t, NewAsset>& assets)
{
    auto update = m_parts.statements.get("UPDATE version SET text_key = ?1, profile = ?2, title = ?3, "
                                         "subtitle = ?4, authors = ?5, agency = ?6, "
                                         "published = ?7, modified = ?8, publication = ?9, section = ?10, "
                                         "genre = ?11, dateline = ?12, places = "
                                         "?13, language = ?14, url = ?15, identifiers = ?16, origin_set_id = "
                                         "?17, captions = ?18, word_count = "
                                         "?19, body = ?20, html = ?21 WHERE id = ?22");
    if (!update)
        return update.failure();
    if (auto bound = bind(**update, extracted, prepared); !bound)
        return bound;
    if (auto done = (*update)->bind(22, version).run(); !done)
        return done;
    addKeys(article, extracted.content, prepared);
    if (!urlKey(extracted.content.url).isNull())
        m_parts.keys.add(KeyKind::Address, addressKey(urlKey(extracted.content.url)),
                         static_cast<quint32>(article.value));
    auto pictures = picturesOf(version);
    if (!pictures)
        return pictures.failure();
    auto clear = m_parts.statements.get("DELETE FROM version_image WHERE version_id = ? AND position >= 0");
    if (!clear)
        return clear.failure();
    if (auto done = (*clear)->bind(1, version).run(); !done)
        return done;
    return insertImages(version, extracted.content, assets, *pictures);
}

Result<qint64> VersionRows::showNewest(ArticleId article)
{
    auto newest = m_parts.statements.get("SELECT id FROM version WHERE article_id = ? ORDER BY captured IS "
                                         "NULL, captured DESC, id DESC LIMIT 1");
    if (!newest)
        return newest.failure();
    (*newest)->bind(1, article.value);
    auto shown = Statements::firstInteger(**newest);
    if (!shown)
        return shown;
    auto update = m_parts.statements.run("UPDATE article SET current_version_id = ?2 WHERE id = ?1",
                                         {article.value, *shown});
    return update ? shown : update.failure();
}

void VersionRows::addKeys(ArticleId article, const ArticleContent& content, const PreparedRecord& prepared)
{
    const auto number = static_cast<quint32>(article.value);
    m_parts.keys.add(KeyKind::Text, keyOf(prepared.textKey), number);
    if (prepared.titleKey != 0)
        m_parts.keys.add(KeyKind::Title, static_cast<quint64>(prepared.titleKey), number);
    for (const auto& identity : prepared.identities)
        m_parts.keys.add(KeyKind::Address, addressKey(identity), number);
    // A page whose first one is missing so far is found by what all of them have.
    if (const PageSpan span = pageSpan(content.identifiers); span.first > 0)
        m_parts.keys.add(KeyKind::Address, addressKey(seriesKey(pageMark(content.url, span.first).series)),
                         number);
}

Result<qint64> VersionRows::originSet(const QString& origins)
{
    if (const auto known = m_originSets.constFind(origins); known != m_originSets.constEnd())
        return *known;
    auto insert = m_parts.statements.get("INSERT INTO origin_set(origins) VALUES (?) ON CONFLICT DO NOTHING");
    if (!insert)
        return insert.failure();
    if (auto done = (*insert)->bind(1, origins).run(); !done)
        return done.failure();
    auto select = m_parts.statements.get("SELECT id FROM origin_set WHERE origins = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, origins);
    auto id = Statements::firstInteger(**select);
    if (id)
        m_originSets.insert(origins, *id);
    return id;
}

Result<VersionRows::KeptPictures> VersionRows::picturesOf(qint64 version)
{
    auto select = m_parts.statements.get("SELECT source, asset, record_id FROM version_image WHERE "
                                         "version_id = ? AND position >= 0 AND asset IS NOT "
                                         "NULL");
    if (!select)
        return select.failure();
    KeptPictures kept;
    Statement& row = **select;
    row.bind(1, version);
    auto all = row.forEachRow([&] { kept.insert(row.text(0), {row.text(1), row.integer(2)}); });
    if (!all)
        return all.failure();
    return kept;
}

Result<void> VersionRows::insertImages(qint64 version, const ArticleContent& content,
                                       const std::map<size_t, NewAsset>& assets, const KeptPictures& kept)
{
    for (size_t i = 0; i < content.images.size(); ++i) {
        const auto& image = content.images[i];
        KeptPicture picture{image.asset, 0};
        if (const auto bytes = assets.find(i); bytes != assets.end()) {
            auto stored = m_assets.store(bytes->second);
            if (!stored)
                return stored.failure();
            picture.asset = *stored;
        } else if (const auto had = kept.value(image.source);
                   picture.asset.isEmpty() || picture.asset == had.asset) {
            picture = had;
        }
        auto insert = m_parts.statements.get(
            "INSERT INTO version_image(version_id, position, media_id, caption, credit, source, asset, "
            "record_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        if (!insert)
            return insert.failure();
        Statement& row = **insert;
        row.bind(1, version)
            .bind(2, qint64(i))
            .bind(3, nullIfEmpty(image.mediaId))
            .bind(4, nullIfEmpty(image.caption))
            .bind(5, nullIfEmpty(image.credit))
            .bind(6, nullIfEmpty(image.source))
            .bind(7, nullIfEmpty(picture.asset));
        picture.record > 0 ? row.bind(8, picture.record) : row.bindNull(8);
        if (auto done = row.run(); !done)
            return done;
    }
    return {};
}

Result<void> VersionRows::insertFiles(qint64 version, const std::vector<PageFile>& files)
{
    for (size_t i = 0; i < files.size(); ++i) {
        if (auto stored = m_assets.store(files[i].asset, files[i].hash); !stored)
            return stored;
        auto insert = m_parts.statements.get(
            "INSERT INTO version_image(version_id, position, source, asset) VALUES (?, ?, ?, ?)");
        if (!insert)
            return insert.failure();
        if (auto done = (*insert)
                            ->bind(1, version)
                            .bind(2, -1 - static_cast<qint64>(i))
                            .bind(3, files[i].name)
                            .bind(4, files[i].hash)
                            .run();
            !done)
            return done;
    }
    return {};
}

} // namespace warraq
