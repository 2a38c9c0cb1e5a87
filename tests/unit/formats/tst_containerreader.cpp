// Archives and compressed files: their entries are files of their own, and nothing bad gets through.

#include "support/packedbytes.h"
#include "support/readitems.h"
#include "support/webarchivebytes.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/packedfile.h"
#include "formats/unpackbudget.h"

#include <QBuffer>
#include <QFile>
#include <QTest>
#include <QtEndian>

#include <zlib.h>

using namespace warraq;
using test::pack;

namespace {

const QByteArray rows = "{\"title\": \"a\", \"text\": \"b\"}\n{\"title\": \"c\", \"text\": \"d\"}\n";

} // namespace

class TestContainerReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zerosAreNoArchive()
    {
        const auto all = test::readBytes(pack({{"zeros", QByteArray(100'000, '\0')}}, "raw", "gzip"));
        QVERIFY(all.records.empty() && !all.error);
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Unsupported);
    }
    void entriesAreFiles_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        QTest::newRow("zip") << QByteArray("zip") << QByteArray("none");
        QTest::newRow("tar") << QByteArray("pax") << QByteArray("none");
        QTest::newRow("tar.gz") << QByteArray("pax") << QByteArray("gzip");
        QTest::newRow("tar.xz") << QByteArray("pax") << QByteArray("xz");
        QTest::newRow("tar.zst") << QByteArray("pax") << QByteArray("zstd");
        QTest::newRow("7z") << QByteArray("7zip") << QByteArray("none");
    }
    void entriesAreFiles()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        const QByteArray bytes =
            pack({{"folder/rows.jsonl", rows},
                  {"folder/picture.jpg", "\xff\xd8\xff"},
                  {"__MACOSX/._rows.jsonl", "x"},
                  {"noise.bin", QByteArray("\x01\x02\x00\xff\x80\x90\x00\x00\x12\x13", 10).repeated(30)},
                  {"text.txt", "Headline\n\nWords."}},
                 format.constData(), filter.constData());
        const auto all = test::readBytes(bytes, {}, QStringLiteral("in/a.zip"));
        QVERIFY(!all.error);
        QCOMPARE(all.records.size(), size_t(3));
        QStringList names;
        for (const auto& record : all.records)
            names << record.file;
        QCOMPARE(names.count(QStringLiteral("in/a.zip/folder/rows.jsonl")), 2);
        QCOMPARE(names.count(QStringLiteral("in/a.zip/text.txt")), 1);
        QCOMPARE(all.others, 1);
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Unsupported);
        QCOMPARE(all.unreadable[0].file, QStringLiteral("in/a.zip/noise.bin"));
    }

    void oneCompressedFileKeepsItsName()
    {
        for (const char* filter : {"gzip", "xz", "zstd", "bzip2"}) {
            const auto all =
                test::readBytes(pack({{"x", rows}}, "raw", filter), {}, QStringLiteral("rows.jsonl.gz"));
            QCOMPARE(all.records.size(), size_t(2));
            QCOMPARE(all.records[1].file, QStringLiteral("rows.jsonl.gz"));
            QCOMPARE(all.records[1].offset, rows.size() / 2);
        }
    }

    /// What came before the damage, and a word on the rest.
    void whatIsCutGivesWhatItHolds_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<bool>("isOne");
        QTest::newRow("gz") << QByteArray("raw") << QByteArray("gzip") << true;
        QTest::newRow("zst") << QByteArray("raw") << QByteArray("zstd") << true;
        QTest::newRow("tar.gz") << QByteArray("pax") << QByteArray("gzip") << false;
        QTest::newRow("xz") << QByteArray("raw") << QByteArray("xz") << true;
        QTest::newRow("bz2") << QByteArray("raw") << QByteArray("bzip2") << true;
        QTest::newRow("tar.xz") << QByteArray("pax") << QByteArray("xz") << false;
        QTest::newRow("tar.bz2") << QByteArray("pax") << QByteArray("bzip2") << false;
        QTest::newRow("zip") << QByteArray("zip") << QByteArray("none") << false;
    }
    void whatIsCutGivesWhatItHolds()
    {
        QFETCH(QByteArray, format);
        QFETCH(QByteArray, filter);
        QFETCH(bool, isOne);
        QByteArray page = "<html><body><p>";
        quint32 seed = 7;
        const qsizetype most = filter == "bzip2" ? 3'000'000 : 300'000; // some of its blocks
        while (page.size() < most) {
            seed = seed * 1664525 + 1013904223;
            page += QByteArray::number(seed >> 4, 36) + ' ';
        }
        std::vector<test::Packed> entries{{"x", page}};
        if (!isOne)
            entries = {{"a.html", "<html><body><p>The first."}, {"b.html", page}};
        const QByteArray bytes = pack(entries, format.constData(), filter.constData());
        const auto all = test::readBytes(bytes.left(bytes.size() * 3 / 4), {}, QStringLiteral("in/x"));
        QVERIFY(!all.error);
        QCOMPARE(all.records.size(), size_t(isOne ? 1 : 2));
        QVERIFY(all.records.back().bytes.size() > page.size() / 3);
        QVERIFY(page.startsWith(all.records.back().bytes));
        QCOMPARE(all.notes.size(), size_t(1));
        QVERIFY(all.notes[0].kind == IssueKind::Truncated);
        // What else the archive held is one thing that could not be read.
        QCOMPARE(all.unreadable.size(), size_t(isOne ? 0 : 1));
        QVERIFY(isOne || all.unreadable[0].kind == IssueKind::Truncated);
    }

    /// To the byte: a piece of a file that was cut is a beginning of it, wherever that was.
    void cutXzAndBzip2GiveABeginning()
    {
        QByteArray text = "Headline\n\n";
        for (int i = 0; i < 300; ++i)
            text += "Line " + QByteArray::number(i * 7919) + " of it. ";
        for (const char* filter : {"xz", "bzip2"}) {
            const QByteArray bytes = pack({{"x", text}}, "raw", filter);
            qsizetype most = 0;
            for (qsizetype cut = 1; cut + 24 < bytes.size(); cut += 7) {
                const auto all = test::readBytes(bytes.chopped(cut));
                QVERIFY(all.records.size() <= 1);
                QVERIFY(all.error || all.unreadable.size() + all.notes.size() == 1);
                if (all.records.empty())
                    continue;
                QVERIFY(text.startsWith(all.records[0].bytes));
                most = std::max(most, all.records[0].bytes.size());
            }
            QVERIFY2(most == text.size(), filter); // only the end's checksums are missing
        }
    }

    void streamsBehindEachOtherAreOneFile()
    {
        const QByteArray first = "Headline\n\nThe beginning ";
        for (const char* filter : {"xz", "bzip2"}) {
            const QByteArray two =
                pack({{"x", first}}, "raw", filter) + pack({{"x", "and the end."}}, "raw", filter);
            const auto all = test::readBytes(two);
            QCOMPARE(all.records.size(), size_t(1));
            QCOMPARE(all.records[0].bytes, first + "and the end.");
            QVERIFY(all.notes.empty());
            const auto zeros = test::readBytes(two + QByteArray(512, '\0'));
            QCOMPARE(zeros.records.size(), size_t(1));
            QVERIFY(zeros.notes.empty());
            const auto behind = test::readBytes(two + "no such thing");
            QCOMPARE(behind.records.size(), size_t(1));
            QCOMPARE(behind.notes.size(), size_t(1));
        }
    }

    void nothingIsLeftOfWhatIsCutAtOnce()
    {
        for (const char* filter : {"gzip", "xz", "zstd", "bzip2"}) {
            const QByteArray bytes = pack({{"x", rows}}, "raw", filter);
            const auto all = test::readBytes(bytes.left(24));
            QVERIFY2(all.records.empty(), filter);
            QVERIFY2(all.error || all.unreadable.size() == 1, filter);
        }
    }

    void wrongChecksumsAreTold()
    {
        QByteArray zip = pack({{"a.txt", "Headline\n\nWords."}, {"b.txt", "Other\n\nWords."}}, "zip", "none");
        const QByteArray packed = pack({{"x", rows}}, "raw", "gzip");
        QByteArray gz = packed;
        gz[gz.size() - 6] = static_cast<char>(gz[gz.size() - 6] ^ 1); // of the CRC
        const auto one = test::readBytes(gz);
        QCOMPARE(one.records.size(), size_t(2));
        QCOMPARE(one.notes.size(), size_t(1));
        QVERIFY(one.notes[0].kind == IssueKind::HashMismatch);
        const quint32 sum =
            qToLittleEndian(quint32(crc32(0, reinterpret_cast<const Bytef*>("Headline\n\nWords."), 16)));
        const QByteArray right(reinterpret_cast<const char*>(&sum), 4);
        QVERIFY(zip.contains(right));
        zip.replace(right, "\1\2\3\4");
        const auto two = test::readBytes(zip, {}, QStringLiteral("in/a.zip"));
        QCOMPARE(two.records.size(), size_t(2));
        QCOMPARE(two.notes.size(), size_t(1));
        QVERIFY(two.notes[0].kind == IssueKind::HashMismatch);
        QCOMPARE(two.notes[0].file, QStringLiteral("in/a.zip/a.txt"));
    }

    void aFormatIsOfTheFilesWithin()
    {
        const auto all = test::readBytes(pack({{"x", "a,b\n1,2\n"}}, "raw", "gzip"), {SourceFormat::Csv, {}});
        QCOMPARE(all.records.size(), size_t(1));
    }

    void exportsAreLookedThroughTwice()
    {
        QFile file(QStringLiteral(WARRAQ_FIXTURES "/wxr/export.xml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto all =
            test::readBytes(pack({{"first.txt", "x"}, {"export.xml", file.readAll()}}, "zip", "none"));
        QCOMPARE(all.records.size(), size_t(6));
        QVERIFY(all.value(1, "image").contains(QLatin1String("The hill in spring")));
    }

    void archivesInArchives()
    {
        QByteArray bytes = pack({{"rows.jsonl", rows}}, "zip", "none");
        const auto two =
            test::readBytes(pack({{"inner.zip", bytes}}, "pax", "gzip"), {}, QStringLiteral("a.tgz"));
        QCOMPARE(two.records.size(), size_t(2));
        QCOMPARE(two.records[0].file, QStringLiteral("a.tgz/inner.zip/rows.jsonl"));
        for (int i = 0; i < limits::containerDepth; ++i)
            bytes = pack({{"inner.zip", bytes}}, "zip", "none");
        const auto deep = test::readBytes(bytes);
        QVERIFY(deep.records.empty());
        QCOMPARE(deep.unreadable.size(), size_t(1));
        QVERIFY(deep.unreadable[0].kind == IssueKind::TooLarge);
    }

    void namesThatLeadOutAreTold()
    {
        const auto all = test::readBytes(
            pack({{"../../etc/evil.txt", "Headline\n\nWords."}, {"/abs.txt", "Other\n\nWords."}}, "pax",
                 "none"),
            {}, QStringLiteral("a.tar"));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.records[0].file, QStringLiteral("a.tar/etc/evil.txt"));
        QCOMPARE(all.records[1].file, QStringLiteral("a.tar/abs.txt"));
        QCOMPARE(all.notes.size(), size_t(2));
    }

    void whatIsEncryptedIsTold()
    {
        const QByteArray bytes = pack({{"secret.txt", "Headline\n\nWords."}}, "zip", "none", "password");
        const auto all = test::readBytes(bytes);
        QVERIFY(all.records.empty());
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Encrypted);
    }

    void aBombIsStopped()
    {
        // Text that unpacks to a thousand times its size.
        const QByteArray bytes =
            pack({{"x", QByteArray(2 * limits::containerFree, 'a')}, {"after.txt", "After\n\nWords."}}, "zip",
                 "none");
        QVERIFY(bytes.size() < (1 << 20));
        const auto all = test::readBytes(bytes);
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::TooLarge);
        QCOMPARE(all.records.size(), size_t(1)); // what follows is read
    }

    /// Each entry for itself may be believed, all archives in each other not.
    void archivesInEachOtherHaveABudget()
    {
        const QByteArray bytes = pack({{"a.txt", QByteArray(1 << 20, 'a')}, {"b.txt", "b"}}, "zip", "none");
        const auto read = [&bytes](qint64 free, QByteArray& out) {
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(bytes);
            buffer->open(QIODevice::ReadOnly);
            auto packed =
                std::move(*PackedFile::open(std::move(buffer), std::make_shared<UnpackBudget>(0, free)));
            PackedFile::Entry entry;
            (void)packed->next(entry);
            out.resize(1 << 20);
            const qint64 got = packed->read(out.data(), out.size());
            const auto there = packed->next(entry);
            return std::tuple(got, packed->isBomb(), there.has_value());
        };
        QByteArray out;
        QCOMPARE(read(2 << 20, out), std::tuple(qint64(1 << 20), false, true));
        QCOMPARE(out, QByteArray(1 << 20, 'a'));
        QCOMPARE(read(1000, out), std::tuple(qint64(-1), true, false));
    }

    void aCutWebArchiveWithinGivesItsRecords()
    {
        const QByteArray last = test::articleRecord("third");
        const QByteArray package = test::zipOf(
            {{"pages/pages.jsonl", "{\"format\": \"json-pages-1.0\", \"id\": \"pages\"}\n{\"url\": "
                                   "\"http://a.example/\", \"title\": \"A\"}\n"},
             {"archive/a.warc", test::articleRecord("first") + test::articleRecord("second") + last}});
        const qsizetype cut = package.indexOf("http://news.example/third");
        QVERIFY(cut > 0);
        const auto all = test::readBytes(package.left(cut));
        QCOMPARE(all.records.size(), size_t(2));
        QCOMPARE(all.records[1].url, QStringLiteral("http://news.example/second"));
        QVERIFY(!all.unreadable.empty() || !all.notes.empty());
        QCOMPARE(all.others, 1); // the list of pages is none
    }

    void aCutArchiveGivesWhatItHolds()
    {
        QByteArray noise;
        for (int i = 0; i < 50'000; ++i)
            noise += QByteArray::number(i * 7919 % 10007) + (i % 9 ? " " : "\n");
        const QByteArray bytes = pack({{"rows.jsonl", rows}, {"long.txt", noise}}, "pax", "none");
        const auto all = test::readBytes(bytes.left(bytes.size() / 2));
        QCOMPARE(all.records.size(), size_t(3));
        QVERIFY(noise.startsWith(all.records[2].bytes) && all.records[2].bytes.size() > noise.size() / 3);
        QVERIFY(!all.notes.empty() && all.notes[0].kind == IssueKind::Truncated);
        QVERIFY(!all.unreadable.empty());
    }

    void aWorkbookIsItsSheets()
    {
        const QByteArray sheet =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" "
            "t=\"inlineStr\"><is><t>text</t></is></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>40595</v></c><c r=\"C2\" "
            "t=\"str\"><v>Words</v></c></row>"
            "<row r=\"3\"/>"
            "<row r=\"4\"><c r=\"C4\" t=\"inlineStr\"><is><t>Only "
            "text</t></is></c></row></sheetData></worksheet>";
        const QByteArray bytes =
            pack({{"xl/worksheets/sheet1.xml", sheet},
                  {"xl/styles.xml",
                   "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"},
                  {"xl/sharedStrings.xml", "<sst><si><t>title</t></si><si><t>date</t></si><si><r><t>A "
                                           "</t></r><r><t>title</t></r></si></sst>"}},
                 "zip", "none");
        const auto all = test::readBytes(bytes);
        QCOMPARE(all.records.size(), size_t(2));
        QVERIFY(all.records[0].format == SourceFormat::Xlsx);
        QCOMPARE(all.value(0, "title"), QStringLiteral("A title"));
        QCOMPARE(all.value(0, "date"), QStringLiteral("2011-02-21"));
        QCOMPARE(all.value(0, "text"), QStringLiteral("Words"));
        QCOMPARE(all.value(1, "title"), QString());
        QCOMPARE(all.value(1, "text"), QStringLiteral("Only text"));
    }

    /// Numbers of days in cells that have no date's format mean something by their first day.
    void aWorkbookSaysWhatItsDaysCountFrom()
    {
        const QByteArray sheet =
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>title</t></is></c></row>"
            "<row><c t=\"inlineStr\"><is><t>One</t></is></c></row></sheetData></worksheet>";
        for (const bool isSince1904 : {false, true}) {
            const QByteArray book =
                isSince1904 ? "<workbook><workbookPr date1904=\"1\"/></workbook>" : "<workbook/>";
            const auto all = test::readBytes(
                pack({{"xl/workbook.xml", book}, {"xl/worksheets/sheet1.xml", sheet}}, "zip", "none"));
            QCOMPARE(all.records.size(), size_t(1));
            QCOMPARE(all.values(0, item::since1904).size(), isSince1904 ? 1 : 0);
        }
    }

    void anEmptyArchiveIsNoError()
    {
        const auto all = test::readBytes(QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'));
        QVERIFY(!all.error);
        QVERIFY(all.records.empty() && all.unreadable.empty());
    }
};

QTEST_GUILESS_MAIN(TestContainerReader)
#include "tst_containerreader.moc"
