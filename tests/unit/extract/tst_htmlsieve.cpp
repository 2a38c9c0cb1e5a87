// Markup that would cost a parser minutes or its stack comes out small, well nested and with its words.

#include "core/limits.h"
#include "extract/htmlcleaner.h"
#include "extract/htmlpage.h"
#include "extract/htmlsieve.h"
#include "support/markuptext.h"

#include <QTest>

#include <algorithm>

using namespace warraq;

class TestHtmlSieve : public QObject
{
    Q_OBJECT

    static constexpr int many = 100'000;

    /// How deep the start tags of a well nested text go.
    static int depthOf(const QByteArray& html)
    {
        int depth = 0;
        int deepest = 0;
        for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            const bool isVoid = html.mid(at, 4) == "<br>" || html.mid(at, 4) == "<img";
            depth += html[at + 1] == '/' ? -1 : (isVoid ? 0 : 1);
            deepest = std::max(deepest, depth);
        }
        return depth == 0 ? deepest : -1;
    }

private Q_SLOTS:
    void markup_data();
    void markup();
    void attributesAreLimited();
    void depthIsLimited_data();
    void depthIsLimited();
    void jsonLdIsKeptApart();
    void hostilePagesKeepTheirWords_data();
    void hostilePagesKeepTheirWords();
};

void TestHtmlSieve::markup_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("sieved");
    QTest::newRow("stray end tags") << QByteArray("</b>a</div>") << QByteArray("a");
    QTest::newRow("implied paragraph end") << QByteArray("<p>a<p>b") << QByteArray("<p>a</p><p>b</p>");
    QTest::newRow("list items") << QByteArray("<ul><li>a<li>b</ul>")
                                << QByteArray("<ul><li>a</li><li>b</li></ul>");
    QTest::newRow("cells") << QByteArray("<table><tr><td>a<td>b<tr><td>c</table>")
                           << QByteArray("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>");
    QTest::newRow("inline end does not cross a block")
        << QByteArray("<b><div>a</b>b</div>c") << QByteArray("<b><div>ab</div></b>c");
    QTest::newRow("links do not nest")
        << QByteArray("<a href=x>a<a href=y>b") << QByteArray("<a href=\"x\">a</a><a href=\"y\">b</a>");
    QTest::newRow("scripts and styles")
        << QByteArray("a<script>x<b></script><style>y</style>b") << QByteArray("a  b");
    QTest::newRow("comment") << QByteArray("a<!-- <p>x -->b") << QByteArray("ab");
    QTest::newRow("unclosed comment") << QByteArray("a<!-- x>b") << QByteArray("ab");
    QTest::newRow("unclosed quote") << QByteArray("<p id=\"x>a") << QByteArray("<p id=\"x\">a</p>");
    QTest::newRow("unclosed tag") << QByteArray("<p <b>a</b>") << QByteArray("<p><b>a</b></p>");
    QTest::newRow("a sign") << QByteArray("1 < 2") << QByteArray("1 &lt; 2");
    QTest::newRow("words behind the end") << QByteArray("<body>a</body></html>b") << QByteArray("<body>ab");
    QTest::newRow("handlers and unknown attributes")
        << QByteArray("<p onclick=x data-y=1 CLASS='Z'>a") << QByteArray("<p class=\"Z\">a</p>");
    QTest::newRow("a style that hides") << QByteArray("<p style='top:1px; Display :none'>a")
                                        << QByteArray("<p style=\"top:1px; Display :none\">a</p>");
    QTest::newRow("a style that does not")
        << QByteArray("<p style='color:red; width: 3px'>a") << QByteArray("<p>a</p>");
    QTest::newRow("markup in a title")
        << QByteArray("<title>a<b>c</title>") << QByteArray("<title>a&lt;b>c</title>");
}

void TestHtmlSieve::markup()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, sieved);
    QCOMPARE(MarkupText(source).html(), sieved);
}

void TestHtmlSieve::attributesAreLimited()
{
    QByteArray tag("<p ");
    for (int i = 0; i < many; ++i)
        tag += "class=\"a" + QByteArray::number(i) + "\"";
    const QByteArray sieved = MarkupText(tag + ">words").html();
    QCOMPARE(sieved.count("class="), qsizetype{limits::htmlAttributesPerTag});
    QVERIFY(sieved.endsWith(">words</p>"));
}

void TestHtmlSieve::depthIsLimited_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char* unit :
         {"<div>", "<blockquote>", "<b>", "<ul><li>", "<table><tr><td>", "<section><p>", "<x-own>"})
        QTest::newRow(unit) << QByteArray(unit);
}

void TestHtmlSieve::depthIsLimited()
{
    QFETCH(QByteArray, unit);
    const QByteArray sieved = MarkupText(unit.repeated(many) + "the words").html();
    QVERIFY(sieved.contains("the words"));
    const int depth = depthOf(sieved);
    QVERIFY2(depth > 0, "not well nested");
    QVERIFY(depth <= limits::htmlDepth);
}

void TestHtmlSieve::jsonLdIsKeptApart()
{
    const MarkupText sieved(
        "<script>var a</script><script type=\"application/ld+json\">{\"a\": \"</b>\"}</SCRIPT>x");
    QCOMPARE(sieved.jsonLd(), QList<QByteArray>{"{\"a\": \"</b>\"}"});
    QVERIFY(!sieved.html().contains("var"));
}

void TestHtmlSieve::hostilePagesKeepTheirWords_data()
{
    QTest::addColumn<QString>("page");
    const auto row = [](const char* name, const char* unit, const char* rest = "") {
        QTest::newRow(name) << QString::fromLatin1(unit).repeated(many) + QString::fromLatin1(rest);
    };
    row("divs", "<div>");
    row("quotes", "<blockquote>");
    row("emphasis", "<em>");
    row("headings", "<h2>");
    row("links", "<a href=\"http://x.example/\">");
    row("bylines", "<div class=\"author\"><div class=\"byline\"><time>x");
    row("comments", "<!--");
    row("signs", "<");
    row("stray ends", "</span>");
    row("spans closed by blocks, then stray ends", "<div><span></div>", "</span></span>");
    row("one tag of attributes", "");
    QTest::newRow("one tag of attributes without blanks")
        << QStringLiteral("<div ") + QStringLiteral("a='1'").repeated(many) + QStringLiteral(">");
}

// No clock decides here: on quadratic markup this test would not come back before CTest's limit.
void TestHtmlSieve::hostilePagesKeepTheirWords()
{
    QFETCH(QString, page);
    const QString words =
        QStringLiteral("The harbour board voted on Tuesday to reopen the pier, members said.");
    page += QStringLiteral("<p>") + words + QStringLiteral("</p>");
    QVERIFY(cleanHtmlFragment(page).text.contains(words));
    SourceRecord record;
    record.text = QStringLiteral("<html><head><title>A page</title></head><body>") + page;
    const auto extraction = extractHtml(record, nullptr);
    QVERIFY(!std::get_if<FailedRecord>(&extraction));
}

QTEST_GUILESS_MAIN(TestHtmlSieve)
#include "tst_htmlsieve.moc"
