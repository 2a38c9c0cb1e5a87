// What the wizard's first two pages are told.

#include "importing/sourcesurvey.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestSourceSurvey : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const char* name) const { return m_folder->filePath(QString::fromUtf8(name)); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write("in/a.txt", "A headline\n\nA text of some words.\n");
        write("in/b.html",
              "<!doctype html><html><head><title>B</title></head><body><p>Words of a page.</body></html>");
        write("in/c.jsonl", "{\"title\": \"C\", \"body\": \"Words of a row.\"}\n{broken\n");
        write("in/d.png", "\x89PNG\r\n\x1a\n");
        write("in/e.html", QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
    }

    void countsByContent()
    {
        const auto survey = surveySource(at("in"), {});
        QVERIFY(survey.exists && survey.complete);
        QCOMPARE(survey.files, 5);
        QVERIFY(survey.bytes > 100);
        QCOMPARE(survey.filesByFormat.value(QStringLiteral("text")), 1);
        QCOMPARE(survey.filesByFormat.value(QStringLiteral("html")), 1);
        QCOMPARE(survey.filesByFormat.value(QStringLiteral("jsonl")), 1);
        QCOMPARE(survey.filesByFormat.value(QStringLiteral("other")), 2);
    }

    void saysWhenThereIsNothingAndWhenItWasStopped()
    {
        QVERIFY(!surveySource(at("missing"), {}).exists);
        const CancelToken cancel;
        cancel.cancel();
        QVERIFY(!surveySource(at("in"), cancel).complete);
    }

    void previewShowsWhatWouldCome()
    {
        ImportOptions options;
        options.paths = {at("in")};
        const auto all = previewImport(options, {}, 10, {});
        QVERIFY(all.has_value());
        QCOMPARE(all->size(), size_t(4)); // text, page, row, broken row
        const auto* first = std::get_if<ExtractedArticle>(&all->front().extraction);
        QVERIFY(first);
        QCOMPARE(first->content.title, QStringLiteral("A headline"));
        QVERIFY(!all->front().source.text.isEmpty());
        QVERIFY(std::holds_alternative<FailedRecord>(all->back().extraction));
        QCOMPARE(previewImport(options, {}, 2, {})->size(), size_t(2));
    }

    void columnsOfTablesCanBeChosen()
    {
        const auto row = [](const QStringList& names, SourceFormat format) {
            PreviewedRecord record;
            record.source.format = format;
            for (const auto& name : names)
                record.source.columns.emplace_back(name, QStringLiteral("x"));
            return record;
        };
        std::vector<PreviewedRecord> records;
        records.push_back(row({QStringLiteral("headline"), QStringLiteral("colour")}, SourceFormat::Csv));
        records.push_back(row({QStringLiteral("headline"), QStringLiteral("byline")}, SourceFormat::Json));
        records.push_back(row({QStringLiteral("title-html")}, SourceFormat::Feed));
        const auto choice = columnChoice(records);
        QCOMPARE(choice.columns, QStringList({QStringLiteral("headline"), QStringLiteral("colour"),
                                              QStringLiteral("byline")}));
        QCOMPARE(choice.guessed.value(QStringLiteral("title")), QStringLiteral("headline"));
        QCOMPARE(choice.guessed.value(QStringLiteral("author")), QStringLiteral("byline"));
        QVERIFY(choice.fields.contains(QStringLiteral("published")));
        QVERIFY(columnChoice({}).columns.isEmpty());
    }

    void aTextIsPartedInThePreviewToo()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("many.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# One\n\nWords of the first.\n# Two\n\nWords of the second.\n");
        file.close();
        ImportOptions options;
        options.paths = {file.fileName()};
        QCOMPARE(previewImport(options, {}, 10, {})->size(), size_t(1));
        options.split = QStringLiteral("^# ");
        QCOMPARE(previewImport(options, {}, 10, {})->size(), size_t(2));
    }

    void previewRefusesAnUnknownField()
    {
        ImportOptions options;
        options.paths = {at("in")};
        options.extract.columnMap.insert(QStringLiteral("colour"), QStringLiteral("x"));
        const auto refused = previewImport(options, {}, 2, {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestSourceSurvey)
#include "tst_sourcesurvey.moc"
