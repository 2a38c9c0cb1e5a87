// Searched words in a text.

#include "core/markedwords.h"

#include <QTest>

using namespace warraq;

namespace {

/// The text with brackets round what is found.
QString marked(const QStringList& terms, const QString& text, TextPart part = TextPart::Body)
{
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    int at = 0;
    for (const auto& hit : MarkedWords(terms).in(FoldedText(utf8), part)) {
        out += utf8.mid(at, hit.start - at) + '[' + utf8.mid(hit.start, hit.end - hit.start) + ']';
        at = hit.end;
    }
    return QString::fromUtf8(out + utf8.mid(at));
}

} // namespace

class MarkedWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QStringList>("terms");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, std::initializer_list<const char*> terms,
                            const char* expected) {
            QStringList list;
            for (const char* term : terms)
                list << QString::fromUtf8(term);
            QTest::newRow(name) << list << QString::fromUtf8(expected);
        };
        row("nothing", {}, "The vote of the Votes, théâtre voted");
        row("a word, however written", {"the"}, "[The] vote of [the] Votes, théâtre voted");
        row("a beginning", {"vot*"}, "The [vote] of the [Votes], théâtre [voted]");
        row("a letter", {"vote?"}, "The vote of the [Votes], théâtre [voted]");
        row("a letter of two bytes", {"th??tre"}, "The vote of the Votes, [théâtre] voted");
        row("a phrase", {"the vote*"}, "[The vote] of [the Votes], théâtre voted");
        row("a phrase with a beginning before its end", {"vot* of"},
            "The [vote of] the Votes, théâtre voted");
        row("as written", {"=The"}, "[The] vote of the Votes, théâtre voted");
        row("as written, with accents", {"=theatre", "=théâtre"}, "The vote of the Votes, [théâtre] voted");
        row("a phrase as written", {"=the Votes"}, "The vote of [the Votes], théâtre voted");
        row("the longest term that stands there", {"the", "the vote"},
            "[The vote] of [the] Votes, théâtre voted");
        row("in another text", {"title:vote", "caption:=The"}, "The vote of the Votes, théâtre voted");
        row("in this text", {"body:=The", "body:vote"}, "[The] [vote] of the Votes, théâtre voted");
        row("near each other", {"near the|1|of"}, "[The] vote [of] [the] Votes, théâtre voted");
        row("near each other, not all", {"near the|0|vot*"}, "[The] [vote] of [the] [Votes], théâtre voted");
        row("with a capital", {"^vote*", "^votes"}, "The vote of the [Votes], théâtre voted");
        row("near each other, with a capital", {"near ^the|1|vote"},
            "[The] [vote] of the Votes, théâtre voted");
        row("in this order", {"near of|<0|vot*"}, "The vote of the Votes, théâtre voted");
        row("in this order, with one between", {"near of|<1|vot*"},
            "The vote [of] the [Votes], théâtre voted");
        row("in either way", {"near of|0|votes,vote"}, "The [vote] [of] the Votes, théâtre voted");
        row("a phrase near a word", {"near the votes|0|theatre"}, "The vote of [the Votes], [théâtre] voted");
        row("a chain", {"near vote|0|of|<1|votes"}, "The [vote] [of] the [Votes], théâtre voted");
        row("a chain that breaks", {"near vote|0|of|<0|votes"}, "The vote of the Votes, théâtre voted");
        row("a group", {"near/3 vote|of|votes"}, "The [vote] [of] the [Votes], théâtre voted");
        row("a group too far apart", {"near/0 vote|of|votes"}, "The vote of the Votes, théâtre voted");
        row("near each other elsewhere", {"title:near the|5|of"}, "The vote of the Votes, théâtre voted");
        row("near and anywhere", {"near theatre|0|voted", "vot*"},
            "The [vote] of the [Votes], [théâtre] [voted]");
        row("no words at all", {"", "*", "=", "=--", "title:", "body:="},
            "The vote of the Votes, théâtre voted");
    }
    void finds()
    {
        QFETCH(QStringList, terms);
        QFETCH(QString, expected);
        QCOMPARE(marked(terms, QStringLiteral("The vote of the Votes, théâtre voted")), expected);
    }

    void aTermOfAnyTextIsFoundInAll()
    {
        for (const auto part : {TextPart::Title, TextPart::Body, TextPart::Caption, TextPart::Other})
            QCOMPARE(marked({QStringLiteral("vote")}, QStringLiteral("a vote"), part),
                     QStringLiteral("a [vote]"));
        QCOMPARE(marked({QStringLiteral("title:vote")}, QStringLiteral("a vote"), TextPart::Title),
                 QStringLiteral("a [vote]"));
        QCOMPARE(marked({QStringLiteral("title:vote")}, QStringLiteral("a vote"), TextPart::Other),
                 QStringLiteral("a vote"));
    }
};

QTEST_GUILESS_MAIN(MarkedWordsTest)
#include "tst_markedwords.moc"
