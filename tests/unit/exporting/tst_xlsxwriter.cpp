// Workbooks of articles, read back by our own reader of workbooks and by Python's zipfile.

#include "exporting/xlsxwriter.h"
#include "formats/workbookreader.h"
#include "support/exportsample.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;
using namespace warraq::test;

class TestXlsxWriter : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    ExportSample m_sample;

    using Row = QMap<QString, QString>;
    static std::vector<Row> rowsOf(const QString& path)
    {
        const auto open = [path]() -> std::unique_ptr<QIODevice> {
            auto file = std::make_unique<QFile>(path);
            return file->open(QIODevice::ReadOnly) ? std::move(file) : nullptr;
        };
        WorkbookReader reader({open(), QStringLiteral("a.xlsx"), open, path});
        std::vector<Row> rows;
        for (;;) {
            auto item = reader.next({});
            if (!item || !*item)
                return rows;
            if (const auto* record = std::get_if<SourceRecord>(&**item)) {
                Row row;
                for (const auto& [name, value] : record->columns)
                    row.insert(name, value);
                rows.push_back(row);
            }
        }
    }
    static std::vector<ExportColumn> columns(const QStringList& names = {})
    {
        return *exportColumnsNamed(names);
    }

private Q_SLOTS:
    void everyArticleIsARow()
    {
        const QString path = m_folder.filePath(QStringLiteral("a.xlsx"));
        XlsxWriter writer(path, columns());
        QCOMPARE(m_sample.write(writer), QString());
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("a.xlsx")));
        const auto rows = rowsOf(path);
        QCOMPARE(rows.size(), size_t(4));
        QCOMPARE(rows[0].value(QStringLiteral("id")), QStringLiteral("7"));
        QCOMPARE(rows[0].value(QStringLiteral("title")),
                 QStringLiteral("Harbour “reopens” & trade <returns>"));
        QCOMPARE(rows[0].value(QStringLiteral("published")), QStringLiteral("2017-10-18"));
        QCOMPARE(rows[1].value(QStringLiteral("published")), QStringLiteral("2016-05"));
        QCOMPARE(rows[1].value(QStringLiteral("title")), QStringLiteral("الميناء يعود إلى العمل"));
        QVERIFY(rows[3].value(QStringLiteral("title")).startsWith(u"=1+1"));
        QCOMPARE(rows[3].value(QStringLiteral("text")),
                 QStringLiteral("Open bold both still\n\nnext & so on"));
    }

    void datesAreDatesAndNoTextIsAFormula()
    {
        if (!hasProgram(QStringLiteral("python3")))
            QSKIP("python3 is not here");
        const QString path = m_folder.filePath(QStringLiteral("b.xlsx"));
        XlsxWriter writer(path, columns({QStringLiteral("title"), QStringLiteral("published")}));
        QCOMPARE(m_sample.write(writer), QString());
        const auto ran = runProgram(QStringLiteral("python3"),
                                    {QStringLiteral("-c"),
                                     QStringLiteral("import zipfile,sys\nz=zipfile.ZipFile(sys.argv[1])\n"
                                                    "assert z.testzip() is None\n"
                                                    "print(z.read('xl/worksheets/sheet1.xml').decode())"),
                                     path});
        QCOMPARE(ran.status, 0);
        QVERIFY(!ran.output.contains("<f>"));
        QVERIFY(ran.output.contains("<v>43026</v>")); // 18 October 2017, in days
        QVERIFY(ran.output.contains("2016-05"));
        QVERIFY(ran.output.contains("state=\"frozen\""));
        QVERIFY(ran.output.contains("<autoFilter ref=\"A1:B5\"/>"));
    }

    void aTextLongerThanACellSaysThatItIsCut()
    {
        const QString path = m_folder.filePath(QStringLiteral("c.xlsx"));
        XlsxWriter writer(path, columns({QStringLiteral("text")}));
        QVERIFY(writer.begin(m_sample.context()).has_value());
        Article article = m_sample.articles()[0];
        article.content.text = QString(32'762, u'a') + QString::fromUcs4(U"😀") + QString(10, u'b');
        QVERIFY(writer.add(article).has_value());
        article.content.text = QString(32'767, u'a');
        QVERIFY(writer.add(article).has_value());
        QVERIFY(writer.finish().has_value());
        const auto rows = rowsOf(path);
        QCOMPARE(rows.size(), size_t(2));
        const QString cut = rows[0].value(QStringLiteral("text"));
        QVERIFY(cut.size() <= 32'767);
        QCOMPARE(cut, QString(32'762, u'a') + QStringLiteral(" […]"));
        QCOMPARE(rows[1].value(QStringLiteral("text")), QString(32'767, u'a'));
    }

    void moreThanASheetHoldsIsRefusedAtOnce()
    {
        const QString path = m_folder.filePath(QStringLiteral("d.xlsx"));
        XlsxWriter writer(path, columns());
        auto context = m_sample.context();
        context.articles = 1'048'576;
        const auto begun = writer.begin(context);
        QVERIFY(!begun);
        QCOMPARE(begun.error().kind, ErrorKind::TooLarge);
        QVERIFY(!QFile::exists(path));
        context.articles = 1'048'575;
        QVERIFY(writer.begin(context).has_value());
    }
};

QTEST_MAIN(TestXlsxWriter)
#include "tst_xlsxwriter.moc"
