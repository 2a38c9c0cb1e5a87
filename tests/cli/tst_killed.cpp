// A process that is killed in the middle (SIGKILL: nothing of it runs any more) leaves a sound archive with
// all that was committed, and what it did can be done again.

#include "archive/archive.h"
#include "archive/readsession.h"
#include "support/packedbytes.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

constexpr int rows = 16'000; // several batches

}

class TestKilled : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString archivePath() const { return m_folder->filePath(QStringLiteral("a.warraq")); }
    test::Outcome warraq(const char* arguments) const
    {
        return test::run(QString::fromUtf8(arguments).split(QLatin1Char(' ')), m_folder->path());
    }
    /// Counted by another process, as it can be while the archive is written to; -1: it cannot be read yet.
    qint64 articles() const
    {
        const auto archive = Archive::open(archivePath(), Archive::Access::ReadOnly);
        if (!archive)
            return -1;
        auto session = (*archive)->openReader();
        return session ? (*session)->articleCount().value_or(-1) : -1;
    }
    /// Runs `warraq ARGUMENTS` and kills it as soon as \p when holds. False: it ended before.
    template <class When> bool runAndKill(const char* arguments, When when) const
    {
        QProcess process;
        process.setProgram(QString::fromLocal8Bit(qgetenv("WARRAQ_PROGRAM")));
        process.setArguments(QString::fromUtf8(arguments).split(QLatin1Char(' ')));
        process.setWorkingDirectory(m_folder->path());
        process.start();
        while (!process.waitForFinished(1)) {
            if (process.state() == QProcess::NotRunning)
                return false;
            if (!when())
                continue;
            process.kill();
            process.waitForFinished();
            return process.exitStatus() == QProcess::CrashExit;
        }
        return false;
    }
    bool isSound() const
    {
        const auto check = warraq("check a.warraq --json");
        return check.status == 0 && check.json().object().value(QStringLiteral("ok")).toBool();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath(QStringLiteral("rows.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < rows; ++i)
            file.write("{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"" +
                       QByteArray("Words of the row and what is said in it ").repeated(12) +
                       QByteArray::number(i) + "\", \"section\": \"Section " + QByteArray::number(i % 7) +
                       "\"}\n");
    }

    void anImport_data()
    {
        QTest::addColumn<int>("atLeast"); // articles before the end
        QTest::newRow("while the archive is made") << -1;
        QTest::newRow("before the first batch") << 0;
        QTest::newRow("after the first batch") << 1;
        QTest::newRow("in the middle") << rows / 3;
    }
    void anImport()
    {
        QFETCH(int, atLeast);
        const bool killed = runAndKill("import a.warraq rows.jsonl", [&] {
            return atLeast < 0 ? QFile::exists(archivePath()) ||
                                     QFile::exists(archivePath() + QStringLiteral(".part"))
                               : articles() >= atLeast;
        });
        QVERIFY(killed);
        qint64 kept = 0;
        if (QFile::exists(archivePath())) {
            kept = articles();
            QVERIFY(kept >= std::max(atLeast, 0) && kept < rows);
            QVERIFY(isSound());
            // What was read is said, though the run never came to saying it.
            const auto runs =
                warraq("info a.warraq --json").json().object().value(QStringLiteral("runs")).toArray();
            for (const auto& run : runs)
                QCOMPARE(run.toObject().value(QStringLiteral("read")).toInt(), kept);
            QCOMPARE(
                warraq("search a.warraq words --json").json().object().value(QStringLiteral("total")).toInt(),
                kept);
        }
        // Again: every record is accounted for, and each article is there once.
        const auto again = warraq("import a.warraq rows.jsonl --json");
        QVERIFY2(again.status == 0, again.err.constData());
        const auto report = again.json().object();
        QCOMPARE(report.value(QStringLiteral("read")).toInt(), rows);
        QCOMPARE(report.value(QStringLiteral("added")).toInt(), rows - kept);
        QCOMPARE(report.value(QStringLiteral("duplicates")).toInt(), kept);
        QCOMPARE(articles(), rows);
        QVERIFY(isSound());
        QVERIFY(!QFile::exists(archivePath() + QStringLiteral(".part")));
    }

    /// As at the end of a session: not killed, but told to end.
    void theWindowThatIsToldToEndCloses()
    {
        QCOMPARE(warraq("import a.warraq rows.jsonl").status, 0);
        QProcess process;
        process.setProgram(QString::fromLocal8Bit(qgetenv("WARRAQ_PROGRAM")));
        process.setArguments({archivePath()});
        process.setWorkingDirectory(m_folder->path());
        process.start();
        QVERIFY(process.waitForStarted());
        const QDir files(QStringLiteral("/proc/%1/fd").arg(process.processId()));
        if (!files.exists())
            QSKIP("it cannot be seen here what a process has open");
        const QString archive = QFileInfo(archivePath()).canonicalFilePath();
        const auto isOpen = [&] {
            const auto open = files.entryInfoList(QDir::Files | QDir::System);
            return std::any_of(open.begin(), open.end(),
                               [&](const QFileInfo& file) { return file.symLinkTarget() == archive; });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOpen() || process.state() == QProcess::NotRunning, 60'000);
        QVERIFY2(isOpen(), process.readAllStandardError().constData());
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(isSound());
    }

    /// Killed again and again, and gone on with: each record is accounted for once, in one run.
    void anImportThatGoesOn()
    {
        QDir(m_folder->path()).mkdir(QStringLiteral("in"));
        QVERIFY(QFile::rename(m_folder->filePath(QStringLiteral("rows.jsonl")),
                              m_folder->filePath(QStringLiteral("in/b.jsonl"))));
        for (const char* name : {"in/a.txt", "in/c.txt"}) {
            QFile file(m_folder->filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray("Title of ") + name + "\n\nA text that says enough to be an article in " +
                       name + ".\n");
        }
        QFile empty(m_folder->filePath(QStringLiteral("in/d.txt")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        qint64 kept = 0;
        for (int kills = 0; kills < 3; ++kills) {
            QVERIFY(runAndKill("import a.warraq in --resume", [&] { return articles() > kept; }));
            QVERIFY(articles() > kept);
            kept = articles();
            QVERIFY(kept < rows + 2);
        }
        const auto last = warraq("import a.warraq in --resume --json");
        QVERIFY2(last.status == 0, last.err.constData());
        const auto report = last.json().object();
        QCOMPARE(report.value(QStringLiteral("run")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("read")).toInt(), rows + 3);
        QCOMPARE(report.value(QStringLiteral("added")).toInt(), rows + 2);
        QCOMPARE(report.value(QStringLiteral("duplicates")).toInt(), 0);
        QCOMPARE(report.value(QStringLiteral("skipped")).toInt(), 1);
        const auto files = report.value(QStringLiteral("files")).toArray();
        QCOMPARE(files.size(), 4);
        QCOMPARE(files.at(1).toObject().value(QStringLiteral("read")).toInt(), rows);
        QCOMPARE(articles(), rows + 2);
        QVERIFY(isSound());
        // It is whole now, which a process that was killed right behind its end has told nobody: nothing is
        // read again, and the report says what the run has.
        const auto again = warraq("import a.warraq in --resume --json").json().object();
        for (const char* key :
             {"run", "read", "added", "updated", "duplicates", "skipped", "failed", "other"})
            QCOMPARE(again.value(QLatin1String(key)), report.value(QLatin1String(key)));
        QCOMPARE(again.value(QStringLiteral("files")), report.value(QStringLiteral("files")));
        QCOMPARE(articles(), rows + 2);
        // A file that has come since is read; so is the whole without the word for it, as a run of its own.
        QFile late(m_folder->filePath(QStringLiteral("in/e.txt")));
        QVERIFY(late.open(QIODevice::WriteOnly));
        late.write("Title of the late one\n\nA text that says enough to be an article that came late.\n");
        late.close();
        const auto more = warraq("import a.warraq in --resume --json").json().object();
        QCOMPARE(more.value(QStringLiteral("run")).toInt(), 1);
        QCOMPARE(more.value(QStringLiteral("read")).toInt(), rows + 4);
        QCOMPARE(more.value(QStringLiteral("added")).toInt(), rows + 3);
        QVERIFY(isSound());
        const auto anew = warraq("import a.warraq in --json").json().object();
        QCOMPARE(anew.value(QStringLiteral("run")).toInt(), 2);
        QCOMPARE(anew.value(QStringLiteral("duplicates")).toInt(), rows + 3);
        QCOMPARE(warraq("import a.warraq in --resume --dry-run").status, 2);
    }

    /// The same of what lies in an archive of files: its entries are known again one by one.
    void anImportOfAnArchiveOfFilesThatGoesOn()
    {
        QDir(m_folder->path()).mkdir(QStringLiteral("in"));
        QFile lines(m_folder->filePath(QStringLiteral("rows.jsonl")));
        QFile archive(m_folder->filePath(QStringLiteral("in/a.zip")));
        QVERIFY(lines.open(QIODevice::ReadOnly) && archive.open(QIODevice::WriteOnly));
        archive.write(test::pack({{"a.txt", "Title\n\nA text that says enough.\n"},
                                  {"b.jsonl", lines.readAll()},
                                  {"c.txt", "Other title\n\nA text that says as much.\n"}},
                                 "zip", "none"));
        archive.close();
        qint64 kept = 0;
        for (int kills = 0; kills < 2; ++kills) {
            QVERIFY(runAndKill("import a.warraq in --resume", [&] { return articles() > kept; }));
            QVERIFY(articles() > kept);
            kept = articles();
        }
        for (int time = 0; time < 2; ++time) { // the second time it is whole
            const auto last = warraq("import a.warraq in --resume --json");
            QVERIFY2(last.status == 0, last.err.constData());
            const auto report = last.json().object();
            QCOMPARE(report.value(QStringLiteral("run")).toInt(), 1);
            QCOMPARE(report.value(QStringLiteral("read")).toInt(), rows + 2);
            QCOMPARE(report.value(QStringLiteral("added")).toInt(), rows + 2);
            qint64 read = 0;
            for (const auto& file : report.value(QStringLiteral("files")).toArray())
                read += file.toObject().value(QStringLiteral("read")).toInt();
            QCOMPARE(read, rows + 2);
        }
        QVERIFY(isSound());
    }

    void anUndo()
    {
        QCOMPARE(warraq("import a.warraq rows.jsonl").status, 0);
        QVERIFY(runAndKill("import a.warraq --undo 1", [&] { return articles() < rows; }));
        const qint64 left = articles();
        QVERIFY(left > 0 && left < rows);
        QVERIFY(isSound());
        const auto again = warraq("import a.warraq --undo 1 --json");
        QVERIFY2(again.status == 0, again.err.constData());
        QCOMPARE(again.json().object().value(QStringLiteral("added")).toInt(), left);
        QCOMPARE(articles(), 0);
        QVERIFY(isSound());
    }
};

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
