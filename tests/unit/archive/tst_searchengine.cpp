#include "support/searchoracle.h"
#include "support/storedarchive.h"

#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// A small newspaper by chance, always the same one: few words, so that every operator finds something.
class Press
{
public:
    explicit Press(quint32 seed) : m_random(seed) {}

    const QString& oneOf(const QStringList& list)
    {
        return list[m_random.bounded(static_cast<int>(list.size()))];
    }
    int below(int end) { return m_random.bounded(end); }
    QString prose(int least, int most)
    {
        QStringList out;
        for (int i = m_random.bounded(least, most + 1); i > 0; --i)
            out << oneOf(words);
        return out.join(oneOf(gaps));
    }

    ArticleContent article(int number)
    {
        ArticleContent content;
        content.title = prose(1, 4) + QStringLiteral(" n%1").arg(number);
        if (below(3) == 0)
            content.subtitle = prose(1, 4);
        content.text = prose(2, 25);
        if (below(4) == 0)
            content.dateline = oneOf(placeNames);
        for (int i = below(3); i > 0; --i) {
            const QString& place = oneOf(placeNames);
            if (!content.places.contains(place))
                content.places << place;
        }
        for (int i = below(3); i > 0; --i) {
            const QString& author = oneOf(authorNames);
            if (!content.authors.contains(author))
                content.authors << author;
        }
        if (below(4) > 0)
            content.section = oneOf(sections);
        if (below(4) > 0)
            content.publication = oneOf({text("The Harbour Post"), text("جريدة المرفأ")});
        if (below(4) > 0)
            content.language = oneOf({text("en"), text("ar"), text("fr")});
        if (below(5) == 0)
            content.agency = oneOf({text("Reuters"), text("Agence France-Presse")});
        if (below(3) == 0)
            content.url = QStringLiteral("https://paper.example/%1/%2").arg(oneOf(words)).arg(number);
        for (int i = below(3); i > 0; --i)
            content.images.push_back({{},
                                      below(2) ? prose(1, 5) : QString(),
                                      oneOf({{}, text("AFP"), text("Łukasz Ostrów")}),
                                      {},
                                      {}});
        content.published = date();
        return content;
    }

    std::optional<PartialDate> date()
    {
        const int year = 2005 + below(4);
        const int month = 1 + below(12);
        switch (below(5)) {
        case 0:
            return std::nullopt;
        case 1:
            return PartialDate::fromYear(year);
        case 2:
            return PartialDate::fromYearMonth(year, month);
        case 3:
            return PartialDate::fromDateTime(QDateTime({year, month, 7}, {below(24), 0}, Qt::UTC));
        default:
            return PartialDate::fromDate({year, month, 1 + below(28)});
        }
    }

    QString word() { return oneOf(words + QStringList{text("n7"), text("zebra"), text("se"), text("C++")}); }
    QString operand()
    {
        const auto quoted = [this](int n) {
            QStringList parts;
            for (; n > 0; --n)
                parts << word();
            return u'"' + parts.join(u' ') + u'"';
        };
        const auto scope = [this] {
            return oneOf({{}, {}, text("title:"), text("body:"), text("caption:")});
        };
        switch (below(30)) {
        case 0:
            return scope() + quoted(2);
        case 1:
            return scope() + text("s") +
                   oneOf({text("*"), text("e*"), text("?a"), text("??p*"), text("?al")});
        case 2:
            return QStringLiteral("%1 %2/%3 %4")
                .arg(word(), oneOf({text("NEAR"), text("w"), text("PRE")}))
                .arg(below(4))
                .arg(below(4) ? word() : text("s?a"));
        case 3:
            return quoted(2 + below(2)) + QStringLiteral("~%1").arg(below(5));
        case 4:
            return scope() + u'=' +
                   oneOf({text("Ship"), text("ship"), text("Łódź"), text("Lodz"), text("\"sea Ship\"")});
        case 5:
            return text("section:") + oneOf({text("opinion"), text("middle-east"),
                                             text("\"Middle East\",news"), text("opin*"), text("middle")});
        case 6:
            return text("place:") + oneOf({text("aden"), text("port"), text("\"Port Said\""),
                                           text("\"Port\""), text("الكويت"), text("Said,Aden"), text("po*")});
        case 7:
            return text("author:") + oneOf({text("taheri"), text("\"Amir Taheri\""), text("Zoë"),
                                            text("amir,zoe"), text("مُحمّد")});
        case 8:
            return text("credit:") + oneOf({text("afp"), text("ostrow"), text("\"Lukasz Ostrow\"")});
        case 9:
            return oneOf({text("agency:france"), text("agency:reuters"), text("publication:harbour"),
                          text("publication:المرفا"), text("lang:ar"), text("lang:en,fr"),
                          text("source:paper-2"), text("import:1"), text("import:2"), text("url:sea"),
                          text("url:PAPER")});
        case 10:
            return text("date:") + oneOf({text("2005"), text("2006-03"), text("2005..2006-06"),
                                          text("..2006"), text("2007-02..")});
        case 11:
            return oneOf(
                {text("before:2006"), text("after:2006-06"), text("on:2007-03-07"), text("date:2005,2007")});
        case 12:
            return text("has:") +
                   oneOf({text("date"), text("author"), text("place"), text("section"), text("image"),
                          text("credit"), text("lang"), text("agency"), text("publication")});
        case 13:
            return oneOf({text("is:duplicate"), text("words:>12"), text("words:<=6"), text("words:5..9"),
                          text("id:3,9,5000")});
        case 14:
            return QStringLiteral("atleast:%1 ").arg(1 + below(4)) + scope() +
                   oneOf({word(), quoted(2), text("s*"), text("~sarif"), text("~ship"), text("?ain")});
        case 15:
            return scope() + text("~") +
                   oneOf({text("sharif"), text("cherif"), text("Sherif[sharif,cherif]"), text("zebra"),
                          text("ship"), text("sea")});
        case 29:
            return QStringLiteral("(%1 OR %2) NEAR/%3 %4")
                .arg(word(), oneOf({word(), quoted(2), text("s*")}))
                .arg(below(4))
                .arg(word());
        case 16:
            return oneOf({text("~charif"), text("~ship")}) + text(" NEAR/2 ") + word();
        case 17:
            return scope() + QStringLiteral("\"%1 %2\"")
                                 .arg(oneOf({text("s*"), text("?ai*"), text("h*")}),
                                      oneOf({word(), text("s*"), text("s?a")}));
        case 19: {
            // The same words several times.
            const QString first = oneOf({text("s*"), word()});
            const QString other = oneOf({text("se*"), word()});
            return scope() + QStringLiteral("\"%1 %2 %1\"").arg(first, other);
        }
        case 20: {
            const QString first = oneOf({text("s*"), word()});
            const QString other = oneOf({text("se*"), text("\"%1 %2\"").arg(word(), first), word()});
            return QStringLiteral("%1 NEAR/%3 %2 NEAR/%3 %1").arg(first, other).arg(below(6));
        }
        case 18:
            return QStringLiteral("%1 NEAR/%2 %3 PRE/%4 %5")
                .arg(word())
                .arg(below(4))
                .arg(oneOf({word(), text("s*")}))
                .arg(below(3))
                .arg(word());
        default:
            return scope() + word();
        }
    }
    QString query(int depth)
    {
        const QString negation = below(5) == 0 ? oneOf({text("-"), text("NOT ")}) : QString();
        if (depth == 0 || below(4) == 0) {
            const QString one = operand();
            return negation.isEmpty() || one.contains(u'/') ? one : negation + one;
        }
        QStringList parts;
        for (int i = 1 + below(3); i >= 0; --i)
            parts << query(depth - 1);
        const QString inner = parts.join(oneOf({text(" "), text(" AND "), text(" OR ")}));
        return negation + u'(' + inner + u')';
    }
    FacetChoices choices()
    {
        FacetChoices made;
        if (below(2))
            made[Facet::Section] = {{oneOf(sections), below(2) ? QString() : oneOf(sections)}, {}};
        if (below(3) == 0)
            made[Facet::Place] = {{}, {oneOf(placeNames)}};
        if (below(3) == 0)
            made[Facet::Date] = {{oneOf({text("2006"), text("2005..2006-06")})}, {}};
        if (below(4) == 0)
            made[Facet::Language] = {{QString(), text("ar")}, {text("fr")}};
        return made;
    }

    const QStringList words{text("sea"),        text("seal"),    text("Ship"),    text("ship"),
                            text("port"),       text("rain"),    text("Łódź"),    text("lodz"),
                            text("القَاهِرة"),    text("القاهرة"), text("al-Quds"), text("don’t"),
                            text("cafe\u0301"), text("北京"),    text("2011"),    text("Sharif"),
                            text("Cherif"),     text("cherif"),  text("SHERIF"),  text("seals")};
    const QStringList placeNames{text("Aden"), text("Port Said"), text("Port Sudan"), text("الكويت"),
                                 text("London")};
    const QStringList authorNames{text("Amir Taheri"), text("Zoé Martin"), text("محمد علي"),
                                  text("A. B. Amir")};
    const QStringList sections{text("Opinion"), text("Middle East"), text("News"), text("رأي")};
    const QStringList gaps{text(" "), text(", "), text("\n\n")};

private:
    QRandomGenerator m_random;
};

} // namespace

class TestSearchEngine : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StoredArchive> m_stored;
    std::unique_ptr<ReadSession> m_session;
    std::unique_ptr<test::SearchOracle> m_oracle;

    void fill(quint32 seed, int count)
    {
        m_session.reset();
        m_stored = std::make_unique<test::StoredArchive>();
        Press press(seed);
        int number = 0;
        for (const int batch : {count / 2, count - count / 2}) { // two runs
            std::vector<ArticleContent> pieces;
            for (int i = 0; i < batch; ++i)
                pieces.push_back(press.article(++number));
            QVERIFY(m_stored->store(pieces));
        }
        m_session = m_stored->reader();
        std::vector<Article> articles;
        for (qint64 id = 1; id <= number; ++id) {
            auto article = m_session->article(ArticleId{id});
            QVERIFY(article);
            articles.push_back(*article);
        }
        m_oracle = std::make_unique<test::SearchOracle>(std::move(articles));
    }
    Result<SearchAnswer> ask(const ArticleQuery& query, SortOrder order = SortOrder::Relevance)
    {
        return m_session->search(query, order, CancelToken());
    }
    std::vector<qint64> sorted(const SearchAnswer& answer) const
    {
        std::vector<qint64> ids;
        for (const ArticleId id : answer.ids)
            ids.push_back(id.value);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
    static QString shown(const std::vector<FacetCount>& counts)
    {
        QStringList all;
        for (const auto& one : counts)
            all << (one.value.isNull() ? text("?") : one.value) + u'=' + QString::number(one.count);
        return all.join(u' ');
    }

private Q_SLOTS:
    void initTestCase() { fill(2017, 240); }

    /// Every operator, alone and in trees, against what reading every article says.
    void anyQueryAgreesWithReadingEverything()
    {
        Press press(11);
        qint64 found = 0;
        for (int round = 0; round < 2'000; ++round) {
            const QString typed = press.query(round % 4) + (round % 7 ? QString() : text(" forms:related"));
            const auto query = ArticleQuery::parse(typed);
            const auto answer = ask(query);
            QVERIFY2(answer, qPrintable(typed));
            const auto there = m_oracle->matching(query.withExpansion(answer->expansion));
            QVERIFY2(
                sorted(*answer) == there,
                qPrintable(typed + text(" = ") + query.canonical() +
                           QStringLiteral(": %1 found, %2 there").arg(answer->total()).arg(there.size())));
            found += answer->total();
            const auto again = ask(ArticleQuery::parse(query.canonical()));
            QVERIFY2(again && sorted(*again) == sorted(*answer),
                     qPrintable(typed + text(" = ") + query.canonical()));
        }
        QVERIFY(found > 50'000); // the queries did ask something
    }

    void facetsAgreeWithCountingEverything()
    {
        Press press(12);
        for (int round = 0; round < 150; ++round) {
            const auto query =
                ArticleQuery::parse(round % 3 ? press.query(round % 2) : QString(), press.choices());
            const auto answer = ask(query);
            QVERIFY(answer);
            const auto asked = query.withExpansion(answer->expansion);
            QCOMPARE(sorted(*answer), m_oracle->matching(asked));
            const auto table = m_session->facets(query, *answer, CancelToken());
            QVERIFY(table);
            for (const Facet facet : allFacets)
                QVERIFY2(shown(table->at(facet)) == shown(m_oracle->facet(asked, facet)),
                         qPrintable(toString(facet) + text(" of ") + query.canonical() + text(": ") +
                                    shown(table->at(facet)) + text(" / ") +
                                    shown(m_oracle->facet(asked, facet))));
            const auto bars = m_session->histogram(query, *answer, DatePrecision::Month, CancelToken());
            QVERIFY(bars);
            std::vector<FacetCount> months;
            std::vector<FacetCount> expected;
            for (const auto& bar : *bars)
                months.push_back({bar.value, bar.count});
            for (const auto& bar : m_oracle->months(asked))
                expected.push_back({bar.value, bar.count});
            QCOMPARE(shown(months), shown(expected));
        }
    }

    void datesOrderWithTheUndatedLastAndIdsForTies()
    {
        for (const auto order : {SortOrder::Newest, SortOrder::Oldest}) {
            const auto answer = ask(ArticleQuery::parse(text("sea OR rain")), order);
            QVERIFY(answer && answer->scores.empty());
            for (size_t i = 1; i < answer->ids.size(); ++i) {
                const auto& before = m_oracle->article(answer->ids[i - 1]);
                const auto& after = m_oracle->article(answer->ids[i]);
                const auto& a = before.content.published;
                const auto& b = after.content.published;
                QVERIFY(a || !b);
                if (a && b) {
                    const auto first = a->firstMoment();
                    const auto second = b->firstMoment();
                    QVERIFY(order == SortOrder::Newest ? first >= second : first <= second);
                }
                if (a.has_value() == b.has_value() && (!a || a->firstMoment() == b->firstMoment()))
                    QVERIFY(before.id < after.id);
            }
        }
        // Without words there is nothing to rank by.
        QCOMPARE(ask(ArticleQuery())->ids, ask(ArticleQuery(), SortOrder::Newest)->ids);
        QCOMPARE(ask(ArticleQuery::parse(text("section:opinion")))->ids,
                 ask(ArticleQuery::parse(text("section:opinion")), SortOrder::Newest)->ids);
    }

    void relevanceHasAScoreForEveryHit()
    {
        Press press(13);
        for (int round = 0; round < 300; ++round) {
            const auto query = ArticleQuery::parse(press.query(round % 3));
            const auto answer = ask(query);
            QVERIFY(answer);
            if (!query.hasWords())
                continue;
            QCOMPARE(answer->scores.size(), answer->ids.size());
            for (size_t i = 1; i < answer->ids.size(); ++i) {
                QVERIFY(answer->scores[i - 1] >= answer->scores[i]);
                if (answer->scores[i - 1] == answer->scores[i])
                    QVERIFY(answer->ids[i - 1] < answer->ids[i]);
            }
        }
    }

    /// Whatever is typed is answered.
    void noStringFails_data()
    {
        QTest::addColumn<QString>("typed");
        const auto row = [](const char* name, const QString& typed) { QTest::newRow(name) << typed; };
        for (const char* typed : {"al-awsat",
                                  "don't",
                                  "foo\"bar",
                                  "C++",
                                  "NOT",
                                  "NOT sea",
                                  "\"",
                                  "\"\"",
                                  "=",
                                  "=\"\"",
                                  "=\"!\"",
                                  "*",
                                  "a*b",
                                  "NEAR(",
                                  "NEAR/5",
                                  "sea NEAR/5",
                                  "sea NEAR rain",
                                  "{title}:sea",
                                  "^sea",
                                  "sea + rain",
                                  "title:",
                                  "title:\"\"",
                                  "-",
                                  "--sea",
                                  "((",
                                  "))",
                                  "()",
                                  "title:()",
                                  "-()",
                                  "و أو ليس",
                                  "–—−",
                                  "\"a\"~",
                                  "s??",
                                  "?",
                                  "??",
                                  "id:",
                                  "id:9999999999999999999999",
                                  "words:>99999999",
                                  "date:2011-13",
                                  "date:..",
                                  "place:",
                                  "place:,",
                                  "place:\"\"",
                                  "place:*",
                                  "url:\"",
                                  "column:x AND rowid:1"})
            row(typed, text(typed));
        row("many words", text("sea rain ").repeated(1'200));
        row("many choices", text("sea OR ").repeated(500) + text("rain"));
        row("many exclusions", text("sea") + text(" -zebra").repeated(1'200));
        row("many nested exclusions", text("sea -(rain ").repeated(90) + text("x") + text(")").repeated(90));
        row("deep brackets", text("(sea OR (rain ").repeated(300) + text("port"));
        row("deep to the limit",
            text("(sea OR (rain ").repeated(50) + text("port") + text("))").repeated(50));
        row("many wildcards", text("s?a ").repeated(200));
        row("phrase of wildcards", u'"' + text("s?a ").repeated(40) + u'"');
        row("long word", text("a").repeated(9'000));
        row("long phrase", u'"' + text("sea ").repeated(2'000) + u'"');
        row("many near", text("sea NEAR/9 ").repeated(500) + text("rain"));
        row("NUL", QStringLiteral("sea\0rain").append(QChar(0)).append(text("port")));
        row("lone surrogates", QString(QChar(0xD800)) + text("sea") + QChar(0xDC00));
        row("not a character", QString(QChar(0xFFFF)) + QChar(0xFFFE));
    }
    void noStringFails()
    {
        QFETCH(QString, typed);
        for (const auto order : {SortOrder::Relevance, SortOrder::Newest}) {
            const auto query = ArticleQuery::parse(typed);
            const auto answer = ask(query, order);
            QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
            const auto again = ask(ArticleQuery::parse(query.canonical()), order);
            QVERIFY(again);
            QCOMPARE(again->ids, answer->ids);
            const auto rows =
                m_session->rows(std::span(answer->ids).first(std::min<size_t>(5, answer->ids.size())), query);
            QVERIFY(rows);
        }
    }

    void aStopEndsTheQuestion()
    {
        const CancelToken stopped;
        stopped.cancel();
        const auto query = ArticleQuery::parse(text("sea place:aden"));
        const auto answer = m_session->search(query, SortOrder::Relevance, stopped);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        const auto whole = ask(query);
        QVERIFY(whole);
        QCOMPARE(m_session->facets(query, *whole, stopped).error().kind, ErrorKind::Cancelled);
    }

    void whatComesLaterIsFoundByTheNextQuestion()
    {
        test::StoredArchive stored;
        ArticleContent piece;
        piece.title = text("First");
        piece.text = text("A lighthouse.");
        piece.places = QStringList{text("Aden")};
        QVERIFY(stored.store({piece}));
        const auto session = stored.reader();
        const auto count = [&](const char* typed) {
            const auto answer =
                session->search(ArticleQuery::parse(text(typed)), SortOrder::Relevance, CancelToken());
            return answer ? answer->total() : -1;
        };
        QCOMPARE(count("lighthouse place:aden"), 1);
        piece.title = text("Second");
        piece.text = text("Another lighthouse, further out.");
        piece.places = QStringList{text("Aden"), text("Mocha")};
        QVERIFY(stored.store({piece}));
        QCOMPARE(count("lighthouse place:aden"), 2);
        QCOMPARE(count("place:mocha"), 1);
    }

    /// A word in the headline, in a caption, at a story's beginning, far down.
    void titleCaptionAndLeadCountForMore()
    {
        QRandomGenerator random(3);
        std::vector<ArticleContent> pieces;
        for (const int place : {180, 8, -1, -2}) { // words into the body; in a caption; in the title
            ArticleContent piece;
            piece.title = QStringLiteral("Piece%1 of news").arg(place + 9) +
                          (place == -2 ? text(" zephyr") : QString());
            QStringList words;
            for (int i = 0; i < 200; ++i)
                words << (i == place ? text("zephyr")
                                     : QStringLiteral("word%1").arg(random.bounded(100'000)));
            if (place < 0)
                words << text("another");
            piece.text = words.join(u' ');
            piece.images.push_back({{}, place == -1 ? text("A zephyr") : text("A breeze"), {}, {}, {}});
            pieces.push_back(piece);
        }
        test::StoredArchive stored;
        QVERIFY(stored.store(pieces));
        const auto answer =
            stored.reader()->search(ArticleQuery::parse(text("zephyr")), SortOrder::Relevance, CancelToken());
        QVERIFY(answer);
        // A caption and the lead are worth the same.
        QCOMPARE(answer->total(), 4);
        QCOMPARE(answer->ids.front(), ArticleId{4});
        QCOMPARE(answer->ids.back(), ArticleId{1});
        QVERIFY(answer->scores[0] > answer->scores[1] && answer->scores[2] > answer->scores[3]);
    }

    void wordsThatStandTogetherCountForMore()
    {
        QRandomGenerator random(4);
        std::vector<ArticleContent> pieces;
        for (const int distance : {90, 20, 1}) {
            ArticleContent piece;
            piece.title = QStringLiteral("Piece%1").arg(distance);
            QStringList words;
            for (int i = 0; i < 200; ++i)
                words << (i == 60              ? text("amber")
                          : i == 60 + distance ? text("route")
                                               : QStringLiteral("word%1").arg(random.bounded(100'000)));
            piece.text = words.join(u' ');
            pieces.push_back(piece);
        }
        test::StoredArchive stored;
        QVERIFY(stored.store(pieces));
        const auto answer = stored.reader()->search(ArticleQuery::parse(text("amber route")),
                                                    SortOrder::Relevance, CancelToken());
        QVERIFY(answer);
        const std::vector<ArticleId> wanted{ArticleId{3}, ArticleId{2}, ArticleId{1}};
        QCOMPARE(answer->ids, wanted);
    }

    /// Of near copies the first stays; others come after what says something else.
    void nearCopiesStandBehind()
    {
        QRandomGenerator random(5);
        QStringList story;
        for (int i = 0; i < 120; ++i)
            story << (i % 30 == 0 ? text("lagoon") : QStringLiteral("word%1").arg(random.bounded(100'000)));
        std::vector<ArticleContent> pieces;
        for (int copy = 0; copy < 4; ++copy) {
            ArticleContent piece;
            piece.title = QStringLiteral("Copy %1").arg(copy);
            QStringList words = story;
            for (int changed = 0; changed < copy; ++changed)
                words[7 + changed * 13] = QStringLiteral("changed%1").arg(random.bounded(100'000));
            piece.text = words.join(u' ');
            pieces.push_back(piece);
        }
        for (int other = 0; other < 3; ++other) {
            ArticleContent piece;
            piece.title = QStringLiteral("Other %1").arg(other);
            QStringList words{text("lagoon")};
            for (int i = 0; i < 150; ++i)
                words << QStringLiteral("word%1").arg(random.bounded(100'000));
            piece.text = words.join(u' ');
            pieces.push_back(piece);
        }
        test::StoredArchive stored;
        QVERIFY(stored.store(pieces));
        const auto answer =
            stored.reader()->search(ArticleQuery::parse(text("lagoon")), SortOrder::Relevance, CancelToken());
        QVERIFY(answer);
        QCOMPARE(answer->total(), 7);
        QVERIFY(answer->ids[0].value <= 4);
        for (size_t i = 1; i < 4; ++i)
            QVERIFY(answer->ids[i].value > 4);
    }

    void aBlockBoundaryIsNoBorder()
    {
        test::StoredArchive stored;
        std::vector<ArticleContent> pieces;
        for (int i = 1; i <= 4'100; ++i) {
            ArticleContent piece;
            piece.title = QStringLiteral("Piece %1").arg(i);
            piece.text = QStringLiteral("number%1 %2").arg(i).arg(i % 2 ? text("odd") : text("even"));
            piece.section = i % 2 ? text("Odd") : text("Even");
            pieces.push_back(piece);
        }
        QVERIFY(stored.store(pieces));
        const auto session = stored.reader();
        const auto query = ArticleQuery::parse(text("odd OR section:even -id:4096"));
        const auto answer = session->search(query, SortOrder::Newest, CancelToken());
        QVERIFY(answer);
        QCOMPARE(answer->total(), 4'099);
        QCOMPARE(answer->ids.back().value, 4'100);
        const auto table = session->facets(query, *answer, CancelToken());
        QCOMPARE(shown(table->at(Facet::Section)), text("Odd=2050 Even=2049"));
    }
};

QTEST_GUILESS_MAIN(TestSearchEngine)
#include "tst_searchengine.moc"
