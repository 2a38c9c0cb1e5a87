// What the window is about, and the way back through it.

#include "search/wordexpansion.h"
#include "ui/state/browsingstate.h"

#include <QSignalSpy>
#include <QTest>

using namespace warraq;

namespace {

ArticleId id(qint64 value)
{
    return ArticleId{value};
}

FacetChoice including(const QString& value)
{
    return {{value}, {}};
}

} // namespace

class TestBrowsingState : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsWithEveryArticleAndNoHistory()
    {
        const BrowsingState state;
        QVERIFY(state.query().isEmpty());
        QVERIFY(!state.currentArticle().isValid());
        QVERIFY(!state.canGoBack());
        QVERIFY(!state.canGoForward());
    }

    void typingKeepsTheChoices()
    {
        BrowsingState state;
        state.setChoice(Facet::Section, including(QStringLiteral("Opinion")));
        state.setTyped(QStringLiteral("harbour"));
        QCOMPARE(state.query().typed(), QStringLiteral("harbour"));
        QCOMPARE(state.query().choices().at(Facet::Section).included, QStringList{QStringLiteral("Opinion")});
        state.setChoice(Facet::Place, including(QStringLiteral("Aden")));
        QCOMPARE(state.query().typed(), QStringLiteral("harbour"));
        state.clearChoices();
        QVERIFY(state.query().choices().empty());
        QCOMPARE(state.query().typed(), QStringLiteral("harbour"));
    }

    void anEmptyChoiceLiftsTheFacet()
    {
        BrowsingState state;
        state.setChoice(Facet::Place, including(QStringLiteral("Aden")));
        state.setChoice(Facet::Place, {});
        QVERIFY(state.query().choices().empty());
        QVERIFY(state.query().isEmpty());
    }

    void nothingIsSaidWhereNothingChanges()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("a"));
        state.setCurrentArticle(id(3));
        QSignalSpy query(&state, &BrowsingState::queryChanged);
        QSignalSpy article(&state, &BrowsingState::currentArticleChanged);
        QSignalSpy order(&state, &BrowsingState::orderChanged);
        QSignalSpy history(&state, &BrowsingState::historyChanged);
        state.setTyped(QStringLiteral("a"));
        state.setCurrentArticle(id(3));
        state.setOrder(state.order());
        state.setChoice(Facet::Place, {});
        QCOMPARE(query.size() + article.size() + order.size() + history.size(), 0);
    }

    void lettersTypedInOneGoAreOneStepBack()
    {
        BrowsingState state;
        for (const auto* text : {"b", "ba", "bag", "bagheri"})
            state.setTyped(QString::fromLatin1(text));
        QVERIFY(state.canGoBack());
        state.goBack();
        QCOMPARE(state.query().typed(), QString());
        QVERIFY(!state.canGoBack());
        state.goForward();
        QCOMPARE(state.query().typed(), QStringLiteral("bagheri"));
    }

    void aSettledQueryIsAStepOfItsOwn()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("bagheri"));
        state.settle();
        state.setTyped(QStringLiteral("aden"));
        state.goBack();
        QCOMPARE(state.query().typed(), QStringLiteral("bagheri"));
    }

    void readingEndsTheTyping()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("bagheri"));
        state.setCurrentArticle(id(7));
        state.setTyped(QStringLiteral("aden"));
        state.goBack();
        QCOMPARE(state.query().typed(), QStringLiteral("bagheri"));
        QCOMPARE(state.currentArticle(), id(7));
        state.goBack();
        QVERIFY(!state.currentArticle().isValid());
        QCOMPARE(state.query().typed(), QStringLiteral("bagheri"));
    }

    void goingOnFromThePastForgetsWhatCameAfter()
    {
        BrowsingState state;
        state.setCurrentArticle(id(1));
        state.setCurrentArticle(id(2));
        state.goBack();
        QVERIFY(state.canGoForward());
        state.setCurrentArticle(id(3));
        QVERIFY(!state.canGoForward());
        state.goBack();
        QCOMPARE(state.currentArticle(), id(1));
    }

    void goingBackSaysOnlyWhatDiffers()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("aden"));
        state.setCurrentArticle(id(1));
        state.setCurrentArticle(id(2));
        QSignalSpy query(&state, &BrowsingState::queryChanged);
        QSignalSpy article(&state, &BrowsingState::currentArticleChanged);
        state.goBack();
        QCOMPARE(query.size(), 0);
        QCOMPARE(article.size(), 1);
        QCOMPARE(article.first().first().value<ArticleId>(), id(1));
    }

    void aSelectionEndsWithItsResult()
    {
        BrowsingState state;
        state.setSelection(ArticleSelection(std::vector{id(1), id(2)}));
        QSignalSpy selection(&state, &BrowsingState::selectionChanged);
        state.setOrder(SortOrder::Oldest);
        QCOMPARE(state.selection().size(), qint64{2});
        state.setTyped(QStringLiteral("aden"));
        QVERIFY(state.selection().empty());
        QCOMPARE(selection.size(), 1);
    }

    void everythingIsChangedBeforeAnyoneHears()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("aden"));
        state.setCurrentArticle(id(4));
        state.setOrder(SortOrder::Newest);
        bool whole = false;
        connect(&state, &BrowsingState::queryChanged, this,
                [&] { whole = !state.currentArticle().isValid() && !state.canGoBack(); });
        state.reset();
        QVERIFY(whole);
    }

    void resetForgetsTheHistoryAndKeepsTheOrder()
    {
        BrowsingState state;
        state.setOrder(SortOrder::Oldest);
        state.setTyped(QStringLiteral("aden"));
        state.setSelection(ArticleSelection(id(1)));
        state.reset();
        QVERIFY(state.query().isEmpty());
        QVERIFY(state.selection().empty());
        QVERIFY(!state.canGoBack());
        QVERIFY(!state.canGoForward());
        QVERIFY(state.order() == SortOrder::Oldest);
    }

    void theHistoryHasAnEnd()
    {
        BrowsingState state;
        for (int i = 1; i < 2000; ++i)
            state.setCurrentArticle(id(i));
        int steps = 0;
        while (state.canGoBack()) {
            state.goBack();
            ++steps;
        }
        QCOMPARE(steps, 500);
    }

    void whatWordsStandForIsNoOtherQuestion()
    {
        BrowsingState state;
        state.setTyped(QStringLiteral("~gaddafi"));
        QSignalSpy asked(&state, &BrowsingState::queryChanged);
        QSignalSpy marked(&state, &BrowsingState::expansionChanged);
        const auto found = [] {
            auto expansion = std::make_shared<WordExpansion>();
            expansion->names.push_back({QStringLiteral("gaddafi"),
                                        {},
                                        {{QStringLiteral("Qadhafi"), QStringLiteral("qadhafi"), 2, true}}});
            return expansion;
        };
        state.setExpansion(found());
        state.setExpansion(found()); // the same again
        QCOMPARE(marked.count(), 1);
        QCOMPARE(asked.count(), 0);
        QCOMPARE(state.query().highlightTerms(), QStringList(QStringLiteral("qadhafi")));
        // Another question stands for itself until it is answered.
        state.setTyped(QStringLiteral("~gaddaf"));
        QCOMPARE(state.query().highlightTerms(), QStringList(QStringLiteral("gaddaf")));
        state.setExpansion(nullptr);
        QCOMPARE(marked.count(), 1);
    }
};

QTEST_GUILESS_MAIN(TestBrowsingState)
#include "tst_browsingstate.moc"
