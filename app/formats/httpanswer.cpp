#include "formats/httpanswer.h"

#include "core/limits.h"

namespace warraq {

namespace {

std::optional<HttpAnswer> parseOneAnswer(QByteArrayView block)
{
    // `HTTP/1.1 200 OK`, `HTTP/2 200`, `ICY 200 OK`; the words may be missing.
    const QByteArrayView head = block.first(std::min<qsizetype>(block.size(), limits::webHeaderBytes));
    const qsizetype end = head.indexOf('\n');
    const QByteArrayView line = end < 0 ? head : head.first(end);
    if (!line.startsWith("HTTP/") && !line.startsWith("ICY ") && !line.startsWith("http/"))
        return std::nullopt;
    qsizetype at = line.indexOf(' ');
    while (at >= 0 && at < line.size() && line[at] == ' ')
        ++at;
    HttpAnswer answer;
    int digits = 0;
    while (at > 0 && at < line.size() && digits < 3 && line[at] >= '0' && line[at] <= '9') {
        answer.status = answer.status * 10 + (line[at] - '0');
        ++at;
        ++digits;
    }
    if (digits != 3)
        return std::nullopt;
    if (end < 0)
        return answer;
    const QByteArrayView lines = head.sliced(end + 1);
    const HeaderEnd headerEnd = findHeaderEnd(lines);
    if (headerEnd.body < 0) {
        answer.fields = HeaderFields(lines);
        return answer;
    }
    answer.fields = HeaderFields(lines.first(headerEnd.lines));
    answer.body = block.sliced(end + 1 + headerEnd.body);
    return answer;
}

} // namespace

std::optional<HttpAnswer> parseHttpAnswer(QByteArrayView block)
{
    constexpr int mostInterim = 8;
    auto answer = parseOneAnswer(block);
    for (int i = 0; i < mostInterim && answer && answer->status / 100 == 1; ++i) {
        auto next = parseOneAnswer(answer->body);
        if (!next)
            break;
        answer = std::move(next);
    }
    return answer;
}

DecodedBytes contentOf(const HttpAnswer& answer, QByteArray* joined)
{
    std::optional<RecordIssue> issue;
    QByteArray body;
    std::optional<DecodedBytes> chunks;
    const QByteArray transfer = answer.fields.joined("Transfer-Encoding").toLower();
    if (transfer.contains("chunked"))
        chunks = joinChunks(answer.body);
    if (chunks) {
        body = std::move(chunks->bytes);
        issue = std::move(chunks->issue);
    } else {
        body = answer.body.toByteArray();
    }
    if (joined)
        *joined = body;
    // Of the transfer (RFC 9112, 7) only what may be a coding is left; it was done after the content's.
    auto codings = answer.fields.joined("Content-Encoding");
    for (const auto& coding : transfer.split(',')) {
        if (coding.trimmed() == "gzip" || coding.trimmed() == "x-gzip" || coding.trimmed() == "deflate")
            codings += ',' + coding;
    }
    auto content = undoCodings(std::move(body), codings);
    // Some crawlers lost the header and kept the coding; a text never begins like this.
    const QByteArray type = mediaTypeOf(answer.fields.value("Content-Type"));
    if (!content.issue && content.bytes.startsWith("\x1f\x8b\x08") &&
        (type.isEmpty() || type.startsWith("text/") || type == "application/xhtml+xml")) {
        if (auto plain = undoCodings(content.bytes, "gzip"); !plain.bytes.isEmpty())
            content = std::move(plain);
    }
    if (!content.issue)
        content.issue = std::move(issue);
    return content;
}

} // namespace warraq
