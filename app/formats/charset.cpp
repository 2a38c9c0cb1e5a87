#include "formats/charset.h"

#include "formats/savedpage.h"
#include "formats/waybackpage.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>

#include <uchardet.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace warraq {

namespace {

constexpr qsizetype prescanBytes =
    4096; // HTML Standard, "prescan a byte stream to determine its encoding": 1024
constexpr qsizetype detectionBytes = 256 * 1024;
constexpr qsizetype chunk = 4096; // characters

/// A label as pages write it -> the name to decode with (WHATWG Encoding Standard, section 4.2).
QString encodingOf(const QString& label)
{
    static const QHash<QString, QString> labels = [] {
        QHash<QString, QString> all;
        const auto add = [&all](const char* encoding, std::initializer_list<const char*> names) {
            for (const char* name : names)
                all.insert(QString::fromLatin1(name), QString::fromLatin1(encoding));
        };
        add("utf-8", {"utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8"});
        add("windows-1252", {"windows-1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ascii",
                             "us-ascii", "cp1252", "x-cp1252", "ansi_x3.4-1968", "iso88591"});
        add("windows-1256", {"windows-1256", "cp1256", "x-cp1256"});
        add("iso-8859-6",
            {"iso-8859-6", "iso8859-6", "arabic", "asmo-708", "ecma-114", "iso-8859-6-i", "iso-8859-6-e"});
        add("windows-1255", {"windows-1255", "cp1255"});
        add("iso-8859-8", {"iso-8859-8", "iso-8859-8-i", "hebrew", "iso-8859-8-e"});
        add("windows-1250", {"windows-1250", "cp1250"});
        add("windows-1251", {"windows-1251", "cp1251", "x-cp1251"});
        add("windows-1253", {"windows-1253", "cp1253"});
        add("windows-1254", {"windows-1254", "cp1254", "iso-8859-9", "latin5", "iso8859-9"});
        add("windows-1257", {"windows-1257", "cp1257"});
        add("windows-1258", {"windows-1258", "cp1258"});
        add("windows-874", {"windows-874", "tis-620", "iso-8859-11", "dos-874"});
        add("gb18030",
            {"gb18030", "gbk", "gb2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312", "hz-gb-2312"});
        add("big5", {"big5", "big5-hkscs", "cn-big5", "x-x-big5"});
        add("shift_jis", {"shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932"});
        add("euc-jp", {"euc-jp", "x-euc-jp"});
        add("iso-2022-jp", {"iso-2022-jp", "csiso2022jp"});
        // Korean pages say euc-kr and mean Microsoft's extension of it.
        add("windows-949", {"euc-kr", "ks_c_5601-1987", "ksc5601", "windows-949", "cp949", "uhc", "korean"});
        add("utf-16le", {"utf-16le", "utf-16", "unicode", "ucs-2"});
        add("utf-16be", {"utf-16be"});
        return all;
    }();
    const QString name = label.trimmed().toLower();
    return labels.value(name, name);
}

bool canDecode(const QString& encoding)
{
    return !encoding.isEmpty() && QStringDecoder(encoding.toLatin1().constData()).isValid();
}

/// `<meta charset>`, `<meta http-equiv content="...charset=">`, an XML declaration, or a style sheet's rule.
QString declaredInMarkup(QByteArrayView bytes)
{
    static const QRegularExpression xml(
        QStringLiteral("^\\s*<\\?xml[^>]*\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)"));
    static const QRegularExpression meta(
        QStringLiteral("<meta\\b[^>]*\\bcharset\\s*=\\s*[\"']?\\s*([A-Za-z0-9._:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    QString head = QString::fromLatin1(bytes.first(std::min(bytes.size(), prescanBytes)));
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    head.remove(comment);
    for (const auto* form : {&meta, &xml}) {
        const auto match = form->match(head);
        if (match.hasMatch())
            return match.captured(1);
    }
    return {};
}

struct Mark
{
    const char* encoding = nullptr;
    qsizetype bytes = 0;
};

Mark byteOrderMark(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        return {"utf-8", 3};
    if (bytes.startsWith(QByteArrayView("\xFF\xFE\x00\x00", 4)))
        return {"utf-32le", 4};
    if (bytes.startsWith(QByteArrayView("\x00\x00\xFE\xFF", 4)))
        return {"utf-32be", 4};
    if (bytes.startsWith(QByteArrayView("\xFF\xFE", 2)))
        return {"utf-16le", 2};
    if (bytes.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return {"utf-16be", 2};
    return {};
}

/// Wide text without a mark shows in where its NULs stand.
const char* wideWithoutMark(QByteArrayView bytes)
{
    const qsizetype length = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(3);
    if (length < 16)
        return nullptr;
    std::array<qsizetype, 4> nuls{};
    for (qsizetype i = 0; i < length; ++i)
        nuls[static_cast<size_t>(i & 3)] += bytes[i] == 0;
    const qsizetype quarter = length / 4;
    const auto most = [quarter](qsizetype count) { return count * 10 > quarter * 7; };
    const auto few = [quarter](qsizetype count) { return count * 10 < quarter * 3; };
    if (few(nuls[0]) && most(nuls[2]) && most(nuls[3]))
        return "utf-32le";
    if (few(nuls[3]) && most(nuls[0]) && most(nuls[1]))
        return "utf-32be";
    // Arabic text in UTF-16 has its high bytes at 06, its blanks and digits at 00.
    const qsizetype even = nuls[0] + nuls[2];
    const qsizetype odd = nuls[1] + nuls[3];
    if (odd > even * 4 && odd * 12 > length)
        return "utf-16le";
    if (even > odd * 4 && even * 12 > length)
        return "utf-16be";
    return nullptr;
}

/// The text, where all bytes are UTF-8.
std::optional<QString> validUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional<QString>(std::move(text));
}

QString decoded(const QString& encoding, QByteArrayView bytes)
{
    QStringDecoder decoder(encoding.toLatin1().constData(), QStringDecoder::Flag::Stateless);
    return decoder.isValid() ? QString(decoder.decode(bytes)) : QString();
}

/// What libuchardet makes of the bytes that are not plain ASCII; markup says nothing about a language.
QString detected(QByteArrayView bytes)
{
    struct Release
    {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    const std::unique_ptr<uchardet, Release> detector(uchardet_new());
    QByteArray sample;
    const qsizetype length = std::min(bytes.size(), detectionBytes);
    bool inTag = false;
    for (qsizetype i = 0; i < length; ++i) {
        const char c = bytes[i];
        if (c == '<')
            inTag = true;
        if (!inTag)
            sample += c;
        if (c == '>')
            inTag = false;
    }
    const auto ask = [&](QByteArrayView text) {
        uchardet_reset(detector.get());
        uchardet_handle_data(detector.get(), text.data(), static_cast<size_t>(text.size()));
        uchardet_data_end(detector.get());
        return QString::fromLatin1(uchardet_get_charset(detector.get()));
    };
    QString name = ask(sample);
    if (name.isEmpty() || name == QLatin1String("ASCII"))
        name = ask(bytes.first(length));
    return name == QLatin1String("ASCII") ? QString() : name;
}

/// Line ends to `\n`; control characters, which no text means, out.
QString cleaned(const QString& text)
{
    const auto unwanted = [](QChar c) {
        const char16_t u = c.unicode();
        return u == u'\r' || u == 0xFEFF || (u < 0x20 && u != u'\n' && u != u'\t') || u == 0x7F;
    };
    // Most texts have none: looked for without leaving the loop early, so that it goes over many at once.
    bool isUnwanted = false;
    for (qsizetype from = 0; from < text.size() && !isUnwanted; from += chunk) {
        const qsizetype end = std::min(text.size(), from + chunk);
        const QChar* all = text.constData();
        quint16 found = 0; // of the width of characters, so that the most of them go into one operation
        for (qsizetype i = from; i < end; ++i) {
            const quint16 u = all[i].unicode();
            const auto isControl = static_cast<quint16>(u < 0x20);
            const auto isKept = static_cast<quint16>((u == u'\n') | (u == u'\t'));
            const auto isOther = static_cast<quint16>((u == 0x7F) | (u == 0xFEFF));
            found = static_cast<quint16>(found | (isControl & ~isKept) | isOther);
        }
        isUnwanted = found != 0;
    }
    if (!isUnwanted)
        return text;
    QString out;
    out.reserve(text.size());
    const QStringView all(text);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto next = std::find_if(all.begin() + i, all.end(), unwanted);
        const qsizetype at = next - all.begin();
        out += all.sliced(i, at - i);
        i = at;
        if (i == all.size())
            break;
        const QChar c = all[i];
        const bool endsAlone = c == u'\r' && (i + 1 == all.size() || all[i + 1] != u'\n');
        if (endsAlone || c == u'\f' || c == u'\v')
            out += u'\n';
    }
    return out;
}

/// Windows-1256 has letters where a Latin text has accents, so detection may name the wrong one of the two.
/// Words of Arabic letters settle it.
bool readsAsArabic(const QString& text)
{
    qsizetype arabic = 0;
    qsizetype other = 0;
    for (const QChar c : text) {
        if (c.unicode() < 0x80)
            continue;
        (c.script() == QChar::Script_Arabic ? arabic : other) += 1;
    }
    static const QRegularExpression frequent(QStringLiteral(
        "(^|\\s)(في|من|على|إلى|أن|التي|الذي|و[\\x{0600}-\\x{06FF}]+|ال[\\x{0600}-\\x{06FF}]+)(\\s|$)"));
    return arabic > other * 8 && frequent.match(text.left(20'000)).hasMatch();
}

} // namespace

DecodedText decodeText(QByteArrayView bytes, const QString& declaredCharset, SourceFormat format)
{
    using Evidence = DecodedText::Evidence;
    DecodedText result;
    const auto take = [&](const QString& encoding, const QString& text, Evidence evidence) {
        result.charset = encoding;
        result.evidence = evidence;
        // Nearly no text has any, and looking for one is faster than counting them.
        result.replaced =
            text.contains(QChar::ReplacementCharacter) ? text.count(QChar::ReplacementCharacter) : 0;
        result.text = cleaned(text);
        return result;
    };
    const auto finish = [&](const QString& encoding, QByteArrayView content, Evidence evidence) {
        return take(encoding, decoded(encoding, content), evidence);
    };

    if (const Mark mark = byteOrderMark(bytes); mark.encoding)
        return finish(QString::fromLatin1(mark.encoding), bytes.sliced(mark.bytes), Evidence::ByteOrderMark);
    if (const char* wide = wideWithoutMark(bytes))
        return finish(QString::fromLatin1(wide), bytes, Evidence::Detected);

    QString declared =
        declaredCharset.isEmpty() && format == SourceFormat::Html ? declaredInMarkup(bytes) : declaredCharset;
    declared = encodingOf(declared);
    const bool escapes = declared.startsWith(QLatin1String("iso-2022")) && bytes.contains('\x1b');
    if (const auto text = escapes ? std::nullopt : validUtf8(bytes))
        return take(QStringLiteral("utf-8"), *text, Evidence::Utf8);
    // A page that says UTF-16 in bytes that are not was re-encoded by somebody (HTML Standard, 13.2.3.2).
    if (declared.startsWith(QLatin1String("utf-16")))
        declared = QStringLiteral("utf-8");
    if (canDecode(declared) && declared != QLatin1String("utf-8"))
        return finish(declared, bytes, Evidence::Declared);

    // UTF-8 with a few broken bytes is UTF-8 with a few broken bytes.
    const QString asUtf8 = decoded(QStringLiteral("utf-8"), bytes);
    const qsizetype broken = asUtf8.count(QChar::ReplacementCharacter);
    const qsizetype wide =
        std::count_if(asUtf8.begin(), asUtf8.end(), [](QChar c) { return c.unicode() >= 0x80; });
    if (wide > 0 && broken * 10 < wide)
        return finish(QStringLiteral("utf-8"), bytes,
                      declared.isEmpty() ? Evidence::Detected : Evidence::Declared);

    const QString windowsArabic = QStringLiteral("windows-1256");
    if (readsAsArabic(decoded(windowsArabic, bytes.first(std::min(bytes.size(), detectionBytes)))))
        return finish(windowsArabic, bytes, Evidence::Detected);
    const QString guess = encodingOf(detected(bytes));
    if (canDecode(guess))
        return finish(guess, bytes, Evidence::Detected);
    return finish(QStringLiteral("windows-1252"), bytes, Evidence::Detected);
}

void decodeRecord(SourceRecord& record)
{
    if (hasColumns(record.format))
        return;
    DecodedText decodedText = decodeText(record.bytes, record.declaredCharset, record.format);
    record.text = std::move(decodedText.text);
    record.charset = std::move(decodedText.charset);
    if (record.format == SourceFormat::Html) {
        unwrapWayback(record);
        completeFromSaving(record);
    }
}

} // namespace warraq
