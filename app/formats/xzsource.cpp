#include "formats/xzsource.h"

namespace warraq {

namespace {

constexpr quint64 mostMemory = 256ULL << 20; ///< xz -9 wants 65 MiB

} // namespace

XzSource::XzSource(DeviceInput input) : m_input(std::move(input))
{
    m_ended = lzma_stream_decoder(&m_stream, mostMemory, LZMA_CONCATENATED) != LZMA_OK;
}

XzSource::~XzSource()
{
    lzma_end(&m_stream);
}

bool XzSource::begins(QByteArrayView bytes)
{
    return bytes.startsWith(QByteArrayView("\xfd"
                                           "7zXZ\0",
                                           6));
}

MemberSource::Chunk XzSource::end(lzma_ret status)
{
    m_ended = true;
    Chunk chunk;
    if (status == LZMA_STREAM_END)
        return chunk;
    chunk.kind = Chunk::Kind::Damage;
    if (status == LZMA_BUF_ERROR || status == LZMA_OK) {
        chunk.issue = IssueKind::Truncated;
        chunk.detail = QStringLiteral("the compressed data end too soon");
    } else if (status == LZMA_MEMLIMIT_ERROR || status == LZMA_MEM_ERROR) {
        chunk.issue = IssueKind::TooLarge;
        chunk.detail =
            QStringLiteral("the compressed data want more than %1 bytes of memory").arg(mostMemory);
    } else {
        chunk.detail = QStringLiteral("the compressed data are damaged");
    }
    return chunk;
}

Result<MemberSource::Chunk> XzSource::read(char* to, qsizetype room)
{
    while (!m_ended) {
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        m_stream.next_in = reinterpret_cast<const uint8_t*>(view.data());
        m_stream.avail_in = static_cast<size_t>(view.size());
        m_stream.next_out = reinterpret_cast<uint8_t*>(to);
        m_stream.avail_out = static_cast<size_t>(room);
        const lzma_ret status = lzma_code(&m_stream, view.isEmpty() ? LZMA_FINISH : LZMA_RUN);
        m_input.skip(view.size() - static_cast<qsizetype>(m_stream.avail_in));
        if (const auto got = room - static_cast<qsizetype>(m_stream.avail_out); got > 0) {
            Chunk chunk;
            chunk.kind = Chunk::Kind::Data;
            chunk.bytes = got;
            chunk.opensMember = std::exchange(m_opens, false);
            return chunk; // an error comes again with the next call
        }
        if (status != LZMA_OK)
            return end(status);
    }
    return Chunk{};
}

} // namespace warraq
