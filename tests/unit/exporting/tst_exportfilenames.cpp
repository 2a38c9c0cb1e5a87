// Names that every file system takes, each only once.

#include "exporting/articlefilename.h"
#include "exporting/exportfilenames.h"
#include "support/hostilearticles.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace warraq;

class TestExportFileNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameSaysDateSectionAndTitle()
    {
        Article article;
        article.content.title = QStringLiteral("Harbour reopens: what now?");
        article.content.section = QStringLiteral("News/City");
        article.content.published = PartialDate::fromIso(u"2011-02-17T10:00:00Z");
        ArticleFileNames names(usualNamePattern(), QStringLiteral(".md"));
        const auto next = [&] { return names.next(nameFieldsOf(article)); };
        QCOMPARE(next(), QStringLiteral("2011-02-17 News City Harbour reopens what now.md"));
        QCOMPARE(names.numbered(), 0);
        QCOMPARE(next(), QStringLiteral("2011-02-17 News City Harbour reopens what now (2).md"));
        article.content.title = article.content.title.toUpper();
        QCOMPARE(next(), QStringLiteral("2011-02-17 News City HARBOUR REOPENS WHAT NOW (3).md"));
        QCOMPARE(names.numbered(), 2);
    }

    void aPatternChoosesWhatANameSays()
    {
        NameFields article{
            QStringLiteral("2011-02"), {}, QStringLiteral("Title"), {QStringLiteral("A. Reader")}};
        ArticleFileNames names(QStringLiteral("{number} {author} — {section} {date} {titel}"),
                               QStringLiteral(".txt"));
        QCOMPARE(names.next(article), QStringLiteral("0001 A. Reader — 2011-02 {titel}.txt"));
        QCOMPARE(unknownNameFields(QStringLiteral("{number} {titel} {Date} {} {titel}")),
                 QStringList({QStringLiteral("{titel}"), QStringLiteral("{Date}"), QStringLiteral("{}")}));
        QVERIFY(unknownNameFields(usualNamePattern()).isEmpty());
        // What says nothing is numbered, and no title takes the name that another got.
        ArticleFileNames empty(QStringLiteral("{section}"), {});
        QCOMPARE(empty.next(article), QStringLiteral("0001"));
        ArticleFileNames titles(QStringLiteral("{title}"), {});
        for (const char* title : {"x", "x", "x (2)", "X"}) {
            article.title = QString::fromLatin1(title);
            QVERIFY(!titles.next(article).isEmpty());
        }
        QCOMPARE(titles.numbered(), 3);
    }

    void nothingInANameIsRefusedAnywhere()
    {
        static const QRegularExpression refused(
            QStringLiteral("[<>:\"/\\\\|?*\\x00-\\x1F\\x7F\\x{2028}\\x{202E}]"));
        ArticleFileNames names(usualNamePattern(), {});
        QSet<QString> seen;
        for (int round = 0; round < 3; ++round) {
            for (const auto& article : test::hostileArticles()) {
                const QString name = names.next(nameFieldsOf(article));
                QVERIFY(!name.isEmpty());
                QVERIFY2(!refused.match(name).hasMatch(), qPrintable(name));
                QVERIFY2(!name.startsWith(u'.') && !name.endsWith(u'.') && name == name.trimmed(),
                         qPrintable(name));
                QVERIFY(name.toUtf8().size() <= 200);
                QVERIFY2(!seen.contains(name.toCaseFolded()), qPrintable(name));
                seen << name.toCaseFolded();
            }
        }
    }

    void longNamesEndBetweenLetters()
    {
        // Each letter has its mark: six bytes that stay together.
        const QString letter = QStringLiteral("\u0628\u0650\u0651");
        const QString name = safeFileName(letter.repeated(100), 100);
        QVERIFY(name.toUtf8().size() <= 100);
        QVERIFY(!name.isEmpty());
        QCOMPARE(name, letter.repeated(name.size() / letter.size()));
    }

    void devicesAndDotsAreNoNames()
    {
        QCOMPARE(safeFileName(QStringLiteral("CON"), 100), QStringLiteral("_CON"));
        QCOMPARE(safeFileName(QStringLiteral("lpt1.txt"), 100), QStringLiteral("_lpt1.txt"));
        QCOMPARE(safeFileName(QStringLiteral("..."), 100), QString());
        QCOMPARE(safeFileName(QStringLiteral("-rf . "), 100), QStringLiteral("rf"));
        // Persian words are spelled with the sign that keeps letters apart.
        QCOMPARE(safeFileName(QStringLiteral("می\u200Cخواهم"), 100), QStringLiteral("می\u200Cخواهم"));
    }
};

QTEST_GUILESS_MAIN(TestExportFileNames)
#include "tst_exportfilenames.moc"
