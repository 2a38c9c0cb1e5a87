#include "extract/namepattern.h"

#include <QTest>

using namespace warraq;

class TestNamePattern : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreWhole()
    {
        const NamePattern pattern(QStringLiteral("date|by-?line\\w*"));
        const NamePattern other(QStringLiteral("menu"));
        for (int again = 0; again < 2; ++again) {
            QVERIFY(pattern.isIn(QStringLiteral("date")));
            QVERIFY(pattern.isIn(QStringLiteral("story__date small")));
            QVERIFY(pattern.isIn(QStringLiteral("bylines")));
            QVERIFY(!pattern.isIn(QStringLiteral("update")));
            QVERIFY(!pattern.isIn(QString()));
            QVERIFY(!pattern.isIn(QStringLiteral("menu")));
            QVERIFY(other.isIn(QStringLiteral("menu")));
            QVERIFY(!other.isIn(QStringLiteral("date")));
        }
    }

    /// Each name answered as the expression would, whatever the list is made of.
    void answersAsTheExpression_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("plain") << "ad|ads|menu|c-byline|body__container";
        QTest::newRow("optional") << "by-?line|publish-?ed|ab?c?";
        QTest::newRow("groups") << "(?:news|side|box)?teasers?|shar(?:e|es|ing)|sub(?:head(?:line)?|title)";
        QTest::newRow("open") << "sponsor\\w*|publish-?\\w*|a\\w*";
        QTest::newRow("more than lists need") << "d[ao]te|überschrift|x.y";
    }
    void answersAsTheExpression()
    {
        QFETCH(QString, words);
        const NamePattern pattern(words);
        const QRegularExpression expression(QStringLiteral("(?:^|[\\s_-])(?:") + words +
                                            QStringLiteral(")(?:[\\s_-]|$)"));
        const QStringList parts{
            QStringLiteral("ad"),      QStringLiteral("s"),          QStringLiteral("menu"),
            QStringLiteral("byline"),  QStringLiteral("by-line"),    QStringLiteral("publish"),
            QStringLiteral("ed"),      QStringLiteral("news"),       QStringLiteral("teaser"),
            QStringLiteral("share"),   QStringLiteral("ing"),        QStringLiteral("subhead"),
            QStringLiteral("sponsor"), QStringLiteral("(x)"),        QStringLiteral("a"),
            QStringLiteral("abc"),     QStringLiteral("datenüber"),  QStringLiteral("dote"),
            QStringLiteral("xzy"),     QStringLiteral("überschrift")};
        const QStringList links{QString(),           QStringLiteral(" "),  QStringLiteral("-"),
                                QStringLiteral("_"), QStringLiteral("\n"), QStringLiteral("."),
                                QStringLiteral("7")};
        int found = 0;
        for (const auto& first : parts) {
            for (const auto& second : parts) {
                for (const auto& link : links) {
                    const QString names = first + link + second;
                    const bool isIn = expression.match(names).hasMatch();
                    QVERIFY2(pattern.isIn(names) == isIn, qPrintable(names));
                    found += isIn;
                }
            }
        }
        QVERIFY(found > 0);
    }

    void manyAndLongNamesAreAnsweredToo()
    {
        const NamePattern pattern(QStringLiteral("date"));
        QVERIFY(pattern.isIn(QStringLiteral("x").repeated(500) + QStringLiteral(" date")));
        for (int i = 0; i < 10'000; ++i) {
            const QString name = QStringLiteral("c%1").arg(i);
            QVERIFY(!pattern.isIn(name));
            QVERIFY(pattern.isIn(name + QStringLiteral("-date")));
        }
    }
};

QTEST_GUILESS_MAIN(TestNamePattern)
#include "tst_namepattern.moc"
