// Hostile markup -> what an article may hold.

#include "extract/htmlcleaner.h"
#include "extract/htmlpage.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace warraq;

class TestHtmlCleaner : public QObject
{
    Q_OBJECT

    static CleanHtml clean(const char* html) { return cleanHtmlFragment(QString::fromUtf8(html)); }

private Q_SLOTS:
    void nothingHostileIsLeft();
    void onlyListedElementsAndAttributes();
    void fragments_data();
    void fragments();
    void outputIsWellFormed();
    void textAgreesWithHtml();
};

void TestHtmlCleaner::nothingHostileIsLeft()
{
    QFile page(QStringLiteral(WARRAQ_FIXTURES "/html/hostile.html"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(page.readAll());
    SourceRecord record;
    record.text = source;
    const auto extraction = extractHtml(record, nullptr);
    const auto* article = std::get_if<ExtractedArticle>(&extraction);
    QVERIFY(article);
    for (const QString& html : {cleanHtmlFragment(source).html, article->content.html}) {
        QString markup;
        static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
        for (auto all = tag.globalMatch(html); all.hasNext();)
            markup += all.next().captured(0).toLower() + u'\n';
        for (const char* bad :
             {"script", "onclick", "onerror", "onload", "onmouseover", "javascript", "vbscript",
              "style",  "iframe",  "object",  "embed",  "form",        "input",      "button",
              "svg",    "math",    "base",    "meta",   "evil",        "data:text",  "target"})
            QVERIFY2(!markup.contains(QLatin1String(bad)), bad);
        QVERIFY(html.contains(QStringLiteral("<a href=\"https://cedar-gazette.example/ok\">four</a>")));
        QVERIFY(html.contains(QStringLiteral("src=\"photo.jpg\"")));
        QVERIFY(html.contains(
            QStringLiteral("&lt;script&gt;steal()&lt;/script&gt; is how they wrote it &amp; nobody")));
    }
    QVERIFY(article->content.text.contains(
        QStringLiteral("<script>steal()</script> is how they wrote it & nobody")));
    QVERIFY(!article->content.text.contains(QStringLiteral("vector")));
}

void TestHtmlCleaner::onlyListedElementsAndAttributes()
{
    const QString html = clean("<h1 id=a class=b>One</h1><p align=left lang=ar dir=rtl>Two <font "
                               "color=red>three</font> <blink>four</blink>"
                               "<x-own data-x=1>five</x-own></p><table border=1><tr><td colspan=2 "
                               "width=4>six</td></tr><tr><td>7</td><td>8"
                               "</td></tr></table><marquee>nine</marquee>")
                             .html;
    static const QSet<QString> elements{QStringLiteral("p"),  QStringLiteral("h2"),    QStringLiteral("h3"),
                                        QStringLiteral("h4"), QStringLiteral("table"), QStringLiteral("tr"),
                                        QStringLiteral("td"), QStringLiteral("th")};
    QXmlStreamReader reader(QStringLiteral("<x>%1</x>").arg(html));
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() == u"x")
            continue;
        QVERIFY2(elements.contains(reader.name().toString()), qPrintable(reader.name().toString()));
        for (const auto& attribute : reader.attributes())
            QVERIFY2(QStringLiteral("colspan rowspan lang dir").contains(attribute.name().toString()),
                     qPrintable(attribute.name().toString()));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QVERIFY(html.contains(QStringLiteral("colspan=\"2\"")));
    for (const char* word : {"One", "three", "four", "five", "six", "nine"})
        QVERIFY2(html.contains(QLatin1String(word)), word);
}

void TestHtmlCleaner::fragments_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* source, const char* html, const char* text) {
        QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(html)
                            << QString::fromUtf8(text);
    };
    row("nothing", "", "", "");
    row("plain words", "two words", "<p>two words</p>", "two words");
    row("paragraphs", "<p>One</p><p>Two</p>", "<p>One</p><p>Two</p>", "One\n\nTwo");
    row("line break", "<p>One<br>Two</p>", "<p>One<br>Two</p>", "One\nTwo");
    row("two breaks part paragraphs", "One<br><br>Two", "<p>One</p><p>Two</p>", "One\n\nTwo");
    row("white space", "<p>  One \n\t two&nbsp;three </p>", "<p>One two three</p>", "One two three");
    row("headline becomes sub-head", "<h1>One</h1><p>Two</p>", "<h2>One</h2><p>Two</p>", "One\n\nTwo");
    row("list", "<ul><li>One</li><li>Two</li></ul>", "<ul><li>One</li><li>Two</li></ul>", "One\nTwo");
    row("table", "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B\n1 | 2");
    row("emphasis", "<p>One <em>two</em> <b>three</b></p>", "<p>One <em>two</em> <b>three</b></p>",
        "One two three");
    row("mail link", "<p><a href='mailto:a@b.example'>x</a></p>",
        "<p><a href=\"mailto:a@b.example\">x</a></p>", "x");
    row("relative link is its words", "<p><a href='/x'>words</a></p>", "<p>words</p>", "words");
    row("numbers of windows-1252", "<p>a&#150;b&#8211;c &#x1F600;</p>", "<p>a–b–c 😀</p>", "a–b–c 😀");
    row("less than", "<p>1 < 2 &lt; 3</p>", "<p>1 &lt; 2 &lt; 3</p>", "1 < 2 < 3");
    row("quotes in attributes", "<p><a href='https://x.example/?a=\"b\"&c'>x</a></p>",
        "<p><a href=\"https://x.example/?a=&quot;b&quot;&amp;c\">x</a></p>", "x");
    row("quote", "<blockquote>One<p>Two</blockquote>", "<blockquote><p>One</p><p>Two</p></blockquote>",
        "One\n\nTwo");
    row("preformatted", "<pre>a\n  b</pre>", "<pre>a\n  b</pre>", "a\n  b");
    row("right to left", "<p>واحد <b>اثنان</b></p>", "<p>واحد <b>اثنان</b></p>", "واحد اثنان");
    row("tracking pixel", "<p>One</p><img src='http://x.example/t.gif' width=1 height=1>", "<p>One</p>",
        "One");
    row("lazy picture", "<img src='data:image/gif;base64,R0lGOD' data-src='a.jpg' alt='A'>",
        "<figure><img src=\"a.jpg\" alt=\"A\"></figure>", "");
    row("picture of the message", "<img src='cid:a@b' alt='A'>",
        "<figure><img src=\"cid:a@b\" alt=\"A\"></figure>", "");
    row("captions are no text", "<figure><img src='a.jpg'><figcaption>Cap</figcaption></figure><p>One</p>",
        "<figure><img src=\"a.jpg\" alt=\"\"><figcaption>Cap</figcaption></figure><p>One</p>", "One");
}

void TestHtmlCleaner::fragments()
{
    QFETCH(QString, source);
    QFETCH(QString, html);
    QFETCH(QString, text);
    const auto result = cleanHtmlFragment(source);
    QCOMPARE(result.html, html);
    QCOMPARE(result.text, text);
}

void TestHtmlCleaner::outputIsWellFormed()
{
    const auto result = clean(
        "<p>One <b>two <i>three</b> four</i> <p>five<ul><li>six<li>seven</ul><a href='http://x.example'>"
        "eight<div>nine</div></a></td></p><blockquote><em>ten");
    QString xml = result.html;
    xml.replace(QStringLiteral("<br>"), QStringLiteral("<br/>"));
    QXmlStreamReader reader(QStringLiteral("<x>%1</x>").arg(xml));
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString() + xml));
    for (const char* word : {"One", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
        QCOMPARE(result.text.count(QRegularExpression(QStringLiteral("\\b%1\\b").arg(QLatin1String(word)))),
                 1);
}

void TestHtmlCleaner::textAgreesWithHtml()
{
    const auto result = clean(
        "<div>Lead<p>One <i>two</i><br>three</p><ol><li>four<ul><li>five</ul></ol><table><tr><td>six<td>"
        "seven<tr><td>eight<td>nine</table><h5>ten</h5>tail</div>");
    QString words = result.html;
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    words.replace(tags, QStringLiteral(" "));
    QString text = result.text;
    QCOMPARE(words.simplified(), text.remove(QStringLiteral("| ")).simplified());
}

QTEST_GUILESS_MAIN(TestHtmlCleaner)
#include "tst_htmlcleaner.moc"
