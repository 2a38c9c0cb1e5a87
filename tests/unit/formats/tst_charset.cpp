#include "formats/charset.h"

#include <QStringEncoder>
#include <QTest>

using namespace warraq;

namespace {

const QString arabic =
    QStringLiteral("قال رئيس المجلس إن القرار الذي صدر في العاصمة على أن ينفذ من الغد، وإن التفاصيل "
                   "التي لم تعلن بعد ستنشر في الصحف.");

QByteArray encoded(const QString& text, const char* charset)
{
    QStringEncoder encoder(charset);
    return encoder.encode(text);
}

} // namespace

class TestCharset : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkWinsOverADeclaration()
    {
        const QByteArray bytes = "\xEF\xBB\xBF<meta charset=windows-1256>" + arabic.toUtf8();
        const auto decoded = decodeText(bytes, {}, SourceFormat::Html);
        QCOMPARE(decoded.charset, QStringLiteral("utf-8"));
        QVERIFY(decoded.text.contains(arabic));
    }

    void validUtf8NeedsNoDeclaration()
    {
        const auto decoded =
            decodeText("<meta charset=iso-8859-1><p>" + arabic.toUtf8(), {}, SourceFormat::Html);
        QCOMPARE(decoded.evidence, DecodedText::Evidence::Utf8);
        QVERIFY(decoded.text.contains(arabic));
    }

    void aDeclarationIsFollowed_data()
    {
        QTest::addColumn<QByteArray>("charset");
        for (const char* charset : {"windows-1256", "iso-8859-6", "windows-1251", "shift_jis"})
            QTest::newRow(charset) << QByteArray(charset);
    }
    void aDeclarationIsFollowed()
    {
        QFETCH(QByteArray, charset);
        const QString text = charset == "windows-1251" ? QStringLiteral("Газета вышла утром")
                             : charset == "shift_jis"  ? QStringLiteral("新聞は朝に出た")
                                                       : arabic;
        const QByteArray page = "<meta http-equiv=Content-Type content=\"text/html; charset=" + charset +
                                "\">" + encoded(text, charset.constData());
        const auto decoded = decodeText(page, {}, SourceFormat::Html);
        QVERIFY(decoded.text.contains(text));
        QCOMPARE(decoded.replaced, 0);
    }

    void latin1MeansWindows1252()
    {
        const auto decoded =
            decodeText("<meta charset=iso-8859-1>\x93quoted\x94 caf\xE9", {}, SourceFormat::Html);
        QVERIFY(decoded.text.contains(QStringLiteral("“quoted” café")));
    }

    void undeclaredArabicIsDetected()
    {
        const auto decoded = decodeText(encoded(arabic, "windows-1256"), {}, SourceFormat::Text);
        QCOMPARE(decoded.text, arabic);
        QCOMPARE(decoded.evidence, DecodedText::Evidence::Detected);
    }

    void wideTextIsSeenWithAndWithoutAMark()
    {
        const QString text = QStringLiteral("A page of plain text, wide, with some words in it.");
        QCOMPARE(decodeText("\xFF\xFE" + encoded(text, "utf-16le"), {}, SourceFormat::Text).text, text);
        QCOMPARE(decodeText(encoded(text, "utf-16le"), {}, SourceFormat::Text).text, text);
        QCOMPARE(decodeText(encoded(text, "utf-16be"), {}, SourceFormat::Text).text, text);
    }

    void lineEndsAreOneAndControlsGo()
    {
        const QByteArray bytes("a\r\nb\rc\0d\x1b"
                               "e",
                               10);
        QCOMPARE(decodeText(bytes, {}, SourceFormat::Text).text, QStringLiteral("a\nb\ncde"));
    }

    void someBrokenBytesAreCounted()
    {
        const auto decoded = decodeText(arabic.toUtf8() + "\xFF", {}, SourceFormat::Text);
        QCOMPARE(decoded.replaced, 1);
        QVERIFY(decoded.text.startsWith(arabic));
    }
};

QTEST_GUILESS_MAIN(TestCharset)
#include "tst_charset.moc"
