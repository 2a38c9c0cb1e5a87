// What a stylesheet names, found in every form CSS has for it, and what only looks like it left alone.

#include "core/stylesheet.h"

#include <QTest>

using namespace warraq;

class TestStylesheet : public QObject
{
    Q_OBJECT

    static QString rewritten(const QString& css)
    {
        return withStyleReferences(css, [](const StyleReference& reference) {
            using Kind = StyleReference::Kind;
            const QString kind = reference.kind == Kind::Import    ? QStringLiteral("import")
                                 : reference.kind == Kind::FontUrl ? QStringLiteral("font")
                                                                   : QStringLiteral("url");
            return u'[' + kind + u' ' + reference.address +
                   (reference.media.isEmpty() ? QString() : u'|' + reference.media) + u']';
        });
    }

private Q_SLOTS:
    void namesAreFound_data()
    {
        QTest::addColumn<QString>("css");
        QTest::addColumn<QString>("made");
        const auto row = [](const char* css, const char* made) {
            QTest::newRow(css) << QString::fromUtf8(css) << QString::fromUtf8(made);
        };
        row("a{background:url(x.png) no-repeat}", "a{background:[url x.png] no-repeat}");
        row("a{b:URL( 'x y.png' )}", "a{b:[url x y.png]}");
        row("a{b:url(\"x)y.png\");c:d}", "a{b:[url x)y.png];c:d}");
        row("a{b:url(x\\29 y.png)}", "a{b:[url x)y.png]}");
        row("a{b:url(صورة.png)}", "a{b:[url صورة.png]}");
        row("@import 'a.css';b{}", "[import a.css]b{}");
        row("@import url(a.css) screen and (color);b{}", "[import a.css|screen and (color)]b{}");
        row("@IMPORT/**/\"a.css\" print ; b{}", "[import a.css|print] b{}");
        row("@font-face{src:url(f.woff)}a{b:url(c)}", "@font-face{src:[font f.woff]}a{b:[url c]}");
        row("@charset \"utf-8\";a{}", "a{}");
        row("/* url(no) */a{}", "a{}");
        row("a{content:\"url(no) @import\"}", "a{content:\"url(no) @import\"}");
        row("a{content:'it\\'s url(no)'}", "a{content:'it\\'s url(no)'}");
        row(".curl(x){}", ".curl(x){}");
        row("@important{}", "@important{}");
        row("@media print{a{b:url(c)}}", "@media print{a{b:[url c]}}");
        // Broken ones give what they hold, and end.
        row("a{b:url(c", "a{b:[url c]");
        row("a{b:url('c", "a{b:[url c]");
        row("@import", "[import ]");
        row("@import 'a.css", "[import a.css]");
        row("/* open", "");
        row("a{b:\"open\nc:url(d)}", "a{b:\"open\nc:[url d]}");
        row("\\", "\\");
    }
    void namesAreFound()
    {
        QFETCH(QString, css);
        QFETCH(QString, made);
        QCOMPARE(rewritten(css), made);
    }
};

QTEST_APPLESS_MAIN(TestStylesheet)
#include "tst_stylesheet.moc"
