// Pages that say of themselves that they are one post of a WordPress site.

#include "extract/htmlpage.h"

#include <QTest>

using namespace warraq;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QString page(const QString& head, const QString& body, const char* classes = "single postid-12")
{
    return q("<html><head><title>The harbour waits</title>") + head +
           q("</head><body class=\"%1\">").arg(q(classes)) +
           q("<div id=header><h2>The Daily Quay</h2><p>News for those who wait at the water</p></div>"
             "<div class=hentry><h1 class=entry-title>The harbour waits</h1><div class=\"entry-content\">") +
           body +
           q("</div></div><div id=sidebar><ul><li><a href=/a>One</a></li><li><a "
             "href=/b>Two</a></li></ul></div>"
             "</body></html>");
}

} // namespace

class TestHtmlPost : public QObject
{
    Q_OBJECT

    static Extraction extracted(const QString& html, const QString& url = {})
    {
        SourceRecord record;
        record.format = SourceFormat::Html;
        record.bytes = html.toUtf8();
        record.text = html;
        record.url = url;
        return extractHtml(record, nullptr);
    }
    static ArticleContent article(const QString& html, const QString& url = {})
    {
        const auto extraction = extracted(html, url);
        const auto* found = std::get_if<ExtractedArticle>(&extraction);
        return found ? found->content : ArticleContent();
    }

private Q_SLOTS:
    void itsNumberIsKept()
    {
        const QString head =
            q("<link rel=canonical href=\"/2011/harbour/\"><link rel=shortlink href=\"/?p=12\">");
        const QString text = q("<p>Nobody in the harbour knew whether the ships would ever come back.</p>");
        const auto mirrored = article(page(head, text)).identifiers;
        QCOMPARE(mirrored.value(q("post")), q("12"));
        QCOMPARE(mirrored.value(q("path")), q("/2011/harbour/"));
        QVERIFY(!mirrored.contains(q("short-link")));
        // Where the address is known its path is too.
        const auto captured = article(page(head, text), q("http://news.example/2011/harbour/")).identifiers;
        QVERIFY(!captured.contains(q("path")));
        const auto linked =
            article(page(q("<link rel=shortlink href=\"https://news.example/?p=12\">"), text, "x"));
        QCOMPARE(linked.identifiers.value(q("post")), q("12"));
        QCOMPARE(linked.identifiers.value(q("short-link")), q("https://news.example/?p=12"));
        QVERIFY(article(page({}, text, "page")).identifiers.isEmpty());
    }

    /// The site's name is not its text.
    void aFilmIsAnArticleWithoutText()
    {
        const auto film =
            article(page({}, q("<iframe src=\"//films.example/1\"></iframe><h3 class=related_post_title>"
                               "Related posts:</h3><ul class=related_post><li><a href=/c>Cranes fall "
                               "silent at noon in the old harbour</a></li></ul>")));
        QCOMPARE(film.title, q("The harbour waits"));
        QCOMPARE(film.text, QString());
    }

    /// What its author listed is its text; what a plug-in lists behind it, and a line that leads away, are
    /// not.
    void listsOfLinksAreAPostsOwn()
    {
        const QString related = q("<h3 class=related_post_title>Related posts:</h3><ul class=related_post>"
                                  "<li><a href=/c>Cranes fall silent at noon in the old harbour</a></li></ul>"
                                  "<p>(Leggi anche su: <a href=/d>The last of the tugs</a>)</p>");
        const auto list = article(page(
            {},
            q("<p>These are the ten stories of the harbour that most people read last year, in no order but "
              "that of their numbers, and we thank all who read them.</p>"
              "<p><strong>2.</strong> <a href=/a>The night the lights went out along the quay</a></p>"
              "<h4>1. <a href=/b>Who owns the water between two ports</a></h4>"
              "<ul><li><a href=/e>A pilot remembers the winter of the ice</a></li>"
              "<li><a href=/f>Letters that nobody came to fetch</a></li></ul>") +
                related));
        for (const char* line : {"These are the ten stories", "The night the lights went out",
                                 "Who owns the water", "A pilot remembers", "Letters that nobody"})
            QVERIFY2(list.text.contains(q(line)), line);
        for (const char* line : {"Related posts", "Cranes fall", "The last of the tugs"})
            QVERIFY2(!list.text.contains(q(line)), line);

        const auto audio = article(page({}, q("<p><a href=/a.mp3>Listen to the talk about the harbour on the "
                                              "radio of the port, in full</a></p>") +
                                                related));
        // A line that has a day in it and says more is no date line.
        const auto dated =
            article(page({}, q("<p><span><a href=//s.example/1>A talk with two pilots of the port (the old "
                               "and the new harbour) "
                               "7-12-2011</a> by <a href=//s.example>thequay</a></span></p>")));
        QVERIFY(dated.text.startsWith(q("A talk with two pilots")));
        QCOMPARE(audio.text, q("Listen to the talk about the harbour on the radio of the port, in full"));
    }

    /// Who keeps the site signs where a post says so, and nobody else does.
    void theWebmasterSigns()
    {
        const QString text =
            q("<p>Nobody in the harbour knew whether the ships would ever come back to it.</p>");
        const QString byline = q("<div class=entry-meta>by <span class=\"vcard author\"><a class=\"url fn\" "
                                 "href=/author/%1/>%2</a></span></div>");
        QCOMPARE(article(page({}, byline.arg(q("x"), q("Webmaster")) + text)).authors,
                 QStringList(q("Webmaster")));
        QCOMPARE(article(page({}, byline.arg(q("x"), q("admin")) + text)).authors, QStringList());
        QCOMPARE(article(page(q("<meta name=author content=Webmaster>"), text)).authors, QStringList());
        QCOMPARE(article(page(q("<meta name=author content=Webmaster>"),
                              byline.arg(q("x"), q("Mona Sample")) + text))
                     .authors,
                 QStringList(q("Mona Sample")));
        // Whom the text is about is no author.
        const QString about =
            q("<p>Our friend <a href=/authors/omar/>Omar Example</a> told us that nobody in the "
              "harbour knew whether the ships would ever come back to it.</p>");
        QCOMPARE(article(page({}, byline.arg(q("x"), q("Webmaster")) + about)).authors,
                 QStringList(q("Webmaster")));
    }
};

QTEST_APPLESS_MAIN(TestHtmlPost)
#include "tst_htmlpost.moc"
