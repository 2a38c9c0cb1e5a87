// The terminal against its contract: exit statuses, JSON, sentences.

#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using test::run;

namespace {

QStringList words(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

class TestContract : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString folder() const { return m_folder->path(); }
    void write(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder->filePath(QString::fromUtf8(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    test::Outcome warraq(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return run(arguments, folder(), input);
    }
    test::Outcome warraq(const char* arguments) const { return warraq(words(arguments)); }
    void fill() const
    {
        QFile page(QStringLiteral(WARRAQ_FIXTURES "/text/asharq-al-awsat/caption-three-times.txt"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        write("in/water.txt", page.readAll());
        write("in/listing.txt", "Middle-east Arab News Opinion | Asharq Al-awsat\n\nFeatures Archives - "
                                "ASHARQ AL-AWSAT English Archive\nSelect Page\n");
        write("in/rows.jsonl", "{\"title\": \"Rain\", \"date\": \"2011-05-04\", \"section\": \"City\", "
                               "\"body\": \"It rained on the harbour.\"}\nbroken\n");
        QCOMPARE(warraq("import a.warraq in").status, 3);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theReportAccountsForEveryRecord()
    {
        write("in/a.txt", "Headline of one\n\nSome words that make a text.\n");
        write("in/b.txt", "Headline of one\n\nSome words that make a text.\n");
        write("in/sub/empty.txt", "");
        write("in/photo.png", "\x89PNG\r\n\x1a\n");
        write("in/report.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
        write("in/rows.jsonl", "{\"title\": \"Rain\", \"body\": \"It rained.\"}\nbroken\n");
        const auto done = warraq("import a.warraq in missing --json");
        QCOMPARE(done.status, 3);
        const QJsonObject report = done.json().object();
        for (const char* key : {"run", "read", "added", "updated", "duplicates", "skipped", "failed", "other",
                                "stopped", "dry_run", "seconds", "skipped_by_reason", "files", "issues"})
            QVERIFY2(report.contains(QLatin1String(key)), key);
        const auto count = [](const QJsonObject& object, const char* key) {
            return object.value(QLatin1String(key)).toInt(-1);
        };
        QCOMPARE(count(report, "added"), 2);
        QCOMPARE(count(report, "duplicates"), 1);
        QCOMPARE(count(report, "skipped"), 2);
        QCOMPARE(count(report, "failed"), 2);
        QCOMPARE(count(report, "other"), 1);
        QCOMPARE(count(report, "read"), 7);
        QCOMPARE(report.value(QStringLiteral("skipped_by_reason"))
                     .toObject()
                     .value(QStringLiteral("empty"))
                     .toInt(),
                 1);
        int sum = 0;
        for (const auto& value : report.value(QStringLiteral("files")).toArray()) {
            const QJsonObject file = value.toObject();
            const int parts = count(file, "added") + count(file, "updated") + count(file, "duplicates") +
                              count(file, "skipped") + count(file, "failed");
            QCOMPARE(count(file, "read"), parts);
            sum += parts;
        }
        QCOMPARE(sum, 7);
        QVERIFY(done.err.startsWith("warraq: "));
    }

    void importingAgainAddsNothingAndIsDone()
    {
        write("in/a.txt", "Headline of one\n\nSome words that make a text.\n");
        QCOMPARE(warraq("import a.warraq in").status, 0);
        const auto again = warraq("import a.warraq in --json");
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json().object().value(QStringLiteral("duplicates")).toInt(), 1);
        QCOMPARE(again.json().object().value(QStringLiteral("run")).toInt(), 2);
    }

    void aDryRunWritesNothing()
    {
        write("in/a.txt", "Headline of one\n\nSome words that make a text.\n");
        const auto done = warraq("import a.warraq in --dry-run --json");
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json().object().value(QStringLiteral("added")).toInt(), 1);
        QVERIFY(done.json().object().value(QStringLiteral("run")).isNull());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("a.warraq"))));
    }

    void showHasEveryKeyAndGuessesNothing()
    {
        fill();
        const auto done = warraq("show a.warraq 2 --json");
        QCOMPARE(done.status, 0);
        const QJsonObject article = done.json().array().at(0).toObject();
        for (const char* key : {"id",
                                "title",
                                "subtitle",
                                "authors",
                                "agency",
                                "published",
                                "published_precision",
                                "published_not_before",
                                "published_not_after",
                                "modified",
                                "captured",
                                "publication",
                                "section",
                                "genre",
                                "dateline",
                                "places",
                                "language",
                                "direction",
                                "url",
                                "identifiers",
                                "images",
                                "text",
                                "html",
                                "word_count",
                                "tags",
                                "collections",
                                "starred",
                                "read",
                                "duplicate_of",
                                "versions",
                                "provenance"})
            QVERIFY2(article.contains(QLatin1String(key)), key);
        QCOMPARE(article.value(QStringLiteral("title")).toString(),
                 QStringLiteral("Ministers Meet over Water Shares"));
        for (const char* unknown : {"published", "section", "url", "agency", "subtitle"})
            QVERIFY2(article.value(QLatin1String(unknown)).isNull(), unknown);
        const QJsonObject provenance = article.value(QStringLiteral("provenance")).toObject();
        QCOMPARE(provenance.value(QStringLiteral("file")).toString(), QStringLiteral("in/water.txt"));
        QVERIFY(provenance.value(QStringLiteral("record")).isNull());
        QCOMPARE(provenance.value(QStringLiteral("length")).toInt(),
                 static_cast<int>(QFileInfo(m_folder->filePath(QStringLiteral("in/water.txt"))).size()));
        const QJsonObject fields = provenance.value(QStringLiteral("fields")).toObject();
        QCOMPARE(fields.keys(), QStringList({QStringLiteral("images"), QStringLiteral("language"),
                                             QStringLiteral("places"), QStringLiteral("publication"),
                                             QStringLiteral("text"), QStringLiteral("title")}));
        const auto dated = warraq("show a.warraq 1 --json").json().array().at(0).toObject();
        QCOMPARE(dated.value(QStringLiteral("published")).toString(), QStringLiteral("2011-05-04"));
        QCOMPARE(dated.value(QStringLiteral("published_precision")).toString(), QStringLiteral("day"));
    }

    void showNamesWhatIsNotThere()
    {
        fill();
        QCOMPARE(warraq("show a.warraq 99 --json").status, 1);
        QCOMPARE(warraq("show a.warraq 99 --json").out.trimmed(), QByteArray("[]"));
        const auto partly = warraq("show a.warraq 1 99 --json");
        QCOMPARE(partly.status, 3);
        QCOMPARE(partly.json().array().size(), 1);
    }

    void searchAnswersInTheContractsForm()
    {
        fill();
        const auto done =
            warraq({QStringLiteral("search"), QStringLiteral("a.warraq"), QStringLiteral("Harbour"),
                    QStringLiteral("--json"), QStringLiteral("--facets")});
        QCOMPARE(done.status, 0);
        const QJsonObject answer = done.json().object();
        QCOMPARE(answer.value(QStringLiteral("query")).toString(), QStringLiteral("Harbour"));
        QCOMPARE(answer.value(QStringLiteral("parsed")).toString(), QStringLiteral("harbour"));
        QCOMPARE(answer.value(QStringLiteral("total")).toInt(), 1);
        const QJsonObject result = answer.value(QStringLiteral("results")).toArray().at(0).toObject();
        for (const char* key : {"id", "title", "published", "section", "places", "snippet", "score"})
            QVERIFY2(result.contains(QLatin1String(key)), key);
        QVERIFY(result.value(QStringLiteral("snippet")).toString().contains(QStringLiteral("⟦harbour⟧")));
        const QJsonObject facets = answer.value(QStringLiteral("facets")).toObject();
        for (const char* key :
             {"date", "section", "place", "author", "publication", "credit", "language", "source", "import"})
            QVERIFY2(facets.contains(QLatin1String(key)), key);
        QCOMPARE(facets.value(QStringLiteral("date"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("value"))
                     .toString(),
                 QStringLiteral("2011"));
    }

    void namesAndOtherSpellingsAreListed()
    {
        write("in/rows.jsonl", "{\"title\": \"One\", \"body\": \"Colonel Gaddafi spoke.\"}\n"
                               "{\"title\": \"Two\", \"body\": \"Then Qadhafi left; Qadhafi did.\"}\n"
                               "{\"title\": \"Three\", \"body\": \"Nobody spoke.\"}\n");
        QCOMPARE(warraq("import a.warraq in").status, 0);
        const auto search = [this](const QString& query) {
            return warraq({QStringLiteral("search"), QStringLiteral("a.warraq"), query,
                           QStringLiteral("--json")})
                .json()
                .object();
        };
        const auto found = search(QStringLiteral("~gaddafi[qadhafi]"));
        QCOMPARE(found.value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(found.value(QStringLiteral("parsed")).toString(), QStringLiteral("~gaddafi[qadhafi]"));
        const auto variants = found.value(QStringLiteral("variants")).toArray();
        QCOMPARE(variants.size(), 1);
        QCOMPARE(variants.first()[QStringLiteral("name")].toString(), QStringLiteral("gaddafi"));
        const auto forms = variants.first()[QStringLiteral("forms")].toArray();
        QCOMPARE(forms.size(), 2);
        QCOMPARE(forms[0].toObject(), (QJsonObject{{QStringLiteral("value"), QStringLiteral("Gaddafi")},
                                                   {QStringLiteral("count"), 1},
                                                   {QStringLiteral("chosen"), false}}));
        QCOMPARE(forms[1].toObject(), (QJsonObject{{QStringLiteral("value"), QStringLiteral("Qadhafi")},
                                                   {QStringLiteral("count"), 1},
                                                   {QStringLiteral("chosen"), true}}));
        QVERIFY(found.value(QStringLiteral("results"))[0][QStringLiteral("snippet")].toString().contains(
            QStringLiteral("⟦Qadhafi⟧")));
        // The keys are always there.
        const auto plain = search(QStringLiteral("colonel"));
        QVERIFY(plain.value(QStringLiteral("variants")).isArray());
        QVERIFY(plain.value(QStringLiteral("variants")).toArray().isEmpty());
        QVERIFY(plain.value(QStringLiteral("suggestions")).toArray().isEmpty());
        const auto none = search(QStringLiteral("colonell"));
        QCOMPARE(none.value(QStringLiteral("total")).toInt(), 0);
        QCOMPARE(none.value(QStringLiteral("suggestions")).toArray(),
                 QJsonArray({QStringLiteral("colonel")}));
        QCOMPARE(search(QStringLiteral("atleast:2 qadhafi")).value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(search(QStringLiteral("atleast:3 qadhafi")).value(QStringLiteral("total")).toInt(), 0);
        QCOMPARE(search(QStringLiteral("=Colonel")).value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(search(QStringLiteral("=colonel")).value(QStringLiteral("total")).toInt(), 0);
        QCOMPARE(search(QStringLiteral("words:<=2")).value(QStringLiteral("total")).toInt(), 1);
        QCOMPARE(search(QStringLiteral("words:>2")).value(QStringLiteral("total")).toInt(), 2);
        // For people.
        const auto shown =
            warraq({QStringLiteral("search"), QStringLiteral("a.warraq"), QStringLiteral("~gaddafi")});
        QVERIFY(shown.out.contains("~gaddafi: Gaddafi 1 · Qadhafi 1\n"));
        QVERIFY(warraq("search a.warraq colonell").out.contains("did you mean: colonel\n"));
    }

    void withoutAQueryTheNewestComeFirstAndTheUndatedLast()
    {
        fill();
        const auto results =
            warraq("search a.warraq --json").json().object().value(QStringLiteral("results")).toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results.at(0).toObject().value(QStringLiteral("title")).toString(), QStringLiteral("Rain"));
    }

    void aBatchAnswersLineByLine()
    {
        fill();
        const auto done =
            warraq(words("search a.warraq --batch - --limit 1"), "rain\n\nnothing-of-the-kind\n");
        QCOMPARE(done.status, 0);
        const auto lines = done.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object().value(QStringLiteral("total")).toInt(), 2);
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object().value(QStringLiteral("total")).toInt(), 0);
    }

    void anyStringIsAQuery_data()
    {
        QTest::addColumn<QString>("query");
        for (const char* query : {"al-awsat",    "don't",    "foo\"bar", "C++",
                                  "NOT",         "NOT x",    "(((",      ")))",
                                  "\"",          "*",        "a:b:c",    "title:",
                                  "date:99",     "NEAR/",    "x NEAR/5", "''; DROP TABLE article",
                                  "{title} : x", "-",        "--x",      "~",
                                  "=",           "=\"",      "\xD9\x88", "\xF0\x9F\x93\xB0",
                                  "a OR",        "OR OR OR", "^x",       "x^2",
                                  "1..2",        "id:-1"})
            QTest::newRow(query) << QString::fromUtf8(query);
        QTest::newRow("long") << QString(30'000, QLatin1Char('a'));
        QTest::newRow("many") << QStringLiteral("a* ").repeated(2000);
    }
    void anyStringIsAQuery()
    {
        QFETCH(QString, query);
        if (!QFile::exists(m_folder->filePath(QStringLiteral("a.warraq"))))
            fill();
        const auto done = warraq({QStringLiteral("search"), QStringLiteral("a.warraq"),
                                  QStringLiteral("--json"), QStringLiteral("--"), query});
        QVERIFY2(done.status == 0, done.err.constData());
        const auto answer = done.json().object();
        const auto again =
            warraq({QStringLiteral("search"), QStringLiteral("a.warraq"), QStringLiteral("--json"),
                    QStringLiteral("--"), answer.value(QStringLiteral("parsed")).toString()});
        QCOMPARE(again.json().object().value(QStringLiteral("total")), answer.value(QStringLiteral("total")));
    }

    void infoAndCheckHaveTheirKeys()
    {
        fill();
        const auto info = warraq("info a.warraq --json").json().object();
        for (const char* key :
             {"articles", "versions", "records", "runs", "first_date", "last_date", "undated", "publications",
              "languages", "assets", "bytes", "schema", "application", "fingerprint"})
            QVERIFY2(info.contains(QLatin1String(key)), key);
        QCOMPARE(info.value(QStringLiteral("articles")).toInt(), 2);
        QCOMPARE(info.value(QStringLiteral("records")).toInt(), 4);
        const auto check = warraq("check a.warraq --json");
        QCOMPARE(check.status, 0);
        QStringList names;
        for (const auto& value : check.json().object().value(QStringLiteral("checks")).toArray())
            names << value.toObject().value(QStringLiteral("name")).toString();
        QCOMPARE(names, QStringList({QStringLiteral("sqlite"), QStringLiteral("foreign-keys"),
                                     QStringLiteral("index"), QStringLiteral("assets"),
                                     QStringLiteral("originals")}));
    }

    void wrongUsageIsStatus2_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments : {"--nonsense",
                                      "search",
                                      "search a b c",
                                      "search a.warraq --limit x",
                                      "search a.warraq --limit -1",
                                      "search a.warraq --sort sideways",
                                      "search a.warraq --nonsense",
                                      "search a.warraq --limit",
                                      "search a.warraq -x",
                                      "import a.warraq",
                                      "import a.warraq in --format docx",
                                      "import a.warraq in --profile nobody",
                                      "import a.warraq in --map x",
                                      "import a.warraq in --map nonsense=x",
                                      "import a.warraq in --jobs many",
                                      "import a.warraq in --again",
                                      "import a.warraq --again --dry-run",
                                      "import a.warraq in --query x",
                                      "import a.warraq --undo",
                                      "import a.warraq --undo x",
                                      "import a.warraq --undo 0",
                                      "import a.warraq in --undo 1",
                                      "import a.warraq --undo 1 --dry-run",
                                      "import a.warraq in --resume --dry-run",
                                      "import a.warraq in --split (",
                                      "show a.warraq",
                                      "show a.warraq one",
                                      "show a.warraq 1 --json --text",
                                      "export a.warraq",
                                      "export a.warraq --to x.docx",
                                      "export a.warraq --to x.pdf --group colour",
                                      "export a.warraq --to x.pdf --page b5",
                                      "export a.warraq --to x.pdf --ids one",
                                      "export a.warraq --to x.csv --ids 1 --collection c",
                                      "info",
                                      "info a b",
                                      "check --json=yes a"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void wrongUsageIsStatus2()
    {
        QFETCH(QString, arguments);
        const auto done = warraq(arguments.split(QLatin1Char(' ')));
        QCOMPARE(done.status, 2);
        QVERIFY2(done.err.startsWith("warraq: ") && done.err.count('\n') == 1, done.err.constData());
        QVERIFY(done.out.isEmpty());
    }

    void nothingDoneIsStatus1AndOneDocument_data()
    {
        QTest::addColumn<QString>("arguments");
        for (const char* arguments :
             {"search none.warraq x --json", "show none.warraq 1 --json", "info none.warraq --json",
              "check none.warraq --json", "import new.warraq nowhere --json",
              "import none.warraq --undo 1 --json", "import text.warraq --undo 1 --json",
              "search text.warraq x --json", "import text.warraq in --json"})
            QTest::newRow(arguments) << QString::fromLatin1(arguments);
    }
    void nothingDoneIsStatus1AndOneDocument()
    {
        QFETCH(QString, arguments);
        write("text.warraq", "this is a letter, not an archive");
        write("in/a.txt", "Headline of one\n\nSome words that make a text.\n");
        const auto done = warraq(arguments.split(QLatin1Char(' ')));
        QCOMPARE(done.status, 1);
        QVERIFY2(done.err.startsWith("warraq: "), done.err.constData());
        QVERIFY2(!done.json().isNull(), done.out.constData());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("new.warraq"))));
    }

    void namesOfAnyScriptWorkInAnyLocale()
    {
        qputenv("LC_ALL", "C");
        write("صحف/مقال.txt", "عنوان المقال\n\nنص المقال الذي يتحدث عن الميناء.\n");
        const auto done = warraq({QStringLiteral("import"), QStringLiteral("أرشيف.warraq"),
                                  QStringLiteral("صحف"), QStringLiteral("--json")});
        qputenv("LC_ALL", "C.UTF-8");
        QCOMPARE(done.status, 0);
        QCOMPARE(done.json()
                     .object()
                     .value(QStringLiteral("files"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("path"))
                     .toString(),
                 QStringLiteral("صحف/مقال.txt"));
        QCOMPARE(warraq({QStringLiteral("search"), QStringLiteral("أرشيف.warraq"), QStringLiteral("الميناء"),
                         QStringLiteral("--json")})
                     .json()
                     .object()
                     .value(QStringLiteral("total"))
                     .toInt(),
                 1);
    }

    void helpAndVersionAreThere()
    {
        QCOMPARE(warraq("--version").status, 0);
        QVERIFY(warraq("--help").out.contains("import"));
        for (const char* name : {"import", "search", "show", "export", "info", "check"}) {
            const auto help = warraq({QString::fromLatin1(name), QStringLiteral("--help")});
            QCOMPARE(help.status, 0);
            QVERIFY(help.out.startsWith(QByteArray("warraq ") + name));
        }
    }
};

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
