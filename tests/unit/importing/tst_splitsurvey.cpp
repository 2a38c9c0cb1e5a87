#include "importing/splitsurvey.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warraq;

namespace {

QString s(const char* text)
{
    return QString::fromUtf8(text);
}

QByteArray words(int number)
{
    return "Headline " + QByteArray::number(number) + "\n\n" +
           QByteArray("A sentence of some words that says nothing.\n").repeated(10);
}

} // namespace

class TestSplitSurvey : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    ImportOptions of(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(s(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        ImportOptions options;
        options.paths = {file.fileName()};
        return options;
    }

private Q_SLOTS:
    void whatPartsATextIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<int>("kind");
        QTest::newRow("rule") << QByteArray("==========\n") << int(SplitGuess::Kind::Rule);
        QTest::newRow("stars") << QByteArray("*******\n") << int(SplitGuess::Kind::Rule);
        QTest::newRow("counted") << QByteArray("Document 1 of 5\n\n") << int(SplitGuess::Kind::Counted);
        QTest::newRow("heading") << QByteArray("# ") << int(SplitGuess::Kind::Heading);
        QTest::newRow("label") << QByteArray("Title: ") << int(SplitGuess::Kind::Labelled);
        QTest::newRow("Arabic label") << QByteArray("العنوان: ") << int(SplitGuess::Kind::Labelled);
    }
    void whatPartsATextIsRecognised()
    {
        QFETCH(QByteArray, before);
        QFETCH(int, kind);
        QByteArray text;
        for (int i = 1; i <= 5; ++i)
            text += before + words(i);
        auto options = of("text.txt", text);
        auto survey = surveySplit(options, CancelToken());
        QVERIFY(survey && survey->hasText);
        QCOMPARE(survey->articles, 1);
        QCOMPARE(survey->guesses.size(), size_t(1));
        QCOMPARE(int(survey->guesses[0].kind), kind);
        QCOMPARE(survey->guesses[0].articles, 5);
        // What is recognised is what comes out.
        options.split = survey->guesses[0].pattern;
        survey = surveySplit(options, CancelToken());
        QVERIFY(survey);
        QCOMPARE(survey->articles, 5);
        QVERIFY(survey->isWhole);
    }

    void anArticleIsNotParted()
    {
        const auto survey =
            surveySplit(of("one.txt", words(1) + "----------\n" + words(2) + "One\n***\nTwo\n***\nThree\n"),
                        CancelToken());
        QVERIFY(survey);
        QVERIFY(survey->hasText);
        QVERIFY(survey->guesses.empty());
        const auto lists =
            surveySplit(of("list.txt", QByteArray("# Heading\nA line.\n").repeated(20)), CancelToken());
        QVERIFY(lists && lists->guesses.empty()); // too short to be articles
    }

    void whatIsNoTextIsNotAsked()
    {
        const auto survey =
            surveySplit(of("rows.jsonl", "{\"title\": \"A\", \"body\": \"B\"}\n"), CancelToken());
        QVERIFY(survey);
        QVERIFY(!survey->hasText);
    }

    void aPatternThatIsNoneSaysWhy()
    {
        auto options = of("a.txt", words(1));
        options.split = s("(");
        const auto survey = surveySplit(options, CancelToken());
        QVERIFY(!survey);
        QVERIFY(!survey.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSplitSurvey)
#include "tst_splitsurvey.moc"
