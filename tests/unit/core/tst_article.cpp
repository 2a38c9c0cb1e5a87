// Words counted and signs escaped in an article's text, against the plain way.

#include "core/article.h"
#include "core/whitespace.h"

#include <QRandomGenerator>
#include <QTest>

using namespace warraq;

namespace {

QString someText(QRandomGenerator& random)
{
    static const QString signs =
        QStringLiteral("abcdefgh  <>&\"\n\t\u0085\u00a0\u1680\u2003\u2028\u202f\u205f\u3000\u200bé٣سلام北京");
    QString text;
    for (int length = random.bounded(400); length > 0; --length)
        text += random.bounded(4) ? QChar(u'a') : signs[random.bounded(static_cast<int>(signs.size()))];
    return text;
}

} // namespace

class TestArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWhatStandsBetweenSpaces()
    {
        for (int c = 0; c < 0x10000; ++c) { // each sign by itself
            const QString text = u'a' + QString(QChar(static_cast<char16_t>(c))) + u'b';
            QCOMPARE(wordCount(text), QChar(static_cast<char16_t>(c)).isSpace() ? 2 : 1);
        }
        QRandomGenerator random(3);
        for (int round = 0; round < 2'000; ++round) {
            const QString text = someText(random);
            int expected = 0;
            for (qsizetype i = 0; i < text.size(); ++i)
                expected += !text[i].isSpace() && (i == 0 || text[i - 1].isSpace());
            QCOMPARE(wordCount(text), expected);
        }
    }

    void aTextThatIsSimpleStaysAsItIs()
    {
        for (int c = 0; c < 0x10000; ++c) {
            const QString text = u'a' + QString(QChar(static_cast<char16_t>(c))) + u'b';
            QCOMPARE(simplified(text), text.simplified());
        }
        QRandomGenerator random(5);
        for (int round = 0; round < 2'000; ++round) {
            const QString text = someText(random);
            const QString simple = text.simplified();
            QCOMPARE(simplified(text), simple);
            QCOMPARE(simplified(simple), simple);
            QCOMPARE(simplified(simple).constData(), simple.constData()); // shared
        }
        QCOMPARE(simplified(QString()), QString());
    }

    void signsThatMeanSomethingAreEscaped()
    {
        QRandomGenerator random(4);
        for (int round = 0; round < 2'000; ++round) {
            const QString text = someText(random);
            QString escaped = QStringLiteral("before ");
            appendHtmlEscaped(escaped, text);
            QCOMPARE(escaped, QStringLiteral("before ") + text.toHtmlEscaped());
        }
    }
};

QTEST_GUILESS_MAIN(TestArticle)
#include "tst_article.moc"
