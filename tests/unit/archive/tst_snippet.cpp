// The piece of a text that is shown of a hit.

#include "archive/snippet.h"

#include <QTest>

using namespace warraq;

namespace {

QString words(const char* word, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QString::fromUtf8(word) + QString::number(i) + u' ';
    return text;
}

QString snippet(const QString& text, const QStringList& terms)
{
    return snippetOf(text.toUtf8(), terms);
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsThatStandTogetherAreShownFirst()
    {
        const QString text = QStringLiteral("Alpha stands here and ten words later beta stands there. ") +
                             words("filler", 200) + QStringLiteral("here is alpha beta at last ") +
                             words("more", 40);
        const QString shown = snippet(text, {QStringLiteral("alpha"), QStringLiteral("beta")});
        QVERIFY2(shown.contains(QStringLiteral("⟦alpha⟧ ⟦beta⟧")), qPrintable(shown));
        QVERIFY(shown.startsWith(QStringLiteral("… ")) && shown.endsWith(QStringLiteral(" …")));
    }

    void aHitFarBehindIsShown()
    {
        const QString text =
            words("filler", 60'000) + QStringLiteral("the needle in it ") + words("more", 10);
        QVERIFY(text.size() > 500'000);
        const QString shown = snippet(text, {QStringLiteral("needle")});
        QVERIFY2(shown.contains(QStringLiteral("the ⟦needle⟧ in it")), qPrintable(shown));
        QVERIFY(shown.startsWith(QStringLiteral("… ")));
        QVERIFY(!shown.endsWith(QStringLiteral("…")));
        const QString without = snippet(text, {QStringLiteral("absent")});
        QVERIFY2(without.startsWith(QStringLiteral("filler0 ")) && without.endsWith(QStringLiteral(" …")),
                 qPrintable(without));
    }

    void ofALongPhraseTheBeginningIsMarked()
    {
        const QString text = QStringLiteral("It says ") + words("long", 90);
        const QString shown = snippet(text, {words("long", 80).trimmed()});
        QVERIFY2(shown.startsWith(QStringLiteral("It says ⟦long0 long1 ")), qPrintable(shown));
        QVERIFY(shown.contains(u'⟧'));
    }

    void onlyWhatIsAskedOfTheBodyIsMarked()
    {
        const QString text = QStringLiteral("The hague and The Hague.");
        QCOMPARE(snippet(text, {QStringLiteral("title:hague")}), text);
        QCOMPARE(snippet(text, {QStringLiteral("=The Hague")}), QStringLiteral("The hague and ⟦The Hague⟧."));
    }
};

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
