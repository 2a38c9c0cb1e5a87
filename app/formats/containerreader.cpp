#include "formats/containerreader.h"

#include "core/limits.h"
#include "formats/entryname.h"
#include "formats/pageresource.h"
#include "formats/unpackbudget.h"
#include "formats/wordpressnames.h"

namespace warraq {

namespace {

IssueKind issueOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::TooLarge:
        return IssueKind::TooLarge;
    case ErrorKind::Malformed:
        return IssueKind::Malformed;
    case ErrorKind::Unsupported:
        return IssueKind::Unsupported;
    default:
        return IssueKind::Unreadable;
    }
}

constexpr qint64 listHead = 256; ///< of a WACZ's list of pages

/// libarchive has no code for it.
IssueKind kindOf(const QString& error)
{
    if (error.contains(QLatin1String("truncated"), Qt::CaseInsensitive) ||
        error.endsWith(QLatin1String("too soon")))
        return IssueKind::Truncated;
    return error.contains(QLatin1String("encrypt"), Qt::CaseInsensitive) ||
                   error.contains(QLatin1String("passphrase"), Qt::CaseInsensitive)
               ? IssueKind::Encrypted
               : IssueKind::Malformed;
}

} // namespace

ContainerReader::ContainerReader(std::shared_ptr<PackedFile> packed, ByteSource source,
                                 const ReadOptions& options, int depth)
    : m_packed(std::move(packed)), m_source(std::move(source)), m_options(options), m_depth(depth)
{
    if (m_source.again)
        m_files = std::make_shared<EntryFiles>(m_source.again, m_source.path, m_source.name);
}

/// A compressed file alone has its pictures where it lies.
std::shared_ptr<PageResources> ContainerReader::resources() const
{
    auto inner = m_inner ? m_inner->resources() : nullptr;
    return inner || m_entryName == m_source.name ? inner : m_files;
}

Result<std::unique_ptr<SourceReader>> ContainerReader::open(ByteSource source, const ReadOptions& options,
                                                            int depth)
{
    if (depth >= limits::containerDepth)
        return unexpected(
            ErrorKind::TooLarge, source.name,
            QStringLiteral("archives lie deeper in each other than %1").arg(limits::containerDepth));
    // Of the file that all this lies in; an entry brings it along.
    const auto* entry = dynamic_cast<PackedEntry*>(source.device.get());
    auto budget =
        entry ? entry->budget()
              : std::make_shared<UnpackBudget>(source.device->isSequential() ? 0 : source.device->size());
    auto packed = PackedFile::open(std::move(source.device), std::move(budget));
    if (!packed)
        return unexpected(packed.error().kind, source.name, packed.error().detail);
    return std::unique_ptr<SourceReader>(
        new ContainerReader(std::move(*packed), std::move(source), options, depth));
}

void ContainerReader::tell(RecordIssue issue)
{
    m_note = SourceNote{0, issue.kind, std::move(issue.detail), m_source.name};
}

qint64 ContainerReader::others() const
{
    return m_others + (m_inner ? m_inner->others() : 0);
}

Result<std::optional<ReadItem>> ContainerReader::next(const CancelToken& cancel)
{
    if (m_files)
        m_files->setCancel(cancel);
    while (!cancel.isCancelled()) {
        if (m_note)
            return std::optional<ReadItem>(*std::exchange(m_note, std::nullopt));
        if (m_ended)
            break;
        auto item = m_inner ? nextOfEntry(cancel) : nextEntry();
        if (!item || *item)
            return item;
    }
    return std::optional<ReadItem>();
}

Result<std::optional<ReadItem>> ContainerReader::nextOfEntry(const CancelToken& cancel)
{
    auto item = m_inner->next(cancel);
    if (cancel.isCancelled())
        return std::optional<ReadItem>();
    if (!item || !*item) {
        m_others += m_inner->others();
        m_inner.reset();
        if (!item)
            return std::optional<ReadItem>(brokenEntry(item.error()));
        if (!m_packed->error().isEmpty()) // the reader took a broken end for the end
            m_note = SourceNote{std::max<qint64>(0, m_innerRecords - 1),
                                m_packed->isBomb() ? IssueKind::TooLarge : IssueKind::Truncated,
                                m_packed->error(), m_entryName};
        else if (const auto& damage = m_packed->damage())
            m_note = SourceNote{std::max<qint64>(0, m_innerRecords - 1), damage->kind, damage->detail,
                                m_entryName};
        return std::optional<ReadItem>();
    }
    if (auto* record = std::get_if<SourceRecord>(&**item)) {
        m_innerRecords = record->number.value_or(0) + 1;
    } else if (auto* broken = std::get_if<UnreadableRecord>(&**item)) {
        m_innerRecords = broken->number + 1;
        if (broken->file.isEmpty())
            broken->file = m_entryName;
    } else if (auto& note = std::get<SourceNote>(**item); note.file.isEmpty()) {
        note.file = m_entryName;
    }
    return item;
}

Result<std::optional<ReadItem>> ContainerReader::nextEntry()
{
    PackedFile::Entry entry;
    auto there = m_packed->next(entry);
    if (!there) {
        m_ended = true;
        return std::optional<ReadItem>(
            UnreadableRecord{0, m_packed->isBomb() ? IssueKind::TooLarge : kindOf(there.error().detail),
                             there.error().detail, m_source.name});
    }
    if (!*there) {
        m_ended = true;
        if (m_entries == 0 && m_packed->isTar())
            return std::optional<ReadItem>(UnreadableRecord{
                0, IssueKind::Unsupported, QStringLiteral("nothing is in the archive"), m_source.name});
        if (const auto& damage = m_packed->damage())
            m_note = SourceNote{0, damage->kind, damage->detail, m_source.name};
        return std::optional<ReadItem>();
    }
    if (++m_entries > limits::containerEntries) {
        m_ended = true;
        return std::optional<ReadItem>(UnreadableRecord{
            0, IssueKind::TooLarge,
            QStringLiteral("more than %1 files in an archive").arg(limits::containerEntries), m_source.name});
    }
    if (!entry.isFile) {
        m_others += entry.name.endsWith(u'/') ? 0 : 1;
        return std::optional<ReadItem>();
    }
    return openEntry(entry);
}

std::optional<ReadItem> ContainerReader::openEntry(const PackedFile::Entry& entry)
{
    bool leadsOut = false;
    const QString inner = containedName(entry.name, leadsOut);
    m_entryName = inner.isEmpty() ? m_source.name : m_source.name + u'/' + inner;
    m_innerRecords = 0;
    if (leadsOut)
        m_note = SourceNote{0, IssueKind::Malformed,
                            QStringLiteral("the name leads out of the archive: %1").arg(entry.name.left(200)),
                            m_entryName};
    if (isHiddenName(inner))
        return std::nullopt;
    if (!inner.isEmpty() && hasPageResourceName(inner)) {
        ++m_others;
        return std::nullopt;
    }
    if (entry.isEncrypted)
        return UnreadableRecord{0, IssueKind::Encrypted, QStringLiteral("the entry is encrypted"),
                                m_entryName};
    ByteSource source;
    source.name = m_entryName;
    source.device = std::make_unique<PackedEntry>(m_packed);
    if (m_files) {
        const EntryFiles::Place place{m_entries, entry.header, entry.content, entry.bytes};
        source.again = [files = m_files, name = entry.name, place] { return files->open(name, place); };
    }
    source.nameLists = nameListsOf(inner);
    // OCF: what an EPUB or an OpenDocument file that is too broken to be read as one calls itself.
    if (inner == u"mimetype" && source.device->peek(listHead).startsWith("application/")) {
        ++m_others;
        return std::nullopt;
    }
    // A WACZ that is too broken, or too large, to be read as one has its web archives, and its list of them.
    if (source.device->peek(listHead).contains("\"json-pages-1.0\"")) {
        ++m_others;
        return std::nullopt;
    }
    auto reader = openBytes(std::move(source), m_options, m_depth + 1);
    if (!reader)
        return brokenEntry(reader.error());
    m_inner = std::move(*reader);
    return std::nullopt;
}

/// A file that is compressed alone has its lists where it lies itself.
std::function<QList<QByteArray>()> ContainerReader::nameListsOf(const QString& inner) const
{
    if (!inner.isEmpty())
        return m_files ? [files = m_files, inner] { return files->nameListsBeside(inner); }
                       : std::function<QList<QByteArray>()>([] { return QList<QByteArray>(); });
    if (m_source.nameLists)
        return m_source.nameLists;
    return [path = m_source.path] { return WordPressNames::listsBeside(path); };
}

/// Whatever the reader said, if the archive could not give the bytes, that is why.
ReadItem ContainerReader::brokenEntry(const Error& error)
{
    UnreadableRecord broken{m_innerRecords, issueOf(error.kind), error.detail, m_entryName};
    if (!m_packed->error().isEmpty()) {
        broken.kind = m_packed->isBomb() ? IssueKind::TooLarge : kindOf(m_packed->error());
        broken.detail = m_packed->error();
    } else if (const auto& damage = m_packed->damage()) {
        broken.kind = damage->kind;
        broken.detail = damage->detail;
    }
    return broken;
}

} // namespace warraq
