// The histogram as it is drawn.

#include "ui/models/datehistogram.h"

#include <QTest>

using namespace warraq;

namespace {

DateHistogram made(std::initializer_list<std::pair<const char*, int>> bars)
{
    std::vector<DateBar> counts;
    for (const auto& [value, count] : bars)
        counts.push_back({value ? QString::fromLatin1(value) : QString(), count});
    return DateHistogram(counts);
}

FacetChoice choosing(const char* value)
{
    return {{QString::fromLatin1(value)}, {}};
}

} // namespace

class TestDateHistogram : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsNothing()
    {
        const DateHistogram empty;
        QVERIFY(empty.bars().empty());
        QCOMPARE(empty.range(0, 3), QString());
        QVERIFY(!empty.covered(choosing("2011")));
    }

    void fillsTheGapsAndCountsTheUndatedApart()
    {
        const auto histogram = made({{"2005", 2}, {"2009", 5}, {nullptr, 7}});
        QCOMPARE(histogram.bars().size(), size_t{5});
        QCOMPARE(histogram.bars()[1].count, 0);
        QCOMPARE(histogram.bars()[4].from, QStringLiteral("2009"));
        QCOMPARE(histogram.undated(), 7);
        QCOMPARE(histogram.largest(), 5);
    }

    void monthsGoOverTheYearsEnd()
    {
        const auto histogram = made({{"2010-11", 1}, {"2011-02", 4}});
        QCOMPARE(histogram.bars().size(), size_t{4});
        QCOMPARE(histogram.bars()[1].from, QStringLiteral("2010-12"));
        QCOMPARE(histogram.bars()[2].from, QStringLiteral("2011-01"));
        QCOMPARE(histogram.range(1, 2), QStringLiteral("2010-12..2011-01"));
    }

    void aRangeIsAValueOfTheQuery()
    {
        const auto histogram = made({{"2005", 2}, {"2009", 5}});
        QCOMPARE(histogram.range(1, 1), QStringLiteral("2006"));
        QCOMPARE(histogram.range(3, 1), QStringLiteral("2006..2008"));
        QCOMPARE(histogram.range(-4, 99), QStringLiteral("2005..2009"));
    }

    void manyYearsBecomeFewBars()
    {
        const auto histogram = made({{"1850", 1}, {"1851", 1}, {"2017", 3}});
        QVERIFY(histogram.bars().size() <= size_t(DateHistogram::mostBars));
        qint64 all = 0;
        for (const auto& bar : histogram.bars())
            all += bar.count;
        QCOMPARE(all, 5);
        QCOMPARE(histogram.bars().front().from, QStringLiteral("1850"));
        QVERIFY(histogram.bars().front().to > QStringLiteral("1850"));
        QVERIFY(histogram.bars().back().to >= QStringLiteral("2017"));
    }

    void aWrongYearDoesNotMakeThousandsOfBars()
    {
        const auto histogram = made({{"0001", 1}, {"2017", 3}, {"9999", 1}});
        QVERIFY(histogram.bars().size() <= size_t(DateHistogram::mostBars) + 1);
    }

    void aChoiceCoversItsBars()
    {
        const auto histogram = made({{"2005", 2}, {"2009", 5}});
        QCOMPARE(*histogram.covered(choosing("2006..2008")), std::pair(1, 3));
        QCOMPARE(*histogram.covered(choosing("2006-05-01..2007-02")), std::pair(1, 2));
        QCOMPARE(*histogram.covered(choosing("2008..2031")), std::pair(3, 4));
        QVERIFY(!histogram.covered(choosing("1999")));
        QVERIFY(!histogram.covered({{QString()}, {}}));
        QVERIFY(!histogram.covered(choosing("nonsense")));
    }

    void whatARangeSaysIsWhatItCovers()
    {
        const auto histogram = made({{"1850", 1}, {"2017", 3}});
        const int last = static_cast<int>(histogram.bars().size()) - 1;
        const QString range = histogram.range(2, last - 1);
        QCOMPARE(*histogram.covered({{range}, {}}), std::pair(2, last - 1));
    }
};

QTEST_GUILESS_MAIN(TestDateHistogram)
#include "tst_datehistogram.moc"
