// A saved page -> its article, by one invented page for each source of fields.

#include "extract/htmlpage.h"

#include <QFile>
#include <QTest>

using namespace warraq;

class TestHtmlPage : public QObject
{
    Q_OBJECT

    static SourceRecord recordOf(const QString& text)
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.bytes = text.toUtf8();
        record.text = text;
        return record;
    }
    static Extraction extracted(const QString& fixture)
    {
        QFile page(QStringLiteral(WARRAQ_FIXTURES "/html/") + fixture);
        if (!page.open(QIODevice::ReadOnly))
            return FailedRecord{IssueKind::Unreadable, fixture};
        return extractHtml(recordOf(QString::fromUtf8(page.readAll())), nullptr);
    }
    static ArticleContent contentOf(const Extraction& extraction)
    {
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? found->content : ArticleContent();
    }
    static ArticleContent article(const char* fixture)
    {
        return contentOf(extracted(QString::fromLatin1(fixture)));
    }
    static ArticleContent page(const QString& html)
    {
        return contentOf(extractHtml(recordOf(html), nullptr));
    }
    static QString skipOf(const Extraction& extraction)
    {
        const auto* found = std::get_if<SkippedPage>(&extraction);
        return found ? warraq::toString(found->reason) : QString();
    }
    static QString published(const ArticleContent& content)
    {
        return content.published ? content.published->toIso() : QString();
    }
    static QString origin(const ArticleContent& content, Field field)
    {
        const auto found = content.origins.find(field);
        return found == content.origins.end() ? QString() : warraq::toString(found->second);
    }
    static QString story(const QString& head, const QString& top = {})
    {
        return QStringLiteral(
                   "<html><head>%1</head><body>%2<p>The harbour board voted on Tuesday to reopen the old "
                   "customs pier, which has stood empty since the floods of the year before.</p><p>Members "
                   "said the work would cost less than had been feared, because the foundations were found "
                   "to be sound.</p></body></html>")
            .arg(head, top);
    }

private Q_SLOTS:
    void keywordsOfAPostAreNoTagsList();
    void jsonLd();
    void openGraph();
    void dublinCore();
    void highwire();
    void timeAndByline();
    void bodyKeepsItsParts();
    void picturesKeepCaptionAndCredit();
    void noMetadata();
    void arabic();
    void french();
    void shortNoticeIsAnArticle();
    void unknownStaysUnknown();
    void copyrightIsNoDate();
    void modifiedIsNotPublished();
    void agencyIsNoAuthor();
    void paperIsNoAuthor_data();
    void paperIsNoAuthor();
    void headlineBeforeMetadata_data();
    void headlineBeforeMetadata();
    void ambiguousDigitsByLanguage_data();
    void ambiguousDigitsByLanguage();
    void firstParagraphSetApart();
    void commentsLongerThanTheStory();
    void builderPagesCalledWidgets();
    void tableOfFiguresIsWhole();
    void mediaPageIsAnAttachment();
    void brokenPages_data();
    void brokenPages();
    void skipped_data();
    void skipped();
    void profileLines();
};

/// WordPress writes a post's keywords among its names; a long talk below it takes nothing of that away.
void TestHtmlPage::keywordsOfAPostAreNoTagsList()
{
    const QString post = QStringLiteral(
        "<div class='post-7 post type-post status-publish hentry category-port tag-menu tag-quay'>"
        "<h1 class='entry-title'>Customs pier reopens</h1><div class='text'><p>The harbour board voted on "
        "Tuesday to "
        "reopen the old customs pier, which has stood empty since the floods of the year "
        "before.</p><p>Members said "
        "the work would cost less than had been feared, because the foundations were found to be "
        "sound.</p></div>"
        "</div>");
    const QString talk =
        QStringLiteral(
            "<div class='talk'><p>I have walked there every day for years and I can tell you that nobody "
            "will ever come back to that pier, whatever the board may vote.</p></div>")
            .repeated(12);
    const auto content =
        page(QStringLiteral("<html><head><title>Customs pier reopens</title></head><body>") + post +
             QStringLiteral("<div class='comments'>") + talk + QStringLiteral("</div></body></html>"));
    QVERIFY(content.text.contains(QStringLiteral("foundations were found")));
    QVERIFY(!content.text.contains(QStringLiteral("walked there")));
}

void TestHtmlPage::jsonLd()
{
    const auto content = article("json-ld.html");
    QCOMPARE(content.title, QStringLiteral("Board reopens customs pier"));
    QCOMPARE(origin(content, Field::Title), QStringLiteral("json-ld"));
    QCOMPARE(content.subtitle, QStringLiteral("Boats to come home before winter"));
    QCOMPARE(content.authors, (QStringList{QStringLiteral("Nour Saleh"), QStringLiteral("Karim Aoun")}));
    QCOMPARE(origin(content, Field::Authors), QStringLiteral("json-ld"));
    QCOMPARE(content.agency, QStringLiteral("Reuters"));
    QCOMPARE(published(content), QStringLiteral("2012-10-16T05:15:00Z"));
    QCOMPARE(content.modified->toIso(), QStringLiteral("2012-10-17T06:00:00Z"));
    QCOMPARE(content.publication, QStringLiteral("The Cedar Gazette"));
    QCOMPARE(content.section, QStringLiteral("City"));
    QCOMPARE(content.language, QStringLiteral("en"));
    QCOMPARE(content.url, QStringLiteral("https://cedar-gazette.example/2012/10/board-reopens-customs-pier"));
    QVERIFY(content.text.startsWith(QStringLiteral("The harbour board voted")));
    QVERIFY(content.text.endsWith(QStringLiteral("who live behind them.")));
    QCOMPARE(content.text.count(QStringLiteral("\n\n")), 3);
}

void TestHtmlPage::openGraph()
{
    const auto content = article("opengraph.html");
    QCOMPARE(content.title, QStringLiteral("Board reopens customs pier"));
    QCOMPARE(origin(content, Field::Title), QStringLiteral("opengraph"));
    QCOMPARE(published(content), QStringLiteral("2012-10-16T05:15:00Z"));
    QCOMPARE(origin(content, Field::Published), QStringLiteral("opengraph"));
    // An address is no name, and the paper no author: the byline says who wrote.
    QCOMPARE(content.authors, QStringList{QStringLiteral("Nour Saleh")});
    QCOMPARE(origin(content, Field::Authors), QStringLiteral("byline"));
    QVERIFY(!content.text.contains(QStringLiteral("Nour")));
}

void TestHtmlPage::dublinCore()
{
    const auto content = article("dublin-core.html");
    QCOMPARE(content.title, QStringLiteral("Board reopens customs pier"));
    QCOMPARE(content.authors, (QStringList{QStringLiteral("Nour Saleh"), QStringLiteral("Karim Aoun")}));
    QCOMPARE(published(content), QStringLiteral("1987-10"));
    QCOMPARE(content.publication, QStringLiteral("The Cedar Gazette"));
    QCOMPARE(origin(content, Field::Title), QStringLiteral("meta"));
}

void TestHtmlPage::highwire()
{
    const auto content = article("highwire.html");
    QCOMPARE(content.title, QStringLiteral("Piers of the eastern shore"));
    QCOMPARE(content.authors, (QStringList{QStringLiteral("Samira Haddad"), QStringLiteral("Karim Aoun")}));
    QCOMPARE(published(content), QStringLiteral("2009-03-07"));
    QCOMPARE(content.publication, QStringLiteral("Cedar Quarterly"));
}

void TestHtmlPage::timeAndByline()
{
    const auto content = article("time-and-byline.html");
    QCOMPARE(published(content), QStringLiteral("2012-10-16T05:15:00Z"));
    QCOMPARE(origin(content, Field::Published), QStringLiteral("time-element"));
    QCOMPARE(content.modified->toIso(), QStringLiteral("2012-10-19T10:00:00Z"));
    QCOMPARE(content.authors, (QStringList{QStringLiteral("Nour Saleh"), QStringLiteral("Karim Aoun")}));
    QCOMPARE(content.agency, QStringLiteral("AFP"));
    QCOMPARE(content.places, (QStringList{QStringLiteral("BEIRUT"), QStringLiteral("Damascus")}));
    QCOMPARE(origin(content, Field::Places), QStringLiteral("dateline"));
    QVERIFY2(content.text.startsWith(QStringLiteral("The harbour board")), qPrintable(content.text.left(80)));
    QVERIFY(content.html.contains(QStringLiteral("<p>The harbour board")));
}

void TestHtmlPage::bodyKeepsItsParts()
{
    const auto content = article("time-and-byline.html");
    QVERIFY(content.html.contains(QStringLiteral("<h2>What comes next</h2>")));
    QVERIFY(content.html.contains(QStringLiteral("<li>Second vote in <b>December</b></li>")));
    QVERIFY(content.html.contains(QStringLiteral("<blockquote><p>“We had expected")));
    QVERIFY(content.html.contains(QStringLiteral("<th>Boats</th>")));
    QVERIFY(content.text.contains(QStringLiteral("Survey of the sheds\nSecond vote in December")));
    QVERIFY(content.text.contains(QStringLiteral("Customs | 41\nSalt | 12")));
    for (const char* furniture : {"Share", "Related", "Ferry timetable", "Angry Reader", "Copyright",
                                  "Opinion", "Somebody Else", "low water", "Boats waiting", "Board reopens"})
        QVERIFY2(!content.text.contains(QLatin1String(furniture)), furniture);
    QVERIFY(!content.html.contains(QStringLiteral("Ferry timetable")));
}

void TestHtmlPage::picturesKeepCaptionAndCredit()
{
    const auto content = article("time-and-byline.html");
    QCOMPARE(content.images.size(), size_t{2});
    QCOMPARE(content.images[0].source, QStringLiteral("pier_files/pier.jpg"));
    QCOMPARE(content.images[0].caption, QStringLiteral("The customs pier at low water."));
    QCOMPARE(content.images[0].credit, QStringLiteral("Layla Nasser"));
    // The second is no <figure> on the page.
    QCOMPARE(content.images[1].caption, QStringLiteral("Boats waiting outside the wall."));
    QCOMPARE(content.images[1].credit, QStringLiteral("REUTERS/Jamal Saidi"));
    for (const auto& image : content.images)
        QVERIFY(content.html.contains(QStringLiteral("<img src=\"%1\"").arg(image.source)));
}

void TestHtmlPage::noMetadata()
{
    const auto content = article("no-metadata.html");
    QCOMPARE(content.title, QStringLiteral("Board reopens customs pier"));
    QVERIFY2(content.text.startsWith(QStringLiteral("The harbour board")), qPrintable(content.text.left(80)));
    QCOMPARE(content.text.count(QStringLiteral("\n\n")), 3);
    QVERIFY(!content.published);
    QVERIFY(content.authors.isEmpty());
    QVERIFY(!content.text.contains(QStringLiteral("1999")));
}

void TestHtmlPage::arabic()
{
    const auto content = article("arabic.html");
    QCOMPARE(content.title, QStringLiteral("المجلس يعيد فتح رصيف الجمارك"));
    QCOMPARE(content.authors, QStringList{QStringLiteral("ليلى ناصر")});
    QCOMPARE(published(content), QStringLiteral("2012-10-16"));
    QCOMPARE(content.places, QStringList{QStringLiteral("بيروت")});
    QCOMPARE(content.language, QStringLiteral("ar"));
    QCOMPARE(content.publication, QStringLiteral("صحيفة المرفأ"));
    QCOMPARE(content.text.count(QStringLiteral("\n\n")), 2);
    QVERIFY(content.text.startsWith(QStringLiteral("صوّت مجلس المرفأ")));
    QVERIFY(!content.text.contains(QStringLiteral("اقرأ أيضا")));
}

void TestHtmlPage::french()
{
    const auto content = article("french.html");
    QCOMPARE(content.title, QStringLiteral("Le quai de la douane rouvre"));
    QCOMPARE(content.authors, (QStringList{QStringLiteral("Élise Moreau"), QStringLiteral("Karim Aoun")}));
    QCOMPARE(published(content), QStringLiteral("2012-10-06"));
    QVERIFY(content.text.startsWith(QStringLiteral("Le conseil du port")));
    QVERIFY(!content.text.contains(QStringLiteral("Lire aussi")));
    QVERIFY(!content.text.contains(QStringLiteral("Inscrivez-vous")));
}

void TestHtmlPage::shortNoticeIsAnArticle()
{
    const auto content = article("short-notice.html");
    QCOMPARE(content.title, QStringLiteral("Correction"));
    QCOMPARE(content.text, QStringLiteral("Monday’s tide table was Sunday’s."));
}

void TestHtmlPage::unknownStaysUnknown()
{
    const auto content = page(story(QStringLiteral("<title>Pier</title>")));
    QVERIFY(!content.text.isEmpty());
    QVERIFY(!content.published && !content.modified && !content.captured);
    QVERIFY(content.authors.isEmpty() && content.agency.isEmpty() && content.section.isEmpty());
    QVERIFY(content.publication.isEmpty() && content.url.isEmpty() && content.places.isEmpty());
    QCOMPARE(origin(content, Field::Published), QString());
    QCOMPARE(origin(content, Field::Authors), QString());
}

void TestHtmlPage::copyrightIsNoDate()
{
    const auto content =
        page(story({}, QStringLiteral("<div class='date'>Copyright 2015</div><h1>Pier</h1><aside><time "
                                      "datetime='2011-01-01'>x</time></aside>")));
    QVERIFY(!content.published);
}

void TestHtmlPage::modifiedIsNotPublished()
{
    const auto content =
        page(story(QStringLiteral("<meta property='article:modified_time' content='2014-05-06T07:08:09Z'>")));
    QVERIFY(!content.published);
    QCOMPARE(content.modified->toIso(), QStringLiteral("2014-05-06T07:08:09Z"));
}

void TestHtmlPage::agencyIsNoAuthor()
{
    const auto content = page(story(QStringLiteral("<meta name='author' content='Agence France-Presse'>")));
    QVERIFY(content.authors.isEmpty());
    QCOMPARE(content.agency, QStringLiteral("AFP"));
    QCOMPARE(origin(content, Field::Agency), QStringLiteral("meta"));
}

void TestHtmlPage::paperIsNoAuthor_data()
{
    QTest::addColumn<QString>("head");
    QTest::newRow("site name") << QStringLiteral("<meta property='og:site_name' content='The Cedar "
                                                 "Gazette'><meta name='author' content='the cedar gazette'>");
    QTest::newRow("host") << QStringLiteral(
        "<link rel='canonical' href='https://www.cedar-gazette.example/x'>"
        "<meta name='author' content='Cedar Gazette'>");
    QTest::newRow("domain") << QStringLiteral("<meta name='author' content='cedargazette.com'>");
    QTest::newRow("publisher in JSON-LD") << QStringLiteral(
        "<script "
        "type='application/"
        "ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Pier\",\"author\":{\"name\":\"The "
        "Cedar Gazette\"},\"publisher\":{\"name\":\"The Cedar Gazette\"}}</script>");
}

void TestHtmlPage::paperIsNoAuthor()
{
    QFETCH(QString, head);
    QCOMPARE(page(story(head)).authors, QStringList());
}

void TestHtmlPage::headlineBeforeMetadata_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("top");
    QTest::addColumn<QString>("title");
    const auto row = [](const char* name, const char* head, const char* top, const char* title) {
        QTest::newRow(name) << QString::fromUtf8(head) << QString::fromUtf8(top) << QString::fromUtf8(title);
    };
    row("metadata cut short", "<meta property='og:title' content='Harbour board votes to reopen'>",
        "<h1>Harbour board votes to reopen the old customs pier</h1>",
        "Harbour board votes to reopen the old customs pier");
    row("in other words",
        "<meta property='og:title' content='Customs pier: harbour board votes to reopen it'>",
        "<h1>Harbour board votes to reopen customs pier</h1>", "Harbour board votes to reopen customs pier");
    row("site's name behind",
        "<meta property='og:title' content='Board votes - Gazette'><meta property='og:site_name' "
        "content='Gazette'>",
        "", "Board votes");
    row("another heading is another headline",
        "<meta property='og:title' content='Board votes to reopen pier'>", "<h1>City and harbour</h1>",
        "Board votes to reopen pier");
    row("h1 is the site",
        "<title>Board votes to reopen pier | Gazette</title><meta property='og:site_name' "
        "content='Gazette'>",
        "<h1>Gazette</h1>", "Board votes to reopen pier");
    row("title is the site", "<title>Gazette</title>", "<h1>Board votes to reopen pier</h1>",
        "Board votes to reopen pier");
    row("escaped twice", "<meta property='og:title' content='Board&amp;#8217;s vote &amp;amp; the pier'>", "",
        "Board’s vote & the pier");
}

void TestHtmlPage::headlineBeforeMetadata()
{
    QFETCH(QString, head);
    QFETCH(QString, top);
    QFETCH(QString, title);
    QCOMPARE(page(story(head, top)).title, title);
}

void TestHtmlPage::ambiguousDigitsByLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("digits");
    QTest::addColumn<QString>("date");
    QTest::newRow("French") << QStringLiteral("fr") << QStringLiteral("06/10/2012")
                            << QStringLiteral("2012-10-06");
    QTest::newRow("English, either") << QStringLiteral("en") << QStringLiteral("06/10/2012") << QString();
    QTest::newRow("English, one") << QStringLiteral("en") << QStringLiteral("10/16/2012")
                                  << QStringLiteral("2012-10-16");
    QTest::newRow("dots") << QStringLiteral("de") << QStringLiteral("06.10.2012")
                          << QStringLiteral("2012-10-06");
    QTest::newRow("Japanese") << QStringLiteral("ja") << QStringLiteral("2012年10月6日")
                              << QStringLiteral("2012-10-06");
    QTest::newRow("year alone") << QStringLiteral("en") << QStringLiteral("2012") << QString();
}

void TestHtmlPage::ambiguousDigitsByLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, digits);
    QFETCH(QString, date);
    const auto html =
        story({}, QStringLiteral("<h1>Customs pier</h1><div>%1</div>").arg(digits))
            .replace(QStringLiteral("<html>"), QStringLiteral("<html lang='%1'>").arg(language));
    QCOMPARE(published(page(html)), date);
}

void TestHtmlPage::firstParagraphSetApart()
{
    const auto content =
        page(QStringLiteral("<body><div class='page'><h1>Customs pier</h1><div class='intro'><p>The first "
                            "paragraph stands in a box "
                            "of its own, as papers like to set it above the rest.</p></div><div "
                            "class='share'>Share this</div>"
                            "<div class='article-body'><p>%1</p><p>%1</p></div></div></body>")
                 .arg(QStringLiteral(
                          "The harbour board voted on Tuesday to reopen the old customs pier, at last. ")
                          .repeated(3)));
    QVERIFY2(content.text.startsWith(QStringLiteral("The first paragraph")),
             qPrintable(content.text.left(60)));
    QVERIFY(!content.text.contains(QStringLiteral("Share this")));
}

void TestHtmlPage::commentsLongerThanTheStory()
{
    const auto comment = QStringLiteral("<div class='comment'><p>%1</p></div>")
                             .arg(QStringLiteral("A reader writes at length of other piers. ").repeated(10));
    const auto content =
        page(story({}, QStringLiteral("<h1>Customs pier</h1>"))
                 .replace(QStringLiteral("</body>"),
                          QStringLiteral("<div id='comments'>%1</div></body>").arg(comment.repeated(20))));
    QVERIFY(content.text.contains(QStringLiteral("The harbour board")));
    QVERIFY(!content.text.contains(QStringLiteral("A reader writes")));
}

void TestHtmlPage::builderPagesCalledWidgets()
{
    const auto content =
        page(QStringLiteral("<body><div class='widget a'><p>%1</p></div><div class='widget b'><p>%1</p></div>"
                            "<div class='widget c'><p>%1</p></div></body>")
                 .arg(QStringLiteral("Every part of this page is called a widget. ").repeated(4)));
    QCOMPARE(content.text.count(QStringLiteral("\n\n")), 2);
}

void TestHtmlPage::tableOfFiguresIsWhole()
{
    QString rows;
    for (int i = 0; i < 20; ++i)
        rows +=
            QStringLiteral("<tr><td>%1.<td>Boat number %1%2")
                .arg(i)
                .arg(i == 9 ? QStringLiteral(", built for the salt trade in the last century") : QString());
    const auto content = page(
        QStringLiteral("<title>Boats of the harbour</title><body><h2>Boats</h2><table>%1</table>").arg(rows));
    QVERIFY(content.text.contains(QStringLiteral("0. | Boat number 0\n")));
    QVERIFY(content.text.endsWith(QStringLiteral("19. | Boat number 19")));
}

void TestHtmlPage::mediaPageIsAnAttachment()
{
    const auto html =
        story({}).replace(QStringLiteral("<body>"),
                          QStringLiteral("<body class='attachment single-attachment attachmentid-292'>"));
    QCOMPARE(skipOf(extractHtml(recordOf(html), nullptr)), QStringLiteral("attachment"));
}

void TestHtmlPage::brokenPages_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<QString>("last");
    QTest::newRow("truncated") << QStringLiteral("truncated.html")
                               << QStringLiteral("until the board has hea");
    QTest::newRow("comment and quote")
        << QStringLiteral("unclosed-comment-and-quote.html") << QStringLiteral("behind them.");
    QTest::newRow("misnested") << QStringLiteral("misnested.html") << QStringLiteral("as always.");
    QTest::newRow("bad JSON-LD") << QStringLiteral("bad-json-ld.html") << QStringLiteral("behind them.");
}

void TestHtmlPage::brokenPages()
{
    QFETCH(QString, fixture);
    QFETCH(QString, last);
    const auto content = contentOf(extracted(QStringLiteral("broken/") + fixture));
    // The text is whole whatever the markup is.
    QCOMPARE(content.title, QStringLiteral("Board reopens customs pier"));
    for (const char* words : {"The harbour board voted", "Members said the work", "We had expected years"})
        QVERIFY2(content.text.contains(QLatin1String(words)), words);
    QVERIFY(content.text.contains(last));
}

void TestHtmlPage::skipped_data()
{
    QTest::addColumn<QString>("fixture");
    QTest::addColumn<QString>("reason");
    QTest::newRow("listing") << QStringLiteral("listing.html") << QStringLiteral("listing");
    QTest::newRow("menu") << QStringLiteral("menu.html") << QStringLiteral("menu");
    QTest::newRow("empty") << QStringLiteral("broken/empty.html") << QStringLiteral("empty");
    QTest::newRow("no text") << QStringLiteral("broken/no-text.html") << QStringLiteral("empty");
}

void TestHtmlPage::skipped()
{
    QFETCH(QString, fixture);
    QFETCH(QString, reason);
    QCOMPARE(skipOf(extracted(fixture)), reason);
}

void TestHtmlPage::profileLines()
{
    const auto profile =
        Profile::fromJson(R"({"name": "cedar", "title": "Cedar", "publication": "Cedar Gazette",
        "other_names": ["The Cedar Gazette"], "hosts": ["cedar-gazette.example"],
        "title_endings": ["\\s*\\| CEDAR Archive$"], "listing_title_endings": ["\\s*Archives - CEDAR$"],
        "drop_lines": ["^Select Page$"], "media_id_line": "^Media ID:\\s*(?<number>\\d+)$",
        "caption_line": "^Caption:\\s*(?<caption>.*)$", "quotes_as_apostrophes": true,
        "listing_paths": ["^/category/"], "attachment_paths": ["/attachment/"]})",
                          QStringLiteral("cedar"));
    QVERIFY(profile.has_value());
    auto record = recordOf(story(
        QStringLiteral("<title>Opinion: The pier | CEDAR Archive</title>"),
        QStringLiteral("<p>Select Page</p><h1>Opinion: The pier</h1><p>Media ID: 4711</p><p>Caption:</p>"
                       "<p>The pier at noon. (Reuters/Jamal Saidi)</p><p>The pier at noon.</p>"
                       "<p>Tyre, The Cedar Gazette—The city”s boats came home before the winter "
                       "storms, as the board had said they would.</p>")));
    record.url = QStringLiteral("https://www.cedar-gazette.example/a/b/c");
    QVERIFY(recognisesHtml(*profile, record));
    const auto content = contentOf(extractHtml(record, &*profile));
    QCOMPARE(content.title, QStringLiteral("Opinion: The pier"));
    QCOMPARE(origin(content, Field::Title), QStringLiteral("page-title"));
    QCOMPARE(content.publication, QStringLiteral("Cedar Gazette"));
    QCOMPARE(origin(content, Field::Publication), QStringLiteral("profile"));
    QCOMPARE(content.places, QStringList{QStringLiteral("Tyre")});
    QCOMPARE(content.images.size(), size_t{1});
    QCOMPARE(content.images[0].mediaId, QStringLiteral("4711"));
    QCOMPARE(content.images[0].caption, QStringLiteral("The pier at noon."));
    QCOMPARE(content.images[0].credit, QStringLiteral("Reuters/Jamal Saidi"));
    QVERIFY2(content.text.startsWith(QStringLiteral("The city’s boats")), qPrintable(content.text.left(80)));

    record.url = QStringLiteral("https://cedar-gazette.example/category/opinion/page/2");
    QCOMPARE(skipOf(extractHtml(record, &*profile)), QStringLiteral("listing"));
    record.url = QStringLiteral("https://cedar-gazette.example/a/b/attachment/pier");
    QCOMPARE(skipOf(extractHtml(record, &*profile)), QStringLiteral("attachment"));
}

QTEST_GUILESS_MAIN(TestHtmlPage)
#include "tst_htmlpage.moc"
