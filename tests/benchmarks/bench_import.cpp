// How fast an import is, and what it needs: see README.md beside this file.
//
//   bench_import [ARTICLES [TEXTS]]
//       a generated newspaper as JSON lines, and a folder of texts, with recollindex beside it
//   bench_import PATH...
//       what is there

#include "archive/archive.h"
#include "importing/importjob.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <sys/resource.h>

#include <cstdio>
#include <optional>

using namespace warraq;

namespace {

/// What one program needed for one source.
struct Run
{
    qint64 articles = 0;
    double seconds = 0;
    double processorSeconds = 0;
    qint64 mostKilobytes = 0; ///< resident at once; 0: not known
    qint64 storedBytes = 0;
};

double processorSecondsOf(const rusage& usage)
{
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

rusage usageOf(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    return usage;
}

qint64 bytesBelow(const QString& path)
{
    if (!QFileInfo(path).isDir())
        return QFileInfo(path).size();
    qint64 bytes = 0;
    QDirIterator files(path, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

/// In a process of its own, so that what it needs is its own: imports and prints the numbers of a Run. The
/// archive is closed within the time.
int importOnce(const QString& target, const QStringList& paths)
{
    ImportOptions options;
    options.paths = paths;
    QElapsedTimer clock;
    clock.start();
    auto archive = Archive::create(target);
    if (!archive)
        return 1;
    const auto report = ImportJob(*archive, loadProfiles({}), options).run(CancelToken(), {});
    archive = unexpected(ErrorKind::Cancelled, target);
    if (!report)
        return 1;
    const rusage usage = usageOf(RUSAGE_SELF);
    std::printf("%lld %f %f %ld %lld\n", static_cast<long long>(report->counts.read()),
                static_cast<double>(clock.elapsed()) / 1000.0, processorSecondsOf(usage), usage.ru_maxrss,
                static_cast<long long>(QFileInfo(target).size()));
    return 0;
}

std::optional<Run> importIn(const QString& folder, const QStringList& paths)
{
    const QString target = folder + QStringLiteral("/bench.warraq");
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  QStringList{QStringLiteral("--once"), target} + paths);
    process.waitForFinished(-1);
    QFile::remove(target);
    const auto numbers = QString::fromLatin1(process.readAllStandardOutput()).split(u' ');
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || numbers.size() != 5)
        return std::nullopt;
    return Run{numbers[0].toLongLong(), numbers[1].toDouble(), numbers[2].toDouble(), numbers[3].toLongLong(),
               numbers[4].trimmed().toLongLong()};
}

/// Recoll's indexer over the same files, not held back by its usual low priority.
std::optional<Run> recollIn(const QString& folder, const QString& texts, qint64 articles)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("recollindex"));
    if (program.isEmpty())
        return std::nullopt;
    const QString place = folder + QStringLiteral("/recoll");
    QDir().mkpath(place);
    QFile settings(place + QStringLiteral("/recoll.conf"));
    if (!settings.open(QIODevice::WriteOnly))
        return std::nullopt;
    settings.write("topdirs = " + texts.toUtf8() + "\nidxniceprio = 0\nmonioniceclass = 2\nloglevel = 1\n");
    settings.close();
    const double before = processorSecondsOf(usageOf(RUSAGE_CHILDREN));
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, {QStringLiteral("-c"), place});
    process.waitForFinished(-1);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return std::nullopt;
    return Run{articles, static_cast<double>(clock.elapsed()) / 1000.0,
               processorSecondsOf(usageOf(RUSAGE_CHILDREN)) - before, 0,
               bytesBelow(place + QStringLiteral("/xapiandb"))};
}

void printHead()
{
    std::printf("| %-32s | %9s | %8s | %10s | %7s | %8s | %7s | %13s |\n", "what", "articles", "seconds",
                "articles/s", "MB/s", "CPU s", "MB most", "stored / text");
    std::printf("|:---|---:|---:|---:|---:|---:|---:|---:|\n");
}

void print(const char* what, const std::optional<Run>& run, qint64 textBytes)
{
    if (!run) {
        std::printf("| %-32s | could not be run |\n", what);
        return;
    }
    const QByteArray most =
        run->mostKilobytes > 0 ? QByteArray::number(run->mostKilobytes / 1024) : QByteArray("-");
    std::printf("| %-32s | %9lld | %8.2f | %10.0f | %7.1f | %8.1f | %7s | %13.2f |\n", what,
                static_cast<long long>(run->articles), run->seconds,
                static_cast<double>(run->articles) / run->seconds,
                static_cast<double>(textBytes) / 1e6 / run->seconds, run->processorSeconds, most.constData(),
                static_cast<double>(run->storedBytes) / static_cast<double>(textBytes));
    std::fflush(stdout);
}

/// Bytes of the titles and bodies of a file of JSON lines; \p each(number, title, body) for the articles.
template <class Each> qint64 readCorpus(const QString& path, Each each)
{
    QFile file(path);
    qint64 bytes = 0;
    if (!file.open(QIODevice::ReadOnly))
        return bytes;
    for (int number = 0; !file.atEnd(); ++number) {
        const QJsonObject article = QJsonDocument::fromJson(file.readLine()).object();
        const QByteArray title = article[QStringLiteral("title")].toString().toUtf8();
        const QByteArray body = article[QStringLiteral("body")].toString().toUtf8();
        bytes += title.size() + body.size();
        each(number, title, body);
    }
    return bytes;
}

int measure(qint64 articles, qint64 texts)
{
    const QTemporaryDir folder;
    const QString corpus = folder.filePath(QStringLiteral("corpus.jsonl"));
    if (QProcess::execute(QCoreApplication::applicationDirPath() + QStringLiteral("/bench_corpus"),
                          {QString::number(std::max(articles, texts)), corpus}) != 0)
        return 1;
    const QString stories = folder.filePath(QStringLiteral("stories"));
    bool written = true;
    const qint64 rowBytes =
        readCorpus(corpus, [&](int number, const QByteArray& title, const QByteArray& body) {
            if (number >= texts)
                return;
            const QString place = QStringLiteral("%1/%2").arg(stories).arg(number / 500);
            QDir().mkpath(place);
            QFile file(QStringLiteral("%1/%2.txt").arg(place).arg(number));
            written &= file.open(QIODevice::WriteOnly) && file.write(title + "\n\n" + body + '\n') > 0;
        });
    if (!written)
        return 1;
    printHead();
    if (articles > 0)
        print("JSON lines", importIn(folder.path(), {corpus}), rowBytes);
    if (texts > 0) {
        const qint64 bytes = bytesBelow(stories);
        const auto ours = importIn(folder.path(), {stories});
        print("folder of texts", ours, bytes);
        if (!QStandardPaths::findExecutable(QStringLiteral("recollindex")).isEmpty())
            print("folder of texts, by recollindex", recollIn(folder.path(), stories, texts), bytes);
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.value(0) == QLatin1String("--once"))
        return importOnce(arguments.value(1), arguments.mid(2));
    bool isNumber = true;
    const qint64 articles = arguments.isEmpty() ? 100'000 : arguments[0].toLongLong(&isNumber);
    if (isNumber)
        return measure(articles, arguments.size() > 1 ? arguments[1].toLongLong() : 20'000);
    const QTemporaryDir folder;
    qint64 bytes = 0;
    for (const auto& path : arguments)
        bytes += bytesBelow(path);
    printHead();
    print("what was given (text: its bytes)", importIn(folder.path(), arguments), bytes);
    return 0;
}
