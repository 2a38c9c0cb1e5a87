#include "cli/formexport.h"

#include "archive/writesession.h"
#include "cli/subcommands.h"
#include "cli/terminal.h"
#include "exporting/articleexportjob.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace warraq {

namespace {

constexpr qint64 betweenReports = 100; // ms

constexpr const char* helpBegin =
    R"(warraq export ARCHIVE --to FILE_OR_FOLDER   chosen articles as a file of many forms

  --query QUERY            the articles it finds (nothing given: all)
  --ids 1,2,3              these articles
  --collection NAME        those of a collection, in its order
  --sort relevance|newest|oldest
  --as FORM                the form (usually by the ending of the file):
)";

constexpr const char* helpEnd =
    R"(  --cite-style NAME        how articles are cited in pdf, html, epub, odt, markdown and one .txt: a style of CSL
                           that is installed, as apa or chicago-author-date; a .csl file; or plain, which
                           all but pdf have where nothing is said
  --one-file-each          a folder with a file an article, where the form says "each"
  --name PATTERN           of those files: "{date} {section} {title}", also {number} {author}
  --fields A,B,C           columns of csv, xlsx and jsonl; an unknown one lists those there are
  --title T  --subtitle T  --compiled-by NAME
  --overwrite              replace the file when it is there
of pdf, html, epub, odt and markdown
  --highlight              mark the searched words
  --notes                  with your notes, tags and stars
  --group year|section|collection|none   the contents; where nothing is said, pdf has years, the others
                           have the order of the list
of pdf alone
  --page a4|letter  --margins narrow|normal|wide
  --text-size POINTS  --face serif|sans  --columns 1|2
)";

void sayProgress(qint64 done, qint64 total)
{
    terminal::progress(QStringLiteral("%1 of %2 articles").arg(done).arg(total));
}

/// The export on this thread, which needs no event loop.
Result<ArticleExportReport> exportedHere(const Archive& archive, const ExportSelection& selection,
                                         const ExportOptions& options)
{
    QElapsedTimer sinceReport;
    const auto progress = [&sinceReport](const ProgressState& state) {
        if (sinceReport.isValid() && sinceReport.elapsed() < betweenReports)
            return;
        sinceReport.start();
        sayProgress(state.done, state.total);
    };
    return exportArticles(archive, selection, options, terminal::stopOnSignals(), progress);
}

Result<ArticleExportReport> exported(const std::shared_ptr<Archive>& archive,
                                     const ExportSelection& selection, const ExportOptions& options)
{
    if (!asksForCitations(options))
        return exportedHere(*archive, selection, options);
    // The processor of citations answers on this thread.
    terminal::sayRemarks();
    ArticleExportJob job(archive, selection, options);
    Result<ArticleExportReport> result = unexpected(ErrorKind::Internal, options.path);
    const auto end = [&result](const Result<ArticleExportReport>& ended) {
        result = ended;
        QCoreApplication::quit();
    };
    QObject::connect(&job, &ArticleExportJob::progressed, &job, &sayProgress);
    QObject::connect(&job, &ArticleExportJob::finished, &job, end);
    QObject::connect(&job, &ArticleExportJob::failed, &job,
                     [end](const Error& error) { end(Unexpected{error}); });
    QTimer stopWatch;
    QObject::connect(&stopWatch, &QTimer::timeout, &job, [&job, token = terminal::stopOnSignals()] {
        if (token.isCancelled())
            job.cancel();
    });
    stopWatch.start(static_cast<int>(betweenReports));
    QTimer::singleShot(0, &job, &ArticleExportJob::start);
    QCoreApplication::exec();
    return result;
}

QByteArray lineOf(const ExportFormInfo& info)
{
    return "      " + info.name.leftJustified(10).toUtf8() + ' ' +
           (u'.' + info.endings.join(QStringLiteral(" ."))).leftJustified(16).toUtf8() +
           (info.eachByItself ? "each" : "") + '\n';
}

QByteArray trimmedLines(const QByteArray& text)
{
    QByteArray trimmed;
    for (QByteArray line : text.split('\n')) {
        while (line.endsWith(' '))
            line.chop(1);
        trimmed += line + '\n';
    }
    trimmed.chop(1);
    return trimmed;
}

} // namespace

const char* exportHelp()
{
    static const QByteArray help = [] {
        QByteArray text(helpBegin);
        for (const auto& info : exportForms())
            text += lineOf(info);
        return trimmedLines(text + helpEnd);
    }();
    return help.constData();
}

void keepReceipt(Archive& archive, const std::shared_ptr<const KeptReceipt>& receipt)
{
    const auto kept = archive.write([&receipt](WriteSession& session) -> Result<void> {
        if (auto begun = session.begin(Durability::Lasting); !begun)
            return begun.failure();
        if (auto done = session.apply(ReceiptChange{receipt, 0}); !done) {
            session.rollback();
            return done.failure();
        }
        return session.commit();
    });
    if (!kept)
        terminal::complain(archive.path(), QStringLiteral("it keeps no receipt of this export: ") +
                                               terminal::reason(kept.error()));
}

ExitStatus exportInForm(const std::shared_ptr<Archive>& archive, const ExportSelection& selection,
                        const ExportOptions& options, bool missing)
{
    const auto report = exported(archive, selection, options);
    terminal::clearProgress();
    if (!report) {
        if (report.error().kind == ErrorKind::Usage)
            return wrongUsage(report.error());
        terminal::complain(report.error());
        return report.error().kind == ErrorKind::Cancelled ? ExitStatus::Partly : ExitStatus::NothingDone;
    }
    terminal::line(QStringLiteral("%1: %2 articles, %3 s")
                       .arg(report->path)
                       .arg(report->articles)
                       .arg(report->seconds, 0, 'f', 1));
    keepReceipt(*archive, report->receipt);
    if (report->leftOut > 0)
        terminal::complain(report->path,
                           QStringLiteral("%1 articles cannot be written in this form and are left out")
                               .arg(report->leftOut));
    return missing || report->leftOut > 0 ? ExitStatus::Partly : ExitStatus::Done;
}

} // namespace warraq
