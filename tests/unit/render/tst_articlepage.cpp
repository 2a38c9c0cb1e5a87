// What pages print of an article's fields.

#include "render/articlepage.h"

#include <QTest>

using namespace warraq;

class TestArticlePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesAreOfOneLanguage_data()
    {
        QTest::addColumn<QString>("iso");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* iso, const char* language, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(iso) << QString::fromUtf8(language)
                                << QString::fromUtf8(expected);
        };
        row("a day", "2017-10-18", "en", "18 October 2017");
        row("a month", "2017-10", "fr", "octobre 2017");
        row("a year, whose thousands are not parted", "2017", "en", "2017");
        row("a day in Arabic, with its digits", "2017-10-18", "ar", "١٨ أكتوبر ٢٠١٧");
        row("a year in Arabic", "2017", "ar", "٢٠١٧");
        row("unknown", "", "en", "");
    }
    void datesAreOfOneLanguage()
    {
        QFETCH(QString, iso);
        QFETCH(QString, language);
        QTEST(printedDate(PartialDate::fromIso(iso), language), "expected");
    }

    /// So that one is never left alone at a line's end.
    void aDotStandsWithWhatFollowsIt()
    {
        Article article;
        article.content.authors = {QStringLiteral("Mona Sample")};
        article.content.publication = QStringLiteral("The Khan Courier");
        article.content.places = {QStringLiteral("Damascus")};
        PageOptions options;
        for (const auto medium : {PageMedium::Screen, PageMedium::Print}) {
            options.medium = medium;
            const QString html = articleElement(article, options);
            const qsizetype start = html.indexOf(QLatin1String("<p class=\"byline\">"));
            QVERIFY(start >= 0);
            const QString byline = html.mid(start, html.indexOf(QLatin1String("</p>"), start) - start);
            const QString dot = QStringLiteral("<span class=\"dot\">\u00b7</span>");
            const qsizetype parts = byline.count(QLatin1String("<span class=\"part\">"));
            QVERIFY(parts >= 3);
            QCOMPARE(byline.count(dot), parts - 1);
            QCOMPARE(byline.count(QLatin1String("<span class=\"part\">") + dot + QLatin1String("<bdi>")),
                     parts - 1);
            QVERIFY(byline.contains(QLatin1String("<span class=\"part\"><bdi>Mona Sample")));
        }
    }
};

QTEST_GUILESS_MAIN(TestArticlePage)
#include "tst_articlepage.moc"
