#include "archive/pagejoining.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr const char* added = "added";
constexpr const char* updated = "updated";
constexpr const char* duplicate = "duplicate";

qint64& countOf(RecordCounts& counts, const QString& outcome)
{
    return outcome == QLatin1String(added)     ? counts.added
           : outcome == QLatin1String(updated) ? counts.updated
                                               : counts.duplicates;
}

ExtractedArticle joinedArticle(const std::vector<ArticleContent>& contents, const QString& profile)
{
    return {joinedPages(contents), profile, {}};
}

std::shared_ptr<const PreparedRecord> preparedOf(const ExtractedArticle& article)
{
    RecordToStore record;
    record.extraction = article;
    return prepareRecord(record, false);
}

} // namespace

Result<JoinedPages> PageJoining::join(RunId run, const PagesOfRun& pages)
{
    JoinedPages joined;
    auto earlier = earlierArticle(run, pages);
    if (!earlier)
        return earlier.failure();
    auto captures = capturesOf(run, pages, *earlier);
    if (!captures)
        return captures.failure();
    if (earlier->isValid()) {
        auto whole = wholeOf(run, *earlier, *captures);
        if (!whole)
            return whole.failure();
        if (whole->versions.empty())
            return joined;
        auto done = addNeighbours(pages.series, *whole, *captures);
        if (done)
            done = joinInto(run, *whole, pages, *captures, joined);
        return done ? Result<JoinedPages>(std::move(joined)) : done.failure();
    }
    // Those in a row, and where some are missing the next ones in a row.
    while (!captures->empty()) {
        auto first = captures->begin();
        const int number = first->first;
        Whole whole{first->second.front().article, true, {number, 1}, {first->second.front()}};
        first->second.erase(first->second.begin());
        const int last = reach(whole, *captures).last();
        if (auto done = joinInto(run, whole, pages, *captures, joined); !done)
            return done.failure();
        captures->erase(captures->begin(), captures->upper_bound(last));
    }
    return joined;
}

PageSpan PageJoining::reach(const Whole& whole, const Captures& captures)
{
    const auto firstOf = [&captures](int number) -> const ArticleContent* {
        const auto page = captures.find(number);
        return page == captures.end() || page->second.empty() ? nullptr : &page->second.front().content;
    };
    int first = whole.span.first;
    int last = whole.span.last();
    const ArticleContent* edge = &whole.versions.front().content;
    for (const ArticleContent* next = firstOf(last + 1); next && goesOn(*edge, *next);
         next = firstOf(last + 1)) {
        edge = next;
        last += pageSpan(next->identifiers).count;
    }
    const auto endingAt = [&captures](int number) -> const ArticleContent* {
        for (const auto& [from, page] : captures) {
            if (!page.empty() && from + pageSpan(page.front().content.identifiers).count - 1 == number)
                return &page.front().content;
        }
        return nullptr;
    };
    edge = &whole.versions.front().content;
    for (const ArticleContent* before = endingAt(first - 1); before && goesOn(*before, *edge);
         before = endingAt(first - 1)) {
        edge = before;
        first -= pageSpan(before->identifiers).count;
    }
    return {first, last - first + 1};
}

Result<void> PageJoining::joinInto(RunId run, const Whole& whole, const PagesOfRun& pages,
                                   const Captures& captures, JoinedPages& joined)
{
    const PageSpan reached = reach(whole, captures);
    auto sequences = sequencesOf(whole, reached, pages, captures);
    const bool isLonger = reached.count > whole.span.count;
    size_t texts = 1;
    for (const auto& sequence : sequences)
        texts = std::max(texts, sequence.size());
    if (reached.isSingle() || (!isLonger && texts == 1))
        return {};
    const bool isUnknown = std::any_of(sequences.begin(), sequences.end(), [](const auto& sequence) {
        return sequence.size() == 1 && sequence.front()->content.text.isEmpty();
    });
    if (texts > 1 && isUnknown) {
        if (!pages.isAllKnown) {
            joined.wanted = whole.article;
            return {};
        }
        texts = 1; // they stay articles of their own
        if (!isLonger)
            return {};
    }
    auto unchanged = unchangedOf(run, whole);
    if (!unchanged)
        return unchanged.failure();
    Taken taken;
    if (isLonger) {
        if (auto done = extend(run, whole, reached, captures); !done)
            return done;
        const char* outcome = whole.isOfRun ? duplicate : updated;
        for (int number = reached.first; number <= reached.last(); ++number) {
            if (number >= whole.span.first && number <= whole.span.last())
                continue;
            const auto page = captures.find(number);
            if (page == captures.end())
                continue; // within one that has several
            const Capture& capture = page->second.front();
            if (auto given = give(capture, whole, whole.versions.front().version, outcome, joined); !given)
                return given;
            taken.insert({capture.article, capture.version});
        }
    }
    qint64 newest = 0;
    for (size_t i = 1; i < texts; ++i) {
        auto version = addText(whole, sequences, i, taken, joined);
        if (!version)
            return version.failure();
        newest = *version > 0 ? *version : newest;
    }
    if (newest > 0) {
        for (const qint64 record : *unchanged) {
            auto moved =
                m_parts.statements.run("UPDATE record SET version_id = ?2 WHERE id = ?1", {record, newest});
            if (!moved)
                return moved;
        }
    }
    return isLonger || newest > 0 ? settle(whole, taken) : Result<void>();
}

/// By page, what it said one time after the other; first what the article has of it.
PageJoining::Sequences PageJoining::sequencesOf(const Whole& whole, const PageSpan& reached,
                                                const PagesOfRun& pages, const Captures& captures)
{
    Sequences sequences;
    const Capture& base = whole.versions.front();
    for (int number = reached.first; number <= reached.last(); ++number) {
        const auto page = captures.find(number);
        const bool isOfWhole = number >= whole.span.first && number <= whole.span.last();
        if (!isOfWhole && page == captures.end())
            continue; // within one that has several
        auto& sequence = sequences.emplace_back();
        if (isOfWhole && whole.span.isSingle()) {
            sequence.push_back(std::make_shared<Capture>(base));
        } else if (isOfWhole) {
            Capture had{whole.article, 0, 0, {}, base.profile};
            const auto met = pages.pages.find(number);
            if (const auto known = pages.known.find(number); known != pages.known.end())
                had.content = known->second;
            else if (page == captures.end() && met != pages.pages.end() && met->second.content)
                had.content = *met->second.content;
            sequence.push_back(std::make_shared<Capture>(std::move(had)));
        }
        if (page == captures.end())
            continue;
        for (const Capture& capture : page->second) {
            if (!isOfWhole || capture.article == whole.article || isOfStory(whole, captures, capture.content))
                sequence.push_back(std::make_shared<Capture>(capture));
        }
    }
    return sequences;
}

/// What came for a page that the article has: of the same headline, or of one that its first page has now.
bool PageJoining::isOfStory(const Whole& whole, const Captures& captures, const ArticleContent& content)
{
    if (goesOn(whole.versions.front().content, content))
        return true;
    const auto first = captures.find(whole.span.first);
    return first != captures.end() &&
           std::any_of(first->second.begin(), first->second.end(),
                       [&](const Capture& capture) { return goesOn(capture.content, content); });
}

/// The pages behind and before what the versions have are put to each of them.
Result<void> PageJoining::extend(RunId run, const Whole& whole, const PageSpan& reached,
                                 const Captures& captures)
{
    bool takesEarlier = false;
    const auto add = [&](std::vector<ArticleContent>& contents, int first, int end) {
        for (auto page = captures.lower_bound(first); page != captures.lower_bound(end); ++page) {
            contents.push_back(page->second.front().content);
            takesEarlier |= page->second.front().isEarlier;
        }
    };
    for (const Capture& version : whole.versions) {
        std::vector<ArticleContent> contents;
        add(contents, reached.first, whole.span.first);
        contents.push_back(version.content);
        add(contents, whole.span.last() + 1, reached.last() + 1);
        if (!whole.isOfRun) {
            // As it was it lacks what is no article any more: taken back it is made of the pages that are
            // left.
            auto kept = takesEarlier ? m_tools.renewal.forgetFormer(version.version)
                                     : m_tools.renewal.keepFormer(run, version.version);
            if (!kept)
                return kept;
        }
        if (auto replaced = replace(version, contents); !replaced)
            return replaced;
    }
    return {};
}

Result<void> PageJoining::replace(const Capture& version, const std::vector<ArticleContent>& contents)
{
    // The original's compression starts from the text as it was.
    if (auto alone = m_originals.detach(version.version); !alone)
        return alone;
    const ExtractedArticle article = joinedArticle(contents, version.profile);
    return m_tools.versions.replace(version.version, version.article, article, *preparedOf(article), {});
}

/// The pages as they were the \p place-th time that one of them had changed: a version; 0: none was made.
Result<qint64> PageJoining::addText(const Whole& whole, const Sequences& sequences, size_t place,
                                    Taken& taken, JoinedPages& joined)
{
    std::vector<ArticleContent> contents;
    std::vector<const Capture*> changed;
    for (const auto& sequence : sequences) {
        const Capture& capture = *sequence[std::min(place, sequence.size() - 1)];
        if (!contents.empty() && !goesOn(contents.back(), capture.content))
            break;
        contents.push_back(capture.content);
        if (sequence.size() > place)
            changed.push_back(&capture);
    }
    if (changed.empty() || contents.size() < 2)
        return 0;
    const Capture& first = *changed.front();
    qint64 version = first.version;
    if (first.article == whole.article) {
        if (auto replaced = replace(first, contents); !replaced)
            return replaced.failure();
        changed.erase(changed.begin());
    } else {
        ExtractedArticle article = joinedArticle(contents, first.profile);
        article.content.captured = first.content.captured;
        const auto prepared = preparedOf(article);
        auto known = m_tools.known.withText(prepared->textKey);
        if (!known)
            return known.failure();
        version = known->version;
        if (known->article != whole.article) {
            version = m_tools.nextVersion++;
            auto inserted =
                m_tools.versions.insert(version, whole.article, first.record, article, *prepared, {});
            if (inserted)
                inserted = m_parts.statements.run(
                    "INSERT INTO version_image(version_id, position, source, asset) SELECT ?2, position, "
                    "source, asset FROM version_image WHERE version_id = ?1 AND position < 0",
                    {first.version, version});
            if (inserted)
                inserted = giveOwn(first, whole, 0, updated, joined);
            if (!inserted)
                return inserted.failure();
            if (auto given = giveRepeated(first, whole, version); !given)
                return given.failure();
            taken.insert({first.article, first.version});
            changed.erase(changed.begin());
        }
    }
    for (const Capture* capture : changed) {
        if (auto given = give(*capture, whole, version, duplicate, joined); !given)
            return given.failure();
        taken.insert({capture->article, capture->version});
    }
    return version;
}

/// The records of \p run that say pages of the article once more as they were.
Result<std::vector<qint64>> PageJoining::unchangedOf(RunId run, const Whole& whole)
{
    std::vector<qint64> records;
    if (whole.isOfRun)
        return records; // it is made of them
    auto select = m_parts.statements.get("SELECT id FROM record WHERE article_id = ? AND run_id = ? AND "
                                         "reason = 'page' AND version_id IS NOT NULL");
    if (!select)
        return select.failure();
    Statement& row = **select;
    row.bind(1, whole.article.value).bind(2, run.value);
    auto all = row.forEachRow([&] { records.push_back(row.integer(0)); });
    return all ? Result<std::vector<qint64>>(std::move(records)) : all.failure();
}

Result<void> PageJoining::give(const Capture& capture, const Whole& whole, qint64 version,
                               const char* outcome, JoinedPages& joined)
{
    auto given = giveOwn(capture, whole, version, outcome, joined);
    return given ? giveRepeated(capture, whole, version) : given;
}

/// The record that brought the capture is one of \p whole from now on: a page of \p version; 0: it has a
/// version of its own there.
Result<void> PageJoining::giveOwn(const Capture& capture, const Whole& whole, qint64 version,
                                  const char* outcome, JoinedPages& joined)
{
    if (capture.isEarlier) { // its import's report stands
        return m_parts.statements.run(
            "UPDATE record SET article_id = ?2, version_id = ?3, reason = 'page' WHERE id = ?1",
            {capture.record, whole.article.value, version});
    }
    auto was =
        m_parts.statements.get("SELECT record.outcome, source_file.path FROM record JOIN source_file ON "
                               "source_file.id = record.source_file_id WHERE record.id = ?");
    if (!was)
        return was.failure();
    Statement& row = **was;
    row.bind(1, capture.record);
    QString former;
    QString file;
    auto read = row.forEachRow([&] {
        former = row.text(0);
        file = row.text(1);
    });
    if (!read)
        return read;
    auto give = m_parts.statements.get(
        "UPDATE record SET article_id = ?2, version_id = CASE WHEN ?3 > 0 THEN ?3 END, outcome = ?4, "
        "reason = CASE WHEN ?3 > 0 THEN 'page' END WHERE id = ?1");
    if (!give)
        return give.failure();
    auto done = (*give)
                    ->bind(1, capture.record)
                    .bind(2, whole.article.value)
                    .bind(3, version)
                    .bind(4, QString::fromLatin1(outcome))
                    .run();
    const QString now = QString::fromLatin1(outcome);
    if (!done || former == now)
        return done;
    RecordCounts& change = joined.counted[file];
    --countOf(change, former);
    ++countOf(change, now);
    auto count = m_parts.statements.get(
        "UPDATE source_file SET added = added + (?3 = 'added') - (?2 = 'added'), updated = updated + (?3 = "
        "'updated') - (?2 = 'updated'), duplicates = duplicates + (?3 = 'duplicate') - (?2 = 'duplicate') "
        "WHERE finished <> 0 AND id = (SELECT source_file_id FROM record WHERE id = ?1)");
    if (!count)
        return count.failure();
    return (*count)->bind(1, capture.record).bind(2, former).bind(3, now).run();
}

/// Those that said it again.
Result<void> PageJoining::giveRepeated(const Capture& capture, const Whole& whole, qint64 version)
{
    return m_parts.statements.run("UPDATE record SET article_id = ?3, version_id = ?4, reason = 'page' WHERE "
                                  "article_id = ?1 AND version_id = ?2",
                                  {capture.article.value, capture.version, whole.article.value, version});
}

/// The articles that were pages go, and the whole is found and shown as it is now.
Result<void> PageJoining::settle(const Whole& whole, const Taken& taken)
{
    for (auto next = taken.begin(); next != taken.end();) {
        const ArticleId id = next->first;
        std::vector<qint64> versions;
        for (; next != taken.end() && next->first == id; ++next)
            versions.push_back(next->second);
        auto all = m_parts.statements.integers("SELECT id FROM version WHERE article_id = ?", id.value);
        if (!all)
            return all.failure();
        if (all->size() == versions.size()) {
            if (auto gone = m_tools.removal.remove(id); !gone)
                return gone;
            continue;
        }
        auto left = m_tools.removal.removeVersions(id, versions);
        if (left) {
            auto shown = m_tools.versions.showNewest(id);
            left = shown ? m_tools.refresh.words(id) : shown.failure();
        }
        if (left)
            left = m_tools.refresh.columns(id);
        if (!left)
            return left;
    }
    if (auto shown = m_tools.versions.showNewest(whole.article); !shown)
        return shown.failure();
    auto stored = m_parts.articles.load(whole.article, ArticleStore::Texts::With);
    if (!stored)
        return stored.failure();
    if (m_tools.completion.hasListings()) {
        // By the first page's address, which it may not have had.
        auto completed =
            m_tools.completion.fromListings(whole.article, stored->content, stored->content.text);
        if (!completed)
            return completed;
    }
    m_tools.copies.add(whole.article, documentWords(searchedTexts(stored->content)));
    auto followed = m_tools.refresh.words(whole.article);
    if (followed)
        followed = m_tools.refresh.columns(whole.article);
    return followed ? m_tools.removal.finish() : followed;
}

Result<std::vector<PageAddress>> PageJoining::pagesOf(RunId run)
{
    auto select = m_parts.statements.get(
        "SELECT version.url, record.url, version.identifiers FROM source_file JOIN record ON "
        "record.source_file_id = source_file.id JOIN version ON version.record_id = record.id WHERE "
        "source_file.run_id = ? AND version.identifiers LIKE '%\"page\"%' ORDER BY version.id");
    if (!select)
        return select.failure();
    std::vector<PageAddress> pages;
    Statement& row = **select;
    row.bind(1, run.value);
    auto all = row.forEachRow([&] {
        const PageSpan span = pageSpan(identifiersFromJson(row.text(2)));
        if (span.first > 0 && span.isSingle())
            pages.push_back({span.first, row.text(0), row.text(1)});
    });
    return all ? Result<std::vector<PageAddress>>(std::move(pages)) : all.failure();
}

} // namespace warraq
