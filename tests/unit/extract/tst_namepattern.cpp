#include "extract/namepattern.h"

#include <QTest>

using namespace warraq;

class TestNamePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWhole()
    {
        const NamePattern pattern(QStringLiteral("date|by-?line\\w*"));
        const NamePattern other(QStringLiteral("menu"));
        for (int again = 0; again < 2; ++again) { // the second time remembered
            QVERIFY(pattern.isIn(QStringLiteral("date")));
            QVERIFY(pattern.isIn(QStringLiteral("story__date small")));
            QVERIFY(pattern.isIn(QStringLiteral("bylines")));
            QVERIFY(!pattern.isIn(QStringLiteral("update")));
            QVERIFY(!pattern.isIn(QString()));
            QVERIFY(!pattern.isIn(QStringLiteral("menu")));
            QVERIFY(other.isIn(QStringLiteral("menu")));
            QVERIFY(!other.isIn(QStringLiteral("date")));
        }
    }

    void manyAndLongNamesAreAnsweredToo()
    {
        const NamePattern pattern(QStringLiteral("date"));
        QVERIFY(pattern.isIn(QStringLiteral("x").repeated(500) + QStringLiteral(" date")));
        for (int i = 0; i < 10'000; ++i) {
            const QString name = QStringLiteral("c%1").arg(i);
            QVERIFY(!pattern.isIn(name));
            QVERIFY(pattern.isIn(name + QStringLiteral("-date")));
        }
    }
};

QTEST_GUILESS_MAIN(TestNamePattern)
#include "tst_namepattern.moc"
