#include "formats/siblingcaptures.h"

#include "core/limits.h"
#include "formats/httpanswer.h"
#include "formats/membersource.h"
#include "formats/pageresource.h"
#include "formats/waczreader.h"

#include <QFile>

namespace warraq {

/// A web archive: a file, or an entry of a WACZ.
struct SiblingCaptures::Part
{
    std::function<std::unique_ptr<QIODevice>()> open;
    SourceFormat format = SourceFormat::Warc;
};

SiblingCaptures::SiblingCaptures(std::function<QStringList()> paths)
    : m_paths(std::move(paths)),
      m_index([this](int part) { return m_parts[static_cast<size_t>(part)].open(); })
{
}

SiblingCaptures::~SiblingCaptures() = default;

/// Reads files through, one after the other, until \p look finds something.
template <class Look>
auto SiblingCaptures::lookFor(const QString& except, const CancelToken& cancel, Look look)
{
    auto found = look();
    while (!found && readNext(except, cancel))
        found = look();
    return found;
}

std::optional<CapturedRecord> SiblingCaptures::originalOf(const CapturedRecord& revisit, const QString& path,
                                                          const CancelToken& cancel)
{
    return lookFor(path, cancel, [&] { return m_index.originalOf(revisit); });
}

std::optional<CapturedRecord> SiblingCaptures::continuationOf(const QByteArray& id, int segment,
                                                              const QString& path, const CancelToken& cancel)
{
    return lookFor(path, cancel, [&] { return m_index.continuationOf(id, segment); });
}

bool SiblingCaptures::hasRecord(const QByteArray& id, const QString& path, const CancelToken& cancel)
{
    return lookFor(path, cancel, [&] { return m_index.hasRecord(id); });
}

/// False: there is none left but \p except.
bool SiblingCaptures::readNext(const QString& except, const CancelToken& cancel)
{
    if (!std::exchange(m_isListed, true)) {
        for (const auto& path : m_paths())
            m_files.push_back({path});
    }
    for (File& file : m_files) {
        if (cancel.isCancelled())
            return false;
        if (file.isRead || file.path == except)
            continue;
        file.isRead = true;
        const size_t before = m_parts.size();
        readThrough(file.path, cancel);
        if (m_parts.size() > before)
            return true;
    }
    return false;
}

void SiblingCaptures::readThrough(const QString& path, const CancelToken& cancel)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const SourceFormat format = recogniseFile(file).format;
    const auto again = [path]() -> std::unique_ptr<QIODevice> {
        auto opened = std::make_unique<QFile>(path);
        return opened->open(QIODevice::ReadOnly | QIODevice::Unbuffered) ? std::move(opened) : nullptr;
    };
    if (format == SourceFormat::Warc || format == SourceFormat::Arc) {
        readThrough({again, format}, cancel);
    } else if (format == SourceFormat::Wacz) {
        for (auto& part : webArchivesIn(path))
            readThrough({std::move(part.open), part.format}, cancel);
    } else if (format == SourceFormat::Container) {
        for (auto& part : partsWithin(path, again, cancel))
            readThrough(std::move(part), cancel);
    }
}

/// Web archives in a zip or tar, which are opened again by their places in it.
std::vector<SiblingCaptures::Part>
SiblingCaptures::partsWithin(const QString& path, const EntryFiles::Reopen& again, const CancelToken& cancel)
{
    std::vector<Part> parts;
    auto device = again();
    auto opened = device ? PackedFile::open(std::move(device))
                         : Result<std::unique_ptr<PackedFile>>(unexpected(ErrorKind::Unreadable, path));
    if (!opened)
        return parts;
    const std::shared_ptr<PackedFile> packed = std::move(*opened);
    const auto files = std::make_shared<EntryFiles>(again, path, QString());
    PackedFile::Entry entry;
    for (qint64 number = 1; number <= limits::containerEntries && !cancel.isCancelled(); ++number) {
        if (const auto there = packed->next(entry); !there || !*there)
            break;
        if (!entry.isFile || entry.isEncrypted || hasPageResourceName(entry.name))
            continue;
        PackedEntry bytes(packed);
        const SourceFormat format = webArchiveFormat(uncompressedHead(bytes.peek(recognitionBytes)));
        if (format == SourceFormat::Unknown)
            continue;
        const EntryFiles::Place place{number, entry.header, entry.content, entry.bytes};
        parts.push_back({[files, name = entry.name, place] { return files->open(name, place); }, format});
    }
    return parts;
}

void SiblingCaptures::readThrough(Part part, const CancelToken& cancel)
{
    auto device = part.open();
    if (!device)
        return;
    m_index.setInput(device->isSequential() ? CaptureIndex::Input::FromStart : CaptureIndex::Input::AnyOrder);
    const SourceFormat format = part.format;
    const auto records = openCaptureRecords(std::move(device), format);
    const int number = static_cast<int>(m_parts.size());
    m_parts.push_back(std::move(part));
    using Kind = CapturedRecord::Kind;
    for (;;) {
        const auto next = records->next(cancel);
        if (!next || !*next || cancel.isCancelled())
            return;
        const CapturedRecord& record = **next;
        if (record.kind != Kind::Response && record.kind != Kind::Resource &&
            record.kind != Kind::Continuation)
            continue;
        if (record.kind != Kind::Continuation) {
            // Errors and redirects are at addresses too, and nothing repeats them for us.
            const auto answer = parseHttpAnswer(record.block);
            if (answer && answer->status != 200)
                continue;
        }
        m_index.add(record, number, format, CaptureIndex::By::ContentAndAddress);
    }
}

} // namespace warraq
