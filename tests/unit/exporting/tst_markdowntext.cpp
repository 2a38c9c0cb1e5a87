// The body of an article as Markdown, and texts as YAML.

#include "exporting/markdowntext.h"
#include "exporting/markdownwriter.h"
#include "support/hostilearticles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace warraq;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestMarkdownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markupBecomesMarkdown_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("markdown");
        const auto row = [](const char* name, const char* html, const char* markdown) {
            QTest::newRow(name) << s(html) << s(markdown);
        };
        row("paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo.");
        row("emphasis", "<p>An <em>old </em>and <strong>new</strong> one.</p>", "An *old* and **new** one.");
        row("nothing is emphasised", "<p>a<em> </em>b</p>", "a b");
        row("a link", "<p><a href=\"https://x.org/a_(b)?c=1&amp;d=2\">here</a></p>",
            "[here](<https://x.org/a_(b)?c=1&d=2>)");
        row("a line", "<p>One<br>two</p>", "One\\\ntwo");
        row("a sub-head", "<h2>Head</h2><p>Text.</p>", "### Head\n\nText.");
        row("lists", "<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>", "- a\n- b\n\n1. c\n2. d");
        row("a quotation", "<blockquote><p>One.</p><p>Two.</p></blockquote><p>Out.</p>",
            "> One.\n>\n> Two.\n\nOut.");
        row("a table", "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b\\|c |\n| --- | --- |\n| 1 | 2 |");
        row("a caption",
            "<figure><img src=\"warraq-asset:0\"><figcaption>Rain *now*</figcaption></figure><p>x</p>",
            "*Rain \\*now\\**\n\nx");
        row("a caption with its credit",
            "<figure><img src=\"a\"><figcaption>The <em>long</em> room "
            "<cite>Press/Huda</cite></figcaption></figure>",
            "*The long room — Press/Huda*");
        row("signs are text",
            "<p>1. not a list</p><p># no head</p><p>- no list</p><p>a * b _ c &lt;b&gt; &amp;amp;</p>",
            "1\\. not a list\n\n\\# no head\n\n\\- no list\n\na \\* b \\_ c \\<b\\> \\&amp;");
        row("Arabic", "<p>قال <strong>الوزير</strong>.</p>", "قال **الوزير**.");
        row("nothing", "", "");
    }
    void markupBecomesMarkdown()
    {
        QFETCH(QString, html);
        QFETCH(QString, markdown);
        QCOMPARE(markdownFromHtml(html), markdown);
    }

    void aQuotedTextIsWhatItWas()
    {
        // What YAML says in double quotes is what JSON says so, for all that is written here.
        for (const auto& article : test::hostileArticles()) {
            const QString quoted = yamlQuoted(article.content.title);
            QVERIFY(!quoted.contains(u'\n'));
            const auto back = QJsonDocument::fromJson("[" + quoted.toUtf8() + "]").array();
            QCOMPARE(back.at(0).toString(), article.content.title);
        }
    }

    void aFrontMatterHasOneMeaning()
    {
        for (const auto& article : test::hostileArticles()) {
            const QStringList lines = articleFrontMatter(article, {}).trimmed().split(u'\n');
            QCOMPARE(lines.first(), QStringLiteral("---"));
            QCOMPARE(lines.last(), QStringLiteral("---"));
            static const QRegularExpression form(QStringLiteral(
                "^(?:[a-z_]+:|  - |    [a-z_]+: |[a-z_]+: |  - [a-z_]+: )(\"(?:[^\"\\\\]|\\\\.)*\")?$"));
            for (const auto& line : lines.mid(1, lines.size() - 2))
                QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestMarkdownText)
#include "tst_markdowntext.moc"
