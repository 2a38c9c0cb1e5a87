// One text, many articles: where a pattern cuts.

#include "support/readitems.h"

#include "formats/splittextreader.h"

#include <QStringEncoder>
#include <QTest>

using namespace warraq;

class TestSplitTextReader : public QObject
{
    Q_OBJECT

    static QStringList split(const QByteArray& text, const char* pattern)
    {
        QStringList parts;
        for (const auto& record :
             test::readBytes(text, {SourceFormat::Text, QString::fromUtf8(pattern)}).records)
            parts << QString::fromUtf8(record.bytes).trimmed();
        return parts;
    }

    static QStringList list(std::initializer_list<const char*> texts)
    {
        QStringList all;
        for (const char* text : texts)
            all << QString::fromUtf8(text);
        return all;
    }

private Q_SLOTS:
    void everyMatchBeginsAnArticle()
    {
        QCOMPARE(split("# One\nwords\n# Two\nmore words\n", "^# "), list({"One\nwords", "Two\nmore words"}));
        QCOMPARE(split("Head\n\n12 May 2001\nOne\n13 May 2001\nTwo\n", "^\\d+ \\w+ \\d{4}$"),
                 list({"Head", "12 May 2001\nOne", "13 May 2001\nTwo"}));
        QCOMPARE(split("Title: a\nx\nTitle: b\ny\n", "(?=^Title: )"), list({"Title: a\nx", "Title: b\ny"}));
    }

    void rulesAndCountersAreNoPartOfIt()
    {
        QCOMPARE(split("One\nwords\n=====\nTwo\n=====\n\n", "^=+$"), list({"One\nwords", "Two"}));
        QCOMPARE(split("Document 1 of 2\nOne\nDocument 2 of 2\nTwo\n", "^Document \\d+ of \\d+$"),
                 list({"One", "Two"}));
    }

    void aCountBehindARuleIsNoHeadline()
    {
        QCOMPARE(split("=====\nDocument 1 of 2\n\nOne\n=====\n\n2 / 2\nTwo\n", "^=+$"), list({"One", "Two"}));
        QCOMPARE(split("====\nStory 5\nwords\n====\n2011\nwords\n====\n3 of 40 ships sank\n", "^=+$"),
                 list({"Story 5\nwords", "2011\nwords", "3 of 40 ships sank"}));
    }

    void countsArePromises_data()
    {
        QTest::addColumn<QString>("text"); ///< an article behind each bar
        QTest::addColumn<QString>("told");
        const auto row = [](const char* name, const char* text, const char* told) {
            QTest::newRow(name) << QString::fromLatin1(text) << QString::fromLatin1(told);
        };
        row("kept", "|1 of 2 DOCUMENTS|2 of 2 DOCUMENTS", "");
        row("some are missing", "|1 of 5 DOCUMENTS|4 of 5 DOCUMENTS",
            "the file says it has 5 records and has 2");
        row("two downloads", "|Document 1 of 2|Document 2 of 2|Document 1 of 2|Document 2 of 2", "");
        row("in another order", "|Document 2 of 3|Document 1 of 3|Document 3 of 3", "");
        row("a head before them", "Ships, a download|Document 1 of 2|Document 2 of 2", "");
        row("not counted", "|Document 1|Document 2", "");
    }
    void countsArePromises()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        text.replace(u'|', QLatin1String("\n\nTugs\nwords\n\n"));
        for (const char* pattern : {"^.*\\d( of \\d)?.*$", "(?=^.*\\d( of \\d)?.*$)"}) {
            const auto all = test::readBytes((text + QStringLiteral("\nTugs\n\n")).toUtf8(),
                                             {SourceFormat::Text, QString::fromLatin1(pattern)});
            QCOMPARE(all.notes.empty(), told.isEmpty());
            if (all.notes.empty())
                continue;
            QCOMPARE(all.notes[0].detail, told);
            QVERIFY(all.notes[0].kind == IssueKind::WrongCount);
        }
    }

    void aTextThatCountsAndIsNotSplitIsTold()
    {
        const auto issueOf = [](const QByteArray& text) {
            const auto all = test::readBytes(text, {SourceFormat::Text, {}});
            return all.records.size() == 1 && all.records[0].issue ? all.records[0].issue->detail : QString();
        };
        QCOMPARE(issueOf("1 of 9 DOCUMENTS\n\nTugs\n\n  2 of 9 DOCUMENTS\n\nCranes\n"),
                 QStringLiteral("the text counts 2 articles and is read as one; a pattern can split it"));
        QCOMPARE(issueOf("Tugs\n\nPage 1 of 2\n\n1 / 2\nwords\n2 / 2\n"), QString());
        QCOMPARE(issueOf("Document 1 of 9\n\nTugs\n"), QString());
    }

    void offsetsAreOfTheFile()
    {
        const QByteArray text = "\xD8\xA7\xD9\x84\r\nNEW a\r\nb NEW c\r\n";
        const auto all = test::readBytes(text, {SourceFormat::Text, QStringLiteral("NEW")});
        QCOMPARE(all.records.size(), size_t(3));
        for (const auto& record : all.records)
            QCOMPARE(text.mid(record.offset, record.bytes.size()), record.bytes);
        QCOMPARE(*all.records[2].number, 2);
    }

    void longTextsAreReadInPieces()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += "== " + QByteArray::number(i) + "th\n" + QByteArray(80, 'x') + '\n';
        const auto all = test::readBytes(text, {SourceFormat::Text, QStringLiteral("^== ")});
        QCOMPARE(all.records.size(), size_t(20'000));
        QVERIFY(all.records.back().bytes.startsWith("19999th"));
    }

    void aPatternThatIsNoneIsWrong()
    {
        QVERIFY(!splitPattern(QStringLiteral("(")));
        QVERIFY(!splitPattern(QStringLiteral("x*")));
        QVERIFY(splitPattern(QStringLiteral("^x")));
    }
};

QTEST_GUILESS_MAIN(TestSplitTextReader)
#include "tst_splittextreader.moc"
