#include "formats/membersource.h"

#include "formats/bzip2source.h"
#include "formats/deviceinput.h"
#include "formats/gzipsource.h"
#include "formats/recordstarts.h"
#include "formats/xzsource.h"
#include "formats/zstdsource.h"

#include <zlib.h>
#include <zstd.h>

#include <cstring>

namespace warraq {

namespace {

class PlainSource : public MemberSource
{
public:
    explicit PlainSource(DeviceInput input) : m_input(std::move(input)) {}

    Result<Chunk> read(char* to, qsizetype room) override
    {
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        if (*there == 0)
            return Chunk{};
        Chunk chunk;
        chunk.kind = Chunk::Kind::Data;
        chunk.bytes = std::min(*there, room);
        chunk.place = m_input.position();
        std::memcpy(to, m_input.view().data(), static_cast<size_t>(chunk.bytes));
        m_input.skip(chunk.bytes);
        return chunk;
    }
    bool enter(qint64 place) override { return m_input.goTo(place); }
    bool isCompressed() const override { return false; }
    qint64 consumed() const override { return m_input.position(); }
    qint64 remaining() const override
    {
        return m_input.size() < 0 ? -1 : std::max<qint64>(0, m_input.size() - m_input.position());
    }

private:
    DeviceInput m_input;
};

QByteArray inflatedHead(QByteArrayView head, qsizetype bytes)
{
    z_stream stream;
    std::memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return {};
    QByteArray out(bytes, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(head.data()));
    stream.avail_in = static_cast<uInt>(head.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(bytes);
    (void)inflate(&stream, Z_SYNC_FLUSH);
    out.truncate(bytes - stream.avail_out);
    inflateEnd(&stream);
    return out;
}

QByteArray zstdHead(QByteArrayView head, qsizetype bytes)
{
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    QByteArray out(bytes, Qt::Uninitialized);
    ZSTD_inBuffer from{head.data(), static_cast<size_t>(head.size()), 0};
    ZSTD_outBuffer to{out.data(), static_cast<size_t>(bytes), 0};
    while (from.pos < from.size && to.pos < to.size) {
        const size_t status = ZSTD_decompressStream(context.get(), &to, &from);
        if (ZSTD_isError(status) || status == 0)
            break;
    }
    out.truncate(static_cast<qsizetype>(to.pos));
    return out;
}

} // namespace

std::unique_ptr<MemberSource> openMembers(std::unique_ptr<QIODevice> device)
{
    DeviceInput input(std::move(device));
    (void)input.ensure(16); // a failure comes again with the first reading
    const QByteArrayView view = input.view();
    if (GzipSource::begins(view))
        return std::make_unique<GzipSource>(std::move(input));
    if (ZstdSource::begins(view))
        return std::make_unique<ZstdSource>(std::move(input));
    if (XzSource::begins(view))
        return std::make_unique<XzSource>(std::move(input));
    if (Bzip2Source::begins(view))
        return std::make_unique<Bzip2Source>(std::move(input));
    return std::make_unique<PlainSource>(std::move(input));
}

QByteArray uncompressedHead(QByteArrayView head, qsizetype bytes)
{
    if (GzipSource::begins(head))
        return inflatedHead(head, bytes);
    if (ZstdSource::begins(head) && !ZstdSource::beginsWithDictionary(head))
        return zstdHead(head, bytes);
    return head.first(std::min(head.size(), bytes)).toByteArray();
}

SourceFormat webArchiveFormat(QByteArrayView start)
{
    if (start.startsWith("\xEF\xBB\xBF"))
        start = start.sliced(3);
    while (!start.isEmpty() && (start[0] == '\r' || start[0] == '\n'))
        start = start.sliced(1);
    if (beginsWarcRecord(start))
        return SourceFormat::Warc;
    if (start.startsWith("filedesc://") || beginsArcRecord(start))
        return SourceFormat::Arc;
    return ZstdSource::beginsWithDictionary(start) ? SourceFormat::Warc : SourceFormat::Unknown;
}

} // namespace warraq
