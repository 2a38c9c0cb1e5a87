#include "formats/mhtmlreader.h"
#include "formats/mimemessage.h"
#include "support/memory.h"
#include "support/readitems.h"

#include <QFile>
#include <QTest>

#include <cstring>

using namespace warraq;

namespace {

QString fixture(const char* name)
{
    return QStringLiteral(WARRAQ_FIXTURES "/mhtml/") + QString::fromLatin1(name);
}

} // namespace

class TestMhtmlReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSavedPageIsOneRecord()
    {
        const auto all = test::readFile(fixture("page.mhtml"));
        QVERIFY(!all.error && all.unreadable.empty() && all.notes.empty());
        QCOMPARE(all.records.size(), size_t(1));
        const auto& page = all.records[0];
        QVERIFY(page.format == SourceFormat::Html);
        QCOMPARE(page.url, QStringLiteral("http://harbour.example/2012/cranes.html"));
        QCOMPARE(page.title, QStringLiteral("Die Kräne des Hafens"));
        QCOMPARE(page.captured, QDateTime(QDate(2012, 3, 4), QTime(6, 6, 7), Qt::UTC));
        QVERIFY(page.bytes.contains("charset=UTF-8"));
        QVERIFY(page.bytes.contains("standen hunderte, um sie zu sehen."));
        QCOMPARE(all.others, 3);
    }
    void whatAMailProgramPutBeforeItIsNotIt()
    {
        QFile file(fixture("page.mhtml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray message = file.readAll();
        for (const char* before : {"\r\n\n", "From - Sun May  6 07:08:09 2012\n"}) {
            const auto all = test::readBytes(before + message);
            QVERIFY(!all.error && all.notes.empty());
            QCOMPARE(all.records.size(), size_t(1));
            QCOMPARE(all.records[0].url, QStringLiteral("http://harbour.example/2012/cranes.html"));
            QCOMPARE(all.records[0].captured, QDateTime(QDate(2012, 3, 4), QTime(6, 6, 7), Qt::UTC));
        }
    }
    void ofAMessageThatWasSentThePageCounts()
    {
        const auto all =
            test::readBytes("Return-Path: <a@news.example>\r\nFrom: News <a@news.example>\r\nSubject: "
                            "=?UTF-8?Q?Cr=C3=A4nes?=\r\n"
                            "Date: Mon, 21 Feb 2011 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                            "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
                            "text/plain\r\n\r\nPlain\r\n"
                            "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>They fell "
                            "silent.</p></body></html>\r\n"
                            "--b--\r\n");
        QVERIFY(!all.error);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records[0].title, QStringLiteral("Cränes"));
        QVERIFY(all.records[0].bytes.contains("They fell silent."));
        QCOMPARE(all.others, 1);
    }
    void itsPicturesAreFoundByAddressAndByNumber()
    {
        auto reader = openSource(fixture("page.mhtml"), QStringLiteral("x"));
        QVERIFY(reader && (*reader)->container() == SourceFormat::Mhtml);
        QVERIFY((*reader)->next(CancelToken()));
        const auto pictures = (*reader)->resources();
        QVERIFY(pictures->bytesOf(QStringLiteral("http://harbour.example/pictures/crane.gif"))
                    .startsWith("GIF89a"));
        QVERIFY(pictures->bytesOf(QStringLiteral("cid:pier@harbour")).startsWith("GIF89a"));
        QVERIFY(pictures->bytesOf(QStringLiteral("http://harbour.example/none.gif")).isEmpty());
    }

    void brokenMessagesGiveWhatTheyHold_data()
    {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("notes");
        QTest::newRow("truncated-in-picture") << 1 << 1;
        QTest::newRow("no-boundary-given") << 1 << 1;
        QTest::newRow("boundary-not-there") << 1 << 1;
        QTest::newRow("no-page") << 0 << 0;
        QTest::newRow("deep") << 0 << 0;
    }
    void brokenMessagesGiveWhatTheyHold()
    {
        QFETCH(int, records);
        QFETCH(int, notes);
        const auto all =
            test::readFile(fixture((QByteArray("broken/") + QTest::currentDataTag() + ".mhtml").constData()));
        QCOMPARE(static_cast<int>(all.records.size()), records);
        QCOMPARE(static_cast<int>(all.notes.size()), notes);
        QCOMPARE(all.error.has_value(), records == 0);
        if (records == 0)
            QCOMPARE(all.error->kind, ErrorKind::Malformed);
        else
            QVERIFY(all.records[0].bytes.contains("Sechs neue Kr"));
    }

    /// Inner multiparts, an outer mark that ends them, marks that are longer, a part without a header, lines
    /// of any length.
    void partsAreFoundWhereverTheyAre()
    {
        const QByteArray longLine(200'000, 'A');
        const QByteArray bytes =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"out\"; start=\"<two>\"\r\n\r\n"
            "preamble\r\n--outer is none\r\n"
            "--out\r\nContent-Type: text/html\r\nContent-Location: http://a.example/one\r\n\r\n<p>one</p>\r\n"
            "--out\r\nContent-Type: multipart/alternative; boundary=in\r\n\r\n"
            "--in\r\nContent-Type: text/html\r\nContent-ID: <two>\r\nContent-Location: "
            "http://a.example/two\r\n\r\n"
            "<p>--out is text</p>\r\n--inner\r\n" +
            longLine +
            "\r\n--in\r\n\r\nwithout a header\r\n"
            "--out\r\nContent-Type: image/gif\r\nContent-Location: "
            "p.gif\r\n\r\nGIF89a...\r\n--out--\r\nepilogue\r\n"
            "--out\r\nnot any more\r\n";
        const auto all = test::readBytes(bytes);
        QVERIFY(!all.error);
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records[0].url, QStringLiteral("http://a.example/two"));
        QCOMPARE(all.records[0].bytes, "<p>--out is text</p>\r\n--inner\r\n" + longLine);
        QCOMPARE(all.records[0].offset, bytes.indexOf("<p>--out"));
        QCOMPARE(all.others, 3);
        QCOMPARE(all.notes.size(), size_t(1)); // the inner one has no end
    }

    /// Two thousand megabytes of film, none of which is ever in memory.
    void aMessageOfAnySizeNeedsLittleMemory()
    {
        class Film : public QIODevice
        {
        public:
            explicit Film(qint64 bytes) : m_left(bytes) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }
            bool isSequential() const override { return true; }
            bool atEnd() const override { return m_told == 2; }

        protected:
            qint64 readData(char* to, qint64 size) override
            {
                static const QByteArray head =
                    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: "
                    "text/html\n\n<html><p>Words.</p></html>\n--b\nContent-Type: video/mp4\n\n";
                static const QByteArray tail = "\n--b--\n";
                const auto give = [&](const QByteArray& bytes) {
                    std::memcpy(to, bytes.constData(), static_cast<size_t>(bytes.size()));
                    return bytes.size();
                };
                if (m_told == 0) {
                    m_told = 1;
                    return give(head);
                }
                if (m_left > 0) {
                    const qint64 now = std::min(size, m_left);
                    std::memset(to, 'A', static_cast<size_t>(now));
                    for (qint64 i = 76; i < now; i += 77)
                        to[i] = '\n';
                    m_left -= now;
                    return now;
                }
                return m_told++ == 1 ? give(tail) : 0;
            }
            qint64 writeData(const char*, qint64) override { return -1; }

        private:
            qint64 m_left;
            int m_told = 0;
        };
        const qint64 before = test::residentMost();
        if (before == 0)
            QSKIP("the system does not say how much memory was used");
        const auto all = test::readAll(openBytes(
            {std::make_unique<Film>(2'000'000'000), QStringLiteral("x"), {}, {}}, {SourceFormat::Mhtml, {}}));
        QVERIFY(!all.error && all.notes.empty());
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.records[0].bytes, QByteArray("<html><p>Words.</p></html>"));
        QCOMPARE(all.others, 1);
        QVERIFY2(test::residentMost() - before < (32LL << 20),
                 qPrintable(QString::number(test::residentMost() - before)));
    }

    void otherMessagesAreNone_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("letter") << QByteArray("From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
                                              "Content-Type: text/plain\n\nWords.\n");
        QTest::newRow("text") << QByteArray("Harbour: six cranes\n\nMIME-Version: 1.0 is a header.\n");
        QTest::newRow("nothing") << QByteArray();
    }
    void otherMessagesAreNone()
    {
        QFETCH(QByteArray, head);
        QVERIFY(!MhtmlReader::begins(head));
    }

    void encodingsAreUndone()
    {
        const QByteArray bytes = "a=3Db =\r\nc=\nd = e =E4\n";
        MimePart part;
        part.header = HeaderFields("Content-Transfer-Encoding: Quoted-Printable\n");
        part.length = bytes.size();
        QCOMPARE(decodedPart(part, bytes), QByteArray("a=b cd = e \xE4\n"));
        part.length = 100; // of a message that was cut
        QVERIFY(decodedPart(part, bytes).isEmpty());
    }
    void headersMayBeWordsInAnyCharset()
    {
        QCOMPARE(headerText("=?windows-1256?B?x+HTwcfj?= =?utf-8?Q?_x?= y"), QStringLiteral("السءام x y"));
        QCOMPARE(headerText("plain =?broken"), QStringLiteral("plain =?broken"));
    }
};

QTEST_GUILESS_MAIN(TestMhtmlReader)
#include "tst_mhtmlreader.moc"
