// How fast an import is: bench_import PATH... prints records and megabytes a second, and the archive's size.

#include "archive/archive.h"
#include "importing/importjob.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace warraq;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    ImportOptions options;
    options.paths = QCoreApplication::arguments().mid(1);
    if (options.paths.isEmpty()) {
        std::fputs("usage: bench_import PATH...\n", stderr);
        return 2;
    }
    qint64 bytes = 0;
    for (const auto& path : options.paths) {
        bytes += QFileInfo(path).isDir() ? 0 : QFileInfo(path).size();
        QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            files.next();
            bytes += files.fileInfo().size();
        }
    }
    const QTemporaryDir folder;
    const QString target = folder.filePath(QStringLiteral("bench.warraq"));
    auto archive = Archive::create(target);
    if (!archive)
        return 1;
    auto report = ImportJob(*archive, loadProfiles({}), options).run(CancelToken(), {});
    archive = unexpected(ErrorKind::Cancelled, target); // closes it, so that its size is what is kept
    if (!report)
        return 1;
    const double seconds = report->seconds;
    const double megabytes = static_cast<double>(bytes) / 1e6;
    std::printf("%-12s %-10s %-10s %-12s %-10s %s\n", "records", "added", "seconds", "records/s", "MB/s",
                "archive / input");
    std::printf("%-12lld %-10lld %-10.2f %-12.0f %-10.1f %.2f\n",
                static_cast<long long>(report->counts.read()), static_cast<long long>(report->counts.added),
                seconds, static_cast<double>(report->counts.read()) / seconds, megabytes / seconds,
                static_cast<double>(QFileInfo(target).size()) / 1e6 / megabytes);
    return 0;
}
