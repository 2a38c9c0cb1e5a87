#include "archive/pagejoining.h"

#include "archive/keys.h"
#include "core/pageparts.h"

namespace warraq {

Result<std::optional<PageJoining::Page>> PageJoining::pageAt(RunId run, const QString& address)
{
    auto id = m_known.withAddress(urlKey(address));
    if (!id)
        return id.failure();
    if (!id->isValid())
        return std::optional<Page>();
    auto alone = m_parts.statements.get(
        "SELECT min(id) FROM record WHERE article_id = ?1 GROUP BY article_id HAVING min(run_id) = ?2 AND "
        "max(run_id) = ?2 AND sum(outcome = 'added') = 1 AND sum(outcome IN ('added', 'duplicate')) = "
        "count(*)");
    if (!alone)
        return alone.failure();
    (*alone)->bind(1, id->value).bind(2, run.value);
    auto record = Statements::firstInteger(**alone);
    if (!record)
        return record.failure();
    if (*record == 0)
        return std::optional<Page>();
    auto stored = m_parts.articles.load(*id, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    stored->article = *id;
    return std::optional<Page>(Page{std::move(*stored), *record});
}

Result<std::optional<PageJoining::Page>> PageJoining::changedFirst(RunId run, const QString& address)
{
    auto id = m_known.withAddress(urlKey(address));
    if (!id)
        return id.failure();
    if (!id->isValid())
        return std::optional<Page>();
    auto shown = m_parts.statements.get("SELECT record.id FROM article JOIN version ON version.id = "
                                        "article.current_version_id JOIN record ON "
                                        "record.id = version.record_id WHERE article.id = ? AND "
                                        "record.run_id = ? AND record.outcome = 'updated'");
    if (!shown)
        return shown.failure();
    (*shown)->bind(1, id->value).bind(2, run.value);
    auto record = Statements::firstInteger(**shown);
    if (!record)
        return record.failure();
    if (*record == 0)
        return std::optional<Page>();
    auto whole = m_parts.articles.load(*id, ArticleStore::Texts::Without);
    if (!whole)
        return whole.failure();
    // By itself: what a person corrected lies over the version, and is none of its fields.
    auto stored = m_parts.articles.loadVersion(whole->version, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    if (stored->content.identifiers.value(QLatin1String(pageIdentifier)) != u"1")
        return std::optional<Page>();
    stored->article = *id;
    stored->version = whole->version;
    return std::optional<Page>(Page{std::move(*stored), *record});
}

Result<std::vector<size_t>> PageJoining::join(RunId run, const std::vector<PageOfRun>& pages)
{
    std::vector<size_t> places;
    if (pages.empty())
        return places;
    auto first = pageAt(run, pages.front().address);
    const bool isNew = first && *first;
    if (first && !isNew)
        first = changedFirst(run, pages.front().address);
    if (!first)
        return first.failure();
    if (!*first)
        return places;
    const ArticleStore::Stored& whole = (*first)->stored;
    std::vector<Page> further;
    std::vector<ArticleContent> contents{whole.content};
    for (size_t i = 1; i < pages.size(); ++i) {
        auto page = pageAt(run, pages[i].address);
        if (!page)
            return page.failure();
        const bool isAdded = *page && (*page)->stored.article.value != whole.article.value;
        if (!isAdded && (isNew || !pages[i].content))
            break;
        const ArticleContent& content = isAdded ? (*page)->stored.content : *pages[i].content;
        if (!goesOn(contents.back(), content))
            break;
        contents.push_back(content);
        if (isAdded) {
            places.push_back(i);
            further.push_back(std::move(**page));
        }
    }
    if (contents.size() < 2)
        return places;
    RecordToStore record;
    ExtractedArticle article{joinedPages(contents), whole.profile, {}};
    record.extraction = article;
    const auto prepared = prepareRecord(record, false);
    // The original's compression starts from the text as it was.
    if (auto alone = m_originals.detach(whole.version); !alone)
        return alone.failure();
    if (auto replaced = m_versions.replace(whole.version, whole.article, article, *prepared, {}); !replaced)
        return replaced.failure();
    for (const Page& page : further) {
        if (auto given = giveTo(page, **first); !given)
            return given.failure();
    }
    if (auto taken = isNew ? Result<void>() : takeUnchanged(run, **first); !taken)
        return taken.failure();
    m_copies.add(whole.article, *prepared->index);
    auto followed = m_refresh.words(whole.article);
    if (followed)
        followed = m_refresh.columns(whole.article);
    if (followed)
        followed = m_removal.finish();
    if (!followed)
        return followed.failure();
    return places;
}

Result<void> PageJoining::takeUnchanged(RunId run, const Page& first)
{
    auto records =
        m_parts.statements.get("UPDATE record SET version_id = ? WHERE run_id = ? AND article_id = ? AND "
                               "outcome = 'duplicate' AND reason = 'page'");
    if (!records)
        return records.failure();
    return (*records)
        ->bind(1, first.stored.version)
        .bind(2, run.value)
        .bind(3, first.stored.article.value)
        .run();
}

/// Its records are some of the first page's article from now on; the article goes.
Result<void> PageJoining::giveTo(const Page& page, const Page& first)
{
    if (auto alone = m_originals.detach(page.stored.version); !alone)
        return alone;
    auto record =
        m_parts.statements.get("UPDATE record SET article_id = ?, version_id = ?, outcome = 'duplicate', "
                               "reason = 'page' WHERE article_id = ?");
    if (!record)
        return record.failure();
    if (auto done = (*record)
                        ->bind(1, first.stored.article.value)
                        .bind(2, first.stored.version)
                        .bind(3, page.stored.article.value)
                        .run();
        !done)
        return done;
    auto count = m_parts.statements.get(
        "UPDATE source_file SET added = added - 1, duplicates = duplicates + 1 WHERE finished <> 0 AND id = "
        "(SELECT source_file_id FROM record WHERE id = ?)");
    if (!count)
        return count.failure();
    if (auto done = (*count)->bind(1, page.record).run(); !done)
        return done;
    return m_removal.remove(page.stored.article);
}

} // namespace warraq
