// What could be typed next, and which parts of a query are no words.

#include "search/articlequery.h"
#include "ui/models/querycompletion.h"

#include <QTest>

using namespace warraq;

class TestQueryCompletion : public QObject
{
    Q_OBJECT

    static QString text(const char* utf8) { return QString::fromUtf8(utf8); }
    static QStringList values(const QString& field)
    {
        if (field == QLatin1String("place"))
            return {text("Damascus"), text("Port Amal"), text("Amman"), text("Old Damascus")};
        return {};
    }
    static QStringList typed(const char* query, int cursor = -1)
    {
        QStringList list;
        const QString all = text(query);
        for (const auto& one :
             completionsOf(all, cursor < 0 ? static_cast<int>(all.size()) : cursor, values, 8))
            list << one.typed;
        return list;
    }

private Q_SLOTS:
    void fieldsAreCompletedFromTwoLettersOn()
    {
        QCOMPARE(typed("harbour p"), QStringList());
        QCOMPARE(typed("harbour pl"), QStringList{text("harbour place:")});
        QCOMPARE(typed("(pu"), QStringList{text("(publication:")});
        QCOMPARE(typed("-ti"), QStringList{text("-title:")});
    }
    void valuesThatBeginAsTypedComeFirst()
    {
        QCOMPARE(typed("place:da"), (QStringList{text("place:Damascus "), text("place:\"Old Damascus\" ")}));
    }
    void aValueOfTwoWordsIsQuoted()
    {
        QCOMPARE(typed("place:por"), QStringList{text("place:\"Port Amal\" ")});
        QCOMPARE(typed("place:\"port a"), QStringList{text("place:\"Port Amal\" ")});
    }
    void behindACommaAnotherValueBegins()
    {
        QCOMPARE(typed("place:Amman,dam").first(), text("place:Amman,Damascus "));
    }
    void whatStandsBehindTheCursorStays()
    {
        QCOMPARE(typed("place:amm harbour", 9), QStringList{text("place:Amman harbour")});
    }
    void statesAreKnown()
    {
        QCOMPARE(typed("is:un"), QStringList{text("is:unread ")});
        QCOMPARE(typed("nothing:un"), QStringList());
    }
    void withinQuotesNothingIsCompleted() { QCOMPARE(typed("\"the pla"), QStringList()); }

    void fieldsAndOperatorsAreMarked()
    {
        const QString query = text("bagheri AND \"x OR y\" place: damascus and");
        const auto marks = marksOf(query, {});
        QCOMPARE(marks.size(), size_t{2});
        QCOMPARE(query.mid(marks[0].start, marks[0].length), text("AND"));
        QCOMPARE(query.mid(marks[1].start, marks[1].length), text("place:"));
        QCOMPARE(marks[1].kind, QueryMark::Kind::Field);
    }
    void whatWasTakenAsTextIsMarked()
    {
        const QString query = text("harbour (((");
        const auto marks = marksOf(query, ArticleQuery::parse(query).literal());
        QVERIFY(!marks.empty());
        QCOMPARE(marks.back().kind, QueryMark::Kind::Literal);
    }
};

QTEST_APPLESS_MAIN(TestQueryCompletion)
#include "tst_querycompletion.moc"
