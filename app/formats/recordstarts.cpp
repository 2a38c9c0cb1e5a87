#include "formats/recordstarts.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace warraq {

namespace {

constexpr qsizetype lineBytes = 8192; ///< a longer line begins no record

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool allDigits(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit);
}

QByteArrayView firstLine(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), lineBytes));
    const qsizetype end = head.indexOf('\n');
    if (end < 0)
        return {};
    return head.first(end > 0 && head[end - 1] == '\r' ? end - 1 : end);
}

bool isScheme(QByteArrayView address)
{
    const qsizetype colon = address.indexOf(':');
    if (colon < 2 || colon > 16)
        return false;
    return std::all_of(address.begin(), address.begin() + colon, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-';
    });
}

bool isHost(QByteArrayView text)
{
    if (text == QByteArrayView("-") || text == QByteArrayView("null"))
        return true;
    return !text.isEmpty() && text.size() <= 45 && (text.contains('.') || text.contains(':')) &&
           std::all_of(text.begin(), text.end(), [](char c) {
               return isDigit(c) || c == '.' || c == ':' || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

/// A WARC record's line with a field of its header behind it: nothing else, wherever it stands.
bool isSureWarcStart(QByteArrayView bytes)
{
    if (!beginsWarcRecord(bytes))
        return false;
    const qsizetype end = bytes.first(std::min<qsizetype>(bytes.size(), 16)).indexOf('\n');
    const QByteArrayView next = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
    return next.first(std::min<qsizetype>(next.size(), 5)).compare("WARC-", Qt::CaseInsensitive) == 0 ||
           next.first(std::min<qsizetype>(next.size(), 8)).compare("Content-", Qt::CaseInsensitive) == 0;
}

/// Behind bytes that have no line end a record begins within a line. \p length: of the line; -1: none.
qsizetype warcStartWithin(QByteArrayView bytes, qsizetype length, BeginsRecord begins)
{
    if (begins != beginsWarcRecord)
        return -1;
    const QByteArrayView line = bytes.first(std::min(length, bytes.size()));
    for (qsizetype at = line.indexOf("WARC/"); at >= 0; at = line.indexOf("WARC/", at + 1)) {
        if (isSureWarcStart(bytes.sliced(at)))
            return at;
    }
    return -1;
}

bool isDate(QByteArrayView text)
{
    return (text.size() >= 8 && text.size() <= 20 && allDigits(text)) || text == QByteArrayView("null") ||
           text == QByteArrayView("-");
}

} // namespace

bool beginsWarcRecord(QByteArrayView bytes)
{
    return bytes.size() >= 9 && bytes.startsWith("WARC/") && (bytes[5] == '0' || bytes[5] == '1') &&
           bytes[6] == '.' && isDigit(bytes[7]) &&
           (bytes[8] == '\r' || bytes[8] == '\n' || bytes[8] == ' ' || isDigit(bytes[8]));
}

bool holdsWarcRecord(QByteArrayView head)
{
    return warcStartWithin(head, head.size(), beginsWarcRecord) >= 0;
}

bool beginsArcRecord(QByteArrayView bytes)
{
    const QByteArrayView line = firstLine(bytes);
    if (line.size() < 20 || !isScheme(line))
        return false;
    // From the end: an address may hold spaces.
    std::array<QByteArrayView, 10> fields; // the last first
    size_t count = 0;
    qsizetype end = line.size();
    while (count < fields.size() && end > 0) {
        const qsizetype space = line.first(end).lastIndexOf(' ');
        fields[count++] = line.sliced(space + 1, end - space - 1);
        end = std::max<qsizetype>(0, space);
    }
    // A bad length is a record's all the same: what follows is found by the next one.
    const auto isOne = [&fields](size_t date) { return isDate(fields[date]) && isHost(fields[date + 1]); };
    // A type may bring its charset along, behind a space.
    for (size_t date = 3; date <= arcTypeWords + 1 && date + 3 <= count; ++date) {
        if (isOne(date) && allDigits(fields[0]) && fields[date - 1].contains('/'))
            return true;
    }
    return (count >= 5 && isOne(2)) || (count == 10 && isDate(fields[7]) && isHost(fields[8]));
}

qsizetype findRecordStart(QByteArrayView bytes, qsizetype from, BeginsRecord begins, qsizetype* open)
{
    if (open)
        *open = bytes.size();
    for (qsizetype at = from; at < bytes.size();) {
        const QByteArrayView rest = bytes.sliced(at);
        const bool startsLine = at == 0 || bytes[at - 1] == '\n';
        if (startsLine && begins(rest))
            return at;
        const auto* end =
            static_cast<const char*>(std::memchr(rest.data(), '\n', static_cast<size_t>(rest.size())));
        const qsizetype length = end ? end - rest.data() + 1 : rest.size();
        if (const qsizetype inside = warcStartWithin(rest, length, begins); inside > 0)
            return at + inside;
        if (!end) {
            if (open && startsLine && rest.size() < lineBytes)
                *open = at;
            return -1;
        }
        at = end - bytes.data() + 1;
    }
    return -1;
}

} // namespace warraq
