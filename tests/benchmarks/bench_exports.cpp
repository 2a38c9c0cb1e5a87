// How long each form of export takes that is written and not printed, and how much memory: each in a process
// of its own, started and watched from here.

#include "archive/readsession.h"
#include "benchmarks/processtree.h"
#include "exporting/articleexport.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace warraq;

namespace {

/// The newest \p count articles, in no form but one.
int write(const QString& path, size_t count, ExportForm form)
{
    const auto archive = Archive::open(path, Archive::Access::ReadOnly);
    if (!archive)
        return 1;
    const auto session = (*archive)->openReader();
    if (!session)
        return 1;
    auto all = (*session)->search(ArticleQuery(), SortOrder::Newest, CancelToken());
    if (!all)
        return 1;
    ExportSelection selection;
    selection.order = SortOrder::Newest;
    selection.found = all->total();
    selection.ids.assign(all->ids.begin(),
                         all->ids.begin() + static_cast<qsizetype>(std::min(count, all->ids.size())));
    const QTemporaryDir folder;
    ExportOptions options;
    options.form = form;
    options.path = folder.filePath(QStringLiteral("all.") + infoOf(form).endings.first());
    const auto report = exportArticles(**archive, selection, options, CancelToken(), {});
    if (!report) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(infoOf(form).name), qPrintable(report.error().detail));
        return 1;
    }
    std::printf("%f %lld %lld\n", report->seconds, static_cast<long long>(report->articles),
                static_cast<long long>(QFileInfo(report->path).size()));
    return 0;
}

void row(const QStringList& arguments, const ExportFormInfo& info)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {arguments[1], arguments[2], info.name});
    qint64 peak = 0;
    while (!process.waitForFinished(20))
        peak = std::max(peak, bench::proportionalSetSize(process.processId()));
    const auto fields = process.readAllStandardOutput().trimmed().split(' ');
    if (fields.size() != 3)
        return; // it said why
    std::printf("| %s | %.2f | %lld | %.1f | %.0f |\n", qPrintable(info.name), fields[0].toDouble(),
                fields[1].toLongLong(), static_cast<double>(fields[2].toLongLong()) / 1e6,
                static_cast<double>(peak) / 1e6);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3) {
        std::fputs("usage: bench_exports ARCHIVE ARTICLES [FORM]\n", stderr);
        return 2;
    }
    if (arguments.size() > 3) {
        const auto form = exportFormFromName(arguments[3]);
        return form ? write(arguments[1], arguments[2].toULongLong(), *form) : 2;
    }
    std::printf("| form | s | articles | MB | peak PSS MB |\n|---|---|---|---|---|\n");
    for (const auto& info : exportForms()) {
        if (info.form != ExportForm::Pdf)
            row(arguments, info);
    }
    return 0;
}
