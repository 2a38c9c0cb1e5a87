// What PageJoining finds to put together.

#include "archive/keys.h"
#include "archive/pagejoining.h"

#include <algorithm>

namespace warraq {

/// The article that the pages are of and that was there, from another import or put together before; not
/// valid: there is none.
Result<ArticleId> PageJoining::earlierArticle(RunId run, const PagesOfRun& pages)
{
    std::vector<std::pair<int, QString>> addresses{{1, QStringLiteral("https://") + pages.series}};
    for (const auto& [number, page] : pages.pages)
        addresses.emplace_back(number, page.address);
    for (const auto& [number, address] : addresses) {
        auto id = m_tools.known.withAddress(urlKey(address));
        if (!id)
            return id.failure();
        auto is = id->isValid() ? isThere(run, *id, number) : Result<bool>(false);
        if (!is)
            return is.failure();
        if (*is)
            return id;
    }
    auto others = m_tools.known.ofSeries(pages.series);
    if (!others)
        return others.failure();
    for (const ArticleId id : *others) {
        auto is = isThere(run, id, 0);
        if (!is)
            return is.failure();
        if (*is)
            return id;
    }
    return ArticleId{};
}

/// \p number: a page that it is to have; 0: any.
Result<bool> PageJoining::isThere(RunId run, ArticleId id, int number)
{
    auto stored = m_parts.articles.load(id, ArticleStore::Texts::Without);
    if (!stored)
        return stored.failure();
    const PageSpan span = pageSpan(stored->content.identifiers);
    const bool isPage =
        span.first == 0 ? number == 1 : number == 0 || (number >= span.first && number <= span.last());
    if (!isPage)
        return false;
    auto alone = isOfRunAlone(run, id);
    return alone ? Result<bool>(!*alone || !span.isSingle()) : alone;
}

Result<bool> PageJoining::isOfRunAlone(RunId run, ArticleId id)
{
    auto others =
        m_parts.statements.get("SELECT EXISTS (SELECT 1 FROM record WHERE article_id = ? AND run_id <> ?)");
    if (!others)
        return others.failure();
    (*others)->bind(1, id.value).bind(2, run.value);
    auto any = Statements::firstInteger(**others);
    return any ? Result<bool>(*any == 0) : any.failure();
}

Result<PageJoining::Captures> PageJoining::capturesOf(RunId run, const PagesOfRun& pages, ArticleId earlier)
{
    Captures captures;
    for (const auto& [number, page] : pages.pages) {
        auto id = m_tools.known.withAddress(urlKey(page.address));
        if (!id)
            return id.failure();
        if (!id->isValid())
            continue;
        if (*id != earlier) {
            auto alone = isOfRunAlone(run, *id);
            auto worked = alone ? m_tools.personal.isIn(*id) : alone;
            if (!worked)
                return worked.failure();
            if (!*alone || *worked)
                continue;
        }
        auto found = capturesAt(run, *id, number);
        if (!found)
            return found.failure();
        if (!found->empty())
            captures[number] = std::move(*found);
    }
    return captures;
}

/// Pages that other imports brought and that stood alone for want of those between. One that a person worked
/// on, or that has several texts, is let be.
Result<void> PageJoining::addNeighbours(const QString& series, const Whole& whole, Captures& captures)
{
    auto others = m_tools.known.ofSeries(series);
    if (!others)
        return others.failure();
    for (const ArticleId id : *others) {
        if (id == whole.article)
            continue;
        auto versions = m_parts.statements.integers("SELECT id FROM version WHERE article_id = ?", id.value);
        if (!versions)
            return versions.failure();
        auto worked = m_tools.personal.isIn(id);
        if (!worked)
            return worked.failure();
        if (*worked || versions->size() != 1)
            continue;
        auto stored = m_parts.articles.loadVersion(versions->front(), ArticleStore::Texts::With);
        if (!stored)
            return stored.failure();
        const PageSpan span = pageSpan(stored->content.identifiers);
        const auto meets = [&span](const PageSpan& other) {
            return span.first <= other.last() && other.first <= span.last();
        };
        const bool isThere =
            meets(whole.span) || std::any_of(captures.begin(), captures.end(), [&](const auto& page) {
                return !page.second.empty() && meets(pageSpan(page.second.front().content.identifiers));
            });
        if (!isThere)
            captures[span.first].push_back(
                {id, versions->front(), stored->record, std::move(stored->content), stored->profile, true});
    }
    return {};
}

/// The texts of one page that the run brought as versions of \p id.
Result<std::vector<PageJoining::Capture>> PageJoining::capturesAt(RunId run, ArticleId id, int number)
{
    auto select = m_parts.statements.get(
        "SELECT version.id FROM version JOIN record ON record.id = version.record_id WHERE "
        "version.article_id = ? AND record.run_id = ? ORDER BY version.captured IS NOT NULL, "
        "version.captured, version.id");
    if (!select)
        return select.failure();
    std::vector<qint64> versions;
    Statement& row = **select;
    row.bind(1, id.value).bind(2, run.value);
    if (auto all = row.forEachRow([&] { versions.push_back(row.integer(0)); }); !all)
        return all.failure();
    std::vector<Capture> captures;
    for (const qint64 version : versions) {
        auto stored = m_parts.articles.loadVersion(version, ArticleStore::Texts::With);
        if (!stored)
            return stored.failure();
        const PageSpan span = pageSpan(stored->content.identifiers);
        if (span.first == number && span.isSingle())
            captures.push_back({id, version, stored->record, std::move(stored->content), stored->profile});
    }
    return captures;
}

/// The versions of an article that was there which are of the same pages as its newest, but for what the run
/// brought.
Result<PageJoining::Whole> PageJoining::wholeOf(RunId run, ArticleId id, const Captures& captures)
{
    auto select = m_parts.statements.get(
        "SELECT id FROM version WHERE article_id = ? ORDER BY captured IS NOT NULL, captured, id");
    if (!select)
        return select.failure();
    std::vector<qint64> versions;
    Statement& row = **select;
    row.bind(1, id.value);
    if (auto all = row.forEachRow([&] { versions.push_back(row.integer(0)); }); !all)
        return all.failure();
    auto alone = isOfRunAlone(run, id);
    if (!alone)
        return alone.failure();
    Whole whole{id, *alone, {}, {}};
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const bool isNew = std::any_of(captures.begin(), captures.end(), [&](const auto& page) {
            return std::any_of(page.second.begin(), page.second.end(),
                               [&](const Capture& capture) { return capture.version == *version; });
        });
        if (isNew)
            continue;
        auto stored = m_parts.articles.loadVersion(*version, ArticleStore::Texts::With);
        if (!stored)
            return stored.failure();
        PageSpan span = pageSpan(stored->content.identifiers);
        span.first = std::max(1, span.first);
        if (whole.versions.empty())
            whole.span = span;
        else if (span.first != whole.span.first || span.count != whole.span.count)
            continue;
        whole.versions.push_back({id, *version, stored->record, std::move(stored->content), stored->profile});
    }
    return whole;
}

} // namespace warraq
