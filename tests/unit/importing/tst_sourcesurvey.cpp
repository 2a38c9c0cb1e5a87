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
