// Pages that list stories: what they say of each, and what only looks like one.

#include "extract/htmlpage.h"

#include <QFile>
#include <QTest>

using namespace warraq;

class TestHtmlListing : public QObject
{
    Q_OBJECT

    static Extraction extracted(const QString& html)
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.text = html;
        return extractHtml(record, nullptr);
    }
    static QString headlines(int count, const QString& between)
    {
        QString html;
        for (int i = 0; i < count; ++i)
            html += QStringLiteral("<h2><a href='/story/%1'>Story number %1 of this page</a></h2><p>%2</p>")
                        .arg(i)
                        .arg(between);
        return html;
    }

private Q_SLOTS:
    void entriesSayWhatTheListingSays()
    {
        QFile page(QStringLiteral(WARRAQ_FIXTURES "/html/listing.html"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto extraction = extracted(QString::fromUtf8(page.readAll()));
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(skipped->entries.size(), size_t{6});
        const auto& first = skipped->entries.front();
        QCOMPARE(first.title, QStringLiteral("Board reopens customs pier"));
        QCOMPARE(first.url, QStringLiteral("https://cedar-gazette.example/story/0"));
        QCOMPARE(first.author, QStringLiteral("Nour Saleh"));
        QCOMPARE(first.published->toIso(), QStringLiteral("2012-10-10"));
        QCOMPARE(first.excerpt,
                 QStringLiteral("The harbour board voted on Tuesday to reopen the old customs pier, empty "
                                "since the floods"));
        QCOMPARE(skipped->entries.back().author, QStringLiteral("Layla Nasser"));
    }

    /// Boxes that are called as those beside a story are, and hold all that the page has.
    void teasersAloneAreAListing_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<int>("entries");
        QTest::newRow("with days and authors")
            << "<span class='date'>5 November 2012</span> <span class='author'>By Nour Saleh</span>" << 9;
        QTest::newRow("links alone") << "" << 0;
    }
    void teasersAloneAreAListing()
    {
        QFETCH(QString, facts);
        QFETCH(int, entries);
        QString html;
        for (int i = 0; i < 9; ++i)
            html += QStringLiteral(
                        "<div class='teaser'><h2><a href='https://p.example/n/%1'>Story number %1 of this "
                        "page</a></h2>%2<p>Some words about it follow here.</p></div>")
                        .arg(i)
                        .arg(i < 2 ? facts : QString());
        const auto extraction = extracted(
            QStringLiteral("<html><head><title>Harbours | Post</title></head><body><h1>Harbours</h1>%1"
                           "</body></html>")
                .arg(html));
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QVERIFY(skipped->reason == (entries > 0 ? SkipReason::Listing : SkipReason::Menu));
        QCOMPARE(skipped->entries.size(), static_cast<size_t>(entries));
        if (entries > 0) {
            QCOMPARE(skipped->entries.front().published->toIso(), QStringLiteral("2012-11-05"));
            QCOMPARE(skipped->entries.front().author, QStringLiteral("Nour Saleh"));
            QVERIFY(!skipped->entries.back().published);
        }
    }

    /// Day, author and section as lists print them, in elements named for them and in bare lines.
    void whatCardsSay_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("section");
        QTest::newRow("named elements")
            << "<span class='date'>3 March 2011</span> <span class='author'>Nour Saleh</span> <span "
               "class='category'>Port</span>"
            << "2011-03-03"
            << "Nour Saleh"
            << "Port";
        QTest::newRow("a line") << "<p>By Nour Saleh and Karim Aoun | 3 March 2011</p>"
                                << "2011-03-03"
                                << "Nour Saleh;Karim Aoun"
                                << "";
        QTest::newRow("small print") << "<small>3.3.2011</small>"
                                     << "2011-03-03"
                                     << ""
                                     << "";
        QTest::newRow("Arabic") << QStringLiteral("<div>٣ آذار ٢٠١١</div><div>بقلم: نور صالح</div>")
                                << "2011-03-03" << QStringLiteral("نور صالح") << "";
        QTest::newRow("a day that an excerpt tells")
            << "<p>The board met on 5 March 2011, and spoke of what to do with the three cranes.</p>"
            << ""
            << ""
            << "";
    }
    void whatCardsSay()
    {
        QFETCH(QString, facts);
        QString html =
            QStringLiteral("<html><head><link rel='canonical' "
                           "href='https://post.example/port/'></head><body><h1>News of the port</h1>");
        for (int i = 0; i < 6; ++i)
            html += QStringLiteral(
                        "<div class='card'><h3><a href='/story/%1'>Story number %1 of this page</a></h3>%2"
                        "</div>")
                        .arg(i)
                        .arg(facts);
        const auto extraction = extracted(html);
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(skipped->entries.size(), size_t{6});
        const auto& entry = skipped->entries.front();
        QCOMPARE(entry.url, QStringLiteral("https://post.example/story/0"));
        QTEST(entry.published ? entry.published->toIso() : QString(), "day");
        QTEST(entry.author, "author");
        QTEST(entry.section, "section");
    }

    /// Whatever a site calls its cards, what is kept as the page's own text is counted.
    void cardsOfAnyName_data()
    {
        QTest::addColumn<QString>("card");
        for (const char* name : {"card", "teaser", "c-teaser big", "entry"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void cardsOfAnyName()
    {
        QFETCH(QString, card);
        QString html = QStringLiteral("<html><body><h1>News of the port</h1>");
        for (int i = 0; i < 8; ++i)
            html += QStringLiteral(
                        "<div class='%2'><h2><a href='https://post.example/%1'>Story number %1 of this "
                        "page</a></h2><span class='date'>%3 March 2011</span><p>The board met and spoke of "
                        "what to do with the cranes of the port, which are old.</p></div>")
                        .arg(i)
                        .arg(card)
                        .arg(9 - i);
        const auto extraction = extracted(html);
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QVERIFY(skipped->reason == SkipReason::Listing);
        QCOMPARE(skipped->entries.size(), size_t{8});
        QCOMPARE(skipped->entries.front().published->toIso(), QStringLiteral("2011-03-09"));
    }

    /// Whoever has written two stories has a page of two.
    void aShortPageOfAnAuthor()
    {
        const auto pageOf = [](const QString& heading) {
            return extracted(QStringLiteral("<html><body><h1>%1</h1>").arg(heading) +
                             headlines(2, QStringLiteral("The board met and spoke of the cranes.")));
        };
        const auto listing = pageOf(QStringLiteral("Articles by Nour Saleh"));
        const auto* skipped = std::get_if<SkippedPage>(&listing);
        QVERIFY(skipped);
        QCOMPARE(skipped->entries.size(), size_t{2});
        QCOMPARE(skipped->entries.front().author, QStringLiteral("Nour Saleh"));
        QVERIFY(
            std::holds_alternative<ExtractedArticle>(pageOf(QStringLiteral("What the board has decided"))));
    }

    void pagesOfAnAuthorOrASection_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("author");
        QTest::addColumn<QString>("section");
        QTest::newRow("articles by") << "https://post.example/x"
                                     << "Articles by Nour Saleh"
                                     << "Nour Saleh"
                                     << "";
        QTest::newRow("an author's address") << "https://post.example/author/nour-saleh/"
                                             << "Nour Saleh"
                                             << "Nour Saleh"
                                             << "";
        QTest::newRow("a category") << "https://post.example/x"
                                    << "Category: Port"
                                    << ""
                                    << "Port";
        QTest::newRow("a category's address") << "https://post.example/category/port/page/2/"
                                              << "Port"
                                              << ""
                                              << "Port";
        QTest::newRow("a subject") << "https://post.example/x"
                                   << "Articles about old piers"
                                   << ""
                                   << "";
        QTest::newRow("a front page") << "https://post.example/"
                                      << "Nour Saleh"
                                      << ""
                                      << "";
    }
    void pagesOfAnAuthorOrASection()
    {
        QFETCH(QString, address);
        QFETCH(QString, heading);
        QString html = QStringLiteral("<html><head><link rel='canonical' href='%1'></head><body><h1>%2</h1>")
                           .arg(address, heading);
        for (int i = 0; i < 6; ++i)
            html += QStringLiteral(
                        "<article><h3><a href='/story/%1'>Story number %1 of this page</a></h3></article>")
                        .arg(i);
        const auto extraction = extracted(html);
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(skipped->entries.size(), size_t{6});
        QTEST(skipped->entries.back().author, "author");
        QTEST(skipped->entries.back().section, "section");
    }

    void excerptsBetweenHeadlinesMakeAListing()
    {
        const auto excerpt = QStringLiteral("The first words of a story that is told on another page ...");
        const auto extraction =
            extracted(QStringLiteral("<body><main>%1</main></body>").arg(headlines(12, excerpt)));
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QCOMPARE(int(skipped->reason), int(SkipReason::Listing));
    }

    void longTextBetweenHeadlinesIsAStory()
    {
        const auto part =
            QStringLiteral("A part of a long list of things worth doing, told in full. ").repeated(20);
        const auto extraction =
            extracted(QStringLiteral("<body><main>%1</main></body>").arg(headlines(8, part)));
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    void marksBesideSubheadsAreNoHeadlines()
    {
        QString html = QStringLiteral("<body><h1>Manual</h1>");
        for (int i = 0; i < 9; ++i)
            html += QStringLiteral("<h2>Chapter of the manual %1 <a href='#c%1'>§</a></h2><p>A short "
                                   "chapter, told in full on "
                                   "this page.</p>")
                        .arg(i);
        const auto extraction = extracted(html);
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    void storyBesideManyHeadlinesIsAStory()
    {
        const auto body =
            QStringLiteral("<p>%1</p>")
                .arg(QStringLiteral("The board voted on Tuesday to reopen the pier. ").repeated(4));
        const auto extraction = extracted(
            QStringLiteral("<body><article><h1>Board reopens pier</h1>%1%1%1</article><div>%2</div></body>")
                .arg(body, headlines(20, QString())));
        const auto* article = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(article);
        QVERIFY(!article->content.text.contains(QStringLiteral("Story number")));
    }

    void declaredArticleIsNoListing()
    {
        const auto extraction = extracted(
            QStringLiteral("<head><meta property='og:type' content='article'></head><body>%1</body>")
                .arg(headlines(12, QStringLiteral("A deal of the day, told in full here."))));
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    /// Old archives' pages have no headlines: rows of links with their days.
    void rowsOfLinksAreAListing_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("entries"); // day, address, author
        const auto rows = [](const QString& row) {
            QString html;
            for (int i = 1; i <= 12; ++i)
                html +=
                    QString(row)
                        .replace(QLatin1String("DAY"), QStringLiteral("%1 March 2004").arg(i))
                        .replace(
                            QLatin1String("LINK"),
                            QStringLiteral("<a href='/story/%1.html'>The harbour of the day %1</a>").arg(i));
            return html;
        };
        const auto dated = [](const QString& author = {}) {
            QStringList entries;
            for (int i = 1; i <= 12; ++i)
                entries << QStringLiteral("2004-03-%1 http://p.example/story/%2.html %3")
                               .arg(i, 2, 10, QLatin1Char('0'))
                               .arg(i)
                               .arg(author);
            return entries;
        };
        const QString ul = QStringLiteral("<ul>%1</ul>");
        const QString table = QStringLiteral("<table>%1</table>");
        QTest::newRow("items of a list") << ul.arg(rows(QStringLiteral("<li>LINK (DAY)</li>"))) << dated();
        QTest::newRow("the day first") << ul.arg(rows(QStringLiteral("<li>DAY: LINK</li>"))) << dated();
        QTest::newRow("a table") << table.arg(rows(QStringLiteral(
                                        "<tr><td>DAY</td><td>LINK</td><td>By Nour Saleh</td></tr>")))
                                 << dated(QStringLiteral("Nour Saleh"));
        QTest::newRow("a table, two links a row")
            << table.arg(rows(QStringLiteral("<tr><td>DAY</td><td>LINK</td><td class='author'><a "
                                             "href='/by/12'>Nour Saleh</a></td></tr>")))
            << dated(QStringLiteral("Nour Saleh"));
        QTest::newRow("paragraphs") << rows(QStringLiteral("<p>LINK<br>DAY<br>By Nour Saleh</p>"))
                                    << dated(QStringLiteral("Nour Saleh"));
        QTest::newRow("lines")
            << QStringLiteral("<p><font size=2>%1</font></p>").arg(rows(QStringLiteral("DAY - LINK<br>")))
            << dated();
        QTest::newRow("boxes") << rows(QStringLiteral("<div><span>DAY</span> <b>LINK</b></div>")) << dated();
        QTest::newRow("below their days")
            << rows(QStringLiteral("<h3>DAY</h3><ul><li>LINK</li></ul>")) << dated();
        QStringList some = dated();
        some[4] = QStringLiteral("- http://p.example/story/5.html ");
        QTest::newRow("one without a day")
            << ul.arg(rows(QStringLiteral("<li>LINK (DAY)</li>")).remove(QLatin1String(" (5 March 2004)")))
            << some;
    }
    void rowsOfLinksAreAListing()
    {
        QFETCH(QString, body);
        QFETCH(QStringList, entries);
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.url = QStringLiteral("http://p.example/archive.html");
        record.text =
            QStringLiteral("<html><head><title>Archive</title></head><body><p><a href='/'>Home</a> <a "
                           "href='/about.html'>About us</a></p><h1>Archive</h1>%1<p>The "
                           "Gazette</p></body></html>")
                .arg(body);
        const auto extraction = extractHtml(record, nullptr);
        const auto* skipped = std::get_if<SkippedPage>(&extraction);
        QVERIFY(skipped);
        QVERIFY(skipped->reason == SkipReason::Listing);
        QStringList got;
        for (const auto& entry : skipped->entries)
            got << (entry.published ? entry.published->toIso() : QStringLiteral("-")) + u' ' + entry.url +
                       u' ' + entry.author;
        QCOMPARE(got, entries);
    }

    void noDayIsTakenThatIsNotTheRows_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("dated");
        QString told;
        QString named;
        QString made;
        for (int i = 1; i <= 9; ++i) {
            const QString link =
                QStringLiteral("<a href='/story/%1.html'>The harbour of the day %1</a>").arg(i);
            told += QStringLiteral("<li>%1 A strike that began on %2 March 2004 goes on in the docks</li>")
                        .arg(link)
                        .arg(i);
            named +=
                QStringLiteral("<li><a href='/story/%1.html'>Memories of %1 September 2001</a></li>").arg(i);
            made += QStringLiteral("<p>%1</p>").arg(link);
        }
        QTest::newRow("told of") << told << 0;
        QTest::newRow("in the titles") << named << 0;
        QTest::newRow("the page's own") << QStringLiteral("<h3>3 March 2004</h3>") + made << 0;
    }
    void noDayIsTakenThatIsNotTheRows()
    {
        QFETCH(QString, body);
        QFETCH(int, dated);
        const auto extraction = extracted(
            QStringLiteral("<html><head><title>Archive</title></head><body><h1>Archive</h1>%1</body></html>")
                .arg(body));
        if (const auto* skipped = std::get_if<SkippedPage>(&extraction))
            QCOMPARE(std::count_if(skipped->entries.begin(), skipped->entries.end(),
                                   [](const ListingEntry& entry) { return entry.published.has_value(); }),
                     dated);
    }

    void aTableOfFilesIsAPage()
    {
        QString rows;
        for (int i = 1; i <= 12; ++i)
            rows +=
                QStringLiteral("<tr><td><a href='/charts/%1.txt'>Chart %1, %1.%1</a></td><td>harbour</td><td>"
                               "2011-05-04</td><td>Board</td></tr>")
                    .arg(i);
        const auto extraction =
            extracted(QStringLiteral("<html><head><title>Charts</title></head><body><main>"
                                     "<h1>Repository of charts</h1><table>%1</table></main>"
                                     "</body></html>")
                          .arg(rows));
        QVERIFY(std::get_if<ExtractedArticle>(&extraction));
    }

    /// Days and links are also what a story tells by.
    void aChronicleIsAStory()
    {
        QString days;
        for (int i = 1; i <= 12; ++i)
            days +=
                QStringLiteral(
                    "<li>%1 March 2004: <a href='/story/%1.html'>The dockers of pier %1 walk out</a></li>")
                    .arg(i);
        const QString text = QStringLiteral("<p>For a fortnight the harbour has stood still, and nobody in "
                                            "the customs house can say when the "
                                            "cranes will move again. These are the days of the longest "
                                            "strike that the port has seen since it "
                                            "was dug, as this newspaper told them.</p>");
        const auto extraction = extracted(
            QStringLiteral(
                "<html><head><title>The strike, day by day</title></head><body><article><h1>The strike, "
                "day by day</h1>%1<ul>%2</ul></article></body></html>")
                .arg(text, days));
        const auto* article = std::get_if<ExtractedArticle>(&extraction);
        QVERIFY(article);
        QVERIFY(article->content.text.contains(QStringLiteral("the cranes will move again")));
    }
};

QTEST_GUILESS_MAIN(TestHtmlListing)
#include "tst_htmllisting.moc"
