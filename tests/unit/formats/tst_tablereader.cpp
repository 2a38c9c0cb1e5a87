// Tables as text and as JSON: rows, their columns, and what becomes of broken ones.

#include "support/readitems.h"

#include "core/itemcolumns.h"
#include "core/limits.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace warraq;

class TestTableReader : public QObject
{
    Q_OBJECT

    static QString fixture(const char* name)
    {
        return QStringLiteral(WARRAQ_FIXTURES "/") + QLatin1String(name);
    }

private Q_SLOTS:
    void rowsHaveTheColumnsOfTheFirst()
    {
        const auto table = test::readFile(fixture("table/semicolons.csv"));
        QCOMPARE(table.records.size(), size_t(2));
        QVERIFY(table.records[0].format == SourceFormat::Csv);
        QCOMPARE(table.value(0, "title"), QStringLiteral("Good; \"really\""));
        QCOMPARE(table.value(0, "text"), QStringLiteral("Body\none"));
        QCOMPARE(table.value(1, "date"), QStringLiteral("2011-02-22"));
        QFile file(fixture("table/semicolons.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().mid(table.records[1].offset), table.records[1].bytes);
    }

    void aQuoteThatIsNeverClosedCostsNoOtherRow()
    {
        const auto table = test::readFile(fixture("table/broken/unterminated-quote.csv"));
        QCOMPARE(table.records.size(), size_t(4));
        QCOMPARE(table.value(0, "text"), QStringLiteral("Body one"));
        QCOMPARE(table.value(1, "title"), QStringLiteral("Never closed"));
        QCOMPARE(table.value(2, "title"), QStringLiteral("Next"));
        QCOMPARE(table.notes.size(), size_t(2)); // the quote, and a field too many
        QCOMPARE(table.notes[0].number, 1);
        QCOMPARE(table.notes[1].number, 3);
    }

    void delimiters_data()
    {
        QTest::addColumn<QByteArray>("delimiter");
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::newRow("comma") << QByteArray(",") << QByteArray("\n");
        QTest::newRow("tab, CRLF") << QByteArray("\t") << QByteArray("\r\n");
        QTest::newRow("semicolon, CR") << QByteArray(";") << QByteArray("\r");
        QTest::newRow("bar") << QByteArray("|") << QByteArray("\n");
    }
    void delimiters()
    {
        QFETCH(QByteArray, delimiter);
        QFETCH(QByteArray, lineEnd);
        QByteArray bytes;
        for (const char* row : {"Titel_Datum_Text", "Eins_2001_Worte", "Zwei_2002_Mehr Worte"})
            bytes += QByteArray(row).replace('_', delimiter) + lineEnd;
        QVERIFY(recognise(bytes, u"x").format == SourceFormat::Csv);
        const auto table = test::readBytes(bytes);
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(1, "Text"), QStringLiteral("Mehr Worte"));
    }

    void textWithCommasIsNoTable()
    {
        const QByteArray text =
            "Ships, cranes, and a strike\n\nThe harbour fell silent, the dockers said, at noon.\n\n"
            "Nobody told the ships, and so they waited, lights on, all night.\n";
        QVERIFY(recognise(text, u"a.txt").format == SourceFormat::Text);
        QVERIFY(
            recognise("Ships, cranes, and a strike\nThe harbour fell silent, they said, at noon.\n", u"a.txt")
                .format == SourceFormat::Text);
        QVERIFY(recognise("Headline\n\nSome words.", u"a.csv").format == SourceFormat::Text);
    }

    void anyCharset()
    {
        const QString text = QStringLiteral(
            "العنوان,التاريخ,النص\nخبر أول,2010-01-01,نص في الخبر\nخبر ثان,2010-01-02,نص من الخبر\n");
        for (const char* charset : {"UTF-8", "UTF-16LE", "windows-1256"}) {
            QStringEncoder encoder(charset);
            const auto table = test::readBytes(encoder.encode(text), {SourceFormat::Csv, {}});
            QCOMPARE(table.records.size(), size_t(2));
            bool found = false;
            for (const auto& [name, value] : table.records[1].columns)
                found |= name == QStringLiteral("العنوان") && value == QStringLiteral("خبر ثان");
            QVERIFY2(found, charset);
        }
    }

    void aTableWithoutNamesHasNumberedColumns()
    {
        const auto table =
            test::readBytes("2010-01-01,One,Words\n2010-01-02,Two,Words\n", {SourceFormat::Csv, {}});
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(0, "column 2"), QStringLiteral("One"));
    }

    void jsonInAnObject()
    {
        const auto table = test::readFile(fixture("json/total.json"));
        QCOMPARE(table.records.size(), size_t(2));
        QVERIFY(table.records[0].format == SourceFormat::Json);
        QCOMPARE(table.value(0, "title"), QStringLiteral("One, [two] {three}"));
        QCOMPARE(table.value(0, "author.name"), QStringLiteral("Rana Sample"));
        QCOMPARE(table.value(1, "title"), QStringLiteral("Four")); // with NaN in it
        QCOMPARE(table.notes.size(), size_t(1));
        QVERIFY(table.notes[0].kind == IssueKind::WrongCount);
        QFile file(fixture("json/total.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().mid(table.records[0].offset, table.records[0].bytes.size()),
                 table.records[0].bytes);
    }

    void jsonThatIsCutOff()
    {
        const auto table = test::readFile(fixture("json/broken/truncated.json"));
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(1, "title"), QStringLiteral("Next"));
        QCOMPARE(table.unreadable.size(), size_t(2));
        QCOMPARE(table.unreadable[0].number, 1);
        QVERIFY(table.unreadable[0].kind == IssueKind::Malformed);
        QVERIFY(table.unreadable[1].kind == IssueKind::Truncated);
    }

    void oneArticleAsAnObject()
    {
        const auto table = test::readBytes(
            "{\n  \"title\": \"Alone\",\n  \"text\": \"Words\",\n  \"tags\": [\n{\"a\": 1}]\n}\n");
        QCOMPARE(table.records.size(), size_t(1));
        QCOMPARE(table.value(0, "title"), QStringLiteral("Alone"));
    }

    void otherJsonIsNoTable()
    {
        const auto other = test::readBytes("{\n  \"name\": \"a-tool\",\n  \"scripts\": {\"x\": \"y\"}\n}\n");
        QVERIFY(other.records.empty());
        QCOMPARE(other.unreadable.size(), size_t(1));
        QVERIFY(other.unreadable[0].kind == IssueKind::Unsupported);
    }

    void jsonFeed()
    {
        const auto feed = test::readFile(fixture("json/feed.json"));
        QCOMPARE(feed.records.size(), size_t(1));
        QVERIFY(feed.records[0].format == SourceFormat::JsonFeed);
        QCOMPARE(feed.value(0, item::title), QStringLiteral("A feed item"));
        QCOMPARE(feed.value(0, item::author), QStringLiteral("Lina Example"));
        QCOMPARE(feed.value(0, item::publication), QStringLiteral("Example Wire"));
        QCOMPARE(feed.value(0, item::bodyHtml), QStringLiteral("<p>Words.</p>"));
    }

    void aFeedWithoutItemsHoldsNothing()
    {
        const auto feed = test::readBytes(
            "{\n\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"T\",\n\"items\": []}");
        QVERIFY(feed.records.empty() && feed.unreadable.empty() && !feed.error);
    }

    void wordPressPosts()
    {
        const auto posts = test::readFile(fixture("json/wordpress.json"));
        QCOMPARE(posts.records.size(), size_t(2));
        QVERIFY(posts.records[0].format == SourceFormat::WpJson);
        QCOMPARE(posts.value(0, item::published), QStringLiteral("2015-09-17T15:53:34Z"));
        QCOMPARE(posts.value(0, item::author), QStringLiteral("Omar Example"));
        QCOMPARE(posts.values(0, item::section), QStringList(QStringLiteral("World")));
        QCOMPARE(posts.value(0, item::leadImage).section(listSeparator, 1, 1), QStringLiteral("A view"));
        QCOMPARE(posts.value(1, item::published),
                 QStringLiteral("2015-09-18T17:53:34")); // no zone: the day alone
        QCOMPARE(posts.value(1, item::type), QStringLiteral("page"));
    }

    void aLongTableIsReadInPieces()
    {
        QByteArray json = "{\"articles\": [";
        for (int i = 0; i < 60'000; ++i)
            json += (i ? ",\n" : "") + QByteArray("{\"title\": \"n") + QByteArray::number(i) +
                    "\", \"text\": \"" + QByteArray(100, 'x') + "\"}";
        json += "], \"count\": 60000}";
        const auto table = test::readBytes(json);
        QCOMPARE(table.records.size(), size_t(60'000));
        QCOMPARE(table.value(59'999, "title"), QStringLiteral("n59999"));
        QVERIFY(table.notes.empty());
    }

    void aRecordOverTheLimitIsPassedOver()
    {
        QByteArray json = "[{\"title\": \"a\"}, {\"title\": \"";
        json += QByteArray(limits::recordBytes + (1 << 20), 'x') + "\"}, {\"title\": \"c\"}]";
        const auto table = test::readBytes(json);
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.unreadable.size(), size_t(1));
        QVERIFY(table.unreadable[0].kind == IssueKind::TooLarge);
    }
};

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
