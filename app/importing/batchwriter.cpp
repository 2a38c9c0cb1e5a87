#include "importing/batchwriter.h"

#include "archive/writesession.h"

namespace warraq {

namespace {

constexpr size_t batchRecords = 500;
constexpr qint64 batchBytes = 32LL << 20;
constexpr qint64 batchMilliseconds = 500;

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

qint64 bytesOf(const RecordToStore& record)
{
    qint64 bytes = record.source.bytes.size();
    for (const auto& [index, asset] : record.assets)
        bytes += asset.bytes.size();
    return bytes;
}

void count(RecordCounts& counts, RecordOutcome outcome)
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

size_t BatchWriter::addFile(const QString& name, qint64 bytes)
{
    m_report.files.push_back({name, SourceFormat::Unknown, {}, {}});
    const size_t index = m_report.files.size() - 1;
    m_open[index] = {0, {name, SourceFormat::Unknown, {}, bytes}};
    return index;
}

void BatchWriter::setFormat(size_t file, SourceFormat format)
{
    m_report.files[file].format = format;
    m_open[file].entry.format = format;
}

void BatchWriter::add(ReadyRecord record)
{
    if (m_problem)
        return;
    if (const auto* failed = std::get_if<FailedRecord>(&record.record.extraction))
        record.issue =
            ImportIssue{m_report.files[record.file].path, record.position, failed->kind, failed->detail};
    m_batchBytes += bytesOf(record.record);
    m_batch.push_back(std::move(record));
    if (m_batch.size() >= batchRecords || m_batchBytes >= batchBytes ||
        m_sinceFlush.hasExpired(batchMilliseconds))
        flush();
}

void BatchWriter::endFile(size_t file)
{
    // Its line in the archive is closed with the batch after its last record's, when its numbers are known.
    m_ended.push_back(file);
}

void BatchWriter::flush()
{
    if (m_problem)
        return;
    auto outcomes = storeBatch(m_batch);
    if (outcomes) {
        for (size_t i = 0; i < m_batch.size(); ++i)
            settle(m_batch[i], (*outcomes)[i]);
    } else if (m_report.dryRun || endsTheRun(outcomes.error().kind)) {
        // Rolled back whole: these records were never read, as far as the archive and the report know.
        m_problem = outcomes.error();
    } else {
        storeSingly();
    }
    m_batch.clear();
    m_batchBytes = 0;
    m_settled.insert(m_settled.end(), m_ended.begin(), m_ended.end());
    m_ended.clear();
    m_sinceFlush.restart();
}

Result<BatchWriter::Outcomes> BatchWriter::storeBatch(std::span<const ReadyRecord> records)
{
    std::vector<size_t> opened;
    auto outcomes = m_archive->write([&](WriteSession& session) -> Result<Outcomes> {
        return inBatch(session, m_report.dryRun, [&] { return store(session, records, opened); });
    });
    if (outcomes) {
        for (const size_t file : m_settled)
            m_open.erase(file);
        m_settled.clear();
    } else {
        for (const size_t file : opened)
            m_open[file].number = 0;
    }
    return outcomes;
}

Result<BatchWriter::Outcomes> BatchWriter::store(WriteSession& session, std::span<const ReadyRecord> records,
                                                 std::vector<size_t>& opened)
{
    for (const size_t index : m_settled) {
        const auto& file = m_report.files[index];
        const qint64 number = m_open[index].number;
        if (number == 0)
            continue; // a file without records
        if (auto done = session.finishSourceFile(number, file.profile, file.counts); !done)
            return done.failure();
    }
    Outcomes outcomes;
    outcomes.reserve(records.size());
    for (const auto& ready : records) {
        auto& file = m_open[ready.file];
        if (file.number == 0) {
            auto number = session.addSourceFile(m_report.run, file.entry);
            if (!number)
                return number.failure();
            file.number = *number;
            opened.push_back(ready.file);
        }
        auto outcome = session.addRecord(m_report.run, file.number, ready.record);
        if (!outcome)
            return outcome.failure();
        outcomes.push_back(*outcome);
        if (ready.issue) {
            if (auto saved = session.addIssue(m_report.run, *ready.issue); !saved)
                return saved.failure();
        }
    }
    return outcomes;
}

/// The batch did not go in as a whole: each record by itself, so that one the archive cannot take does not
/// take the others with it.
void BatchWriter::storeSingly()
{
    for (auto& ready : m_batch) {
        auto outcome = storeBatch({&ready, 1});
        if (!outcome && !endsTheRun(outcome.error().kind)) {
            const QString why = wordsOf(outcome.error());
            ready.record.extraction = FailedRecord{IssueKind::Internal, why};
            ready.record.assets.clear();
            ready.record.source.bytes.clear();
            ready.record.prepared.reset();
            ready.issue =
                ImportIssue{m_report.files[ready.file].path, ready.position, IssueKind::Internal, why};
            outcome = storeBatch({&ready, 1});
        }
        if (!outcome) {
            m_problem = outcome.error();
            return;
        }
        settle(ready, outcome->front());
    }
}

void BatchWriter::settle(const ReadyRecord& ready, RecordOutcome outcome)
{
    auto& file = m_report.files[ready.file];
    if (file.profile.isEmpty())
        file.profile = profileOf(ready.record.extraction);
    count(file.counts, outcome);
    count(m_report.counts, outcome);
    if (ready.issue)
        m_report.issues.push_back(*ready.issue);
    if (outcome == RecordOutcome::Skipped) {
        if (const auto* page = std::get_if<SkippedPage>(&ready.record.extraction))
            ++m_report.skippedByReason[toString(page->reason)];
    }
}

Result<void> BatchWriter::endRun(bool stopped)
{
    flush();
    m_runOpen = false;
    if (m_report.dryRun) {
        return m_archive->write([](WriteSession& session) -> Result<void> {
            session.rollback();
            return {};
        });
    }
    // Also after a problem: room may be there for a line, and a run that says it was stopped is better.
    auto last = m_problem ? Result<Outcomes>(Outcomes()) : storeBatch({});
    auto ended = m_archive->write([&](WriteSession& session) -> Result<void> {
        return inBatch(session, false, [&] {
            return session.finishRun(m_report.run, m_report.counts, stopped || m_problem.has_value());
        });
    });
    if (m_problem)
        return Unexpected{*m_problem};
    return last ? ended : Result<void>(last.failure());
}

} // namespace warraq
