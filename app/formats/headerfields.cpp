#include "formats/headerfields.h"

namespace warraq {

namespace {

constexpr size_t mostFields = 2'000;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

HeaderFields::HeaderFields(QByteArrayView lines)
{
    while (!lines.isEmpty() && m_fields.size() < mostFields) {
        const qsizetype end = lines.indexOf('\n');
        QByteArrayView line = end < 0 ? lines : lines.first(end);
        lines = end < 0 ? QByteArrayView() : lines.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty() && isBlank(line[0]) && !m_fields.empty()) {
            QByteArray& value = m_fields.back().second;
            value += (value.isEmpty() ? "" : " ") + line.toByteArray().trimmed();
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            continue;
        m_fields.emplace_back(line.first(colon).toByteArray().trimmed().toLower(),
                              line.sliced(colon + 1).toByteArray().trimmed());
    }
}

QByteArray HeaderFields::value(QByteArrayView name) const
{
    for (const auto& [known, value] : m_fields) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray HeaderFields::joined(QByteArrayView name) const
{
    QByteArray all;
    for (const auto& [known, value] : m_fields) {
        if (name.compare(known, Qt::CaseInsensitive) == 0)
            all += (all.isEmpty() ? "" : ",") + value;
    }
    return all;
}

HeaderEnd findHeaderEnd(QByteArrayView bytes)
{
    for (qsizetype line = 0; line < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', line);
        if (end < 0)
            break;
        // CR CR LF: a text-mode copy doubled them.
        if (end - line <= 2 && bytes.sliced(line, end - line).count('\r') == end - line)
            return {line, end + 1};
        line = end + 1;
    }
    return {};
}

QByteArray mediaTypeOf(const QByteArray& contentType)
{
    const qsizetype end = contentType.indexOf(';');
    return contentType.left(end < 0 ? contentType.size() : end).trimmed().toLower();
}

QByteArray parameterOf(const QByteArray& contentType, QByteArrayView name)
{
    const auto parts = contentType.split(';');
    for (qsizetype i = 1; i < parts.size(); ++i) {
        const qsizetype equals = parts[i].indexOf('=');
        if (equals < 0 || name.compare(parts[i].left(equals).trimmed(), Qt::CaseInsensitive) != 0)
            continue;
        QByteArray value = parts[i].mid(equals + 1).trimmed();
        if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
            value.back() == value.front())
            value = value.mid(1, value.size() - 2);
        return value;
    }
    return {};
}

} // namespace warraq
