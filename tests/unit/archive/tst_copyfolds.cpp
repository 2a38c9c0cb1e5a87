// Which near copies of a list stand under which.

#include "archive/copyfolds.h"

#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

using Ids = std::vector<qint64>;

std::vector<ArticleId> of(const Ids& numbers)
{
    std::vector<ArticleId> ids;
    for (const qint64 number : numbers)
        ids.push_back(ArticleId{number});
    return ids;
}

Ids numbers(const std::vector<ArticleId>& ids)
{
    Ids list;
    for (const ArticleId id : ids)
        list.push_back(id.value);
    return list;
}

} // namespace

class TestCopyFolds : public QObject
{
    Q_OBJECT

    /// 1, 3 and 7 are copies of 5; 8 is one of 2.
    const std::vector<CopyLink> m_links{{1, 5}, {3, 5}, {7, 5}, {8, 2}};

private Q_SLOTS:
    void theFirstStandsForItsStory()
    {
        const auto list = foldCopies(of({2, 3, 4, 5, 1, 6}), m_links, FoldedUnder::First);
        QCOMPARE(numbers(list.shown), (Ids{2, 3, 4, 6}));
        QCOMPARE(list.folds.folded, 2);
        QCOMPARE(list.folds.families.size(), size_t{1}); // 2 has no copy in this list
        const auto* family = list.folds.of(ArticleId{3});
        QVERIFY(family);
        QCOMPARE(numbers(family->folded), (Ids{5, 1}));
        QVERIFY(!list.folds.of(ArticleId{5}));
        QVERIFY(list.folds.holding(ArticleId{1}) == family);
        QVERIFY(!list.folds.holding(ArticleId{3}));
        QVERIFY(!list.folds.holding(ArticleId{2}));
    }
    void theEarliestDoesWhereItIsThere()
    {
        const auto list = foldCopies(of({8, 2, 3, 4, 5, 1}), m_links, FoldedUnder::Earliest);
        QCOMPARE(numbers(list.shown), (Ids{2, 4, 5}));
        QCOMPARE(numbers(list.folds.of(ArticleId{5})->folded), (Ids{3, 1}));
        QCOMPARE(numbers(list.folds.of(ArticleId{2})->folded), (Ids{8}));
        const auto without = foldCopies(of({7, 3, 4}), m_links, FoldedUnder::Earliest);
        QCOMPARE(numbers(without.shown), (Ids{7, 4}));
    }
    void whatHasNoCopyStaysAsItIs()
    {
        const auto list = foldCopies(of({6, 4, 1}), m_links, FoldedUnder::First);
        QCOMPARE(numbers(list.shown), (Ids{6, 4, 1}));
        QVERIFY(list.folds.families.empty());
        QCOMPARE(foldCopies({}, m_links, FoldedUnder::First).shown.size(), size_t{0});
        QCOMPARE(numbers(foldCopies(of({3, 2, 1}), {}, FoldedUnder::First).shown), (Ids{3, 2, 1}));
    }
    void everyArticleIsShownOrFoldedOnce()
    {
        std::vector<ArticleId> ids;
        std::vector<CopyLink> links;
        for (qint64 id = 1; id <= 20'000; ++id) {
            ids.push_back(ArticleId{(id * 7919) % 20'011});
            if (id % 9 == 0)
                links.emplace_back(static_cast<quint32>(id), static_cast<quint32>(id - id % 45 + 1));
        }
        const auto list = foldCopies(ids, links, FoldedUnder::First);
        auto seen = numbers(list.shown);
        for (const auto& family : list.folds.families) {
            QVERIFY(!family.folded.empty());
            for (const ArticleId id : family.folded)
                seen.push_back(id.value);
        }
        QCOMPARE(static_cast<qint64>(seen.size() - list.shown.size()), list.folds.folded);
        auto all = numbers(ids);
        std::sort(all.begin(), all.end());
        std::sort(seen.begin(), seen.end());
        QCOMPARE(seen, all);
    }
};

QTEST_APPLESS_MAIN(TestCopyFolds)
#include "tst_copyfolds.moc"
