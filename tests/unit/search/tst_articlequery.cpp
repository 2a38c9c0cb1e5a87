#include "core/limits.h"
#include "search/articlequery.h"
#include "search/queryediting.h"
#include "search/queryparser.h"
#include "search/wordexpansion.h"

#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

class TestArticleQuery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void clausesHaveOneCanonicalForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* typed, const char* canonical) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(canonical);
        };
        row("", "");
        row("bagheri damascus", "bagheri damascus");
        row("Bagheri AND Damascus", "bagheri damascus");
        row("a OR b c", "a OR b c");
        row("(a OR b) c", "(a OR b) c");
        row("NOT c", "-c");
        row("NOT NOT c", "c");
        row("-\"a b\"", "-\"a b\"");
        row("“military cooperation”", "\"military cooperation\"");
        row("al-Awsat", "\"al awsat\"");
        row("don’t", "\"don t\"");
        row("\"a b\"~5", "a NEAR/5 b");
        row("a NEAR/5 b", "a NEAR/5 b");
        row("a NEAR/5 (b)", "a NEAR/5 b");
        row("a w/3 b", "a NEAR/3 b");
        row("(a OR b) NEAR/5 c", "a NEAR/5 c OR b NEAR/5 c");
        row("c PRE/5 (\"a b\" OR d*)", "c PRE/5 \"a b\" OR c PRE/5 d*");
        row("(a OR b) NEAR/5 c NEAR/2 (d OR e)",
            "a NEAR/5 c NEAR/2 d OR a NEAR/5 c NEAR/2 e OR b NEAR/5 c NEAR/2 d OR b NEAR/5 c NEAR/2 e");
        row("x -(a OR b) NEAR/5 c", "x -(a NEAR/5 c OR b NEAR/5 c)");
        row("title:(a OR b) NEAR/5 title:c", "title:a NEAR/5 title:c OR title:b NEAR/5 title:c");
        row("a PRE/3 b", "a PRE/3 b");
        row("-(a NEAR/5 b)", "-(a NEAR/5 b)");
        row("harb*", "harb*");
        row("w?rd", "w?rd");
        row("=Exact", "=Exact");
        row("=\"New York\"", "=\"New York\"");
        row("title:Syria", "title:syria");
        row("title:(a OR b)", "title:a OR title:b");
        row("section:opinion,features", "section:opinion,features");
        row("section:\"Middle East\"", "section:\"Middle East\"");
        row("section:\"Middle East\",opinion", "section:\"Middle East\",opinion");
        row("date:2011", "date:2011");
        row("date:2011-02..2011-10", "date:2011-02..2011-10");
        row("date:2011..", "date:2011-01-01..");
        row("before:2011-03-01", "date:..2011-02-28");
        row("after:2010", "date:2011-01-01..");
        row("on:2011-02-17", "date:2011-02-17");
        row("-has:date", "-has:date");
        row("is:duplicate", "is:duplicate");
        row("is:starred -is:unread", "is:starred -is:unread");
        row("has:note", "has:note");
        row("tag:iran,\"to check\"", "tag:iran,\"to check\"");
        row("collection:\"Chapter 1\"", "collection:\"Chapter 1\"");
        row("note:diary", "note:diary");
        row("note:\"a b\"~5", "note:a NEAR/5 note:b");
        row("note:(a OR =B)", "note:a OR note:=B");
        row("words:>500", "words:>=501");
        row("words:400..", "words:>=400");
        row("words:..900", "words:<=900");
        row("has:date,author -is:starred,unread", "(has:date OR has:author) -(is:starred OR is:unread)");
        row("id:3,4", "id:3,4");
        row("lang:ar", "lang:ar");
        row("القَاهِرة", "القاهره");
        row("~Gaddafi", "~gaddafi");
        row("~al-Qadhafi", "~qadhafi");
        row("~Qa’ida", "~qaida");
        row("~القذافي", "~القذافي");
        row("~gaddafi[Qadhafi,gadhafi]", "~gaddafi[qadhafi,gadhafi]");
        row("~gaddafi[qadhafi, al-Gadhafi, qadhafi]", "~gaddafi[qadhafi,gadhafi]");
        row("~gaddafi[qadhafi2, ,x y]", "~gaddafi[qadhafi2,xy]");
        row("title:-eight caption:-=Eight", "-title:eight -caption:=Eight");
        row("-title:-eight", "title:eight");
        row("~gaddafi[]", "~gaddafi");
        row("title:~gaddafi", "title:~gaddafi");
        row("title:(~gaddafi[qadhafi] OR b)", "title:~gaddafi[qadhafi] OR title:b");
        row("-~gaddafi", "-~gaddafi");
        row("NOT ~gaddafi[qadhafi, kadhafi]", "-~gaddafi[qadhafi,kadhafi]");
        row("~gaddafi w/5 libya", "~gaddafi NEAR/5 libya");
        row("a NEAR/1000 b", "a NEAR/1000 b");
        row("\"a b* c\"~5", "\"a b* c\"~5");
        row("title:\"a b c\"~0", "title:\"a b c\"~0");
        row("a NEAR/5 \"b c\" NEAR/5 d*", "a NEAR/5 \"b c\" NEAR/5 d*");
        row("a NEAR/5 b PRE/2 c", "a NEAR/5 b PRE/2 c");
        row("-(a NEAR/5 b PRE/2 c)", "-(a NEAR/5 b PRE/2 c)");
        row("\"milit* w?rd coop*\"", "\"milit* w?rd coop*\"");
        row("\"a b\"*", "\"a b*\"");
        row("w??d ?rder", "w??d ?rder");
        row("atleast:3 word", "atleast:3 word");
        row("ATLEAST:3 Word", "atleast:3 word");
        row("atleast:1 word", "word");
        row("atleast:2 \"a b\"", "atleast:2 \"a b\"");
        row("atleast:2 title:a", "atleast:2 title:a");
        row("title:(atleast:2 a)", "atleast:2 title:a");
        row("-atleast:2 a b", "-atleast:2 a b");
        row("atleast:2 a* OR b", "atleast:2 a* OR b");
        row("atleast:2 ~gaddafi", "atleast:2 ~gaddafi");
        row("-\"a b\" NEAR/5 c", "-(\"a b\" NEAR/5 c)");
        row("d -a NEAR/5 b PRE/2 c", "d -(a NEAR/5 b PRE/2 c)");
        row("NOT -a NEAR/5 b", "a NEAR/5 b");
        row("forms:related election", "election forms:related");
        row("\"Election\" forms:related", "\"election\" forms:related");
        row("-title:\"election\" \"vot\"* \"v?te\"", "-title:\"election\" vot* v?te");
        row("a OR (b forms:related)", "a OR b forms:related");
        row("Forms:Related", "forms:related");
    }
    /// Read in the time that it is long: nothing that nests is read twice at every depth.
    void nearnessOfNestedBracketsIsReadOnce()
    {
        QString typed;
        for (int i = 0; i < 90; ++i)
            typed += QStringLiteral("a%1 NEAR (").arg(i);
        const auto query = ArticleQuery::parse(typed + QStringLiteral("b c"));
        QVERIFY(query.canonical().contains(QStringLiteral("a89")));
    }

    void clausesHaveOneCanonicalForm()
    {
        QFETCH(QString, typed);
        QFETCH(QString, canonical);
        const auto query = ArticleQuery::parse(typed);
        QCOMPARE(query.canonical(), canonical);
        QCOMPARE(query.literal(), QStringList());
        QCOMPARE(ArticleQuery::parse(canonical).canonical(), canonical);
    }

    void clausesAreReadInMoreWaysThanTheyAreWritten()
    {
        const auto canonical = [](const char* typed) {
            const auto query = ArticleQuery::parse(QString::fromUtf8(typed));
            return query.canonical() + query.literal().join(u'|');
        };
        QCOMPARE(canonical("title:colonel,paris"), QStringLiteral("title:colonel OR title:paris"));
        QCOMPARE(canonical("body:\"the colonel\",paris"),
                 QStringLiteral("body:\"the colonel\" OR body:paris"));
        QCOMPARE(canonical("title:paris,\"the colonel\" x"),
                 QStringLiteral("(title:paris OR title:\"the colonel\") x"));
        QCOMPARE(canonical("-caption:a,=B"), QStringLiteral("-(caption:a OR caption:=B)"));
        QCOMPARE(canonical("title:~gaddafi[qadhafi,kadhafi]"),
                 QStringLiteral("title:~gaddafi[qadhafi,kadhafi]"));
        QCOMPARE(canonical("title:1,000"), QStringLiteral("title:\"1 000\""));
        QCOMPARE(canonical("section:رأي،سياسة"), QStringLiteral("section:رأي,سياسة"));
        QCOMPARE(canonical("date:٢٠١١-٠٢"), QStringLiteral("date:2011-02"));
        QCOMPARE(canonical("date:2011–2012"), QStringLiteral("date:2011..2012"));
        QCOMPARE(canonical("a near/5 b Pre/2 c"), QStringLiteral("a NEAR/5 b PRE/2 c"));
        QCOMPARE(canonical("~\"al gaddafi\" x"), QStringLiteral("~gaddafi x"));
        QCOMPARE(canonical("-~\"Abu Bakr\""), QStringLiteral("-~abubakr"));
    }

    void whatIsNoClauseIsLiteral_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("canonical");
        QTest::addColumn<QStringList>("literal");
        const auto row = [](const char* typed, const char* canonical,
                            std::initializer_list<const char*> literal) {
            QStringList parts;
            for (const char* part : literal)
                parts << QString::fromUtf8(part);
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(canonical) << parts;
        };
        row("OR", "or", {"OR"});
        row("* OR a", "a", {"*"});
        row("a OR * OR b", "a OR b", {"*"});
        row("a OR", "a or", {"OR"});
        row("AND b", "and b", {"AND"});
        row("NOT", "not", {"NOT"});
        row("foo:bar", "\"foo bar\"", {"foo:bar"});
        row("date:soon", "\"date soon\"", {"date:soon"});
        row("~5", "5", {"~5"});
        row("~", "", {"~"});
        row("~gaddafi[qadhafi,g*]", "\"gaddafi qadhafi g\"", {"~gaddafi[qadhafi,g*]"});
        row("~gaddafi[???]", "gaddafi", {"~gaddafi[???]"});
        row("=the*", "=the*", {"the*"});
        row("title:=\"who is it?\"", "title:=\"who is it?\"", {"it?"});
        row("NOT forms:related a", "a", {"NOT forms:related"});
        row("th?ـ", "th", {"th?ـ"});
        row("~gaddafi[qadhafi", "\"gaddafi qadhafi\"", {"~gaddafi[qadhafi"});
        row("atleast:3", "\"atleast 3\"", {"atleast:3"});
        row("atleast:0 a", "\"atleast 0\" a", {"atleast:0"});
        row("atleast:2 -a", "\"atleast 2\" -a", {"atleast:2"});
        row("atleast:2 =A", "\"atleast 2\" =A", {"atleast:2"});
        row("forms:other", "\"forms other\"", {"forms:other"});
        row("-forms:related", "-\"forms related\"", {"-forms:related"});
        row("is:read", "\"is read\"", {"is:read"});
        row("is:nothing", "\"is nothing\"", {"is:nothing"});
        row("a )", "a", {")"});
        row("( a", "a", {"("});
        row("a ()", "a", {"()"});
        row("a NEAR/1 NOT b", "a \"near 1\" -b", {"NEAR/1"});
        row("a NEAR/-1 b", "a \"near 1\" b", {"NEAR/-1"});
        row("author:j?ne", "\"author j?ne\"", {"author:j?ne"});
        row("title:()", "title", {"title:()"});
        row("-() a", "a", {"-()"});
        row("foo:() a", "foo a", {"foo:()"});
        row("(() a)", "a", {"()"});
        row("&& a", "a", {"&&"});
        row("a NEAR/5 (b OR c d)", "a \"near 5\" (b OR c d)", {"NEAR/5"});
        row("a NEAR/5 (b OR section:c)", "a \"near 5\" (b OR section:c)", {"NEAR/5"});
        row("a NEAR/5 (b OR title:c)", "a \"near 5\" (b OR title:c)", {"NEAR/5"});
        row("a NEAR/5 (b c)", "a \"near 5\" b c", {"NEAR/5"});
        row("北?京", "\"北 京\"", {"北?京"});
        row("who?", "who", {"who?"});
        row("al*ha", "\"al ha\"", {"al*ha"});
        row("?????", "", {"?????"});
        row("\"who is who?\" a", "\"who is who\" a", {"who?"});
        row("NEAR/5 b", "\"near 5\" b", {"NEAR/5"});
        row("a NEAR", "a near", {"NEAR"});
        row("a NEAR/1001 b", "a \"near 1001\" b", {"NEAR/1001"});
        row("a NEAR/5 section:b", "a \"near 5\" section:b", {"NEAR/5"});
        row("title:a* caption:b?", "title:a* caption:b", {"b?"});
        row("\"a b\"~zzz", "\"a b\"", {"~zzz"});
        row("\"a b\"~1001", "\"a b\"", {"~1001"});
        row("before:0001-01-01", "\"before 0001 01 01\"", {"before:0001-01-01"});
        row("after:9999-12-31", "\"after 9999 12 31\"", {"after:9999-12-31"});
        row("words:..", "words", {"words:.."});
        row("has:date,nothing", "\"has date nothing\"", {"has:date,nothing"});
        row("words:>9999999", "\"words 9999999\"", {"words:>9999999"});
        row("atleast:2 atleast:3 a", "\"atleast 2\" atleast:3 a", {"atleast:2"});
    }
    void whatIsNoClauseIsLiteral()
    {
        QFETCH(QString, typed);
        QFETCH(QString, canonical);
        QFETCH(QStringList, literal);
        const auto query = ArticleQuery::parse(typed);
        QCOMPARE(query.canonical(), canonical);
        QCOMPARE(query.literal(), literal);
    }

    /// A value is chosen in the sidebar as it was printed, quotes and all, and kept as a query string.
    void valuesWithQuotesOfTheirOwnAreOneValue()
    {
        const auto text = [](const char* utf8) { return QString::fromUtf8(utf8); };
        for (const char* value :
             {"«الاقتصادية» من الرياض", "لندن: «الشرق الأوسط»", "“Quote” Smith", "The \"Old\" Guard"}) {
            const auto chosen = ArticleQuery::parse({}, {{Facet::Author, {{text(value)}, {}}}});
            const auto again = ArticleQuery::parse(chosen.canonical());
            QVERIFY2(again.literal().isEmpty(), value);
            QCOMPARE(again.canonical(), chosen.canonical());
            QVERIFY2(chosen.canonical().count(u'"') == 2, qPrintable(chosen.canonical()));
        }
        QCOMPARE(ArticleQuery::parse(text("author:\"«a» b\",\"“c” d\" e")).canonical(),
                 text("author:\"a b\",\"c d\" e"));
        QCOMPARE(ArticleQuery::parse(text("“a b” «c d»")).canonical(), text("\"a b\" \"c d\""));
        QCOMPARE(ArticleQuery::parse(text("\"a b” c")).canonical(), text("\"a b\" c"));
    }

    void anyStringParsesAndItsCanonicalFormStays()
    {
        static const QStringList pieces{QStringLiteral("a"),           QStringLiteral("Łódź"),
                                        QStringLiteral("\""),          QStringLiteral("("),
                                        QStringLiteral(")"),           QStringLiteral("OR"),
                                        QStringLiteral("AND"),         QStringLiteral("NOT"),
                                        QStringLiteral("-"),           QStringLiteral("NEAR/3"),
                                        QStringLiteral("PRE/2"),       QStringLiteral("w/5"),
                                        QStringLiteral("title:"),      QStringLiteral("section:"),
                                        QStringLiteral("date:2011"),   QStringLiteral("C++"),
                                        QStringLiteral("foo\"b"),      QStringLiteral("="),
                                        QStringLiteral("*"),           QStringLiteral("x*"),
                                        QStringLiteral("w?rd"),        QStringLiteral(","),
                                        QStringLiteral("~5"),          QStringLiteral("has:date"),
                                        QStringLiteral("’"),           QStringLiteral("—"),
                                        QStringLiteral("و"),           QStringLiteral("القاهرة"),
                                        QStringLiteral("北京"),        QStringLiteral(":"),
                                        QStringLiteral("id:7"),        QStringLiteral("words:<9"),
                                        QStringLiteral(".."),          QStringLiteral("Exact"),
                                        QStringLiteral("“b c”"),       QStringLiteral("~"),
                                        QStringLiteral("~Gaddafi"),    QStringLiteral("~al-Q’b[c, d]"),
                                        QStringLiteral("["),           QStringLiteral("]"),
                                        QStringLiteral("atleast:2"),   QStringLiteral("forms:related"),
                                        QStringLiteral("body:~x-y[é"), QStringLiteral("=~a[b"),
                                        QStringLiteral("?"),           QStringLiteral("\"a* b?c\"")};
        QRandomGenerator random(20171018);
        for (int round = 0; round < 20'000; ++round) {
            QString typed;
            for (int i = random.bounded(1, 9); i > 0; --i) {
                typed += pieces[random.bounded(static_cast<int>(pieces.size()))];
                if (random.bounded(3) > 0)
                    typed += QLatin1Char(' ');
            }
            const QString canonical = ArticleQuery::parse(typed).canonical();
            const QString again = ArticleQuery::parse(canonical).canonical();
            QVERIFY2(canonical == again,
                     qPrintable(QStringLiteral("%1 -> %2 -> %3").arg(typed, canonical, again)));
        }
    }

    void randomBytesParse()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2'000; ++round) {
            QString typed;
            for (int i = random.bounded(40); i > 0; --i)
                typed += QChar(static_cast<char16_t>(random.bounded(0x10000)));
            const auto query = ArticleQuery::parse(typed);
            QCOMPARE(ArticleQuery::parse(query.canonical()).canonical(), query.canonical());
        }
    }

    void whatIsTooLongIsSaid()
    {
        const QString typed = QStringLiteral("word ").repeated(limits::queryCharacters / 5);
        QCOMPARE(ArticleQuery::parse(typed).literal(), QStringList());
        QCOMPARE(ArticleQuery::parse(typed + QStringLiteral("and more")).literal(),
                 QStringList{QStringLiteral("and more")});
    }

    void deepBracketsDoNotOverflow()
    {
        const QString deep = QString(50'000, QLatin1Char('('));
        QVERIFY(ArticleQuery::parse(deep + QStringLiteral("a")).canonical().size() < 10);
    }

    void choicesBecomeClausesAndCanBeLifted()
    {
        const FacetChoices choices{
            {Facet::Section, {{QStringLiteral("Opinion"), QStringLiteral("Middle East")}, {}}},
            {Facet::Place, {{}, {QStringLiteral("London")}}},
            {Facet::Date, {{QStringLiteral("2016..2017")}, {}}},
        };
        const auto query = ArticleQuery::parse(QStringLiteral("bagheri"), choices);
        QCOMPARE(
            query.canonical(),
            QStringLiteral("bagheri date:2016..2017 section:\"Opinion\",\"Middle East\" -place:\"London\""));
        QCOMPARE(query.withoutChoice(Facet::Section).canonical(),
                 QStringLiteral("bagheri date:2016..2017 -place:\"London\""));
        QCOMPARE(query.typed(), QStringLiteral("bagheri"));
    }

    void unknownIsAChoice()
    {
        const FacetChoices choices{{Facet::Date, {{QString()}, {}}}};
        QCOMPARE(ArticleQuery::parse(QString(), choices).canonical(), QStringLiteral("-has:date"));
        const FacetChoices either{{Facet::Section, {{QString(), QStringLiteral("Opinion")}, {}}}};
        QCOMPARE(ArticleQuery::parse(QString(), either).canonical(),
                 QStringLiteral("section:\"Opinion\" OR -has:section"));
    }

    void exclusionsAreNotMarked()
    {
        const auto query = ArticleQuery::parse(QStringLiteral("bagheri \"military coop*\" -london title:x"));
        QCOMPARE(query.highlightTerms(),
                 QStringList({QStringLiteral("bagheri"), QStringLiteral("military coop*"),
                              QStringLiteral("title:x")}));
    }

    void whatIsMarkedSaysWhereAndHowItIsWritten()
    {
        const auto query = ArticleQuery::parse(
            QStringLiteral("caption:\"of the*\" body:=The =\"The Hague\" title:(a NEAR/3 \"b c\") =- -=Not"));
        QCOMPARE(query.highlightTerms(),
                 QStringList({QStringLiteral("caption:of the*"), QStringLiteral("body:=The"),
                              QStringLiteral("=The Hague"), QStringLiteral("title:near a|3|b c")}));
        QCOMPARE(ArticleQuery::parse(QStringLiteral("~gaddafi[qadhafi,kadhafi] PRE/2 vot*")).highlightTerms(),
                 QStringList(QStringLiteral("near qadhafi,kadhafi|<2|vot*")));
    }

    void wordsStandForWhatTheyAreExpandedTo()
    {
        const auto typed = ArticleQuery::parse(
            QStringLiteral("~gaddafi[] vote \"vote now\" vot* =Vote -title:~gaddafi forms:related"));
        WordExpansion found;
        found.names.push_back({QStringLiteral("gaddafi"),
                               {},
                               {{QStringLiteral("Qadhafi"), QStringLiteral("qadhafi"), 3, true, true},
                                {QStringLiteral("Gadhafi"), QStringLiteral("gadhafi"), 2, true},
                                {QStringLiteral("Gaddi"), QStringLiteral("gaddi"), 1, false}}});
        found.related.push_back({QStringLiteral("vote"), {QStringLiteral("vote"), QStringLiteral("votes")}});
        const auto query = typed.withExpansion(std::make_shared<const WordExpansion>(found));
        QCOMPARE(query.highlightTerms(),
                 QStringList({QStringLiteral("^qadhafi"), QStringLiteral("gadhafi"), QStringLiteral("vote"),
                              QStringLiteral("votes"), QStringLiteral("vote now"), QStringLiteral("vot*"),
                              QStringLiteral("=Vote")}));
        QCOMPARE(query.canonical(), typed.canonical());
        QVERIFY(query == typed);
        QVERIFY(query.withoutChoice(Facet::Date).expansion() == query.expansion());
        QCOMPARE(query.withExpansion(nullptr).highlightTerms(), typed.highlightTerms());
    }

    void aNarrowedNameMarksWhatIsChosen()
    {
        const auto query = ArticleQuery::parse(QStringLiteral("~gaddafi[qadhafi,kadhafi]"));
        QCOMPARE(query.highlightTerms(), QStringList({QStringLiteral("qadhafi"), QStringLiteral("kadhafi")}));
    }

    void pointingChangesTheText_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("changed");
        const auto row = [](const char* typed, const char* changed) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(changed);
        };
        row("~gaddafi libya", "~gaddafi[a,b] libya");
        row("title:~Gaddafi[x, y] OR ~hussein", "title:~Gaddafi[a,b] OR ~hussein");
        row("-~al-Gaddafi (~gaddafi)", "-~al-Gaddafi[a,b] (~gaddafi[a,b])");
        row("gaddafi ~qadhafi", "gaddafi ~qadhafi");
    }
    void pointingChangesTheText()
    {
        QFETCH(QString, typed);
        QFETCH(QString, changed);
        const QStringList chosen{QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(withChosenForms(typed, QStringLiteral("gaddafi"), chosen), changed);
        QCOMPARE(withChosenForms(changed, QStringLiteral("gaddafi"), chosen), changed);
    }

    void allWaysOfWritingNeedNoList()
    {
        QCOMPARE(withChosenForms(QStringLiteral("~gaddafi[a,b] x"), QStringLiteral("gaddafi"), {}),
                 QStringLiteral("~gaddafi x"));
    }

    void theSwitchIsAClause()
    {
        QCOMPARE(withRelatedForms(QStringLiteral("vote"), true), QStringLiteral("vote forms:related"));
        QCOMPARE(withRelatedForms(QStringLiteral("vote forms:related"), true),
                 QStringLiteral("vote forms:related"));
        QCOMPARE(withRelatedForms(QStringLiteral("forms:related vote"), false), QStringLiteral("vote"));
        QCOMPARE(withRelatedForms(QString(), true), QStringLiteral("forms:related"));
        // Also where something was left open.
        for (const char* typed : {"\"vote", "(vote", "vote OR", "NOT", "~x[a"}) {
            const QString on = withRelatedForms(QString::fromLatin1(typed), true);
            QVERIFY2(ArticleQuery::parse(on).wantsRelatedForms(), typed);
            QVERIFY2(!ArticleQuery::parse(withRelatedForms(on, false)).wantsRelatedForms(), typed);
        }
    }

    void notesAreNotMarkedInTheText()
    {
        const auto query =
            ArticleQuery::parse(QStringLiteral("note:diary note:\"a b\"~3 note:=Exact bagheri"));
        QCOMPARE(query.highlightTerms(), QStringList(QStringLiteral("bagheri")));
        QVERIFY(!ArticleQuery::parse(QStringLiteral("note:diary")).hasWords());
    }

    void emptyMeansEveryArticle()
    {
        QVERIFY(ArticleQuery().isEmpty());
        QVERIFY(ArticleQuery::parse(QStringLiteral("   ")).isEmpty());
        QVERIFY(!ArticleQuery::parse(QStringLiteral("x")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestArticleQuery)
#include "tst_articlequery.moc"
