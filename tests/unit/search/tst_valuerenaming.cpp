// Saved questions follow a renamed tag: only its clause is another, and what looks like one is left alone.

#include "search/articlequery.h"
#include "search/valuerenaming.h"

#include <QTest>

using namespace warraq;

class TestValueRenaming : public QObject
{
    Q_OBJECT

    static QString s(const char* utf8) { return QString::fromUtf8(utf8); }

private Q_SLOTS:
    void onlyTheClauseIsChanged_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("changed");
        const auto row = [](const char* typed, const char* changed) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(changed);
        };
        row("tag:\"port\"", "tag:\"old quay\"");
        row("tag:port  “two words”  after:2010", "tag:\"old quay\"  “two words”  after:2010");
        row("x TAG:Port", "x tag:\"old quay\"");
        row("-tag:\"port\" (a OR tag:port) forms:related",
            "-tag:\"old quay\" (a OR tag:\"old quay\") forms:related");
        row("tag:ship,\"port\",sea", "tag:ship,\"old quay\",sea");
        row("tag:\"port\",\"old quay\"", "tag:\"old quay\""); // the two have become one
        // Not this tag:
        row("tag:\"port said\"", "tag:\"port said\"");
        row("tag:port*", "tag:port*");
        row("port collection:port", "port collection:port");
        row("\"tag:port\" =\"tag:port\"", "\"tag:port\" =\"tag:port\"");
        row("", "");
    }
    void onlyTheClauseIsChanged()
    {
        QFETCH(QString, typed);
        QFETCH(QString, changed);
        QCOMPARE(withRenamedValue(typed, {ValueField::Tag, s("port"), s("old quay"), {}}), changed);
    }

    void aPhraseThatLooksLikeAClauseIsLeftAlone()
    {
        const QString typed = s("\"of tag:port lost\" tag:port");
        const QString changed = withRenamedValue(typed, {ValueField::Tag, s("port"), s("quay"), {}});
        const QString canonical = ArticleQuery::parse(changed).canonical();
        QVERIFY2(canonical.contains(s("tag:\"quay\"")), qPrintable(canonical));
        QVERIFY2(canonical.contains(s("of tag port lost")), qPrintable(canonical));
    }

    void wordsThatMeanAnotherTooAskForBoth()
    {
        const RenamedValue renamed{ValueField::Tag, s("port"), s("quay"), {s("Port Said"), s("airport")}};
        QCOMPARE(withRenamedValue(s("tag:port"), renamed), s("tag:port,\"quay\""));
        QCOMPARE(withRenamedValue(s("tag:\"port\""), renamed), s("tag:\"quay\""));
    }

    void arabicNamesAndCollections()
    {
        QCOMPARE(withRenamedValue(s("collection:\"أطروحة\" ميناء"),
                                  {ValueField::Collection, s("أطروحة"), s("كتاب"), {}}),
                 s("collection:\"كتاب\" ميناء"));
    }

    void quotesInANameCloseNothing()
    {
        const QString changed =
            withRenamedValue(s("tag:port x"), {ValueField::Tag, s("port"), s("the \"old\" one"), {}});
        QCOMPARE(ArticleQuery::parse(changed).literal(), QStringList());
        QCOMPARE(changed, s("tag:\"the old one\" x"));
    }
};

QTEST_GUILESS_MAIN(TestValueRenaming)
#include "tst_valuerenaming.moc"
