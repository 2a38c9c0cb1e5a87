#include "archive/comparedtexts.h"

namespace warraq {

Result<std::vector<qint64>> ComparedTexts::numbers(const char* sql, ArticleId id)
{
    auto rows = m_connection.prepare(sql);
    if (!rows)
        return rows.failure();
    rows->bind(1, id.value);
    std::vector<qint64> found;
    auto all = rows->forEachRow([&] { found.push_back(rows->integer(0)); });
    if (!all)
        return all.failure();
    return found;
}

Result<ComparedText> ComparedTexts::text(ArticleStore::Stored stored)
{
    ComparedText text;
    text.article = stored.article;
    text.version = stored.version;
    text.imported = stored.imported;
    text.content = std::move(stored.content);
    auto file =
        m_connection.prepare("SELECT source_file.path FROM record JOIN source_file ON source_file.id = "
                             "record.source_file_id WHERE record.id = ?");
    if (!file)
        return file.failure();
    file->bind(1, stored.record);
    auto there = file->step();
    if (!there)
        return there.failure();
    if (*there)
        text.file = file->text(0);
    return text;
}

Result<std::vector<ComparedText>> ComparedTexts::of(ArticleId id)
{
    auto shown = m_articles.load(id, ArticleStore::Texts::With);
    if (!shown)
        return shown.failure();
    // Those without a time of capture by when they came in.
    auto versions = numbers(
        "SELECT id FROM version WHERE article_id = ? ORDER BY captured IS NULL DESC, captured, id", id);
    auto copies =
        numbers("SELECT other.id FROM article JOIN article AS other ON other.id = coalesce("
                "article.duplicate_of, article.id) OR other.duplicate_of = coalesce(article.duplicate_of, "
                "article.id) WHERE article.id = ?1 AND other.id <> ?1 ORDER BY other.id LIMIT 200",
                id);
    if (!versions || !copies)
        return (versions ? copies : versions).failure();
    std::vector<ComparedText> texts;
    const auto add = [&](Result<ArticleStore::Stored> stored) -> Result<void> {
        if (!stored)
            return stored.failure();
        auto made = text(std::move(*stored));
        if (!made)
            return made.failure();
        texts.push_back(std::move(*made));
        return {};
    };
    for (const qint64 version : *versions) {
        // The one that is shown, as it is shown.
        const bool isShown = version == shown->version;
        if (auto added = add(isShown ? *shown : m_articles.loadVersion(version, ArticleStore::Texts::With));
            !added)
            return added.failure();
        texts.back().isShown = isShown;
    }
    for (const qint64 copy : *copies) {
        if (auto added = add(m_articles.load(ArticleId{copy}, ArticleStore::Texts::With)); !added)
            return added.failure();
        texts.back().isShown = true;
    }
    return texts;
}

} // namespace warraq
