// Tables of an article in a book, set smaller where they are wide.

#include "exporting/articletables.h"

#include <QTest>

using namespace warraq;

namespace {

constexpr int charactersInLine = 40;

QString row(int cells, const char* word)
{
    return QStringLiteral("<tr>") +
           QStringLiteral("<td>a %1</td>").arg(QString::fromLatin1(word)).repeated(cells) +
           QStringLiteral("</tr>");
}

QString table(int cells, const char* word, const char* attributes = "")
{
    return QStringLiteral("<table") + QString::fromLatin1(attributes) + u'>' + row(1, "x") +
           row(cells, word) + QStringLiteral("</table>");
}

} // namespace

class TestArticleTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wideOnesAreSetSmaller_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("wanted");
        const auto page = [](const QString& tables) {
            return QStringLiteral("<p>One.</p>") + tables + QStringLiteral("<p>Two.</p>");
        };
        QTest::newRow("none") << page({}) << page({});
        QTest::newRow("narrow") << page(table(3, "harbour")) << page(table(3, "harbour"));
        QTest::newRow("wide") << page(table(6, "harbour")) << page(table(6, "harbour", " class=\"close\""));
        QTest::newRow("widest") << page(table(20, "harbour"))
                                << page(table(20, "harbour", " class=\"closest\""));
        QTest::newRow("one word without end")
            << page(table(1, QByteArray("x").repeated(90)))
            << page(table(1, QByteArray("x").repeated(90), " class=\"closest\""));
        QTest::newRow("each by itself")
            << page(table(3, "harbour") + table(20, "harbour"))
            << page(table(3, "harbour") + table(20, "harbour", " class=\"closest\""));
        QTest::newRow("never closed")
            << QStringLiteral("<table><tr><td>x") << QStringLiteral("<table><tr><td>x");
        const QString inner = QStringLiteral("</td></tr></table>");
        QTest::newRow("one in another")
            << page(QStringLiteral("<table><tr><td>") + table(20, "harbour") + inner)
            << page(QStringLiteral("<table class=\"closest\"><tr><td>") + table(20, "harbour") + inner);
    }
    void wideOnesAreSetSmaller()
    {
        QFETCH(QString, given);
        QFETCH(QString, wanted);
        QCOMPARE(withFittedTables(given, charactersInLine), wanted);
    }
};

QTEST_APPLESS_MAIN(TestArticleTables)

#include "tst_articletables.moc"
