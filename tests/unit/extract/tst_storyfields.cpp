// Which of a page's headlines, names and days are its story's: one small page for each cause.

#include "extract/htmlpage.h"
#include "extract/pagedate.h"

#include <QTest>

using namespace warraq;

class TestStoryFields : public QObject
{
    Q_OBJECT

    static ArticleContent page(const QString& html)
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.bytes = html.toUtf8();
        record.text = html;
        record.url = QStringLiteral("https://www.harbour-post.example/story");
        const Extraction extraction = extractHtml(record, nullptr);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? found->content : ArticleContent();
    }
    static QString story()
    {
        return QStringLiteral("<p>The harbour board voted on Tuesday to reopen the old customs pier, which "
                              "has stood empty since "
                              "the floods of the year before.</p><p>Members said the work would cost less "
                              "than had been feared, "
                              "because the foundations were found to be sound, and that boats would be back "
                              "before winter.</p>");
    }
    static ArticleContent page(const QString& head, const QString& top, const QString& bottom = {})
    {
        return page(QStringLiteral("<html><head>%1</head><body>%2%3%4</body></html>")
                        .arg(head, top, story(), bottom));
    }

private Q_SLOTS:
    void headlines_data();
    void headlines();
    void authors_data();
    void authors();
    void anEntrysFootSaysWhoWroteIt();
    void whoOwnsAPictureReportsNothing();
    void aPlaceBesideAnAgencyIsNobody();
    void days_data();
    void days();
    void disclaimersAreNoText();
    void daysOfMail_data();
    void daysOfMail();
    void daysOfAddresses();
    void daysInScripts();
    void daysOfCardsAreOthers();
    void changeIsOfTheDayBehindIt();
    void bracketsBehindANamePartNone();
    void pagesOfSavedFiles_data();
    void pagesOfSavedFiles();
};

void TestStoryFields::headlines_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("top");
    QTest::addColumn<QString>("title");
    QTest::newRow("a heading that leads home is the site's name")
        << "<title>Pier reopens at last - Old Port Notes</title>"
        << "<div><h1><a href='/'>Old Port Notes</a></h1></div><h2>Pier</h2>"
        << "Pier reopens at last";
    QTest::newRow("a site that has a bar in its name")
        << "<title>Pier reopens at last - Old Port - Notes from it</title>"
        << "<h1><a href='https://www.harbour-post.example/'>Old Port - Notes from it</a></h1>"
        << "Pier reopens at last";
    QTest::newRow("what only screen readers read")
        << "<title>Pier: The board has voted for it</title><meta property='og:title' content='Pier: The "
           "board has "
           "voted for it'>"
        << "<h1 class='sr-only'>Pier</h1><h2>The reasons in full</h2>"
        << "Pier: The board has voted for it";
    QTest::newRow("way markers are no headline")
        << "<title>Customs pier of the old harbour reopens - Post</title><meta property='og:title' "
           "content='Port: Customs pier of the old harbour opens'>"
        << "<div role='navigation'><h1>Port: Customs pier of the old harbour reopens</h1></div>"
           "<h2><span>Port</span>: Customs pier of the old harbour opens</h2>"
        << "Port: Customs pier of the old harbour opens";
    QTest::newRow("kicker said before a headline that is printed without it")
        << "<meta property='og:title' content='Port: The customs pier reopens'>"
        << "<h2>The customs pier reopens</h2>"
        << "The customs pier reopens";
    QTest::newRow("a kicker that is the headline as well")
        << "<meta property='og:title' content='Pier of the Port: Pier of the Port'>"
        << "<h2>Other things</h2>"
        << "Pier of the Port: Pier of the Port";
    QTest::newRow("site's name without blanks") << "<meta property='og:site_name' content='港新聞'><meta "
                                                   "property='og:title' content='税関桟橋が再開する:港新聞'>"
                                                << "" << QStringLiteral("税関桟橋が再開する");
    QTest::newRow("a number that begins as the host is no name of the site")
        << "<title>HARBOURPOST-2018-013542 - Post of the harbour</title>"
        << "<h2>HARBOURPOST-2018-013542</h2>"
        << "HARBOURPOST-2018-013542";
    QTest::newRow("a date before the headline")
        << "<title>x</title><meta property='og:title' content='23.01.2022 - Pier reopens at last'>"
        << ""
        << "Pier reopens at last";
    QTest::newRow("the only printed one, of the second level")
        << "<title>Harbour board</title><meta property='og:title' content='Read what they decided here'>"
        << "<h2 class='article-title'>Customs pier to be reopened</h2>"
        << "Customs pier to be reopened";
    QTest::newRow("headings of the story that share words with what is said")
        << "<meta property='og:title' content='The pier: mend or sell the old thing?'>"
        << QLatin1String("<article><h1 class='entry-title'>The pier: mending or selling</h1>") + story() +
               QLatin1String("<h2>And now – the pier: mend or sell the old thing</h2></article>")
        << "The pier: mending or selling";
    QTest::newRow("a heading that says more than the title's part")
        << "<title>Harbour of the north - Training</title>"
        << "<h2>Boat Training</h2>"
        << "Boat Training";
    QTest::newRow("a compound that says more") << "<title>Geschichte - Hafen von Norden</title>"
                                               << "<h1>Hafengeschichte</h1>"
                                               << "Hafengeschichte";
    QTest::newRow("a heading of one word is a section") << "<title>Pier reopened</title>"
                                                        << "<h1>News</h1>"
                                                        << "Pier reopened";
    QTest::newRow("a heading of two words below a title of a few")
        << "<title>Trips in the lower country</title>"
        << "<h1>West Pier</h1>"
        << "West Pier";
    QTest::newRow("a widget's two words below a long title")
        << "<title>Harbour board votes to reopen the old customs pier before winter comes</title>"
        << "<h1>Original text</h1>"
        << "Harbour board votes to reopen the old customs pier before winter comes";
    QTest::newRow("one word before the site") << "<title>Hafengeschichten | Blätter von der Küste</title>"
                                              << ""
                                              << "Hafengeschichten";
    QTest::newRow("a link to the heading itself")
        << "<title>x</title>" << QStringLiteral("<h1>Pier reopens at last<a href='#pier'>¶</a></h1>")
        << "Pier reopens at last";
    QTest::newRow("a series named as the site is no name of the site")
        << "<title>The Harbour Post view on the customs pier | Editorial</title><meta property='og:title' "
           "content='Harbour Post view on the customs pier of the north | Editorial'>"
        << "<h1>Harbour Post view on the customs pier of the north</h1>"
        << "Harbour Post view on the customs pier of the north";
    QTest::newRow("a word of a template in the script data")
        << "<title>Customs pier reopens at last - Post</title><script type='application/ld+json'>{\"@type\":"
           "\"NewsArticle\",\"headline\":\"cmspage\"}</script>"
        << "<h1>Customs pier reopens at last</h1>"
        << "Customs pier reopens at last";
    QTest::newRow("a dash without what should follow")
        << "<meta property='og:title' content='Customs pier reopens at last -'>"
        << ""
        << "Customs pier reopens at last";
    QTest::newRow("site's name in brackets")
        << "<meta property='og:site_name' content='Post'><title>Customs pier reopens [Post]</title>"
        << ""
        << "Customs pier reopens";
    QTest::newRow("site's name before a colon")
        << "<meta property='og:site_name' content='The Post'><title>The Post: Customs pier reopens</title>"
        << ""
        << "Customs pier reopens";
    QTest::newRow("page of several") << "<title>Customs pier reopens - Page 2 of 3</title>"
                                     << ""
                                     << "Customs pier reopens";
    QTest::newRow("markup in what is said")
        << "<meta property='og:title' content='Customs &lt;em&gt;pier&lt;/em&gt; reopens'>"
        << ""
        << "Customs pier reopens";
    QTest::newRow("said in full, printed with more")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Board votes to "
           "reopen the "
           "pier\"}</script>"
        << "<h1>Board votes to reopen the pier / \"Sound foundations\"</h1>"
        << "Board votes to reopen the pier";
    QTest::newRow("called a headline, below a way marker that says what is shared")
        << "<meta property='og:title' content='Customs pier: what the board decided'>"
        << "<h1 class='crumb'>Customs pier: what the board decided</h1><h2 class='story-kicker "
           "headline-kicker'>"
           "Boats are back</h2><h2 class='story__headline-title'>Board decided to open the customs pier</h2>"
        << "Board decided to open the customs pier";
    QTest::newRow("called a headline, of two words, beside a box that says what is shared")
        << "<meta property='og:title' content='What the board said of the customs pier was a lie'>"
        << "<h1 class='promo'>What the board said of the customs pier was a lie</h1><h1 class='hed'>Broken "
           "pier</h1>"
        << "Broken pier";
    QTest::newRow("called a headline, of quite another story")
        << "<meta property='og:title' content='Customs pier: what the board decided'>"
        << "<h1>Customs pier: what the board decided</h1><h2 class='headline'>Letters to the editor</h2>"
        << "Customs pier: what the board decided";
    QTest::newRow("a headline in no heading")
        << "<title>Post | Piers</title>"
        << "<ul><li><div class='headline'>Another story of the old port</div></li></ul><div "
           "class='news-headline'>Customs pier of the harbour reopens</div>"
        << "Customs pier of the harbour reopens";
    QTest::newRow("a day above a blog's entries")
        << "<title>Port notes: Customs pier reopens</title>"
        << "<h1><a href='/'>Port notes</a></h1><h2 class='date-header'>Tuesday, November 5, 2019</h2><div "
           "class='post hentry'><h3 class='post-title entry-title'>Customs pier reopens</h3></div>"
        << "Customs pier reopens";
    QTest::newRow("of the third level, behind the site's name")
        << "<title>Port Walks: Customs pier reopens</title>"
        << "<h1><a href='http://blogs.example/walks/'>Port Walks</a></h1><div class='entry'><h3>Customs pier "
           "reopens</h3></div>"
        << "Customs pier reopens";
    QTest::newRow("script data that end within the headline")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"The customs pier of "
           "the "
           "old harbour reopens after ...\"}</script>"
        << "<h1>The customs pier of the old harbour reopens after a year</h1>"
        << "The customs pier of the old harbour reopens after a year";
    QTest::newRow("a short Chinese headline")
        << QStringLiteral("<title>税关桟橋-港新聞</title>") << QStringLiteral("<h1>税关桟橋</h1>")
        << QStringLiteral("税关桟橋");
    QTest::newRow("in bold above the name, below the paper's title")
        << "<title>PORT PAPER ONLINE - 12 March 1999</title>"
        << "<p><b>Customs pier reopens</b><br><i>By Nour Saleh</i><br>Friday, March 12, 1999</p>"
        << "Customs pier reopens";
    QTest::newRow("in bold below the section that is the page's title")
        << "<title>Daily News</title>"
        << QLatin1String("<table><tr><td><b>DAILY NEWS</b></td></tr></table><center><b>Harbour board "
                         "votes for the customs pier</b></center>") +
               story()
        << "Harbour board votes for the customs pier";
    QTest::newRow("in bold below the section, whose day is in the page's title")
        << "<title>Daily News 9 May 1997</title>"
        << QLatin1String("<table><tr><td><b>DAILY NEWS</b></td></tr></table><p>PRESS "
                         "RELEASE</p><center><b>Harbour board "
                         "votes for the customs pier</b></center><p>Orrin, 9/5</p>") +
               story()
        << "Harbour board votes for the customs pier";
    QTest::newRow("in bold below the headline that is the page's title")
        << "<title>Letters home</title>"
        << QLatin1String("<h1>Letters home</h1><p><b>Nour Saleh on how the port awaits spring</b></p>") +
               story()
        << "Letters home";
    QTest::newRow("in bold within a story that has a title")
        << "<title>Harbour board votes for the pier</title>"
        << QLatin1String("<p><b>The floods of last year</b></p>") + story()
        << "Harbour board votes for the pier";
    QTest::newRow("in bold, a part of the page's title")
        << "<title>Working more - Review of the old port</title>"
        << "<font size='4'><b>Working more</b></font>"
        << "Working more";
    QTest::newRow("a diary's name and the day's headline, both headings")
        << QStringLiteral("<title>港の日記 - 税関桟橋が来月から再開されることになった</title>")
        << QStringLiteral(
               "<h1>港の日記</h1><h2>2019年02月11日</h2><h3>■ 税関桟橋が来月から再開されることになった</h3>")
        << QStringLiteral("税関桟橋が来月から再開されることになった");
    QTest::newRow("stories below a title that says where one is")
        << "<title>Notes | Harbour Post</title>"
        << "<h1>pier boats board customs flood</h1><div class='post hentry'><h2 class='entry-title'>Customs "
           "pier of "
           "the harbour reopens</h2></div>"
        << "Customs pier of the harbour reopens";
}

void TestStoryFields::headlines()
{
    QFETCH(QString, head);
    QFETCH(QString, top);
    QFETCH(QString, title);
    QCOMPARE(page(head, top).title, title);
}

void TestStoryFields::authors_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("top");
    QTest::addColumn<QString>("bottom");
    QTest::addColumn<QStringList>("authors");
    const QString h1 = QStringLiteral("<h1>Customs pier of the harbour reopens</h1>");
    QTest::newRow("login of a blog's writer")
        << ""
        << h1 + QLatin1String("<span class='byline'><span class='author vcard'><a class='url fn n' "
                              "href='/author/portwalker/'>portwalker</a></span></span>")
        << "" << QStringList{QStringLiteral("portwalker")};
    QTest::newRow("names in a list of facts")
        << ""
        << h1 + QLatin1String("<nav class='facts'><span>Port</span><span>Edited by <a href='/topic/x'><span "
                              "itemprop='author' itemscope><span itemprop='name'>Nour "
                              "Saleh</span></span></a></span></nav>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a box of one author")
        << "" << h1
        << "<aside><div class='teaser author'><div>Nour Saleh</div> <a href='/search?q=nour'>All "
           "articles</a></div></aside>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("boxes of two authors")
        << "" << h1
        << "<aside><div class='teaser author'><div>Nour Saleh</div> <a href='/search?q=nour'>All "
           "articles</a></div><div class='teaser author'><div>Karim Aoun</div> <a href='/search?q=k'>All "
           "articles</a></div></aside>"
        << QStringList();
    QTest::newRow("author before the notes")
        << "" << h1
        << "<p>Autorin: Nour Saleh, Leiterin am Hafen von Norden.</p><p>(1) Harbour board, minutes of "
           "Tuesday, page "
           "12.</p><p>(2) Customs of the port, second edition, page 40.</p><p>(3) Floods of the year before, "
           "volume 3.</p><p>(4) Boats of the harbour, volume 1.</p>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("posted on a day by")
        << ""
        << h1 + QLatin1String("<div class='meta--author'>Posted on September 21, 2020 by Nour Saleh</div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a small letter before the newsroom")
        << "" << h1 + QLatin1String("<span class='byline author'>von Redaktion, </span>") << ""
        << QStringList{QStringLiteral("Redaktion")};
    QTest::newRow("who held an interview") << "" << h1 + QStringLiteral("<p>حوار: نور صالح</p>") << ""
                                           << QStringList{QStringLiteral("نور صالح")};
    QTest::newRow("a heading that begins as a label")
        << "" << h1 + QStringLiteral("<p>حوار: ماذا يحدث في المرفأ القديم بعد الفيضان</p>") << ""
        << QStringList();
    QTest::newRow("a link to the author's page")
        << "" << h1 + QLatin1String("<div class='c1'><a href='/fr/staff/nour-saleh/'>Nour Saleh</a></div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("text and pictures")
        << "" << h1 + QLatin1String("<p><em>Text von Nour Saleh &nbsp; Illustration von Karim Aoun</em></p>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a day behind the name")
        << "" << h1 + QLatin1String("<p>Written by Nour Saleh on November 7, 2019</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("an office behind a link")
        << ""
        << h1 + QLatin1String("<div class='authors'><div class='author-name'><span>By</span> <a "
                              "href='/people/nour-saleh'>Nour Saleh</a><span>Staff Writer</span></div></div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("printed with By, before what an owner fills in")
        << "<meta name='author' content='Karim Aoun'>"
        << QLatin1String("<div class='byline'>By Nour Saleh</div>") + h1.chopped(5) + QLatin1String("</h1>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("markup in the script data")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Customs pier of the "
           "harbour reopens\",\"author\":{\"name\":\"<a href='/people/ns' rel='author'>Nour "
           "Saleh</a>\"}}</script>"
        << h1 << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("the paper behind the name in one line")
        << "<meta property='og:site_name' content='Harbour Post'>"
        << h1 + QLatin1String("<p>By Nour Saleh Harbour Post</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("who took the picture")
        << "" << h1 + QLatin1String("<p class='author'>Photograph by Karim Aoun, Post Creative</p>") << ""
        << QStringList();
    for (const char16_t* line :
         {u"2017年10月18日 09:30 记者：李小明", u"2017-10-18 09:30:12 来源：新华社 记者：李小明",
          u"2017年10月18日 09時30分　記者：李小明"})
        QTest::addRow("behind its day: %s", qPrintable(QString::fromUtf16(line)))
            << "" << h1 + QStringLiteral("<div class='info'>%1</div>").arg(QString::fromUtf16(line)) << ""
            << QStringList{QStringLiteral("李小明")};
    QTest::newRow("an agency that is called as a place is")
        << "" << h1 + QLatin1String("<p>By Nour Saleh, Xinhua</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("behind the place it was written in")
        << "" << h1 + QStringLiteral("<div class='info'>دمشق - نور صالح</div>") << ""
        << QStringList{QStringLiteral("نور صالح")};
    QTest::newRow("who posted it, beside the headline")
        << ""
        << QLatin1String("<div class='bar'><div class='top'>") + h1 +
               QLatin1String("</div><div class='username'><a href='/u/PortWalker'>PortWalker</a></div></div>")
        << "" << QStringList{QStringLiteral("PortWalker")};
    QTest::newRow("who answered it, far from the headline")
        << ""
        << QLatin1String("<div><div><div><div><div>") + h1 + QLatin1String("</div></div></div></div></div>")
        << "<div><div class='username'><a href='/u/PortWalker'>PortWalker</a></div></div>" << QStringList();
    QTest::newRow("a note on the author below the story")
        << "" << h1 << "<p><em>Nour Saleh is a writer and lives by the old port.</em></p>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a note on somebody of whom the story speaks")
        << "" << h1
        << "<p>The plan was made by Saleh, who knows the port.</p><p><em>Nour Saleh is a professor of "
           "ports.</em></p>"
        << QStringList();
    const QStringList both{QStringLiteral("Nour Saleh"), QStringLiteral("Karim Aoun")};
    QTest::newRow("links with offices between them")
        << ""
        << h1 + QLatin1String("<p class='byline'>By <a href='/staff/nour-saleh'>Nour Saleh</a>, Harbour "
                              "Correspondent, and <a href='/staff/karim-aoun'>Karim Aoun</a>, Political "
                              "Editor</p>")
        << "" << both;
    QTest::newRow("links within links' elements, behind the day")
        << ""
        << h1 + QLatin1String("<p class='info'><abbr>mardi 2 avril 2013</abbr><span>, </span><span "
                              "class='auteurs'>par <span class='vcard author'><a href='auteur3'>Nour "
                              "Saleh</a></span>, <span class='vcard author'><a href='auteur4'>Karim "
                              "Aoun</a></span></span></p>")
        << "" << both;
    QTest::newRow("two names with their places, without a word before them")
        << "" << h1 + QLatin1String("<div class='byline'>Nour Saleh in Aleppo and Karim Aoun in Beirut</div>")
        << "" << both;
    QTest::newRow("a place and an errand in brackets")
        << "" << h1 + QStringLiteral("<p>Par Nour Saleh (Alep, envoyée spéciale) et Karim Aoun</p>") << ""
        << both;
    QTest::newRow("the day before the name")
        << "" << h1 + QLatin1String("<p>17 March 2014, by Nour Saleh</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("posted on a day, without on")
        << "" << h1 + QLatin1String("<p>Posted 17 March 2014 by Nour Saleh</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("written by one and edited by another")
        << "" << h1 + QLatin1String("<p>Written by Nour Saleh<br>Edited by Karim Aoun</p>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("words and photographs in one line")
        << ""
        << h1 + QLatin1String("<div class='byline'>Words by Nour Saleh / Photographs by Karim Aoun</div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a link to a profile that is called as the name is")
        << "" << h1 + QLatin1String("<div><a href='/profile/nour-saleh'>Nour Saleh</a></div>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a link to a profile that is called otherwise")
        << "" << h1 + QLatin1String("<div><a href='/profile/p1'>Nour Saleh</a></div>") << "" << QStringList();
    QTest::newRow("about the author")
        << "" << h1
        << "<section><h3>About the author</h3><p><strong>Nour Saleh</strong> knows ports.</p></section>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("about a book")
        << "" << h1
        << "<section><h3>About the book</h3><p><strong>Nour Saleh</strong> knows ports.</p></section>"
        << QStringList();
    QTest::newRow("with a dash as the last line")
        << "" << h1 << QStringLiteral("<p>— Nour Saleh</p>") << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("with a dash below a quotation")
        << "" << h1
        << QStringLiteral("<blockquote><p>The sea takes what it wants.</p><p>— Nour Saleh</p></blockquote>")
        << QStringList();
    QTest::newRow("who reported, behind the last sentence")
        << "" << h1
        << "<p>The pier opens in May, the board said. (Reporting by Nour Saleh and Karim Aoun; editing by "
           "Lea Brandt)</p>"
        << both;
    QTest::newRow("a person's two names in script data")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Customs pier of the "
           "harbour reopens\",\"author\":{\"@type\":\"Person\",\"givenName\":\"Nour\",\"familyName\":"
           "\"Saleh\"}}</script>"
        << h1 << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("the program that made the page")
        << "<meta name='author' content='Joomla! - Open Source Content Management'>" << h1 << ""
        << QStringList();
    QTest::newRow("a blog's foot says who wrote the entry")
        << "<title>Port notes: Customs pier of the harbour reopens</title>"
        << "<h2 class='date-header'>Tuesday, November 5, 2019</h2><div class='post hentry'><h3 "
           "class='post-title entry-title'>Customs pier of the harbour reopens</h3>"
        << "<div class='post-footer'><span class='post-author vcard'>Posted by <span class='fn'>Nour "
           "Saleh</span></span></div></div>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("an entry's foot in a line of its own")
        << "<title>Port Walks: Customs pier of the harbour reopens</title>"
        << "<h1><a href='http://blogs.example/walks/'>Port Walks</a></h1><h2 class='date-header'>November "
           "05, "
           "2019</h2><div class='entry'><h3 class='entry-header'>Customs pier of the harbour reopens</h3>"
        << "<div class='entry-footer'><p class='entry-footer-info'><span class='post-footers'>Posted by Nour "
           "Saleh at 09:30 "
           "AM</span></p></div></div>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("posted at a day")
        << "" << h1 << "<div class='posted'>Posted by Nour Saleh at November 5, 2019 09:30 AM</div>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("initials, where nobody else signs")
        << "" << h1 << "<p class='byline'>Von R. R. am 07.08.2013</p>"
        << QStringList{QStringLiteral("R. R.")};
    QTest::newRow("a line of facts before the headline")
        << "" << QLatin1String("<small>14.03.2019 | 10:22 Uhr | Nour Saleh</small>") + h1 << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a section in a line of facts")
        << "" << QLatin1String("<small>14.03.2019 | 10:22 Uhr | Kultur Norden</small>") + h1 << ""
        << QStringList();
    QTest::newRow("with the paper in pieces of a line")
        << "<meta property='og:site_name' content='Quay Paper'>"
        << h1 + QLatin1String("<div><a href='#'>Nour Saleh</a> - Quay Paper</div>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("above an address of mail")
        << "" << h1 + QLatin1String("<div>Nour Saleh</div><div>nour@quay.example</div>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("who took the picture, above an address of mail")
        << ""
        << h1 + QLatin1String("<div class='caption'><span class='photographer'>Nour Saleh</span> <span>"
                              "nour@quay.example</span></div>")
        << "" << QStringList();
    QTest::newRow("at one side, near the end")
        << "" << h1 << "<p align='right'><em>Nour Saleh</em></p><p>(1) Minutes of the board, page 12.</p>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("at one side by a style, with what she does")
        << "" << h1 << "<p style='margin: 0; text-align: right;'><i>Nour Saleh,</i><br><i>poet</i></p>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("at one side, of whom the story speaks")
        << "" << h1 << "<p>Saleh knows the port.</p><p align='right'>Nour Saleh</p>" << QStringList();
    QTest::newRow("where all the text is at one side")
        << "" << h1 + QLatin1String("<div align='right'>") << "<p>Nour Saleh</p></div>" << QStringList();
    QTest::newRow("a login in script data, a name in print")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Customs pier of the "
           "harbour reopens\",\"author\":{\"@type\":\"Person\",\"name\":\"ns4471\"}}</script>"
        << h1 + QLatin1String("<div class='byline'><span class='author-name fn'>Nour Saleh</span></div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a login in script data alone")
        << "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Customs pier of the "
           "harbour reopens\",\"author\":{\"@type\":\"Person\",\"name\":\"ns4471\"}}</script>"
        << h1 << "" << QStringList{QStringLiteral("ns4471")};
    QTest::newRow("printed twice, before what an owner fills in")
        << "<meta name='author' content='Karim Aoun'>"
        << h1 + QLatin1String("<a class='head author-link'>Nour Saleh</a>")
        << "<div class='byline'><a class='byline__name'>Nour Saleh</a><p>Nour Saleh knows ports.</p></div>"
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a second link to the same author")
        << ""
        << h1 + QStringLiteral("<div class='author'><a href='/yazar/nour-saleh'>Nour Saleh</a><a "
                               "href='/yazar/nour-saleh'>Bütün Yazılar</a></div>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a link that writes to the author")
        << "" << h1 + QLatin1String("<div><a href='mailto:n.saleh@quay.example'>Nour Saleh</a></div>") << ""
        << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("a link that writes to the newsroom")
        << "" << h1 + QLatin1String("<div><a href='mailto:desk@quay.example'>Nour Saleh</a></div>") << ""
        << QStringList();
    QTest::newRow("a link to the author's page, what he does behind it")
        << ""
        << h1 +
               QStringLiteral(
                   "<div class='author'><a href='/journalist/ivan-petrov'>Иван Петров</a><span>Корреспондент "
                   "отдела</span></div>")
        << "" << QStringList{QStringLiteral("Иван Петров")};
    QTest::newRow("an author's page by number")
        << "" << h1 + QStringLiteral("<a href='/author/12'>نور صالح</a>") << ""
        << QStringList{QStringLiteral("نور صالح")};
    QTest::newRow("headline, name and day as lines of one paragraph")
        << "<title>PORT PAPER ONLINE</title>"
        << "<p><b>Customs pier reopens</b><br><i>By Nour Saleh</i><br>Friday, March 12, 1999</p>"
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("name, office and day as lines of one paragraph")
        << ""
        << h1.chopped(5) +
               QLatin1String("</h1><ul><li>x</li></ul><p>By Nour Saleh<br>Staff Writer<br>March 12, 1999</p>")
        << "" << QStringList{QStringLiteral("Nour Saleh")};
    QTest::newRow("before a Chinese report")
        << "" << h1 + QStringLiteral("<p>〔記者李小明／台北報導〕港務委員會星期二決定在冬季關閉東碼頭。</p>")
        << "" << QStringList{QStringLiteral("李小明")};
    QTest::newRow("an address behind the name")
        << "<meta name='author' content='Nour Saleh (http://saleh.example/)'>" << h1 << ""
        << QStringList{QStringLiteral("Nour Saleh")};
}

void TestStoryFields::anEntrysFootSaysWhoWroteIt()
{
    const auto content = page(
        QStringLiteral(
            "<html><head><title>The pier reopens</title></head><body><article class=\"h-entry\"><header><h1 "
            "class=p-name>The pier reopens</h1></header><section class=e-content>%1</section><footer><p>By "
            "<a href=/@m "
            "class=\"p-author h-card\">Mona Sample</a> on <time class=dt-published "
            "datetime=\"2011-02-21T10:00:00Z\">21 February</time>.</p></footer></article></body></html>")
            .arg(story()));
    QCOMPARE(content.authors, QStringList{QStringLiteral("Mona Sample")});
    QCOMPARE(content.published->toIso(), QStringLiteral("2011-02-21T10:00:00Z"));
}

void TestStoryFields::whoOwnsAPictureReportsNothing()
{
    const QString head = QStringLiteral("<h1>Customs pier of the harbour reopens</h1>");
    const QString owner = QStringLiteral(
        "<div><span>Image copyright</span> <span class='story-image-copyright'>Getty Images</span></div>");
    QCOMPARE(page({}, head + owner).agency, QString());
    QCOMPARE(page({}, head + QStringLiteral("<div>Reuters</div>")).agency, QStringLiteral("Reuters"));
}

void TestStoryFields::aPlaceBesideAnAgencyIsNobody()
{
    const ArticleContent content =
        page({}, QStringLiteral("<h1>Customs pier of the harbour reopens</h1><div><a class='author__name' "
                                "href='/author/reuters'>Reuters, </a><span class='author__name'> Washington, "
                                "</span></div>"));
    QCOMPARE(content.authors, QStringList());
    QCOMPARE(content.agency, QStringLiteral("Reuters"));
}

void TestStoryFields::authors()
{
    QFETCH(QString, head);
    QFETCH(QString, top);
    QFETCH(QString, bottom);
    QFETCH(QStringList, authors);
    const ArticleContent content = page(head, top, bottom);
    QCOMPARE(content.authors, authors);
    QCOMPARE(content.agency, top.contains(QLatin1String("Xinhua")) || top.contains(QStringLiteral("新华社"))
                                 ? QStringLiteral("Xinhua")
                                 : QString());
}

void TestStoryFields::days_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("top");
    QTest::addColumn<QString>("day");
    const QString h1 = QStringLiteral("<h1>Customs pier of the harbour reopens</h1>");
    QTest::newRow("in a margin of facts")
        << ""
        << QLatin1String(
               "<aside><ul><li>Background</li><li class='facts__date'>19.07.2022</li></ul></aside>") +
               h1
        << "2022-07-19";
    QTest::newRow("in a margin of other stories")
        << ""
        << QLatin1String("<aside><ul><li><a href='/x'>Another story that was written before</a></li><li "
                         "class='facts__date'>19.07.2022</li></ul></aside>") +
               h1
        << "";
    QTest::newRow("a season beside the headline") << "" << h1 + QLatin1String("<p>Winter 2018</p>") << "2018";
    QTest::newRow("a year in a line that says something else")
        << "" << h1 + QLatin1String("<p>The harbour in winter 2018</p>") << "";
    QTest::newRow("behind the description")
        << "<meta name='description' content='The pier reopens (Notizia del 14 Gennaio 2020)'>" << h1
        << "2020-01-14";
    QTest::newRow("beside a headline of the third level")
        << "<title>Customs pier of the harbour reopens : Post</title>"
        << QStringLiteral(
               "<h3>Customs pier of the harbour reopens</h3><h4>2019年04月04日 - <a href='/x'>x</a></h4>")
        << "2019-04-04";
    QTest::newRow("in the first sentence of a Japanese story")
        << ""
        << h1 + QStringLiteral(
                    "<p>港湾委員会は火曜日に、前年の洪水以来使われていなかった古い"
                    "税関桟橋を再開することを決定し、工事費は予想よりも少なくなると述べた。基礎がしっかりして"
                    "いることが"
                    "分かったためであると委員は説明している。</p><ul><li>2019年3月15日公表</li></ul>")
        << "";
    QTest::newRow("in a sentence below the headline")
        << ""
        << h1 + QLatin1String(
                    "<p>The next meeting of the board is on 5 February 2020, at seven in the evening.</p>")
        << "";
    QTest::newRow("said to be published, before what is said of it otherwise")
        << "<meta name='sailthru.date' content='2016-12-15'><meta name='og:article:published_time' "
           "content='2016-12-14'>"
        << h1 << "2016-12-14";
    QTest::newRow("in a summary, with the change folded below it")
        << ""
        << h1 + QLatin1String(
                    "<details><summary>Tue 5 Nov 2019 09.30 GMT</summary>Last modified on Wed 6 Nov 2019 "
                    "10.12 GMT</details>")
        << "2019-11-05";
    QTest::newRow("published and changed in Turkish")
        << ""
        << h1 + QStringLiteral("<div>Güncelleme: 06 Kasım 2019 10:00 | Yayın: 05 Kasım 2019 09:30</div>")
        << "2019-11-05";
    QTest::newRow("changed and published in German")
        << "<html lang='de'>"
        << h1 + QStringLiteral("<p>Stand: 07.11.2019 10:15 Uhr | Veröffentlicht: 05.11.2019</p>")
        << "2019-11-05";
    QTest::newRow("in a line of one paragraph with the headline")
        << "<title>PORT PAPER ONLINE</title>"
        << "<p><b>Customs pier reopens</b><br><i>By Nour Saleh</i><br>Friday, March 12, 1999</p>"
        << "1999-03-12";
    QTest::newRow("in digits alone, as metadata have it")
        << "<meta name='pdate' content='20120405'>" << h1 << "2012-04-05";
    QTest::newRow("in a script alone")
        << "<script>var page = {\"published_at\": \"2021-05-04T10:00:00Z\"};</script>" << h1
        << "2021-05-04T10:00:00Z";
}

void TestStoryFields::days()
{
    QFETCH(QString, head);
    QFETCH(QString, top);
    QFETCH(QString, day);
    const auto content = page(head, top);
    QCOMPARE(content.published ? content.published->toIso() : QString(), day);
}

/// What an Arabic page says of its readers' talk stands right behind the story.
void TestStoryFields::disclaimersAreNoText()
{
    const auto content =
        page(QString(), QStringLiteral("<h1>Customs pier of the harbour reopens</h1>"),
             QStringLiteral("<p>ونعلمكم أن جميع مشاركاتك يمكن استخدامها استنادا إلى سياسة الخصوصية.</p>"
                            "<p>الآراء الواردة أدناه لا تعبر عن رأي الموقع.</p>"));
    QVERIFY(content.text.contains(QLatin1String("before winter")));
    QVERIFY2(!content.text.contains(QStringLiteral("الخصوصية")), qPrintable(content.text));
    QVERIFY(!content.text.contains(QStringLiteral("الآراء")));
}

void TestStoryFields::daysOfMail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    QTest::newRow("mail") << "Mon, 03 Aug 2015 12:45:00 +0200"
                          << "2015-08-03T10:45:00Z";
    QTest::newRow("mail, zone by letters") << "Mon, 3 Aug 2015 12:45:00 EDT"
                                           << "2015-08-03T16:45:00Z";
    QTest::newRow("as programs print it") << "Mon Aug 03 12:45:00 EDT 2015"
                                          << "2015-08-03T16:45:00Z";
    QTest::newRow("a zone that several use") << "Mon Aug 03 12:45:00 IST 2015"
                                             << "2015-08-03";
    QTest::newRow("no such day") << "Mon Aug 33 12:45:00 EDT 2015"
                                 << "";
}

void TestStoryFields::daysOfMail()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const auto date = pageDate(text, {});
    QCOMPARE(date ? date->toIso() : QString(), iso);
}

void TestStoryFields::daysOfAddresses()
{
    const QString address = QStringLiteral("https://land.example/detail/~02-01-2022-the-pier");
    const auto german = dateInAddress(address, QStringLiteral("de"));
    QVERIFY(german);
    QCOMPARE(german->toIso(), QStringLiteral("2022-01-02"));
    QVERIFY(!dateInAddress(address, QStringLiteral("en"))); // the second or the first month
}

void TestStoryFields::daysInScripts()
{
    const auto day = [](const QString& html) {
        const auto date = dateInScripts(html);
        return date ? date->toIso() : QString();
    };
    QCOMPARE(day(QStringLiteral("{\"publishedDate\":\"2016-11-04\",\"updated\":\"2017-01-01\"}")),
             QStringLiteral("2016-11-04"));
    QCOMPARE(day(QStringLiteral("\"{\\\"publishDate\\\":\\\"2016-11-04 09:00:00\\\"}\"")).left(10),
             QStringLiteral("2016-11-04"));
    QCOMPARE(day(QStringLiteral("{\"publishedDate\":\"2016-11-04\"},{\"publishedDate\":\"2016-11-05\"}")),
             QString());
    QCOMPARE(day(QStringLiteral("{\"date\":\"2016-11-04\"}")), QString());
}

/// A saved file has no address but what it says of itself.
void TestStoryFields::pagesOfSavedFiles_data()
{
    QTest::addColumn<QString>("canonical");
    QTest::addColumn<QString>("links");
    QTest::addColumn<QString>("number");
    QTest::newRow("the first") << "/story"
                               << "<a href='/story?page=2'>2</a> <a href='/story?page=3'>3</a>"
                               << "1";
    QTest::newRow("the second") << "/story?page=2"
                                << "<a href='/story'>1</a> <a href='/story?page=3'>3</a>"
                                << "2";
    QTest::newRow("a later one that calls itself as the first")
        << "/story"
        << "<a href='/story'>1</a> <a href='/story?page=2'>2</a>"
        << "";
    QTest::newRow("whole") << "/story"
                           << "<a href='/other'>Another</a>"
                           << "";
}

void TestStoryFields::pagesOfSavedFiles()
{
    QFETCH(QString, canonical);
    QFETCH(QString, links);
    QFETCH(QString, number);
    SourceRecord record;
    record.format = SourceFormat::Html;
    record.text =
        QStringLiteral("<html><head><link rel='canonical' href='https://post.example%1'></head><body>"
                       "<article><h1>Customs pier of the harbour reopens</h1>%2<div "
                       "class='p'>%3</div></article></body></html>")
            .arg(canonical, story(), links);
    const Extraction extraction = extractHtml(record, nullptr);
    const auto* found = std::get_if<ExtractedArticle>(&extraction);
    QVERIFY(found);
    QCOMPARE(found->content.identifiers.value(QStringLiteral("page")), number);
    QCOMPARE(found->content.url, QStringLiteral("https://post.example") + canonical);
}

/// A headline in Arabic is shorter than the same in other letters.
void TestStoryFields::daysOfCardsAreOthers()
{
    const auto content = page(
        {},
        QStringLiteral("<h1>افتتاح جسر النهر في أورين</h1><span class='date'>الأربعاء ١٥ تشرين الثاني "
                       "٢٠١٧</span>"),
        QStringLiteral("<div class='more'><div class='item'><a href='/y'>إعادة تأهيل محطة المياه</a><time "
                       "datetime='2017-11-20T10:00:00+02:00'>20/11/2017</time></div></div>"));
    QVERIFY(content.published);
    QCOMPARE(content.published->toIso(), QStringLiteral("2017-11-15"));
}

void TestStoryFields::changeIsOfTheDayBehindIt()
{
    const auto content =
        page({}, QStringLiteral("<h1>Customs pier reopens</h1><div>Updated March 4, 2021 | <time "
                                "datetime='2021-03-02T09:00:00Z'>March 2, 2021</time></div>"));
    QVERIFY(content.published && content.modified);
    QCOMPARE(content.published->toIso(), QStringLiteral("2021-03-02T09:00:00Z"));
    QCOMPARE(content.modified->toIso(), QStringLiteral("2021-03-04"));
    // WordPress, of a post that never changed
    const auto post =
        page({}, QStringLiteral("<h1>Customs pier reopens</h1><time class='entry-date published "
                                "updated' datetime='2013-06-05T10:00:00Z'>June 5, 2013</time>"));
    QVERIFY(post.published && !post.modified);
    QCOMPARE(post.published->toIso(), QStringLiteral("2013-06-05T10:00:00Z"));
    for (const QString& line :
         {QStringLiteral("יום רביעי, 18 באוקטובר 2017 עודכן: 19.10.2017"),
          QStringLiteral("18 اکتوبر 2017 اپ ڈیٹ 19 اکتوبر 2017"),
          QStringLiteral("miércoles 18 de octubre de 2017 | Actualizado el 19 de octubre "
                         "de 2017 a las 08:30h.")}) {
        const auto both = page({}, QStringLiteral("<h1>Customs pier reopens</h1><div>%1</div>").arg(line));
        QVERIFY2(both.published && both.modified, qPrintable(line));
        QCOMPARE(both.published->toIso(), QStringLiteral("2017-10-18"));
        QCOMPARE(both.modified->toIso(), QStringLiteral("2017-10-19"));
    }
}

void TestStoryFields::bracketsBehindANamePartNone()
{
    const auto content =
        page({}, QStringLiteral("<h1>Le quai rouvre</h1><p>Par <a href='/s/1'>Élise Moreau</a> (Orrin, "
                                "correspondant)</p>"));
    QCOMPARE(content.authors, QStringList{QStringLiteral("Élise Moreau")});
}

QTEST_GUILESS_MAIN(TestStoryFields)
#include "tst_storyfields.moc"
