// The tree is what libxml2's own parser makes of the same markup in text.

#include "extract/htmltree.h"
#include "support/treeoutline.h"

#include <QTest>

using namespace warraq;

class TestHtmlTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsLibxml2Makes_data()
    {
        QTest::addColumn<QByteArray>("page");
        const auto row = [](const char* name, const char* page) { QTest::newRow(name) << QByteArray(page); };
        row("words alone", "  words & words");
        row("nothing", " \n ");
        row("paragraphs", "<p>a<p>b<div>c</div>d");
        row("a whole page",
            "<html lang=en>\n<head>\n<title>T</title> </head>\n<body class=x> <h1>H</h1>\n</body>");
        row("no head", "<title>T</title><meta name=a content=b><p>x");
        row("no body", "<html><head><title>T</title></head><p>x");
        row("words in a head", "<head>words <title>T</title></head><body>x");
        row("two heads and bodies", "<html><html><head><head></head><body id=a><body id=b>x</body>y");
        row("headings and lists", "<h2>a<p>b</h2><ul><li>c<ol><li>d</ol></ul><dl><dt>e<dd>f</dl>");
        row("tables", "<table><caption>c<tr><td>a<td>b<tbody><tr><th>c<tfoot><tr><td>d</table>e");
        row("a table in a paragraph", "<p><b>a<table><tr><td><b>x</table>y");
        row("void elements", "a<br>b<hr>c<img src=x alt='y'>d<input value=z>e<wbr>f<embed src=a>g</p>h");
        row("sources in a picture", "<p><picture><source srcset=a><source srcset=b><img src=c></picture>d");
        row("references",
            "&amp;&lt;p&gt; &eacute; &nbsp;&#8217;&#x2019;&#150;&#xD800;&#0;&unknown; &copy &;&# x");
        row("references in attributes",
            "<a href='x?a=1&amp;b=2&copy=3&#38;d' title='&quot;q&quot;&rsquo;'>x</a>");
        row("attributes without values", "<p class><a href title='' name=>x</a><img alt=\"\">");
        row("one attribute twice", "<p class=a class=b id=c>x");
        row("prefixes and odd names", "<o:p>a</o:p><x-y>b</x-y><a.b>c</a.b>");
        row("options", "<select><option>a<option>b<optgroup>c</select>");
        row("links in links", "<a href=x>a<table><tr><td><a href=y>b</table>c");
        row("lists in lists", "<ul><li>a<ul><li>b</ul>c<ol><li>d</ul>e");
        row("inline across blocks", "<b>a<p>b</b>c<i>d<div>e</i>f</div>g<font>h<center>i");
        row("what XML has not", "a\x01"
                                "b\x0c<p title='\x02'>c\xEF\xBF\xBF"
                                "d\xEF\xBC\x8C");
        row("characters that no name has",
            "<ul><li>a<li\xEF\xBF\xBD>b<li[>c</ul><p>d<p\xC3\xA9>e<div!>f</div>g<td*>h");
        row("forms", "<form>a<form>b<fieldset><legend>c<fieldset>d");
        QTest::newRow("blanks in a head") << QByteArray("<html><head>") + QByteArray(500, ' ') +
                                                 "<title>T</title>" + QByteArray(500, '\n') + "</head>x";
        QTest::newRow("more blanks than a head has")
            << QByteArray("<html><head>") + QByteArray(1200, ' ') + "<title>T</title></head>x";
    }
    void isAsLibxml2Makes()
    {
        QFETCH(QByteArray, page);
        QCOMPARE(test::outlineByWarraq(page), test::outlineByLibxml2(page));
    }

    /// Markup that nobody would write, the same each time.
    void isAsLibxml2MakesOfAnything()
    {
        const QList<QByteArray> pieces{"<p>",
                                       "</p>",
                                       "<div class=a>",
                                       "</div>",
                                       "<a href=x>",
                                       "</a>",
                                       "<b>",
                                       "</b>",
                                       "<i>",
                                       "</i>",
                                       "<ul>",
                                       "</ul>",
                                       "<ol>",
                                       "</ol>",
                                       "<li>",
                                       "</li>",
                                       "<table>",
                                       "</table>",
                                       "<tr>",
                                       "<td>",
                                       "</td>",
                                       "<th>",
                                       "<tbody>",
                                       "<h1>",
                                       "</h1>",
                                       "<h2>",
                                       "</h2>",
                                       "<span>",
                                       "</span>",
                                       "<br>",
                                       "<img src=y>",
                                       "<dl>",
                                       "<dt>",
                                       "<dd>",
                                       "</dl>",
                                       "<form>",
                                       "</form>",
                                       "<pre>",
                                       "</pre>",
                                       "<font>",
                                       "<center>",
                                       "</center>",
                                       "<title>t</title>",
                                       "<meta name=n>",
                                       "<link rel=r>",
                                       "<head>",
                                       "</head>",
                                       "<body>",
                                       "<html>",
                                       "<u>",
                                       "<hr>",
                                       "<address>",
                                       "</address>",
                                       "<blockquote>",
                                       "<article>",
                                       "</article>",
                                       "<script>s</script>",
                                       " ",
                                       "\n",
                                       "words",
                                       "&amp;",
                                       "&#8217;",
                                       "<select>",
                                       "<option>",
                                       "</select>",
                                       "<caption>",
                                       "<col>",
                                       "<small>",
                                       "</small>",
                                       "<wbr>",
                                       "<o:p>",
                                       "</o:p>",
                                       "<menu>",
                                       "<dir>"};
        quint32 state = 20'231'107;
        const auto next = [&state](qsizetype below) {
            state = state * 1'664'525U + 1'013'904'223U;
            return static_cast<qsizetype>((state >> 8U) % static_cast<quint32>(below));
        };
        for (int number = 0; number < 5000; ++number) {
            QByteArray page;
            for (qsizetype left = 1 + next(24); left > 0; --left)
                page += pieces[next(pieces.size())];
            const QByteArray wanted = test::outlineByLibxml2(page);
            const QByteArray made = test::outlineByWarraq(page);
            QVERIFY2(made == wanted, page + "\n" + made + "\n" + wanted);
        }
    }

    void attributesAreChanged()
    {
        HtmlTree tree(QStringLiteral("<p><a href=\"x\" title=\"t\">w</a>"));
        xmlNode* link = tree.root();
        while (!node::is(link, "a"))
            link = node::next(tree.root(), link);
        tree.setAttribute(link, "href", QStringLiteral("https://paper.example/é"));
        tree.setAttribute(link, "rel", QStringLiteral("nothing"));
        QCOMPARE(node::attribute(link, "href"), QStringLiteral("https://paper.example/é"));
        QCOMPARE(node::attribute(link, "title"), QStringLiteral("t"));
        QVERIFY(node::attribute(link, "rel").isNull());
    }
};

QTEST_GUILESS_MAIN(TestHtmlTree)
#include "tst_htmltree.moc"
