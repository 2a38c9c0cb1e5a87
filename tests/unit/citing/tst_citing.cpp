// What an article is as an item of CSL, which styles there are, and what citeproc-js makes of both.

#include "citing/citationprocessor.h"
#include "citing/citationstyle.h"
#include "citing/cslitem.h"

#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

Article article()
{
    Article article;
    article.id = ArticleId{7};
    article.content.title = s("Harbour <to be> dredged & \"deepened\"");
    article.content.authors = {s("Leila Van Doren"), s("Khan Courier Staff")};
    article.content.publication = s("The Khan Courier");
    article.content.published = PartialDate::fromDate(QDate(2011, 2, 17));
    article.content.url = s("https://courier.example/a?b=1&c=2");
    article.content.dateline = s("Port Khan");
    article.content.images = {{s("55"), s("A dredger"), s("A. Photographer"), {}, {}}};
    article.content.modified = PartialDate::fromDate(QDate(2011, 2, 18));
    article.provenance.captured = QDateTime(QDate(2012, 3, 4), QTime(5, 0), Qt::UTC);
    return article;
}

} // namespace

class TestCiting : public QObject
{
    Q_OBJECT
    CitationFolders m_folders = citationFolders({});

    CitationOrder orderOf(const QString& style, const std::vector<Article>& articles,
                          const QString& language) const
    {
        CitationOrder order;
        for (const auto& one : articles)
            order.items << cslItem(one, {});
        order.style = citationStyleXml(m_folders, style).value_or(QString());
        order.locale = citationLocaleXml(m_folders, language).value_or(QString());
        order.language = language;
        return order;
    }
    std::vector<CitedText> citedEach(const QString& style, const std::vector<Article>& articles) const
    {
        CitationProcessor processor;
        std::optional<Result<CitedItems>> answer;
        processor.citeEach(orderOf(style, articles, QStringLiteral("en-US")),
                           [&](const Result<CitedItems>& items) { answer = items; });
        const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, 60'000);
        return came && *answer ? (*answer)->citations : std::vector<CitedText>();
    }

    CitedItems made(const QString& style, const std::vector<Article>& articles,
                    const QString& language = QStringLiteral("en-US"))
    {
        const CitationOrder order = orderOf(style, articles, language);
        CitationProcessor processor;
        std::optional<Result<CitedItems>> answer;
        processor.format(order, [&](const Result<CitedItems>& items) { answer = items; });
        const bool came = QTest::qWaitFor([&] { return answer.has_value(); }, 60'000);
        return came && *answer ? **answer : CitedItems();
    }
    bool isThere() const
    {
        return CitationProcessor::isThere() && !m_folders.styles.isEmpty() && !m_folders.locales.isEmpty();
    }

private Q_SLOTS:
    void whatIsKnownIsSaidAndNothingElse()
    {
        const auto item = cslItem(article(), s("Khan"));
        const auto day = [](int year, int month, int day) {
            return QJsonObject{{s("date-parts"), QJsonArray{QJsonArray{year, month, day}}}};
        };
        const QJsonObject wanted{
            {s("id"), s("warraq-7")},
            {s("type"), s("article-newspaper")},
            {s("title"), s("Harbour <to be> dredged & \"deepened\"")},
            {s("author"), QJsonArray{QJsonObject{{s("family"), s("Van Doren")}, {s("given"), s("Leila")}},
                                     QJsonObject{{s("literal"), s("Khan Courier Staff")}}}},
            {s("container-title"), s("The Khan Courier")},
            {s("issued"), day(2011, 2, 17)},
            {s("accessed"), day(2012, 3, 4)},
            {s("URL"), s("https://courier.example/a?b=1&c=2")},
            {s("archive"), s("Khan")},
            {s("archive_location"), s("media ID 55, record 7")},
            {s("note"), s("Dateline: Port Khan\nModified: 2011-02-18\nImage: A dredger (A. Photographer)")}};
        QCOMPARE(item, wanted);
        Article nothing;
        nothing.id = ArticleId{1};
        QCOMPARE(cslItem(nothing, {}).keys(), QStringList({s("id"), s("type")}));
    }

    void datesAreAsPreciseAsTheyAreKnown()
    {
        auto one = article();
        one.content.published = PartialDate::fromYearMonth(2011, 2);
        QCOMPARE(cslItem(one, {})[s("issued")][s("date-parts")][0].toArray().size(), 2);
        one.content.published = std::nullopt;
        one.publishedNotAfter = PartialDate::fromDate(QDate(2012, 1, 1));
        QVERIFY(!cslItem(one, {}).contains(s("issued")));
        QVERIFY(cslItem(one, {})[s("note")].toString().contains(s("Published not after: 2012-01-01")));
    }

    void anAgencySignsWhereNobodyElseDoes()
    {
        auto one = article();
        one.content.agency = s("Reuters");
        QCOMPARE(cslItem(one, {})[s("author")].toArray().size(), 2);
        one.content.authors.clear();
        QCOMPARE(cslItem(one, {})[s("author")].toArray(),
                 (QJsonArray{QJsonObject{{s("literal"), s("Reuters")}}}));
    }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("given");
        QTest::newRow("two words") << s("Leila Haddad") << s("Haddad") << s("Leila");
        QTest::newRow("article") << s("Abdul Rahman Al-Rashed") << s("Al-Rashed") << s("Abdul Rahman");
        QTest::newRow("article apart") << s("Amir al Taheri") << s("al Taheri") << s("Amir");
        QTest::newRow("son of") << s("Khalid bin Sultan") << s("bin Sultan") << s("Khalid");
        QTest::newRow("turned round") << s("Haddad, Leila") << s("Haddad") << s("Leila");
        QTest::newRow("one word") << s("Plato") << QString() << s("Plato");
        QTest::newRow("arabic") << s("عبد الرحمن الراشد") << QString() << s("عبد الرحمن الراشد");
        QTest::newRow("office") << s("Asharq Al-Awsat") << QString() << s("Asharq Al-Awsat");
    }
    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, family);
        QFETCH(QString, given);
        const auto made = cslName(name);
        QCOMPARE(made[s("family")].toString(), family);
        QCOMPARE(made[family.isEmpty() ? s("literal") : s("given")].toString(), given);
    }

    void stylesAreTakenInOnlyWhenTheyAreStyles()
    {
        QTemporaryDir folder;
        const auto file = [&](const char* name, const char* text) {
            QFile made(folder.filePath(s(name)));
            return made.open(QIODevice::WriteOnly) && made.write(text) > 0 ? made.fileName() : QString();
        };
        const QString own = folder.filePath(s("own"));
        const auto good = addCitationStyle(
            file("mine.csl", "<style class='note'><info><title>Mine</title></info><citation/></style>"), own);
        QVERIFY(good);
        QCOMPARE(good->title, s("Mine"));
        QVERIFY(good->usesNotes);
        QVERIFY(QFile::exists(own + s("/mine.csl")));
        QVERIFY(addCitationStyle(file("page.csl", "<html><title>Mine</title></html>"), own).error().kind ==
                ErrorKind::Malformed);
        QVERIFY(addCitationStyle(file("like.csl", "<style><info><title>Like</title></info></style>"), own)
                    .error()
                    .kind == ErrorKind::Unsupported);
        QVERIFY(addCitationStyle(folder.filePath(s("none.csl")), own).error().kind == ErrorKind::NotFound);
        QCOMPARE(QDir(own).entryList(QDir::Files), QStringList{s("mine.csl")});
        const auto styles = citationStylesAtHand(citationFolders(own));
        QVERIFY(std::any_of(styles.begin(), styles.end(),
                            [](const CitationStyle& style) { return style.id == s("mine"); }));
    }

    void citationsAreMadeInStyles()
    {
        if (!isThere())
            QSKIP("no citation processor, or no styles, are installed");
        auto undated = article();
        undated.id = ArticleId{8};
        undated.content.published = std::nullopt;
        undated.provenance.captured = std::nullopt; // else the day of access is said
        undated.content.authors.clear();
        undated.content.title = s("Unsigned");
        const auto notes = made(s("chicago-fullnote-bibliography"), {article(), undated});
        QCOMPARE(notes.citations.size(), 2u);
        QVERIFY2(notes.citations[0].text.startsWith(s("Leila Van Doren and Khan Courier Staff, “Harbour")),
                 qPrintable(notes.citations[0].text));
        QVERIFY(notes.citations[0].text.contains(s("February 17, 2011")));
        QVERIFY(notes.citations[0].html.contains(s("<i>The Khan Courier</i>")));
        QVERIFY(!notes.bibliography.text.contains(s("Dateline")));
        QVERIFY(notes.citations[1].text.startsWith(s("“Unsigned,”")));
        QVERIFY2(notes.citations[1].text.contains(s("n.d.")), qPrintable(notes.citations[1].text));
        const auto apa = made(s("apa"), {article()});
        QCOMPARE(apa.citations[0].text, s("(Van Doren & Khan Courier Staff, 2011)"));
        QVERIFY(apa.bibliography.text.contains(s("(2011, February 17)")));
        const auto french = made(s("apa"), {article()}, s("fr-FR"));
        QVERIFY2(french.bibliography.text.contains(s("février")), qPrintable(french.bibliography.text));
    }

    void eachIsCitedAsIfAlone()
    {
        if (!CitationProcessor::isThere())
            QSKIP("this build has no citation processor");
        // Of the same author and year: together they would be 2011a and 2011b, and a dash instead of a name.
        Article other = article();
        other.id = ArticleId{8};
        other.content.title = s("Second & <Last> Part");
        other.content.authors = {s("Leila Van Doren")};
        Article first = article();
        first.content.authors = other.content.authors;
        for (const char* style : {"chicago-author-date", "chicago-fullnote-bibliography"}) {
            const auto both = citedEach(QString::fromLatin1(style), {first, other});
            const auto alone = citedEach(QString::fromLatin1(style), {other});
            QCOMPARE(both.size(), size_t{2});
            QCOMPARE(alone.size(), size_t{1});
            QCOMPARE(both[1].text, alone[0].text);
            QVERIFY2(both[1].text.contains(s("Second & <Last> Part")), qPrintable(both[1].text));
            QVERIFY2(both[1].html.contains(s("Second &amp; &lt;Last&gt; Part")), qPrintable(both[1].html));
            QVERIFY2(both[1].html.contains(s("<i>The Khan Courier</i>")), qPrintable(both[1].html));
            QVERIFY2(both[1].text.contains(s("2011")) && !both[1].text.contains(s("2011b")),
                     qPrintable(both[1].text));
            QVERIFY(!both[1].html.contains(s("<div")));
            QVERIFY2(both[1].text.endsWith(u'.'), qPrintable(both[1].text));
        }
        // The full note, not a number or a short form: it stands alone.
        QVERIFY(citedEach(s("chicago-author-date"), {other})[0].text.startsWith(s("Van Doren, Leila")));
        QVERIFY(citedEach(s("chicago-fullnote-bibliography"), {other})[0].text.startsWith(s("Leila Van")));
    }
    void partsOfALongListAreCitedAlike()
    {
        if (!CitationProcessor::isThere())
            QSKIP("this build has no citation processor");
        std::vector<Article> many;
        for (int i = 0; i < 40; ++i) {
            many.push_back(article());
            many.back().id = ArticleId{i + 1};
            many.back().content.title = s("Story %1").arg(i);
        }
        const auto whole = citedEach(s("apa"), many);
        QCOMPARE(whole.size(), many.size());
        CitationProcessor processor;
        const std::vector<Article> head(many.begin(), many.begin() + 25);
        const std::vector<Article> tail(many.begin() + 25, many.end());
        std::vector<CitedText> parts;
        int answers = 0;
        for (const auto* part : {&head, &tail})
            processor.citeEach(orderOf(s("apa"), *part, s("en-US")), [&](const Result<CitedItems>& items) {
                ++answers;
                if (items)
                    parts.insert(parts.end(), items->citations.begin(), items->citations.end());
            });
        QTRY_COMPARE_WITH_TIMEOUT(answers, 2, 60'000);
        QCOMPARE(parts.size(), whole.size());
        for (size_t i = 0; i < parts.size(); ++i)
            QCOMPARE(parts[i].html, whole[i].html);
    }
    void aThousandItemsAreOneBibliography()
    {
        if (!isThere())
            QSKIP("no citation processor, or no styles, are installed");
        std::vector<Article> many;
        for (int i = 0; i < 1'000; ++i) {
            many.push_back(article());
            many.back().id = ArticleId{i + 1};
            many.back().content.title = s("Title %1").arg(i);
        }
        const auto items = made(s("chicago-author-date"), many);
        QCOMPARE(items.citations.size(), many.size());
        QCOMPARE(items.entries.size(), many.size());
    }

    void aStyleThatIsNoneIsSaid()
    {
        if (!isThere())
            QSKIP("no citation processor, or no styles, are installed");
        CitationProcessor processor;
        std::vector<ErrorKind> kinds;
        const auto keep = [&](const Result<CitedItems>& items) {
            kinds.push_back(items ? ErrorKind::Internal : items.error().kind);
        };
        processor.format({{cslItem(article(), {})}, s("<style/>"), s("<locale/>"), s("en-US")}, keep);
        processor.format({{cslItem(article(), {})}, s("no xml"), s(""), s("en-US")}, keep);
        QVERIFY(QTest::qWaitFor([&] { return kinds.size() == 2; }, 60'000));
        QVERIFY(kinds[0] == ErrorKind::Unsupported && kinds[1] == ErrorKind::Unsupported);
    }
};

QTEST_MAIN(TestCiting)
#include "tst_citing.moc"
