// Text documents of articles, read back by libxml2 and, where they are here, by odt2txt.

#include "exporting/odtwriter.h"
#include "formats/zipfile.h"
#include "support/exportsample.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

using namespace warraq;
using namespace warraq::test;

class TestOdtWriter : public QObject
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
        return found ? zip->readEntry(*found, 1'000'000).value_or(QByteArray()) : QByteArray();
    }
    /// How many nodes of content.xml an XPath finds; -1: it is not well-formed.
    int found(const char* path)
    {
        const QByteArray bytes = entry(QStringLiteral("content.xml"));
        xmlDoc* document =
            xmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, nullptr, XML_PARSE_NONET);
        if (!document)
            return -1;
        xmlXPathContext* context = xmlXPathNewContext(document);
        const auto name = [&](const char* prefix, const char* uri) {
            xmlXPathRegisterNs(context, reinterpret_cast<const xmlChar*>(prefix),
                               reinterpret_cast<const xmlChar*>(uri));
        };
        name("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0");
        name("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0");
        name("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0");
        name("xlink", "http://www.w3.org/1999/xlink");
        xmlXPathObject* object = xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context);
        const int count = object && object->nodesetval ? object->nodesetval->nodeNr : 0;
        xmlXPathFreeObject(object);
        xmlXPathFreeContext(context);
        xmlFreeDoc(document);
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = m_folder.filePath(QStringLiteral("text.odt"));
        OdtWriter writer(m_path);
        QCOMPARE(m_sample.write(writer), QString());
    }

    void beginsWithItsTypeAsItIs()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.read(77).mid(30), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    }

    void everyPartIsWellFormed()
    {
        for (const char* name : {"content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"}) {
            const QByteArray bytes = entry(QString::fromLatin1(name));
            xmlDoc* document =
                xmlReadMemory(bytes.constData(), int(bytes.size()), nullptr, nullptr, XML_PARSE_NONET);
            QVERIFY2(document, name);
            xmlFreeDoc(document);
        }
    }

    void holdsWhatTheArticlesHold()
    {
        QCOMPARE(found("//text:h[@text:outline-level='1']"), 4);
        QCOMPARE(found("//text:h/text:bookmark[@text:name='a2']"), 1);
        QCOMPARE(found("//text:index-body//text:a[@xlink:href='#a2']"), 1);
        QCOMPARE(found("//text:index-body//text:a"), 4);
        QCOMPARE(found("//text:h[@text:outline-level='2'][.='First']"), 1);
        QCOMPARE(found("//text:p[@text:style-name='R_Body']"), 2);
        QCOMPARE(found("//text:list"), 3);
        QCOMPARE(found("//text:list[@text:style-name='Numbers']/text:list-item"), 1);
        QCOMPARE(found("//text:p[@text:style-name='Quotation'][.='Said he.']"), 1);
        QCOMPARE(found("//text:p//text:a[@xlink:href='https://x.example/a%20b?c=%3Cd%3E'][.='link']"), 1);
        QCOMPARE(found("//text:p/text:line-break"), 2); // of a paragraph and of what is preformatted
        QCOMPARE(found("//table:table-row"), 2);
        QCOMPARE(found("//table:table-row[1]/table:table-cell[@table:number-columns-spanned='2']"), 1);
        QCOMPARE(found("//table:table-row[1]/table:covered-table-cell"), 1);
        QCOMPARE(found("//table:table-row[2]/table:table-cell"), 3);
        QCOMPARE(found("//table:table-column[@table:number-columns-repeated='3']"), 1);
        QCOMPARE(found("//draw:image"), 2);
        QCOMPARE(found("//text:p[@text:style-name='Caption']"), 3); // that of the picture not kept too
        QVERIFY(entry(QStringLiteral("content.xml")).contains("Reuters"));
        QVERIFY(!entry(QStringLiteral("content.xml")).contains("no()"));
    }

    void picturesAreInItsList()
    {
        const QString name = QStringLiteral("Pictures/%1.jpg").arg(m_sample.jpegHash());
        QCOMPARE(entry(name), m_sample.jpeg());
        const QByteArray manifest = entry(QStringLiteral("META-INF/manifest.xml"));
        const auto zip = ZipFile::open(m_path);
        for (const auto& part : zip->entries()) {
            if (part.name == u"mimetype" || part.name.startsWith(u"META-INF/"))
                continue;
            QVERIFY2(manifest.contains("full-path=\"" + part.name.toUtf8() + '"'),
                     part.name.toUtf8().constData());
        }
    }

    void oneArticleStandsAlone()
    {
        const QString all = std::exchange(m_path, m_folder.filePath(QStringLiteral("one.odt")));
        OdtWriter writer(m_path);
        auto context = m_sample.context();
        context.articles = 1;
        QVERIFY(writer.begin(context) && writer.add(m_sample.articles()[1]) && writer.finish());
        QCOMPARE(found("//text:h"), 1);
        QCOMPARE(found("//text:table-of-content"), 0);
        m_path = all;
    }

    void leavesNothingBesideIt()
    {
        QTemporaryDir alone;
        {
            OdtWriter writer(alone.filePath(QStringLiteral("a.odt")));
            QCOMPARE(m_sample.write(writer), QString());
        }
        QCOMPARE(QDir(alone.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.odt")));
    }

    void isReadByOdt2txt()
    {
        if (!hasProgram(QStringLiteral("odt2txt")))
            QSKIP("odt2txt is not here");
        const auto ran = runProgram(QStringLiteral("odt2txt"), {QStringLiteral("--encoding=UTF-8"), m_path});
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.output.contains("قال المدير ذلك"));
        QVERIFY(ran.output.contains("A quay & a link"));
    }
};

QTEST_MAIN(TestOdtWriter)
#include "tst_odtwriter.moc"
