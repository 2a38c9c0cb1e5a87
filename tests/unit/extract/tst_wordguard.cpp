#include "extract/wordguard.h"

#include <QTest>

using namespace warraq;

class TestWordGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoundAnywhere()
    {
        const WordGuard guard({QStringLiteral("date"), QStringLiteral("Veröffentlicht"),
                               QStringLiteral("تاريخ"), QStringLiteral("日期")});
        QVERIFY(guard.isIn(u"date"));
        QVERIFY(guard.isIn(u"UPDATED"));
        QVERIFY(guard.isIn(u"was VERÖFFENTLICHT"));
        QVERIFY(guard.isIn(u"في تاريخ"));
        QVERIFY(guard.isIn(u"发布日期："));
        QVERIFY(!guard.isIn(u"dat"));
        QVERIFY(!guard.isIn(u"dat e"));
        QVERIFY(!guard.isIn(u"veroffentlicht"));
        QVERIFY(!guard.isIn(u""));
    }

    /// What was read of one word may be the beginning of another.
    void oneWordGoesOnInAnother()
    {
        const WordGuard guard(
            {QStringLiteral("abcd"), QStringLiteral("bce"), QStringLiteral("cf"), QStringLiteral("xbc")});
        QVERIFY(guard.isIn(u"abce"));
        QVERIFY(guard.isIn(u"abcf"));
        QVERIFY(guard.isIn(u"ababcd"));
        QVERIFY(guard.isIn(u"xxbcz"));
        QVERIFY(guard.isIn(u"xbcd"));
        QVERIFY(!guard.isIn(u"abc"));
        QVERIFY(!guard.isIn(u"bc"));
        QVERIFY(!guard.isIn(u"acbcab"));
    }

    void answersAsASearchForEach()
    {
        const QStringList words{QStringLiteral("aab"), QStringLiteral("ba"), QStringLiteral("abba"),
                                QStringLiteral("bbb"), QStringLiteral("cac")};
        const WordGuard guard(words);
        int found = 0;
        int all = 0;
        // All texts of seven of three letters, in both cases.
        for (int number = 0; number < 2187; ++number, ++all) {
            QString text;
            for (int rest = number, i = 0; i < 7; ++i, rest /= 3)
                text += QChar(static_cast<char16_t>((i % 2 == 0 ? u'a' : u'A') + rest % 3));
            const bool isIn = std::any_of(words.begin(), words.end(), [&text](const QString& word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            QCOMPARE(guard.isIn(text), isIn);
            found += isIn;
        }
        QVERIFY(found > 100 && found < all - 100);
    }

    void expressionIsAskedBehindTheGuard()
    {
        const GuardedExpression expression(
            {QStringLiteral("sign up"), QStringLiteral("newsletter")},
            QRegularExpression(QStringLiteral("\\b(?:sign up|newsletter) (here|now)\\b"),
                               QRegularExpression::CaseInsensitiveOption));
        QCOMPARE(expression.match(QStringLiteral("Please Sign up NOW!")).captured(1), QStringLiteral("NOW"));
        QVERIFY(expression.isIn(QStringLiteral("newsletter here")));
        QVERIFY(!expression.isIn(QStringLiteral("newsletter there")));
        QVERIFY(!expression.match(QStringLiteral("here")).hasMatch());
    }
};

QTEST_APPLESS_MAIN(TestWordGuard)
#include "tst_wordguard.moc"
