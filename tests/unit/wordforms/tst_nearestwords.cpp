#include "wordforms/nearestwords.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace warraq;

namespace {

/// As it is defined, letter by letter.
int plainDistance(std::u32string_view a, std::u32string_view b)
{
    if (a.empty() || b.empty())
        return static_cast<int>(a.size() + b.size());
    int least = std::min(plainDistance(a.substr(1), b) + 1, plainDistance(a, b.substr(1)) + 1);
    least = std::min(least, plainDistance(a.substr(1), b.substr(1)) + (a[0] != b[0]));
    if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
        least = std::min(least, plainDistance(a.substr(2), b.substr(2)) + 1);
    return least;
}

} // namespace

class TestNearestWords : public QObject
{
    Q_OBJECT

    static std::vector<std::string> nearest(const char* typed,
                                            std::initializer_list<std::pair<const char*, int>> vocabulary)
    {
        NearestWords words(typed);
        for (const auto& [word, documents] : vocabulary)
            words.offer(word, documents);
        return words.best(5);
    }

private Q_SLOTS:
    void distancesAreAsDefined()
    {
        QRandomGenerator random(3);
        for (int round = 0; round < 3'000; ++round) {
            std::u32string words[2];
            for (auto& word : words) {
                for (int i = random.bounded(6); i > 0; --i)
                    word += U"abcء"[random.bounded(4)];
            }
            const int plain = plainDistance(words[0], words[1]);
            for (const int most : {1, 2, 9})
                QCOMPARE(letterDistance(words[0], words[1], most), std::min(plain, most + 1));
        }
        QCOMPARE(letterDistance(std::u32string(100, U'a'), U"a", 2), 3);
    }

    void nearAndFrequentWordsComeFirst()
    {
        using Words = std::vector<std::string>;
        QCOMPARE(nearest("bagdad", {{"baghdad", 10}, {"badge", 10}, {"bagdad", 5}}), Words({"baghdad"}));
        QCOMPARE(nearest("electoin", {{"election", 50}, {"elections", 900}, {"erection", 2}}),
                 Words({"election", "elections", "erection"}));
        QCOMPARE(nearest("hosue", {{"horse", 30}, {"house", 30}}), Words({"house", "horse"}));
        // A much more frequent word outweighs a letter.
        QCOMPARE(nearest("govenment", {{"govement", 1}, {"governments", 100'000}}),
                 Words({"governments", "govement"}));
        QCOMPARE(nearest("القاهرت", {{"القاهره", 9}, {"قاهر", 2}}), Words({"القاهره"}));
        QCOMPARE(nearest("port", {{"port2", 5}, {"ports", 1}}), Words({"ports"}));
    }

    void shortWordsAreNotGuessed()
    {
        QVERIFY(nearest("ab", {{"abc", 9}, {"a", 9}}).empty());
        QVERIFY(NearestWords("ab").beginnings().empty());
        QVERIFY(NearestWords(std::string(500, 'a')).beginnings().empty());
        QVERIFY(nearest("cat", {{"cts", 9}, {"dog", 9}}).empty()); // one letter at most
    }

    void beginningsCoverSlipsAtTheStart()
    {
        const auto beginnings = NearestWords("kaddafi").beginnings();
        for (const char* letter : {"k", "a", "q", "g", "c"})
            QVERIFY2(std::find(beginnings.begin(), beginnings.end(), letter) != beginnings.end(), letter);
    }
};

QTEST_GUILESS_MAIN(TestNearestWords)
#include "tst_nearestwords.moc"
