// Names that no word and no class calls names: lines of facts, and names that a page says twice.

#include "extract/fieldpatterns.h"
#include "extract/namesbeside.h"

#include <QTest>

using namespace warraq;

class TestNamesBeside : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facts_data();
    void facts();
    void piecesAreOneLine();
    void confirmed_data();
    void confirmed();
    void persons_data();
    void persons();
};

void TestNamesBeside::facts_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString& line, const QString& name) {
        QTest::addRow("%s", qPrintable(line)) << line << name;
    };
    row(QStringLiteral("14.03.2019 | 10:22 Uhr | Klara Reinfeld"), QStringLiteral("Klara Reinfeld"));
    row(QStringLiteral("יעל ברק | 14.03.2019 | 10:22"), QStringLiteral("יעל ברק"));
    row(QStringLiteral("Klara Reinfeld · 14 March 2019 · 10:22 · 3 min read"),
        QStringLiteral("Klara Reinfeld"));
    row(QStringLiteral("Sinta Wulandari - Quay Paper"), QStringLiteral("Sinta Wulandari"));
    row(QStringLiteral("Quay Paper ـ يوسف بنعلي"), QStringLiteral("يوسف بنعلي"));
    row(QStringLiteral("03/02/2020 - Publicado por: Carla Nogueira - Categoria: Cidade"),
        QStringLiteral("Carla Nogueira"));
    row(QStringLiteral("de Ioana Marinescu | 12 aprilie 2018, 09:30"), QStringLiteral("Ioana Marinescu"));
    row(QStringLiteral("Stand: 12.04.2018, 09:30 Uhr | Von: Anke Brandt"), QStringLiteral("Anke Brandt"));
    row(QStringLiteral("12-04-2018 09:30 Ewa Nowicka"), QStringLiteral("Ewa Nowicka"));
    row(QStringLiteral("12-04-2018 09:30 AM PT"), {});
    // Sections, places and people of whom a line speaks are shaped likewise.
    row(QStringLiteral("14.03.2019 | 10:22 Uhr | Politik Ausland"), {});
    row(QStringLiteral("14 March 2019 | 10:22 | Buenos Aires"), {});
    row(QStringLiteral("14 March 2019 | Harbour Walks"), {});
    row(QStringLiteral("Klara Reinfeld | Theo Marten"), {});
    row(QStringLiteral("14.03.2019 | 10:22 Uhr | Klara Reinfeld | Theo Marten"), {});
    row(QStringLiteral("14.03.2019 | 10:22 Uhr | The pier opens in May"), {});
    row(QStringLiteral("Publicado por: Carla Nogueira - Categoria: Cidade"), {});
}

void TestNamesBeside::facts()
{
    QFETCH(QString, line);
    const auto isSite = [](const QString& part) { return part == u"Quay Paper"; };
    QTEST(nameAmongFacts(line, QStringLiteral("pt"), isSite), "name");
}

void TestNamesBeside::piecesAreOneLine()
{
    QCOMPARE(joinedFacts({QStringLiteral("Quay"), QStringLiteral("יעל ברק"), QStringLiteral("|"),
                          QStringLiteral("14.03.2019"), QStringLiteral("| 10:22"), QStringLiteral("Share")}),
             QStringList({QStringLiteral("Quay"), QStringLiteral("יעל ברק | 14.03.2019 | 10:22"),
                          QStringLiteral("Share")}));
}

void TestNamesBeside::confirmed_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QString>("name");
    const QString name = QStringLiteral("Mette Kjaer");
    QTest::newRow("by an address of mail")
        << QStringList{name, QStringLiteral("mette@quay.example")} << QString() << name;
    QTest::newRow("by another's address of mail")
        << QStringList{name, QStringLiteral("desk@quay.example")} << QString() << QString();
    QTest::newRow("by what somebody does")
        << QStringList{name, QStringLiteral("Journalist")} << QString() << name;
    QTest::newRow("by a line that says something else")
        << QStringList{name, QStringLiteral("Harbour notes")} << QString() << QString();
    QTest::newRow("by a note at the end")
        << QStringList{name} << QStringLiteral("Mette Kjaer is the author of two books on ports.") << name;
    QTest::newRow("by a signature") << QStringList{name} << QStringLiteral("Mette Kjaer") << name;
    QTest::newRow("by a signature with the paper")
        << QStringList{name} << QStringLiteral("Mette Kjaer, «Quay Paper».") << name;
    QTest::newRow("by the newsroom below")
        << QStringList{name, QStringLiteral("Da Redação, em Santos")} << QString() << name;
    QTest::newRow("by a sentence that begins so")
        << QStringList{name}
        << QStringLiteral("Mette Kjaer, who knows the port, said that the pier would open in May.")
        << QString();
    QTest::newRow("by a star and an office")
        << QStringList{QStringLiteral("جاد الخوري")} << QStringLiteral("* كاتب لبناني")
        << QStringLiteral("جاد الخوري");
    QTest::newRow("by brackets") << QStringList{QStringLiteral("山田花子、佐藤一郎")}
                                 << QStringLiteral("魚市場は春に移る。（山田花子、佐藤一郎）")
                                 << QStringLiteral("山田花子、佐藤一郎");
    QTest::newRow("a label that comes again")
        << QStringList{QStringLiteral("関連記事")} << QStringLiteral("関連記事") << QString();
    QTest::newRow("by nothing") << QStringList{name} << QStringLiteral("The pier opens in May.") << QString();
    QTest::newRow("whom the headline speaks of")
        << QStringList{QStringLiteral("Theo Marten"), QStringLiteral("Journalist")} << QString() << QString();
    QTest::newRow("two") << QStringList{name, QStringLiteral("Journalist"), QStringLiteral("Klara Reinfeld"),
                                        QStringLiteral("Journalist")}
                         << QString() << QString();
}

void TestNamesBeside::confirmed()
{
    QFETCH(QStringList, lines);
    QFETCH(QString, ending);
    const QString text = QStringLiteral("The board voted on Tuesday to reopen the pier.\n\n") + ending;
    QTEST(confirmedName(lines, QStringLiteral("Theo Marten and the pier"), text), "name");
}

void TestNamesBeside::persons_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("are");
    const auto row = [](const QString& text, bool are) {
        QTest::addRow("%s", qPrintable(text)) << text << are;
    };
    row(QStringLiteral("Klara Reinfeld"), true);
    row(QStringLiteral("Klara van der Reinfeld and Theo Marten"), true);
    row(QStringLiteral("Андрей Лисицын"), true);
    row(QStringLiteral("סمي"), false);
    row(QStringLiteral("سامي عطية"), true);
    row(QStringLiteral("في الميناء القديم"), false);
    row(QStringLiteral("World News"), false);
    row(QStringLiteral("Middle East"), false);
    row(QStringLiteral("Buenos Aires"), false);
    row(QStringLiteral("Associated Press"), false);
    row(QStringLiteral("The pier opens"), false);
}

void TestNamesBeside::persons()
{
    QFETCH(QString, text);
    QTEST(arePersons(text), "are");
}

QTEST_APPLESS_MAIN(TestNamesBeside)
#include "tst_namesbeside.moc"
