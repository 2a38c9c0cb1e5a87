// Two texts compared word by word.

#include "core/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

namespace {

/// What is left of a text without its changed places, blanks not counted.
QString rest(const QString& text, const std::vector<TextChange>& changes, bool isBefore)
{
    QString left;
    qsizetype at = 0;
    for (const auto& change : changes) {
        left += text.mid(at, (isBefore ? change.beforeStart : change.afterStart) - at) + u' ';
        at = isBefore ? change.beforeEnd : change.afterEnd;
    }
    left += text.mid(at);
    return left.simplified().remove(u' ');
}

QString removedBy(const QString& text, const TextChange& change)
{
    return text.mid(change.beforeStart, change.beforeEnd - change.beforeStart);
}

QString addedBy(const QString& text, const TextChange& change)
{
    return text.mid(change.afterStart, change.afterEnd - change.afterStart);
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordThatWasChangedIsFound_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("removed");
        QTest::addColumn<QString>("added");
        QTest::newRow("changed") << "Ten ships lay outside."
                                 << "Two ships lay outside."
                                 << "Ten"
                                 << "Two";
        QTest::newRow("added") << "Ten ships lay outside."
                               << "Ten old ships lay outside."
                               << ""
                               << "old";
        QTest::newRow("removed") << "Ten old ships lay outside."
                                 << "Ten ships lay outside."
                                 << "old"
                                 << "";
        QTest::newRow("at the end") << "It rained"
                                    << "It rained again"
                                    << ""
                                    << "again";
        QTest::newRow("at the beginning") << "It rained"
                                          << "Again it rained"
                                          << "It"
                                          << "Again it";
        QTest::newRow("a sign") << "It rained."
                                << "It rained!"
                                << "."
                                << "!";
        QTest::newRow("Arabic") << QStringLiteral("وصلت عشر سفن إلى الميناء")
                                << QStringLiteral("وصلت سفينتان إلى الميناء") << QStringLiteral("عشر سفن")
                                << QStringLiteral("سفينتان");
        QTest::newRow("vocalised") << QStringLiteral("كَتَبَ الرجل") << QStringLiteral("كُتِبَ الرجل")
                                   << QStringLiteral("كَتَبَ") << QStringLiteral("كُتِبَ");
        QTest::newRow("Chinese") << QStringLiteral("十艘船停在港口外") << QStringLiteral("两艘船停在港口外")
                                 << QStringLiteral("十") << QStringLiteral("两");
        QTest::newRow("from nothing") << ""
                                      << "All of it"
                                      << ""
                                      << "All of it";
    }
    void aWordThatWasChangedIsFound()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, removed);
        QFETCH(QString, added);
        const auto changes = wordDiff(before, after);
        QCOMPARE(changes.size(), size_t(1));
        QCOMPARE(removedBy(before, changes.front()), removed);
        QCOMPARE(addedBy(after, changes.front()), added);
    }

    void blanksMeanNothingAndParagraphsDo()
    {
        QVERIFY(wordDiff(QStringLiteral("one  two\nthree"), QStringLiteral("one two three")).empty());
        QVERIFY(wordDiff(QStringLiteral("same"), QStringLiteral("same")).empty());
        QCOMPARE(wordDiff(QStringLiteral("one\n\ntwo"), QStringLiteral("one two")).size(), size_t(1));
    }

    void placesApartAreTwoChanges()
    {
        const QString before = QStringLiteral("The minister spoke in Paris on Monday about the old treaty.");
        const QString after = QStringLiteral("The minister spoke in Rome on Monday about the treaty.");
        const auto changes = wordDiff(before, after);
        QCOMPARE(changes.size(), size_t(2));
        QCOMPARE(addedBy(after, changes[0]), QStringLiteral("Rome"));
        QCOMPARE(removedBy(before, changes[1]), QStringLiteral("old"));
        QCOMPARE(changes[1].afterStart, changes[1].afterEnd);
    }

    /// Whatever two texts are: without what changed they are the same, and changes are in order and apart.
    void whatIsLeftIsTheSame()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            QStringList words;
            for (int i = 0; i < 80; ++i)
                words << QString(QChar(u'a' + random.bounded(6))) +
                             (random.bounded(9) == 0 ? QStringLiteral("\n\n") : QString());
            QStringList others = words;
            for (int i = random.bounded(30); i > 0; --i) {
                const int at = random.bounded(static_cast<int>(others.size()));
                if (random.bounded(2) == 0)
                    others.removeAt(at);
                else
                    others.insert(at, QStringLiteral("new"));
            }
            const QString before = words.join(u' ');
            const QString after = others.join(u' ');
            const auto changes = wordDiff(before, after);
            QCOMPARE(rest(before, changes, true), rest(after, changes, false));
            for (size_t i = 1; i < changes.size(); ++i) {
                QVERIFY(changes[i - 1].beforeEnd <= changes[i].beforeStart);
                QVERIFY(changes[i - 1].afterEnd <= changes[i].afterStart);
            }
        }
    }

    /// More differences than are counted one by one: whole paragraphs that are the same are still found.
    void longTextsThatDifferMuchKeepTheirCommonParagraphs()
    {
        QString before = QStringLiteral("The first paragraph stands in both.\n\n");
        QString after = before;
        for (int i = 0; i < 3000; ++i) {
            before += QStringLiteral("left%1 ").arg(i);
            after += QStringLiteral("right%1 ").arg(i);
        }
        const QString common = QStringLiteral("\n\nThis one is in the middle of both of them.\n\n");
        before += common + QStringLiteral("An old end");
        after += common + QStringLiteral("A new end");
        const auto changes = wordDiff(before, after);
        QVERIFY(changes.size() >= 2);
        QCOMPARE(rest(before, changes, true), rest(after, changes, false));
        QVERIFY(rest(after, changes, false).contains(QStringLiteral("inthemiddleofboth")));
    }

    void textsWithNothingInCommonAreOneChange()
    {
        QString before;
        QString after;
        for (int i = 0; i < 20000; ++i) {
            before += QStringLiteral("left%1 ").arg(i);
            after += QStringLiteral("right%1 ").arg(i);
        }
        QCOMPARE(wordDiff(before, after).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
