// The values of a facet as the sidebar lists them.

#include "ui/models/facetmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace warraq;

namespace {

std::vector<FacetCount> counts(int values)
{
    std::vector<FacetCount> made;
    for (int i = 0; i < values; ++i)
        made.push_back({QStringLiteral("Place %1").arg(i, 3, 10, QLatin1Char('0')), 1000 - i});
    return made;
}

QStringList shown(const FacetModel& model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.append(model.index(row).data().toString());
    return texts;
}

std::shared_ptr<const std::vector<FacetCount>> shared(std::vector<FacetCount> counts)
{
    return std::make_shared<const std::vector<FacetCount>>(std::move(counts));
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheFirstValuesAndTheRestOnDemand()
    {
        FacetModel model(Facet::Place);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts(shared(counts(100)));
        QCOMPARE(model.rowCount(), FacetModel::firstRows);
        QCOMPARE(model.hiddenCount(), 100 - FacetModel::firstRows);
        model.showMore();
        QCOMPARE(model.rowCount(), FacetModel::firstRows + FacetModel::moreRows);
        model.showMore();
        QCOMPARE(model.rowCount(), 100);
        QCOMPARE(model.hiddenCount(), 0);
        model.showFewer();
        QCOMPARE(model.rowCount(), FacetModel::firstRows);
        QCOMPARE(model.index(0).data(FacetModel::CountRole).toLongLong(), 1000);
    }

    void togglingIncludesAndLifts()
    {
        FacetModel model(Facet::Place);
        model.setCounts(shared(counts(3)));
        const FacetChoice one = model.toggled(QStringLiteral("Place 001"));
        QCOMPARE(one.included, QStringList{QStringLiteral("Place 001")});
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(),
                 int(Qt::Unchecked)); // it shows, it does not decide
        model.setChoice(one);
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.toggled(QStringLiteral("Place 002")).included.size(), 2);
        QVERIFY(model.toggled(QStringLiteral("Place 001")).isEmpty());
    }

    void excludingTakesTheInclusionBack()
    {
        FacetModel model(Facet::Place);
        model.setCounts(shared(counts(3)));
        model.setChoice({{QStringLiteral("Place 001")}, {}});
        const FacetChoice choice = model.excluded(QStringLiteral("Place 001"));
        QVERIFY(choice.included.isEmpty());
        QCOMPARE(choice.excluded, QStringList{QStringLiteral("Place 001")});
        model.setChoice(choice);
        QVERIFY(model.index(1).data(FacetModel::ExcludedRole).toBool());
        QVERIFY(model.excluded(QStringLiteral("Place 001")).isEmpty());
        QVERIFY(model.toggled(QStringLiteral("Place 001")).isEmpty());
    }

    void whatIsChosenIsNeverHidden()
    {
        FacetModel model(Facet::Place);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setCounts(shared(counts(100)));
        model.setChoice({{QStringLiteral("Place 099")}, {QStringLiteral("Gone")}});
        QVERIFY(shown(model).contains(QStringLiteral("Place 099")));
        QVERIFY(shown(model).contains(QStringLiteral("Gone")));
        QCOMPARE(model.index(shown(model).indexOf(QStringLiteral("Gone")))
                     .data(FacetModel::CountRole)
                     .toLongLong(),
                 0);
    }

    void searchingFoldsAccentsAndCase()
    {
        FacetModel model(Facet::Author);
        model.setCounts(shared(
            {{QStringLiteral("Émile Zaïd"), 3}, {QStringLiteral("أحمد"), 2}, {QStringLiteral("Other"), 1}}));
        model.setSearch(QStringLiteral("emile"));
        QCOMPARE(shown(model), QStringList{QStringLiteral("Émile Zaïd")});
        model.setSearch(QStringLiteral("احمد"));
        QCOMPARE(shown(model), QStringList{QStringLiteral("أحمد")});
        model.setSearch(QStringLiteral(" "));
        QCOMPARE(model.rowCount(), 3);
    }

    void theUnknownHasAName()
    {
        FacetModel model(Facet::Author);
        model.setCounts(shared({{QStringLiteral("Reuters"), 3}, {QString(), 2}}));
        QCOMPARE(model.index(1).data().toString(), QStringLiteral("No author"));
        QVERIFY(model.index(1).data(FacetModel::ValueRole).toString().isNull());
        QVERIFY(model.toggled(QString()).included.first().isNull());
    }

    void otherCountsAreAnnouncedOnce()
    {
        FacetModel model(Facet::Place);
        QSignalSpy changed(&model, &FacetModel::shownChanged);
        model.setCounts(shared(counts(3)));
        QCOMPARE(changed.size(), 1);
        model.setChoice(model.choice());
        QCOMPARE(changed.size(), 1);
    }

    void otherCountsOfTheSameValuesResetNothing()
    {
        FacetModel model(Facet::Section);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString city = QStringLiteral("City");
        const QString world = QStringLiteral("World");
        model.setCounts(shared({{city, 5}, {world, 3}}));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setCounts(shared({{city, 7}, {world, 4}}));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(model.index(0).data(FacetModel::CountRole).toInt(), 7);
        model.setCounts(shared({{world, 9}, {city, 8}}));
        QCOMPARE(reset.size(), 1);
        model.setCounts(shared({{world, 9}}));
        QCOMPARE(reset.size(), 2);
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
