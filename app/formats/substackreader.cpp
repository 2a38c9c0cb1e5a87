#include "formats/substackreader.h"

#include "core/itemcolumns.h"
#include "core/limits.h"
#include "formats/charset.h"
#include "formats/tablereader.h"

#include <QBuffer>

namespace warraq {

namespace {

constexpr QStringView listName(u"posts.csv");

/// The folder of the list of posts, with its slash; nullopt: there is none with texts beside it.
std::optional<QString> folderOf(const ZipFile& zip)
{
    for (const auto& entry : zip.entries()) {
        if (!entry.name.endsWith(listName))
            continue;
        const QString folder = entry.name.chopped(listName.size());
        if (!folder.isEmpty() && !folder.endsWith(u'/'))
            continue;
        const QString texts = folder + QStringLiteral("posts/");
        const auto& entries = zip.entries();
        if (std::any_of(entries.begin(), entries.end(), [&texts](const auto& other) {
                return other.name.startsWith(texts) && other.name.endsWith(QLatin1String(".html"));
            }))
            return folder;
    }
    return std::nullopt;
}

bool isTrue(const QString& text)
{
    return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 || text == u"1" || text == u"t";
}

} // namespace

bool SubstackReader::mayBe(QByteArrayView head)
{
    constexpr qsizetype nameAt = 30; // APPNOTE 4.3.7
    if (!ZipFile::begins(head) || head.size() <= nameAt)
        return false;
    const QByteArrayView name = head.sliced(nameAt);
    const QByteArrayView start = name.first(std::min<qsizetype>(name.size(), 200));
    return start.indexOf("posts") >= 0 || start.indexOf(".csv") >= 0;
}

bool SubstackReader::isOne(const ZipFile& zip)
{
    const auto folder = folderOf(zip);
    const auto* list = folder ? zip.find(*folder + listName.toString()) : nullptr;
    auto device =
        list ? zip.openEntry(*list) : Result<std::unique_ptr<QIODevice>>(unexpected(ErrorKind::NotFound, {}));
    if (!device)
        return false;
    const QByteArray head = (*device)->read(1024);
    return head.contains("post_id") && head.contains("is_published");
}

SubstackReader::SubstackReader(ZipFile zip, QString name) : m_zip(std::move(zip)), m_name(std::move(name)) {}

Result<std::unique_ptr<SourceReader>> SubstackReader::open(ZipFile zip, const QString& name)
{
    const auto folder = folderOf(zip);
    const auto* list = folder ? zip.find(*folder + listName.toString()) : nullptr;
    if (!list)
        return unexpected(ErrorKind::Malformed, name, QStringLiteral("the archive is damaged"));
    auto rows = zip.readEntry(*list, limits::packageDataBytes);
    if (!rows)
        return unexpected(rows.error().kind, name, rows.error().detail);
    std::unique_ptr<SubstackReader> reader(new SubstackReader(std::move(zip), name));
    reader->m_folder = *folder;
    auto device = std::make_unique<QBuffer>();
    device->setData(*rows);
    device->open(QIODevice::ReadOnly);
    reader->m_rows = std::make_unique<TableReader>(ByteSource{std::move(device), name, {}});
    for (const auto& entry : reader->m_zip.entries()) {
        const bool isText = entry.name.startsWith(*folder + QStringLiteral("posts/")) &&
                            entry.name.endsWith(QLatin1String(".html"));
        reader->m_others += isText || entry.name.endsWith(u'/') || entry.name.endsWith(listName) ? 0 : 1;
    }
    return std::unique_ptr<SourceReader>(std::move(reader));
}

Result<std::optional<ReadItem>> SubstackReader::next(const CancelToken& cancel)
{
    auto item = m_rows->next(cancel);
    if (!item || !*item || cancel.isCancelled())
        return item ? Result<std::optional<ReadItem>>(std::optional<ReadItem>()) : item;
    if (const auto* row = std::get_if<SourceRecord>(&**item))
        return std::optional<ReadItem>(itemOf(*row));
    return item;
}

ReadItem SubstackReader::itemOf(const SourceRecord& row)
{
    const auto value = [&row](const char* name) {
        for (const auto& [column, text] : row.columns) {
            if (column == QLatin1String(name))
                return text.trimmed();
        }
        return QString();
    };
    const qint64 number = m_number++;
    const QString id = value("post_id");
    SourceRecord record;
    record.file = m_name;
    record.format = SourceFormat::Substack;
    record.number = number;
    const auto add = [&record](const char* name, const QString& text) {
        if (!text.isEmpty())
            record.columns.emplace_back(QString::fromLatin1(name), text);
    };
    const bool isPublished = isTrue(value("is_published"));
    add(item::status, isPublished ? QStringLiteral("publish") : QStringLiteral("draft"));
    if (value("type") == u"page" || value("type") == u"thread")
        add(item::type, value("type") == u"page" ? QStringLiteral("page") : QStringLiteral("topic"));
    add(item::title, value("title"));
    add(item::subtitle, value("subtitle"));
    add(item::published, value("post_date"));
    add(item::id, id.section(u'.', 0, 0));
    const auto* entry = m_zip.find(m_folder + QStringLiteral("posts/") + id + QStringLiteral(".html"));
    if (!entry) {
        if (isPublished)
            return UnreadableRecord{
                number, IssueKind::Malformed,
                QStringLiteral("the export lists a post that is not in it: %1").arg(id.left(200))};
        return record;
    }
    auto bytes = m_zip.readEntry(*entry, limits::recordBytes);
    if (!bytes)
        return UnreadableRecord{
            number, bytes.error().kind == ErrorKind::TooLarge ? IssueKind::TooLarge : IssueKind::Malformed,
            bytes.error().detail};
    record.bytes = std::move(*bytes);
    m_bytes += record.bytes.size();
    const auto decoded = decodeText(record.bytes, {}, SourceFormat::Html);
    record.charset = decoded.charset;
    add(item::bodyHtml, decoded.text);
    return record;
}

} // namespace warraq
