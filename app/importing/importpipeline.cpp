#include "importing/importpipeline.h"

#include "archive/writesession.h"
#include "formats/charset.h"
#include "formats/sourcereader.h"
#include "importing/pageassets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

namespace warraq {

namespace {

constexpr size_t recordsUnderWay = 512;
constexpr qint64 bytesUnderWay = 64LL << 20;
constexpr size_t batchRecords = 500;
constexpr qint64 batchBytes = 32LL << 20;
constexpr qint64 batchMilliseconds = 500;
constexpr qint64 reportMilliseconds = 100;

IssueKind issueOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::TooLarge:
        return IssueKind::TooLarge;
    case ErrorKind::Malformed:
        return IssueKind::Malformed;
    case ErrorKind::Unsupported:
        return IssueKind::Unsupported;
    case ErrorKind::Internal:
        return IssueKind::Internal;
    default:
        return IssueKind::Unreadable;
    }
}

/// What a run was started with, so that it can be described and repeated.
QString runOptions(const ImportOptions& options)
{
    QJsonObject map;
    for (auto it = options.extract.columnMap.begin(); it != options.extract.columnMap.end(); ++it)
        map.insert(it.key(), it.value());
    using Kind = ProfileChoice::Kind;
    const auto& profile = options.extract.profile;
    QJsonObject object{{QStringLiteral("format"), options.format == SourceFormat::Unknown
                                                      ? QStringLiteral("auto")
                                                      : toString(options.format)},
                       {QStringLiteral("profile"), profile.kind == Kind::Auto   ? QStringLiteral("auto")
                                                   : profile.kind == Kind::None ? QStringLiteral("none")
                                                                                : profile.name},
                       {QStringLiteral("map"), map},
                       {QStringLiteral("keep_originals"), options.keepOriginals}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
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

} // namespace

ImportPipeline::ImportPipeline(std::shared_ptr<Archive> archive, Extractor extractor,
                               const ImportOptions& options, CancelToken cancel,
                               std::function<void(const ImportProgress&)> progress)
    : m_archive(std::move(archive)), m_extractor(std::move(extractor)), m_options(options),
      m_cancel(std::move(cancel)), m_progress(std::move(progress))
{
    m_pool.setMaxThreadCount(options.jobs > 0 ? options.jobs : QThread::idealThreadCount());
}

Result<ImportReport> ImportPipeline::run()
{
    m_clock.start();
    m_report.dryRun = m_options.dryRun;
    auto started = m_archive->write([this](WriteSession& session) -> Result<RunId> {
        if (auto begun = session.begin(); !begun)
            return begun.failure();
        auto run = session.beginRun({m_options.paths, runOptions(m_options), m_options.keepOriginals});
        if (!run) {
            session.rollback();
            return run;
        }
        if (auto done = session.commit(); !done)
            return done.failure();
        return run;
    });
    if (!started)
        return started.failure();
    m_report.run = *started;

    countFiles();
    const SourcePlan plan(m_options.paths, m_archive->path());
    plan.walk(
        m_cancel, [this](const PlannedFile& file) { return readFile(file); },
        [this](const UnreadablePlace& place) { failFile(place.name, IssueKind::Unreadable, place.detail); });
    drain(0);
    (void)flush();
    m_report.stopped = m_cancel.isCancelled() || m_problem.has_value();
    auto ended = m_archive->write([this](WriteSession& session) -> Result<void> {
        if (auto begun = session.begin(); !begun)
            return begun;
        if (auto done = session.finishRun(m_report.run, m_report.counts, m_report.stopped); !done) {
            session.rollback();
            return done;
        }
        return session.commit();
    });
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
    if (m_problem) {
        // A full disk ends the run, not the report: what was committed is told.
        if (m_report.counts.read() == 0)
            return Unexpected{*m_problem};
        m_report.issues.push_back({m_archive->path(), 0, IssueKind::Internal,
                                   m_problem->detail.isEmpty() ? m_problem->subject : m_problem->detail});
    } else if (!ended) {
        return ended.failure();
    }
    if (m_options.dryRun)
        m_report.run = {};
    report();
    return std::move(m_report);
}

/// For the progress alone, so it may be stopped, and a failure says nothing.
void ImportPipeline::countFiles()
{
    if (!m_progress)
        return;
    ImportProgress total;
    const SourcePlan plan(m_options.paths, m_archive->path());
    plan.walk(
        m_cancel,
        [&](const PlannedFile& file) {
            ++total.filesTotal;
            total.bytesTotal += file.bytes;
            return true;
        },
        [](const UnreadablePlace&) {});
    m_now.filesTotal = total.filesTotal;
    m_now.bytesTotal = total.bytesTotal;
}

bool ImportPipeline::readFile(const PlannedFile& file)
{
    if (m_cancel.isCancelled() || m_problem)
        return false;
    m_now.currentFile = file.name;
    if (m_options.format == SourceFormat::Unknown && isPageResource(file.name)) {
        ++m_report.counts.other;
    } else {
        auto reader = openSource(file.path, file.name, m_options.format);
        if (reader) {
            readRecords(**reader, file, addFile(file.name, SourceFormat::Unknown, file.bytes));
        } else if (reader.error().kind == ErrorKind::Unsupported) {
            // Read well enough to know that it holds no article for us.
            const size_t index = addFile(file.name, SourceFormat::Unknown, file.bytes);
            SourceRecord record;
            record.file = file.name;
            addIssue(file.name, 0, IssueKind::Unsupported, reader.error().detail);
            std::promise<RecordToStore> promise;
            promise.set_value({std::move(record), SkippedPage{SkipReason::NotText, {}, {}}, {}});
            m_underWay.push_back({index, promise.get_future(), 0, 0, false});
            endFile(index);
        } else {
            failFile(file.name, issueOf(reader.error().kind), reader.error().detail);
        }
    }
    ++m_now.filesDone;
    m_now.bytesDone += file.bytes;
    report();
    return !m_cancel.isCancelled() && !m_problem;
}

void ImportPipeline::readRecords(SourceReader& reader, const PlannedFile& file, size_t index)
{
    qint64 number = 0;
    while (!m_cancel.isCancelled() && !m_problem) {
        auto item = reader.next(m_cancel);
        if (!item) {
            SourceRecord lost;
            lost.file = file.name;
            addIssue(file.name, number, issueOf(item.error().kind), item.error().detail);
            submitFailed(std::move(lost), {issueOf(item.error().kind), item.error().detail}, index);
            break;
        }
        if (!*item)
            break;
        if (auto* record = std::get_if<SourceRecord>(&**item)) {
            m_report.files[index].format = record->format;
            m_files[index].entry.format = record->format;
            number = record->number.value_or(0) + 1;
            submit(std::move(*record), file, index);
        } else {
            const auto& broken = std::get<UnreadableRecord>(**item);
            SourceRecord lost;
            lost.file = file.name;
            lost.number = broken.number;
            number = broken.number + 1;
            addIssue(file.name, broken.number, broken.kind, broken.detail);
            submitFailed(std::move(lost), {broken.kind, broken.detail}, index);
        }
        report();
    }
    endFile(index);
}

void ImportPipeline::addIssue(const QString& file, qint64 position, IssueKind kind, const QString& detail)
{
    m_report.issues.push_back({file, position, kind, detail});
}

void ImportPipeline::failFile(const QString& name, IssueKind kind, const QString& detail)
{
    const size_t index = addFile(name, SourceFormat::Unknown, 0);
    addIssue(name, 0, kind, detail);
    SourceRecord record;
    record.file = name;
    submitFailed(std::move(record), {kind, detail}, index);
    endFile(index);
}

size_t ImportPipeline::addFile(const QString& name, SourceFormat format, qint64 bytes)
{
    m_report.files.push_back({name, format, {}, {}});
    m_files.push_back({0, {name, format, {}, bytes}});
    return m_files.size() - 1;
}

void ImportPipeline::submit(SourceRecord record, const PlannedFile& file, size_t index)
{
    auto promise = std::make_shared<std::promise<RecordToStore>>();
    const qint64 bytes = record.bytes.size();
    const qint64 position = record.number.value_or(0);
    m_bytesUnderWay += bytes;
    m_underWay.push_back({index, promise->get_future(), position, bytes, false});
    m_pool.start([this, promise, file, record = std::move(record)]() mutable {
        decodeRecord(record);
        Extraction extraction = m_extractor.extract(record);
        RecordToStore result;
        if (const auto* article = std::get_if<ExtractedArticle>(&extraction))
            result.assets = assetsOf(article->content, file);
        result.extraction = std::move(extraction);
        record.text.clear();
        result.source = std::move(record);
        promise->set_value(std::move(result));
    });
    drain(recordsUnderWay);
}

void ImportPipeline::submitFailed(SourceRecord record, FailedRecord failure, size_t index)
{
    std::promise<RecordToStore> promise;
    const qint64 position = record.number.value_or(0);
    promise.set_value({std::move(record), std::move(failure), {}});
    m_underWay.push_back({index, promise.get_future(), position, 0, false});
    drain(recordsUnderWay);
}

void ImportPipeline::endFile(size_t index)
{
    // The last record of the file, or a mark of its own when it had none.
    if (!m_underWay.empty() && m_underWay.back().file == index) {
        m_underWay.back().endsFile = true;
        return;
    }
    if (!m_batch.empty() && m_batch.back().file == index)
        m_batch.back().endsFile = true;
}

void ImportPipeline::drain(size_t waiting)
{
    while (m_underWay.size() > waiting || (m_bytesUnderWay > bytesUnderWay && !m_underWay.empty())) {
        Item item = std::move(m_underWay.front());
        m_underWay.pop_front();
        RecordToStore record = item.ready.get();
        m_bytesUnderWay -= item.bytes;
        m_batchBytes += item.bytes;
        m_batch.push_back({item.file, std::move(record), item.position, item.endsFile});
        if (m_batch.size() >= batchRecords || m_batchBytes >= batchBytes ||
            m_clock.elapsed() - m_lastFlush > batchMilliseconds) {
            if (!flush())
                return;
        }
    }
}

bool ImportPipeline::flush()
{
    if (m_problem) {
        m_batch.clear();
        return false;
    }
    auto stored = m_archive->write([this](WriteSession& session) -> Result<void> {
        if (auto begun = session.begin(); !begun)
            return begun;
        if (auto done = store(session, m_batch); !done) {
            session.rollback();
            return done;
        }
        return session.commit();
    });
    m_lastFlush = m_clock.elapsed();
    if (!stored) {
        // The batch was rolled back whole: its records are told as failed, so that the numbers add up.
        m_problem = stored.error();
        for (auto& done : m_batch)
            settle(done, RecordOutcome::Failed);
    }
    m_batch.clear();
    m_batchBytes = 0;
    m_now.counts = m_report.counts;
    report();
    return stored.has_value();
}

Result<void> ImportPipeline::store(WriteSession& session, std::vector<Done>& batch)
{
    std::vector<RecordOutcome> outcomes;
    outcomes.reserve(batch.size());
    for (auto& done : batch) {
        auto& file = m_files[done.file];
        if (file.sourceFile == 0) {
            file.entry.format = m_report.files[done.file].format;
            auto number = session.addSourceFile(m_report.run, file.entry);
            if (!number)
                return number.failure();
            file.sourceFile = *number;
        }
        auto outcome = session.addRecord(m_report.run, file.sourceFile, done.record);
        if (!outcome)
            return outcome.failure();
        outcomes.push_back(*outcome);
    }
    for (; m_savedIssues < m_report.issues.size(); ++m_savedIssues) {
        if (auto saved = session.addIssue(m_report.run, m_report.issues[m_savedIssues]); !saved)
            return saved;
    }
    for (size_t i = 0; i < batch.size(); ++i)
        settle(batch[i], outcomes[i]);
    for (const auto& done : batch) {
        if (!done.endsFile)
            continue;
        const auto& file = m_report.files[done.file];
        if (auto saved = session.finishSourceFile(m_files[done.file].sourceFile, file.profile, file.counts);
            !saved)
            return saved;
    }
    return {};
}

void ImportPipeline::settle(const Done& done, RecordOutcome outcome)
{
    auto& file = m_report.files[done.file];
    if (file.profile.isEmpty())
        file.profile = profileOf(done.record.extraction);
    for (auto* counts : {&file.counts, &m_report.counts}) {
        switch (outcome) {
        case RecordOutcome::Added:
            ++counts->added;
            break;
        case RecordOutcome::Updated:
            ++counts->updated;
            break;
        case RecordOutcome::Duplicate:
            ++counts->duplicates;
            break;
        case RecordOutcome::Skipped:
            ++counts->skipped;
            break;
        case RecordOutcome::Failed:
            ++counts->failed;
            break;
        }
    }
    if (outcome != RecordOutcome::Skipped)
        return;
    if (const auto* page = std::get_if<SkippedPage>(&done.record.extraction))
        ++m_report.skippedByReason[toString(page->reason)];
}

void ImportPipeline::report()
{
    if (!m_progress)
        return;
    const qint64 now = m_clock.elapsed();
    if (now - m_lastReport < reportMilliseconds && m_now.filesDone < m_now.filesTotal)
        return;
    m_lastReport = now;
    m_now.counts = m_report.counts;
    m_now.seconds = static_cast<double>(now) / 1000.0;
    m_progress(m_now);
}

} // namespace warraq
