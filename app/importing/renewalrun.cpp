#include "importing/renewalrun.h"

#include "archive/preparedrecord.h"
#include "archive/readsession.h"
#include "archive/writesession.h"
#include "formats/charset.h"
#include "formats/keptrecord.h"
#include "importing/keptpages.h"
#include "importing/pageassets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>
#include <utility>

namespace warraq {

namespace {

constexpr size_t chunkRecords = 256;
constexpr qint64 chunkBytes = 2LL << 20;
constexpr size_t recordsUnderWay = 6 * chunkRecords;
constexpr int skippedAtATime = 64;
constexpr qint64 reportMilliseconds = 100;

Result<void> inBatch(WriteSession& session, const std::function<Result<void>()>& work)
{
    if (auto begun = session.begin(); !begun)
        return begun;
    if (auto done = work(); !done) {
        session.rollback();
        return done;
    }
    return session.commit();
}

bool endsTheRun(ErrorKind kind)
{
    return kind == ErrorKind::DiskFull || kind == ErrorKind::Busy || kind == ErrorKind::ReadOnly;
}

QString wordsOf(const Error& error)
{
    return error.detail.isEmpty() ? error.subject : error.detail;
}

} // namespace

RenewalRun::RenewalRun(std::shared_ptr<Archive> archive, std::vector<Profile> profiles,
                       const RenewalOptions& options, CancelToken cancel,
                       std::function<void(const RenewalProgress&)> progress)
    : m_archive(std::move(archive)), m_extractors(std::move(profiles), options.names), m_options(options),
      m_cancel(std::move(cancel)), m_progress(std::move(progress))
{
    m_report.isRenewal = true;
    m_pool.setMaxThreadCount(options.jobs > 0 ? options.jobs : QThread::idealThreadCount());
}

Result<ImportReport> RenewalRun::run()
{
    m_clock.start();
    auto session = m_archive->openReader();
    if (!session)
        return session.failure();
    const QJsonObject described{{QStringLiteral("again"), true}, {QStringLiteral("query"), m_options.query}};
    const RunStart start{
        {}, QString::fromUtf8(QJsonDocument(described).toJson(QJsonDocument::Compact)), true};
    auto begun = m_archive->write([&](WriteSession& writer) -> Result<RunId> {
        RunId run;
        auto done = inBatch(writer, [&]() -> Result<void> {
            auto made = writer.beginRun(start);
            if (made)
                run = *made;
            return made ? Result<void>() : made.failure();
        });
        return done ? Result<RunId>(run) : done.failure();
    });
    if (!begun)
        return begun.failure();
    m_report.run = *begun;
    m_now.total = static_cast<qint64>(m_options.articles.size());
    readArticles(**session);
    if (m_options.alsoSkipped)
        readSkipped(**session);
    startChunk();
    drain(0);
    const auto finished = finish();
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
    if (!finished && !m_problem)
        m_problem = finished.error();
    if (m_problem) {
        m_report.endedBy = m_problem;
        m_report.issues.push_back({m_archive->path(), 0, IssueKind::Internal, wordsOf(*m_problem)});
    }
    m_report.stopped = m_cancel.isCancelled() || m_report.endedBy.has_value();
    report(true);
    return std::move(m_report);
}

void RenewalRun::readArticles(ReadSession& session)
{
    for (const ArticleId id : m_options.articles) {
        if (!goesOn())
            return;
        auto versions = session.keptVersions(id);
        if (!versions) {
            m_problem = versions.error();
            return;
        }
        if (versions->empty())
            ++m_now.done; // it went meanwhile
        for (auto& kept : *versions)
            queue(id, std::move(kept));
        // An article's versions are counted together, so they stay together.
        if (m_next.size() >= chunkRecords || m_nextBytes >= chunkBytes) {
            startChunk();
            drain(recordsUnderWay);
        }
        report();
    }
}

void RenewalRun::readSkipped(ReadSession& session)
{
    qint64 last = 0;
    do {
        auto skipped = session.keptSkipped(last, skippedAtATime, last);
        if (!skipped) {
            m_problem = skipped.error();
            return;
        }
        for (auto& kept : *skipped) {
            if (!hasColumns(kept.source.format))
                queue({}, std::move(kept));
        }
        startChunk();
        drain(recordsUnderWay);
        report();
    } while (goesOn() && last > 0);
}

void RenewalRun::queue(ArticleId article, KeptVersion kept)
{
    m_nextBytes += kept.source.bytes.size();
    auto extractor = m_extractors.of(kept.options);
    m_next.push_back({article, std::move(kept), std::move(extractor), nullptr, {}});
}

void RenewalRun::startChunk()
{
    if (m_next.empty())
        return;
    auto promise = std::make_shared<std::promise<Items>>();
    m_underWay.emplace_back(promise->get_future(), m_next.size());
    m_itemsUnderWay += m_next.size();
    m_nextBytes = 0;
    m_pool.start([promise, items = std::exchange(m_next, {})]() mutable {
        work(items);
        promise->set_value(std::move(items));
    });
}

/// The further pages of an article that was put together of several.
void RenewalRun::joinParts(Item& item, RecordToStore& record)
{
    auto* article = std::get_if<ExtractedArticle>(&record.extraction);
    if (!article || (item.kept.pages < 2 && item.kept.parts.empty()))
        return;
    std::map<int, ArticleContent> pages{{numberOfPage(article->content), article->content}};
    std::optional<SkipReason> leftOut;
    // A page may have come in several imports; one that this version has not is as another one has it.
    for (auto* sources : {&item.kept.parts, &item.kept.lent}) {
        const auto none =
            addKeptPages(pages, std::exchange(*sources, {}), item.kept.fileFormat, *item.extractor);
        leftOut = leftOut ? leftOut : none;
    }
    // What is known of fewer pages takes the place of all of them only where the others were taken back.
    const bool isShorter = static_cast<int>(pages.size()) < item.kept.pages;
    if (isShorter && item.kept.lacksPages)
        item.problem = QStringLiteral("its original is not kept");
    else if (isShorter && leftOut)
        record.extraction = SkippedPage{*leftOut, {}, {}};
    else
        article->content = joinedKeptPages(std::move(pages));
}

/// In the pool.
void RenewalRun::work(Items& items)
{
    WordCollector words;
    for (Item& item : items) {
        if (!item.kept.hasOriginal) {
            item.problem = QStringLiteral("its original is not kept");
            continue;
        }
        auto record = std::make_shared<RecordToStore>();
        record->source = std::move(item.kept.source);
        item.kept.source = {};
        item.kept.source.file = record->source.file;
        item.kept.source.number = record->source.number;
        if (auto restored = restoreRecord(record->source, item.kept.fileFormat);
            !restored || !item.extractor) {
            item.problem = restored ? QString() : wordsOf(restored.error());
            continue;
        }
        decodeRecord(record->source);
        record->extraction = item.extractor->extract(record->source);
        joinParts(item, *record);
        if (!item.problem.isEmpty())
            continue;
        if (auto* article = std::get_if<ExtractedArticle>(&record->extraction)) {
            record->assets = takeInlineImages(article->content);
            record->prepared = prepareRecord(*record, true, words);
        } else if (const auto* failed = std::get_if<FailedRecord>(&record->extraction)) {
            item.problem = failed->detail;
            continue;
        }
        record->source.bytes = {};
        record->source.text = QString();
        std::exchange(record->source.columns, {});
        item.record = std::move(record);
    }
}

void RenewalRun::drain(size_t waiting)
{
    while (!m_underWay.empty() && m_itemsUnderWay > waiting) {
        auto [ready, size] = std::move(m_underWay.front());
        m_underWay.pop_front();
        Items items = ready.get();
        m_itemsUnderWay -= size;
        if (!m_problem)
            store(items);
        report();
    }
}

void RenewalRun::store(Items& items)
{
    auto stored = storeNow(items);
    if (stored) {
        m_sourceFiles = stored->files;
        count(items, *stored);
        return;
    }
    if (endsTheRun(stored.error().kind)) {
        m_problem = stored.error();
        return;
    }
    // Article by article: one that the archive cannot take does not take the others with it.
    for (size_t first = 0; first < items.size() && !m_problem;) {
        size_t end = first + 1;
        while (end < items.size() && items[first].article.isValid() &&
               items[end].article == items[first].article)
            ++end;
        Items few(items.begin() + static_cast<std::ptrdiff_t>(first),
                  items.begin() + static_cast<std::ptrdiff_t>(end));
        auto done = storeNow(few);
        if (!done && endsTheRun(done.error().kind)) {
            m_problem = done.error();
            return;
        }
        if (!done) {
            for (Item& item : few) {
                item.record.reset();
                item.problem = wordsOf(done.error());
            }
            done = storeNow(few);
        }
        if (!done) {
            m_problem = done.error();
            return;
        }
        m_sourceFiles = done->files;
        count(few, *done);
        first = end;
    }
}

Result<RenewalRun::Stored> RenewalRun::storeNow(const Items& items)
{
    return m_archive->write([&](WriteSession& session) -> Result<Stored> {
        Stored stored;
        stored.files = m_sourceFiles;
        auto done = inBatch(session, [&]() -> Result<void> {
            for (const Item& item : items) {
                auto& renewed = stored.renewed.emplace_back();
                auto& outcome = stored.outcomes.emplace_back(RecordOutcome::Skipped);
                if (!item.record) {
                    if (item.article.isValid()) {
                        if (auto told = session.addIssue(m_report.run, {item.kept.source.file,
                                                                        item.kept.source.number.value_or(0),
                                                                        IssueKind::Unreadable, item.problem});
                            !told)
                            return told;
                    }
                    continue;
                }
                if (!std::holds_alternative<ExtractedArticle>(item.record->extraction))
                    continue;
                if (item.article.isValid()) {
                    auto changed = session.renewVersion(m_report.run, item.kept.version, *item.record);
                    if (!changed && changed.error().kind == ErrorKind::NotFound)
                        continue; // it went meanwhile
                    if (!changed)
                        return changed.failure();
                    renewed = std::move(*changed);
                    continue;
                }
                const QString& path = item.kept.source.file;
                if (!stored.files.contains(path)) {
                    auto number = session.addSourceFile(m_report.run, {path, item.kept.fileFormat, {}, 0});
                    if (!number)
                        return number.failure();
                    stored.files.insert(path, *number);
                }
                auto added = session.addRecord(m_report.run, stored.files.value(path), *item.record);
                if (!added)
                    return added.failure();
                outcome = *added;
            }
            return {};
        });
        return done ? Result<Stored>(std::move(stored)) : done.failure();
    });
}

void RenewalRun::count(const Items& items, const Stored& stored)
{
    for (size_t first = 0; first < items.size();) {
        size_t end = first + 1;
        while (end < items.size() && items[first].article.isValid() &&
               items[end].article == items[first].article)
            ++end;
        if (items[first].article.isValid())
            countArticle(items, first, end, stored);
        else
            countSkipped(items[first], stored.outcomes[first]);
        first = end;
    }
    m_now.counts = m_report.counts;
}

/// One article with its versions: changed, if one of them is; else as the shown one is.
void RenewalRun::countArticle(const Items& items, size_t first, size_t end, const Stored& stored)
{
    ++m_now.done;
    bool isChanged = false;
    size_t shown = first;
    for (size_t i = first; i < end; ++i) {
        isChanged |= stored.renewed[i].isChanged;
        if (items[i].kept.isShown)
            shown = i;
        m_report.changedFields += static_cast<qint64>(stored.renewed[i].changes.size());
        for (const auto& change : stored.renewed[i].changes) {
            if (m_report.changes.size() < ImportReport::mostChanges)
                m_report.changes.push_back(change);
        }
    }
    const Item& item = items[shown];
    const auto* skipped = item.record ? std::get_if<SkippedPage>(&item.record->extraction) : nullptr;
    RecordCounts counts;
    if (isChanged) {
        counts.updated = 1;
    } else if (!item.record) {
        counts.failed = 1;
        m_report.issues.push_back({item.kept.source.file, item.kept.source.number.value_or(0),
                                   IssueKind::Unreadable, item.problem});
    } else if (skipped) {
        counts.skipped = 1;
        ++m_report.skippedByReason[toString(skipped->reason)];
    } else {
        counts.duplicates = 1;
    }
    const auto* article = item.record ? std::get_if<ExtractedArticle>(&item.record->extraction) : nullptr;
    fileCounts(item.kept, article ? article->profile : item.kept.profile) += counts;
    m_report.counts += counts;
}

void RenewalRun::countSkipped(const Item& item, RecordOutcome outcome)
{
    RecordCounts counts;
    const auto* page = item.record ? std::get_if<SkippedPage>(&item.record->extraction) : nullptr;
    if (!page && !item.record)
        return; // as it was: what is no article and cannot be one now
    if (outcome == RecordOutcome::Added)
        counts.added = 1;
    else if (outcome == RecordOutcome::Updated)
        counts.updated = 1;
    else if (outcome == RecordOutcome::Duplicate)
        counts.duplicates = 1;
    else if (page)
        counts.skipped = 1;
    if (page)
        ++m_report.skippedByReason[toString(page->reason)];
    else
        m_addedFrom[item.kept.source.file] += counts;
    fileCounts(item.kept, item.kept.profile) += counts;
    m_report.counts += counts;
}

RecordCounts& RenewalRun::fileCounts(const KeptVersion& kept, const QString& profile)
{
    const QString& path = kept.source.file;
    auto line = m_fileLines.constFind(path);
    if (line == m_fileLines.constEnd()) {
        m_report.files.push_back({path, kept.fileFormat, profile, {}});
        line = m_fileLines.insert(path, m_report.files.size() - 1);
    }
    return m_report.files[*line].counts;
}

Result<void> RenewalRun::finish()
{
    return m_archive->write([&](WriteSession& session) {
        return inBatch(session, [&]() -> Result<void> {
            for (auto it = m_sourceFiles.constBegin(); it != m_sourceFiles.constEnd(); ++it) {
                if (auto done = session.finishSourceFile(*it, {}, m_addedFrom.value(it.key())); !done)
                    return done;
            }
            return session.finishRun(m_report.run, m_report.counts, m_cancel.isCancelled() || m_problem);
        });
    });
}

void RenewalRun::report(bool now)
{
    if (!m_progress)
        return;
    const qint64 elapsed = m_clock.elapsed();
    if (!now && elapsed - m_lastReport < reportMilliseconds)
        return;
    m_lastReport = elapsed;
    m_now.seconds = static_cast<double>(elapsed) / 1000.0;
    m_progress(m_now);
}

} // namespace warraq
