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
};

QTEST_APPLESS_MAIN(TestHtmlPost)
#include "tst_htmlpost.moc"
