#include "core/characterreferences.h"

#include <QTest>

using namespace warraq;

class TestCharacterReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void referencesAreRead_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* tag, const char* html, const char* text) {
            QTest::newRow(tag) << QString::fromUtf8(html) << QString::fromUtf8(text);
        };
        row("none", "Cranes & tugs", "Cranes & tugs");
        row("named", "a&lt;b&gt;c &amp; &quot;d&quot; &apos;e&apos;&nbsp;f",
            "a<b>c & \"d\" 'e'\xC2\xA0"
            "f");
        row("numbers", "&#39;&#039;&#x27;&#X2f;&#1605;", "'''/م");
        row("beyond 16 bits", "&#128674;&#x1F6A2;", "🚢🚢");
        row("once", "&amp;lt;&amp;#39;&amp;amp;", "&lt;&#39;&amp;");
        row("no reference", "?a=1&b=2&lt=3 &copy &; &#; &#x; &#+3; &nothing;",
            "?a=1&b=2&lt=3 &copy &; &#; &#x; &#+3; &nothing;");
        row("no character", "&#0;&#xD800;&#1114112;&#99999999;", "\uFFFD\uFFFD\uFFFD&#99999999;");
        row("at the end", "a&amp", "a&amp");
        row("empty", "", "");
    }
    void referencesAreRead()
    {
        QFETCH(QString, html);
        QFETCH(QString, text);
        QCOMPARE(withoutReferences(html), text);
    }
};

QTEST_APPLESS_MAIN(TestCharacterReferences)
#include "tst_characterreferences.moc"
