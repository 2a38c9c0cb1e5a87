// A result as a list: ids at once, rows on demand.

#include "ui/inventedpaper.h"
#include "ui/models/articlelistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

using namespace warraq;

namespace {

std::shared_ptr<const std::vector<ArticleId>> ids(qint64 from, qint64 to)
{
    auto made = std::make_shared<std::vector<ArticleId>>();
    for (qint64 value = from; value <= to; ++value)
        made->push_back(ArticleId{value});
    return made;
}

SharedRows shared(const ArticleRow& row)
{
    return std::make_shared<const std::vector<ArticleRow>>(1, row);
}

} // namespace

class TestArticleListModel : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<ArchiveService> m_service;

    /// Waits until the row's page is there, asking as a view asks.
    static bool loads(ArticleListModel& model, int row)
    {
        return QTest::qWaitFor([&] { return model.index(row).data(ArticleListModel::LoadedRole).toBool(); },
                               10000);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto archive =
            test::makeArchive(m_folder.filePath(QStringLiteral("many.warraq")), test::manyPieces(400));
        QVERIFY(archive);
        m_service = std::make_unique<ArchiveService>(archive);
    }
    void cleanupTestCase() { m_service.reset(); }

    void withoutAnArchiveItIsEmpty()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.idAt(0).isValid());
        QCOMPARE(model.rowOf(ArticleId{1}), -1);
    }

    void rowsComeWhenTheyAreAskedFor()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setArchive(m_service.get());
        model.setResult(ids(1, 400), {});
        QCOMPARE(model.rowCount(), 400);
        QCOMPARE(model.index(7).data(ArticleListModel::IdRole).toLongLong(), 8);
        QVERIFY(!model.index(200).data().toString().isEmpty()); // a place holder
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(loads(model, 200));
        QCOMPARE(model.index(200).data(ArticleListModel::TitleRole).toString(),
                 QStringLiteral("Report number 200"));
        QCOMPARE(model.index(200).data(ArticleListModel::PublishedRole).toString(), QStringLiteral("2000"));
        QVERIFY(changed.size() >= 1);
    }

    void anUnknownDateIsToldByItsBounds()
    {
        ArticleRow row;
        row.id = ArticleId{1};
        row.title = QStringLiteral("Pier");
        row.read = true;
        const auto said = [&row] {
            ArticleListModel model;
            model.setResult(ids(1, 1), {}, ArticleListModel::Change::Another,
                            std::make_shared<const std::vector<ArticleRow>>(1, row));
            return model.index(0).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(said(), QStringLiteral("No date, Pier"));
        row.publishedNotAfter = PartialDate::fromIso(u"2016-03");
        QCOMPARE(said(), QStringLiteral("not after March 2016, Pier"));
        row.publishedNotBefore = PartialDate::fromIso(u"2015-12-31");
        QCOMPARE(said(), QStringLiteral("between 31 December 2015 and March 2016, Pier"));
        row.publishedNotAfter.reset();
        QCOMPARE(said(), QStringLiteral("not before 31 December 2015, Pier"));
        row.published = PartialDate::fromIso(u"2016");
        QCOMPARE(said(), QStringLiteral("2016, Pier"));
    }

    void aMillionIdsLoadNothing()
    {
        ArticleListModel model;
        model.setArchive(m_service.get());
        QSignalSpy rows(m_service.get(), &ArchiveService::rowsReady);
        model.setResult(ids(1, 1'000'000), {});
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.idAt(999'999), ArticleId{1'000'000});
        QCOMPARE(model.rowOf(ArticleId{654'321}), 654'320);
        QCoreApplication::processEvents();
        QCOMPARE(rows.size(), 0);
    }

    void whatWasAskedAndDroppedIsAskedAgain()
    {
        ArticleListModel model;
        model.setArchive(m_service.get());
        model.setResult(ids(1, 400), {});
        // As fast scrolling does: every page at once, of which the service keeps the newest.
        for (int row = 0; row < 400; row += ArticleListModel::pageRows)
            Q_UNUSED(model.index(row).data(ArticleListModel::TitleRole).toString());
        // A view asks for what it shows again whenever that is said to have changed.
        connect(&model, &QAbstractItemModel::dataChanged, &model, [&model](const QModelIndex& first) {
            Q_UNUSED(first.data(ArticleListModel::TitleRole).toString());
        });
        for (int row = 0; row < 400; row += ArticleListModel::pageRows)
            QVERIFY(QTest::qWaitFor([&] { return model.loadedRow(row) != nullptr; }, 10000));
    }

    void anotherResultDropsTheAnswersToTheLast()
    {
        ArticleListModel model;
        model.setArchive(m_service.get());
        model.setResult(ids(1, 64), {});
        Q_UNUSED(model.index(0).data(ArticleListModel::TitleRole).toString());
        model.setResult(ids(101, 164), {});
        QVERIFY(loads(model, 0));
        QCOMPARE(model.index(0).data(ArticleListModel::TitleRole).toString(),
                 QStringLiteral("Report number 100"));
    }

    void anArticleThatIsGoneLeavesItsRowEmpty()
    {
        ArticleListModel model;
        model.setArchive(m_service.get());
        auto some = std::make_shared<std::vector<ArticleId>>(
            std::vector<ArticleId>{ArticleId{1}, ArticleId{999'999}, ArticleId{3}});
        model.setResult(some, {});
        QVERIFY(loads(model, 0));
        QCOMPARE(model.index(1).data(ArticleListModel::TitleRole).toString(), QString());
        QCOMPARE(model.index(2).data(ArticleListModel::TitleRole).toString(),
                 QStringLiteral("Report number 2"));
    }

    void snippetsMarkTheQuerysWords()
    {
        ArticleListModel model;
        model.setArchive(m_service.get());
        model.setResult(ids(5, 5), ArticleQuery::parse(QStringLiteral("market")));
        QVERIFY(loads(model, 0));
        QVERIFY(model.index(0)
                    .data(ArticleListModel::SnippetRole)
                    .toString()
                    .contains(QStringLiteral("\u27e6market\u27e7")));
    }

    void anotherOrderShowsWhatIsKnown()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setArchive(m_service.get());
        model.setResult(ids(1, 20), {});
        QVERIFY(loads(model, 0));
        const auto first = ids(1, 20);
        model.setResult(std::make_shared<const std::vector<ArticleId>>(first->rbegin(), first->rend()), {});
        QVERIFY(model.change() == ArticleListModel::Change::Another);
        QVERIFY(model.loadedRow(19));
        QCOMPARE(model.loadedRow(19)->title, QStringLiteral("Report number 0"));
        // Another question's snippets are others: nothing is kept.
        model.setResult(first, ArticleQuery::parse(QStringLiteral("market")));
        QVERIFY(!model.loadedRow(0));
    }

    void firstRowsComeWithTheResult()
    {
        ArticleListModel model;
        ArticleRow row;
        row.id = ArticleId{2};
        row.title = QStringLiteral("Known already");
        model.setResult(ids(1, 3), {}, ArticleListModel::Change::Another, shared(row));
        QCOMPARE(model.index(1).data(ArticleListModel::TitleRole).toString(), row.title);
        QVERIFY(!model.index(0).data(ArticleListModel::LoadedRole).toBool());
    }

    void whenTheArchiveGrowsTheOldRowsStayUntilTheNewAreThere()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setArchive(m_service.get());
        ArticleRow old;
        old.id = ArticleId{5};
        old.title = QStringLiteral("As it was");
        model.setResult(ids(5, 10), {}, ArticleListModel::Change::Another, shared(old));
        model.setResult(ids(4, 10), {}, ArticleListModel::Change::Grown);
        QCOMPARE(model.index(1).data(ArticleListModel::TitleRole).toString(), old.title);
        QVERIFY(model.index(1).data(ArticleListModel::LoadedRole).toBool());
        QTRY_COMPARE(model.index(1).data(ArticleListModel::TitleRole).toString(),
                     QStringLiteral("Report number 4"));
    }

    void whatGrowsElsewhereResetsNothing()
    {
        ArticleListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setResult(ids(1, 5), {});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setResult(ids(1, 5), {}, ArticleListModel::Change::Grown);
        QCOMPARE(reset.size(), 0);
        model.setResult(ids(1, 6), {}, ArticleListModel::Change::Grown);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(model.rowCount(), 6);
    }

    void outsideTheListThereIsNothing()
    {
        ArticleListModel model;
        model.setResult(ids(1, 3), {});
        QVERIFY(!model.data(QModelIndex(), Qt::DisplayRole).isValid());
        QVERIFY(!model.idAt(3).isValid());
        QVERIFY(!model.idAt(-1).isValid());
        QVERIFY(!model.loadedRow(7));
        QCOMPARE(model.rowCount(model.index(0)), 0);
    }
};

QTEST_GUILESS_MAIN(TestArticleListModel)
#include "tst_articlelistmodel.moc"
