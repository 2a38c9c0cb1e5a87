#include "formats/jsoncolumns.h"

#include "formats/charset.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>
#include <cstring>
#include <string>

#include <simdjson.h>

namespace warraq {

namespace {

namespace dom = simdjson::dom;

constexpr int nestingLimit = 16;
using Columns = JsonColumns::Columns;

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
    for (const char* key : {"name", "title", "value", "url", "href"}) {
        dom::element inner;
        if (!value.at_key(key).get(inner) && inner.type() == dom::element_type::STRING)
            return scalar(inner);
    }
    return {};
}

/// Names of members: the rows of a file mostly have the same, so they are made once and shared.
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

/// Elasticsearch's hits, nodes of GraphQL, resources of JSON:API: the record itself is in there.
bool wrapsRecord(std::string_view key, const dom::element& value)
{
    return value.type() == dom::element_type::OBJECT &&
           (key == "_source" || key == "node" || key == "attributes");
}

/// MongoDB's Extended JSON.
bool wrapsValue(std::string_view key)
{
    return key == "$date" || key == "$oid" || key == "$numberLong";
}

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
        for (const auto [key, member] : object) {
            // What a store wraps a record or a value in is no part of its name.
            const bool isWrapping = depth == 0 ? wrapsRecord(key, member) : wrapsValue(key);
            flatten(member,
                    isWrapping       ? name
                    : name.isEmpty() ? names.name(key)
                                     : name + u'.' + toQString(key),
                    depth + 1, names, columns);
        }
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

/// `\ud83d` at \p at.
bool isSurrogate(const QByteArray& text, qsizetype at, const char* thirdDigits)
{
    return text.mid(at, 2) == "\\u" && text.size() >= at + 6 &&
           (text[at + 2] == 'd' || text[at + 2] == 'D') && strchr(thirdDigits, text[at + 3]);
}

bool isHighSurrogate(const QByteArray& text, qsizetype at)
{
    return isSurrogate(text, at, "89abAB");
}

bool isLoneSurrogate(const QByteArray& text, qsizetype at)
{
    constexpr const char* low = "cdefCDEF";
    return isSurrogate(text, at, low) || (isHighSurrogate(text, at) && !isSurrogate(text, at + 6, low));
}

} // namespace

struct JsonColumns::Parser
{
    dom::parser parser;
    MemberNames names;
    size_t columns = 0; ///< of the last object

    /// Also what is JSON by a hair. \p better keeps what \p value then is of.
    simdjson::error_code read(const QByteArray& json, QByteArray& better, dom::element& value)
    {
        const auto parse = [this, &value](const QByteArray& text) {
            return parser.parse(text.constData(), static_cast<size_t>(text.size()), true).get(value);
        };
        const auto problem = parse(json);
        if (!problem)
            return problem;
        better = mended(json);
        return parse(better) ? problem : simdjson::SUCCESS;
    }
};

JsonColumns::JsonColumns() : m_parser(std::make_unique<Parser>()) {}

JsonColumns::~JsonColumns() = default;

QByteArray JsonColumns::mended(const QByteArray& json)
{
    QByteArray text = decodeText(json, {}, SourceFormat::Jsonl).text.toUtf8();
    QByteArray out;
    out.reserve(text.size() + 64);
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\' && i + 1 < text.size()) {
                if (isLoneSurrogate(text, i)) {
                    out += "\\ufffd";
                    i += 5;
                    continue;
                }
                out += c;
                out += text[++i];
                if (text[i] == 'u' && isHighSurrogate(text, i - 1)) { // with its other half
                    out += text.mid(i + 1, 10);
                    i += 10;
                }
            } else if (static_cast<unsigned char>(c) < 0x20) {
                out += c == '\n' ? "\\n" : c == '\t' ? "\\t" : " ";
            } else {
                inString = c != '"';
                out += c;
            }
            continue;
        }
        inString = c == '"';
        const QByteArrayView rest = QByteArrayView(text).sliced(i);
        const auto isWord = [&](const char* word) { return rest.startsWith(word); };
        if (c == ',') {
            qsizetype next = i + 1;
            while (next < text.size() && static_cast<unsigned char>(text[next]) <= 0x20)
                ++next;
            if (next < text.size() && (text[next] == '}' || text[next] == ']' || text[next] == ','))
                continue;
        }
        if (isWord("NaN") || isWord("Infinity") || isWord("-Infinity") || isWord("None")) {
            out += "null";
            i += isWord("NaN") ? 2 : isWord("None") ? 3 : isWord("-") ? 8 : 7;
            continue;
        }
        out += c;
    }
    return out;
}

Result<JsonColumns::Columns> JsonColumns::columnsOf(const QByteArray& json)
{
    dom::element value;
    QByteArray better;
    if (const auto problem = m_parser->read(json, better, value))
        return unexpected(ErrorKind::Malformed, QString(),
                          QString::fromLatin1(simdjson::error_message(problem)));
    if (value.type() != dom::element_type::OBJECT)
        return unexpected(ErrorKind::Unsupported, QString());
    Columns columns;
    columns.reserve(m_parser->columns);
    flatten(value, {}, 0, m_parser->names, columns);
    m_parser->columns = columns.size();
    return columns;
}

Result<QByteArray> JsonColumns::objectOf(const QByteArray& row, const QStringList& names)
{
    dom::element value;
    QByteArray better;
    if (const auto problem = m_parser->read(row, better, value))
        return unexpected(ErrorKind::Malformed, QString(),
                          QString::fromLatin1(simdjson::error_message(problem)));
    if (value.type() != dom::element_type::ARRAY)
        return unexpected(ErrorKind::Unsupported, QString());
    QByteArray object = "{";
    qsizetype number = 0;
    const dom::array cells = value.get_array().value_unsafe();
    for (const auto cell : cells) {
        QString name = names.value(number++);
        if (name.isEmpty())
            name = QStringLiteral("column %1").arg(number);
        const std::string text = simdjson::minify(cell);
        object += (number > 1 ? "," : "") + quoted(name) + ':' +
                  QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    }
    return object + '}';
}

std::optional<QStringList> JsonColumns::stringsOf(const QByteArray& row)
{
    dom::element value;
    QByteArray better;
    if (m_parser->read(row, better, value) || value.type() != dom::element_type::ARRAY)
        return std::nullopt;
    QStringList strings;
    const dom::array cells = value.get_array().value_unsafe();
    for (const auto cell : cells) {
        if (cell.type() != dom::element_type::STRING)
            return std::nullopt;
        strings << toQString(cell.get_string().value_unsafe());
    }
    return strings;
}

QByteArray JsonColumns::quoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

} // namespace warraq
