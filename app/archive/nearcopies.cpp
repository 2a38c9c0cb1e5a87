#include "archive/nearcopies.h"

#include "archive/compression.h"

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

/// Whether a person parted something of the one from something of the other: they would stand together again.
Result<bool> areStoriesApart(const WriteParts& parts, ArticleId one, ArticleId other)
{
    auto select = parts.statements.get(
        "SELECT EXISTS (SELECT 1 FROM not_a_copy JOIN article AS a ON a.id = article_id JOIN article AS b ON "
        "b.id = "
        "other_id WHERE (coalesce(a.duplicate_of, a.id) = ?1 AND coalesce(b.duplicate_of, b.id) = ?2) OR "
        "(coalesce(a.duplicate_of, a.id) = ?2 AND coalesce(b.duplicate_of, b.id) = ?1))");
    if (!select)
        return select.failure();
    (*select)->bind(1, one.value).bind(2, other.value);
    auto any = Statements::firstInteger(**select);
    return any ? Result<bool>(*any != 0) : any.failure();
}

} // namespace

void NearCopies::add(ArticleId article, const DocumentWords& words)
{
    m_sketches.add(static_cast<quint32>(article.value), words.sketch);
}

Result<void> NearCopies::link()
{
    auto candidates = m_sketches.candidates(m_parts.connection);
    if (!candidates)
        return candidates.failure();
    for (const auto& [number, others] : *candidates) {
        const ArticleId article{number};
        auto story = storyOf(article);
        if (!story)
            return story.failure();
        if (!story->isValid() || *story != article)
            continue; // gone again, or already linked
        auto same = mostAlike(article, others);
        if (!same)
            return same.failure();
        if (!same->isValid())
            continue;
        auto first = storyOf(*same);
        if (!first)
            return first.failure();
        if (*first == article)
            continue;
        auto apart = areStoriesApart(m_parts, article, *first);
        if (!apart)
            return apart.failure();
        if (*apart)
            continue;
        if (auto joined = join(article, *first); !joined)
            return joined;
    }
    m_shingles.clear();
    return m_sketches.save(m_parts.connection);
}

Result<const NearCopies::Shingles*> NearCopies::shingles(ArticleId article)
{
    constexpr size_t most = 512;
    if (const auto known = m_shingles.find(article.value); known != m_shingles.end())
        return &known->second;
    auto body = m_parts.statements.get("SELECT version.body FROM article JOIN version ON version.id = "
                                       "article.current_version_id WHERE article.id = ?");
    if (!body)
        return body.failure();
    Statement& row = **body;
    row.bind(1, article.value);
    auto there = row.step();
    if (!there)
        return there.failure();
    Shingles made;
    if (*there) {
        auto text = unpacked(row.blob(0));
        row.reset();
        if (!text)
            return text.failure();
        made = shinglesOf(*text);
    } else {
        row.reset();
    }
    if (m_shingles.size() >= most)
        m_shingles.clear();
    return &(m_shingles[article.value] = std::move(made));
}

Result<ArticleId> NearCopies::mostAlike(ArticleId article, const std::vector<quint32>& others)
{
    auto own = shingles(article);
    if (!own)
        return own.failure();
    const Shingles mine = **own; // what is kept may be let go while others are read
    ArticleId best;
    double most = alike;
    for (const quint32 number : others) {
        const ArticleId other{number};
        auto theirs = shingles(other);
        if (!theirs)
            return theirs.failure();
        const double share = resemblance(mine, **theirs);
        if (share < most || (best.isValid() && share == most))
            continue;
        auto apart = areApart(article, other);
        if (!apart)
            return apart.failure();
        if (*apart)
            continue;
        best = other;
        most = share;
    }
    return best;
}

Result<ArticleId> NearCopies::storyOf(ArticleId article)
{
    auto select = m_parts.statements.get("SELECT coalesce(duplicate_of, id) FROM article WHERE id = ?");
    if (!select)
        return select.failure();
    (*select)->bind(1, article.value);
    auto first = Statements::firstInteger(**select);
    return first ? Result<ArticleId>(ArticleId{*first}) : first.failure();
}

Result<bool> NearCopies::areApart(ArticleId one, ArticleId other)
{
    auto select = m_parts.statements.get(
        "SELECT EXISTS (SELECT 1 FROM not_a_copy WHERE article_id = ? AND other_id = ?)");
    if (!select)
        return select.failure();
    (*select)->bind(1, std::min(one.value, other.value)).bind(2, std::max(one.value, other.value));
    auto said = Statements::firstInteger(**select);
    return said ? Result<bool>(*said != 0) : said.failure();
}

Result<std::vector<ArticleId>> NearCopies::copiesOf(ArticleId first)
{
    auto select = m_parts.statements.get("SELECT id FROM article WHERE duplicate_of = ? ORDER BY id");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, first.value);
    std::vector<ArticleId> copies;
    auto all = row.forEachRow([&] { copies.push_back(ArticleId{row.integer(0)}); });
    if (!all)
        return all.failure();
    return copies;
}

Result<void> NearCopies::join(ArticleId one, ArticleId other)
{
    const ArticleId first = isEarlier(one, other) ? one : other;
    const ArticleId then = first == one ? other : one;
    auto copies = copiesOf(then);
    if (!copies)
        return copies.failure();
    copies->push_back(then);
    for (const ArticleId copy : *copies) {
        if (auto done = pointTo(copy, first); !done)
            return done;
    }
    return {};
}

bool NearCopies::isEarlier(ArticleId one, ArticleId other) const
{
    const ColumnEntry a = m_parts.columns.entry(one);
    const ColumnEntry b = m_parts.columns.entry(other);
    return a.precision > 0 && b.precision > 0 && a.lastDay < b.firstDay;
}

Result<void> NearCopies::pointTo(ArticleId article, ArticleId first)
{
    auto update = m_parts.statements.get("UPDATE article SET duplicate_of = ? WHERE id = ?");
    if (!update)
        return update.failure();
    first.isValid() ? (*update)->bind(1, first.value) : (*update)->bindNull(1);
    if (auto done = (*update)->bind(2, article.value).run(); !done)
        return done;
    ColumnEntry entry = m_parts.columns.entry(article);
    if (!entry.alive)
        return {};
    entry.isDuplicate = first.isValid();
    m_parts.columns.stage(article, std::move(entry));
    return {};
}

Result<void> NearCopies::release(ArticleId article)
{
    auto copies = copiesOf(article);
    if (!copies || copies->empty())
        return copies ? Result<void>() : copies.failure();
    for (const ArticleId copy : *copies) {
        if (auto done = pointTo(copy, {}); !done)
            return done;
    }
    m_released.push_back(std::move(*copies));
    return {};
}

Result<void> NearCopies::settle()
{
    for (auto& copies : std::exchange(m_released, {})) {
        std::erase_if(copies, [this](ArticleId copy) { return !m_parts.columns.entry(copy).alive; });
        if (copies.empty())
            continue;
        ArticleId first = copies.front();
        for (const ArticleId copy : copies) {
            if (isEarlier(copy, first))
                first = copy;
        }
        for (const ArticleId copy : copies) {
            if (copy == first)
                continue;
            if (auto done = pointTo(copy, first); !done)
                return done;
        }
    }
    return {};
}

Result<void> NearCopies::putBack(ArticleId article, ArticleId first, const std::vector<ArticleId>& copies)
{
    if (first.isValid()) {
        auto story = storyOf(first);
        if (!story)
            return story.failure();
        if (story->isValid() && *story != article) {
            if (auto done = pointTo(article, *story); !done)
                return done;
        }
    }
    for (const ArticleId copy : copies) {
        auto story = storyOf(copy);
        auto own = storyOf(article);
        if (!story || !own)
            return (story ? own : story).failure();
        if (!story->isValid() || *story == *own)
            continue;
        // While it was away one of them led the others.
        const bool isOfThem = std::find(copies.begin(), copies.end(), *story) != copies.end();
        auto others = copiesOf(isOfThem ? *story : ArticleId());
        if (!others)
            return others.failure();
        others->push_back(*story);
        if (!isOfThem) {
            if (auto joined = join(*story, *own); !joined)
                return joined;
            continue;
        }
        for (const ArticleId other : *others) {
            if (auto done = pointTo(other, *own); !done)
                return done;
        }
    }
    return {};
}

Result<void> NearCopies::part(ArticleId one, ArticleId other, bool apart)
{
    auto say = m_parts.statements.get("INSERT OR IGNORE INTO not_a_copy(article_id, other_id) VALUES (?, ?)");
    auto unsay = m_parts.statements.get("DELETE FROM not_a_copy WHERE article_id = ? AND other_id = ?");
    if (!say || !unsay)
        return (say ? unsay : say).failure();
    Statement& change = apart ? **say : **unsay;
    change.bind(1, std::min(one.value, other.value)).bind(2, std::max(one.value, other.value));
    if (auto done = change.run(); !done)
        return done;
    auto first = storyOf(one);
    auto second = storyOf(other);
    if (!first || !second)
        return (first ? second : first).failure();
    if (!apart)
        return *first == *second ? Result<void>() : join(*second, *first);
    if (*first != *second)
        return {};
    // The one that is not the story's first leaves it.
    return one == *first ? pointTo(other, {}) : pointTo(one, {});
}

} // namespace warraq
