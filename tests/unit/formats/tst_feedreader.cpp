// Feeds and WordPress exports, whole and broken: their items, byte for byte, with what the feed says of them.

#include "support/readitems.h"

#include "core/itemcolumns.h"
#include "core/limits.h"

#include <QFile>
#include <QStringEncoder>
#include <QTest>

using namespace warraq;

class TestFeedReader : public QObject
{
    Q_OBJECT

    static QString fixture(const char* name)
    {
        return QStringLiteral(WARRAQ_FIXTURES "/") + QLatin1String(name);
    }

private Q_SLOTS:
    void rss()
    {
        const auto feed = test::readFile(fixture("feed/rss2.xml"));
        QCOMPARE(feed.records.size(), size_t(2));
        QVERIFY(feed.notes.empty());
        QVERIFY(feed.records[0].format == SourceFormat::Feed);
        QCOMPARE(*feed.records[1].number, 1);
        QCOMPARE(feed.value(0, item::title), QStringLiteral("Ferry & bridge reopen"));
        QVERIFY(feed.value(0, item::bodyHtml).contains(QLatin1String("<p>So does the bridge")));
        QCOMPARE(feed.value(0, item::author), QStringLiteral("Mona Sample"));
        QCOMPARE(feed.values(0, item::section),
                 QStringList({QStringLiteral("Harbour"), QStringLiteral("News")}));
        QCOMPARE(feed.value(0, item::publication), QStringLiteral("The Harbour Gazette"));
        QCOMPARE(feed.value(0, item::language), QStringLiteral("en-gb"));
        QCOMPARE(feed.value(0, item::url), QStringLiteral("http://gazette.example/ferry"));
        QCOMPARE(feed.value(0, item::id), QStringLiteral("tag-17"));
        QCOMPARE(feed.value(0, item::leadImage).split(listSeparator).mid(0, 2),
                 QStringList({QStringLiteral("http://gazette.example/ferry.jpg"),
                              QStringLiteral("The ferry at dawn")}));
        QCOMPARE(feed.value(1, item::title), QStringLiteral("Only a teaser\u00A0\u2026"));
        QCOMPARE(feed.value(1, item::body), QStringLiteral("Nothing but these words."));
        QCOMPARE(feed.value(1, item::author), QStringLiteral("Karim Example"));
    }

    void aBlogsExportSaysWhatIsNoPost()
    {
        const auto feed = test::readFile(fixture("feed/blogger-export.xml"));
        QCOMPARE(feed.records.size(), size_t(5));
        QCOMPARE(feed.value(0, item::type), QStringLiteral("page")); // a setting
        QCOMPARE(feed.value(1, item::type), QString());
        QCOMPARE(feed.value(1, item::status), QString());
        QCOMPARE(feed.values(1, item::section), QStringList(QStringLiteral("Harbour")));
        QCOMPARE(feed.value(2, item::type), QStringLiteral("comment"));
        QCOMPARE(feed.value(3, item::status), QStringLiteral("draft"));
        QCOMPARE(feed.value(4, item::type), QStringLiteral("comment")); // as the newer export says it
    }

    void aServersWarningBeforeTheFeedIsNoPartOfIt()
    {
        QFile file(fixture("feed/broken/warning-first.xml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto feed = test::readFile(file.fileName());
        QCOMPARE(feed.records.size(), size_t(1));
        QVERIFY(feed.records[0].format == SourceFormat::Feed);
        QCOMPARE(feed.value(0, item::title), QStringLiteral("Ferry & bridge reopen"));
        QCOMPARE(feed.value(0, item::publication), QStringLiteral("The Harbour Gazette"));
    }

    void itemsKeepTheirBytes()
    {
        QFile file(fixture("feed/rss2.xml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        const auto feed = test::readFile(file.fileName());
        for (const auto& record : feed.records) {
            QCOMPARE(all.mid(record.offset, record.bytes.size()), record.bytes);
            QVERIFY(record.bytes.startsWith("<item>") && record.bytes.endsWith("</item>"));
        }
    }

    void rdf()
    {
        const auto feed = test::readFile(fixture("feed/rdf.xml"));
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(0, item::published), QStringLiteral("2004-05-06"));
        QCOMPARE(feed.value(0, item::publication), QStringLiteral("Gazette RDF"));
        QCOMPARE(feed.value(1, item::url), QStringLiteral("http://gazette.example/2"));
        QVERIFY(feed.notes.empty());
    }

    void atom()
    {
        const auto feed = test::readFile(fixture("feed/atom.xml"));
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(0, item::titleHtml), QStringLiteral("Le <em>port</em>"));
        QCOMPARE(feed.value(0, item::url), QStringLiteral("http://journal.example/port"));
        QVERIFY(feed.value(0, item::bodyHtml).contains(QLatin1String("<p>Un <b>port</b>.</p>")));
        QCOMPARE(feed.value(0, item::publication), QStringLiteral("Autre Journal"));
        QCOMPARE(feed.value(0, item::author), QStringLiteral("Rédaction Exemple")); // the feed's
        QCOMPARE(feed.value(1, item::author), QStringLiteral("Nadia Exemple"));
        QCOMPARE(feed.value(1, item::published),
                 QString()); // what was updated then came out nobody knows when
        QCOMPARE(feed.value(1, item::modified), QStringLiteral("2011-02-04T00:00:00Z"));
        QCOMPARE(feed.value(0, item::language), QStringLiteral("fr"));
    }

    void anItemThatIsNotClosedEndsWhereTheNextBegins()
    {
        const auto feed = test::readFile(fixture("feed/broken/unclosed-item.xml"));
        QCOMPARE(feed.records.size(), size_t(3));
        QCOMPARE(feed.value(0, item::title), QStringLiteral("One"));
        QCOMPARE(feed.value(1, item::title), QStringLiteral("Two & three"));
        QCOMPARE(feed.value(1, item::body), QStringLiteral("a < b"));
        QCOMPARE(feed.value(2, item::title), QStringLiteral("Four"));
        QCOMPARE(feed.notes.size(), size_t(1));
        QCOMPARE(feed.notes[0].number, 0);
        QVERIFY(feed.notes[0].kind == IssueKind::Malformed);
    }

    void aFeedThatIsCutOffGivesWhatItHolds()
    {
        const auto feed = test::readFile(fixture("feed/broken/truncated-in-cdata.xml"));
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(1, item::title), QStringLiteral("Cut"));
        QCOMPARE(feed.value(1, item::body), QStringLiteral("begun and"));
        QCOMPARE(feed.notes.size(), size_t(1));
        QVERIFY(feed.notes[0].kind == IssueKind::Truncated);
    }

    void entitiesAreWhatTheyMeanAndReachNoFile()
    {
        const auto feed = test::readFile(fixture("feed/broken/entities.xml"));
        QCOMPARE(feed.records.size(), size_t(1));
        QString title = feed.value(0, item::title);
        if (title.isEmpty())
            title = feed.value(0, item::titleHtml);
        QCOMPARE(title, QStringLiteral("our own &a; &secret; \u00E9 \u2013 &nosuch;"));
    }

    void anyCharset_data()
    {
        QTest::addColumn<QByteArray>("charset");
        QTest::addColumn<bool>("declared");
        for (const char* name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1256"}) {
            QTest::newRow(name) << QByteArray(name) << true;
        }
        QTest::newRow("UTF-8, not said") << QByteArray("UTF-8") << false;
        QTest::newRow("UTF-16LE, not said") << QByteArray("UTF-16LE") << false;
    }
    void anyCharset()
    {
        QFETCH(QByteArray, charset);
        QFETCH(bool, declared);
        const QString text =
            (declared
                 ? QStringLiteral("<?xml version=\"1.0\" encoding=\"%1\"?>").arg(QString::fromLatin1(charset))
                 : QString()) +
            QStringLiteral(
                "<rss version=\"2.0\"><channel><title>x</title><item><title>القذافي يلقي خطابا</title>"
                "<description>في طرابلس &amp; "
                "بنغازي</description></item><item><title>ثان</title></item></channel></rss>");
        QStringEncoder encoder(charset.constData());
        const QByteArray bytes = encoder.encode(text);
        const auto feed = test::readBytes(bytes);
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(0, item::title), QStringLiteral("القذافي يلقي خطابا"));
        QCOMPARE(feed.value(0, item::body), QStringLiteral("في طرابلس & بنغازي"));
        QCOMPARE(bytes.mid(feed.records[1].offset, feed.records[1].bytes.size()), feed.records[1].bytes);
    }

    void namespacesNobodyDeclared()
    {
        const auto feed =
            test::readBytes("<rss><channel><item><dc:creator>Lina Example</dc:creator>"
                            "<content:encoded>&lt;p&gt;x&lt;/p&gt;</content:encoded></item></channel></rss>");
        QCOMPARE(feed.value(0, item::author), QStringLiteral("Lina Example"));
        QCOMPARE(feed.value(0, item::bodyHtml), QStringLiteral("<p>x</p>"));
    }

    void whatBelongsToSomethingWithinTheItemIsNotTheItems()
    {
        const auto feed =
            test::readBytes("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><image><title>wrong</title>"
                            "</image><title>right</title></entry></feed>");
        QCOMPARE(feed.value(0, item::title), QStringLiteral("right"));
    }

    void aCountIsCheckedWhereItMeansTheFile()
    {
        const QByteArray feed = "<rss xmlns:o=\"http://a9.com/-/spec/opensearch/1.1/\"><channel>"
                                "<o:totalResults>3</o:totalResults><o:itemsPerPage>%1</o:itemsPerPage>"
                                "<item><title>a</title></item></channel></rss>";
        const auto wrong = test::readBytes(QByteArray(feed).replace("%1", "10"));
        QCOMPARE(wrong.notes.size(), size_t(1));
        QVERIFY(wrong.notes[0].kind == IssueKind::WrongCount);
        QVERIFY(test::readBytes(QByteArray(feed).replace("%1", "1")).notes.empty());
    }

    void anItemOverTheLimitIsPassedOver()
    {
        QByteArray bytes = "<rss><channel><item><title>a</title></item><item><description>";
        bytes += QByteArray(limits::recordBytes + (1 << 20), 'x');
        bytes += "</description></item><item><title>c</title></item></channel></rss>";
        const auto feed = test::readBytes(bytes);
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(1, item::title), QStringLiteral("c"));
        QCOMPARE(feed.unreadable.size(), size_t(1));
        QVERIFY(feed.unreadable[0].kind == IssueKind::TooLarge);
    }

    void depthHarmsOnlyItsItem()
    {
        QByteArray deep = "<rss><channel><item><description>";
        for (int i = 0; i < 100'000; ++i)
            deep += "<b>";
        deep += "</description></item><item><title>after</title></item></channel></rss>";
        const auto feed = test::readBytes(deep);
        QCOMPARE(feed.records.size() + feed.unreadable.size(), size_t(2));
        QCOMPARE(feed.value(feed.records.size() - 1, item::title), QStringLiteral("after"));
    }

    void aStopStops()
    {
        CancelToken cancel;
        auto reader = openSource(fixture("feed/rss2.xml"), QStringLiteral("x"));
        QVERIFY(reader);
        cancel.cancel();
        const auto item = (*reader)->next(cancel);
        QVERIFY(item && !*item);
    }

    /// As YouTube's feeds have it.
    void aFilmsDescriptionIsItsText()
    {
        const auto feed = test::readBytes(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" "
            "xmlns:media=\"http://search.yahoo.com/mrss/\"><title>T</title>"
            "<entry><title>One</title><media:group><media:title>One</media:title><media:description>Words "
            "about "
            "it</media:description></media:group></entry><entry><title>Two</title><summary>Its own</summary>"
            "<media:group><media:description>Other</media:description></media:group></entry></feed>");
        QCOMPARE(feed.records.size(), size_t(2));
        QCOMPARE(feed.value(0, item::body), QStringLiteral("Words about it"));
        QCOMPARE(feed.value(1, item::body), QStringLiteral("Its own"));
    }

    void wordPressExport()
    {
        const auto wxr = test::readFile(fixture("wxr/export.xml"));
        QCOMPARE(wxr.records.size(), size_t(5));
        QVERIFY(wxr.notes.empty());
        QVERIFY(wxr.records[0].format == SourceFormat::Wxr);
        QCOMPARE(wxr.value(0, item::author), QStringLiteral("Mona Sample"));
        QCOMPARE(wxr.value(0, item::published), QStringLiteral("2012-03-04T10:00:00Z"));
        QCOMPARE(wxr.values(0, item::section), QStringList(QStringLiteral("World")));
        // Of an attachment that comes later.
        QCOMPARE(wxr.value(0, item::image).split(listSeparator),
                 QStringList({QStringLiteral("http://hill.example/files/photo.jpg"),
                              QStringLiteral("The hill in spring"), QString(), QStringLiteral("7")}));
        QCOMPARE(wxr.value(1, item::type), QStringLiteral("attachment"));
        QCOMPARE(wxr.value(2, item::status), QStringLiteral("draft"));
        QCOMPARE(wxr.value(2, item::published), QString());
    }
};

QTEST_GUILESS_MAIN(TestFeedReader)
#include "tst_feedreader.moc"
