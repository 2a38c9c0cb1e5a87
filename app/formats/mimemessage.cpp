#include "formats/mimemessage.h"

#include "core/limits.h"
#include "formats/charset.h"

#include <QRegularExpression>

namespace warraq {

namespace {

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// RFC 2045, 6.7: `=3D`, and `=` at a line's end joins two lines. A sign that is none stays.
QByteArray fromQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            out += text[i];
            continue;
        }
        if (i + 2 < text.size() && isHex(text[i + 1]) && isHex(text[i + 2])) {
            out += QByteArray::fromHex(text.sliced(i + 1, 2).toByteArray());
            i += 2;
            continue;
        }
        qsizetype end = i + 1; // blanks before the line's end are a mail program's
        while (end < text.size() && (text[end] == ' ' || text[end] == '\t'))
            ++end;
        if (end < text.size() && text[end] == '\r')
            ++end;
        if (end < text.size() && text[end] == '\n')
            i = end;
        else if (end == text.size())
            break;
        else
            out += '=';
    }
    return out;
}

} // namespace

QByteArray MimePart::mediaType() const
{
    const QByteArray type = mediaTypeOf(header.value("content-type"));
    return type.isEmpty() ? QByteArrayLiteral("text/plain") : type;
}

QByteArray decodedPart(const MimePart& part, const QByteArray& bytes)
{
    if (part.offset < 0 || part.length < 0 || part.offset > bytes.size() - part.length)
        return {};
    const QByteArrayView encoded = QByteArrayView(bytes).sliced(part.offset, part.length);
    const QByteArray encoding = part.header.value("content-transfer-encoding").trimmed().toLower();
    if (encoding == "quoted-printable")
        return fromQuotedPrintable(encoded);
    if (encoding == "base64")
        return QByteArray::fromBase64(encoded.toByteArray());
    return encoded.toByteArray();
}

QString headerText(const QByteArray& value)
{
    // Blanks between two encoded words mean nothing (6.2); those within one are an old program's.
    static const QRegularExpression word(QStringLiteral(
        "=\\?([\\w-]+)(?:\\*[\\w-]*)?\\?([bqBQ])\\?([^?]*)\\?=(?:\\s+(?==\\?[\\w-]+\\?[bqBQ]\\?))?"));
    const QString raw = decodeText(value, {}, SourceFormat::Text).text;
    QString text;
    qsizetype at = 0;
    for (auto it = word.globalMatch(raw); it.hasNext();) {
        const auto match = it.next();
        text += QStringView(raw).sliced(at, match.capturedStart() - at);
        at = match.capturedEnd();
        QByteArray bytes = match.captured(3).toUtf8();
        if (match.captured(2).toLower() == u"b")
            bytes = QByteArray::fromBase64(bytes);
        else
            bytes = fromQuotedPrintable(bytes.replace('_', ' '));
        text += decodeText(bytes, match.captured(1), SourceFormat::Text).text;
    }
    text += QStringView(raw).sliced(at);
    return text.simplified();
}

} // namespace warraq
