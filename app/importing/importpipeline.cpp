#include "importing/importpipeline.h"

#include "archive/preparedrecord.h"
#include "core/pageparts.h"
#include "extract/extractor.h"
#include "formats/charset.h"
#include "formats/siblingcaptures.h"
#include "formats/sourcereader.h"
#include "importing/pageassets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace warraq {

namespace {

/// What a worker takes at a time: enough that words come again, and that waking it costs nothing.
constexpr size_t chunkRecords = 256;
constexpr qint64 chunkBytes = 1LL << 20;
/// Enough for the pool to go on while the writer merges a part of the index.
constexpr size_t recordsUnderWay = 24 * chunkRecords;
/// How far the pool stands back (nice, a thread's own on Linux): all waits for the writer, a window for both.
constexpr int poolNiceness = 5;
constexpr qint64 bytesUnderWay = 64LL << 20;
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
                       {QStringLiteral("split"), options.split},
                       {QStringLiteral("keep_originals"), options.keepOriginals}};
    if (!options.charset.isEmpty())
        object.insert(QStringLiteral("charset"), options.charset);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

std::optional<ImportOptions> optionsOfRun(const RunSummary& run)
{
    const QJsonObject object = QJsonDocument::fromJson(run.options.toUtf8()).object();
    if (run.paths.isEmpty() || object.isEmpty())
        return std::nullopt;
    ImportOptions options;
    options.paths = run.paths;
    const auto text = [&object](const char* key) { return object.value(QLatin1String(key)).toString(); };
    options.format = sourceFormatFromString(text("format")).value_or(SourceFormat::Unknown);
    using Kind = ProfileChoice::Kind;
    if (const QString profile = text("profile"); profile == u"none")
        options.extract.profile = {Kind::None, {}};
    else if (!profile.isEmpty() && profile != u"auto")
        options.extract.profile = {Kind::Named, profile};
    const QJsonObject map = object.value(QStringLiteral("map")).toObject();
    for (auto it = map.begin(); it != map.end(); ++it)
        options.extract.columnMap.insert(it.key(), it->toString());
    options.split = text("split");
    options.charset = text("charset");
    options.keepOriginals = object.value(QStringLiteral("keep_originals")).toBool(true);
    return options;
}

namespace {

/// Of the calling thread, once.
void standBack()
{
#ifdef Q_OS_LINUX
    thread_local const bool done =
        setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + poolNiceness) == 0;
    Q_UNUSED(done) // not allowed: then as it was
#endif
}

/// Bytes that meant nothing in the charset stand in the text as U+FFFD; a page may also say U+FFFD itself.
std::optional<ImportIssue> charsetIssue(const SourceRecord& record, qint64 position)
{
    const auto strangeIn = [](const QString& text) { // looking is quicker than counting, and there are none
        return text.contains(QChar::ReplacementCharacter) ? text.count(QChar(QChar::ReplacementCharacter))
                                                          : 0;
    };
    auto strange = strangeIn(record.text);
    for (const auto& [name, value] : record.columns)
        strange += strangeIn(value);
    if (strange == 0 || record.bytes.contains("\xEF\xBF\xBD"))
        return std::nullopt;
    return ImportIssue{record.file, position, IssueKind::BadCharset,
                       QStringLiteral("bytes that mean nothing in %1: %2").arg(record.charset).arg(strange)};
}

} // namespace

ImportPipeline::ImportPipeline(std::shared_ptr<Archive> archive, Extractor extractor,
                               const ImportOptions& options, CancelToken cancel,
                               std::function<void(const ImportProgress&)> progress)
    : m_archive(std::move(archive)), m_extractor(std::move(extractor)), m_options(options),
      m_cancel(std::move(cancel)), m_progress(std::move(progress)), m_writer(m_archive, m_report),
      m_resumed(m_writer, m_report)
{
    m_report.dryRun = options.dryRun;
    m_siblings = std::make_shared<SiblingCaptures>(
        [plan = SourcePlan(m_options.paths, m_archive->path()), cancel = m_cancel] {
            QStringList paths;
            plan.walk(
                cancel,
                [&paths](const PlannedFile& file) {
                    if (!isPageResource(file))
                        paths << file.path;
                    return true;
                },
                [](const UnreadablePlace&) {});
            return paths;
        });
    m_pool.setMaxThreadCount(options.jobs > 0 ? options.jobs : QThread::idealThreadCount());
}

Result<ImportReport> ImportPipeline::run()
{
    m_clock.start();
    if (auto begun = begin(); !begun)
        return begun.failure();

    countFiles();
    const SourcePlan plan(m_options.paths, m_archive->path());
    plan.walk(
        m_cancel, [this](const PlannedFile& file) { return readFile(file); },
        [this](const UnreadablePlace& place) {
            const auto source =
                std::make_shared<const PlannedFile>(PlannedFile{{}, place.name, {}, 0, false});
            const auto met = m_resumed.meet(place.name, 0);
            if (met.isWhole)
                return;
            m_toSkip = 0;
            submitUnread(FailedRecord{IssueKind::Unreadable, place.detail}, source, met.index, 0);
            endFile(met.index);
        });
    m_toSkip = 0;
    m_resumed.tellUnmet([this](size_t index) {
        if (goesOn())
            endFile(index);
    });
    startChunk();
    drain(0);
    joinPages();
    const auto ended = m_writer.endRun(m_cancel.isCancelled());
    m_report.seconds = static_cast<double>(m_clock.elapsed()) / 1000.0;
    if (!ended) {
        // A full disk ends the run, not the report: what was committed is told.
        if (m_report.counts.read() == 0)
            return ended.failure();
        m_report.endedBy = ended.error();
        m_report.issues.push_back(
            {m_archive->path(), 0, IssueKind::Internal,
             QStringLiteral("the archive could not be written: ") +
                 (ended.error().detail.isEmpty() ? ended.error().subject : ended.error().detail)});
    }
    m_report.stopped = m_cancel.isCancelled() || m_report.endedBy.has_value();
    if (m_options.dryRun)
        m_report.run = {};
    report(Moment::Now);
    return std::move(m_report);
}

Result<void> ImportPipeline::begin()
{
    const RunStart start{m_options.paths, runOptions(m_options), m_options.keepOriginals};
    if (!m_options.resume || m_options.dryRun)
        return m_writer.beginRun(start);
    auto files = m_writer.resumeRun(start);
    if (!files)
        return files.failure();
    m_resumed.set(std::move(*files));
    return {};
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
    if (!goesOn())
        return false;
    m_now.currentFile = file.name;
    report();
    if (isPageResource(file))
        ++m_report.counts.other;
    else
        open(std::make_shared<const PlannedFile>(file));
    ++m_now.filesDone;
    m_bytesOfFilesDone += file.bytes;
    m_now.bytesDone = m_bytesOfFilesDone;
    return goesOn();
}

void ImportPipeline::open(const Source& file)
{
    const auto [index, isWhole, read] = m_resumed.meet(file->name, file->bytes);
    if (isWhole)
        return;
    m_toSkip = read;
    auto reader = openSource(
        file->path, file->name,
        {m_options.format, m_options.split, m_siblings, QStringList(m_options.extract.columnMap.values())});
    if (reader) {
        readRecords(**reader, file, index);
        if (m_cancel.isCancelled())
            return;
    } else if (const auto& error = reader.error(); error.kind == ErrorKind::Unsupported) {
        // Read well enough to know that it holds no article for us.
        submitUnread(SkippedPage{SkipReason::NotText, {}, {}}, file, index, 0,
                     ImportIssue{file->name, 0, IssueKind::Unsupported, error.detail});
    } else {
        // The system's words begin like a sentence; a detail stands within one.
        submitUnread(FailedRecord{issueOf(error.kind), error.detail.left(1).toLower() + error.detail.mid(1)},
                     file, index, 0);
    }
    endFile(index);
}

void ImportPipeline::readRecords(SourceReader& reader, const Source& file, size_t index)
{
    qint64 number = 0;
    qint64 others = 0;
    EntryLine line{file, index};
    const auto container = reader.container();
    if (container)
        m_writer.setFormat(index, *container);
    while (goesOn()) {
        auto item = reader.next(m_cancel);
        countOthers(index, reader.others() - std::exchange(others, reader.others()));
        m_now.bytesDone = m_bytesOfFilesDone + reader.bytesRead();
        if (!item) {
            // What the file still held is lost, and that is one thing that could not be read.
            submitUnread(FailedRecord{issueOf(item.error().kind), item.error().detail}, file, index, number);
            break;
        }
        if (!*item)
            break;
        if (auto* record = std::get_if<SourceRecord>(&**item)) {
            turnTo(record->file, file, index, line);
            // An entry's line tells what the entry is, the archive's own what the archive is.
            if (!container || line.index != index)
                m_writer.setFormat(line.index, record->format);
            number = record->number.value_or(0) + 1;
            submit(std::move(*record), line.source, line.index, reader.resources());
        } else if (const auto* broken = std::get_if<UnreadableRecord>(&**item)) {
            turnTo(broken->file, file, index, line);
            number = broken->number + 1;
            if (broken->kind == IssueKind::Unsupported)
                submitUnread(SkippedPage{SkipReason::NotText, {}, {}}, line.source, line.index,
                             broken->number,
                             ImportIssue{line.source->name, broken->number, broken->kind, broken->detail});
            else
                submitUnread(FailedRecord{broken->kind, broken->detail}, line.source, line.index,
                             broken->number);
        } else {
            const auto& note = std::get<SourceNote>(**item);
            Item told;
            told.file = line.index;
            told.isNote = true;
            told.issue = ImportIssue{note.file.isEmpty() ? file->name : note.file, note.number, note.kind,
                                     note.detail};
            queue(std::move(told));
        }
        report();
    }
    if (line.index != index)
        endFile(line.index);
}

void ImportPipeline::turnTo(const QString& name, const Source& file, size_t index, EntryLine& line)
{
    const QString& wanted = name.isEmpty() ? file->name : name;
    if (line.source->name == wanted)
        return;
    if (line.index != index)
        endFile(line.index);
    line = {file, index};
    if (wanted == file->name)
        return;
    // Without a path: pictures of its pages are not looked for beside the archive.
    line.source = std::make_shared<const PlannedFile>(PlannedFile{{}, wanted, {}, 0, false});
    // One that was read is passed over record by record: it lies among those that were not.
    const auto met = m_resumed.meetEntry(wanted, file->bytes);
    line.index = met.index;
    m_toSkip = met.read;
}

void ImportPipeline::countOthers(size_t index, qint64 more)
{
    m_report.files[index].counts.other += more;
    m_report.counts.other += more;
}

void ImportPipeline::submit(SourceRecord record, const Source& file, size_t index, const Resources& resources)
{
    const qint64 position = record.number.value_or(0);
    // What the file itself says is wrong with the record.
    std::optional<ImportIssue> issue;
    if (record.issue)
        issue = ImportIssue{file->name, position, record.issue->kind, record.issue->detail};
    if (!issue)
        issue = unknownColumns(record, file->name);
    if (record.skip)
        return submitUnread(SkippedPage{*record.skip, {}, {}}, file, index, position, std::move(issue));
    Item item;
    item.file = index;
    item.source = file;
    item.resources = resources;
    item.position = position;
    item.isToExtract = true;
    item.record = std::make_shared<RecordToStore>();
    item.record->source = std::move(record);
    item.issue = std::move(issue);
    queue(std::move(item));
}

/// Nothing says which of a table's columns an article's title or text is; a person can. Told at its second
/// row, for an object alone is mostly no table.
std::optional<ImportIssue> ImportPipeline::unknownColumns(const SourceRecord& record,
                                                          const QString& name) const
{
    if (record.number.value_or(0) != 1 || !hasColumns(record.format) || isItem(record.format))
        return std::nullopt;
    QStringList names;
    for (const auto& column : record.columns)
        names << column.first;
    const auto guessed = guessColumns(names);
    const auto& map = m_options.extract.columnMap;
    for (const QString& field : {QStringLiteral("title"), QStringLiteral("body")}) {
        if (names.contains(map.contains(field) ? map.value(field) : guessed.value(field)))
            return std::nullopt;
    }
    constexpr qsizetype mostCharacters = 200;
    QString told = names.join(QStringLiteral(", "));
    if (told.size() > mostCharacters)
        told = told.left(mostCharacters) + QStringLiteral("…");
    return ImportIssue{
        name, record.number.value_or(0), IssueKind::Unsupported,
        QStringLiteral("no column's name says that it is the title or the text: %1").arg(told)};
}

/// A place in the order for what there is nothing to extract from.
void ImportPipeline::submitUnread(Extraction extraction, const Source& file, size_t index, qint64 position,
                                  std::optional<ImportIssue> issue)
{
    Item item;
    item.file = index;
    item.source = file;
    item.position = position;
    item.issue = std::move(issue);
    item.record = std::make_shared<RecordToStore>();
    item.record->source.file = file->name;
    if (position > 0)
        item.record->source.number = position;
    item.record->extraction = std::move(extraction);
    queue(std::move(item));
}

void ImportPipeline::endFile(size_t index)
{
    Item end;
    end.file = index;
    queue(std::move(end));
}

void ImportPipeline::queue(Item item)
{
    if (m_toSkip > 0 && item.source && !item.isNote) {
        --m_toSkip;
        return;
    }
    if (item.isNote && m_resumed.wasTold(*item.issue))
        return;
    if (item.record)
        m_nextBytes += item.record->source.bytes.size();
    m_next.push_back(std::move(item));
    if (m_next.size() < chunkRecords && m_nextBytes < chunkBytes)
        return;
    startChunk();
    drain(recordsUnderWay);
}

void ImportPipeline::startChunk()
{
    if (m_next.empty())
        return;
    auto promise = std::make_shared<std::promise<Items>>();
    m_underWay.push_back({promise->get_future(), m_next.size(), m_nextBytes});
    m_itemsUnderWay += m_next.size();
    m_bytesUnderWay += m_nextBytes;
    m_nextBytes = 0;
    m_pool.start([this, promise, items = std::exchange(m_next, {})]() mutable {
        work(items);
        promise->set_value(std::move(items));
    });
    m_next.reserve(chunkRecords);
}

/// In the pool.
void ImportPipeline::work(Items& items) const
{
    // Whoever stops waits for what is begun and for nothing that only lies there.
    if (m_cancel.isCancelled()) {
        items.clear();
        return;
    }
    standBack();
    WordCollector words;
    for (Item& item : items) {
        if (item.isToExtract)
            extract(item, words);
    }
}

void ImportPipeline::extract(Item& item, WordCollector& words) const
{
    RecordToStore& record = *item.record;
    if (!m_options.charset.isEmpty())
        record.source.declaredCharset = m_options.charset;
    decodeRecord(record.source);
    record.extraction = m_extractor.extract(record.source);
    if (auto* article = std::get_if<ExtractedArticle>(&record.extraction)) {
        if (!item.issue) // what the file says is wrong explains what the charset cannot
            item.issue = charsetIssue(record.source, item.position);
        record.assets = takeInlineImages(article->content);
        if (record.source.format == SourceFormat::Html && m_options.keepOriginals)
            item.named = filesNamed(record.source.text, item.base);
        if (pageSpan(article->content.identifiers).first > 0)
            item.page = std::make_shared<const ArticleContent>(article->content);
    }
    prepareAndLighten(record, m_options.keepOriginals, words);
}

void ImportPipeline::drain(size_t waiting)
{
    while (!m_underWay.empty() && (m_itemsUnderWay > waiting || m_bytesUnderWay > bytesUnderWay)) {
        Chunk chunk = std::move(m_underWay.front());
        m_underWay.pop_front();
        Items ready = chunk.ready.get();
        // Behind what was left out nothing is taken, so that the import goes on there.
        m_isLeavingOut = m_isLeavingOut || ready.empty();
        if (!m_isLeavingOut) {
            for (Item& item : ready)
                give(std::move(item));
        }
        m_itemsUnderWay -= chunk.items;
        m_bytesUnderWay -= chunk.bytes;
        report();
    }
}

void ImportPipeline::give(Item item)
{
    if (item.isNote) {
        m_writer.addNote(std::move(*item.issue));
        return;
    }
    if (!item.source) {
        m_writer.endFile(item.file);
        return;
    }
    if (const auto* article = std::get_if<ExtractedArticle>(&item.record->extraction)) {
        // Only here, one article after the other: pictures of hundreds of pages at once would not fit.
        if (!m_writer.problem())
            findFiles(item, article->content);
        m_pages.note(article->content, item.record->source.url, std::move(item.page));
    }
    m_writer.add({item.file, item.position, std::move(item.record), std::move(item.issue)});
}

void ImportPipeline::findFiles(Item& item, const ArticleContent& content)
{
    RecordToStore& record = *item.record;
    QSet<QString> pictures;
    if (!item.resources) {
        record.assets.merge(assetsOf(content, *item.source));
    } else {
        const QString address = item.resources->baseOf(record.source);
        record.assets.merge(assetsOf(content, address, *item.resources));
        if (item.base.isEmpty())
            item.base = address;
        else
            item.base = addressWithin(item.base, address);
    }
    for (const auto& [number, asset] : record.assets)
        pictures.insert(content.images[number].source);
    std::erase_if(item.named, [&pictures](const NamedFile& named) { return pictures.contains(named.name); });
    auto files = item.resources ? m_pageFiles.of(item.named, item.base, item.resources)
                                : m_pageFiles.of(item.named, *item.source);
    if (!files.empty() && record.prepared) {
        auto prepared = std::make_shared<PreparedRecord>(*record.prepared);
        prepared->files = std::move(files);
        record.prepared = std::move(prepared);
    }
    if (item.resources && item.resources->isSpent() && !m_toldSpent.contains(item.file)) {
        m_toldSpent.insert(item.file);
        m_writer.addNote(
            {item.source->name, item.position, IssueKind::TooLarge,
             QStringLiteral("pictures are left out from here on: too much would have to be read again "
                            "to come to them")});
    }
}

void ImportPipeline::joinPages()
{
    if (m_options.resume && !m_options.dryRun) {
        for (const PageAddress& page : m_writer.pagesBefore())
            m_pages.note(page);
    }
    m_pages.join(m_writer, *m_archive, m_extractor, [this] { return goesOn(); });
}

void ImportPipeline::report(Moment moment)
{
    if (!m_progress)
        return;
    const qint64 now = m_clock.elapsed();
    if (moment == Moment::WhenDue && now - m_lastReport < reportMilliseconds)
        return;
    m_lastReport = now;
    m_now.counts = m_report.counts;
    m_now.seconds = static_cast<double>(now) / 1000.0;
    m_progress(m_now);
}

} // namespace warraq
