#include "formats/waczreader.h"

#include "core/limits.h"

#include <QRegularExpression>

namespace warraq {

namespace {

bool isNamedLikeWebArchive(const QString& name)
{
    static const QRegularExpression ending(QStringLiteral("\\.w?arc(\\.gz|\\.zst|\\.open)*$"),
                                           QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch();
}

bool isWithin(const QString& name)
{
    return name.startsWith(QLatin1String("archive/")) || name.startsWith(QLatin1String("warcs/"));
}

/// Unknown: no web archive. Reads its beginning.
SourceFormat formatOf(QIODevice& entry)
{
    return webArchiveFormat(uncompressedHead(entry.read(recognitionBytes)));
}

/// Descriptions of WACZ, of its drafts, and of the collections before it.
const QStringList& descriptions()
{
    static const QStringList names{QStringLiteral("datapackage.json"), QStringLiteral("webdata.yaml"),
                                   QStringLiteral("collection.yaml"), QStringLiteral("metadata.yaml")};
    return names;
}

} // namespace

bool isWacz(QFile& file)
{
    if (!ZipFile::begins(file.peek(4)))
        return false;
    const auto zip = ZipFile::open(file.fileName());
    return zip && isWacz(*zip);
}

bool isWacz(const ZipFile& zip)
{
    const bool described = std::any_of(descriptions().begin(), descriptions().end(),
                                       [&zip](const QString& name) { return zip.find(name) != nullptr; });
    if (!described)
        return false;
    const auto& entries = zip.entries();
    if (std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
            return isWithin(entry.name) && isNamedLikeWebArchive(entry.name);
        }))
        return true;
    const auto* package = zip.find(descriptions().first());
    const auto bytes =
        package ? zip.readEntry(*package, limits::packageDataBytes) : Result<QByteArray>(QByteArray());
    return bytes && (bytes->contains("\"wacz_version\"") || bytes->contains("indexes/index.cdx"));
}

std::vector<WaczPart> webArchivesIn(const QString& path)
{
    std::vector<WaczPart> parts;
    const auto zip = ZipFile::open(path);
    if (!zip)
        return parts;
    for (const auto& entry : zip->entries()) {
        if (leadsOutside(entry.name) || entry.name.endsWith(u'/') ||
            !(isWithin(entry.name) || isNamedLikeWebArchive(entry.name)))
            continue;
        WaczPart part{[zip = *zip, entry]() -> std::unique_ptr<QIODevice> {
                          auto device = zip.openEntry(entry);
                          return device ? std::move(*device) : nullptr;
                      },
                      SourceFormat::Unknown};
        if (const auto device = part.open())
            part.format = formatOf(*device);
        if (part.format != SourceFormat::Unknown)
            parts.push_back(std::move(part));
    }
    return parts;
}

bool mayBeWacz(QByteArrayView head)
{
    constexpr qsizetype nameAt = 30; // APPNOTE 4.3.7
    if (!head.startsWith("PK\x03\x04") || head.size() <= nameAt)
        return false;
    const QByteArrayView name = head.sliced(nameAt);
    for (const char* first : {"archive/", "warcs/", "pages/", "indexes/", "logs/", "fuzzy.json",
                              "datapackage", "webdata.yaml", "collection.yaml", "metadata.yaml"}) {
        if (name.startsWith(first))
            return true;
    }
    return false;
}

WaczReader::WaczReader(ZipFile zip, QString name, const QString& path,
                       std::shared_ptr<SiblingCaptures> siblings)
    : m_zip(std::move(zip)), m_name(std::move(name)), m_package(WaczPackage::read(m_zip)),
      m_parts(std::make_shared<std::vector<Part>>()),
      m_index(std::make_shared<CaptureIndex>(
          [zip = m_zip, parts = m_parts](int part) -> std::unique_ptr<QIODevice> {
              auto device = zip.openEntry((*parts)[static_cast<size_t>(part)].entry);
              return device ? std::move(*device) : nullptr;
          })),
      m_interpreter(m_name, m_index, path, std::move(siblings))
{
}

Result<std::unique_ptr<SourceReader>> WaczReader::open(const QString& path, const QString& name,
                                                       std::shared_ptr<SiblingCaptures> siblings)
{
    auto zip = ZipFile::open(path);
    if (!zip)
        return unexpected(zip.error().kind, name, zip.error().detail);
    return open(std::move(*zip), name, path, std::move(siblings));
}

Result<std::unique_ptr<SourceReader>> WaczReader::open(ZipFile zip, const QString& name, const QString& path,
                                                       std::shared_ptr<SiblingCaptures> siblings)
{
    std::unique_ptr<WaczReader> reader(new WaczReader(std::move(zip), name, path, std::move(siblings)));
    reader->findParts();
    if (reader->m_parts->empty())
        return unexpected(ErrorKind::Malformed, name, QStringLiteral("there is no web archive in it"));
    return std::unique_ptr<SourceReader>(std::move(reader));
}

void WaczReader::note(RecordIssue issue)
{
    m_waiting.push_back(SourceNote{m_interpreter.count(), issue.kind, std::move(issue.detail)});
}

void WaczReader::findParts()
{
    for (const auto& issue : m_package.issues())
        note(issue);
    for (const auto& entry : m_zip.entries()) {
        if (leadsOutside(entry.name)) {
            note({IssueKind::Malformed,
                  QStringLiteral("a name that leads out of the archive: ") + entry.name.left(200)});
            continue;
        }
        if (entry.name.endsWith(u'/') || !(isWithin(entry.name) || isNamedLikeWebArchive(entry.name)))
            continue;
        auto device = m_zip.openEntry(entry);
        if (!device) {
            m_waiting.push_back(m_interpreter.unreadable(
                {device.error().kind == ErrorKind::Unsupported ? IssueKind::Unsupported
                                                               : IssueKind::Malformed,
                 entry.name.left(200) + QStringLiteral(": ") + device.error().detail}));
            continue;
        }
        const auto format = formatOf(**device);
        if (format != SourceFormat::Unknown)
            m_parts->push_back({entry, format});
        else if (isNamedLikeWebArchive(entry.name) && entry.bytes > 0)
            m_waiting.push_back(m_interpreter.unreadable(
                {IssueKind::Malformed, entry.name.left(200) + QStringLiteral(": not a web archive")}));
    }
}

void WaczReader::openPart()
{
    const auto& part = (*m_parts)[m_part];
    m_digest = std::make_shared<RunningDigest>(DigestAlgorithm::Sha256);
    auto device = m_zip.openEntry(part.entry, m_digest);
    if (!device) {
        m_waiting.push_back(m_interpreter.unreadable({IssueKind::Malformed, device.error().detail}));
        ++m_part;
        return;
    }
    m_index->setInput(part.entry.stored ? CaptureIndex::Input::AnyOrder : CaptureIndex::Input::FromStart);
    m_records = openCaptureRecords(std::move(*device), part.format);
}

/// All of it was read.
void WaczReader::closePart()
{
    const auto& entry = (*m_parts)[m_part].entry;
    const QByteArray said = m_package.sha256Of(entry.name);
    if (!said.isEmpty() && m_digest->result().toHex() != said)
        note({IssueKind::HashMismatch,
              entry.name.left(200) + QStringLiteral(" is not the one whose digest the archive says")});
    m_bytesOfParts += m_records->consumed();
    m_records.reset();
    ++m_part;
}

void WaczReader::tellMissingPages()
{
    m_told = true;
    qint64 missing = 0;
    QString first;
    for (auto page = m_package.pages().begin(); page != m_package.pages().end(); ++page) {
        if (page->met)
            continue;
        ++missing;
        if (first.isEmpty() || page.key() < first)
            first = page.key();
    }
    if (missing > 0)
        note({IssueKind::WrongCount,
              QStringLiteral("%1 of %2 listed pages are not in the archive, among them %3")
                  .arg(missing)
                  .arg(m_package.pages().size())
                  .arg(first.left(200))});
}

void WaczReader::complete(SourceRecord& record)
{
    const auto* page = m_package.page(record.url);
    if (!page)
        return;
    record.title = page->title;
    if (!record.captured)
        record.captured = page->captured;
}

Result<std::optional<ReadItem>> WaczReader::next(const CancelToken& cancel)
{
    while (!cancel.isCancelled()) {
        if (!m_waiting.empty()) {
            ReadItem item = std::move(m_waiting.front());
            m_waiting.pop_front();
            return std::optional<ReadItem>(std::move(item));
        }
        if (auto item = m_interpreter.within(cancel)) {
            if (auto* made = std::get_if<SourceRecord>(&*item))
                complete(*made);
            return item;
        }
        if (m_part == m_parts->size()) {
            if (auto item = m_interpreter.waiting(cancel)) {
                if (auto* made = std::get_if<SourceRecord>(&*item))
                    complete(*made);
                return item;
            }
            if (m_told || cancel.isCancelled())
                break;
            tellMissingPages();
            continue;
        }
        if (!m_records) {
            openPart();
            continue;
        }
        auto record = m_records->next(cancel);
        if (!record) {
            m_waiting.push_back(m_interpreter.unreadable(
                {IssueKind::Malformed,
                 (*m_parts)[m_part].entry.name.left(200) + QStringLiteral(": ") + record.error().detail}));
            m_records.reset();
            ++m_part;
            continue;
        }
        if (!*record) {
            if (!cancel.isCancelled())
                closePart();
            continue;
        }
        // Also where it was answered with a redirect or an error: the archive has what it lists.
        if (auto* page = m_package.page(QString::fromUtf8((*record)->url)))
            page->met = true;
        auto item =
            m_interpreter.item(std::move(**record), static_cast<int>(m_part), (*m_parts)[m_part].format);
        if (!item)
            continue;
        if (auto* made = std::get_if<SourceRecord>(&*item))
            complete(*made);
        return std::optional<ReadItem>(std::move(*item));
    }
    return std::optional<ReadItem>();
}

qint64 WaczReader::bytesRead() const
{
    return m_bytesOfParts + (m_records ? m_records->consumed() : 0);
}

} // namespace warraq
