#include "formats/charset.h"
#include "formats/waybackpage.h"

#include <QTest>

using namespace warraq;

namespace {

const char* const savedPage =

    "<!doctype html><html><head><script src=\"//archive.org/includes/athena.js\"></script>\n"
    "<script type=\"text/javascript\" "
    "src=\"https://web-static.archive.org/_static/js/bundle-playback.js\"></script>\n"
    "<link rel=\"stylesheet\" href=\"https://web-static.archive.org/_static/css/banner-styles.css\"/>\n"
    "<!-- End Wayback Rewrite JS Include -->\n"
    "<title>Cranes</title></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT -->\n"
    "<form><input type=\"text\" name=\"url\" id=\"wmtbURL\" "
    "value=\"http://news.example/a?b&amp;c\"/></form><p>12 captures</p>\n"
    "<!-- END WAYBACK TOOLBAR INSERT --><p>Words of the page. <a "
    "href=\"/web/20120304050607/http://news.example/b\">b</a>\n"
    "<img src=\"https://web.archive.org/web/20120304050607im_/http://news.example/a.png\">\n"
    "<a href=\"http://web.archive.org/about/\">about archives</a></p></body></html>\n"
    "<!--\n"
    "     FILE ARCHIVED ON 05:06:07 Mar 04, 2012 AND RETRIEVED FROM THE\n"
    "     INTERNET ARCHIVE ON 10:11:12 Nov 23, 2020.\n"
    "-->\n";

} // namespace

class TestWaybackPage : public QObject
{
    Q_OBJECT

    static QDateTime moment() { return QDateTime(QDate(2012, 3, 4), QTime(5, 6, 7), Qt::UTC); }

private Q_SLOTS:
    void addressesAndPathsAreUnderstood_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("url");
        const auto row = [](const char* given, const char* url) {
            QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(url);
        };
        row("https://web.archive.org/web/20120304050607/http://news.example/a?b=c",
            "http://news.example/a?b=c");
        row("https://web.archive.org/web/20120304050607id_/https://news.example/", "https://news.example/");
        row("saved/web.archive.org/web/20120304050607id_/http:/news.example/a/index.html",
            "http://news.example/a/index.html");
        row("saved/web/20120304050607/http_/news.example/a", "http://news.example/a");
        row("saved/web/20120304050607id_/http%3A/news.example/a.php%3Fid=10",
            "http://news.example/a.php?id=10");
        row("https://web.archive.org/web/20120304050607/http://news.example/a%3Fb",
            "http://news.example/a%3Fb");
        row("saved/20120304050607/news.example/a.html", "http://news.example/a.html");
        row("saved/20120304050607id_/news.example/a.html", "http://news.example/a.html");
        row("news.example/20120304050607/2011/03/a.html", "http://news.example/2011/03/a.html");
        row("sites/www.news.example/20120304050607id_/index.html", "http://www.news.example/");
        row("http://news.example/20120304050607/2011/a.html", "");
        row("http://news.example/web/2012/article.html", "");
        row("http://news.example/web/12345678901234/article.html", "");
        row("news.example/20120304/a.html", "");
        row("a.html", "");
    }
    void addressesAndPathsAreUnderstood()
    {
        QFETCH(QString, given);
        QFETCH(QString, url);
        const auto found = waybackAddress(given);
        QCOMPARE(found.has_value(), !url.isEmpty());
        if (found) {
            QCOMPARE(found->url, url);
            QCOMPARE(*found->captured, moment());
        }
    }

    void whatTheArchivePutInIsTakenOut()
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.file = QStringLiteral("in/a.html");
        record.bytes = savedPage;
        decodeRecord(record);
        QCOMPARE(record.url, QStringLiteral("http://news.example/a?b&c"));
        QCOMPARE(*record.captured, moment());
        QVERIFY(record.text.contains(QStringLiteral("<title>Cranes</title>")));
        QVERIFY(record.text.contains(QStringLiteral("href=\"http://news.example/b\"")));
        QVERIFY(record.text.contains(QStringLiteral("src=\"http://news.example/a.png\"")));
        QVERIFY(record.text.contains(QStringLiteral("http://web.archive.org/about/")));
        for (const char* part : {"captures", "_static", "FILE ARCHIVED", "athena", "/web/2012"})
            QVERIFY2(!record.text.contains(QLatin1String(part)), part);
    }

    void otherPagesAreLeftAlone()
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.file = QStringLiteral("in/a.html");
        record.bytes =
            "<html><body><a href=\"https://web.archive.org/web/20120304050607/http://news.example/\">x</a>";
        decodeRecord(record);
        QCOMPARE(record.text, QString::fromLatin1(record.bytes));
        QVERIFY(record.url.isEmpty() && !record.captured);
    }

    void aPathTellsWhenAndWhere()
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.file = QStringLiteral("in/20120304050607/news.example/a.html");
        record.bytes = "<html><body><p>x</p>";
        decodeRecord(record);
        QCOMPARE(record.url, QStringLiteral("http://news.example/a.html"));
        QCOMPARE(*record.captured, moment());
    }
};

QTEST_MAIN(TestWaybackPage)
#include "tst_waybackpage.moc"
