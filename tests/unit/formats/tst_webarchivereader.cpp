#include "core/limits.h"
#include "formats/sourcereader.h"
#include "support/webarchivebytes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using namespace warraq::test;

namespace {

/// All that a reader gave, in short.
struct Reading
{
    std::vector<SourceRecord> records;
    std::vector<UnreadableRecord> unreadable;
    std::vector<SourceNote> notes;
    qint64 others = 0;
    std::optional<Error> error;
    std::shared_ptr<PageResources> resources;
};

} // namespace

class TestWebArchiveReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QString::number(++m_files)));
        const bool ok = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        return ok ? file.fileName() : QString();
    }
    Reading read(const QByteArray& bytes, SourceFormat format = SourceFormat::Unknown)
    {
        return readFile(write(bytes), format);
    }
    static Reading readFile(const QString& path, SourceFormat format = SourceFormat::Unknown)
    {
        Reading reading;
        auto reader = openSource(path, QStringLiteral("in/x"), {format, {}});
        if (!reader) {
            reading.error = reader.error();
            return reading;
        }
        reading.resources = (*reader)->resources();
        for (;;) {
            auto item = (*reader)->next(CancelToken());
            if (!item) {
                reading.error = item.error();
                break;
            }
            if (!*item)
                break;
            if (auto* record = std::get_if<SourceRecord>(&**item))
                reading.records.push_back(std::move(*record));
            else if (auto* unreadable = std::get_if<UnreadableRecord>(&**item))
                reading.unreadable.push_back(*unreadable);
            else
                reading.notes.push_back(std::get<SourceNote>(**item));
        }
        reading.others = (*reader)->others();
        return reading;
    }

    static QByteArray threeArticles()
    {
        return warcRecord("warcinfo", {}, "software: invented\r\n") + articleRecord("cranes") +
               warcRecord("request", "http://news.example/cranes", "GET / HTTP/1.1\r\n\r\n") +
               articleRecord("tugs") + articleRecord("pilots");
    }
    static void isThreeArticles(const Reading& reading)
    {
        QVERIFY(!reading.error);
        QCOMPARE(reading.records.size(), size_t(3));
        QCOMPARE(reading.unreadable.size(), size_t(0));
        QCOMPARE(reading.notes.size(), size_t(0));
        QCOMPARE(reading.others, 2);
        const auto& record = reading.records[1];
        QCOMPARE(record.bytes, articlePage("tugs"));
        QCOMPARE(record.url, QStringLiteral("http://news.example/tugs"));
        QCOMPARE(record.captured, QDateTime(QDate(2011, 2, 21), QTime(10, 0), Qt::UTC));
        QVERIFY(record.format == SourceFormat::Html);
        QCOMPARE(*record.number, 3);
        QVERIFY(!record.issue);
    }

private Q_SLOTS:
    void recordsComeOutOfEveryWrapping_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray plain = threeArticles();
        QByteArray byRecord =
            gzip(warcRecord("warcinfo", {}, "software: invented\r\n")) + gzip(articleRecord("cranes")) +
            gzip(warcRecord("request", "http://news.example/cranes", "GET / HTTP/1.1\r\n\r\n")) +
            gzip(articleRecord("tugs")) + gzip(articleRecord("pilots"));
        QTest::newRow("plain") << plain;
        QTest::newRow("gzip by record") << byRecord;
        QTest::newRow("gzip whole") << gzip(plain);
        QTest::newRow("an editor's mark first") << "\xEF\xBB\xBF" + plain;
        QTest::newRow("folded headers") << QByteArray(plain)
                                               .replace("WARC-Target-URI: ", "WARC-Target-URI:\r\n\t")
                                               .replace("application/http; ", "application/http;\r\n ");
        QTest::newRow("dates of fourteen digits")
            << QByteArray(plain).replace("2011-02-21T10:00:00Z", "20110221100000");
        QTest::newRow("gzip in pieces that cut records")
            << gzip(plain.left(500)) + gzip(plain.mid(500, 700)) + gzip(plain.mid(1200));
        QTest::newRow("gzip and zeros behind") << byRecord + QByteArray(1024, '\0');
        QTest::newRow("zstd whole") << zstdFrame(plain);
        const QByteArray dictionary = articlePage("dictionary").repeated(3);
        const auto frame = [&dictionary](const QByteArray& record) { return zstdFrame(record, dictionary); };
        const QByteArray frames =
            frame(warcRecord("warcinfo", {}, "software: invented\r\n")) + frame(articleRecord("cranes")) +
            frame(warcRecord("request", "http://news.example/cranes", "GET / HTTP/1.1\r\n\r\n")) +
            frame(articleRecord("tugs")) + frame(articleRecord("pilots"));
        QTest::newRow("zstd by record with a dictionary") << dictionaryFrame(dictionary) + frames;
        QTest::newRow("zstd with a compressed dictionary") << dictionaryFrame(zstdFrame(dictionary)) + frames;
        QTest::newRow("lines that end in LF alone") << QByteArray(plain)
                                                           .replace("\r\nWARC-", "\nWARC-")
                                                           .replace("\r\nContent-Length", "\nContent-Length");
    }
    void recordsComeOutOfEveryWrapping()
    {
        QFETCH(QByteArray, bytes);
        isThreeArticles(read(bytes));
    }

    void contentIsTakenOutOfItsCodings_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        const QByteArray page = articlePage("locks");
        QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << inChunks(page);
        QTest::newRow("chunks that were joined already")
            << QByteArray("Transfer-Encoding: chunked\r\n") << page;
        QTest::newRow("gzip") << QByteArray("Content-Encoding: gzip\r\n") << gzip(page);
        QTest::newRow("gzip that was undone already") << QByteArray("Content-Encoding: gzip\r\n") << page;
        QTest::newRow("gzip in chunks")
            << QByteArray("Content-Encoding: x-gzip\r\nTransfer-Encoding: chunked\r\n")
            << inChunks(gzip(page));
        QTest::newRow("deflate") << QByteArray("Content-Encoding: deflate\r\n") << zlibDeflate(page);
        QTest::newRow("deflate without a header")
            << QByteArray("Content-Encoding: deflate\r\n") << rawDeflate(page);
        QTest::newRow("zstd") << QByteArray("Content-Encoding: zstd\r\n") << zstdFrame(page);
        QTest::newRow("one in the other")
            << QByteArray("Content-Encoding: deflate, gzip\r\n") << gzip(zlibDeflate(page));
        QTest::newRow("gzip of the transfer")
            << QByteArray("Transfer-Encoding: gzip, chunked\r\n") << inChunks(gzip(page));
        QTest::newRow("gzip of which no header speaks") << QByteArray() << gzip(page);
        QTest::newRow("twice gzip, told once")
            << QByteArray("Content-Encoding: gzip\r\n") << gzip(gzip(page));
        QTest::newRow("chunks with words and fields behind them")
            << QByteArray("Transfer-Encoding: chunked\r\n")
            << inChunks(page).replace("\r\n0\r\n", "\r\n0;last=yes\r\nX-Sum: 7\r\n");
        QTest::newRow("a charset where the coding belongs")
            << QByteArray("Content-Encoding: utf-8\r\n") << page;
        // "locks" in Brotli, uncompressed: a meta-block of stored bytes (RFC 7932, 9.2) and the empty last
        // one.
        QByteArray brotli;
        const auto size = static_cast<quint32>(page.size() - 1);
        // window bits 16: "0"; not last: "0"; four nibbles of length: "00"; length; uncompressed: "1"
        const quint32 bits = (size << 4) | (1U << 20);
        for (int i = 0; i < 3; ++i)
            brotli += static_cast<char>((bits >> (8 * i)) & 0xFF);
        brotli += page;
        brotli += '\x03'; // last and empty
        QTest::newRow("brotli") << QByteArray("Content-Encoding: br\r\n") << brotli;
    }
    void contentIsTakenOutOfItsCodings()
    {
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        const QByteArray block =
            httpAnswer(body, "Content-Type: text/html; charset=\"windows-1256\"\r\n" + headers);
        const auto reading = read(
            warcRecord("response", "http://news.example/locks", block,
                       {{"WARC-Payload-Digest", sha1Label(body)}, {"WARC-Block-Digest", sha1Label(block)}}));
        QCOMPARE(reading.records.size(), size_t(1));
        QCOMPARE(reading.records[0].bytes, articlePage("locks"));
        QCOMPARE(reading.records[0].declaredCharset, QStringLiteral("windows-1256"));
        QVERIFY(!reading.records[0].issue);
    }

    void whatComesBeforeAnAnswerIsNone()
    {
        const auto record = [this](const QByteArray& block) {
            return read(warcRecord("response", "http://news.example/tugs", block));
        };
        const QByteArray page = articlePage("tugs");
        const auto interim = record("HTTP/1.1 100 Continue\r\n\r\n" + httpAnswer(page));
        QCOMPARE(interim.records.size(), size_t(1));
        QCOMPARE(interim.records[0].bytes, page);
        QVERIFY(!interim.records[0].issue);
        // HTTP/0.9 has no head; what is told is that there was none.
        const auto bare = record("\r\n" + page);
        QCOMPARE(bare.records.size(), size_t(1));
        QVERIFY(bare.records[0].bytes.endsWith(page));
        QVERIFY(bare.records[0].format == SourceFormat::Html);
        QVERIFY(bare.records[0].issue && bare.records[0].issue->kind == IssueKind::Malformed);
        QCOMPARE(record("HTTP/1.1 100 Continue\r\n\r\n").records.size(), size_t(0));
    }

    void whatIsNoPageIsCounted()
    {
        const auto answered = [](const QByteArray& type, const QByteArray& status = "200 OK") {
            return httpAnswer("x", "Content-Type: " + type + "\r\n", status);
        };
        const auto record = [](const QByteArray& name, const QByteArray& block) {
            return warcRecord("response", "http://news.example/" + name, block);
        };
        const auto reading =
            read(record("a.png", answered("image/png")) + record("a.css", answered("text/css")) +
                 record("a.js", answered("application/javascript")) +
                 record("moved", answered("text/html", "301 Moved")) +
                 record("gone", answered("text/html", "404 Not Found")) +
                 warcRecord("metadata", "http://news.example/a", "via: x\r\n") +
                 warcRecord("resource", "metadata://gnu.org/software/wget/warc/wget.log", "log",
                            {{"Content-Type", "text/plain"}}) +
                 warcRecord("resource", "urn:pageinfo:http://news.example/", "{}",
                            {{"Content-Type", "application/json"}}) +
                 warcRecord("invented", "http://news.example/", "x"));
        QCOMPARE(reading.records.size(), size_t(0));
        QCOMPARE(reading.unreadable.size(), size_t(0));
        QCOMPARE(reading.notes.size(), size_t(0));
        QCOMPARE(reading.others, 9);
    }

    void recordsThatAreNoArticlesAreSkippedByWhatTheyAre()
    {
        const auto record = [](const QByteArray& name, const QByteArray& type, const QByteArray& body) {
            return warcRecord("response", "http://news.example/" + name,
                              httpAnswer(body, "Content-Type: " + type + "\r\n"));
        };
        const auto reading =
            read(record("robots.txt", "text/plain", "User-agent: *\n") +
                 record("data", "application/json", "{\"a\": 1}") +
                 record("paper.doc", "application/msword", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") +
                 record("page", "text/html", "{\"a\": [\n1]}") +
                 record("words", "text/plain", "Headline\n\nWords of a text."));
        QCOMPARE(reading.records.size(), size_t(5));
        QVERIFY(reading.records[0].skip == SkipReason::Excluded);
        QVERIFY(reading.records[1].skip == SkipReason::NotText);
        QVERIFY(!reading.records[1].issue);
        QVERIFY(reading.records[2].skip == SkipReason::NotText);
        QVERIFY(reading.records[2].issue->kind == IssueKind::Unsupported);
        QVERIFY(reading.records[3].skip == SkipReason::NotText);
        QVERIFY(!reading.records[4].skip);
        QVERIFY(reading.records[4].format == SourceFormat::Text);
    }

    void resourcesAndConversionsHaveNoServersAnswer()
    {
        const auto reading = read(warcRecord("resource", "<http://news.example/tugs>", articlePage("tugs"),
                                             {{"Content-Type", "text/html"}}) +
                                  warcRecord("conversion", "http://news.example/pilots", "Pilots\n\nWords.",
                                             {{"Content-Type", "text/plain"}}));
        QCOMPARE(reading.records.size(), size_t(2));
        QCOMPARE(reading.records[0].url, QStringLiteral("http://news.example/tugs"));
        QVERIFY(reading.records[0].format == SourceFormat::Html);
        QCOMPARE(reading.records[1].bytes, QByteArray("Pilots\n\nWords."));
        QVERIFY(reading.records[1].format == SourceFormat::Text);
    }

    void arcRecordsAreRead()
    {
        const QByteArray page =
            httpAnswer(articlePage("cranes"), "Content-Type: text/html; charset=utf-8\r\n");
        const QByteArray plain =
            arcHead() + arcRecord("http://news.example/with space", page) +
            arcRecord("dns:news.example", "20110221\nnews.example. 1 IN A 192.0.2.7\n") +
            arcRecord("http://news.example/bare", articlePage("tugs"))
                .replace("text/html", "text/html; charset=utf-8") +
            "http://news.example/two 192.0.2.7 20110221100000 text/html 200 - - 0 x.arc " +
            QByteArray::number(page.size()) + "\n" + page + "\n";
        for (const auto& bytes : {plain, gzip(plain)}) {
            const auto reading = read(bytes);
            QCOMPARE(reading.records.size(), size_t(3));
            QCOMPARE(reading.others, 2);
            QCOMPARE(reading.records[0].url, QStringLiteral("http://news.example/with space"));
            QCOMPARE(reading.records[0].bytes, articlePage("cranes"));
            QCOMPARE(reading.records[0].captured, QDateTime(QDate(2011, 2, 21), QTime(10, 0), Qt::UTC));
            QCOMPARE(reading.records[1].bytes, articlePage("tugs"));
            QCOMPARE(reading.records[2].bytes, articlePage("cranes"));
            QVERIFY(!reading.records[2].issue);
        }
    }

    void repeatedCapturesGetTheBytesOfTheirOriginal_data()
    {
        QTest::addColumn<bool>("byRecord");
        QTest::addColumn<bool>("compressed");
        QTest::newRow("plain") << false << false;
        QTest::newRow("gzip by record") << true << true;
        QTest::newRow("gzip whole") << false << true;
    }
    void repeatedCapturesGetTheBytesOfTheirOriginal()
    {
        QFETCH(bool, byRecord);
        QFETCH(bool, compressed);
        const QByteArray digest = sha1Label(articlePage("cranes"));
        const QByteArray header = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        const QList<QByteArray> records{
            articleRecord("cranes", {{"WARC-Record-ID", "<urn:uuid:1>"}, {"WARC-Payload-Digest", digest}}),
            articleRecord("tugs", {{"WARC-Record-ID", "<urn:uuid:2>"}}),
            warcRecord("revisit", "http://news.example/again", header, {{"WARC-Payload-Digest", digest}}),
            warcRecord("revisit", "http://news.example/tugs", "HTTP/1.1 304 Not Modified\r\n\r\n",
                       {{"WARC-Refers-To", "<urn:uuid:2>"}}),
            warcRecord("revisit", "http://news.example/else", header,
                       {{"WARC-Payload-Digest", sha1Label("else")}}),
            warcRecord("revisit", "http://news.example/a.png",
                       "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n",
                       {{"WARC-Payload-Digest", sha1Label("else")}})};
        QByteArray bytes;
        for (const auto& record : records)
            bytes += byRecord ? gzip(record) : record;
        const auto reading = read(compressed && !byRecord ? gzip(bytes) : bytes);
        QCOMPARE(reading.records.size(), size_t(4));
        QCOMPARE(reading.records[2].bytes, articlePage("cranes"));
        QCOMPARE(reading.records[2].url, QStringLiteral("http://news.example/again"));
        QCOMPARE(*reading.records[2].number, 2);
        QCOMPARE(reading.records[3].bytes, articlePage("tugs"));
        QCOMPARE(reading.others, 2);
        QCOMPARE(reading.notes.size(), size_t(1)); // a picture's original is nobody's loss
        QVERIFY(reading.notes[0].kind == IssueKind::Unreadable);
        QCOMPARE(reading.notes[0].number, 4);
    }

    void picturesAreFoundByTheirAddressBeforeAndBehindThePage()
    {
        const QByteArray picture("\x89PNG\r\n\x1a\n-invented", 17);
        const auto image = [&picture](const QByteArray& url) {
            return gzip(warcRecord("response", url, httpAnswer(picture, "Content-Type: image/png\r\n")));
        };
        const auto reading = read(image("http://news.example/before.png") + gzip(articleRecord("cranes")) +
                                  image("http://news.example/behind.png?w=3"));
        QVERIFY(reading.resources);
        QCOMPARE(reading.resources->bytesOf(QStringLiteral("https://news.example/before.png#x")), picture);
        QCOMPARE(reading.resources->bytesOf(QStringLiteral("http://NEWS.example/behind.png?w=3")), picture);
        QCOMPARE(reading.resources->bytesOf(QStringLiteral("http://news.example/behind.png")), QByteArray());
    }

    void digestsAreCompared()
    {
        const QByteArray page = articlePage("cranes");
        const QByteArray hex = QByteArray("0").repeated(40);
        const auto reading = read(
            articleRecord("cranes", {{"WARC-Payload-Digest", sha1Label(page)}}) +
            articleRecord("tugs", {{"WARC-Payload-Digest", sha1Label(page)}}) +
            articleRecord("pilots", {{"WARC-Block-Digest", "sha1:" + hex}}) +
            articleRecord("locks", {{"WARC-Block-Digest", "whirlpool:" + hex}}) +
            warcRecord("request", "http://news.example/", "GET", {{"WARC-Block-Digest", "sha1:" + hex}}));
        QCOMPARE(reading.records.size(), size_t(4));
        QVERIFY(!reading.records[0].issue);
        QVERIFY(reading.records[1].issue->kind == IssueKind::HashMismatch);
        QVERIFY(reading.records[2].issue->kind == IssueKind::HashMismatch);
        QVERIFY(!reading.records[3].issue);
        QCOMPARE(reading.notes.size(), size_t(1));
        QVERIFY(reading.notes[0].kind == IssueKind::HashMismatch);
    }

    void brokenRecordsDoNotTakeTheNextWithThem_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("second"); ///< what comes out of the broken one; null: it failed
        const QByteArray first = articleRecord("cranes");
        const QByteArray last = articleRecord("pilots");
        const QByteArray page = articlePage("tugs");
        const QByteArray block = httpAnswer(page);
        const auto sized = [&block](const QByteArray& length) {
            return warcRecord("response", "http://news.example/tugs", block, {{"Content-Length", length}});
        };
        const auto row = [&](const char* name, const QByteArray& middle, const char* kind,
                             const QByteArray& second) {
            QTest::newRow(name) << first + middle + last << QString::fromLatin1(kind) << second;
        };
        row("no length", sized(""), "malformed", page);
        row("negative", sized("-5"), "malformed", page);
        row("words", sized("many"), "malformed", page);
        row("longer than the file", sized("999999999999999999"), "truncated", page);
        row("longer than any number", sized("99999999999999999999999999"), "malformed", page);
        row("too long", sized(QByteArray::number(block.size() + 40)), "malformed", page);
        row("too long by part of the next header", sized(QByteArray::number(block.size() + 8)), "malformed",
            page);
        row("too short", sized(QByteArray::number(block.size() - 40)), "malformed", page);
        row("one line end is missing", QByteArray(sized(QByteArray::number(block.size()))).chopped(2), "",
            page);
        row("zeros behind",
            sized(QByteArray::number(block.size())).chopped(4) + QByteArray(30, '\0') + "\r\n\r\n",
            "malformed", page);
        row("bytes without a line end", QByteArray(300, '\xf7'), "malformed", {});
        row("no header", "nonsense\r\nmore nonsense\r\n\r\n", "malformed", {});
        row("no status", warcRecord("response", "http://news.example/tugs", "nonsense"), "malformed", {});
        QTest::newRow("a frame whose header is damaged")
            << zstdFrame(first) + QByteArray("\x28\xb5\x2f\xfd\xff\xff\xff\xff\xff", 9) + zstdFrame(last)
            << QStringLiteral("malformed") << QByteArray();
        QTest::newRow("a damaged member") << gzip(first) +
                                                 QByteArray(gzip(sized(QByteArray::number(block.size()))))
                                                     .replace(40, 20, QByteArray(20, '\xff')) +
                                                 gzip(last)
                                          << QStringLiteral("malformed") << QByteArray();
        QTest::newRow("a cut member") << gzip(first) + gzip(articleRecord("tugs")).chopped(120) + gzip(last)
                                      << QStringLiteral("malformed") << QByteArray("*");
        QByteArray wrongChecksum = gzip(articleRecord("tugs"));
        wrongChecksum[wrongChecksum.size() - 7] =
            static_cast<char>(wrongChecksum[wrongChecksum.size() - 7] + 1);
        QTest::newRow("a wrong checksum")
            << gzip(first) + wrongChecksum + gzip(last) << QStringLiteral("hash-mismatch") << page;
        QTest::newRow("too long, in a member")
            << gzip(first) + gzip(sized("100000")) + gzip(last) << QStringLiteral("malformed") << page;
    }
    void brokenRecordsDoNotTakeTheNextWithThem()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        QFETCH(QByteArray, second);
        const auto reading = read(bytes);
        QVERIFY(!reading.error);
        QVERIFY(reading.records.size() >= 2);
        QCOMPARE(reading.records.front().bytes, articlePage("cranes"));
        QVERIFY(!reading.records.front().issue);
        QCOMPARE(reading.records.back().bytes, articlePage("pilots"));
        QVERIFY(!reading.records.back().issue);
        if (second.isEmpty()) {
            QCOMPARE(reading.records.size(), size_t(2));
            QCOMPARE(reading.unreadable.size(), size_t(1));
            QCOMPARE(toString(reading.unreadable[0].kind), kind);
        } else {
            QCOMPARE(reading.records.size(), size_t(3));
            QCOMPARE(reading.unreadable.size(), size_t(0));
            if (second != "*")
                QCOMPARE(reading.records[1].bytes, second);
            QCOMPARE(reading.records[1].issue ? toString(reading.records[1].issue->kind) : QString(), kind);
        }
    }

    void aCutFileKeepsWhatItHolds_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("within");
        const QByteArray plain = articleRecord("cranes") + articleRecord("tugs");
        QTest::newRow("within a page") << plain.chopped(200) << true;
        QTest::newRow("within a header") << articleRecord("cranes") + articleRecord("tugs").left(60) << false;
        QTest::newRow("within a compressed page")
            << gzip(articleRecord("cranes")) + gzip(articleRecord("tugs")).chopped(30) << true;
        QTest::newRow("within a whole") << gzip(plain).chopped(20) << true;
        QTest::newRow("within a frame")
            << zstdFrame(articleRecord("cranes")) + zstdFrame(articleRecord("tugs")).chopped(30) << false;
    }
    void aCutFileKeepsWhatItHolds()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, within);
        const auto reading = read(bytes);
        QVERIFY(!reading.error);
        QCOMPARE(reading.records.size() + reading.unreadable.size(), size_t(2));
        QCOMPARE(reading.records[0].bytes, articlePage("cranes"));
        if (within) {
            QVERIFY(reading.records[1].issue->kind == IssueKind::Truncated);
            QVERIFY(articlePage("tugs").startsWith(reading.records[1].bytes));
        } else {
            QVERIFY(reading.unreadable[0].kind == IssueKind::Truncated);
        }
    }

    void everyCutIsSurvived()
    {
        const QByteArray plain = threeArticles();
        for (const auto& bytes :
             {plain, gzip(plain.left(1500)) + gzip(plain.mid(1500)),
              arcHead() + arcRecord("http://news.example/a", httpAnswer(articlePage("a")))}) {
            for (qsizetype cut = 1; cut < bytes.size(); cut += 37) {
                const auto reading = read(bytes.left(cut));
                QVERIFY(reading.records.size() <= 3);
            }
        }
    }

    void contentThatGrowsTooLargeIsRefused()
    {
        const QByteArray bomb = gzip(QByteArray(limits::recordBytes + 1, 'a'));
        const auto reading =
            read(warcRecord("response", "http://news.example/bomb",
                            httpAnswer(bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n")) +
                 articleRecord("cranes"));
        QCOMPARE(reading.records.size(), size_t(1));
        QCOMPARE(reading.unreadable.size(), size_t(1));
        QVERIFY(reading.unreadable[0].kind == IssueKind::TooLarge);
        const auto codings = read(warcRecord(
            "response", "http://news.example/bomb",
            httpAnswer(gzip(gzip(gzip(gzip(gzip("x"))))),
                       "Content-Type: text/html\r\nContent-Encoding: gzip,gzip,gzip,gzip,gzip\r\n")));
        QVERIFY(codings.unreadable.size() == 1 && codings.unreadable[0].kind == IssueKind::TooLarge);
    }

    void recordsOverTheLimitArePassedOver()
    {
        const QByteArray large(limits::recordBytes + 1, 'a');
        const QByteArray page = warcRecord("response", "http://news.example/large", httpAnswer(large));
        const QByteArray film = warcRecord("response", "http://news.example/film",
                                           httpAnswer(large, "Content-Type: video/mp4\r\n"));
        const auto reading = read(gzip(page) + gzip(film) + gzip(articleRecord("cranes")));
        QCOMPARE(reading.records.size(), size_t(1));
        QCOMPARE(reading.unreadable.size(), size_t(1));
        QVERIFY(reading.unreadable[0].kind == IssueKind::TooLarge);
        QCOMPARE(reading.others, 1);
    }

    void aWebArchiveMayBeginWithSomethingElse()
    {
        const auto reading = read("wget: 2 files\n\n" + articleRecord("cranes") + articleRecord("tugs"));
        QCOMPARE(reading.records.size(), size_t(2));
        QCOMPARE(reading.records[0].bytes, articlePage("cranes"));
        QCOMPARE(reading.unreadable.size(), size_t(1));
        QVERIFY(recognise("<p>A record:</p><pre>\nWARC/1.0\r\nWARC-Type: response</pre>", u"a").format ==
                SourceFormat::Html);
    }

    void zerosAreNoWebArchive()
    {
        const QByteArray zeros = gzip(QByteArray(8 << 20, '\0'));
        const auto seen = read(zeros);
        QVERIFY(seen.records.empty() && seen.unreadable.size() == 1);
        QVERIFY(seen.unreadable[0].kind == IssueKind::Unsupported);
        const auto forced = read(zeros, SourceFormat::Warc);
        QVERIFY(!forced.error);
        QCOMPARE(forced.records.size(), size_t(0));
        QCOMPARE(forced.unreadable.size(), size_t(1));
    }

    void aHeaderWithoutEndIsPassedOver()
    {
        const auto reading =
            read("WARC/1.0\r\n" + QByteArray("X: y\r\n").repeated(100'000) + articleRecord("cranes"));
        QCOMPARE(reading.records.size(), size_t(1));
        QCOMPARE(reading.unreadable.size(), size_t(1));
    }

    void waczSaysTitlesDatesAndDigests()
    {
        const QByteArray untitled =
            warcRecord("response", "http://news.example/tugs", httpAnswer(articlePage("tugs")));
        const QByteArray warc = gzip(articleRecord("cranes")) + gzip(untitled);
        const QByteArray pages = "{\"format\": \"json-pages-1.0\"}\n"
                                 "{\"url\": \"http://news.example/cranes\", \"title\": \"Cranes of the "
                                 "list\", \"ts\": \"2011-02-21T10:00:00Z\"}\n"
                                 "{\"url\": \"http://news.example/missing\", \"title\": \"Missing\"}\n";
        const auto hash = [](const QByteArray& bytes) { return "sha256:" + sha256Hex(bytes).toLatin1(); };
        const auto package = [&](const QByteArray& warcHash) {
            return "{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\", \"resources\": ["
                   "{\"path\": \"archive/data.warc.gz\", \"hash\": \"" +
                   warcHash +
                   "\"},"
                   "{\"path\": \"pages/pages.jsonl\", \"hash\": \"" +
                   hash(pages) + "\"}]}";
        };
        const auto wacz = [&](const QByteArray& warcHash) {
            return zipOf({{"datapackage.json", package(warcHash)},
                          {"archive/data.warc.gz", warc},
                          {"pages/pages.jsonl", pages}});
        };
        const auto good = read(wacz(hash(warc)));
        QVERIFY(!good.error);
        QCOMPARE(good.records.size(), size_t(2));
        QCOMPARE(good.records[0].title, QStringLiteral("Cranes of the list"));
        QCOMPARE(good.notes.size(), size_t(1));
        QVERIFY(good.notes[0].kind == IssueKind::WrongCount);
        const auto bad = read(wacz(hash("else")));
        QCOMPARE(bad.records.size(), size_t(2));
        QCOMPARE(bad.notes.size(), size_t(2));
        QVERIFY(bad.notes[0].kind == IssueKind::HashMismatch);
    }

    void namesInAWaczLeadNowhere()
    {
        const auto reading = read(zipOf({{"datapackage.json", "{\"wacz_version\": \"1.1.1\"}"},
                                         {"archive/../../evil.warc", articleRecord("evil")},
                                         {"/etc/evil.warc", articleRecord("evil")},
                                         {"archive/good.warc", articleRecord("cranes")}}));
        QCOMPARE(reading.records.size(), size_t(1));
        QCOMPARE(reading.records[0].bytes, articlePage("cranes"));
        QCOMPARE(reading.notes.size(), size_t(2));
        QVERIFY(reading.notes[0].kind == IssueKind::Malformed);
    }

    void aZipThatIsNoWaczIsNone()
    {
        const auto page = read(zipOf({{"a.html", "<html>"}})); // an archive as others are
        QVERIFY(!page.error && page.records.size() == 1 &&
                page.records[0].file == QLatin1String("in/x/a.html"));
        const auto nothing = read(zipOf({}));
        QVERIFY(!nothing.error && nothing.records.empty());
        const auto empty = read(zipOf({{"datapackage.json", "{\"wacz_version\": \"1.1.1\"}"}}));
        QVERIFY(empty.error->kind == ErrorKind::Malformed);
    }

    void fixturesOfBrokenFilesAreSurvived()
    {
        QDir folder(QStringLiteral(WARRAQ_FIXTURES "/warc/broken"));
        for (const auto& name : folder.entryList(QDir::Files))
            (void)readFile(folder.filePath(name));
    }

    void aStopStops()
    {
        CancelToken cancel;
        cancel.cancel();
        auto reader = openSource(write(threeArticles()), QStringLiteral("x"));
        QVERIFY(reader);
        auto item = (*reader)->next(cancel);
        QVERIFY(item && !*item);
    }
};

QTEST_MAIN(TestWebArchiveReader)
#include "tst_webarchivereader.moc"
