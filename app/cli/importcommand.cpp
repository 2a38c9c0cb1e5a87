#include "cli/againcommand.h"
#include "cli/importreport.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "cli/undocommand.h"
#include "importing/importjob.h"
#include "importing/knownnamesfolder.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

#include <functional>

namespace warraq {

namespace {

constexpr const char* help =
    R"(warraq import ARCHIVE PATH...   fill an archive from files and folders

  --format auto|NAME              what the files are (auto: by their content): text, html, jsonl, json, csv, xlsx, feed,
                                  json-feed, wxr, wp-json, json-ld, json-api, ghost, movable-type, livejournal,
                                  substack, medium, warc, arc, wacz, mhtml, webarchive, epub, pdf, zim, container
  --profile auto|none|NAME        which publication's rules read them
  --map FIELD=COLUMN              which column of a row holds a field; may be repeated
  --split REGEX                   a plain text holds many articles; every match begins one
  --jobs N                        threads that extract (0: as many as there are cores)
  --dry-run                       tell what would happen and write nothing
  --resume                        go on with the same import (paths and options): what it has read is not read again
  --report FILE                   write the report as JSON to FILE
  --json                          print the report as JSON

warraq import ARCHIVE --again [--query QUERY] [--json]   extract again from the kept originals

Today's extractor and profiles read what was kept when the articles came in; the sources are not needed. What a person
edited, tagged or noted stays. The report says what changed, field by field: updated are articles that changed,
duplicates those that did not. It may be stopped and asked for again, and --undo takes it back.

warraq import ARCHIVE --undo RUN [--json]   take one import back (its number is in `warraq info ARCHIVE --json`)

What another import also had stays; so do articles that a person starred, tagged, collected, noted or corrected
(status 3 then).

ARCHIVE is made when it is not there. Exit status: 0 done; 1 nothing could be done; 2 wrong usage; 3 done in part.
)";

ArgumentRules rules()
{
    return {{QStringLiteral("json"), QStringLiteral("dry-run"), QStringLiteral("resume"),
             QStringLiteral("again")},
            {QStringLiteral("format"), QStringLiteral("profile"), QStringLiteral("jobs"),
             QStringLiteral("report"), QStringLiteral("undo"), QStringLiteral("split"),
             QStringLiteral("query")},
            {QStringLiteral("map")},
            {},
            1,
            -1,
            QStringLiteral("ARCHIVE PATH...")};
}

void print(const ImportReport& report)
{
    const auto& c = report.counts;
    const QLocale plain = QLocale::c();
    terminal::line(
        QStringLiteral("%1 read: %2 added, %3 updated, %4 duplicates, %5 skipped, %6 failed  (%7 s)")
            .arg(c.read())
            .arg(c.added)
            .arg(c.updated)
            .arg(c.duplicates)
            .arg(c.skipped)
            .arg(c.failed)
            .arg(plain.toString(report.seconds, 'f', 2)));
    for (auto it = report.skippedByReason.begin(); it != report.skippedByReason.end(); ++it)
        terminal::line(QStringLiteral("  skipped as %1: %2").arg(it.key()).arg(it.value()));
    constexpr size_t shown = 20;
    for (size_t i = 0; i < report.issues.size() && i < shown; ++i) {
        const auto& issue = report.issues[i];
        terminal::line(QStringLiteral("  %1, record %2: %3%4")
                           .arg(issue.file)
                           .arg(issue.position)
                           .arg(toString(issue.kind), issue.detail.isEmpty()
                                                          ? QString()
                                                          : QStringLiteral(" (%1)").arg(issue.detail)));
    }
    if (report.issues.size() > shown)
        terminal::line(
            QStringLiteral("  … and %1 more; --json has them all").arg(report.issues.size() - shown));
    if (report.dryRun)
        terminal::line(QStringLiteral("Nothing was written."));
}

Result<ImportOptions> optionsOf(const Arguments& arguments)
{
    ImportOptions options;
    options.paths = arguments.positional().mid(1);
    options.dryRun = arguments.has("dry-run");
    options.resume = arguments.has("resume");
    if (options.resume && options.dryRun)
        return unexpected(ErrorKind::Usage, QStringLiteral("--resume"),
                          QStringLiteral("it writes, which --dry-run does not"));
    auto jobs = arguments.number("jobs", 0, 0);
    if (!jobs)
        return jobs.failure();
    options.jobs = static_cast<int>(std::min<qint64>(*jobs, 256));
    if (const QString format = arguments.value("format"); !format.isEmpty() && format != u"auto") {
        const auto known = sourceFormatFromString(format);
        if (!known)
            return unexpected(
                ErrorKind::Usage, QStringLiteral("--format ") + format,
                QStringLiteral("the formats are auto, text, html, jsonl, json, csv, xlsx, feed, "
                               "json-feed, wxr, wp-json, json-ld, json-api, ghost, movable-type, "
                               "livejournal, substack, medium, warc, arc, wacz, mhtml, webarchive, epub, "
                               "pdf, zim and container"));
        options.format = *known;
    }
    if (options.split = arguments.value("split"); !options.split.isEmpty()) {
        if (auto valid = checkSplitPattern(options.split); !valid)
            return unexpected(ErrorKind::Usage, QStringLiteral("--split ") + options.split,
                              valid.error().detail);
    }
    using Kind = ProfileChoice::Kind;
    const QString profile = arguments.value("profile");
    if (profile == u"none")
        options.extract.profile = {Kind::None, {}};
    else if (!profile.isEmpty() && profile != u"auto")
        options.extract.profile = {Kind::Named, profile};
    for (const auto& pair : arguments.values("map")) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals <= 0 || equals + 1 == pair.size())
            return unexpected(ErrorKind::Usage, QStringLiteral("--map ") + pair,
                              QStringLiteral("FIELD=COLUMN is wanted"));
        options.extract.columnMap.insert(pair.left(equals), pair.mid(equals + 1));
    }
    return options;
}

/// With what a full disk may have left beside it.
void removeArchive(const QString& path)
{
    for (const char* ending : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(ending));
}

/// Pages of other formats and doubtful letters are issues too, but of records that did not fail.
ImportIssue firstFailure(const ImportReport& report)
{
    for (const auto& issue : report.issues) {
        if (issue.kind != IssueKind::Unsupported && issue.kind != IssueKind::BadCharset)
            return issue;
    }
    return report.issues.empty() ? ImportIssue{} : report.issues.front();
}

/// The report on standard output and in its file, what went wrong on standard error, and the status.
ExitStatus tell(const ImportReport& report, const QString& path, QSaveFile* file, bool json)
{
    if (json)
        terminal::out(reportAsJson(report));
    else
        print(report);
    bool told = true;
    if (file && (file->write(reportAsJson(report)) < 0 || !file->commit())) {
        told = false;
        terminal::complain(file->fileName(),
                           QStringLiteral("the report could not be written (%1)").arg(file->errorString()));
    }
    const auto& counts = report.counts;
    if (report.endedBy) {
        terminal::complain(path, terminal::reason(*report.endedBy) +
                                     QStringLiteral("; what was read until then is kept"));
        return ExitStatus::Partly;
    }
    if (report.stopped) {
        terminal::complain(path, report.dryRun ? QStringLiteral("stopped")
                                               : QStringLiteral("stopped; what was read until then is kept"));
        return ExitStatus::Partly;
    }
    if (counts.failed > 0) {
        const auto first = firstFailure(report);
        terminal::complain(first.file,
                           QStringLiteral("%1 of %2 records could not be read (%3)")
                               .arg(counts.failed)
                               .arg(counts.read())
                               .arg(first.detail.isEmpty() ? toString(first.kind) : first.detail));
        return counts.failed == counts.read() ? ExitStatus::NothingDone : ExitStatus::Partly;
    }
    return told ? ExitStatus::Done : ExitStatus::Partly;
}

ExitStatus run(const Arguments& arguments)
{
    if (arguments.has("again"))
        return extractAgain(arguments);
    if (arguments.has("query"))
        return wrongUsage(QStringLiteral("--query"), QStringLiteral("it goes with --again"));
    if (arguments.has("undo"))
        return undoImport(arguments);
    if (arguments.positional().size() < 2)
        return wrongUsage(QStringLiteral("ARCHIVE PATH..."), QStringLiteral("only a part of it was given"));
    const bool json = arguments.has("json");
    auto options = optionsOf(arguments);
    if (!options)
        return wrongUsage(options.error());
    const QString path = arguments.positional().first();
    auto profiles = loadProfiles(userProfiles());
    options->extract.names = loadKnownNames(userNames());
    // Wrong names are wrong usage, and are seen before anything is made.
    if (auto extractor = Extractor::create(profiles, options->extract); !extractor) {
        const auto& error = extractor.error();
        if (error.kind != ErrorKind::NotFound)
            return wrongUsage(QStringLiteral("--map ") + error.subject, error.detail);
        QStringList known;
        for (const auto& profile : profiles)
            known << profile.name();
        return wrongUsage(QStringLiteral("--profile ") + error.subject,
                          QStringLiteral("there is no such profile; there are auto, none, ") +
                              known.join(QStringLiteral(", ")));
    }
    const auto fail = [&](const Error& error) {
        terminal::complain(error);
        if (json)
            terminal::out(reportAsJson(emptyReport(error, options->dryRun)));
        return ExitStatus::NothingDone;
    };
    bool anyThere = false;
    for (const auto& source : options->paths)
        anyThere |= QFileInfo::exists(source);
    if (!anyThere)
        return fail({ErrorKind::NotFound, options->paths.first(), {}});

    const QString reportPath = arguments.value("report");
    const bool exists = QFileInfo::exists(path);
    if (!reportPath.isEmpty() &&
        QFileInfo(reportPath).absoluteFilePath() == QFileInfo(path).absoluteFilePath())
        return wrongUsage(QStringLiteral("--report ") + reportPath,
                          QStringLiteral("that is the archive itself"));
    // Before hours of work: can it be written at all?
    QSaveFile reportFile(reportPath);
    if (!reportPath.isEmpty() && !reportFile.open(QIODevice::WriteOnly))
        return fail({ErrorKind::Unreadable, reportPath, reportFile.errorString()});

    std::shared_ptr<Archive> archive; // none: a dry run without an archive
    if (exists || !options->dryRun) {
        auto opened = exists ? Archive::open(path, Archive::Access::ReadWrite) : Archive::create(path);
        if (!opened)
            return fail(opened.error());
        archive = std::move(*opened);
        if (!archive->isWritable())
            return fail({ErrorKind::ReadOnly, path, {}});
    }
    std::function<void(const ImportProgress&)> progress;
    if (terminal::errorIsTerminal())
        progress = [](const ImportProgress& now) {
            terminal::progress(QStringLiteral("%1 of %2 files, %3 records, %4 added")
                                   .arg(now.filesDone)
                                   .arg(now.filesTotal)
                                   .arg(now.counts.read())
                                   .arg(now.counts.added));
        };
    auto report = ImportJob(archive, std::move(profiles), *options).run(terminal::stopOnSignals(), progress);
    terminal::clearProgress();
    archive.reset(); // closed, one file: what follows is told of a finished archive
    if (!report) {
        if (!exists && !options->dryRun)
            removeArchive(path); // nothing came into it
        return fail(report.error());
    }
    return tell(*report, path, reportPath.isEmpty() ? nullptr : &reportFile, json);
}

} // namespace

Subcommand importSubcommand()
{
    return {"import", &rules, help, &run};
}

} // namespace warraq
