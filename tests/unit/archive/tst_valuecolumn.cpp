#include "archive/valuecolumn.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace warraq;

namespace {

using Lists = std::vector<std::vector<ValueId>>;

/// Lists of all the forms a column takes: one value for all, none, at most one, many.
Lists some(QRandomGenerator& random)
{
    Lists lists(static_cast<size_t>(1 + random.bounded(200)));
    const int most = random.bounded(4);
    const int values = 1 + random.bounded(random.bounded(2) ? 1 : 50);
    for (auto& list : lists) {
        for (int i = most > 1 ? random.bounded(most + 1) : most; i > 0; --i)
            list.push_back(static_cast<ValueId>(1 + random.bounded(values)));
    }
    return lists;
}

ValueColumn columnOf(const Lists& lists)
{
    ValueColumn column;
    for (const auto& list : lists)
        column.append(list);
    column.finish();
    return column;
}

} // namespace

class TestValueColumn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndCountsAreThoseGiven()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 500; ++round) {
            const auto lists = some(random);
            const auto made = columnOf(lists);
            QByteArray bytes;
            made.encode(bytes);
            ValueColumn read;
            const char* at = bytes.constData();
            QVERIFY(read.decode(at, at + bytes.size(), lists.size()));
            QVERIFY(at == bytes.constData() + bytes.size());
            QByteArray again;
            read.encode(again);
            QCOMPARE(again, bytes);

            std::vector<bool> some(60);
            for (size_t value = 1; value < some.size(); ++value)
                some[value] = random.bounded(4) == 0;
            std::vector<quint64> having(lists.size() / 64 + 1, 0);
            std::vector<quint64> any = having;
            read.mark(some, having);
            read.markAny(any);
            std::vector<quint16> rows;
            std::map<ValueId, quint32> wanted;
            quint32 none = 0;
            for (size_t row = 0; row < lists.size(); ++row) {
                const auto list = read.list(row);
                QVERIFY(list == lists[row]);
                const auto isMarked = [row](const std::vector<quint64>& bits) {
                    return bits[row / 64] >> (row % 64) & 1;
                };
                QCOMPARE(isMarked(any), quint64(!list.empty()));
                QCOMPARE(isMarked(having),
                         quint64(std::any_of(list.begin(), list.end(),
                                             [&some](ValueId value) { return some[value]; })));
                if (random.bounded(3) == 0)
                    continue;
                rows.push_back(static_cast<quint16>(row));
                none += lists[row].empty();
                for (const ValueId value : lists[row])
                    ++wanted[value];
            }
            std::vector<quint32> counts(40, 0); // values from 40 on are of later articles
            QCOMPARE(read.count(rows, counts), none);
            for (ValueId value = 1; value < counts.size(); ++value)
                QCOMPARE(counts[value], wanted.contains(value) ? wanted[value] : 0u);
        }
    }

    void damagedBytesAreRefusedOrRead()
    {
        QRandomGenerator random(12);
        for (int round = 0; round < 3'000; ++round) {
            const auto lists = some(random);
            QByteArray bytes;
            columnOf(lists).encode(bytes);
            for (int i = 1 + random.bounded(3); i > 0; --i)
                bytes[random.bounded(static_cast<int>(bytes.size()))] =
                    static_cast<char>(random.bounded(256));
            if (round % 3 == 0)
                bytes.chop(random.bounded(static_cast<int>(bytes.size())));
            ValueColumn read;
            const char* at = bytes.constData();
            if (!read.decode(at, at + bytes.size(), lists.size()))
                continue;
            std::vector<quint16> rows;
            for (size_t row = 0; row < lists.size(); ++row) {
                rows.push_back(static_cast<quint16>(row));
                (void)read.list(row).size();
            }
            std::vector<quint32> counts(40, 0);
            (void)read.count(rows, counts);
        }
    }
};

QTEST_GUILESS_MAIN(TestValueColumn)
#include "tst_valuecolumn.moc"
