#include "exporting/zipwriter.h"

#include <QDateTime>

#include <zlib.h>

#include <limits>

namespace warraq {

namespace {

constexpr quint16 plainVersion = 20; // APPNOTE 4.4.3: deflate
constexpr quint16 wideVersion = 45;  // the 64-bit forms
constexpr quint16 utf8Names = 0x0800;
constexpr quint32 full32 = 0xFFFFFFFF;
constexpr quint16 full16 = 0xFFFF;

/// Little-endian fields, one after another.
class Fields
{
public:
    Fields& u16(quint64 value) { return put(value, 2); }
    Fields& u32(quint64 value) { return put(value, 4); }
    Fields& u64(quint64 value) { return put(value, 8); }
    Fields& raw(const QByteArray& bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

private:
    Fields& put(quint64 value, int width)
    {
        for (int i = 0; i < width; ++i)
            m_bytes += static_cast<char>(value >> (8 * i) & 0xFF);
        return *this;
    }
    QByteArray m_bytes;
};

} // namespace

struct ZipWriter::Deflater
{
    z_stream stream{};
    QByteArray out = QByteArray(64 * 1024, Qt::Uninitialized);

    Deflater()
    {
        // Without a header of zlib's own: a ZIP archive has one already.
        deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    }
    ~Deflater() { deflateEnd(&stream); }
};

ZipWriter::ZipWriter(const QString& path) : m_file(path), m_deflater(std::make_unique<Deflater>())
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QDate date = now.date();
    const QTime time = now.time();
    m_date = static_cast<quint16>((date.year() - 1980) << 9 | date.month() << 5 | date.day());
    m_time = static_cast<quint16>(time.hour() << 11 | time.minute() << 5 | time.second() / 2);
}

ZipWriter::~ZipWriter() = default;

Result<void> ZipWriter::open()
{
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return unexpected(ErrorKind::Unreadable, m_file.fileName(), m_file.errorString());
    return {};
}

Result<void> ZipWriter::put(const QByteArray& bytes)
{
    if (m_file.write(bytes) != bytes.size())
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    return {};
}

QByteArray ZipWriter::localHeader() const
{
    return Fields()
        .u32(0x04034B50)
        .u16(plainVersion)
        .u16(utf8Names)
        .u16(m_entry.packing == Packing::Deflated ? 8 : 0)
        .u16(m_time)
        .u16(m_date)
        .u32(m_entry.crc)
        .u32(m_entry.packed)
        .u32(m_entry.bytes)
        .u16(static_cast<quint64>(m_entry.name.size()))
        .u16(0)
        .raw(m_entry.name)
        .bytes();
}

Result<void> ZipWriter::add(const QString& name, const QByteArray& bytes, Packing packing)
{
    if (auto begun = beginEntry(name, packing); !begun)
        return begun;
    if (auto written = write(bytes); !written)
        return written;
    return endEntry();
}

Result<void> ZipWriter::beginEntry(const QString& name, Packing packing)
{
    m_entry = Entry{name.toUtf8(), packing, 0, 0, 0, static_cast<quint64>(m_file.pos())};
    if (m_entry.name.size() > full16)
        return unexpected(ErrorKind::TooLarge, name);
    deflateReset(&m_deflater->stream);
    return put(localHeader());
}

Result<void> ZipWriter::write(QByteArrayView bytes)
{
    constexpr qsizetype most = 1 << 24; // zlib counts in 32 bits
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(most, bytes.size()));
        bytes = bytes.sliced(piece.size());
        const auto* data = reinterpret_cast<const Bytef*>(piece.data());
        m_entry.crc = static_cast<quint32>(crc32(m_entry.crc, data, static_cast<uInt>(piece.size())));
        m_entry.bytes += static_cast<quint64>(piece.size());
        if (m_entry.packing == Packing::Stored) {
            if (auto done = put(QByteArray::fromRawData(piece.data(), piece.size())); !done)
                return done;
            m_entry.packed += static_cast<quint64>(piece.size());
            continue;
        }
        auto& stream = m_deflater->stream;
        stream.next_in = const_cast<Bytef*>(data);
        stream.avail_in = static_cast<uInt>(piece.size());
        while (stream.avail_in > 0) {
            stream.next_out = reinterpret_cast<Bytef*>(m_deflater->out.data());
            stream.avail_out = static_cast<uInt>(m_deflater->out.size());
            deflate(&stream, Z_NO_FLUSH);
            const qsizetype made = m_deflater->out.size() - static_cast<qsizetype>(stream.avail_out);
            if (auto done = put(QByteArray::fromRawData(m_deflater->out.constData(), made)); !done)
                return done;
            m_entry.packed += static_cast<quint64>(made);
        }
    }
    return {};
}

Result<void> ZipWriter::endEntry()
{
    auto& stream = m_deflater->stream;
    for (int state = Z_OK; m_entry.packing == Packing::Deflated && state != Z_STREAM_END;) {
        stream.next_out = reinterpret_cast<Bytef*>(m_deflater->out.data());
        stream.avail_out = static_cast<uInt>(m_deflater->out.size());
        state = deflate(&stream, Z_FINISH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return unexpected(ErrorKind::Internal, m_file.fileName(), QStringLiteral("deflate failed"));
        const qsizetype made = m_deflater->out.size() - static_cast<qsizetype>(stream.avail_out);
        if (auto done = put(QByteArray::fromRawData(m_deflater->out.constData(), made)); !done)
            return done;
        m_entry.packed += static_cast<quint64>(made);
    }
    if (m_entry.bytes >= full32 || m_entry.packed >= full32)
        return unexpected(ErrorKind::TooLarge, m_file.fileName(), QString::fromUtf8(m_entry.name));
    const qint64 end = m_file.pos();
    if (!m_file.seek(static_cast<qint64>(m_entry.offset)))
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    if (auto done = put(localHeader()); !done)
        return done;
    if (!m_file.seek(end))
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    appendToDirectory();
    return {};
}

void ZipWriter::appendToDirectory()
{
    const bool isFar = m_entry.offset >= full32;
    Fields extra;
    if (isFar)
        extra.u16(0x0001).u16(8).u64(m_entry.offset);
    m_directory += Fields()
                       .u32(0x02014B50)
                       .u16(isFar ? wideVersion : plainVersion)
                       .u16(isFar ? wideVersion : plainVersion)
                       .u16(utf8Names)
                       .u16(m_entry.packing == Packing::Deflated ? 8 : 0)
                       .u16(m_time)
                       .u16(m_date)
                       .u32(m_entry.crc)
                       .u32(m_entry.packed)
                       .u32(m_entry.bytes)
                       .u16(static_cast<quint64>(m_entry.name.size()))
                       .u16(static_cast<quint64>(extra.bytes().size()))
                       .u16(0)
                       .u16(0)
                       .u16(0)
                       .u32(0)
                       .u32(isFar ? full32 : m_entry.offset)
                       .raw(m_entry.name)
                       .raw(extra.bytes())
                       .bytes();
    ++m_entries;
}

Result<void> ZipWriter::finish()
{
    const auto start = static_cast<quint64>(m_file.pos());
    const auto size = static_cast<quint64>(m_directory.size());
    if (auto done = put(m_directory); !done)
        return done;
    Fields end;
    if (m_entries >= full16 || start >= full32 || size >= full32) {
        end.u32(0x06064B50).u64(44).u16(wideVersion).u16(wideVersion).u32(0).u32(0);
        end.u64(m_entries).u64(m_entries).u64(size).u64(start);
        end.u32(0x07064B50).u32(0).u64(start + size).u32(1);
    }
    const quint64 count = std::min<quint64>(m_entries, full16);
    end.u32(0x06054B50).u16(0).u16(0).u16(count).u16(count);
    end.u32(std::min<quint64>(size, full32)).u32(std::min<quint64>(start, full32)).u16(0);
    if (auto done = put(end.bytes()); !done)
        return done;
    if (!m_file.flush())
        return unexpected(ErrorKind::DiskFull, m_file.fileName(), m_file.errorString());
    m_file.close();
    return {};
}

} // namespace warraq
