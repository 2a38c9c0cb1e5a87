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
