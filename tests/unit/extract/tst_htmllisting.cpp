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
};

QTEST_GUILESS_MAIN(TestHtmlListing)
#include "tst_htmllisting.moc"
