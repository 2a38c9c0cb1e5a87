// CSV and JSON Lines, read back.

#include "exporting/articlejson.h"
#include "exporting/csvtable.h"
#include "exporting/exportcolumns.h"
#include "support/hostilearticles.h"
#include "support/readreferences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

class TestExportTables : public QObject
{
    Q_OBJECT

    std::vector<Article> m_articles = test::hostileArticles();

    std::vector<QStringList> table(const QStringList& names) const
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("t.csv"));
        auto columns = exportColumnsNamed(names);
        if (!columns)
            return {};
        CsvTable csv(path, std::move(*columns));
        bool ok = csv.begin().has_value();
        for (const auto& article : m_articles)
            ok = ok && csv.add(article).has_value();
        ok = ok && csv.finish().has_value();
        QFile file(path);
        return ok && file.open(QIODevice::ReadOnly) ? test::readCsv(file.readAll())
                                                    : std::vector<QStringList>();
    }

private Q_SLOTS:
    void aRowIsReadBackAsItWas()
    {
        const auto rows = table({QStringLiteral("id"), QStringLiteral("title"), QStringLiteral("section"),
                                 QStringLiteral("text"), QStringLiteral("published")});
        QCOMPARE(rows.size(), m_articles.size() + 1);
        QCOMPARE(rows[0].join(u' '), QStringLiteral("id title section text published"));
        for (size_t i = 0; i < m_articles.size(); ++i) {
            const auto& content = m_articles[i].content;
            QCOMPARE(rows[i + 1].size(), 5);
            QCOMPARE(rows[i + 1][0], QString::number(m_articles[i].id.value));
            QCOMPARE(rows[i + 1][1], withoutFormula(content.title));
            QCOMPARE(rows[i + 1][2], content.section);
            QCOMPARE(rows[i + 1][3], withoutFormula(content.text));
            QCOMPARE(rows[i + 1][4], content.published ? content.published->toIso() : QString());
        }
    }

    void noCellIsAFormula()
    {
        QStringList all;
        for (const auto& column : exportColumns())
            all << column.name;
        const auto rows = table(all);
        QCOMPARE(rows.size(), m_articles.size() + 1);
        for (const auto& row : rows) {
            QCOMPARE(row.size(), all.size());
            for (const auto& cell : row)
                QVERIFY2(cell.isEmpty() || !QStringLiteral("=+-@\t\r").contains(cell.front()),
                         qPrintable(cell));
        }
        QCOMPARE(withoutFormula(QStringLiteral("=1+1")), QStringLiteral("'=1+1"));
        QCOMPARE(withoutFormula(QStringLiteral("1=1")), QStringLiteral("1=1"));
    }

    void aRowOfOneEmptyCellIsStillARow()
    {
        const auto rows = table({QStringLiteral("subtitle")});
        QCOMPARE(rows.size(), m_articles.size() + 1);
    }

    void anUnknownColumnIsNamedAndThoseThereAreToo()
    {
        const auto columns = exportColumnsNamed({QStringLiteral("title"), QStringLiteral("colour")});
        QVERIFY(!columns);
        QVERIFY(columns.error().kind == ErrorKind::Usage);
        QVERIFY(columns.error().subject.contains(QLatin1String("colour")));
        QVERIFY(columns.error().detail.contains(QLatin1String("word_count")));
    }

    void anArticleAsJsonHasTheKeysOfTheContractOrThoseChosen()
    {
        for (const auto& article : m_articles) {
            JsonWriter json;
            writeArticleJson(json, article);
            const auto object = QJsonDocument::fromJson(json.bytes()).object();
            QCOMPARE(object.size(), articleJsonKeys().size());
            QCOMPARE(object[QStringLiteral("text")].toString(), article.content.text);
            QCOMPARE(object[QStringLiteral("tags")].toArray().size(), article.tags.size());
            JsonWriter some;
            writeArticleJson(some, article, {QStringLiteral("id"), QStringLiteral("title")});
            const auto few = QJsonDocument::fromJson(some.bytes()).object();
            QCOMPARE(few.keys(), (QStringList{QStringLiteral("id"), QStringLiteral("title")}));
            QCOMPARE(few[QStringLiteral("title")].toString(), article.content.title);
        }
    }
};

QTEST_GUILESS_MAIN(TestExportTables)
#include "tst_exporttables.moc"
