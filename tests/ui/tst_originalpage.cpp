// A captured page as it was: what of it the archive has stands in it, and nothing else can be asked for.

#include "ui/reader/originalpage.h"

#include <QTest>

using namespace warraq;

namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestOriginalPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptStandsInIt_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("made");
        const auto row = [](const char* html, const char* made) {
            QTest::newRow(html) << q(html) << q(made);
        };
        row("<link rel=stylesheet href=\"a.css?x=1&amp;y=2\">",
            "<link rel=stylesheet href=\"warraq-asset:1\">");
        row("<LINK HREF=b.css REL=stylesheet>", "<LINK HREF=warraq-asset:2 REL=stylesheet>");
        row("<style>@import 'b.css';td{background:url(c.png)}</style>",
            "<style>@import 'warraq-asset:2';td{background:url(warraq-asset:3)}</style>");
        row("<style>@import url(b.css);</style>", "<style>@import url(warraq-asset:2);</style>");
        row("<td style=\"background:url(&quot;c.png&quot;)\">",
            "<td style=\"background:url(&quot;warraq-asset:3&quot;)\">");
        row("<td background=c.png>", "<td background=\"warraq-asset:3\">");
        row("<img src='c.png' srcset='d.png 2x'>", "<img src=\"warraq-asset:3\" >");
        row("<img src=\"http://a.example/news/p.jpg\">", "<img src=\"warraq-asset:4\">");
        row("<link rel=stylesheet href=\"z.css\">", "<link rel=stylesheet href=\"z.css\">");
    }
    void whatIsKeptStandsInIt()
    {
        QFETCH(QString, html);
        QFETCH(QString, made);
        Article article;
        article.content.url = q("http://a.example/news/1");
        article.content.images.push_back({{}, {}, {}, q("p.jpg"), q("4")});
        const QString page = sealedDocument(
            html, article, {{q("a.css?x=1&y=2"), q("1")}, {q("b.css"), q("2")}, {q("c.png"), q("3")}});
        QVERIFY2(page.endsWith(made), qPrintable(page));
    }

    void itIsSealed()
    {
        const QString page = sealedDocument(
            q("<!doctype html><base href=http://a.example/><meta http-equiv=refresh content=0><p>x"), {});
        QVERIFY(page.startsWith(
            q("<!doctype html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\"")));
        QVERIFY(page.contains(q("default-src 'none'")));
        QVERIFY(!page.contains(q("script-src")) && !page.contains(q("http:")) &&
                !page.contains(q("refresh\" ")));
        QVERIFY(!page.contains(q("<base")) && !page.contains(q("refresh")));
    }
};

QTEST_APPLESS_MAIN(TestOriginalPage)
#include "tst_originalpage.moc"
