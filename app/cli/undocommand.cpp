#include "cli/undocommand.h"

#include "archive/archive.h"
#include "archive/writesession.h"
#include "cli/importreport.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "importing/renewaljob.h"

#include <QElapsedTimer>
#include <QLocale>

namespace warraq {

namespace {

ImportReport asReport(const UndoneRun& undone, double seconds)
{
    ImportReport report;
    report.run = undone.run;
    report.counts = undone.counts;
    report.stopped = undone.stopped;
    report.seconds = seconds;
    for (const auto& [reason, count] : undone.skippedByReason)
        report.skippedByReason[reason] = count;
    for (const auto& file : undone.files)
        report.files.push_back({file.path, file.format, file.profile, file.counts});
    return report;
}

void print(const ImportReport& report)
{
    const auto& c = report.counts;
    terminal::line(QStringLiteral("%1 records taken back: %2 added, %3 updated, %4 duplicates, %5 skipped, "
                                  "%6 failed  (%7 s)")
                       .arg(c.read())
                       .arg(c.added)
                       .arg(c.updated)
                       .arg(c.duplicates)
                       .arg(c.skipped)
                       .arg(c.failed)
                       .arg(QLocale::c().toString(report.seconds, 'f', 2)));
}

/// `3, 8, 12 and 5 more`
QString listed(const std::vector<ArticleId>& ids)
{
    constexpr size_t shown = 10;
    QStringList numbers;
    for (size_t i = 0; i < ids.size() && i < shown; ++i)
        numbers << QString::number(ids[i].value);
    const QString list = numbers.join(QStringLiteral(", "));
    return ids.size() <= shown ? list : QStringLiteral("%1 and %2 more").arg(list).arg(ids.size() - shown);
}

} // namespace

ExitStatus undoImport(const Arguments& arguments)
{
    const bool json = arguments.has("json");
    if (arguments.positional().size() > 1)
        return wrongUsage(arguments.positional()[1],
                          QStringLiteral("nothing is imported where an import is taken back"));
    for (const char* option : {"format", "profile", "map", "jobs", "dry-run", "report"}) {
        if (arguments.has(option))
            return wrongUsage(QStringLiteral("--") + QLatin1String(option),
                              QStringLiteral("it does not go with --undo"));
    }
    const auto number = arguments.number("undo", 0, 1);
    if (!number)
        return wrongUsage(number.error());
    const QString path = arguments.positional().first();
    const auto fail = [&](const Error& error) {
        terminal::complain(error);
        if (json)
            terminal::out(reportAsJson(emptyReport(error, false), 0));
        return ExitStatus::NothingDone;
    };
    auto archive = Archive::open(path, Archive::Access::ReadWrite);
    if (!archive)
        return fail(archive.error());
    if (!(*archive)->isWritable())
        return fail({ErrorKind::ReadOnly, path, {}});
    Progress progress;
    if (terminal::errorIsTerminal())
        progress = [](const ProgressState& now) {
            terminal::progress(QStringLiteral("%1 of %2 records").arg(now.done).arg(now.total));
        };
    QElapsedTimer timer;
    timer.start();
    const CancelToken cancel = terminal::stopOnSignals();
    auto undone = (*archive)->write(
        [&](WriteSession& session) { return session.undoRun(RunId{*number}, cancel, progress); });
    terminal::clearProgress();
    if (!undone)
        return fail(undone.error());
    const auto renewed = renewInherited(*archive, undone->inherited, cancel);
    archive->reset();
    const auto report = asReport(*undone, static_cast<double>(timer.elapsed()) / 1000.0);
    if (json)
        terminal::out(reportAsJson(report, static_cast<qint64>(undone->kept.size())));
    else
        print(report);
    if (!renewed || renewed->stopped || renewed->counts.failed > 0) {
        terminal::complain(
            path, QStringLiteral("some articles still have fields of the import that was taken back, "
                                 "because their own originals could not be read: %1")
                      .arg(listed(undone->inherited)));
        return ExitStatus::Partly;
    }
    if (undone->stopped) {
        terminal::complain(path, QStringLiteral("stopped; what was taken back until then is gone"));
        return ExitStatus::Partly;
    }
    if (!undone->kept.empty()) {
        terminal::complain(path,
                           QStringLiteral("%1 articles are kept because of marks, notes or corrections (%2)")
                               .arg(undone->kept.size())
                               .arg(listed(undone->kept)));
        return ExitStatus::Partly;
    }
    return ExitStatus::Done;
}

} // namespace warraq
