#include "archive/versionrenewal.h"

#include "archive/compression.h"
#include "archive/fieldchanges.h"

namespace warraq {

namespace {

/// Those columns of a version that extraction gives.
#define WARRAQ_EXTRACTED_COLUMNS                                                                             \
    "text_key, profile, title, subtitle, authors, agency, published, modified, publication, section, "       \
    "genre, "                                                                                                \
    "dateline, places, language, url, identifiers, origin_set_id, captions, word_count, body, html"

} // namespace

Result<RenewedVersion> VersionRenewal::renew(RunId run, qint64 version, const ExtractedArticle& extracted,
                                             const PreparedRecord& prepared,
                                             const std::map<size_t, NewAsset>& assets)
{
    auto stored = m_parts.articles.loadVersion(version, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    RenewedVersion renewed;
    const ArticleId id = stored->article;
    ArticleContent fresh = extracted.content;
    fresh.captured = stored->content.captured; // the record's, and it is the same
    if (fresh.html.isEmpty())
        fresh.html = paragraphsHtml(fresh.text);
    const bool isSame = fieldChanges(id, stored->content, fresh).empty();
    if (!m_copies.knows(id)) {
        // Of archives from before there were sketches: its near copies are found now.
        auto shown = m_parts.articles.load(id, ArticleStore::Texts::Without);
        if (!shown)
            return shown.failure();
        if (shown->version == version)
            m_copies.add(id, *prepared.index);
    }
    if (isSame && stored->content.origins == fresh.origins && stored->profile == extracted.profile)
        return renewed;
    auto before = m_parts.articles.load(id, ArticleStore::Texts::With);
    if (!before)
        return before.failure();
    const bool isShown = before->version == version;
    auto body = m_parts.statements.get("SELECT body FROM version WHERE id = ?");
    if (!body)
        return body.failure();
    (*body)->bind(1, version);
    if (auto there = (*body)->step(); !there)
        return there.failure();
    const QByteArray formerBody = (*body)->blob(0);
    (*body)->reset();

    if (auto kept = keepFormer(run, version); !kept)
        return kept.failure();
    if (auto replaced = m_versions.replace(version, id, extracted, prepared, assets); !replaced)
        return replaced.failure();
    if (auto based = rebase(version, formerBody, prepared.body); !based)
        return based.failure();
    if (isShown && m_completion.hasListings()) {
        // What the article no longer says itself, a listing may.
        if (auto done = m_completion.fromListings(id, fresh, fresh.text); !done)
            return done.failure();
    }
    if (isShown) {
        if (stored->content.text != fresh.text || stored->content.title != fresh.title)
            m_copies.add(id, *prepared.index);
        if (auto followed = follow(id); !followed)
            return followed.failure();
    }
    auto after = m_parts.articles.load(id, ArticleStore::Texts::With);
    if (!after)
        return after.failure();
    renewed.changes = isShown ? fieldChanges(id, before->content, after->content)
                              : fieldChanges(id, stored->content, fresh);
    renewed.isChanged = !renewed.changes.empty();
    return renewed;
}

Result<void> VersionRenewal::follow(ArticleId article)
{
    auto indexed = m_refresh.words(article);
    return indexed ? m_refresh.columns(article) : indexed;
}

Result<void> VersionRenewal::keepFormer(RunId run, qint64 version)
{
    auto assets = takeFormer(version); // only one step back is kept
    if (!assets)
        return assets.failure();
    if (auto kept =
            m_parts.statements.run("INSERT INTO former_version(version_id, run_id, " WARRAQ_EXTRACTED_COLUMNS
                                   ") SELECT id, ?2, " WARRAQ_EXTRACTED_COLUMNS " FROM version WHERE id = ?1",
                                   {version, run.value});
        !kept)
        return kept;
    if (auto kept = m_parts.statements.run(
            "INSERT INTO former_image(version_id, position, media_id, caption, credit, source, "
            "asset, record_id) SELECT version_id, position, media_id, caption, credit, source, "
            "asset, record_id FROM version_image WHERE version_id = ?1",
            {version});
        !kept)
        return kept;
    return m_assets.release(*assets);
}

Result<void> VersionRenewal::forgetFormer(qint64 version)
{
    auto assets = takeFormer(version);
    return assets ? m_assets.release(*assets) : assets.failure();
}

/// The assets that were its pictures', to be released.
Result<QStringList> VersionRenewal::takeFormer(qint64 version)
{
    auto assets = m_parts.statements.texts(
        "SELECT asset FROM former_image WHERE version_id = ? AND asset IS NOT NULL", version);
    if (!assets)
        return assets;
    auto gone = m_parts.statements.run("DELETE FROM former_version WHERE version_id = ?1", {version});
    return gone ? assets : gone.failure();
}

Result<void> VersionRenewal::rebase(qint64 version, const QByteArray& formerBody, const QByteArray& body)
{
    auto based = m_parts.statements.get("SELECT id, data FROM original WHERE base_version = ?");
    if (!based)
        return based.failure();
    std::vector<std::pair<qint64, QByteArray>> originals;
    Statement& row = **based;
    row.bind(1, version);
    auto all = row.forEachRow([&] { originals.emplace_back(row.integer(0), row.blob(1)); });
    if (!all)
        return all.failure();
    if (originals.empty() || formerBody == body)
        return {};
    auto text = unpacked(body);
    if (!text)
        return text.failure();
    for (const auto& [id, data] : originals) {
        auto bytes = unpackedLike(data, formerBody);
        if (!bytes)
            return bytes.failure();
        auto update = m_parts.statements.get("UPDATE original SET base_version = ?, data = ? WHERE id = ?");
        if (!update)
            return update.failure();
        text->isEmpty() ? (*update)->bindNull(1) : (*update)->bind(1, version);
        if (auto done = (*update)->bind(2, packed(*bytes, *text)).bind(3, id).run(); !done)
            return done;
    }
    return {};
}

Result<qint64> VersionRenewal::countOf(RunId run)
{
    auto count = m_parts.statements.get("SELECT count(*) FROM former_version WHERE run_id = ?");
    if (!count)
        return count.failure();
    (*count)->bind(1, run.value);
    return Statements::firstInteger(**count);
}

Result<std::vector<qint64>> VersionRenewal::takeBack(RunId run, qint64 most)
{
    auto select = m_parts.statements.get(
        "SELECT version_id FROM former_version WHERE run_id = ? ORDER BY version_id LIMIT ?");
    if (!select)
        return select.failure();
    std::vector<qint64> versions;
    Statement& row = **select;
    row.bind(1, run.value).bind(2, most);
    auto all = row.forEachRow([&] { versions.push_back(row.integer(0)); });
    if (!all)
        return all.failure();
    for (const qint64 version : versions) {
        if (auto done = restore(version); !done)
            return done.failure();
    }
    return versions;
}

Result<void> VersionRenewal::restore(qint64 version)
{
    auto bodies = m_parts.statements.get("SELECT version.body, former_version.body FROM version JOIN "
                                         "former_version ON former_version.version_id = version.id WHERE "
                                         "version.id = ?");
    if (!bodies)
        return bodies.failure();
    (*bodies)->bind(1, version);
    if (auto there = (*bodies)->step(); !there)
        return there.failure();
    const QByteArray now = (*bodies)->blob(0);
    const QByteArray former = (*bodies)->blob(1);
    (*bodies)->reset();
    auto assets = m_parts.statements.texts(
        "SELECT asset FROM version_image WHERE version_id = ? AND asset IS NOT NULL", version);
    if (!assets)
        return assets.failure();
    for (const char* sql :
         {"UPDATE version SET (" WARRAQ_EXTRACTED_COLUMNS ") = (SELECT " WARRAQ_EXTRACTED_COLUMNS
          " FROM former_version WHERE version_id = ?1) WHERE id = ?1",
          "DELETE FROM version_image WHERE version_id = ?1",
          "INSERT INTO version_image(version_id, position, media_id, caption, credit, source, asset, "
          "record_id) "
          "SELECT version_id, position, media_id, caption, credit, source, asset, record_id FROM "
          "former_image "
          "WHERE version_id = ?1",
          "DELETE FROM former_version WHERE version_id = ?1"}) {
        if (auto done = m_parts.statements.run(sql, {version}); !done)
            return done;
    }
    if (auto based = rebase(version, now, former); !based)
        return based;
    if (auto released = m_assets.release(*assets); !released)
        return released;
    auto stored = m_parts.articles.loadVersion(version, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    auto shown = m_parts.articles.load(stored->article, ArticleStore::Texts::Without);
    if (!shown)
        return shown.failure();
    if (shown->version != version)
        return {};
    m_copies.add(stored->article, documentWords(searchedTexts(stored->content)));
    return follow(stored->article);
}

#undef WARRAQ_EXTRACTED_COLUMNS

} // namespace warraq
