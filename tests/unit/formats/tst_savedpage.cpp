#include "formats/charset.h"
#include "formats/pageresource.h"
#include "formats/savedpage.h"

#include <QTest>

using namespace warraq;

class TestSavedPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesSayWhereTheyAreFrom_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("captured");
        const auto row = [](const char* tag, const char* page, const char* url, const char* captured) {
            QTest::newRow(tag) << QString::fromUtf8(page) << QString::fromLatin1(url)
                               << QString::fromLatin1(captured);
        };
        row("browser",
            "<!DOCTYPE html>\n<!-- saved from url=(0029)http://harbour.example/?a=1&amp;b -->\n<html>",
            "http://harbour.example/?a=1&b", "");
        row("SingleFile",
            "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: "
            "https://harbour.example/a \n"
            " saved date: Sat Jan 01 2022 10:00:00 GMT+0130 (somewhere)\n-->",
            "https://harbour.example/a", "2022-01-01T08:30:00Z");
        row("SingleFile, west of Greenwich",
            "<html><!--\n Page saved with SingleFile \n url: https://harbour.example/a \n"
            " saved date: Sat Jan 01 2022 10:00:00 GMT-0430 (somewhere)\n-->",
            "https://harbour.example/a", "2022-01-01T14:30:00Z");
        row("Save Page WE",
            "<html><head><meta name=\"savepage-url\" content=\"https://harbour.example/b\">"
            "<meta name=\"savepage-date\" content=\"Sat Jan 01 2022 10:00:00 GMT+0000\">",
            "https://harbour.example/b", "2022-01-01T10:00:00Z");
        row("HTTrack",
            "<html><head></head>\n<!-- Mirrored from www.harbour.example/a/b.php?p=1 by HTTrack Website "
            "Copier/3.x "
            "[XR&CO'2014], Thu, 05 Jul 2018 21:22:23 GMT -->\n<body>",
            "http://www.harbour.example/a/b.php?p=1", "2018-07-05T21:22:23Z");
        row("monolith",
            "<!-- Saved from https://harbour.example/c at 2022-01-01T10:00:00Z using monolith v2.6.1 "
            "-->\n<html>",
            "https://harbour.example/c", "2022-01-01T10:00:00Z");
        row("WebScrapBook",
            "<!DOCTYPE html>\n<html lang=\"en\" data-scrapbook-source=\"https://harbour.example/d\" "
            "data-scrapbook-create=\"20220101100000123\">",
            "https://harbour.example/d", "2022-01-01T10:00:00Z");
        row("a file of one's own", "<!-- saved from url=(0014)about:internet -->", "", "");
        row("nothing", "<html><p>Page saved with care.</p>", "", "");
    }
    void pagesSayWhereTheyAreFrom()
    {
        QFETCH(QString, page);
        QFETCH(QString, url);
        QFETCH(QString, captured);
        const auto found = savedFrom(page);
        QCOMPARE(found.url, url);
        QCOMPARE(found.captured ? found.captured->toString(Qt::ISODate) : QString(), captured);
    }

    void layoutsMeanAddresses_data()
    {
        QTest::addColumn<QString>("url");
        const auto row = [](const char* path, const char* url) {
            QTest::newRow(path) << QString::fromLatin1(url);
        };
        row("mirror/www.harbour.example/2012/03/cranes/index.html",
            "http://www.harbour.example/2012/03/cranes/");
        row("www.Harbour.example/a.html", "http://www.harbour.example/a.html");
        row("m/harbour.com/index.html?p=12", "http://harbour.com/?p=12");
        row("m/harbour.com/index.html%3fp=12.html", "http://harbour.com/?p=12");
        row("m/harbour.com/index.html@p=12.html", "http://harbour.com/?p=12");
        row("m/harbour.com/story.php?id=7.html", "http://harbour.com/story.php?id=7");
        row("m/harbour.com/a/index.html.1", "http://harbour.com/a/");
        row("m/harbour.com+8080/a.html", "http://harbour.com:8080/a.html");
        row("m/harbour.com/ads.other.org/a.html", "http://harbour.com/ads.other.org/a.html");
        row("m/harbour.com/me@home.html", "http://harbour.com/me@home.html");
        row("m/harbour.com/قطار.html", "http://harbour.com/%D9%82%D8%B7%D8%A7%D8%B1.html");
        row("articles/2012/cranes.html", "");
        row("archive.zip/a.html", "");
        row("archive.tar.gz/a.html", "");
        row("m/inner.tar.xz/a.html", "");
        row("m/harbour.co.uk/a.html", "http://harbour.co.uk/a.html");
        row("m/harbour.de/a.html", "http://harbour.de/a.html");
        row("v1.2/a.html", "");
        row("harbour.com", "");
        row("", "");
    }
    void layoutsMeanAddresses()
    {
        QFETCH(QString, url);
        QCOMPARE(mirroredAddress(QString::fromUtf8(QTest::currentDataTag())), url);
    }

    void whatPagesAreMadeUpWithHasAQueryToo()
    {
        for (const char* name : {"a/style.css", "a/style.css?ver=5.2", "a/jquery.js%3fver=1.12",
                                 "a/s.css@v=1", "a/x.js?a=b/c.d", "PHOTO.JPG"})
            QVERIFY2(hasPageResourceName(QString::fromLatin1(name)), name);
        for (const char* name :
             {"a/page.html?next=logo.png", "a/index.php?p=12", "css", "a.b/style", "story.css.html"})
            QVERIFY2(!hasPageResourceName(QString::fromLatin1(name)), name);
    }

    void whatIsKnownStays()
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.file = QStringLiteral("m/harbour.com/a.html");
        record.bytes = "<!-- saved from url=(0024)http://other.example/page -->\n<p>x</p>";
        decodeRecord(record);
        QCOMPARE(record.url, QStringLiteral("http://other.example/page"));
        record.url = QStringLiteral("http://harbour.com/known");
        decodeRecord(record);
        QCOMPARE(record.url, QStringLiteral("http://harbour.com/known"));
        record.url.clear();
        record.bytes = "<p>x</p>";
        decodeRecord(record);
        QCOMPARE(record.url, QStringLiteral("http://harbour.com/a.html"));
    }
};

QTEST_GUILESS_MAIN(TestSavedPage)
#include "tst_savedpage.moc"
