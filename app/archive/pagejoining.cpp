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
        "SELECT min(id) FROM record WHERE article_id = ?1 GROUP BY article_id HAVING count(*) = 1 AND "
        "min(run_id) = ?2 AND max(run_id) = ?2 AND min(outcome) = 'added'");
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

Result<int> PageJoining::join(RunId run, const QStringList& addresses)
{
    std::vector<Page> pages;
    std::vector<ArticleContent> contents;
    for (const auto& address : addresses) {
        auto page = pageAt(run, address);
        if (!page)
            return page.failure();
        if (!*page || (!pages.empty() && !goesOn(contents.back(), (*page)->stored.content)))
            break;
        contents.push_back((*page)->stored.content);
        pages.push_back(std::move(**page));
    }
    if (pages.size() < 2)
        return 0;
    const Page& first = pages.front();
    const qint64 version = first.stored.version;
    RecordToStore whole;
    ExtractedArticle article{joinedPages(contents), first.stored.profile, {}};
    whole.extraction = article;
    const auto prepared = prepareRecord(whole, false);
    // The original's compression starts from the text as it was.
    if (auto alone = m_originals.detach(version); !alone)
        return alone.failure();
    if (auto replaced = m_versions.replace(version, first.stored.article, article, *prepared, {}); !replaced)
        return replaced.failure();
    for (size_t i = 1; i < pages.size(); ++i) {
        if (auto given = giveTo(pages[i], first); !given)
            return given.failure();
    }
    m_copies.add(first.stored.article, *prepared->index);
    auto followed = m_refresh.words(first.stored.article);
    if (followed)
        followed = m_refresh.columns(first.stored.article);
    if (followed)
        followed = m_removal.finish();
    if (!followed)
        return followed.failure();
    return static_cast<int>(pages.size()) - 1;
}

/// Its record is one of the first page's article from now on; the article goes.
Result<void> PageJoining::giveTo(const Page& page, const Page& first)
{
    if (auto alone = m_originals.detach(page.stored.version); !alone)
        return alone;
    auto record =
        m_parts.statements.get("UPDATE record SET article_id = ?, version_id = ?, outcome = 'duplicate', "
                               "reason = 'page' WHERE id = ?");
    if (!record)
        return record.failure();
    if (auto done = (*record)
                        ->bind(1, first.stored.article.value)
                        .bind(2, first.stored.version)
                        .bind(3, page.record)
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
