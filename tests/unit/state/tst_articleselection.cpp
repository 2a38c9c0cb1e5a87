// A set of articles that costs a bit each.

#include "ui/state/articleselection.h"

#include <QTest>

using namespace warraq;

namespace {

std::vector<ArticleId> ids(std::initializer_list<qint64> values)
{
    std::vector<ArticleId> made;
    for (const qint64 value : values)
        made.push_back(ArticleId{value});
    return made;
}

} // namespace

class TestArticleSelection : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSelectedAtFirst()
    {
        const ArticleSelection none;
        QVERIFY(none.empty());
        QVERIFY(!none.contains(ArticleId{1}));
        QVERIFY(!none.contains(ArticleId{}));
    }

    void whatIsAddedTwiceCountsOnce()
    {
        ArticleSelection some(ids({3, 64, 3, 1'000'000}));
        QCOMPARE(some.size(), 3);
        some.add(ids({64, 65}));
        QCOMPARE(some.size(), 4);
        QVERIFY(some.contains(ArticleId{65}));
        QVERIFY(!some.contains(ArticleId{66}));
        some.add(ids({0, -5})); // no articles
        QCOMPARE(some.size(), 4);
        QVERIFY(!some.contains(ArticleId{0}));
    }

    void whatIsRemovedIsGone()
    {
        ArticleSelection some(ids({1, 2, 3}));
        some.remove(ids({2, 2, 99, 5'000'000}));
        QCOMPARE(some.size(), 2);
        QVERIFY(!some.contains(ArticleId{2}));
    }

    void theOrderIsTheLists()
    {
        const ArticleSelection some(ids({7, 8, 9}));
        QCOMPARE(some.among(ids({9, 1, 8, 2})), ids({9, 8}));
        QCOMPARE(ArticleSelection(ids({4, 2})).among({}), ids({}));
    }

    void equalIsWhoHoldsTheSame()
    {
        QVERIFY(ArticleSelection(ids({1, 2})) == ArticleSelection(ids({2, 1})));
        QVERIFY(!(ArticleSelection(ids({1, 2})) == ArticleSelection(ids({1, 3}))));
        QVERIFY(!(ArticleSelection(ids({1})) == ArticleSelection(ids({1000}))));
        ArticleSelection shrunk(ids({1, 100'000}));
        shrunk.remove(ids({100'000}));
        QVERIFY(shrunk == ArticleSelection(ArticleId{1}));
        QVERIFY(ArticleSelection(ArticleId{1}) == shrunk);
    }
};

QTEST_GUILESS_MAIN(TestArticleSelection)
#include "tst_articleselection.moc"
