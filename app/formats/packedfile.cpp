#include "formats/packedfile.h"

#include "core/limits.h"
#include "formats/charset.h"
#include "formats/memberdevice.h"
#include "formats/unpackbudget.h"

#include <archive.h>
#include <archive_entry.h>

#include <cstdio>
#include <cstring>

namespace warraq {

namespace {

constexpr qsizetype chunkBytes = 256 * 1024;
constexpr qsizetype firstBytes = 8 * 1024; ///< behind a jump, which may be to a header alone

QString errorOf(archive* reader)
{
    const char* text = archive_error_string(reader);
    return text ? QString::fromUtf8(text) : QStringLiteral("the archive is damaged");
}

/// Old archives have names in whatever charset their writer had.
QString nameOf(archive_entry* entry)
{
    if (const char* name = archive_entry_pathname_utf8(entry))
        return QString::fromUtf8(name);
    const char* raw = archive_entry_pathname(entry);
    return raw ? decodeText(QByteArrayView(raw), {}, SourceFormat::Text).text : QString();
}

} // namespace

/// What libarchive calls to get the packed bytes.
struct PackedFile::Calls
{
    static la_ssize_t read(archive* reader, void* data, const void** buffer)
    {
        auto* file = static_cast<PackedFile*>(data);
        file->m_chunk.resize(file->m_nextChunk);
        const qint64 got = file->m_device->read(file->m_chunk.data(), file->m_nextChunk);
        file->m_nextChunk = std::min(file->m_nextChunk * 4, chunkBytes);
        if (got < 0) {
            archive_set_error(reader, EIO, "%s", file->m_device->errorString().toUtf8().constData());
            return -1;
        }
        *buffer = file->m_chunk.constData();
        return got;
    }
    static la_int64_t skip(archive*, void* data, la_int64_t bytes)
    {
        auto* file = static_cast<PackedFile*>(data);
        if (file->m_device->isSequential())
            return 0; // libarchive reads it then
        const qint64 before = file->m_device->pos();
        const qint64 after = std::min(before + bytes, file->m_device->size());
        file->m_nextChunk = firstBytes;
        return file->m_device->seek(after) ? after - before : 0;
    }
    static la_int64_t seek(archive*, void* data, la_int64_t offset, int whence)
    {
        auto* file = static_cast<PackedFile*>(data);
        const qint64 from = whence == SEEK_SET   ? 0
                            : whence == SEEK_CUR ? file->m_device->pos()
                                                 : file->m_device->size();
        file->m_nextChunk = firstBytes;
        return file->m_device->seek(from + offset) ? file->m_device->pos() : ARCHIVE_FATAL;
    }
};

void PackedFile::Close::operator()(archive* reader) const
{
    archive_read_free(reader);
}

PackedFile::PackedFile(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device)), m_nextChunk(chunkBytes), m_reader(archive_read_new())
{
}

PackedFile::~PackedFile() = default;

bool PackedFile::begins(QByteArrayView head)
{
    static constexpr std::array<std::pair<QByteArrayView, qsizetype>, 8> signatures{{
        {"PK\x03\x04", 0},
        {"PK\x05\x06", 0}, // an empty zip
        {"\x1f\x8b\x08", 0},
        {"\x28\xb5\x2f\xfd", 0}, // Zstandard
        {"\xfd"
         "7zXZ",
         0},
        {"BZh", 0},
        {"7z\xbc\xaf\x27\x1c", 0},
        {"ustar", 257},
    }};
    return std::any_of(signatures.begin(), signatures.end(), [head](const auto& signature) {
        return head.size() >= signature.second + signature.first.size() &&
               head.sliced(signature.second).startsWith(signature.first);
    });
}

Result<std::unique_ptr<PackedFile>> PackedFile::open(std::unique_ptr<QIODevice> device,
                                                     std::shared_ptr<UnpackBudget> budget)
{
    MemberDevice* members = nullptr;
    if (MemberDevice::canRead(device->peek(18))) {
        auto unpacked = std::make_unique<MemberDevice>(openMembers(std::move(device)));
        members = unpacked.get();
        device = std::move(unpacked);
    }
    std::unique_ptr<PackedFile> file(new PackedFile(std::move(device)));
    file->m_members = members;
    file->m_budget = std::move(budget);
    archive* reader = file->m_reader.get();
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_format_tar(reader);
    archive_read_support_format_7zip(reader);
    archive_read_support_format_raw(reader);
    archive_read_set_read_callback(reader, Calls::read);
    archive_read_set_skip_callback(reader, Calls::skip);
    if (!file->m_device->isSequential())
        archive_read_set_seek_callback(reader, Calls::seek);
    archive_read_set_callback_data(reader, file.get());
    if (archive_read_open1(reader) != ARCHIVE_OK)
        return unexpected(ErrorKind::Malformed, QString(), file->brokenData().detail);
    return file;
}

/// True where entries are passed over without being unpacked.
bool PackedFile::canJump() const
{
    const int format = archive_format(m_reader.get()) & ARCHIVE_FORMAT_BASE_MASK;
    return !m_device->isSequential() && archive_filter_count(m_reader.get()) == 1 &&
           (format == ARCHIVE_FORMAT_ZIP || format == ARCHIVE_FORMAT_TAR);
}

/// More came out of the entry, or of all archives in each other, than is believed.
bool PackedFile::hasBurst(qint64 more)
{
    m_unpacked += more;
    const qint64 packed = std::max<qint64>(bytesRead() - m_packedBefore, 1);
    if (m_budget && !m_budget->take(more))
        m_error =
            QStringLiteral("more than %1 bytes come out of the archives in each other").arg(m_budget->most());
    else if (m_unpacked > limits::containerFree && m_unpacked / packed > limits::containerRatio)
        m_error = QStringLiteral("%1 bytes come out of %2").arg(m_unpacked).arg(packed);
    else
        return false;
    m_isBomb = true;
    return true;
}

/// libarchive would unpack what is not wanted however much it is.
bool PackedFile::passRest()
{
    if (m_budget && m_budget->isSpent())
        return false;
    if (!m_isWithin || !m_error.isEmpty() || canJump())
        return true;
    while (fillBlock()) {
        if (hasBurst(m_blockBytes))
            return false;
    }
    m_error.clear(); // damage comes again with the next header
    m_damage.reset();
    return true;
}

/// Why the entry's bytes end too soon.
RecordIssue PackedFile::brokenData() const
{
    if (m_members && m_members->damage())
        return *m_members->damage();
    const QString error = errorOf(m_reader.get());
    // zlib's and lzma's words for it: they want more and nothing is left.
    if (error.contains(QLatin1String("(-5)")) || error.contains(QLatin1String("No progress is possible")))
        return {IssueKind::Truncated, QStringLiteral("the compressed data end too soon")};
    return {error.contains(QLatin1String("truncated"), Qt::CaseInsensitive) ? IssueKind::Truncated
                                                                            : IssueKind::Malformed,
            error};
}

/// The entry's next block; false: its end, or an error.
bool PackedFile::fillBlock()
{
    m_blockBytes = 0;
    m_gap = 0;
    if (m_hasEnded)
        return false;
    const void* block = nullptr;
    size_t bytes = 0;
    la_int64_t offset = 0;
    const int status = archive_read_data_block(m_reader.get(), &block, &bytes, &offset);
    m_block = static_cast<const char*>(block);
    if (status == ARCHIVE_EOF) {
        if (m_members && m_members->damage() && archive_format(m_reader.get()) == ARCHIVE_FORMAT_RAW)
            m_damage = m_members->damage();
        return false;
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
        // What came before is worth having.
        if (m_place > 0)
            m_damage = brokenData();
        else
            m_error = errorOf(m_reader.get());
        m_hasEnded = true; // what libarchive would say when it is asked again
        return false;
    }
    if (status == ARCHIVE_WARN)
        m_damage = RecordIssue{IssueKind::HashMismatch, errorOf(m_reader.get())};
    m_blockBytes = static_cast<qint64>(bytes);
    m_gap = std::max<qint64>(0, offset - m_place);
    m_place = offset + m_blockBytes;
    return true;
}

Result<bool> PackedFile::next(Entry& entry)
{
    if (!passRest() || (m_isBomb && !canJump())) {
        if (m_error.isEmpty()) {
            m_isBomb = true;
            m_error = QStringLiteral("too much came out of the archives in each other");
        }
        if (archive_format(m_reader.get()) == ARCHIVE_FORMAT_RAW)
            return false; // nothing else is in it
        return unexpected(ErrorKind::TooLarge, QString(), m_error);
    }
    m_isWithin = false;
    archive_entry* header = nullptr;
    int status = ARCHIVE_RETRY;
    for (int tries = 0; status == ARCHIVE_RETRY && tries < 16; ++tries)
        status = archive_read_next_header(m_reader.get(), &header);
    if (status == ARCHIVE_EOF) {
        const bool isTold = archive_format(m_reader.get()) == ARCHIVE_FORMAT_RAW;
        m_damage = m_members && !isTold ? m_members->damage() : std::nullopt;
        return false;
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN)
        return unexpected(ErrorKind::Malformed, QString(), brokenData().detail);
    entry.name = archive_format(m_reader.get()) == ARCHIVE_FORMAT_RAW ? QString() : nameOf(header);
    entry.isFile = archive_entry_filetype(header) == AE_IFREG && !archive_entry_hardlink(header);
    entry.isEncrypted = archive_entry_is_encrypted(header) != 0;
    entry.bytes = archive_entry_size_is_set(header) ? archive_entry_size(header) : 0;
    const bool isPlainTar = isTar() && canJump();
    entry.header = isPlainTar ? archive_read_header_position(m_reader.get()) : -1;
    entry.content = isPlainTar && archive_entry_sparse_count(header) == 0 ? bytesRead() : -1;
    m_isWithin = true;
    m_packedBefore = bytesRead();
    m_unpacked = 0;
    m_blockBytes = 0;
    m_gap = 0;
    m_place = 0;
    m_error.clear();
    m_damage.reset();
    m_hasEnded = false;
    m_isBomb = false;
    return true;
}

qint64 PackedFile::read(char* data, qint64 size)
{
    if (!m_error.isEmpty())
        return -1;
    qint64 done = 0;
    while (done < size) {
        if (m_gap == 0 && m_blockBytes == 0) {
            // What came before damage is given: archive_read_data would throw it away.
            if (!fillBlock())
                return m_error.isEmpty() || done > 0 ? done : -1;
            continue;
        }
        const qint64 now = std::min(size - done, m_gap > 0 ? m_gap : m_blockBytes);
        if (hasBurst(now))
            return -1;
        if (m_gap > 0) {
            std::memset(data + done, 0, static_cast<size_t>(now));
            m_gap -= now;
        } else {
            std::memcpy(data + done, m_block, static_cast<size_t>(now));
            m_block += now;
            m_blockBytes -= now;
        }
        done += now;
    }
    return done;
}

bool PackedFile::isTar() const
{
    return (archive_format(m_reader.get()) & ARCHIVE_FORMAT_BASE_MASK) == ARCHIVE_FORMAT_TAR;
}

qint64 PackedFile::bytesRead() const
{
    return m_members ? m_members->consumed() : archive_filter_bytes(m_reader.get(), -1);
}

PackedEntry::PackedEntry(std::shared_ptr<PackedFile> file) : m_file(std::move(file))
{
    QIODevice::open(QIODevice::ReadOnly);
}

qint64 PackedEntry::readData(char* data, qint64 size)
{
    if (m_ended || size == 0)
        return 0;
    const qint64 got = m_file->read(data, size);
    if (got < 0)
        setErrorString(m_file->error());
    m_ended = got == 0;
    return got;
}

} // namespace warraq
