// Documents, made here: their text layer, and what becomes of those that have none or are broken.

#include "formats/pdfreader.h"
#include "support/memory.h"
#include "support/pdfbytes.h"
#include "support/readitems.h"

#include <QTemporaryFile>
#include <QTest>

using namespace warraq;

namespace {

const QByteArray story =
    "BT /F1 24 Tf 50 700 Td (New cranes) Tj ET\n"
    "BT /F1 12 Tf 50 650 Td (Six new cranes came into the harbour on Monday, and hun-) Tj\n"
    "0 -14 Td (dreds of people stood on the quay to see them being put) Tj\n"
    "0 -14 Td (together.) Tj\n"
    "0 -40 Td (They are to work from June, said the harbour master on Tues-) Tj\n"
    "0 -14 Td (day.) Tj ET";

} // namespace

class TestPdfReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsOneRecord()
    {
        const auto all = test::readBytes(test::pdfWith(story), {}, QStringLiteral("in/a.bin"));
        QVERIFY(!all.error && all.unreadable.empty() && all.notes.empty());
        QCOMPARE(all.records.size(), size_t(1));
        const auto& record = all.records[0];
        QVERIFY(record.format == SourceFormat::Text);
        QCOMPARE(record.title, QStringLiteral("Cranes in the harbour"));
        QCOMPARE(all.value(0, "author"), QStringLiteral("Ada Pier"));
        const QString text = QString::fromUtf8(record.bytes);
        QVERIFY2(text.startsWith(QLatin1String("New cranes\n\n")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("and hundreds of people")), qPrintable(text));
    }
    /// Two thousand megabytes, a hole in the file where a film would be.
    void aDocumentOfAnySizeNeedsLittleMemory()
    {
        constexpr qint64 film = 2'000'000'000;
        QByteArray bytes = test::pdfWith(story);
        const qsizetype table = bytes.lastIndexOf("xref\n0 ");
        QByteArray tail = bytes.mid(table);
        const QByteArray head = "7 0 obj\n<< /Length " + QByteArray::number(film) + " >>\nstream\n";
        const QByteArray end = "\nendstream\nendobj\n";
        tail.replace("0 7\n", "0 8\n").replace("/Size 7", "/Size 8");
        tail.insert(tail.indexOf("trailer"),
                    QByteArray::number(table).rightJustified(10, '0') + " 00000 n \n");
        tail.replace("startxref\n" + QByteArray::number(table),
                     "startxref\n" + QByteArray::number(table + head.size() + film + end.size()));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(bytes.left(table) + head);
        QVERIFY(file.seek(table + head.size() + film));
        file.write(end + tail);
        file.close();
        const qint64 before = test::residentMost();
        if (before == 0)
            QSKIP("the system does not say how much memory was used");
        const auto all = test::readFile(file.fileName());
        QVERIFY(!all.error && all.unreadable.empty());
        QCOMPARE(all.records.size(), size_t(1));
        QVERIFY(all.records[0].bytes.startsWith("New cranes"));
        QVERIFY2(test::residentMost() - before < (64LL << 20),
                 qPrintable(QString::number(test::residentMost() - before)));
    }
    void aScanIsToldSo()
    {
        const auto all = test::readBytes(test::pdfWith("0 0 600 800 re f"));
        QVERIFY(all.records.empty() && !all.error);
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Unsupported);
        QVERIFY(all.unreadable[0].detail.contains(QLatin1String("scan")));
    }
    void brokenDocumentsAreTold_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("head alone") << QByteArray("%PDF-1.4\n");
        QTest::newRow("pages of themselves") << QByteArray(
            "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
            "2 0 obj << /Type /Pages /Kids [2 0 R] /Count 1 >> endobj\ntrailer << /Root 1 0 R >>\n");
        QTest::newRow("count without end") << test::pdfOf(
            {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 2000000000 >>"});
    }
    void brokenDocumentsAreTold()
    {
        QFETCH(QByteArray, bytes);
        const auto all = test::readBytes(bytes);
        QVERIFY(all.records.empty());
        QVERIFY(all.error || !all.unreadable.empty());
    }

    void linesBecomeParagraphs()
    {
        QCOMPARE(
            paragraphsOfLines(QStringLiteral("A heading\nThe first line of it goes on and on to the mar-\n"
                                             "gin of the page, and there the next one goes on\nand ends.\n"
                                             "The second paragraph is as wide as the first was.\n")),
            QStringLiteral(
                "A heading\n\nThe first line of it goes on and on to the margin of the page, and there the "
                "next one goes on and ends.\n\nThe second paragraph is as wide as the first was."));
        QCOMPARE(paragraphsOfLines(QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestPdfReader)
#include "tst_pdfreader.moc"
