#include "formats/siblingcaptures.h"

#include "core/limits.h"
#include "formats/httpanswer.h"
#include "formats/membersource.h"
#include "formats/pageresource.h"
#include "formats/unpackbudget.h"
#include "formats/waczreader.h"

#include <QFile>

namespace warraq {

/// A web archive: a file, or an entry of an archive.
struct SiblingCaptures::Part
{
    std::function<std::unique_ptr<QIODevice>()> open;
    SourceFormat format = SourceFormat::Warc;
    CaptureIndex::Input input = CaptureIndex::Input::AnyOrder; ///< of `open`
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
        readThrough({again, format, CaptureIndex::Input::AnyOrder}, again(), cancel);
    } else if (format == SourceFormat::Wacz) {
        for (auto& part : webArchivesIn(path)) {
            auto device = part.open();
            const auto input = device && device->isSequential() ? CaptureIndex::Input::FromStart
                                                                : CaptureIndex::Input::AnyOrder;
            readThrough({std::move(part.open), part.format, input}, std::move(device), cancel);
        }
    } else if (format == SourceFormat::Container) {
        walkThrough(again(), again, path, 0, std::make_shared<UnpackBudget>(file.size()), cancel);
    }
}

/// Web archives in an archive are read as they come by, and opened again by their places in it.
void SiblingCaptures::walkThrough(std::unique_ptr<QIODevice> device, const EntryFiles::Reopen& again,
                                  const QString& path, int depth, const std::shared_ptr<UnpackBudget>& budget,
                                  const CancelToken& cancel)
{
    auto opened = device && depth < limits::containerDepth
                      ? PackedFile::open(std::move(device), budget)
                      : Result<std::unique_ptr<PackedFile>>(unexpected(ErrorKind::Unreadable, path));
    if (!opened)
        return;
    const std::shared_ptr<PackedFile> packed = std::move(*opened);
    const auto files = std::make_shared<EntryFiles>(again, path, QString());
    PackedFile::Entry entry;
    for (qint64 number = 1; number <= limits::containerEntries && !cancel.isCancelled(); ++number) {
        if (const auto there = packed->next(entry); !there || !*there)
            break;
        if (!entry.isFile || entry.isEncrypted || hasPageResourceName(entry.name))
            continue;
        auto bytes = std::make_unique<PackedEntry>(packed);
        const QByteArray head = bytes->peek(recognitionBytes);
        const SourceFormat format = webArchiveFormat(uncompressedHead(head));
        const EntryFiles::Place place{number, entry.header, entry.content, entry.bytes};
        const auto reopen = [files, name = entry.name, place] { return files->open(name, place); };
        if (format == SourceFormat::Unknown) {
            if (PackedFile::begins(head))
                walkThrough(std::move(bytes), reopen, {}, depth + 1, budget, cancel);
            continue;
        }
        // In a compressed tar looking would mean unpacking all before it.
        const bool isFromStart = packed->isTar() && entry.content < 0;
        const auto opened = isFromStart ? nullptr : reopen();
        const auto input = opened && !opened->isSequential() ? CaptureIndex::Input::AnyOrder
                                                             : CaptureIndex::Input::FromStart;
        readThrough({reopen, format, input}, std::move(bytes), cancel);
    }
}

void SiblingCaptures::readThrough(Part part, std::unique_ptr<QIODevice> device, const CancelToken& cancel)
{
    if (!device)
        return;
    m_index.setInput(part.input);
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
