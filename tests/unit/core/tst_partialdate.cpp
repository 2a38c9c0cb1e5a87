#include "core/partialdate.h"

#include <QTest>

using namespace warraq;

class TestPartialDate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isoFormsKeepTheirPrecision_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("year") << QStringLiteral("2017") << QStringLiteral("2017");
        QTest::newRow("month") << QStringLiteral("2017-10") << QStringLiteral("2017-10");
        QTest::newRow("day") << QStringLiteral("2017-10-18") << QStringLiteral("2017-10-18");
        QTest::newRow("basic form") << QStringLiteral("20171018") << QStringLiteral("2017-10-18");
        QTest::newRow("utc") << QStringLiteral("2017-10-18T09:30:00Z")
                             << QStringLiteral("2017-10-18T09:30:00Z");
        QTest::newRow("offset") << QStringLiteral("2017-10-18T12:30:00+03:00")
                                << QStringLiteral("2017-10-18T09:30:00Z");
        QTest::newRow("offset without colon")
            << QStringLiteral("2017-10-18T12:30:00+0300") << QStringLiteral("2017-10-18T09:30:00Z");
        QTest::newRow("offset over midnight")
            << QStringLiteral("2017-10-18T01:00+03:00") << QStringLiteral("2017-10-17T22:00:00Z");
        QTest::newRow("negative offset")
            << QStringLiteral("2017-12-31T22:00:00-05:00") << QStringLiteral("2018-01-01T03:00:00Z");
        QTest::newRow("fraction") << QStringLiteral("2017-10-18T09:30:00.123Z")
                                  << QStringLiteral("2017-10-18T09:30:00Z");
        QTest::newRow("leap second") << QStringLiteral("2016-12-31T23:59:60Z")
                                     << QStringLiteral("2016-12-31T23:59:59Z");
        QTest::newRow("no zone: the day alone")
            << QStringLiteral("2017-10-18T09:30:00") << QStringLiteral("2017-10-18");
        QTest::newRow("blank for T") << QStringLiteral("2017-10-18 09:30:00") << QStringLiteral("2017-10-18");
        QTest::newRow("zero day") << QStringLiteral("2011-05-00") << QStringLiteral("2011-05");
        QTest::newRow("zero month") << QStringLiteral("2011-00-00") << QStringLiteral("2011");
        QTest::newRow("blanks around") << QStringLiteral("  2011-05-02 ") << QStringLiteral("2011-05-02");
    }
    void isoFormsKeepTheirPrecision()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = PartialDate::fromIso(text);
        QVERIFY(date);
        QCOMPARE(date->toIso(), iso);
        QCOMPARE(PartialDate::fromIso(date->toIso())->toIso(), iso);
    }

    void nothingIsGuessed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* bad :
             {"", "soon", "2017-13-01", "2017-02-30", "18/10/2017", "0000", "201710", "2017-10-18x"})
            QTest::newRow(bad) << QString::fromLatin1(bad);
    }
    void nothingIsGuessed()
    {
        QFETCH(QString, text);
        QVERIFY(!PartialDate::fromIso(text));
    }

    void lastDayCoversWhatIsUnknown()
    {
        QCOMPARE(PartialDate::fromYear(2012)->lastDay(), QDate(2012, 12, 31));
        QCOMPARE(PartialDate::fromYearMonth(2012, 2)->lastDay(), QDate(2012, 2, 29));
        QCOMPARE(PartialDate::fromDate(QDate(2012, 2, 3))->lastDay(), QDate(2012, 2, 3));
    }

    void partsThatAreUnknownAreZero()
    {
        QCOMPARE(PartialDate::fromYear(2012)->month(), 0);
        QCOMPARE(PartialDate::fromYearMonth(2012, 2)->day(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
