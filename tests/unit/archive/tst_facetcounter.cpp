#include "archive/facetcounter.h"

#include <QDate>
#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

namespace {

struct Columns
{
    std::shared_ptr<ColumnSnapshot> snapshot = std::make_shared<ColumnSnapshot>();
    std::vector<ColumnEntry> entries; ///< by article
};

/// \p apart: days between the first and the last.
Columns some(quint32 seed, int blocks, int apart)
{
    QRandomGenerator random(seed);
    Columns made;
    for (int number = 0; number < blocks; ++number) {
        std::vector<ColumnEntry> here(static_cast<size_t>(ColumnBlock::articles));
        for (auto& entry : here) {
            entry.alive = random.bounded(20) > 0;
            entry.precision = static_cast<quint8>(number % 4 == 0 ? random.bounded(5) : 3);
            if (entry.precision > 0)
                entry.firstDay = entry.lastDay = 2'400'000 + random.bounded(apart);
        }
        made.snapshot->blocks.push_back(ColumnBlock::made(here));
        made.snapshot->alive += made.snapshot->blocks.back()->alive;
        made.entries.insert(made.entries.end(), here.begin(), here.end());
    }
    return made;
}

} // namespace

class TestFacetCounter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAgreeWithCountingEverything_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::addColumn<int>("apart");
        QTest::addColumn<int>("oneOf");
        QTest::addRow("few") << 2 << 4'000 << 5;
        QTest::addRow("most, so the rest is taken away") << 2 << 4'000 << 1;
        QTest::addRow("by two threads") << 36 << 9'000 << 2;
        QTest::addRow("centuries") << 3 << 300'000 << 3;
    }
    void barsAgreeWithCountingEverything()
    {
        QFETCH(int, blocks);
        QFETCH(int, apart);
        QFETCH(int, oneOf);
        const auto columns = some(static_cast<quint32>(blocks + oneOf), blocks, apart);
        QRandomGenerator random(9);
        IdSet ids(columns.snapshot->end());
        for (qint64 id = 0; id < ids.end(); ++id) {
            if (columns.entries[static_cast<size_t>(id)].alive && (random.bounded(oneOf) == 0 && id != 5))
                ids.insert(id);
        }
        const std::shared_ptr<const ColumnSnapshot> now = columns.snapshot;
        const FilterColumns dictionary;
        WholeTally whole;
        const FacetCounter counter(now, dictionary, whole);
        for (const auto step : {DatePrecision::Year, DatePrecision::Month, DatePrecision::Day}) {
            std::map<QString, qint64> wanted;
            qint64 undated = 0;
            ids.forEach([&](qint64 id) {
                const auto& entry = columns.entries[static_cast<size_t>(id)];
                undated += entry.precision == 0;
                if (entry.precision <= static_cast<int>(step))
                    return;
                const QString day = QDate::fromJulianDay(entry.firstDay).toString(Qt::ISODate);
                ++wanted[day.left(step == DatePrecision::Year ? 4 : step == DatePrecision::Month ? 7 : 10)];
            });
            const auto bars = counter.bars(ids, step, CancelToken());
            QVERIFY(bars);
            QCOMPARE(bars->size(), wanted.size() + size_t(undated > 0));
            size_t i = 0;
            for (const auto& [name, count] : wanted) {
                QCOMPARE((*bars)[i].value, name);
                QCOMPARE((*bars)[i++].count, count);
            }
            if (undated > 0)
                QCOMPARE(bars->back().count, undated);
        }
    }
};

QTEST_GUILESS_MAIN(TestFacetCounter)
#include "tst_facetcounter.moc"
