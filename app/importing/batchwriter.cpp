#include "importing/batchwriter.h"

#include "archive/preparedrecord.h"
#include "archive/writesession.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t batchRecords = 4'096; ///< a segment of the index is made of them
constexpr qint64 batchBytes = 32LL << 20;
constexpr qint64 batchMilliseconds = 2'000;

/// Errors that the next record would meet as well.
bool endsTheRun(ErrorKind kind)
{
    return kind != ErrorKind::Internal && kind != ErrorKind::TooLarge && kind != ErrorKind::Malformed;
}

QString wordsOf(const Error& error)
{
    return error.detail.isEmpty() ? error.subject : error.detail;
}

const QString& profileOf(const Extraction& extraction)
{
    static const QString none;
    if (const auto* article = std::get_if<ExtractedArticle>(&extraction))
        return article->profile;
    if (const auto* page = std::get_if<SkippedPage>(&extraction))
        return page->profile;
    return none;
}

/// What a record that waits takes in memory, nearly.
qint64 bytesOf(const RecordToStore& record)
{
    constexpr qint64 fields = 2'000;
    qint64 bytes = fields + record.source.bytes.size();
    if (const auto& prepared = record.prepared) {
        bytes += prepared->original.size() + prepared->body.size() + prepared->html.size();
        if (prepared->index)
            bytes += static_cast<qint64>(prepared->index->bytes());
        // Large ones are not among those that pages share in memory.
        constexpr qint64 shared = 256LL << 10;
        for (const auto& file : prepared->files)
            bytes += file.asset.bytes.size() > shared && file.asset.mediaType != u"text/css"
                         ? file.asset.bytes.size()
                         : 0;
    }
    for (const auto& [index, asset] : record.assets)
        bytes += asset.bytes.size();
    return bytes;
}

void addTo(RecordCounts& counts, RecordOutcome outcome)
{
    switch (outcome) {
    case RecordOutcome::Added:
        ++counts.added;
        break;
    case RecordOutcome::Updated:
        ++counts.updated;
        break;
    case RecordOutcome::Duplicate:
        ++counts.duplicates;
        break;
    case RecordOutcome::Skipped:
        ++counts.skipped;
        break;
    case RecordOutcome::Failed:
        ++counts.failed;
        break;
    }
}

/// \p work in a transaction of its own, or, in a dry run, inside the one that is open.
template <class Work> auto inBatch(WriteSession& session, bool dryRun, Work work) -> decltype(work())
{
    if (dryRun)
        return work();
    if (auto begun = session.begin(); !begun)
        return begun.failure();
    auto done = work();
    if (!done) {
        session.rollback();
        return done;
    }
    if (auto committed = session.commit(); !committed)
        return committed.failure();
    return done;
}

} // namespace

BatchWriter::BatchWriter(std::shared_ptr<Archive> archive, ImportReport& report)
    : m_archive(std::move(archive)), m_report(report)
{
    m_sinceFlush.start();
}

BatchWriter::~BatchWriter()
{
    awaitBatch();
    if (m_report.dryRun && m_runOpen)
        (void)endRun(true);
}

Result<void> BatchWriter::beginRun(const RunStart& start)
{
    auto run = m_archive->write([this, &start](WriteSession& session) -> Result<RunId> {
        if (m_report.dryRun) {
            if (auto begun = session.begin(); !begun)
                return begun.failure();
        }
        return inBatch(session, m_report.dryRun, [&] { return session.beginRun(start); });
    });
    if (!run)
        return run.failure();
    m_report.run = *run;
    m_runOpen = true;
    return {};
}

Result<std::vector<ResumedFile>> BatchWriter::resumeRun(const RunStart& start)
{
    auto resumed = m_archive->write([&start](WriteSession& session) {
        return inBatch(session, false, [&] { return session.resumeRun(start); });
    });
    if (!resumed)
        return resumed.failure();
    if (!*resumed) {
        auto begun = beginRun(start);
        return begun ? Result<std::vector<ResumedFile>>(std::vector<ResumedFile>()) : begun.failure();
    }
    m_report.run = (*resumed)->run;
    for (const auto& [reason, count] : (*resumed)->skippedByReason)
        m_report.skippedByReason[reason] = count;
    m_report.issues = std::move((*resumed)->issues);
    m_runOpen = true;
    return std::move((*resumed)->files);
}

std::optional<ImportIssue> BatchWriter::retry(ResumedFile& file, qint64 bytes, bool isSource)
{
    auto told = m_archive->write([&](WriteSession& session) {
        return inBatch(session, false,
                       [&] { return session.retry(m_report.run, file.number, bytes, isSource); });
    });
    if (!told) {
        if (endsTheRun(told.error().kind))
            m_problem = told.error();
        return std::nullopt;
    }
    file.isUnread = false;
    file.isWhole = false;
    file.entry.bytes = bytes;
    --file.counts.failed;
    file.counts.other = 0; // counted with what is read
    const auto issue =
        std::find_if(m_report.issues.begin(), m_report.issues.end(), [&](const ImportIssue& one) {
            return one.file == told->file && one.position == told->position && one.kind == told->kind;
        });
    if (issue != m_report.issues.end())
        m_report.issues.erase(issue);
    return std::move(*told);
}

size_t BatchWriter::addFile(const ResumedFile& file)
{
    m_report.files.push_back({file.entry.path, file.entry.format, file.entry.profile, file.counts});
    m_report.counts += file.counts;
    const size_t index = m_report.files.size() - 1;
    if (!file.isWhole)
        m_batch.resumed.emplace_back(index, file.number);
    return index;
}

size_t BatchWriter::addFile(const QString& name, qint64 bytes)
{
    m_report.files.push_back({name, SourceFormat::Unknown, {}, {}});
    const size_t index = m_report.files.size() - 1;
    m_met[index] = {name, SourceFormat::Unknown, {}, bytes};
    return index;
}

void BatchWriter::setFormat(size_t file, SourceFormat format)
{
    m_report.files[file].format = format;
    if (const auto met = m_met.find(file); met != m_met.end())
        met->second.format = format;
}

void BatchWriter::add(ReadyRecord record)
{
    if (m_problem)
        return;
    if (const auto* failed = std::get_if<FailedRecord>(&record.record->extraction))
        record.issue =
            ImportIssue{m_report.files[record.file].path, record.position, failed->kind, failed->detail};
    m_batchBytes += bytesOf(*record.record);
    if (const auto met = m_met.find(record.file); met != m_met.end()) {
        m_batch.files.emplace_back(*met);
        m_met.erase(met);
    }
    if (m_batch.records.empty())
        m_batch.records.reserve(batchRecords);
    m_batch.records.push_back(std::move(record));
    if (m_batch.records.size() >= batchRecords || m_batchBytes >= batchBytes ||
        m_sinceFlush.hasExpired(batchMilliseconds))
        flush();
}

void BatchWriter::addNote(ImportIssue issue)
{
    if (!m_problem)
        m_batch.notes.push_back(std::move(issue));
}

void BatchWriter::endFile(size_t file)
{
    // Its line in the archive is closed with a batch after its last record's, when its numbers are known.
    m_met.erase(file);
    m_batch.closing.push_back(file);
}

void BatchWriter::flush()
{
    awaitBatch();
    m_batchBytes = 0;
    m_sinceFlush.restart();
    if (m_problem) {
        m_batch = {};
        return;
    }
    for (const size_t file : m_counted)
        m_batch.ended.push_back({file, m_report.files[file].profile, m_report.files[file].counts});
    m_counted.clear();
    m_written = std::make_shared<const Batch>(std::exchange(m_batch, {}));
    auto done = std::make_shared<std::promise<Result<Outcomes>>>();
    m_outcomes = done->get_future();
    m_archive->enqueue([this, done, batch = m_written, run = m_report.run,
                        dryRun = m_report.dryRun](Result<WriteSession*> session) {
        done->set_value(session ? store(**session, run, dryRun, *batch, m_numbers)
                                : Result<Outcomes>(session.failure()));
    });
}

/// The batch that is with the writer, if there is one, is counted.
void BatchWriter::awaitBatch()
{
    if (!m_written)
        return;
    auto outcomes = m_outcomes.get();
    const auto batch = std::exchange(m_written, nullptr);
    settle(*batch, std::move(outcomes));
}

void BatchWriter::settle(const Batch& batch, Result<Outcomes> outcomes)
{
    if (outcomes) {
        for (size_t i = 0; i < batch.records.size(); ++i)
            count(batch.records[i], (*outcomes)[i]);
        m_report.issues.insert(m_report.issues.end(), batch.notes.begin(), batch.notes.end());
    } else if (m_report.dryRun || endsTheRun(outcomes.error().kind)) {
        // Rolled back whole: these records were never read, as far as the archive and the report know.
        m_problem = outcomes.error();
    } else {
        storeSingly(batch);
    }
    m_counted.insert(m_counted.end(), batch.closing.begin(), batch.closing.end());
}

Result<BatchWriter::Outcomes> BatchWriter::storeNow(const Batch& batch)
{
    return m_archive->write([&](WriteSession& session) {
        return store(session, m_report.run, m_report.dryRun, batch, m_numbers);
    });
}

Result<BatchWriter::Outcomes> BatchWriter::store(WriteSession& session, RunId run, bool dryRun,
                                                 const Batch& batch, FileNumbers& numbers)
{
    auto known = numbers;
    for (const auto& [file, number] : batch.resumed)
        known[file] = number;
    auto outcomes = inBatch(session, dryRun, [&]() -> Result<Outcomes> {
        for (const auto& [file, entry] : batch.files) {
            auto number = session.addSourceFile(run, entry);
            if (!number)
                return number.failure();
            known[file] = *number;
        }
        for (const auto& ended : batch.ended) {
            const auto number = known.find(ended.file);
            if (number == known.end())
                continue; // a file without records
            if (auto done = session.finishSourceFile(number->second, ended.profile, ended.counts); !done)
                return done.failure();
            known.erase(number);
        }
        Outcomes made;
        made.reserve(batch.records.size());
        for (const auto& ready : batch.records) {
            auto outcome = session.addRecord(run, known[ready.file], *ready.record);
            if (!outcome)
                return outcome.failure();
            made.push_back(*outcome);
            if (ready.issue) {
                if (auto saved = session.addIssue(run, *ready.issue); !saved)
                    return saved.failure();
            }
        }
        for (const auto& note : batch.notes) {
            if (auto saved = session.addIssue(run, note); !saved)
                return saved.failure();
        }
        return made;
    });
    if (outcomes)
        numbers = std::move(known);
    return outcomes;
}

/// The batch did not go in as a whole: each record by itself, so that one the archive cannot take does not
/// take the others with it.
void BatchWriter::storeSingly(const Batch& batch)
{
    Batch frame;
    frame.files = batch.files;
    frame.resumed = batch.resumed;
    frame.ended = batch.ended;
    frame.notes = batch.notes;
    if (auto framed = storeNow(frame); !framed) {
        m_problem = framed.error();
        return;
    }
    m_report.issues.insert(m_report.issues.end(), batch.notes.begin(), batch.notes.end());
    for (const auto& ready : batch.records) {
        Batch single;
        single.records.push_back(ready);
        auto outcome = storeNow(single);
        if (!outcome && !endsTheRun(outcome.error().kind)) {
            const QString why = wordsOf(outcome.error());
            auto failed = std::make_shared<RecordToStore>(*ready.record);
            failed->extraction = FailedRecord{IssueKind::Internal, why};
            failed->assets.clear();
            failed->source.bytes.clear();
            failed->prepared.reset();
            auto& record = single.records.front();
            record.record = std::move(failed);
            record.issue =
                ImportIssue{m_report.files[ready.file].path, ready.position, IssueKind::Internal, why};
            outcome = storeNow(single);
        }
        if (!outcome) {
            m_problem = outcome.error();
            return;
        }
        count(single.records.front(), outcome->front());
    }
}

void BatchWriter::count(const ReadyRecord& ready, RecordOutcome outcome)
{
    auto& file = m_report.files[ready.file];
    if (file.profile.isEmpty())
        file.profile = profileOf(ready.record->extraction);
    addTo(file.counts, outcome);
    addTo(m_report.counts, outcome);
    if (ready.issue)
        m_report.issues.push_back(*ready.issue);
    if (outcome == RecordOutcome::Skipped) {
        if (const auto* page = std::get_if<SkippedPage>(&ready.record->extraction)) {
            ++m_report.skippedByReason[toString(page->reason)];
            if (m_report.skips.size() < ImportReport::mostSkips)
                m_report.skips.push_back({file.path, ready.position, page->reason});
        }
    }
}

std::vector<ArticleId> BatchWriter::joinPages(std::span<const PagesOfRun> series)
{
    flush();
    awaitBatch();
    if (m_problem)
        return {};
    using Joined = std::vector<JoinedPages>;
    const auto put = [this](std::span<const PagesOfRun> some) {
        return m_archive->write([&](WriteSession& session) {
            return inBatch(session, m_report.dryRun, [&]() -> Result<Joined> {
                Joined all;
                for (const PagesOfRun& pages : some) {
                    auto joined = session.joinPages(m_report.run, pages);
                    if (!joined)
                        return joined.failure();
                    all.push_back(std::move(*joined));
                }
                return all;
            });
        });
    };
    auto joined = put(series);
    if (!joined && !m_report.dryRun && !endsTheRun(joined.error().kind)) {
        // One by one: those that fail stay articles of their own.
        joined = Joined();
        for (size_t i = 0; i < series.size(); ++i) {
            auto one = put(series.subspan(i, 1));
            if (!one && endsTheRun(one.error().kind)) {
                joined = one.failure();
                break;
            }
            joined->push_back(one ? std::move(one->front()) : JoinedPages());
        }
    }
    if (!joined) {
        m_problem = joined.error();
        return {};
    }
    countJoined(*joined);
    std::vector<ArticleId> wanted;
    for (const JoinedPages& one : *joined)
        wanted.push_back(one.wanted);
    return wanted;
}

/// What counted as added has turned out to be more of another.
void BatchWriter::countJoined(const std::vector<JoinedPages>& joined)
{
    std::map<QString, RecordCounts> changes;
    for (const JoinedPages& one : joined) {
        for (const auto& [file, change] : one.counted) {
            changes[file] += change;
            m_report.counts += change;
        }
    }
    for (auto file = m_report.files.rbegin(); file != m_report.files.rend() && !changes.empty(); ++file) {
        if (const auto change = changes.find(file->path); change != changes.end()) {
            file->counts += change->second;
            changes.erase(change);
        }
    }
}

std::vector<PageAddress> BatchWriter::pagesBefore()
{
    auto pages = m_archive->write([this](WriteSession& session) { return session.pagesOfRun(m_report.run); });
    return pages ? std::move(*pages) : std::vector<PageAddress>();
}

Result<void> BatchWriter::endRun(bool stopped)
{
    flush();
    awaitBatch();
    m_runOpen = false;
    if (m_report.dryRun) {
        return m_archive->write([](WriteSession& session) -> Result<void> {
            session.rollback();
            return {};
        });
    }
    // Also after a problem: room may be there for a line, and a run that says it was stopped is better.
    if (!m_problem)
        flush(); // closes the last files
    awaitBatch();
    auto ended = m_archive->write([&](WriteSession& session) -> Result<void> {
        return inBatch(session, false, [&] {
            return session.finishRun(m_report.run, m_report.counts, stopped || m_problem.has_value());
        });
    });
    if (m_problem)
        return Unexpected{*m_problem};
    return ended;
}

} // namespace warraq
