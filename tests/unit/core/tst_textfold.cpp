#include "core/textfold.h"

#include <QRandomGenerator>
#include <QTest>

#include <cctype>
#include <string>
#include <vector>

using namespace warraq;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

/// Each word as `folded<what stands there>`, so that a failed comparison shows forms and places at once.
QStringList words(const QByteArray& utf8)
{
    QStringList all;
    for (const auto& token : WordSplitter::words(utf8))
        all << QString::fromStdString(token.text) + u'<' +
                   QString::fromUtf8(utf8.mid(token.start, token.end - token.start)) + u'>';
    return all;
}

} // namespace

class TestTextFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writingsOfOneWordFoldToOneForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char* name, const char* typed, const char* folded) {
            QTest::newRow(name) << text(typed) << text(folded);
        };
        row("case", "DAMASCUS", "damascus");
        row("accents", "Élysée naïve", "elysee naive");
        row("decomposed accents", "Cafe\u0301", "cafe");
        row("letters without decomposition", "Straße Łódź Øresund Đinđić œuvre Æsop Þór",
            "strasse lodz oresund dindic oeuvre aesop thor");
        row("dotless and dotted i", "ılımlı İstanbul", "ilimli istanbul");
        row("vowel signs", "القَاهِرَةُ", "القاهره");
        row("shadda and superscript alef", "اللّٰه", "الله");
        row("tatweel", "العـــراق", "العراق");
        row("alef with hamza", "أحمد إيران آسيا ٱلله", "احمد ايران اسيا الله");
        row("alef maksura, Farsi yeh", "مصطفى مصطفی", "مصطفي مصطفي");
        row("ta marbuta", "سورية", "سوريه");
        row("Persian kaf", "کتاب", "كتاب");
        row("Arabic-Indic digits", "٢٠١١ ۲۰۱۱", "2011 2011");
        row("presentation forms", "ﻻ ﷲ", "لا الله");
        row("soft hyphen, joiners and marks of direction", "co\u00ADoperation\u200B \u200Fx\u200E",
            "cooperation x");
        row("full-width letters", "Ｗａｒ", "war");
        row("ligatures", "oﬃce", "office");
        row("curly quotes", "‘a’ “b” «c»", "'a' \"b\" \"c\"");
        row("half rings of transliteration", "ʿAbd al-Qurʾan", "abd al-quran");
        row("kinds of blank", "a\u00A0b\u3000c", "a b c");
        row("nothing", "", "");
    }
    void writingsOfOneWordFoldToOneForm()
    {
        QFETCH(QString, typed);
        QFETCH(QString, folded);
        QCOMPARE(foldText(typed), folded);
    }

    void comparisonDropsPunctuation()
    {
        QCOMPARE(normalisedForComparison(text("  “Al-Awsat”:\tthe   Paper… ")), text("al awsat the paper"));
        QCOMPARE(normalisedForComparison(text("!?")), QString());
    }

    void wordsStandWhereTheyAreWritten_data()
    {
        QTest::addColumn<QByteArray>("utf8");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char* name, const char* utf8, std::initializer_list<const char*> expected) {
            QStringList list;
            for (const char* one : expected)
                list << text(one);
            QTest::newRow(name) << QByteArray(utf8) << list;
        };
        row("plain", "Iran, 2011.", {"iran<Iran>", "2011<2011>"});
        row("hyphen and apostrophe", "al-Awsat don’t", {"al<al>", "awsat<Awsat>", "don<don>", "t<t>"});
        row("vowel signs belong to the word", "الرَّئيسُ قال", {"الرييس<الرَّئيسُ>", "قال<قال>"});
        row("tatweel", "العـــراق.", {"العراق<العـــراق>"});
        row("a mark at the end", "cafe\u0301s cafe\u0301,", {"cafes<cafés>", "cafe<café>"});
        row("soft hyphen", "co\u00ADop x", {"coop<co\u00ADop>", "x<x>"});
        row("growing letters", "Maß æ!", {"mass<Maß>", "ae<æ>"});
        row("digits", "عام ٢٠١١م", {"عام<عام>", "2011م<٢٠١١م>"});
        row("ideographs", "北京大学 ok", {"北<北>", "京<京>", "大<大>", "学<学>", "ok<ok>"});
        row("kana keep their marks", "ガム", {"ガ<ガ>", "ム<ム>"});
        row("ideographs beside letters", "a北b", {"a<a>", "北<北>", "b<b>"});
        row("beyond the first plane", "𝐖ar 𠀀x", {"war<𝐖ar>", "𠀀<𠀀>", "x<x>"});
        row("Hangul is written in words", "한국 소식", {"한국<한국>", "소식<소식>"});
        row("marks alone are no word", "\u064E \u0640 \u00AD", {});
        row("nothing", "", {});
    }
    void wordsStandWhereTheyAreWritten()
    {
        QFETCH(QByteArray, utf8);
        QFETCH(QStringList, expected);
        // Hangul is compared in its parts; what is shown here is composed again.
        QStringList found;
        for (const auto& word : words(utf8))
            found << word.normalized(QString::NormalizationForm_C);
        for (auto& word : expected)
            word = word.normalized(QString::NormalizationForm_C);
        QCOMPARE(found, expected);
    }

    void brokenBytesPartWords()
    {
        const QByteArray broken =
            QByteArray("war\xFFpeace \xE2\x82 x\xC0\xAFy\xED\xA0\x80z \xF4\x90\x80\x80");
        QStringList found;
        for (const auto& token : WordSplitter::words(broken))
            found << QString::fromStdString(token.text);
        QCOMPARE(found, QStringList({text("war"), text("peace"), text("x"), text("y"), text("z")}));
        // A text may end anywhere within a character.
        const QByteArray whole = text("ﷲ北𠀀é").toUtf8();
        for (qsizetype cut = 0; cut < whole.size(); ++cut) {
            for (const auto& token : WordSplitter::words(whole.left(cut)))
                QVERIFY(token.end <= cut);
        }
    }

    void aLongWordIsCutInIndexAndQueryAlike()
    {
        const QByteArray word(5'000, 'a');
        const auto tokens = WordSplitter::words(word + " " + word + "b");
        QCOMPARE(tokens.size(), size_t(2));
        QCOMPARE(tokens[0].end, 5'000);
        QCOMPARE(tokens[0].text, tokens[1].text);
        // Cut between characters, never inside one.
        const auto arabic = WordSplitter::words("x" + text("ق").repeated(500).toUtf8());
        QVERIFY(QString::fromStdString(arabic[0].text).endsWith(text("ق")));
    }

    void theSinkMayStop()
    {
        int seen = 0;
        const QByteArray utf8 = text("a b 北 c").toUtf8();
        WordSplitter::split(
            utf8.constData(), static_cast<int>(utf8.size()), &seen,
            [](void* context, const char*, int, int, int) { return ++*static_cast<int*>(context) < 3; });
        QCOMPARE(seen, 3);
    }

    /// A query's words are folded once by us and once more by the index: the second time must change nothing.
    void foldedWordsStayAsTheyAre()
    {
        QStringList changed;
        for (char32_t c = 0; c < 0x31000; ++c) {
            if (QChar::isSurrogate(c))
                continue;
            const QByteArray utf8 = QString::fromUcs4(&c, 1).toUtf8();
            const auto once = WordSplitter::words(utf8);
            if (once.empty())
                continue;
            const auto twice = WordSplitter::words(
                QByteArrayView(once[0].text.data(), static_cast<qsizetype>(once[0].text.size())));
            if (once.size() != 1 || twice.size() != 1 || twice[0].text != once[0].text)
                changed << QStringLiteral("U+%1").arg(c, 4, 16);
        }
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u' ')));
    }

    /// foldText and the splitter are two ways to one form: what differs could be typed and never found.
    void bothWaysOfFoldingAgree()
    {
        QRandomGenerator random(5);
        const QString letters = text("aZéßŁøـَأإىةکﷲ٣北ガ한’-. \u0301\u00AD");
        for (int round = 0; round < 5'000; ++round) {
            QString typed;
            for (int i = random.bounded(1, 20); i > 0; --i)
                typed += letters[random.bounded(static_cast<int>(letters.size()))];
            QString joined;
            int last = 0;
            const QByteArray utf8 = typed.toUtf8();
            for (const auto& token : WordSplitter::words(utf8)) {
                QVERIFY(token.start >= last && token.end > token.start && token.end <= utf8.size());
                last = token.end;
                joined += QString::fromStdString(token.text);
            }
            QCOMPARE(joined, normalisedForComparison(typed).remove(QLatin1Char(' ')));
        }
    }

    /// ASCII is folded eight bytes at a time; other letters are not, and say the same.
    void longWordsAreFoldedAsShortOnes()
    {
        QRandomGenerator random(6);
        for (int round = 0; round < 5'000; ++round) {
            QString typed;
            std::vector<std::string> expected(1);
            for (int i = random.bounded(1, 60); i > 0; --i) {
                const char c = static_cast<char>(random.bounded(12) == 0 ? random.bounded(0, 128)
                                                                         : "aAzZ09mQ"[random.bounded(8)]);
                typed += QLatin1Char(c);
                if (QChar(QLatin1Char(c)).isLetterOrNumber())
                    expected.back() += static_cast<char>(std::tolower(c));
                else if (!expected.back().empty())
                    expected.emplace_back();
            }
            if (expected.back().empty())
                expected.pop_back();
            std::vector<std::string> words;
            QByteArray joined;
            for (const auto& token : WordSplitter::words(typed.toUtf8())) {
                words.push_back(token.text);
                QCOMPARE(typed.mid(token.start, token.end - token.start).toLower().toStdString(), token.text);
                joined += (joined.isEmpty() ? "" : " ") + QByteArray::fromStdString(token.text);
            }
            QCOMPARE(words, expected);
            QCOMPARE(normalisedUtf8(typed), joined);
        }
    }

    void directionIsThatOfMostLetters()
    {
        QVERIFY(isRightToLeft(text("قال الرئيس (BBC)")));
        QVERIFY(!isRightToLeft(text("The word قال")));
        QVERIFY(!isRightToLeft(text("2011")));
        QVERIFY(!isRightToLeft(QString()));
    }

    void aFractionIsNoNumber()
    {
        const auto words = WordSplitter::words("3\xC2\xBD and \xC2\xBD");
        QCOMPARE(words.size(), size_t(3));
        QCOMPARE(words[0].text, std::string("3\xC2\xBD"));
        QCOMPARE(words[2].text, std::string("\xC2\xBD"));
    }

    /// Many places of a text are looked at at once.
    void aSignThatIsNotSeenIsFoundWhereverItStands()
    {
        for (const char* sign :
             {"\xC2\xAD", "\xCC\x81", "\xCD\xAF", "\xD8\x9C", "\xE2\x80\x8B", "\xE2\x80\x8F", "\xE2\x80\xAA",
              "\xE2\x80\xAE", "\xE2\x81\xA0", "\xE2\x81\xA9", "\xEF\xBB\xBF"}) {
            for (int before = 0; before < 600; before += before < 20 ? 1 : 7) {
                for (int after = 0; after < 4; ++after) {
                    const std::string around(static_cast<size_t>(before), 'a');
                    QVERIFY(hasUnseen(around + sign + std::string(static_cast<size_t>(after), 'b')));
                }
            }
        }
        for (const char* seen : {"", "a", "\xC2\xAE", "\xCD\xB0", "\xD8\x9B", "\xE2\x80\x8A", "\xE2\x80\x90",
                                 "\xE2\x80\x99", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F",
                                 "\xE2\x81\xAA", "\xEF\xBB\xBE", "\xE2\x80", "\xC2", "\xEF\xBB"})
            QVERIFY(!hasUnseen(seen));
    }

    void whatIsNotSeenIsNotWritten()
    {
        const auto seen = [](const QString& word) {
            std::string scratch;
            const std::string utf8 = word.toStdString();
            return QString::fromStdString(std::string(asSeen(utf8, scratch)));
        };
        QCOMPARE(seen(QStringLiteral("Kaf\u00adfee")), QStringLiteral("Kaffee"));
        QCOMPARE(seen(QStringLiteral("السعودية\u200f")), QStringLiteral("السعودية"));
        QCOMPARE(seen(QStringLiteral("cafe\u0301")), QStringLiteral("caf\u00e9"));
        QCOMPARE(seen(QStringLiteral("ســلام")), QStringLiteral("ســلام"));
        QVERIFY(!hasUnseen(QStringLiteral("Caf\u00e9 \u2014 سلام 北京 \u201cx\u201d").toStdString()));
        QVERIFY(hasUnseen(QStringLiteral("a\u200bb").toStdString()));
        for (int before = 0; before < 20; ++before) { // wherever it stands in a long text
            const std::string some(static_cast<size_t>(before), 'x');
            QVERIFY(hasUnseen(some + "\xC2\xAD"));
            QVERIFY(hasUnseen(some + "\xE2\x80\x8B" + std::string(30, 'y')));
            QVERIFY(!hasUnseen(some + "\xC3\xA9" + std::string(30, 'y')));
        }
    }
};

QTEST_GUILESS_MAIN(TestTextFold)
#include "tst_textfold.moc"
