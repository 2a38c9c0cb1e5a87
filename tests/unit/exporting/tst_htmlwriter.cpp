// Web pages of articles, read back by libxml2: they are HTML that is well-formed XML as well.

#include "exporting/htmlwriter.h"
#include "support/exportsample.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <libxml/parser.h>
#include <libxml/xpath.h>

using namespace warraq;
using namespace warraq::test;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How many nodes of a page an XPath finds; -1: the page is not well-formed.
int found(QByteArray page, const char* path)
{
    xmlDoc* document = xmlReadMemory(page.constData(), int(page.size()), nullptr, nullptr,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_HUGE);
    if (!document)
        return -1;
    xmlXPathContext* context = xmlXPathNewContext(document);
    xmlXPathObject* object = xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(path), context);
    const int count = object && object->nodesetval ? object->nodesetval->nodeNr : 0;
    xmlXPathFreeObject(object);
    xmlXPathFreeContext(context);
    xmlFreeDoc(document);
    return count;
}

} // namespace

class TestHtmlWriter : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    ExportSample m_sample;

private Q_SLOTS:
    void oneFileHoldsAllAndLoadsNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("a.html"));
        {
            HtmlWriter writer(path);
            QCOMPARE(m_sample.write(writer), QString());
        }
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.html")));
        const QByteArray page = contents(path);
        QCOMPARE(found(page, "//main/article"), 4);
        QCOMPARE(found(page, "//nav//li/a"), 4);
        QCOMPARE(found(page, "//nav//a[@href='#a2']"), 1);
        QCOMPARE(found(page, "//article[@id='a2'][@dir='rtl']"), 1);
        QCOMPARE(found(page, "//article[@id='a1']//table//td"), 3);
        QCOMPARE(found(page, "//script | //link | //iframe"), 0);
        QCOMPARE(found(page, "//img"), 2);
        QCOMPARE(found(page, "//img[starts-with(@src, 'data:image/')]"), 2);
        QVERIFY(page.contains("data:image/jpeg;base64," + m_sample.jpeg().toBase64()));
        QVERIFY(page.contains("default-src 'none'; img-src data:; style-src 'unsafe-inline'"));
        QVERIFY(page.contains("{{style}} %1"));
        QVERIFY(page.indexOf("<nav>") < page.indexOf("<article"));
        // Contents and articles in the order they came in.
        qsizetype at = 0;
        for (const char* id : {"id=\"a1\"", "id=\"a2\"", "id=\"a3\"", "id=\"a4\""}) {
            QVERIFY(page.indexOf(id, at) > at);
            at = page.indexOf(id, at);
        }
    }

    void folderHasAPageEach()
    {
        const QString path = m_folder.filePath(QStringLiteral("pages"));
        HtmlWriter writer(path, HtmlWriter::Shape::Folder);
        QCOMPARE(m_sample.write(writer), QString());
        const QDir folder(path);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("articles"))).entryList(QDir::Files).size(), 4);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("images"))).entryList(QDir::Files).size(), 2);
        const QByteArray index = contents(folder.filePath(QStringLiteral("index.html")));
        QCOMPARE(found(index, "//nav//a"), 4);
        static const QRegularExpression link(
            QStringLiteral("(?:href|src)=\"((?:\\.\\./|articles/)[^\"]*)\""));
        int links = 0;
        auto inIndex = link.globalMatch(QString::fromUtf8(index));
        while (inIndex.hasNext()) {
            const QString page = folder.filePath(inIndex.next().captured(1));
            QVERIFY2(QFile::exists(page), page.toUtf8().constData());
            auto inPage = link.globalMatch(QString::fromUtf8(contents(page)));
            while (inPage.hasNext()) {
                const QString file = QFileInfo(page).dir().filePath(inPage.next().captured(1));
                QVERIFY2(QFile::exists(file), file.toUtf8().constData());
                ++links;
            }
        }
        QCOMPARE(links, 4 + 2); // back from each, and the pictures
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        HtmlWriter writer(m_folder.filePath(QStringLiteral("nowhere/a.html")));
        const auto begun = writer.begin(m_sample.context());
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::Unreadable);
    }
};

QTEST_MAIN(TestHtmlWriter)
#include "tst_htmlwriter.moc"
