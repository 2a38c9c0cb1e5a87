#include "formats/jsonlreader.h"

#include "core/limits.h"

#include <simdjson.h>

#include <array>

namespace warraq {

namespace {

namespace dom = simdjson::dom;

constexpr int nestingLimit = 16;
using Columns = std::vector<std::pair<QString, QString>>;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString scalar(const dom::element& value)
{
    switch (value.type()) {
    case dom::element_type::STRING:
        return toQString(value.get_string().value_unsafe());
    case dom::element_type::BOOL:
        return value.get_bool().value_unsafe() ? QStringLiteral("true") : QStringLiteral("false");
    case dom::element_type::INT64:
        return QString::number(value.get_int64().value_unsafe());
    case dom::element_type::UINT64:
        return QString::number(value.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE:
        return QString::number(value.get_double().value_unsafe(), 'g', 15);
    default:
        return {};
    }
}

/// An author given as {"name": ...} within a list means the name.
QString listItem(const dom::element& value)
{
    if (value.type() != dom::element_type::OBJECT)
        return scalar(value);
    for (const char* key : {"name", "title", "value", "url"}) {
        dom::element inner;
        if (!value.at_key(key).get(inner) && inner.type() == dom::element_type::STRING)
            return scalar(inner);
    }
    return {};
}

/// Names of members: the lines of a file mostly have the same, so they are made once and shared.
class MemberNames
{
public:
    QString name(std::string_view key)
    {
        constexpr size_t longest = 128;
        if (key.empty() || key.size() > longest)
            return toQString(key);
        Known& known = m_known[std::hash<std::string_view>()(key) % m_known.size()];
        if (known.key != key)
            known = {std::string(key), toQString(key)};
        return known.name;
    }

private:
    struct Known
    {
        std::string key;
        QString name;
    };
    std::array<Known, 256> m_known;
};

void flatten(const dom::element& value, const QString& name, int depth, MemberNames& names, Columns& columns)
{
    if (depth > nestingLimit)
        return;
    switch (value.type()) {
    case dom::element_type::NULL_VALUE:
        return;
    case dom::element_type::OBJECT: {
        // By value: the result it comes in ends with the expression.
        const dom::object object = value.get_object().value_unsafe();
        for (const auto [key, member] : object)
            flatten(member, name.isEmpty() ? names.name(key) : name + u'.' + toQString(key), depth + 1, names,
                    columns);
        return;
    }
    case dom::element_type::ARRAY: {
        QStringList items;
        const dom::array array = value.get_array().value_unsafe();
        for (const auto member : array) {
            const QString item = listItem(member);
            if (!item.isEmpty())
                items << item;
        }
        if (!items.isEmpty())
            columns.emplace_back(name, items.join(listSeparator));
        return;
    }
    default:
        columns.emplace_back(name, scalar(value));
    }
}

} // namespace

struct JsonlReader::Parser
{
    dom::parser parser;
    MemberNames names;
};

JsonlReader::JsonlReader(std::unique_ptr<QFile> file, QString name)
    : m_file(std::move(file)), m_name(std::move(name)), m_parser(std::make_unique<Parser>())
{
}

JsonlReader::~JsonlReader() = default;

Result<std::optional<JsonlReader::Line>> JsonlReader::readLine(const CancelToken& cancel)
{
    constexpr qint64 bufferBytes = 1 << 20;
    Line line;
    line.offset = m_position;
    for (;;) {
        if (cancel.isCancelled())
            return std::optional<Line>();
        if (m_at == m_buffer.size()) {
            // One buffer for the whole file: QFile::readLine would make a large one for each line.
            m_buffer.resize(bufferBytes);
            const qint64 got = m_file->read(m_buffer.data(), bufferBytes);
            m_buffer.truncate(std::max<qint64>(0, got));
            m_at = 0;
            if (got < 0)
                return unexpected(ErrorKind::Unreadable, m_name, m_file->errorString());
            if (got == 0) {
                if (line.bytes.isEmpty() && !line.tooLong)
                    return std::optional<Line>();
                return std::optional<Line>(std::move(line));
            }
        }
        const qsizetype end = m_buffer.indexOf('\n', m_at);
        const bool complete = end >= 0;
        const QByteArrayView part(m_buffer.constData() + m_at, (complete ? end + 1 : m_buffer.size()) - m_at);
        m_at += part.size();
        m_position += part.size();
        if (line.bytes.size() + part.size() > limits::jsonLineBytes) {
            line.tooLong = true;
            line.bytes.clear();
        }
        if (!line.tooLong)
            line.bytes.append(part);
        if (complete)
            return std::optional<Line>(std::move(line));
    }
}

ReadItem JsonlReader::itemOf(Line line)
{
    const qint64 number = m_number++;
    if (line.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("a line of more than %1 bytes").arg(limits::jsonLineBytes)};
    QByteArray bytes = std::move(line.bytes);
    while (bytes.endsWith('\n') || bytes.endsWith('\r'))
        bytes.chop(1);
    if (number == 0 && bytes.startsWith("\xEF\xBB\xBF")) {
        bytes.remove(0, 3);
        line.offset += 3;
    }
    dom::element value;
    const auto problem =
        m_parser->parser.parse(bytes.constData(), static_cast<size_t>(bytes.size()), true).get(value);
    if (problem)
        return UnreadableRecord{number, IssueKind::Malformed,
                                QString::fromLatin1(simdjson::error_message(problem))};
    if (value.type() != dom::element_type::OBJECT)
        return UnreadableRecord{number, IssueKind::Malformed,
                                QStringLiteral("the line is not a JSON object")};
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Jsonl;
    record.number = number;
    record.offset = line.offset;
    record.columns.reserve(m_columns);
    flatten(value, {}, 0, m_parser->names, record.columns);
    m_columns = record.columns.size();
    record.bytes = std::move(bytes);
    static const QString utf8 = QStringLiteral("utf-8");
    record.charset = utf8;
    return record;
}

Result<std::optional<ReadItem>> JsonlReader::next(const CancelToken& cancel)
{
    for (;;) {
        auto line = readLine(cancel);
        if (!line)
            return line.failure();
        if (!*line)
            return std::optional<ReadItem>();
        const QByteArrayView bytes = (*line)->bytes;
        if ((*line)->tooLong || !bytes.trimmed().isEmpty())
            return std::optional<ReadItem>(itemOf(std::move(**line)));
    }
}

} // namespace warraq
