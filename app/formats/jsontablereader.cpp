#include "formats/jsontablereader.h"

#include "core/limits.h"
#include "formats/jsonitems.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace warraq {

namespace {

/// A string member as JsonPieces keeps it, still escaped.
QString unescaped(const QByteArray& raw)
{
    return QJsonDocument::fromJson("[\"" + raw + "\"]").array().at(0).toString();
}

/// How many records an object says it holds. A number of hits, or of pages more, speaks of a query.
std::optional<qint64> countPromised(const QMap<QByteArray, QByteArray>& members)
{
    std::optional<qint64> count;
    for (auto it = members.begin(); it != members.end(); ++it) {
        const QByteArray name = it.key().toLower();
        for (const char* part :
             {"page", "offset", "start", "limit", "next", "cursor", "size", "query", "scroll"}) {
            if (name.contains(part))
                return std::nullopt;
        }
        if (name == "count" || name == "total" || name == "num_items" || name == "item_count" ||
            name == "total_items" || name == "total_records" || name == "record_count" ||
            name == "total_count" || name == "article_count" || name == "total_articles") {
            bool isNumber = false;
            const qint64 value = it->toLongLong(&isNumber);
            if (isNumber)
                count = value;
        }
    }
    return count;
}

} // namespace

JsonTableReader::JsonTableReader(ByteSource source, SourceFormat format, QStringList named)
    : m_source(std::move(source)), m_format(format), m_named(std::move(named)),
      m_pieces(*m_source.device,
               format == SourceFormat::Jsonl ? JsonPieces::Layout::Objects : JsonPieces::Layout::Seen)
{
}

QString JsonTableReader::member(const char* name) const
{
    return unescaped(m_pieces.members().value(name));
}

Result<std::optional<ReadItem>> JsonTableReader::next(const CancelToken& cancel)
{
    m_cancel = cancel;
    if (m_ended)
        return atEnd();
    if (!m_pieces.holdsRecords() && m_number == 0) {
        m_ended = true;
        m_number = -1;
        if (m_format == SourceFormat::JsonFeed) // a feed without items
            return std::optional<ReadItem>();
        return std::optional<ReadItem>(
            UnreadableRecord{0, IssueKind::Unsupported, QStringLiteral("JSON document")});
    }
    if (m_pieces.areColumns())
        return nextOfColumns(cancel);
    for (;;) {
        auto piece = m_pieces.next(cancel);
        if (!piece)
            return Unexpected{{piece.error().kind, m_source.name, piece.error().detail}};
        if (!*piece)
            break;
        if (auto item = itemOf(**piece))
            return item;
    }
    return cancel.isCancelled() ? std::optional<ReadItem>() : end();
}

Result<std::optional<ReadItem>> JsonTableReader::end()
{
    m_ended = true;
    if (m_pieces.isTruncated())
        return std::optional<ReadItem>(SourceNote{std::max<qint64>(0, m_number - 1), IssueKind::Truncated,
                                                  QStringLiteral("the file ends before its JSON does")});
    return atEnd();
}

/// What a column lacks is lost with all that follows.
Result<std::optional<ReadItem>> JsonTableReader::nextOfColumns(const CancelToken& cancel)
{
    if (!m_table) {
        auto table = JsonColumnTable::open(m_source, m_pieces, cancel);
        if (!table)
            return unexpected(table.error().kind, m_source.name, table.error().detail);
        m_table = std::move(*table);
    }
    auto row = m_table->next(cancel);
    if (!row)
        return unexpected(row.error().kind, m_source.name, row.error().detail);
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!*row)
        return end();
    SourceRecord record;
    record.number = m_number++;
    record.bytes = **row;
    record.charset = QStringLiteral("utf-8");
    return std::optional<ReadItem>(recordOf(std::move(record), **row));
}

std::optional<ReadItem> JsonTableReader::atEnd()
{
    const auto promised = countPromised(m_pieces.members());
    const qint64 number = std::exchange(m_number, -1);
    if (number < 0 || !promised || *promised == number)
        return std::nullopt;
    return SourceNote{
        0, IssueKind::WrongCount,
        QStringLiteral("the file says it has %1 records and has %2").arg(*promised).arg(number)};
}

/// Nothing for the row with the names.
std::optional<ReadItem> JsonTableReader::itemOf(const JsonPieces::Piece& piece)
{
    const bool isUtf8 = m_pieces.window().charset() == QLatin1String("utf-8");
    QByteArray json = isUtf8 ? piece.bytes : m_pieces.window().decode(piece.bytes).toUtf8();
    if (m_pieces.areRows() && !m_rowNames && takesForNames(json))
        return std::nullopt;
    const qint64 number = m_number++;
    if (piece.tooLong)
        return UnreadableRecord{number, IssueKind::TooLarge,
                                QStringLiteral("a record of more than %1 bytes").arg(limits::recordBytes)};
    if (piece.incomplete)
        return UnreadableRecord{number, IssueKind::Truncated,
                                QStringLiteral("the file ends within the record")};
    SourceRecord record;
    record.number = number;
    record.offset = piece.offset;
    record.bytes = piece.bytes;
    record.charset = m_pieces.window().charset();
    if (m_pieces.areRows()) {
        auto object = m_parser.objectOf(json, m_rowNames.value_or(QStringList()));
        if (!object)
            return UnreadableRecord{number, IssueKind::Malformed,
                                    object.error().kind == ErrorKind::Unsupported
                                        ? QStringLiteral("the record is not a list of values")
                                        : object.error().detail};
        json = *object;
        record.bytes = std::move(*object);
        record.charset = QStringLiteral("utf-8");
    }
    return recordOf(std::move(record), json);
}

/// Rows of a table have their names beside it, or in the first of them if any of these is a usual one.
bool JsonTableReader::takesForNames(const QByteArray& row)
{
    if (!m_pieces.rowNames().isEmpty()) {
        const QByteArray names = m_pieces.window().decode(m_pieces.rowNames()).toUtf8();
        m_rowNames = m_parser.stringsOf(names).value_or(QStringList());
        return false;
    }
    const auto cells = m_parser.stringsOf(row);
    static const QRegularExpression usual(
        QStringLiteral(
            "^(?:title|headline|titre|titel|t[ií]tulo|body|text|texte?|texto|content|article|author|byline|"
            "auteur|"
            "autor|date|datum|published|published_at|pub_?date|timestamp|url|link|section|category|id)$"),
        QRegularExpression::CaseInsensitiveOption);
    const bool isHead = cells && std::any_of(cells->begin(), cells->end(), [](const QString& cell) {
                            return usual.match(cell.trimmed()).hasMatch();
                        });
    m_rowNames = isHead ? *cells : QStringList();
    return isHead;
}

ReadItem JsonTableReader::recordOf(SourceRecord record, const QByteArray& json)
{
    record.file = m_source.name;
    record.format = m_format == SourceFormat::Jsonl ? SourceFormat::Jsonl : SourceFormat::Json;
    if (readItem(json, record) || (m_named.isEmpty() && readArticle(json, record)))
        return record;
    auto columns = m_parser.columnsOf(json);
    if (!m_named.isEmpty() && !(columns && isNamed(*columns)) && readArticle(json, record))
        return record;
    if (!columns)
        return UnreadableRecord{*record.number, IssueKind::Malformed,
                                columns.error().kind == ErrorKind::Unsupported
                                    ? QStringLiteral("the record is not a JSON object")
                                    : columns.error().detail};
    record.columns = std::move(*columns);
    return record;
}

/// What a person says of a column goes before what the format says.
bool JsonTableReader::isNamed(const JsonColumns::Columns& columns) const
{
    return std::any_of(columns.begin(), columns.end(),
                       [this](const auto& column) { return m_named.contains(column.first); });
}

/// Of Ghost, Drupal and Joomla, and as schema.org has it.
bool JsonTableReader::readArticle(const QByteArray& json, SourceRecord& record)
{
    const QByteArray& table = m_pieces.table();
    const bool isLd = json.contains("\"@type\"");
    const bool isApi = json.contains("\"attributes\"");
    const bool isGhost = table == "db.[].data.posts" ||
                         (table == "data.posts" && json.contains("\"uuid\"") && json.contains("\"slug\""));
    if (!isLd && !isApi && !isGhost)
        return false;
    QJsonObject object = QJsonDocument::fromJson(json).object();
    if (isGhost) {
        if (!m_exportNames)
            m_exportNames = ExportNames::ofGhost(m_source, table.chopped(qstrlen("posts")), m_cancel);
        record.format = SourceFormat::Ghost;
        record.columns = ghostColumns(object, *m_exportNames);
        return true;
    }
    if (isLd) {
        const bool hasContext = member("@context").contains(QLatin1String("schema.org"));
        record.format = SourceFormat::JsonLd;
        record.columns = jsonLdColumns(object, hasContext);
    } else {
        const QString place =
            member("links.self.href").isEmpty() ? member("links.self") : member("links.self.href");
        if (object[u"data"].isObject()) // one article
            object = object[u"data"].toObject();
        if (!m_exportNames)
            m_exportNames = ExportNames::ofJsonApi(m_source, m_cancel);
        record.format = SourceFormat::JsonApi;
        record.columns = jsonApiColumns(object, *m_exportNames, place);
    }
    if (record.columns.empty())
        record.format = m_format == SourceFormat::Jsonl ? SourceFormat::Jsonl : SourceFormat::Json;
    return !record.columns.empty();
}

bool JsonTableReader::readItem(const QByteArray& json, SourceRecord& record)
{
    const bool isFeed = m_format == SourceFormat::JsonFeed ||
                        member("version").startsWith(QLatin1String("https://jsonfeed.org/version/"));
    const bool isList =
        WordPressNames::isListName(m_source.name.section(u'/', -1)) && json.contains("\"slug\"");
    if (!isFeed && !isList && m_format != SourceFormat::WpJson && !json.contains("\"rendered\"") &&
        !json.contains("\"_links\"") && !json.contains("\"taxonomy\"") && !json.contains("\"avatar_urls\""))
        return false;
    auto document = QJsonDocument::fromJson(json);
    if (document.isNull())
        document = QJsonDocument::fromJson(JsonColumns::mended(json));
    const QJsonObject object = document.object();
    if (object.isEmpty())
        return false;
    if (isFeed) {
        record.format = SourceFormat::JsonFeed;
        record.columns = jsonFeedColumns(object, member("title"), member("language"));
        return true;
    }
    const bool isEntryOfList =
        isList && object[u"name"].isString() && !object.contains(u"title") && !object.contains(u"content");
    if (!isWordPress(object) && !isEntryOfList)
        return false;
    record.format = SourceFormat::WpJson;
    if (!m_names)
        m_names = WordPressNames(m_source.nameLists ? m_source.nameLists()
                                                    : WordPressNames::listsBeside(m_source.path));
    record.columns = wordPressColumns(object, *m_names);
    if (isEntryOfList)
        record.skip = SkipReason::Excluded;
    return true;
}

} // namespace warraq
