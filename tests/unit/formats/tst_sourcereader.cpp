#include "support/readitems.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/sourcereader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestSourceReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const char* name, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        const bool ok = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return ok ? file.fileName() : QString();
    }
    static std::vector<ReadItem> all(const QString& path)
    {
        auto reader = openSource(path, QStringLiteral("in/x"));
        std::vector<ReadItem> items;
        while (reader) {
            auto item = (*reader)->next(CancelToken());
            if (!item || !*item)
                break;
            items.push_back(std::move(**item));
        }
        return items;
    }

private Q_SLOTS:
    void contentDecidesNotTheName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("format");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* name, const char* format) {
            QTest::newRow(tag) << bytes << QString::fromLatin1(name) << QString::fromLatin1(format);
        };
        row("page", "<!DOCTYPE html><title>x</title>", "a.txt", "html");
        row("page with comment", "<!-- saved from url -->\n<html><body><p>x</p></body></html>", "a", "html");
        row("xhtml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">\n<html></html>", "a", "html");
        row("text", "Headline\n\nSome words.", "a.html", "text");
        row("rows", "{\"a\": 1}\n{\"a\": 2}\n", "a.txt", "jsonl");
        row("empty", "", "a.html", "text");
        row("picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "a.html", "unknown");
        row("pdf", "%PDF-1.7 ...", "a.html", "pdf");
        row("text about pdf", "Files of that kind begin with %PDF-1.4 as a rule.", "a.pdf", "text");
        row("pdf behind a line of a mail", "X-Junk: 1\n%PDF-1.7 ...", "a", "pdf");
        row("page about pdf", "<p>A file begins with %PDF-1.4</p>", "a.pdf", "html");
        row("zim", QByteArray("ZIM\x04\x05\0\0\0", 8), "a.html", "zim");
        row("epub", "PK\x03\x04" + QByteArray(26, ' ') + "mimetypeapplication/epub+zipPK\x03\x04", "a.zip",
            "epub");
        row("mhtml", "From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
            "a.txt", "mhtml");
        row("feed", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel/></rss>", "a.xml", "feed");
        row("json document", "{\n  \"a\": [\n  1]}\n", "a.json", "json");
        row("table on one line", "{\"count\": 2, \"articles\": [{\"title\": \"a\"}, {\"title\": \"b\"}]}",
            "a.json", "json");
        row("article on one line", "{\"title\": \"a\", \"text\": \"b\", \"images\": [{\"url\": \"c\"}]}",
            "a.json", "jsonl");
        row("feed on one line", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}",
            "a.json", "json-feed");
        row("post on one line",
            "{\"id\": 1, \"guid\": {\"rendered\": \"x\"}, \"title\": {\"rendered\": \"y\"}}", "1", "wp-json");
        row("feed behind a server's warning",
            "<br />\n<b>Warning</b>:  no such file in <b>/a.php</b> on line <b>3</b><br />\n"
            "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item/></channel></rss>",
            "a.xml", "feed");
        row("page behind a server's warning",
            "<br />\n<b>Warning</b>: no such file<br />\n<html><body>x</body></html>", "a", "html");
        row("mhtml in a mail program's folder",
            "\r\n\r\nFrom - Sun May  6 07:08:09 2012\nMIME-Version: 1.0\n"
            "Content-Type: multipart/related; boundary=b\n\n--b\n",
            "a.txt", "mhtml");
        row("CDX",
            " CDX N b a m s k r M S V g\nexample,news)/ 20110221100000 http://news.example/ text/html 200 A "
            "- - 9 0 a\n",
            "a.cdx", "unknown");
        row("CDXJ", "example,news)/a 20110221100000 {\"url\": \"http://news.example/a\"}\n", "a", "unknown");
        row("robots.txt", "# none of it\n\nUser-agent: *\nDisallow: /wp-admin/\n", "robots.txt", "unknown");
        row("text about robots", "Our robots\n\nUser-agent: says the file, and Disallow: behind it.", "a",
            "text");
        row("HTTrack's log", "HTTrack3.49-2+htsswf launched on Sun, 06 May 2012 at http://news.example/\n",
            "a.txt", "unknown");
        row("HTTrack's cookies", "# Netscape HTTP Cookie File\nnews.example\tTRUE\t/\n", "a.txt", "unknown");
        row("HTTrack's list",
            "<html><head><!-- Created by HTTrack Website Copier/3.49-2 --><title>Local index - "
            "HTTrack</title>",
            "index.html", "unknown");
        row("HTTrack's list of today",
            "<html><head>\n<title>Local index - HTTrack Website Copier</title>\n"
            "<!-- Mirror and index made by HTTrack Website Copier/3.49-4 -->",
            "index.html", "unknown");
        row("HTTrack's list of files", "[backblue.gif]\n[fade.gif]\n[news.example/index.html]\n", "new.lst",
            "unknown");
        row("HTTrack's cache",
            "PK\x03\x04" + QByteArray(26, '\1') + "http://news.example/HTTP/1.1 200 OK\r\nX-In-Cache: 1\r\n",
            "new.zip", "unknown");
        row("style sheet", "/* cyrillic */\n@font-face {\n  font-family: 'Open Sans';\n}",
            "css?family=Open+Sans", "unknown");
        row("style sheet of rules", "article, .story > h1{color:red}", "load-styles.php?c=1", "unknown");
        row("script", "/*! jQuery */\n!function(e,t){e.x=t}(window);", "load-scripts.php?c=1", "unknown");
        row("text in braces", "Dear {name}: the harbour is open.\n\nCome and see.", "a", "text");
        row("text with brackets", "[Applause]\nThe mayor: thank you.\n[Laughter]\n", "a", "text");
        row("page with a stray NUL",
            "<html><body><p>One" + QByteArray(1, '\0') + "two" + QByteArray(400, 'x'), "a", "html");
        row("text with a stray NUL",
            "Headline" + QByteArray(1, '\0') + "\n\n" + QByteArray("words ").repeated(90), "a", "text");
        row("posts of WordPress, a line each",
            "{\"id\": 1, \"guid\": {\"rendered\": \"x\"}, \"title\": {\"rendered\": \"y\"}}\n{\"id\": 2}",
            "a.jsonl", "wp-json");
        row("mhtml behind a mark",
            "\xEF\xBB\xBF"
            "From: <x>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n",
            "a", "mhtml");
        row("message that was kept as a draft",
            "From: a@news.example\nDate: Mon, 21 Feb 2011 10:00:00 +0000\nMIME-Version: 1.0\n"
            "Content-Type: multipart/alternative; boundary=b\n\n--b\n",
            "a.eml", "mhtml");
        row("HTTrack's order",
            "-q -%i -C2 http://news.example/\nFile generated automatically on Sun, 06 May 2012, do NOT "
            "edit\n\n"
            "To update a mirror, just launch httrack without any parameters\n",
            "doit.log", "unknown");
        row("Safari's archive", "bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "a.webarchive", "webarchive");
        row("ArchiveBox's list", "{\n\"schema\": \"archivebox.index.json\",\n\"links\": [{\"url\": \"x\"}]}",
            "index.json", "unknown");
        row("message that was sent",
            "Return-Path: <a@news.example>\r\nFrom: News <a@news.example>\r\nDate: Mon, 21 Feb 2011 10:00:00 "
            "+0000\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n",
            "a.eml", "mhtml");
        row("description of web archives",
            "{\"profile\": \"multi-wacz-package\", \"resources\": [{\"name\": \"a.wacz\"}]}", "a.json",
            "unknown");
        row("posts under their numbers",
            "{\n\"7\": {\"title\": \"a\", \"text\": \"b\"},\n\"8\": {\"title\": \"c\", \"text\": \"d\"}}",
            "a.json", "json");
        row("oembed", "{\"version\":\"1.0\",\"provider_name\":\"x\",\"title\":\"y\",\"html\":\"z\"}", "a",
            "unknown");
        row("json list", "[{\"a\": 1}]", "a.json", "json");
        row("json values", "[1, 2]", "a.json", "unknown");
        row("noise", QByteArray("\x01\x02\x00\xff\x80\x90\x00\x00\x12\x13", 10).repeated(30), "a.html",
            "unknown");
    }
    void contentDecidesNotTheName()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, format);
        QCOMPARE(toString(recognise(bytes, name).format), format);
    }

    void postsOfWordPressOnLines()
    {
        const QByteArray post =
            "{\"id\": 1, \"date_gmt\": \"2014-03-01T08:00:00\", \"guid\": {\"rendered\": \"x\"}, "
            "\"title\": {\"rendered\": \"Cranes\"}, \"content\": {\"rendered\": \"<p>a</p>\"}}\n";
        const auto found = test::readBytes(post + post + post, {}, QStringLiteral("posts.jsonl"));
        QCOMPARE(found.records.size(), size_t(3));
        QVERIFY(found.records[2].format == SourceFormat::WpJson);
        QCOMPARE(found.value(2, item::titleHtml), QStringLiteral("Cranes"));
    }

    void aFileIsOneRecordByteForByte()
    {
        const QByteArray bytes = "Headline\r\n\r\nText\r\n";
        const auto items = all(write("a.txt", bytes));
        QCOMPARE(items.size(), size_t(1));
        const auto& record = std::get<SourceRecord>(items.front());
        QCOMPARE(record.bytes, bytes);
        QCOMPARE(record.file, QStringLiteral("in/x"));
        QVERIFY(!record.number);
    }

    void rowsKeepTheirPlaceAndBrokenOnesAreNamed()
    {
        const auto items = all(QStringLiteral(WARRAQ_FIXTURES "/jsonl/good-and-broken-lines.jsonl"));
        QCOMPARE(items.size(), size_t(5));
        const auto& first = std::get<SourceRecord>(items[0]);
        QCOMPARE(*first.number, 0);
        const auto value = [&first](const char* column) {
            for (const auto& [name, text] : first.columns) {
                if (name == QLatin1String(column))
                    return text;
            }
            return QString();
        };
        QCOMPARE(value("author"),
                 QStringLiteral("Lina Example") + listSeparator + QStringLiteral("Omar Sample"));
        QCOMPARE(value("meta.place"), QStringLiteral("Aden"));
        QVERIFY(std::get<UnreadableRecord>(items[1]).kind == IssueKind::Malformed);
        const auto& third = std::get<SourceRecord>(items[2]);
        QFile file(QStringLiteral(WARRAQ_FIXTURES "/jsonl/good-and-broken-lines.jsonl"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().mid(third.offset, third.bytes.size()), third.bytes);
        QCOMPARE(std::get<UnreadableRecord>(items[3]).number, 3);
    }

    void aMarkBeforeTheFirstRowIsNoPartOfIt()
    {
        const auto items = all(write("bom.jsonl", "\xEF\xBB\xBF{\"a\": \"b\"}\n"));
        QCOMPARE(items.size(), size_t(1));
        QCOMPARE(std::get<SourceRecord>(items[0]).bytes, QByteArray("{\"a\": \"b\"}"));
        QCOMPARE(std::get<SourceRecord>(items[0]).offset, 3);
    }

    void aFileOverTheLimitIsRefused()
    {
        QFile file(m_folder.filePath(QStringLiteral("huge.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Headline\n\nText");
        QVERIFY(file.resize(limits::recordBytes + 1)); // sparse
        file.close();
        auto reader = openSource(file.fileName(), QStringLiteral("huge.txt"), {SourceFormat::Text, {}});
        QVERIFY(reader);
        const auto item = (*reader)->next(CancelToken());
        QVERIFY(!item);
        QVERIFY(item.error().kind == ErrorKind::TooLarge);
    }

    void whatIsNotThereIsAnError()
    {
        QCOMPARE(openSource(m_folder.filePath(QStringLiteral("none")), QStringLiteral("none")).error().kind,
                 ErrorKind::NotFound);
        const auto picture = openSource(write("p.html", "\x89PNG\r\n\x1a\n"), QStringLiteral("p.html"));
        QVERIFY(picture.error().kind == ErrorKind::Unsupported);
        QCOMPARE(picture.error().detail, QStringLiteral("PNG image"));
    }
};

QTEST_GUILESS_MAIN(TestSourceReader)
#include "tst_sourcereader.moc"
