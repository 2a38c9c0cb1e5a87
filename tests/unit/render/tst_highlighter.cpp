// Searched words marked in the HTML of an article.

#include "render/highlighter.h"

#include <QTest>

using namespace warraq;

class TestHighlighter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marks_data()
    {
        QTest::addColumn<QStringList>("terms");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* term, const char* html, const char* expected) {
            const QStringList terms = *term ? QStringList(QString::fromUtf8(term)) : QStringList();
            QTest::newRow(name) << terms << QString::fromUtf8(html) << QString::fromUtf8(expected);
        };
        row("no term", "", "<p>the ship</p>", "<p>the ship</p>");
        row("no hit", "port", "<p>the ship</p>", "<p>the ship</p>");
        row("a word", "ship", "<p>the <b>ship</b> sails</p>", "<p>the <b><mark>ship</mark></b> sails</p>");
        row("a phrase over an element's end", "the ship", "<p>see <em>the</em> ship</p>",
            "<p>see <em><mark>the</mark></em><mark class=\"rest\"> ship</mark></p>");
        row("a word of two elements", "ship", "<p>a sh<sub>ip</sub>s ship</p>",
            "<p>a sh<sub>ip</sub>s <mark>ship</mark></p>");
        row("a word whose first letter is set apart", "ship", "<p><b>s</b>hip</p>",
            "<p><b><mark>s</mark></b><mark class=\"rest\">hip</mark></p>");
        row("a word ends with its paragraph", "ship", "<p>sh</p><p>ip</p>", "<p>sh</p><p>ip</p>");
        row("a phrase goes on in the next paragraph", "the ship", "<p>the</p><p>ship</p>",
            "<p><mark>the</mark></p><p><mark class=\"rest\">ship</mark></p>");
        row("words near each other in two paragraphs", "near the|1|ship",
            "<p>the old</p><p>ship, the last</p>",
            "<p><mark>the</mark> old</p><p><mark>ship</mark>, <mark>the</mark> last</p>");
        row("references stay", "b", "<p>a &amp; b &lt;b&gt;</p>",
            "<p>a &amp; <mark>b</mark> &lt;<mark>b</mark>&gt;</p>");
        row("attributes are no text", "ship", "<p><a href=\"ship\">a ship</a><br>ship</p>",
            "<p><a href=\"ship\">a <mark>ship</mark></a><br><mark>ship</mark></p>");
        row("a tag that does not end", "ship", "<p>ship</p><a ship", "<p><mark>ship</mark></p><a ship");
    }
    void marks()
    {
        QFETCH(QStringList, terms);
        QFETCH(QString, html);
        QFETCH(QString, expected);
        QCOMPARE(Highlighter(terms).inHtml(html), expected);
    }
};

QTEST_GUILESS_MAIN(TestHighlighter)
#include "tst_highlighter.moc"
