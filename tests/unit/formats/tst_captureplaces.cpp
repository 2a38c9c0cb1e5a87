// Where captures lie, in memory and in the temporary file behind it.

#include "formats/captureplaces.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

class TestCapturePlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void all_are_found_with_the_last_place_they_had()
    {
        QRandomGenerator random(20161127);
        CapturePlaces places;
        QHash<quint64, qint64> expected;
        QList<quint64> keys;
        constexpr int taken = 400'000;
        for (int i = 0; i < taken; ++i) {
            const bool isAgain = i % 7 == 0 && !keys.isEmpty();
            const quint64 key = isAgain ? keys[random.bounded(keys.size())] : random.generate64();
            if (!isAgain)
                keys << key;
            expected.insert(key, qint64(i) << 8);
            places.insert(key, {qint64(i) << 8, quint32(i), quint16(i % 900), i % 2 == 1});
        }
        QCOMPARE(places.count(), qint64(taken));
        for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
            const auto place = places.find(it.key());
            QVERIFY(place);
            QCOMPARE(place->member, it.value());
            const int i = static_cast<int>(it.value() >> 8);
            QCOMPARE(place->inner, quint32(i));
            QCOMPARE(place->part, quint16(i % 900));
            QCOMPARE(place->arc, i % 2 == 1);
        }
    }

    void without_a_file_they_stay_in_memory()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", "/nowhere");
        CapturePlaces places;
        for (quint64 i = 1; i <= 200'000; ++i)
            places.insert(i << 32, {qint64(i), 0, 0, false});
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        for (quint64 i = 1; i <= 200'000; ++i)
            QCOMPARE(places.find(i << 32).value_or(CapturePlace{}).member, qint64(i));
    }

    void what_was_not_taken_is_not_found_data()
    {
        QTest::addColumn<int>("taken");
        QTest::newRow("none") << 0;
        QTest::newRow("some, in memory") << 1000;
        QTest::newRow("many, in the file") << 200'000;
    }
    void what_was_not_taken_is_not_found()
    {
        QFETCH(int, taken);
        QRandomGenerator random(7);
        CapturePlaces places;
        for (int i = 0; i < taken; ++i)
            places.insert(random.generate64() | 1, {i, 0, 0, false});
        for (int i = 0; i < 50'000; ++i)
            QVERIFY(!places.contains(random.generate64() & ~quint64(1)));
        QVERIFY(!places.contains(0));
        QVERIFY(!places.contains(~quint64(0) - 1));
    }
};

QTEST_GUILESS_MAIN(TestCapturePlaces)
#include "tst_captureplaces.moc"
