// Signs that turn the direction of a line, left out of what is set.

#include "core/directioncontrols.h"

#include <QTest>

using namespace warraq;

class TestDirectionControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTurnsALineGoes()
    {
        QString line = QStringLiteral("one");
        for (const char16_t code : {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
            line += QChar(code) + QStringLiteral("x");
        QCOMPARE(withoutDirectionControls(line), QStringLiteral("onexxxxxxxxx"));
    }

    void marksAndSpellingStay()
    {
        // Marks of direction, joiners, a line of Arabic.
        const QString line = QStringLiteral("a\u200E\u200F\u061C\u200C\u200D جرس");
        QCOMPARE(withoutDirectionControls(line), line);
    }

    void ofAnArticleAllLinesAndNotTheText()
    {
        const QString turned = QStringLiteral("\u202Etxet");
        ArticleContent content;
        content.title = content.subtitle = content.section = content.dateline = turned;
        content.authors = content.places = QStringList{turned};
        content.text = content.html = turned;
        content.images.emplace_back();
        content.images.back().caption = content.images.back().credit = turned;
        dropDirectionControls(content);
        const QString plain = QStringLiteral("txet");
        for (const auto& line :
             {content.title, content.subtitle, content.section, content.dateline, content.authors.first(),
              content.places.first(), content.images.back().caption, content.images.back().credit})
            QCOMPARE(line, plain);
        QCOMPARE(content.text, turned);
        QCOMPARE(content.html, turned);
    }
};

QTEST_APPLESS_MAIN(TestDirectionControls)

#include "tst_directioncontrols.moc"
