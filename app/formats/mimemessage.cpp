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

/// A line that begins with `--` and the boundary: where it begins, where the next line begins, and whether it
/// is the last. At most one line end before it is its own.
struct BoundaryLine
{
    qsizetype before = -1;
    qsizetype behind = -1;
    bool isLast = false;
};

BoundaryLine findBoundary(const QByteArray& bytes, const QByteArray& mark, qsizetype from, qsizetype to)
{
    for (qsizetype at = bytes.indexOf(mark, from); at >= 0 && at < to; at = bytes.indexOf(mark, at + 1)) {
        if (at > 0 && bytes[at - 1] != '\n')
            continue;
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0 || end >= to)
            end = to - 1;
        const QByteArrayView rest = QByteArrayView(bytes).sliced(
            at + mark.size(), std::max<qsizetype>(0, end + 1 - at - mark.size()));
        const QByteArrayView plain = rest.trimmed();
        if (!plain.isEmpty() && plain != QByteArrayView("--"))
            continue; // a longer boundary that begins with this one
        qsizetype before = at;
        if (before > from && bytes[before - 1] == '\n')
            --before;
        if (before > from && bytes[before - 1] == '\r')
            --before;
        return {before, end + 1, !plain.isEmpty()};
    }
    return {};
}

class Taking
{
public:
    explicit Taking(const QByteArray& bytes) : m_bytes(bytes) {}

    MimeMessage take()
    {
        const auto [header, body] = headerAt(0, m_bytes.size());
        m_message.header = header;
        part(header, body, m_bytes.size(), 0);
        return std::move(m_message);
    }

private:
    std::pair<HeaderFields, qsizetype> headerAt(qsizetype from, qsizetype to) const
    {
        const auto region = QByteArrayView(m_bytes).sliced(from, to - from);
        // A part may have no header, only the empty line.
        if (region.startsWith("\n") || region.startsWith("\r\n"))
            return {HeaderFields(), from + (region.startsWith("\n") ? 1 : 2)};
        const HeaderEnd end =
            findHeaderEnd(region.first(std::min<qsizetype>(region.size(), limits::webHeaderBytes)));
        if (end.body < 0)
            return {HeaderFields(), from};
        return {HeaderFields(region.first(end.lines)), from + end.body};
    }

    void part(const HeaderFields& header, qsizetype from, qsizetype to, int depth)
    {
        if (m_message.parts.size() >= static_cast<size_t>(limits::messageParts)) {
            m_message.problem = QStringLiteral("more than %1 parts").arg(limits::messageParts);
            return;
        }
        const QByteArray type = header.value("content-type");
        if (!mediaTypeOf(type).startsWith("multipart/")) {
            m_message.parts.push_back({header, from, std::max<qsizetype>(0, to - from)});
            return;
        }
        if (depth >= limits::messageDepth) {
            m_message.problem = QStringLiteral("parts lie deeper than %1").arg(limits::messageDepth);
            return;
        }
        multipart(parameterOf(type, "boundary"), from, to, depth);
    }

    void multipart(QByteArray boundary, qsizetype from, qsizetype to, int depth)
    {
        if (boundary.isEmpty()) {
            m_message.problem = QStringLiteral("the message does not say what parts its parts");
            boundary = firstMark(from, to);
        }
        const QByteArray mark = "--" + boundary;
        BoundaryLine line = boundary.isEmpty() ? BoundaryLine() : findBoundary(m_bytes, mark, from, to);
        if (line.behind < 0) {
            if (m_message.problem.isEmpty())
                m_message.problem = QStringLiteral("what parts the message's parts is not there");
            onePart(from, to, depth);
            return;
        }
        while (line.behind >= 0 && !line.isLast && line.behind < to) {
            const BoundaryLine next = findBoundary(m_bytes, mark, line.behind, to);
            const qsizetype end = next.behind < 0 ? to : next.before;
            if (next.behind < 0 && m_message.problem.isEmpty())
                m_message.problem = QStringLiteral("the message's end is missing");
            const auto [header, body] = headerAt(line.behind, std::max(end, line.behind));
            part(header, body, std::max(end, body), depth + 1);
            line = next;
        }
    }

    /// All of it, where nothing parts it.
    void onePart(qsizetype from, qsizetype to, int depth)
    {
        while (from < to && (m_bytes[from] == '\n' || m_bytes[from] == '\r'))
            ++from;
        const auto [header, body] = headerAt(from, to);
        if (!header.isEmpty())
            part(header, body, to, depth + 1);
    }

    /// `--...` at the beginning of the first line that has something on it.
    QByteArray firstMark(qsizetype from, qsizetype to) const
    {
        while (from < to && (m_bytes[from] == '\n' || m_bytes[from] == '\r'))
            ++from;
        const qsizetype end = m_bytes.indexOf('\n', from);
        constexpr qsizetype longest = 200;
        const QByteArray line =
            m_bytes.mid(from, std::clamp<qsizetype>((end < 0 ? to : end) - from, 0, longest)).trimmed();
        return line.startsWith("--") ? line.mid(2) : QByteArray();
    }

    const QByteArray& m_bytes;
    MimeMessage m_message;
};

} // namespace

QByteArray MimePart::mediaType() const
{
    const QByteArray type = mediaTypeOf(header.value("content-type"));
    return type.isEmpty() ? QByteArrayLiteral("text/plain") : type;
}

MimeMessage readMimeMessage(const QByteArray& bytes)
{
    return Taking(bytes).take();
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
