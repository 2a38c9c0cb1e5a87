// Phrases that stand near each other, against every choice of places.

#include "core/nearness.h"

#include <QRandomGenerator>
#include <QTest>

#include <functional>

using namespace warraq;

namespace {

struct Phrase
{
    std::vector<quint32> places;
    quint32 words = 1;
};

std::vector<PhrasePlaces> spans(const std::vector<Phrase>& phrases)
{
    std::vector<PhrasePlaces> all;
    for (const auto& phrase : phrases)
        all.push_back({phrase.places, phrase.words});
    return all;
}

bool someChoiceStands(const std::vector<Phrase>& phrases, int distance, bool ordered)
{
    std::vector<int> starts;
    const auto holds = [&] {
        const int last = ordered ? starts.back() : *std::max_element(starts.begin(), starts.end());
        for (size_t i = 0; i < starts.size(); ++i) {
            const int end = starts[i] + static_cast<int>(phrases[i].words);
            if (end + distance < last || (ordered && i + 1 < starts.size() && end > starts[i + 1]))
                return false;
            for (size_t j = 0; j < i; ++j) {
                if (starts[j] < end && starts[i] < starts[j] + static_cast<int>(phrases[j].words))
                    return false;
            }
        }
        return true;
    };
    const std::function<bool(size_t)> choose = [&](size_t next) {
        if (next == phrases.size())
            return holds();
        return std::any_of(phrases[next].places.begin(), phrases[next].places.end(), [&](quint32 place) {
            starts.push_back(static_cast<int>(place));
            const bool stands = choose(next + 1);
            starts.pop_back();
            return stands;
        });
    };
    return choose(0);
}

/// As a group; in order two.
bool stands(const std::vector<Phrase>& phrases, int distance, bool ordered)
{
    return standNear(spans(phrases), {{{distance, ordered}}, !ordered});
}

bool someChoiceStands(const std::vector<Phrase>& phrases, const NearRule& chain)
{
    std::vector<int> starts;
    const std::function<bool()> choose = [&] {
        const size_t next = starts.size();
        if (next == phrases.size())
            return true;
        return std::any_of(phrases[next].places.begin(), phrases[next].places.end(), [&](quint32 place) {
            const int start = static_cast<int>(place);
            const int end = start + static_cast<int>(phrases[next].words);
            for (size_t i = 0; i < next; ++i) {
                if (starts[i] < end && start < starts[i] + static_cast<int>(phrases[i].words))
                    return false;
            }
            if (next > 0) {
                const auto& link = chain.links[next - 1];
                const int behind = start - starts.back() - static_cast<int>(phrases[next - 1].words);
                const int before = starts.back() - end;
                if (!(behind >= 0 && behind <= link.distance) &&
                    (link.ordered || before < 0 || before > link.distance))
                    return false;
            }
            starts.push_back(start);
            const bool found = choose();
            starts.pop_back();
            return found;
        });
    };
    return choose();
}

} // namespace

class TestNearness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordIsNotNearItself()
    {
        const std::vector<Phrase> once{{{7}, 1}, {{7}, 1}};
        QVERIFY(!stands(once, 5, false));
        QVERIFY(!stands(once, 5, true));
        const std::vector<Phrase> twice{{{7, 9}, 1}, {{7, 9}, 1}};
        QVERIFY(stands(twice, 5, false));
        QVERIFY(stands(twice, 5, true));
        const std::vector<Phrase> three{{{7, 9}, 1}, {{7, 9}, 1}, {{7, 9}, 1}};
        QVERIFY(!stands(three, 5, false));
    }

    void phrasesDoNotShareAWord()
    {
        // "new york times": new york, york times
        const std::vector<Phrase> shared{{{3}, 2}, {{4}, 2}};
        QVERIFY(!stands(shared, 5, false));
        const std::vector<Phrase> apart{{{3, 9}, 2}, {{4}, 2}};
        QVERIFY(stands(apart, 5, false));
    }

    void manyWordsHaveAPlaceEach()
    {
        // Nine of "the", a tenth word among them; the text has eight, then nine.
        std::vector<Phrase> phrases(9, Phrase{{1, 3, 5, 7, 9, 11, 13, 15}, 1});
        phrases.push_back({{8}, 1});
        QVERIFY(!stands(phrases, 20, false));
        for (size_t i = 0; i < 9; ++i)
            phrases[i].places.push_back(17);
        QVERIFY(stands(phrases, 20, false));
        QVERIFY(stands(phrases, 7, false));
        QVERIFY(!stands(phrases, 6, false)); // seven others stand among them
    }

    void manyWordsAgreeWithEveryChoice()
    {
        QRandomGenerator random(5);
        int near = 0;
        for (int round = 0; round < 2'000; ++round) {
            std::vector<Phrase> phrases(9 + static_cast<size_t>(random.bounded(3)));
            for (auto& phrase : phrases) {
                for (int i = 0; i < 3; ++i)
                    phrase.places.push_back(static_cast<quint32>(random.bounded(14)));
                std::sort(phrase.places.begin(), phrase.places.end());
                phrase.places.erase(std::unique(phrase.places.begin(), phrase.places.end()),
                                    phrase.places.end());
            }
            const int distance = random.bounded(5);
            const bool expected =
                someChoiceStands(phrases, distance + static_cast<int>(phrases.size()) - 2, false);
            near += expected;
            QCOMPARE(stands(phrases, distance, false), expected);
        }
        QVERIFY(near > 200 && near < 1'800);
    }

    void chainsAgreeWithEveryChoice()
    {
        QRandomGenerator random(17);
        int near = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::vector<Phrase> phrases(2 + static_cast<size_t>(random.bounded(4)));
            NearRule rule;
            for (auto& phrase : phrases) {
                phrase.words = 1 + static_cast<quint32>(random.bounded(2));
                for (quint32 place = 0; place < 14; ++place) {
                    if (random.bounded(4) == 0)
                        phrase.places.push_back(place);
                }
                if (&phrase != &phrases.front())
                    rule.links.push_back({random.bounded(4), random.bounded(2) == 0});
            }
            const bool expected = someChoiceStands(phrases, rule);
            near += expected;
            QCOMPARE(standNear(spans(phrases), rule), expected);
        }
        QVERIFY(near > 4'000 && near < 16'000);
    }

    void agreesWithEveryChoice()
    {
        QRandomGenerator random(11);
        int near = 0;
        for (int round = 0; round < 20'000; ++round) {
            std::vector<Phrase> phrases(2 + static_cast<size_t>(random.bounded(3)));
            for (auto& phrase : phrases) {
                phrase.words = 1 + static_cast<quint32>(random.bounded(3));
                for (quint32 place = 0; place < 12; ++place) {
                    if (random.bounded(4) == 0)
                        phrase.places.push_back(place);
                }
            }
            const int distance = random.bounded(5);
            for (const bool ordered : {false, true}) {
                if (ordered)
                    phrases.resize(2); // more in order are a chain
                for (auto& phrase : phrases)
                    phrase.words = phrases.size() > 2 ? 1 : phrase.words;
                const bool expected =
                    someChoiceStands(phrases, distance + static_cast<int>(phrases.size()) - 2, ordered);
                near += expected;
                QCOMPARE(stands(phrases, distance, ordered), expected);
            }
        }
        QVERIFY(near > 4'000);
    }
};

QTEST_GUILESS_MAIN(TestNearness)
#include "tst_nearness.moc"
