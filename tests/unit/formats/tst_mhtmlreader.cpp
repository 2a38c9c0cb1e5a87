#include "formats/mhtmlreader.h"
#include "formats/mimemessage.h"
#include "support/readitems.h"

#include <QTest>

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
