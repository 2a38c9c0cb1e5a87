// What a web archive holds beside its pages: feeds, JSON, books, PDF. Whole texts are articles, teasers are
// not.

#include "core/itemcolumns.h"
#include "formats/itemteaser.h"
#include "support/pdfbytes.h"
#include "support/readitems.h"
#include "support/webarchivebytes.h"

#include <QTest>

using namespace warraq;
using namespace warraq::test;

namespace {

const QByteArray feedAddress = "http://news.example/feed";

QByteArray capture(const QByteArray& type, const QByteArray& body, const QByteArray& url = feedAddress)
{
    return warcRecord("response", url, httpAnswer(body, "Content-Type: " + type + "\r\n"));
}

QByteArray story(const QByteArray& subject)
{
    return "<p>The " + subject +
           " of the harbour fell silent at noon, when the last of the ships had left.</p>"
           "<p>Nobody had told the men on the quay, and they went home by the bridge.</p>";
}

QByteArray item(const QByteArray& subject, const QByteArray& body)
{
    return "<item><title>" + subject + "</title><link>http://news.example/" + subject +
           "</link><pubDate>Mon, 21 Feb 2011 10:00:00 GMT</pubDate><dc:creator>Ada Pier</dc:creator>" + body +
           "</item>";
}

QByteArray inQuotes(QByteArray json)
{
    return json.replace('\'', '"');
}

QByteArray rss(const QByteArray& items)
{
    return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:thr=\"http://purl.org/syndication/thread/1.0\"><channel><title>The Harbour</title>"
           "<link>http://news.example/</link>" +
           items + "</channel></rss>";
}

QByteArray whole(const QByteArray& subject)
{
    return item(subject, "<description>Only a few words [...]</description><content:encoded><![CDATA[" +
                             story(subject) + "]]></content:encoded>");
}

QByteArray teaser(const QByteArray& subject)
{
    return item(subject, "<category>World</category><description>The " + subject +
                             " of the harbour fell silent at noon...</description>");
}

} // namespace

class TestCapturedBundle : public QObject
{
    Q_OBJECT

    static QStringList urls(const ReadAll& all)
    {
        QStringList found;
        for (size_t i = 0; i < all.records.size(); ++i)
            found << all.value(i, item::url).section(u'/', -1);
        return found;
    }

private Q_SLOTS:
    void entriesOfAFeedAreArticlesOrListed_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("as a feed") << QByteArray("application/rss+xml");
        QTest::newRow("as XML") << QByteArray("text/xml; charset=utf-8");
        QTest::newRow("as a page") << QByteArray("text/html");
        QTest::newRow("as text") << QByteArray("text/plain");
        QTest::newRow("as nothing") << QByteArray("application/octet-stream");
    }
    void entriesOfAFeedAreArticlesOrListed()
    {
        QFETCH(QByteArray, type);
        const QByteArray feed = rss(whole("cranes") + teaser("tugs") + whole("locks"));
        const ReadAll all = readBytes(articleRecord("pilots") + capture(type, feed) + articleRecord("buoys"));
        QVERIFY(!all.error && all.notes.empty() && all.unreadable.empty());
        QCOMPARE(all.others, 0);
        QCOMPARE(all.records.size(), size_t(5));
        QCOMPARE(urls(all), (QStringList{{}, QStringLiteral("cranes"), QStringLiteral("locks"), {}, {}}));
        for (const size_t i : {1, 2, 3}) {
            QVERIFY(all.records[i].format == SourceFormat::Feed);
            QCOMPARE(all.records[i].url, QString::fromLatin1(feedAddress));
            QVERIFY(all.records[i].captured && all.records[i].captured->date() == QDate(2011, 2, 21));
            QCOMPARE(*all.records[i].number, 1);
        }
        QCOMPARE(all.value(3, item::type), QStringLiteral("listing"));
        QCOMPARE(all.records[3].bytes, feed);
        const QStringList told = all.values(3, item::teaser);
        QCOMPARE(told.size(), 1);
        const QStringList parts = told[0].split(listSeparator);
        QCOMPARE(parts.size(), 6);
        QCOMPARE(parts[0], QStringLiteral("tugs"));
        QCOMPARE(parts[1], QStringLiteral("http://news.example/tugs"));
        QCOMPARE(parts[2], QStringLiteral("Ada Pier"));
        QCOMPARE(parts[4], QStringLiteral("World"));
    }

    void aPageThatIsXmlIsAPage()
    {
        const ReadAll all = readBytes(
            capture("text/html",
                    "<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"a.css\"?>\n<wml><p>Words</p></wml>") +
            capture("text/html", "<?xml version=\"1.0\"?>\n" + articlePage("tugs")));
        QCOMPARE(all.records.size(), size_t(2));
        for (const auto& record : all.records)
            QVERIFY(record.format == SourceFormat::Html && !record.skip);
    }

    void aFeedOfWholeTextsIsAListingWithoutEntries()
    {
        const ReadAll all = readBytes(capture("application/rss+xml", rss(whole("cranes"))));
        QCOMPARE(all.records.size(), size_t(2));
        QVERIFY(!all.records[0].skip);
        QVERIFY(all.records[1].skip == SkipReason::Listing);
    }

    void commentsAreNoArticlesAndDoNotListTheirs()
    {
        const QByteArray comment =
            "<item><title>By: Somebody</title><link>http://news.example/cranes#comment-7"
            "</link><dc:creator>Somebody</dc:creator><description>I think so "
            "too.</description></item>";
        const ReadAll all = readBytes(capture("application/rss+xml", rss(comment)));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.value(0, item::type), QStringLiteral("comment"));
        QVERIFY(all.records[1].skip == SkipReason::Listing);
    }

    void aRepeatedFeedGivesItsEntriesAgain()
    {
        const QByteArray feed = rss(whole("cranes") + teaser("tugs"));
        const Fields digest{{"WARC-Payload-Digest", sha1Label(feed)}};
        const ReadAll all =
            readBytes(warcRecord("response", feedAddress,
                                 httpAnswer(feed, "Content-Type: application/rss+xml\r\n"), digest) +
                      warcRecord("revisit", "http://news.example/again", "", digest));
        QCOMPARE(all.records.size(), size_t(4));
        QCOMPARE(urls(all).count(QStringLiteral("cranes")), 2);
        QCOMPARE(all.records[3].url, QStringLiteral("http://news.example/again"));
    }

    void jsonOfKnownKindsIsRead_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("records"); ///< with the document's own
        const QByteArray post = inQuotes("{'id': 12, 'type': 'post', 'status': 'publish', 'link': "
                                         "'http://news.example/cranes',\n'date_gmt': '2011-02-21T10:00:00', "
                                         "'title': {'rendered': 'cranes'},\n'content': {'rendered': '" +
                                         story("cranes") + "'}, 'excerpt': {'rendered': 'Few words'}}");
        QByteArray empty = post;
        empty.replace(story("cranes"), "").replace("12", "13").replace("/cranes", "/tugs");
        QTest::newRow("posts") << "[" + post + "," + empty + "]" << int(SourceFormat::WpJson) << 2;
        QTest::newRow("a post") << post << int(SourceFormat::WpJson) << 1;
        QTest::newRow("a post on one line")
            << QByteArray(post).replace("\n", " ") << int(SourceFormat::WpJson) << 1;
        QTest::newRow("JSON Feed")
            << inQuotes(
                   "{'version': 'https://jsonfeed.org/version/1.1', 'title': 'The Harbour', 'items': [{'id': "
                   "'1', 'url': 'http://news.example/cranes', 'title': 'cranes', 'content_html': '" +
                   story("cranes") +
                   "'}, {'id': '2', 'url': 'http://news.example/tugs', 'summary': 'Few words'}]}")
            << int(SourceFormat::JsonFeed) << 2;
        const QByteArray article = inQuotes(
            "'@type': 'NewsArticle', 'headline': 'cranes', 'datePublished': '2011-02-21T10:00:00+01:00', "
            "'url': 'http://news.example/cranes', 'articleBody': '" +
            story("cranes") + "'");
        QTest::newRow("JSON-LD") << inQuotes("{'@context': 'https://schema.org', ") + article + "}"
                                 << int(SourceFormat::JsonLd) << 1;
        QTest::newRow("a list in JSON-LD")
            << inQuotes(
                   "{'@context': 'https://schema.org', '@type': 'ItemList', 'itemListElement': [{'@type': "
                   "'ListItem', 'position': 1, 'item': {") +
                   article + "}}]}"
            << int(SourceFormat::JsonLd) << 2;
        QTest::newRow("a graph in JSON-LD") << inQuotes("{'@context': 'https://schema.org', '@graph': [{") +
                                                   article + inQuotes("}, {'@type': 'WebSite'}]}")
                                            << int(SourceFormat::JsonLd) << 2;
    }
    void jsonOfKnownKindsIsRead()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, format);
        QFETCH(int, records);
        const ReadAll all = readBytes(capture("application/json", json, "http://news.example/wp-json/x"));
        QVERIFY(all.unreadable.empty());
        QCOMPARE(int(all.records.size()), records);
        QCOMPARE(int(all.records[0].format), format);
        QCOMPARE(all.value(0, item::url), QStringLiteral("http://news.example/cranes"));
        QVERIFY(all.value(0, item::bodyHtml).contains(QLatin1String("quay")));
        QVERIFY(all.records[0].captured.has_value());
    }

    void otherJsonIsNoText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("an object") << QByteArray("{\"a\": 1}");
        QTest::newRow("rows") << QByteArray("[{\"title\": \"A\", \"text\": \"Words of a row\"}, {\"title\": "
                                            "\"B\", \"text\": \"More words\"}]");
        QTest::newRow("broken") << QByteArray("{\"a\": [{\"title\": \"b\", \"text\": ");
        QTest::newRow("a shop's") << QByteArray(
            "{\"@context\": \"https://schema.org\", \"@type\": \"Product\", \"name\": \"A crane\"}");
        QTest::newRow("no context") << QByteArray(
            "{\"@type\": \"NewsArticle\", \"headline\": \"A\", \"articleBody\": \"Words\"}");
    }
    void otherJsonIsNoText()
    {
        QFETCH(QByteArray, json);
        const ReadAll all = readBytes(capture("application/json", json) + articleRecord("tugs"));
        QCOMPARE(all.records.size(), size_t(2));
        QVERIFY(all.records[0].skip == SkipReason::NotText && !all.records[0].issue);
        QVERIFY(all.notes.empty() && all.unreadable.empty());
    }

    void aPdfIsItsText()
    {
        const QByteArray text =
            "BT /F1 12 Tf 50 700 Td (The cranes of the harbour fell silent at noon.) Tj ET";
        const ReadAll all = readBytes(capture("application/pdf", pdfWith(text), "http://news.example/p.pdf"));
        QCOMPARE(all.records.size(), size_t(1));
        QVERIFY(all.records[0].format == SourceFormat::Text && !all.records[0].skip);
        QCOMPARE(all.records[0].url, QStringLiteral("http://news.example/p.pdf"));
        QCOMPARE(all.records[0].title, QStringLiteral("Cranes in the harbour"));
        QVERIFY(all.records[0].bytes.contains("fell silent"));
        const ReadAll scan = readBytes(capture("application/pdf", pdfWith("")));
        QVERIFY(scan.records.empty());
        QCOMPARE(scan.unreadable.size(), size_t(1));
        QVERIFY(scan.unreadable[0].kind == IssueKind::Unsupported);
        const ReadAll broken = readBytes(capture("application/pdf", "%PDF-1.4\n") + articleRecord("tugs"));
        QCOMPARE(broken.records.size(), size_t(1));
        QCOMPARE(broken.unreadable.size(), size_t(1));
        QVERIFY(broken.unreadable[0].kind == IssueKind::Malformed);
    }

    void pagesOfABookHaveNoAddressTogether()
    {
        const QByteArray book = zipOf(
            {{"mimetype", "application/epub+zip"},
             {"META-INF/container.xml",
              "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>"},
             {"a.opf", "<package><metadata><title>T</title></metadata><manifest><item id=\"i\" "
                       "href=\"a.xhtml\" media-type=\"application/xhtml+xml\"/><item id=\"j\" "
                       "href=\"b.xhtml\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref "
                       "idref=\"i\"/><itemref idref=\"j\"/></spine></package>"},
             {"a.xhtml", articlePage("cranes")},
             {"b.xhtml", articlePage("tugs")}});
        const ReadAll all = readBytes(capture("application/epub+zip", book));
        QCOMPARE(all.records.size(), size_t(3));
        for (const size_t i : {0, 1}) {
            QVERIFY(all.records[i].url.isEmpty() && all.records[i].captured.has_value());
            QVERIFY(all.records[i].format == SourceFormat::Html);
        }
        QVERIFY(all.records[2].skip == SkipReason::Listing);
        const ReadAll broken = readBytes(capture("application/epub+zip", book.left(300)));
        QVERIFY(broken.records.empty());
        QCOMPARE(broken.unreadable.size(), size_t(1));
    }

    void brokenFeedsGiveWhatTheyHold()
    {
        const QByteArray feed = rss(whole("cranes") + whole("tugs"));
        for (qsizetype cut = 0; cut < feed.size(); cut += 11) {
            const ReadAll all =
                readBytes(capture("application/rss+xml", feed.chopped(cut)) + articleRecord("locks"));
            QVERIFY(!all.error);
            QVERIFY(!all.records.empty() && all.records.back().bytes == articlePage("locks"));
        }
    }

    void aStopStops()
    {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(capture("application/rss+xml", rss(whole("cranes") + whole("tugs"))));
        buffer->open(QIODevice::ReadOnly);
        auto reader = openBytes({std::move(buffer), QStringLiteral("x"), {}}, {});
        QVERIFY(reader.has_value());
        CancelToken cancel;
        auto first = (*reader)->next(cancel);
        QVERIFY(first && *first);
        cancel.cancel();
        auto second = (*reader)->next(cancel);
        QVERIFY(second && !*second);
    }

    void teasersAreKnown_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("isSummary");
        QTest::addColumn<bool>("isTeaser");
        const QString sentence = QStringLiteral("The cranes of the harbour fell silent at noon that day. ");
        QTest::newRow("nothing") << QString() << false << true;
        QTest::newRow("a note") << sentence.repeated(2) << false << false;
        QTest::newRow("a line") << QStringLiteral("New cranes.") << false << true;
        QTest::newRow("breaks off") << sentence + QStringLiteral("And then...") << false << true;
        QTest::newRow("a story that ends with points")
            << sentence.repeated(30) + QStringLiteral("And then\u2026") << false << false;
        QTest::newRow("an excerpt") << sentence.repeated(6) + QStringLiteral("And [&hellip;]") << false
                                    << true;
        QTest::newRow("leads on") << sentence.repeated(6) + QStringLiteral("<a href=\"x\">Read more</a>")
                                  << false << true;
        QTest::newRow("leads on, in Arabic")
            << sentence.repeated(6) + QStringLiteral("<a href=\"x\">اقرأ المزيد...</a>") << false << true;
        QTest::newRow("WordPress's foot behind an excerpt")
            << sentence + QStringLiteral("And [&#8230;]</p><p>The post <a>A</a> appeared first on <a>B</a>.")
            << false << true;
        QTest::newRow("WordPress's foot behind a story")
            << sentence.repeated(6) + QStringLiteral("</p><p>The post <a>A</a> appeared first on <a>B</a>.")
            << false << false;
        QTest::newRow("a summary") << sentence.repeated(3) << true << true;
        QTest::newRow("a story called a summary") << sentence.repeated(20) << true << false;
        QTest::newRow("a story without blanks")
            << QStringLiteral("港口的起重机中午停了。").repeated(40) << true << false;
    }
    void teasersAreKnown()
    {
        QFETCH(QString, body);
        QFETCH(bool, isSummary);
        std::vector<std::pair<QString, QString>> columns{
            {QString::fromLatin1(item::title), QStringLiteral("A")},
            {QString::fromLatin1(item::bodyHtml), QStringLiteral("<p>") + body + QStringLiteral("</p>")}};
        if (isSummary)
            columns.emplace_back(QString::fromLatin1(item::bodyIsSummary), QStringLiteral("1"));
        QTEST(warraq::isTeaser(columns), "isTeaser");
    }
};

QTEST_GUILESS_MAIN(TestCapturedBundle)
#include "tst_capturedbundle.moc"
