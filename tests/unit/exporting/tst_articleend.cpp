// The source of an article in a book, bound to the end of its text.

#include "exporting/articleend.h"

#include <QTest>

using namespace warraq;

namespace {

constexpr int charactersInLine = 20;

QString article(const char* body, const char* between = "")
{
    return QStringLiteral("<article><div class=\"body\">") + QString::fromUtf8(body) +
           QStringLiteral("</div>") + QString::fromUtf8(between) +
           QStringLiteral("<div class=\"source\" dir=\"auto\"><p>Source</p></div></article>");
}

} // namespace

class TestArticleEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itGoesToItsPlace_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("wanted");
        const QString source = QStringLiteral("<div class=\"source\" dir=\"auto\"><p>Source</p></div>");
        const QString begin = QStringLiteral("<article><div class=\"body\">");
        const QString end = source + QStringLiteral("</div></div></article>");
        QTest::newRow("a short paragraph")
            << article("<p>One.</p><p dir=\"rtl\">Two.</p>")
            << begin + QStringLiteral("<p>One.</p><div class=\"ending whole\" dir=\"rtl\">Two.<br>") + end;
        const QByteArray text = QByteArray("Of cranes. ").repeated(12);
        QTest::newRow("a long paragraph") << article("<p>" + text + "</p>\n")
                                          << begin + QStringLiteral("<div class=\"ending\">") +
                                                 QString::fromLatin1(text) + QStringLiteral("<br>") + end;
        QTest::newRow("pre is no paragraph") << article("<pre>x</pre>") << article("<pre>x</pre>");
        QTest::newRow("a picture")
            << article("<p>One.</p><figure>x</figure>")
            << begin + QStringLiteral("<p>One.</p><div class=\"behind\"><figure>x</figure>") + end;
        QTest::newRow("a list") << article("<ul><li>x</li></ul>")
                                << begin + QStringLiteral("<div class=\"behind\"><ul><li>x</li></ul>") + end;
        QTest::newRow("a list in a list") << article("<ul><li><ul><li>x</li></ul></li></ul>")
                                          << begin +
                                                 QStringLiteral("<ul><li><ul><li class=\"last\">x</li></ul>"
                                                                "</li></ul></div>") +
                                                 source + QStringLiteral("</article>");
        QTest::newRow("a long list") << article("<ol>" + QByteArray("<li>Of cranes.</li>").repeated(40) +
                                                "<li>x</li></ol>")
                                     << begin + QStringLiteral("<ol>") +
                                            QStringLiteral("<li>Of cranes.</li>").repeated(40) +
                                            QStringLiteral("<li class=\"last\">x</li></ol></div>") + source +
                                            QStringLiteral("</article>");
        QTest::newRow("a long table")
            << article("<table>" + QByteArray("<tr><td>Of cranes.</td></tr>").repeated(40) + "</table>")
            << article("<table>" + QByteArray("<tr><td>Of cranes.</td></tr>").repeated(40) + "</table>");
        QTest::newRow("nothing") << article("") << article("");
        QTest::newRow("notes between")
            << article("<p>One.</p>", "<aside class=\"notes behind\"><p>Mine</p></aside>")
            << begin +
                   QStringLiteral("<div class=\"ending whole\">One.<br><div class=\"behind\">"
                                  "<aside class=\"notes behind\"><p>Mine</p></aside>") +
                   source + QStringLiteral("</div></div></div></article>");
        const QByteArray note = QByteArray("Mine. ").repeated(60);
        QTest::newRow("long notes between")
            << article("<p>One.</p>", "<aside class=\"notes behind\"><p>" + note + "</p></aside>")
            << begin +
                   QStringLiteral(
                       "<p>One.</p></div><div class=\"behind\"><aside class=\"notes behind\"><p>") +
                   QString::fromLatin1(note) + QStringLiteral("</p></aside>") + source +
                   QStringLiteral("</div></article>");
    }
    void itGoesToItsPlace()
    {
        QFETCH(QString, given);
        QFETCH(QString, wanted);
        QCOMPARE(withBoundSource(given, charactersInLine), wanted);
    }

    void withoutASourceNothingChanges()
    {
        const QString page = QStringLiteral("<article><div class=\"body\"><p>One.</p></div></article>");
        QCOMPARE(withBoundSource(page, charactersInLine), page);
    }
};

QTEST_APPLESS_MAIN(TestArticleEnd)

#include "tst_articleend.moc"
