// Books, made here: what a page is, what the book says of it, and what becomes of broken ones.

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/epubreader.h"
#include "support/readitems.h"

#include <QTemporaryDir>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace warraq;

namespace {

struct Entry
{
    QByteArray name;
    QByteArray bytes;
};

QByteArray zipOf(const std::vector<Entry>& entries)
{
    QByteArray out(1 << 20, '\0');
    size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_set_options(writer, "zip:compression=store"); // OCF 4.3: what it is must stand as it is
    archive_write_open_memory(writer, out.data(), static_cast<size_t>(out.size()), &used);
    for (const auto& made : entries) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, made.name.constData());
        archive_entry_set_size(entry, made.bytes.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, made.bytes.constData(), static_cast<size_t>(made.bytes.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(static_cast<qsizetype>(used));
    return out;
}

QByteArray page(const QByteArray& title)
{
    return "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>" + title +
           "</h1><p>Six new cranes came into the harbour on Monday, said the master.</p>"
           "<img src=\"../pictures/crane%20one.gif\"/></body></html>";
}

const QByteArray container =
    "<?xml version=\"1.0\"?><!DOCTYPE container [<!ENTITY x \"y\">]><container "
    "xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile "
    "full-path=\"OPS/book.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles></container>";

QByteArray package(const QByteArray& spine)
{
    return "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:opf=\"http://www.idpf.org/2007/opf\"><dc:title>The Harbour Gazette [Mon, 05 Mar "
           "2012]</dc:title>"
           "<dc:creator>Ada Pier</dc:creator><dc:language>en</dc:language>"
           "<dc:date opf:event=\"modification\">2020-01-01</dc:date><dc:date>2012-03-05</dc:date></metadata>"
           "<manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\" "
           "media-type=\"application/xhtml+xml\"/>"
           "<item id=\"a\" href=\"text/a.xhtml\" media-type=\"application/xhtml+xml\"/>"
           "<item id=\"b\" href=\"text/b%20two.xhtml\" media-type=\"application/xhtml+xml\"/>"
           "<item id=\"gone\" href=\"text/gone.xhtml\" media-type=\"application/xhtml+xml\"/>"
           "<item id=\"g\" href=\"pictures/crane%20one.gif\" media-type=\"image/gif\"/></manifest><spine>" +
           spine + "</spine></package>";
}

const QByteArray usualSpine = "<itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/>";

std::vector<Entry> bookOf(const QByteArray& spine)
{
    return {{"mimetype", "application/epub+zip"},
            {"META-INF/container.xml", container},
            {"OPS/book.opf", package(spine)},
            {"OPS/nav.xhtml",
             "<html><body><nav><ol><li><a href=\"text/a.xhtml#top\">Cranes arrive</a></li>"
             "<li><a href=\"text/b%20two.xhtml\">Ferry late</a></li></ol></nav></body></html>"},
            {"OPS/text/a.xhtml", page("Cranes")},
            {"OPS/text/b two.xhtml", page("Ferry")},
            {"OPS/pictures/crane one.gif", "GIF89a..."}};
}

} // namespace

class TestEpubReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("b.epub")));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private Q_SLOTS:
    void pagesAreRecordsInTheBooksOrder()
    {
        const auto all = test::readFile(write(zipOf(bookOf(usualSpine))));
        QVERIFY(!all.error && all.unreadable.empty());
        QCOMPARE(all.records.size(), size_t(3));
        QVERIFY(all.records[0].skip == SkipReason::Menu);
        QVERIFY(!all.records[1].skip && all.records[1].bytes.contains("Cranes"));
        QCOMPARE(all.records[1].title, QStringLiteral("Cranes arrive"));
        QCOMPARE(all.records[2].title, QStringLiteral("Ferry late"));
        QCOMPARE(all.value(1, item::publication), QStringLiteral("The Harbour Gazette"));
        QCOMPARE(all.value(1, item::author), QStringLiteral("Ada Pier"));
        QCOMPARE(all.value(1, item::published), QStringLiteral("2012-03-05"));
        QCOMPARE(all.others, 2);
    }
    void picturesAreInTheBook()
    {
        auto reader = openSource(write(zipOf(bookOf(usualSpine))), QStringLiteral("x"));
        QVERIFY(reader);
        SourceRecord second;
        second.number = 1;
        const auto pictures = (*reader)->resources();
        const QString base = pictures->baseOf(second);
        QCOMPARE(base, QStringLiteral("entry:/OPS/text/a.xhtml"));
        QVERIFY(
            pictures->bytesOf(QStringLiteral("entry:/OPS/pictures/crane%20one.gif")).startsWith("GIF89a"));
        QVERIFY(pictures->bytesOf(QStringLiteral("entry:/../../etc/passwd")).isEmpty());
        QVERIFY(pictures->bytesOf(QStringLiteral("file:///etc/passwd")).isEmpty());
    }
    void aBookMayLieInAnArchive()
    {
        const auto all = test::readBytes(zipOf({{"shelf/b.epub", zipOf(bookOf(usualSpine))}}), {},
                                         QStringLiteral("in/a.zip"));
        QCOMPARE(all.records.size(), size_t(3));
        QCOMPARE(all.records[1].file, QStringLiteral("in/a.zip/shelf/b.epub"));
    }

    void aPageThatIsNotThereIsTold()
    {
        const auto all = test::readFile(write(
            zipOf(bookOf("<itemref idref=\"gone\"/><itemref idref=\"nobody\"/><itemref idref=\"a\"/>"))));
        QCOMPARE(all.records.size(), size_t(1));
        QCOMPARE(all.unreadable.size(), size_t(2));
        QVERIFY(all.unreadable[0].kind == IssueKind::Malformed);
    }
    void protectedPagesAreTold()
    {
        auto entries = bookOf(usualSpine);
        entries.push_back(
            {"META-INF/encryption.xml",
             "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:CipherData>"
             "<enc:CipherReference "
             "URI=\"OPS/text/a.xhtml\"/></enc:CipherData></enc:EncryptedData></encryption>"});
        const auto all = test::readFile(write(zipOf(entries)));
        QCOMPARE(all.unreadable.size(), size_t(1));
        QVERIFY(all.unreadable[0].kind == IssueKind::Encrypted);
        QCOMPARE(all.records.size(), size_t(2));
    }
    void aBookWithoutPackageIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        auto entries = bookOf(usualSpine);
        const QByteArray good = zipOf(entries);
        QTest::newRow("no package") << zipOf({entries[0], entries[1], entries[4]});
        QTest::newRow("no container") << zipOf({entries[0], entries[2], entries[4]});
        QTest::newRow("package is noise") << zipOf({entries[0], entries[1], {"OPS/book.opf", "<<<<&&&&"}});
    }
    void aBookWithoutPackageIsNone()
    {
        QFETCH(QByteArray, bytes);
        const auto all = test::readFile(write(bytes));
        QVERIFY(all.error);
        QVERIFY2(all.error->kind == ErrorKind::Malformed, qPrintable(all.error->detail));
        QVERIFY(all.records.empty());
    }
    /// Without its end it has no directory, and still its pages.
    void aCutBookGivesWhatItHolds()
    {
        const QByteArray book = zipOf(bookOf(usualSpine));
        const auto all = test::readFile(write(book.left(book.lastIndexOf("PK\x01\x02") - 40)));
        QVERIFY(!all.error);
        const auto pages =
            std::count_if(all.records.begin(), all.records.end(),
                          [](const SourceRecord& record) { return record.format == SourceFormat::Html; });
        QVERIFY(pages >= 2);
        const auto isCut = [](const auto& issue) {
            return issue.kind == IssueKind::Truncated || issue.kind == IssueKind::Malformed;
        };
        QVERIFY2(std::any_of(all.notes.begin(), all.notes.end(), isCut) ||
                     std::any_of(all.unreadable.begin(), all.unreadable.end(), isCut),
                 qPrintable(all.unreadable.back().detail));
        const auto within = test::readBytes(book.left(book.lastIndexOf("PK\x01\x02") - 40));
        QCOMPARE(within.records.size(), all.records.size());
    }

    void addressesDoNotLeadOut()
    {
        QByteArray text = package(usualSpine);
        text.replace("text/a.xhtml", "../../../etc/passwd");
        auto entries = bookOf(usualSpine);
        entries[2].bytes = text;
        const auto all = test::readFile(write(zipOf(entries)));
        QCOMPARE(all.unreadable.size(), size_t(1));
        QCOMPARE(all.records.size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestEpubReader)
#include "tst_epubreader.moc"
