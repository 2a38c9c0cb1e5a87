#include "cli/againcommand.h"

#include "archive/archive.h"
#include "archive/readsession.h"
#include "cli/importreport.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "importing/knownnamesfolder.h"
#include "importing/renewaljob.h"

#include <QLocale>

namespace warraq {

namespace {

constexpr qint64 shownChanges = 200;
constexpr qsizetype shownCharacters = 100;

QString shown(const QString& value)
{
    if (value.isNull())
        return QStringLiteral("unknown");
    const QString line = value.simplified();
    return u'"' + (line.size() > shownCharacters ? line.left(shownCharacters) + QChar(0x2026) : line) + u'"';
}

void print(const ImportReport& report)
{
    const auto& c = report.counts;
    terminal::line(
        QStringLiteral("%1 extracted again: %2 changed, %3 as they were, %4 skipped, %5 failed, %6 new "
                       " (%7 s)")
            .arg(c.read())
            .arg(c.updated)
            .arg(c.duplicates)
            .arg(c.skipped)
            .arg(c.failed)
            .arg(c.added)
            .arg(QLocale::c().toString(report.seconds, 'f', 2)));
    for (auto it = report.skippedByReason.begin(); it != report.skippedByReason.end(); ++it)
        terminal::line(
            QStringLiteral("  no article today, kept as it was (%1): %2").arg(it.key()).arg(it.value()));
    qint64 told = 0;
    for (const auto& change : report.changes) {
        if (told++ == shownChanges)
            break;
        terminal::line(QStringLiteral("  %1 %2  %3: %4 -> %5")
                           .arg(change.article.value)
                           .arg(change.title.isEmpty() ? QStringLiteral("untitled") : shown(change.title),
                                change.field, shown(change.before), shown(change.after)));
    }
    if (report.changedFields > shownChanges)
        terminal::line(QStringLiteral("  … and %1 more; --json has %2")
                           .arg(report.changedFields - shownChanges)
                           .arg(report.changedFields == static_cast<qint64>(report.changes.size())
                                    ? QStringLiteral("them all")
                                    : QStringLiteral("the first %1").arg(report.changes.size())));
    constexpr size_t shownIssues = 20;
    for (size_t i = 0; i < report.issues.size() && i < shownIssues; ++i)
        terminal::line(QStringLiteral("  %1, record %2: %3 (%4)")
                           .arg(report.issues[i].file)
                           .arg(report.issues[i].position)
                           .arg(toString(report.issues[i].kind), report.issues[i].detail));
    if (report.issues.size() > shownIssues)
        terminal::line(
            QStringLiteral("  … and %1 more; --json has them all").arg(report.issues.size() - shownIssues));
    terminal::line(QStringLiteral("It can be taken back: --undo %1").arg(report.run.value));
}

Result<std::vector<ArticleId>> chosen(const Archive& archive, const QString& query)
{
    auto session = archive.openReader();
    if (!session)
        return session.failure();
    // In the order they came in, which is how they lie on the disk.
    auto answer = (*session)->search(ArticleQuery::parse(query), SortOrder::Oldest, CancelToken());
    if (!answer)
        return answer.failure();
    std::sort(answer->ids.begin(), answer->ids.end());
    return std::move(answer->ids);
}

} // namespace

ExitStatus extractAgain(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    if (arguments.positional().size() > 1)
        return wrongUsage(arguments.positional()[1],
                          QStringLiteral("the kept originals are read, and nothing else"));
    for (const char* option : {"format", "profile", "map", "dry-run", "resume", "split", "undo"}) {
        if (arguments.has(option))
            return wrongUsage(QStringLiteral("--") + QLatin1String(option),
                              QStringLiteral("it does not go with --again"));
    }
    auto jobs = arguments.number("jobs", 0, 0);
    if (!jobs)
        return wrongUsage(jobs.error());
    const QString path = arguments.positional().first();
    const auto fail = [&](const Error& error) {
        terminal::complain(error);
        if (json)
            terminal::out(reportAsJson(emptyReport(error, false)));
        return ExitStatus::NothingDone;
    };
    auto archive = Archive::open(path, Archive::Access::ReadWrite);
    if (!archive)
        return fail(archive.error());
    if (!(*archive)->isWritable())
        return fail({ErrorKind::ReadOnly, path, {}});
    RenewalOptions options;
    options.query = arguments.value("query");
    options.alsoSkipped = options.query.trimmed().isEmpty();
    options.jobs = static_cast<int>(std::min<qint64>(*jobs, 256));
    options.names = loadKnownNames(userNames());
    auto articles = chosen(**archive, options.query);
    if (!articles)
        return fail(articles.error());
    options.articles = std::move(*articles);
    std::function<void(const RenewalProgress&)> progress;
    if (terminal::errorIsTerminal())
        progress = [](const RenewalProgress& now) {
            terminal::progress(QStringLiteral("%1 of %2 articles, %3 changed")
                                   .arg(now.done)
                                   .arg(now.total)
                                   .arg(now.counts.updated));
        };
    auto report = RenewalJob(*archive, loadProfiles(userProfiles()), std::move(options))
                      .run(terminal::stopOnSignals(), progress);
    terminal::clearProgress();
    archive->reset();
    if (!report)
        return fail(report.error());
    if (json)
        terminal::out(reportAsJson(*report));
    else
        print(*report);
    if (report->endedBy) {
        terminal::complain(path, terminal::reason(*report->endedBy) +
                                     QStringLiteral("; what was done until then is kept"));
        return ExitStatus::Partly;
    }
    if (report->stopped) {
        terminal::complain(path, QStringLiteral("stopped; what was done until then is kept"));
        return ExitStatus::Partly;
    }
    const auto& counts = report->counts;
    if (counts.failed == 0)
        return ExitStatus::Done;
    terminal::complain(report->issues.front().file,
                       QStringLiteral("%1 of %2 could not be extracted again (%3)")
                           .arg(counts.failed)
                           .arg(counts.read())
                           .arg(report->issues.front().detail));
    return counts.failed == counts.read() ? ExitStatus::NothingDone : ExitStatus::Partly;
}

} // namespace warraq
