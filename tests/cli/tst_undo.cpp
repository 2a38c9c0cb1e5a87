// Taking an import back, as a user does.

#include "archive/archive.h"
#include "archive/writesession.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestUndo : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    void write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath(QString::fromUtf8(name));
        QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    test::Outcome warraq(const char* arguments) const
    {
        return test::run(QString::fromUtf8(arguments).split(QLatin1Char(' ')), m_folder->path());
    }
    int total(const char* query) const
    {
        return test::run({QStringLiteral("search"), QStringLiteral("a.warraq"), QStringLiteral("--json"),
                          QStringLiteral("--"), QString::fromUtf8(query)},
                         m_folder->path())
            .json()
            .object()
            .value(QStringLiteral("total"))
            .toInt(-1);
    }
    QJsonObject show(int id) const
    {
        return warraq(QByteArray("show a.warraq --json " + QByteArray::number(id)).constData())
            .json()
            .array()
            .at(0)
            .toObject();
    }
    bool isSound() const
    {
        const auto check = warraq("check a.warraq --json");
        return check.status == 0 && check.json().object().value(QStringLiteral("ok")).toBool();
    }
    void change(const PersonalChange& change) const
    {
        const auto archive =
            Archive::open(m_folder->filePath(QStringLiteral("a.warraq")), Archive::Access::ReadWrite);
        QVERIFY(archive);
        const auto done = (*archive)->write([&](WriteSession& session) -> Result<void> {
            if (auto begun = session.begin(Durability::Lasting); !begun)
                return begun;
            if (auto changed = session.apply(change); !changed)
                return changed.failure();
            return session.commit();
        });
        QVERIFY(done);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("one/a.jsonl", "{\"title\": \"Harbour\", \"body\": \"The harbour is open again.\", \"url\": "
                             "\"https://p.example/1\"}\n"
                             "{\"title\": \"Rain\", \"body\": \"It rained on the second day.\", \"url\": "
                             "\"https://p.example/2\"}\n");
        // The first story told anew, the second once more with its section, a third, and what is no article.
        write("two/b.jsonl",
              "{\"title\": \"Harbour\", \"body\": \"The harbour has been closed.\", \"url\": "
              "\"https://p.example/1\"}\n"
              "{\"title\": \"Rain\", \"body\": \"It rained on the second day.\", \"section\": \"Weather\"}\n"
              "{\"title\": \"Snow\", \"body\": \"Nobody had seen snow here before.\"}\n"
              "{\"nothing\": \"\"}\n");
        QCOMPARE(warraq("import a.warraq one").status, 0);
    }

    void allIsAsBefore()
    {
        const auto before = show(1);
        const auto imported = warraq("import a.warraq two --json").json().object();
        QCOMPARE(total("closed"), 1);
        QCOMPARE(total("section:weather"), 1);
        QCOMPARE(show(1).value(QStringLiteral("versions")).toInt(), 2);

        const auto undone = warraq("import a.warraq --undo 2 --json");
        QVERIFY2(undone.status == 0, undone.err.constData());
        const auto report = undone.json().object();
        for (const char* key : {"run", "read", "added", "updated", "duplicates", "skipped", "failed", "other",
                                "skipped_by_reason", "stopped", "dry_run"})
            QCOMPARE(report.value(QLatin1String(key)), imported.value(QLatin1String(key)));
        QCOMPARE(report.value(QStringLiteral("kept")).toInt(-1), 0);
        const auto file = report.value(QStringLiteral("files")).toArray().at(0).toObject();
        QVERIFY(file.value(QStringLiteral("path")).toString().endsWith(QLatin1String("b.jsonl")));
        QCOMPARE(file.value(QStringLiteral("read")), imported.value(QStringLiteral("read")));

        QCOMPARE(show(1), before);
        QCOMPARE(total(""), 2);
        QCOMPARE(total("closed"), 0);
        QCOMPARE(total("open"), 1);
        QCOMPARE(total("section:weather"), 0);
        QCOMPARE(total("import:2"), 0);
        QVERIFY(isSound());
        const auto runs =
            warraq("info a.warraq --json").json().object().value(QStringLiteral("runs")).toArray();
        QCOMPARE(runs.size(), 2);
        QVERIFY(runs.at(0).toObject().value(QStringLiteral("undone")).isNull());
        QVERIFY(runs.at(1).toObject().value(QStringLiteral("undone")).isString());

        // Again: there is nothing left to take back, and what was taken back can come again.
        const auto again = warraq("import a.warraq --undo 2 --json");
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json().object().value(QStringLiteral("read")).toInt(), 0);
        QCOMPARE(warraq("import a.warraq two --json").json().object().value(QStringLiteral("added")),
                 imported.value(QStringLiteral("added")));
    }

    void whatAnotherImportHasStaysAsThatOnes()
    {
        QCOMPARE(warraq("import a.warraq two").status, 0);
        QCOMPARE(show(2)
                     .value(QStringLiteral("provenance"))
                     .toObject()
                     .value(QStringLiteral("also_in"))
                     .toArray()
                     .size(),
                 1);
        QCOMPARE(warraq("import a.warraq --undo 1").status, 0);
        QCOMPARE(total(""), 3);
        QCOMPARE(total("open"), 0); // the former text of the first
        const auto from = show(2).value(QStringLiteral("provenance")).toObject();
        QCOMPARE(from.value(QStringLiteral("run")).toInt(), 2);
        QVERIFY(from.value(QStringLiteral("file")).toString().endsWith(QLatin1String("b.jsonl")));
        QVERIFY(from.value(QStringLiteral("also_in")).toArray().isEmpty());
        QCOMPARE(total("import:1"), 0);
        QCOMPARE(total("import:2"), 3);
        QVERIFY(isSound());
        QCOMPARE(warraq("import a.warraq --undo 2").status, 0);
        QCOMPARE(total(""), 0);
        QVERIFY(isSound());
    }

    /// The text was in both; everything else is what the one that stays says.
    void whatAnotherImportHasIsToldByThatOne()
    {
        const auto write = [this](const char* name, QByteArray line) {
            line.replace('\'', '"');
            QFile file(m_folder->filePath(QString::fromUtf8(name)));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(line) > 0);
        };
        const char* story = "'title':'The Port','text':'The port was opened to ships again on Monday.'";
        write("m1.jsonl",
              QByteArray("{") + story +
                  ",'url':'http://a.example/1','section':'City','source':'Paper A','author':'Lina'}");
        write("m2.jsonl",
              QByteArray("{") + story + ",'url':'http://b.example/2','section':'Sport','source':'Paper B'}");
        QCOMPARE(warraq("import m.warraq m1.jsonl").status, 0);
        QCOMPARE(warraq("import m.warraq m2.jsonl").status, 0);
        const auto undone = warraq("import m.warraq --undo 1");
        QVERIFY2(undone.status == 0, undone.err.constData());
        const auto shown = warraq("show m.warraq 1 --json").json().array().first().toObject();
        QCOMPARE(shown.value(QStringLiteral("url")).toString(), QStringLiteral("http://b.example/2"));
        QCOMPARE(shown.value(QStringLiteral("section")).toString(), QStringLiteral("Sport"));
        QCOMPARE(shown.value(QStringLiteral("publication")).toString(), QStringLiteral("Paper B"));
        QVERIFY(shown.value(QStringLiteral("authors")).toArray().isEmpty());
        const auto found = [this](const char* query) {
            return warraq((QByteArray("search m.warraq --json ") + query).constData())
                .json()
                .object()
                .value(QStringLiteral("total"))
                .toInt();
        };
        QCOMPARE(found("section:City"), 0);
        QCOMPARE(found("section:Sport"), 1);
        QCOMPARE(found("author:Lina"), 0);
        QCOMPARE(found("url:b.example"), 1);
    }

    void whatAPersonWorkedOnStaysAndIsToldOf()
    {
        change(MarkChange{MarkKind::Collection, QStringLiteral("Chapter 1"), true, {ArticleId{2}}, {}});
        const auto undone = warraq("import a.warraq --undo 1 --json");
        QCOMPARE(undone.status, 3);
        QVERIFY2(undone.err.startsWith("warraq: ") && undone.err.contains("kept") && undone.err.contains("2"),
                 undone.err.constData());
        const auto report = undone.json().object();
        QCOMPARE(report.value(QStringLiteral("kept")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("added")).toInt(), 1);
        QCOMPARE(total(""), 1);
        QCOMPARE(total("collection:\"Chapter 1\""), 1);
        QCOMPARE(show(2).value(QStringLiteral("collections")).toArray(),
                 QJsonArray{QStringLiteral("Chapter 1")});
        QVERIFY(isSound());
        // Let go, it goes.
        change(MarkChange{MarkKind::Collection, QStringLiteral("Chapter 1"), false, {ArticleId{2}}, {}});
        QCOMPARE(warraq("import a.warraq --undo 1").status, 0);
        QCOMPARE(total(""), 0);
    }

    void marksAreShown()
    {
        change(MarkChange{MarkKind::Starred, {}, true, {ArticleId{1}}, {}});
        change(MarkChange{MarkKind::Read, {}, true, {ArticleId{1}}, {}});
        change(MarkChange{MarkKind::Tag, QStringLiteral("to check"), true, {ArticleId{1}}, {}});
        change(NoteChange{0, ArticleId{1}, QStringLiteral("Compare with the harbour master’s diary"), {}});
        const auto shown = show(1);
        QCOMPARE(shown.value(QStringLiteral("tags")).toArray(), QJsonArray{QStringLiteral("to check")});
        QVERIFY(shown.value(QStringLiteral("starred")).toBool());
        QVERIFY(shown.value(QStringLiteral("read")).toBool());
        for (const char* query :
             {"is:starred", "tag:\"to check\"", "has:note", "note:diary", "-is:unread",
              "note:\"harbour masters\" OR note:\"harbour master\"", "is:starred harbour"})
            QVERIFY2(total(query) == 1, query);
        for (const char* query : {"note:open", "tag:check", "diary", "is:starred rain", "collection:x"})
            QVERIFY2(total(query) == 0, query);
        QCOMPARE(total("is:unread"), 1);
    }

    void anImportThatIsNotThereIsStatus1()
    {
        const auto missing = warraq("import a.warraq --undo 9 --json");
        QCOMPARE(missing.status, 1);
        QVERIFY(missing.err.contains("there is no such import"));
        QVERIFY(missing.json().object().value(QStringLiteral("run")).isNull());
        QCOMPARE(total(""), 2);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
