// What the program says and keeps when things are not as they should be.

#include "archive/archive.h"
#include "archive/writesession.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace warraq;

class TestTrouble : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray read(const char* name) const
    {
        QFile file(at(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    test::Outcome warraq(const char* arguments) const
    {
        return test::run(QString::fromUtf8(arguments).split(QLatin1Char(' ')), m_folder->path());
    }
    void fill() const
    {
        write("in/a.txt", "A headline of one\n\nSome words about the harbour that make a text.\n");
        QCOMPARE(warraq("import a.warraq in").status, 0);
    }
    void writeRows(int count) const
    {
        QByteArray rows;
        for (int i = 0; i < count; ++i)
            rows += "{\"title\": \"Row " + QByteArray::number(i) + "\", \"body\": \"Body of the row " +
                    QByteArray::number(i) + "\"}\n";
        write("rows.jsonl", rows);
    }
    QStringList archiveFiles() const
    {
        return QDir(m_folder->path()).entryList({QStringLiteral("*.warraq*")}, QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aNewerArchiveIsRefusedAndLeftAlone()
    {
        fill();
        QByteArray bytes = read("a.warraq");
        bytes[63] = 77; // user_version, SQLite file format 1.3.13
        write("a.warraq", bytes);
        for (const char* arguments :
             {"search a.warraq x --json", "show a.warraq 1 --json", "info a.warraq --json",
              "check a.warraq --json", "import a.warraq in --json"}) {
            const auto refused = warraq(arguments);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("newer version"), refused.err.constData());
            QVERIFY(!refused.json().isNull());
        }
        QCOMPARE(read("a.warraq"), bytes);
    }

    void aDamagedArchiveIsToldAndNotMended()
    {
        fill();
        const QByteArray half = read("a.warraq").left(60'000);
        write("a.warraq", half);
        for (const char* arguments : {"search a.warraq harbour", "check a.warraq", "info a.warraq"}) {
            const auto refused = warraq(arguments);
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.startsWith("warraq: "), refused.err.constData());
        }
        QCOMPARE(read("a.warraq"), half);
    }

    void whatIsNoArchiveStaysAsItIs()
    {
        write("in/a.txt", "A headline\n\nA text.\n");
        write("letter.warraq", "Dear reader");
        write("empty.warraq", "");
        QCOMPARE(warraq("import letter.warraq in").status, 1);
        QCOMPARE(warraq("import empty.warraq in").status, 1);
        QCOMPARE(warraq("import in in").status, 1);
        QCOMPARE(read("letter.warraq"), QByteArray("Dear reader"));
        QCOMPARE(read("empty.warraq"), QByteArray());
    }

    void whileOneProgramWritesOthersRead()
    {
        fill();
        {
            auto archive = Archive::open(at("a.warraq"), Archive::Access::ReadWrite);
            QVERIFY(archive.has_value());
            const auto held = (*archive)->write([](WriteSession& session) -> Result<void> {
                if (auto begun = session.begin(); !begun)
                    return begun;
                return session.commit();
            });
            QVERIFY(held.has_value());
            const auto refused = warraq("import a.warraq in --json");
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("another program"), refused.err.constData());
            QCOMPARE(warraq("search a.warraq harbour --json")
                         .json()
                         .object()
                         .value(QStringLiteral("total"))
                         .toInt(),
                     1);
            QCOMPARE(warraq("check a.warraq").status, 0);
        }
        QCOMPARE(warraq("import a.warraq in").status, 0);
        QCOMPARE(archiveFiles(), QStringList({QStringLiteral("a.warraq")}));
    }

    void ctrlCKeepsWhatWasCommitted()
    {
        writeRows(60'000);
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QString::fromLocal8Bit(qgetenv("WARRAQ_PROGRAM")),
                      {QStringLiteral("import"), QStringLiteral("a.warraq"), QStringLiteral("rows.jsonl"),
                       QStringLiteral("--json")});
        // Something was committed as soon as the log has grown.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(at("a.warraq-wal")).size() > 200'000, 30'000);
        QVERIFY(process.state() == QProcess::Running);
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        const auto report = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QVERIFY(report.value(QStringLiteral("stopped")).toBool());
        const int added = report.value(QStringLiteral("added")).toInt();
        QVERIFY(added > 0 && added < 60'000);
        QCOMPARE(archiveFiles(), QStringList({QStringLiteral("a.warraq")}));
        QCOMPARE(warraq("info a.warraq --json").json().object().value(QStringLiteral("articles")).toInt(),
                 added);
    }

    void aKilledProgramLosesNoCommittedArticle()
    {
        writeRows(60'000);
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(QString::fromLocal8Bit(qgetenv("WARRAQ_PROGRAM")),
                      {QStringLiteral("import"), QStringLiteral("a.warraq"), QStringLiteral("rows.jsonl")});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(at("a.warraq-wal")).size() > 2'000'000, 30'000);
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        const int kept =
            warraq("info a.warraq --json").json().object().value(QStringLiteral("articles")).toInt();
        QVERIFY(kept > 0);
        QCOMPARE(warraq("check a.warraq").status, 0);
        write("in/a.txt", "A headline of one\n\nSome words about the harbour that make a text.\n");
        QCOMPARE(warraq("import a.warraq in").status, 0); // the dead program's lock does not hold
        QCOMPARE(warraq("info a.warraq --json").json().object().value(QStringLiteral("articles")).toInt(),
                 kept + 1);
        QCOMPARE(archiveFiles(), QStringList({QStringLiteral("a.warraq")}));
    }

    void aFolderWithoutWritingIsForReading()
    {
        if (geteuid() == 0)
            QSKIP("root may write everywhere");
        fill();
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner);
        const auto found = warraq("search a.warraq harbour --json");
        const auto checked = warraq("check a.warraq");
        const auto refused = warraq("import a.warraq in");
        const auto fresh = warraq("import b.warraq in");
        QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(found.status, 0);
        QCOMPARE(found.json().object().value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(checked.status, 0);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("can only be read"), refused.err.constData());
        QCOMPARE(fresh.status, 1);
        QCOMPARE(archiveFiles(), QStringList({QStringLiteral("a.warraq")}));
    }

    void aFileWithoutReadingIsOneFailure()
    {
        if (geteuid() == 0)
            QSKIP("root may read everything");
        write("in/a.txt", "A headline of one\n\nSome words about the harbour that make a text.\n");
        write("in/b.txt", "A headline of two\n\nSome words about the mountain that make a text.\n");
        QFile::setPermissions(at("in/a.txt"), {});
        const auto partly = warraq("import a.warraq in --json");
        QCOMPARE(partly.status, 3);
        const auto issue = partly.json().object().value(QStringLiteral("issues")).toArray().at(0).toObject();
        QCOMPARE(issue.value(QStringLiteral("file")).toString(), QStringLiteral("in/a.txt"));
        QCOMPARE(issue.value(QStringLiteral("kind")).toString(), QStringLiteral("unreadable"));
        QCOMPARE(issue.value(QStringLiteral("detail")).toString(), QStringLiteral("permission denied"));
        QCOMPARE(warraq("import b.warraq in/a.txt").status, 1);
    }

    void theReportIsAlsoAFile()
    {
        write("in/a.txt", "A headline of one\n\nSome words about the harbour that make a text.\n");
        const auto done = warraq("import a.warraq in --json --report r.json");
        QCOMPARE(done.status, 0);
        QCOMPARE(read("r.json"), done.out);
        const auto refused = warraq("import b.warraq in --report nowhere/r.json");
        QCOMPARE(refused.status, 1);
        QVERIFY(!QFile::exists(at("b.warraq"))); // seen before the work, not after it
        QCOMPARE(warraq("import a.warraq in --report a.warraq").status, 2);
        QCOMPARE(warraq("check a.warraq").status, 0);
    }

    void aPictureByItselfIsNoText()
    {
        write("photo.png", "\x89PNG\r\n\x1a\n");
        const auto report = warraq("import a.warraq photo.png --json").json().object();
        QCOMPARE(report.value(QStringLiteral("skipped")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("other")).toInt(), 0);
    }

    void aDryRunOfAnArchiveThatIsThereLeavesItAsItWas()
    {
        fill();
        write("in/b.txt", "A headline of two\n\nSome words about the mountain that make a text.\n");
        const QByteArray before = read("a.warraq");
        const auto tried = warraq("import a.warraq in --dry-run --json").json().object();
        QCOMPARE(tried.value(QStringLiteral("added")).toInt(), 1);
        QCOMPARE(tried.value(QStringLiteral("duplicates")).toInt(), 1);
        QVERIFY(tried.value(QStringLiteral("dry_run")).toBool());
        const auto info = warraq("info a.warraq --json").json().object();
        QCOMPARE(info.value(QStringLiteral("articles")).toInt(), 1);
        QCOMPARE(info.value(QStringLiteral("runs")).toArray().size(), 1);
        QCOMPARE(archiveFiles(), QStringList({QStringLiteral("a.warraq")}));
    }

    void aMistypedSubcommandIsNoArchive()
    {
        fill();
        const auto refused = warraq("serch a.warraq harbour");
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.err.startsWith("warraq: serch: "));
    }

    void noResultsAreWantedAndTheTotalIs()
    {
        fill();
        const auto answer = warraq("search a.warraq harbour --limit 0 --json").json().object();
        QCOMPARE(answer.value(QStringLiteral("total")).toInt(), 1);
        QVERIFY(answer.value(QStringLiteral("results")).toArray().isEmpty());
    }

    void aBatchWithoutItsFileIsStatus1()
    {
        fill();
        const auto refused = warraq("search a.warraq --batch none.txt");
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.startsWith("warraq: none.txt: "));
        QCOMPARE(warraq("search a.warraq x --batch -").status, 2);
    }
};

QTEST_GUILESS_MAIN(TestTrouble)
#include "tst_trouble.moc"
