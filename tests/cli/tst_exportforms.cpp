// `warraq export` in the forms that are written: choice of form and of articles, statuses, nothing lost.

#include "archive/archive.h"
#include "archive/writesession.h"
#include "exporting/exportform.h"
#include "support/program.h"
#include "support/readreferences.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestExportForms : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_archive;

    QByteArray bytes(const char* name) const
    {
        QFile file(m_folder->filePath(QString::fromUtf8(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    test::Outcome warraq(const char* arguments) const
    {
        return test::run(QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts), m_folder->path());
    }
    QStringList idsIn(const char* csv) const
    {
        QStringList ids;
        for (const auto& row : test::readCsv(bytes(csv)))
            ids << row.value(0);
        return ids.mid(1);
    }
    /// Of the receipt \p number.
    QString sortOf(int number) const
    {
        const QByteArray line = "info a.warraq --json --receipt " + QByteArray::number(number);
        return warraq(line.constData())
            .json()
            .object()[QStringLiteral("receipt")][QStringLiteral("sort")]
            .toString();
    }

private Q_SLOTS:
    /// One import for all: each test has a copy of what it made.
    void initTestCase()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QByteArray rows;
        for (int i = 1; i <= 6; ++i)
            rows += "{\"title\": \"Story " + QByteArray::number(i) + ", =one\", \"date\": \"201" +
                    QByteArray::number(i) + "-05-04\", \"body\": \"It rained on the harbour " +
                    QByteArray(i, 'x') + ".\"}\n";
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("in")));
        QFile file(m_folder->filePath(QStringLiteral("in/rows.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(rows);
        file.close();
        QCOMPARE(warraq("import a.warraq in").status, 0);
        m_archive = bytes("a.warraq");
    }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile archive(m_folder->filePath(QStringLiteral("a.warraq")));
        QVERIFY(archive.open(QIODevice::WriteOnly));
        QCOMPARE(archive.write(m_archive), m_archive.size());
    }

    void articlesAreCitedInAStyle()
    {
        const auto unknown = warraq("export a.warraq --to x.html --cite-style nosuch");
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains("--cite-style nosuch"), unknown.err.constData());
        QCOMPARE(warraq("export a.warraq --to x.html --cite-style plain").status, 0);
        const QByteArray plain = bytes("x.html");
        QVERIFY2(plain.contains("“Story 1, =one.”"), plain.right(2000).constData());
        if (warraq("export a.warraq --to y.html --cite-style apa").err.contains("no citation processor"))
            QSKIP("this build has no citation processor");
        // Each form says the same of an article, in the same style.
        for (const char* form : {"x.html", "x.epub", "x.odt", "x.md", "x.txt"}) {
            const QByteArray line = QByteArray("export a.warraq --overwrite --cite-style apa --to ") + form;
            const auto done = warraq(line.constData());
            QVERIFY2(done.status == 0, done.err.constData());
        }
        const char* apa = "Story 1, =one. (2011, May 4).";
        QVERIFY2(bytes("x.txt").contains(apa), bytes("x.txt").right(2000).constData());
        QVERIFY2(bytes("x.html").contains("<i>Story 1, =one</i>. (2011, May 4)."),
                 bytes("x.html").right(2000).constData());
        QCOMPARE(bytes("x.txt").count("Cite as: "), 6);
        QCOMPARE(bytes("x.md").count("Cite as: "), 6);
    }
    void theEndingOrTheOptionSaysTheForm()
    {
        QCOMPARE(warraq("export a.warraq --to x.csv").status, 0);
        QCOMPARE(idsIn("x.csv").size(), 6);
        QCOMPARE(warraq("export a.warraq --to x.bib").status, 0);
        QCOMPARE(test::readBib(bytes("x.bib")).size(), size_t{6});
        QCOMPARE(warraq("export a.warraq --to x.data --as ris").status, 0);
        QCOMPARE(test::readRis(bytes("x.data")).size(), size_t{6});
        const auto done = warraq("export a.warraq --to x.jsonl --ids 3");
        QCOMPARE(done.status, 0);
        QVERIFY2(done.out.startsWith("x.jsonl: 1 articles"), done.out.constData());
        QVERIFY(done.err.isEmpty());
    }

    void aLineOfJsonIsWhatShowSays()
    {
        QCOMPARE(warraq("export a.warraq --to x.jsonl --ids 3,1").status, 0);
        const auto shown = warraq("show a.warraq 3 1 --json").json().array();
        const auto lines = bytes("x.jsonl").trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(QJsonDocument::fromJson(lines[i]).object(), shown.at(i).toObject());
        QCOMPARE(warraq("export a.warraq --to y.jsonl --ids 3 --fields id,title").status, 0);
        QCOMPARE(QJsonDocument::fromJson(bytes("y.jsonl")).object().keys(),
                 (QStringList{QStringLiteral("id"), QStringLiteral("title")}));
    }

    void theOrderIsThatOfTheSearchOrOfTheIds()
    {
        QCOMPARE(warraq("export a.warraq --to a.csv --ids 4,2,6").status, 0);
        QCOMPARE(idsIn("a.csv").join(u' '), QStringLiteral("4 2 6"));
        for (const char* sort : {"newest", "oldest"}) {
            const QByteArray order = " --sort " + QByteArray(sort);
            QCOMPARE(warraq("export a.warraq --query rained --overwrite --to b.csv" + order).status, 0);
            QStringList found;
            for (const auto& result : warraq("search a.warraq rained --json" + order)
                                          .json()
                                          .object()
                                          .value(QStringLiteral("results"))
                                          .toArray())
                found << QString::number(result.toObject().value(QStringLiteral("id")).toInteger());
            QCOMPARE(found.size(), 6);
            QCOMPARE(idsIn("b.csv"), found);
        }
    }

    void idsAreSortedWhereThatIsAsked()
    {
        QCOMPARE(warraq("export a.warraq --to a.csv --ids 4,2,6 --sort oldest").status, 0);
        QCOMPARE(idsIn("a.csv").join(u' '), QStringLiteral("2 4 6"));
        QCOMPARE(warraq("export a.warraq --to b.csv --ids 4,2,6 --sort newest").status, 0);
        QCOMPARE(idsIn("b.csv").join(u' '), QStringLiteral("6 4 2"));
    }

    void theReceiptSaysWhichOrderItWas()
    {
        QCOMPARE(warraq("export a.warraq --to a.csv --ids 4,2,6").status, 0);
        QCOMPARE(sortOf(1), QStringLiteral("as-given"));
        const auto told = warraq("info a.warraq --receipt 1");
        QVERIFY2(told.out.contains("warraq search") && !told.out.contains("--sort"), told.out.constData());
        QCOMPARE(warraq("export a.warraq --to b.csv --ids 4,2,6 --sort newest").status, 0);
        QCOMPARE(sortOf(2), QStringLiteral("newest"));
        QCOMPARE(warraq("export a.warraq --to c.csv --query rained").status, 0);
        QCOMPARE(sortOf(3), QStringLiteral("relevance"));
    }

    void aCollectionHasItsOwnOrder()
    {
        {
            auto archive =
                Archive::open(m_folder->filePath(QStringLiteral("a.warraq")), Archive::Access::ReadWrite);
            QVERIFY(archive.has_value());
            const auto done = (*archive)->write([](WriteSession& session) -> Result<void> {
                if (auto begun = session.begin(); !begun)
                    return begun;
                MarkChange change;
                change.kind = MarkKind::Collection;
                change.name = QStringLiteral("Harbour");
                change.articles = {ArticleId{5}, ArticleId{1}, ArticleId{3}};
                if (auto changed = session.apply(change); !changed)
                    return changed.failure();
                return session.commit();
            });
            QVERIFY(done.has_value());
        }
        QCOMPARE(warraq("export a.warraq --to c.csv --collection Harbour").status, 0);
        QCOMPARE(idsIn("c.csv").join(u' '), QStringLiteral("5 1 3"));
        QCOMPARE(sortOf(1), QStringLiteral("collection"));
        QCOMPARE(warraq("export a.warraq --to d.csv --collection Harbour --sort newest").status, 0);
        QCOMPARE(idsIn("d.csv").join(u' '), QStringLiteral("5 3 1"));
        const auto none = warraq("export a.warraq --to e.csv --collection Airport");
        QCOMPARE(none.status, 1);
        QVERIFY2(none.err.startsWith("warraq: Airport: "), none.err.constData());
    }

    void nothingIsOverwrittenUnlessItShallBe()
    {
        QCOMPARE(warraq("export a.warraq --to x.md").status, 0);
        const QByteArray before = bytes("x.md");
        const auto refused = warraq("export a.warraq --to x.md --ids 1");
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("--overwrite"), refused.err.constData());
        QCOMPARE(bytes("x.md"), before);
        QCOMPARE(warraq("export a.warraq --to x.md --ids 1 --overwrite").status, 0);
        QVERIFY(bytes("x.md").size() < before.size());
        QCOMPARE(warraq("export a.warraq --to corpus --as text").status, 0);
        QCOMPARE(QDir(m_folder->filePath(QStringLiteral("corpus"))).entryList(QDir::Files).size(), 7);
        const auto again = warraq("export a.warraq --to corpus --as text --overwrite");
        QCOMPARE(again.status, 1);
        QVERIFY2(again.err.contains("not empty"), again.err.constData());
        const auto itself = warraq("export a.warraq --to a.warraq --as csv --overwrite");
        QCOMPARE(itself.status, 1);
        QCOMPARE(warraq("check a.warraq").status, 0);
    }

    void aDrawingWithWordsIsDrawn()
    {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(QStringLiteral("pages")));
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write("pages/map.svg",
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"200\">"
                      "<rect width=\"300\" height=\"200\" fill=\"teal\"/>"
                      "<text x=\"20\" y=\"100\">The quay</text></svg>"));
        QVERIFY(write(
            "pages/quay.html",
            "<html><head><title>The Quay</title><meta property=\"og:type\" content=\"article\"></head><body>"
            "<article><h1>The Quay</h1><figure><img src=\"map.svg\"><figcaption>A "
            "map</figcaption></figure><p>" +
                QByteArray("The council met on Monday to discuss the works on the quay. ").repeated(6) +
                "</p></article></body></html>"));
        QCOMPARE(warraq("import map.warraq pages").status, 0);
        for (const char* arguments : {"export map.warraq --to map.html", "export map.warraq --to map.epub",
                                      "export map.warraq --to map.odt"}) {
            const auto made = warraq(arguments);
            QVERIFY2(made.status == 0, (QByteArray(arguments) + ": " + made.err).constData());
        }
        QVERIFY(bytes("map.html").contains("src=\"data:image/png;base64,"));
    }

    void whatIsMissingIsSaid()
    {
        const auto part = warraq("export a.warraq --to x.csv --ids 2,99");
        QCOMPARE(part.status, 3);
        QVERIFY2(part.err.startsWith("warraq: 99: "), part.err.constData());
        QCOMPARE(idsIn("x.csv").join(u' '), QStringLiteral("2"));
        QCOMPARE(warraq("export a.warraq --to y.csv --query nowhere").status, 1);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("y.csv"))));
    }

    void wrongUsageIsSaidBeforeAnythingIsDone_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments :
             {"--to x.xyz", "--to x.csv --as docx", "--to x.csv --page a5", "--to x.ris --group week",
              "--to x.csv --fields colour", "--to x.jsonl --fields captions", "--to x.txt --fields id",
              "--to x --as ris --one-file-each", "--to x.csv --ids 1 --collection c", "--to x.csv --ids x"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void wrongUsageIsSaidBeforeAnythingIsDone()
    {
        QFETCH(QString, arguments);
        const auto done = warraq(("export none.warraq " + arguments.toLatin1()).constData());
        QCOMPARE(done.status, 2);
        QVERIFY2(done.err.startsWith("warraq: ") && done.err.count('\n') == 1, done.err.constData());
    }

    void theHelpNamesEveryForm()
    {
        const auto help = warraq("export --help");
        for (const auto& info : exportForms()) {
            QVERIFY2(help.out.contains("\n      " + info.name.toLatin1() + ' '), qPrintable(info.name));
            QVERIFY(help.out.contains('.' + info.endings.first().toLatin1()));
        }
    }
};

QTEST_GUILESS_MAIN(TestExportForms)
#include "tst_exportforms.moc"
