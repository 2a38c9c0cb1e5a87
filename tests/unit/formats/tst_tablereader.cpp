// Tables as text and as JSON: rows, their columns, and what becomes of broken ones.

#include "support/packedbytes.h"
#include "support/readitems.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/keptrecord.h"

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>
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

    /// The first row is data as well: none is lost, and what a column holds is not made up.
    void columnsWithoutNames()
    {
        const QByteArray text = QByteArray("the harbour fell silent at noon and so on ").repeated(8);
        const QByteArray rows = "Cranes stop,2010-03-01,Mona Sample,http://news.example/a,\"" + text +
                                "\"\nShips wait,2010-03-02,Omar Sample,http://news.example/b,\"" + text +
                                "\"\nNoon,,,,Short\n";
        QVERIFY(recognise(rows, u"dump.csv").format == SourceFormat::Csv);
        const auto table = test::readBytes(rows, {SourceFormat::Csv, {}}, QStringLiteral("dump.csv"));
        QCOMPARE(table.records.size(), size_t(3));
        QCOMPARE(table.value(0, "column 1"), QStringLiteral("Cranes stop"));
        QCOMPARE(table.value(0, "date"), QStringLiteral("2010-03-01"));
        QCOMPARE(table.value(1, "column 3"), QStringLiteral("Omar Sample"));
        QCOMPARE(table.value(1, "url"), QStringLiteral("http://news.example/b"));
        QCOMPARE(table.value(1, "text"), QString::fromLatin1(text));
        QCOMPARE(table.value(2, "text"), QStringLiteral("Short"));
        const auto two = test::readBytes("2010-03-01,2010-04-01,a\n2010-03-02,2010-04-02,b\n",
                                         {SourceFormat::Csv, {}}, QStringLiteral("dump.csv"));
        QCOMPARE(two.value(0, "column 1"), QStringLiteral("2010-03-01"));
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

    void quotesMayHaveBackslashes()
    {
        const auto table = test::readBytes("title,date,text\n"
                                           "\"The \\\"harbour\\\"\",\"2011-03-04\",\"One\\nand\ntwo\"\n"
                                           "\"A\",\"2011-03-05\",\"C:\\\\\"\n",
                                           {SourceFormat::Csv, {}});
        QCOMPARE(table.records.size(), size_t(2));
        QVERIFY(table.notes.empty());
        QCOMPARE(table.value(0, "title"), QStringLiteral("The \"harbour\""));
        QCOMPARE(table.value(0, "text"), QStringLiteral("One\nand\ntwo"));
        QCOMPARE(table.value(1, "text"), QStringLiteral("C:\\"));
        // Where quotes are doubled, a backslash is one.
        const auto other = test::readBytes("title,date,text\n\"The \"\"harbour\"\"\",2011,\"C:\\a\\\"\n",
                                           {SourceFormat::Csv, {}});
        QCOMPARE(other.value(0, "text"), QStringLiteral("C:\\a\\"));
    }

    void tabsAndLineEndsMayHaveBackslashesWithoutQuotes()
    {
        const auto table = test::readBytes("title\tdate\ttext\n"
                                           "A \"harbour\"\t2011-03-04\tOne\\n\\nand\\ttwo\n"
                                           "B\t\\N\tA\\\\B\\\nnext line\n",
                                           {SourceFormat::Csv, {}});
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(0, "title"), QStringLiteral("A \"harbour\""));
        QCOMPARE(table.value(0, "text"), QStringLiteral("One\n\nand\ttwo"));
        QCOMPARE(table.value(1, "date"), QStringLiteral("\\N"));
        QCOMPARE(table.value(1, "text"), QStringLiteral("A\\B\nnext line"));
        // Where one means itself, all do.
        const auto paths =
            test::readBytes("title\tdate\ttext\nA\t2011\tin C:\\new or \\nowhere\n", {SourceFormat::Csv, {}});
        QCOMPARE(paths.value(0, "text"), QStringLiteral("in C:\\new or \\nowhere"));
    }

    void aNamedColumnMakesARowOfAnArticle()
    {
        const QByteArray json =
            R"([{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Cranes",)"
            R"( "kicker": "Port", "articleBody": "Words", "author": {"name": "Mona Sample"}}])";
        ReadOptions options;
        options.columns = {QStringLiteral("nothing")};
        QVERIFY(test::readBytes(json, options).records.at(0).format == SourceFormat::JsonLd);
        options.columns << QStringLiteral("kicker");
        const auto rows = test::readBytes(json, options);
        QVERIFY(rows.records.at(0).format == SourceFormat::Json);
        QCOMPARE(rows.value(0, "kicker"), QStringLiteral("Port"));
        QCOMPARE(rows.value(0, "author.name"), QStringLiteral("Mona Sample"));
    }

    void aColumnsDatesTellTheirOrder_data()
    {
        QTest::addColumn<QByteArray>("dates"); ///< of three rows
        QTest::addColumn<QString>("first");
        const auto row = [](const char* tag, const char* dates, const char* first) {
            QTest::newRow(tag) << QByteArray(dates) << QString::fromLatin1(first);
        };
        row("day first", "04/03/2011;25/03/2011;03/12/2011", "2011-03-04");
        row("month first", "03/04/2011;03/25/2011;12/03/2011", "2011-03-04");
        row("with dots and a time", "4.3.2011 09:30;25.3.2011 10:00;3.12.2011 11:00", "2011-03-04 09:30");
        row("it does not show", "04/03/2011;05/03/2011;03/12/2011", "04/03/2011");
        row("it shows both", "04/03/2011;25/03/2011;03/25/2011", "04/03/2011");
        row("not dates alone", "04/03/2011;25/03/2011;soon", "2011-03-04");
    }
    void aColumnsDatesTellTheirOrder()
    {
        QFETCH(QByteArray, dates);
        QFETCH(QString, first);
        QByteArray bytes = "title,date,text\n";
        for (const auto& date : dates.split(';'))
            bytes += "\"Cranes, and tugs\"," + date + ",\"Words\n25/12/2011\"\n";
        const auto table = test::readBytes(bytes, {SourceFormat::Csv, {}});
        QCOMPARE(table.records.size(), size_t(3));
        QCOMPARE(table.value(0, "date"), first);
        QCOMPARE(table.value(0, "text"), QStringLiteral("Words\n25/12/2011"));
    }

    void aTitleAboveTheNamesIsNoName()
    {
        const auto table =
            test::readBytes("The Harbour Gazette,,\ntitle,date,text\nOne,2011,Words\nTwo,2012,More\n",
                            {SourceFormat::Csv, {}});
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(0, "title"), QStringLiteral("One"));
        QCOMPARE(*table.records[0].number, 0);
        // One column is one, whatever stands in it.
        const auto list = test::readBytes("title\nOne\nTwo\n", {SourceFormat::Csv, {}});
        QCOMPARE(list.records.size(), size_t(2));
        QCOMPARE(list.value(1, "title"), QStringLiteral("Two"));
    }

    void recordsUnderTheirNumbers()
    {
        const auto table = test::readBytes("{\"17\": {\"title\": \"One\", \"text\": \"Words {\\\"\"}, "
                                           "\"18\": {\"title\": \"Two\", \"text\": \"More\"}}");
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(0, "text"), QStringLiteral("Words {\""));
        QCOMPARE(table.value(1, "title"), QStringLiteral("Two"));
    }

    /// What DataFrame.to_json of pandas writes, in each of its orients.
    void tablesAsPandasWritesThem_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("records") << QByteArray(
            "[{'titulo':'One','texto':'Words, [they}, "
            "said','date':1298246400000},{'titulo':'عن','texto':null,'date':1298332800000}]");
        QTest::newRow("columns") << QByteArray(
            "{'titulo':{'0':'One','1':'عن'},'texto':{'0':'Words, [they}, "
            "said','1':null},'date':{'0':1298246400000,'1':1298332800000}}");
        QTest::newRow("columns by words")
            << QByteArray("{'title':{'a1':'One','b2':'عن'},'text':{'a1':'Words, [they}, "
                          "said','b2':null},'date':{'a1':1298246400000,'b2':1298332800000}}");
        QTest::newRow("columns, indented") << QByteArray(
            "{\n  \"titulo\": {\n    \"0\": \"One\",\n    \"1\": \"عن\"\n  },\n  \"texto\": {\n    \"0\": "
            "\"Words, [they}, said\",\n    \"1\": null\n  },\n  \"date\": {\n    \"0\": 1298246400000,\n"
            "    \"1\": 1298332800000\n  }\n}\n");
        QTest::newRow("index") << QByteArray(
            "{'0':{'titulo':'One','texto':'Words, [they}, "
            "said','date':1298246400000},'1':{'titulo':'عن','texto':null,'date':1298332800000}}");
        QTest::newRow("split") << QByteArray(
            "{'columns':['titulo','texto','date'],'index':[0,1],'data':[['One','Words, [they}, "
            "said',1298246400000],['عن',null,1298332800000]]}");
        QTest::newRow("values with names") << QByteArray("[['title','text','date'],['One','Words, [they}, "
                                                         "said',1298246400000],['عن',null,1298332800000]]");
        QTest::newRow("table") << QByteArray(
            "{'schema':{'fields':[{'name':'index','type':'integer'},{'name':'titulo','type':'string'},{'name'"
            ":'texto','type':'string'},{'name':'date','type':'datetime'}],'primaryKey':['index'],'pandas_"
            "version':'1.4.0'},'data':[{'index':0,'titulo':'One','texto':'Words, [they}, "
            "said','date':1298246400000},{'index':1,'titulo':'عن','texto':null,'date':1298332800000}]}");
        QTest::newRow("a sheet") << QByteArray(
            "{\n  \"range\": \"Sheet1!A1:C3\",\n  \"majorDimension\": \"ROWS\",\n  \"values\": [\n    "
            "[\"title\", \"text\", \"date\"],\n    [\"One\", \"Words, [they}, said\", 1298246400000],\n "
            "   "
            "[\"عن\", null, 1298332800000]\n  ]\n}\n");
    }
    void tablesAsPandasWritesThem()
    {
        QFETCH(QByteArray, json);
        json.replace('\'', '"');
        const auto table = test::readBytes(json);
        QVERIFY(!table.error);
        QCOMPARE(table.records.size(), size_t(2));
        QVERIFY(table.unreadable.empty() && table.notes.empty());
        const bool isNamed = json.contains("titulo");
        const char* title = isNamed ? "titulo" : "title";
        const char* text = isNamed ? "texto" : "text";
        for (const auto& record : table.records)
            QVERIFY(record.format == SourceFormat::Json);
        QCOMPARE(table.value(0, title), QStringLiteral("One"));
        QCOMPARE(table.value(0, text), QStringLiteral("Words, [they}, said"));
        QCOMPARE(table.value(0, "date"), QStringLiteral("1298246400000"));
        QCOMPARE(table.value(1, title), QStringLiteral("عن"));
        QCOMPARE(table.values(1, text), QStringList());
        // What is kept of it says the same again.
        for (size_t i = 0; i < 2; ++i) {
            SourceRecord kept = table.records[i];
            kept.columns.clear();
            QVERIFY(restoreRecord(kept, SourceFormat::Json).has_value());
            QVERIFY(kept.columns == table.records[i].columns);
        }
    }

    void rowsWithoutNamesAreNumbered()
    {
        const auto table = test::readBytes(R"([["Cranes fall silent","Words",3],["Tugs","More",4]])");
        QCOMPARE(table.records.size(), size_t(2));
        QCOMPARE(table.value(0, "column 1"), QStringLiteral("Cranes fall silent"));
        QCOMPARE(table.value(1, "column 3"), QStringLiteral("4"));
        // A chart's numbers, a web archive's list of captures
        for (const char* other : {"[[1, 2], [3, 4]]", "{\n\"data\": [[1, 2], [3, 4]]}",
                                  "[[\"urlkey\",\"timestamp\",\"original\"],\n[\"a\",\"b\",\"c\"]]"}) {
            const auto none = test::readBytes(other);
            QVERIFY2(none.records.empty(), other);
            QVERIFY2(none.error
                         ? none.error->kind == ErrorKind::Unsupported
                         : none.unreadable.size() == 1 && none.unreadable[0].kind == IssueKind::Unsupported,
                     other);
        }
    }

    void aLongTableOfColumnsIsReadRowByRow()
    {
        constexpr int rows = 20'000;
        const auto column = [](const char* name, const QByteArray& value) {
            QByteArray json = QByteArray("\"") + name + "\":{";
            for (int i = 0; i < rows; ++i)
                json += (i ? "," : "") + QByteArray("\"") + QByteArray::number(i) + "\":\"" + value +
                        QByteArray::number(i) + '"';
            return json + '}';
        };
        // The first column alone is longer than what is looked at to know the table.
        const QByteArray json = '{' + column("title", QByteArray(300, 't')) + ',' + column("text", "x") + '}';
        QVERIFY(json.size() > limits::jsonSurveyBytes);
        const auto packed = test::pack({{"a.json", json}}, "pax", "gzip");
        for (const auto& bytes : {json, packed}) {
            const auto table = test::readBytes(bytes);
            QVERIFY(!table.error);
            QCOMPARE(table.records.size(), size_t(rows));
            QCOMPARE(table.value(rows - 1, "text"), QStringLiteral("x19999"));
            QVERIFY(table.value(7, "title").endsWith(QLatin1String("t7")));
            QVERIFY(table.notes.empty() && table.unreadable.empty());
        }
        const auto cut = test::readBytes(json.left(json.size() - 100));
        QVERIFY(cut.records.size() > rows - 20 && cut.records.size() <= rows);
        QCOMPARE(cut.notes.size(), size_t(1));
        QVERIFY(cut.notes[0].kind == IssueKind::Truncated);
    }

    void columnsOfOtherRowsAreNotMixed()
    {
        const auto table =
            test::readBytes(R"({"title":{"0":"One","1":"Two"},"text":{"0":"Words","7":"Wrong"}})");
        QCOMPARE(table.records.size(), size_t(1));
        QVERIFY(table.error && table.error->kind == ErrorKind::Malformed);
    }

    void linesInAWideCharset()
    {
        QStringEncoder encoder("UTF-16", QStringEncoder::Flag::WriteBom);
        const auto table = test::readBytes(
            encoder.encode(QStringLiteral("{\"title\": \"One\"}\r\n{\"title\": \"عنوان\"}\r\n")));
        QCOMPARE(table.records.size(), size_t(2));
        QVERIFY(table.unreadable.empty() && table.notes.empty());
        QCOMPARE(table.value(1, "title"), QStringLiteral("عنوان"));
    }

    void whatAStoreWrapsRecordsInIsNoName()
    {
        const auto hits =
            test::readBytes("{\"hits\": {\"hits\": [{\"_id\": \"7\", \"_source\": {\"title\": \"One\", "
                            "\"by\": {\"name\": \"Ada\"}}}]}}");
        QCOMPARE(hits.records.size(), size_t(1));
        QCOMPARE(hits.value(0, "title"), QStringLiteral("One"));
        QCOMPARE(hits.value(0, "by.name"), QStringLiteral("Ada"));
        const auto mongo =
            test::readBytes("{\"_id\": {\"$oid\": \"5f\"}, \"date\": {\"$date\": \"2011-03-04T09:30:00Z\"}}\n"
                            "{\"_id\": {\"$oid\": \"60\"}}\n");
        QCOMPARE(mongo.records.size(), size_t(2));
        QCOMPARE(mongo.value(0, "date"), QStringLiteral("2011-03-04T09:30:00Z"));
        QCOMPARE(mongo.value(1, "_id"), QStringLiteral("60"));
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

    void namesOfNumbersStandBesideThePosts()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& json) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(json) == json.size();
        };
        const QByteArray post = R"({"id": 1, "guid": {"rendered": "x"}, "title": {"rendered": "One"},
            "content": {"rendered": "<p>Words</p>"}, "author": 7, "categories": [3, 1]})";
        QVERIFY(write("posts.json", '[' + post + ']'));
        QVERIFY(write("users.json",
                      R"([{"id": 7, "name": "Ada &amp; Bo", "slug": "ada"}, {"id": 8, "name": ""}])"));
        QVERIFY(write("categories?page=1",
                      "\xEF\xBB\xBF"
                      R"([{"id": 3, "name": "World", "slug": "w", "taxonomy": "category"},
            {"id": 1, "name": "Uncategorized", "slug": "u", "taxonomy": "category"}])"));
        QVERIFY(write("categories-broken.json", "[{"));
        const auto posts = test::readFile(folder.filePath(QStringLiteral("posts.json")));
        QCOMPARE(posts.records.size(), size_t(1));
        QCOMPARE(posts.values(0, item::author), QStringList(QStringLiteral("Ada & Bo")));
        QCOMPARE(posts.values(0, item::section), QStringList(QStringLiteral("World")));
    }

    void namesOfNumbersStandBesideThePostsInAnArchive_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<bool>("onDisk");
        for (const bool onDisk : {true, false}) {
            QTest::addRow("zip %d", onDisk) << QByteArray("zip") << QByteArray("none") << onDisk;
            QTest::addRow("tar %d", onDisk) << QByteArray("pax") << QByteArray("none") << onDisk;
            QTest::addRow("tar.gz %d", onDisk) << QByteArray("pax") << QByteArray("gzip") << onDisk;
            QTest::addRow("7z %d", onDisk) << QByteArray("7zip") << QByteArray("none") << onDisk;
        }
    }
    void namesOfNumbersStandBesideThePostsInAnArchive()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        QFETCH(bool, onDisk);
        const auto post = [](const char* name) {
            return QByteArray(R"([{"id": 1, "guid": {"rendered": "x"}, "title": {"rendered": "NAME"},
                "content": {"rendered": "<p>Words</p>"}, "author": 7, "categories": [3, 4], "tags": [3, 9]}])")
                .replace("NAME", name);
        };
        const auto user = [](const char* name) {
            return QByteArray(R"([{"id": 7, "name": "NAME", "slug": "a"}])").replace("NAME", name);
        };
        const QByteArray terms =
            R"([{"id": 3, "name": "World", "slug": "w", "taxonomy": "category"},
                {"id": 4, "name": "Sea", "slug": "s", "taxonomy": "category"}])";
        const QByteArray tags = R"([{"id": 3, "name": "Cranes", "slug": "c", "taxonomy": "post_tag"},
                {"id": 9, "name": "Tugs &amp; pilots", "slug": "t", "taxonomy": "post_tag"}])";
        // The lists may lie behind the posts, and are of their folder alone.
        const QByteArray bytes = test::pack({{"a/posts.json", post("One")},
                                             {"a/users.json", user("Ada")},
                                             {"a/categories.json", terms},
                                             {"a/tags.json.gz", test::pack({{"", tags}}, "raw", "gzip")},
                                             {"b/posts.json", post("Two")},
                                             {"b/users.json", user("Bo")}},
                                            format.constData(), filter.constData());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("site"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto all = onDisk ? test::readFile(path) : test::readBytes(bytes);
        QVERIFY(!all.error);
        int posts = 0;
        for (size_t i = 0; i < all.records.size(); ++i) {
            if (all.value(i, item::titleHtml).isEmpty())
                continue;
            ++posts;
            const bool isFirst = all.value(i, item::titleHtml) == u"One";
            QCOMPARE(all.values(i, item::author),
                     QStringList(isFirst ? QStringLiteral("Ada") : QStringLiteral("Bo")));
            QCOMPARE(all.values(i, item::section),
                     isFirst ? (QStringList{QStringLiteral("World"), QStringLiteral("Sea")}) : QStringList());
            QCOMPARE(all.values(i, item::keyword),
                     isFirst ? (QStringList{QStringLiteral("Cranes"), QStringLiteral("Tugs & pilots")})
                             : QStringList());
        }
        QCOMPARE(posts, 2);
    }

    void namesOfNumbersStandBesideACompressedFile()
    {
        QTemporaryDir folder;
        const auto write = [&folder](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const QByteArray post = R"([{"id": 1, "guid": {"rendered": "x"}, "title": {"rendered": "One"},
            "content": {"rendered": "<p>Words</p>"}, "author": 7}])";
        QVERIFY(write("posts.json.gz", test::pack({{"", post}}, "raw", "gzip")));
        QVERIFY(write("users.json.gz",
                      test::pack({{"", R"([{"id": 7, "name": "Ada", "slug": "ada"}])"}}, "raw", "gzip")));
        const auto posts = test::readFile(folder.filePath(QStringLiteral("posts.json.gz")));
        QCOMPARE(posts.records.size(), size_t(1));
        QCOMPARE(posts.values(0, item::author), QStringList(QStringLiteral("Ada")));
    }

    void tablesWithinLists()
    {
        const auto tables = test::readBytes(
            R"([{"type":"header","comment":"Export to JSON plugin for PHPMyAdmin"},{"type":"database","name":"paper"},
            {"type":"table","name":"articles","data":[{"title":"One","body":"Words"},{"title":"Two","body":"More"}]}])");
        QCOMPARE(tables.records.size(), size_t(2));
        QCOMPARE(tables.value(1, "title"), QStringLiteral("Two"));
        // Others' lists in records are the records' own.
        const auto records = test::readBytes(R"([{"title":"One","data":[{"x":1},{"x":2}]},{"title":"Two"}])");
        QCOMPARE(records.records.size(), size_t(2));
        QCOMPARE(records.value(0, "title"), QStringLiteral("One"));
    }

    void aListOfAuthorsWithoutLinksIsNoArticle()
    {
        const auto users = test::readBytes(R"([{"id": 7, "name": "Ada", "slug": "ada"}])", {},
                                           QStringLiteral("in/users.json"));
        QCOMPARE(users.records.size(), size_t(1));
        QVERIFY(users.records[0].skip == SkipReason::Excluded);
        const auto other = test::readBytes(R"([{"id": 7, "name": "Ada", "slug": "ada"}])");
        QVERIFY(!other.records[0].skip);
    }

    void authorsAndCategoriesAreNoArticles()
    {
        const auto users =
            test::readBytes("[{\"id\": 7, \"name\": \"Ada\", \"slug\": \"ada\", \"avatar_urls\": {}}]");
        QCOMPARE(users.records.size(), size_t(1));
        QCOMPARE(users.value(0, item::type), QStringLiteral("user"));
        const auto terms = test::readBytes("[{\"id\": 3, \"count\": 2, \"name\": \"World\", \"slug\": "
                                           "\"world\", \"taxonomy\": \"category\"}]");
        QCOMPARE(terms.value(0, item::type), QStringLiteral("term"));
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
