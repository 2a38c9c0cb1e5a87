// A book of articles, read back by our own reader of ZIP archives, by libxml2 and by epubcheck.

#include "exporting/epubwriter.h"
#include "formats/zipfile.h"
#include "support/exportsample.h"

#include <QTemporaryDir>
#include <QTest>

#include <libxml/parser.h>

using namespace warraq;
using namespace warraq::test;

class TestEpubWriter : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    ExportSample m_sample;
    QString m_path;

    QByteArray entry(const QString& name)
    {
        const auto zip = ZipFile::open(m_path);
        const auto* found = zip ? zip->find(name) : nullptr;
        if (!found)
            return "no " + name.toUtf8();
        return zip->readEntry(*found, 1'000'000).value_or(QByteArray());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("book.epub"));
        EpubWriter writer(m_path);
        QCOMPARE(m_sample.write(writer), QString());
    }

    void beginsWithItsTypeAsItIs()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        // OCF 3.3, 4.3: the type stands at byte 38.
        QCOMPARE(file.read(58).mid(30), QByteArray("mimetypeapplication/epub+zip"));
    }

    void holdsEveryArticleInOrder()
    {
        const QByteArray nav = entry(QStringLiteral("EPUB/nav.xhtml"));
        const QList<QByteArray> titles{"Harbour “reopens” &amp; trade &lt;returns&gt;",
                                       "الميناء يعود إلى العمل", "Untitled", "=1+1 ]]&gt;"};
        qsizetype at = 0;
        for (const auto& title : titles) {
            at = nav.indexOf(title, at);
            QVERIFY2(at > 0, title.constData());
        }
        // Unknown dates stand together behind two years, so years are named.
        QVERIFY(nav.contains("<span>2017</span>"));
        QVERIFY(nav.contains("<span>No date</span>"));
        const QByteArray page = entry(QStringLiteral("EPUB/articles/a000001.xhtml"));
        QVERIFY(
            page.contains("A <em>quay</em> &amp; a <a href=\"https://x.example/a%20b?c=%3Cd%3E\">link</a>"));
        QVERIFY(page.contains("none.<br/>Second line.")); // its address is none
        QVERIFY(page.contains("<img alt=\"The quay\" src=\"../images/" + m_sample.jpegHash().toUtf8() +
                              ".jpg\"/>"));
        QVERIFY(page.contains("The quay — <cite>Photo: Reuters</cite>"));
        QVERIFY(page.contains("colspan=\"2\""));
        QVERIFY(entry(QStringLiteral("EPUB/articles/a000002.xhtml"))
                    .contains("lang=\"ar\" xml:lang=\"ar\" dir=\"rtl\""));
        QVERIFY(!entry(QStringLiteral("EPUB/articles/a000004.xhtml")).contains("no()"));
    }

    void picturesAreTheArchives()
    {
        QCOMPARE(entry(QStringLiteral("EPUB/images/%1.jpg").arg(m_sample.jpegHash())), m_sample.jpeg());
        const QByteArray package = entry(QStringLiteral("EPUB/package.opf"));
        QCOMPARE(package.count("image/jpeg"), 1);
        QCOMPARE(package.count("image/png"), 1); // the drawing, drawn
        QVERIFY(!package.contains("svg"));
    }

    void everyPartIsWellFormed()
    {
        const auto zip = ZipFile::open(m_path);
        QVERIFY(zip.has_value());
        int parts = 0;
        for (const auto& part : zip->entries()) {
            if (!part.name.endsWith(u"html") && !part.name.endsWith(u".opf") && !part.name.endsWith(u".xml"))
                continue;
            const QByteArray bytes = zip->readEntry(part, 1'000'000).value_or(QByteArray());
            xmlDoc* document = xmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, nullptr,
                                             XML_PARSE_NONET | XML_PARSE_NOERROR);
            QVERIFY2(document, part.name.toUtf8().constData());
            xmlFreeDoc(document);
            ++parts;
        }
        QCOMPARE(parts, 8);
    }

    void theSameSelectionHasTheSameIdentifier()
    {
        const auto identifier = [this] {
            const QByteArray package = entry(QStringLiteral("EPUB/package.opf"));
            return package.mid(package.indexOf("urn:uuid:"), 45);
        };
        const QByteArray first = identifier();
        QCOMPARE(first.size(), 45);
        m_path = m_folder.filePath(QStringLiteral("again.epub"));
        EpubWriter again(m_path);
        QCOMPARE(m_sample.write(again), QString());
        QCOMPARE(identifier(), first);
        m_path = m_folder.filePath(QStringLiteral("less.epub"));
        EpubWriter less(m_path);
        QVERIFY(less.begin(m_sample.context()) && less.add(m_sample.articles()[0]) && less.finish());
        QVERIFY(identifier() != first);
        m_path = m_folder.filePath(QStringLiteral("book.epub"));
    }

    void passesEpubcheck()
    {
        QString jar = QStandardPaths::findExecutable(QStringLiteral("epubcheck"));
        if (jar.isEmpty() || !hasProgram(QStringLiteral("java")))
            QSKIP("epubcheck is not here");
        // The Debian package's program is the JAR itself.
        const auto ran = runProgram(QStringLiteral("java"), {QStringLiteral("-jar"), jar, m_path});
        QVERIFY2(ran.status == 0 && !ran.errors.contains("WARNING"), ran.errors + ran.output);
    }
};

QTEST_MAIN(TestEpubWriter)
#include "tst_epubwriter.moc"
