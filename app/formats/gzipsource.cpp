#include "formats/gzipsource.h"

#include "core/limits.h"

#include <zlib.h>

#include <cstring>

namespace warraq {

namespace {

constexpr int gzipOnly = 15 + 16; ///< inflateInit2: a window of 32 KiB, with gzip's header
constexpr qsizetype trialBytes = 4096;

} // namespace

GzipSource::GzipSource(DeviceInput input)
    : m_input(std::move(input)), m_stream(std::make_unique<z_stream_s>()), m_again(limits::captureRereadBytes)
{
    std::memset(m_stream.get(), 0, sizeof(z_stream_s));
    inflateInit2(m_stream.get(), gzipOnly);
}

GzipSource::~GzipSource()
{
    inflateEnd(m_stream.get());
}

bool GzipSource::begins(QByteArrayView bytes)
{
    // The three upper flags are reserved and must be zero.
    return bytes.size() >= 4 && bytes.startsWith("\x1f\x8b\x08") &&
           (static_cast<quint8>(bytes[3]) & 0xe0) == 0;
}

bool GzipSource::enter(qint64 place)
{
    m_state = State::Between;
    return m_input.goTo(place);
}

MemberSource::Chunk GzipSource::damage(IssueKind kind, const QString& detail)
{
    Chunk chunk;
    chunk.kind = Chunk::Kind::Damage;
    chunk.place = m_member;
    chunk.issue = kind;
    chunk.detail = detail;
    return chunk;
}

Result<std::optional<MemberSource::Chunk>> GzipSource::findMember()
{
    for (;;) {
        const auto there = m_input.ensure(trialBytes);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        if (view.isEmpty()) {
            m_state = State::Ended;
            return std::optional<Chunk>(Chunk{});
        }
        if (m_state == State::Between && view[0] == '\0') {
            m_input.skip(1); // blocks of tape and disk are filled with zeros
            continue;
        }
        if (begins(view) && (m_state == State::Between ||
                             webArchiveFormat(uncompressedHead(view, 256)) != SourceFormat::Unknown)) {
            inflateReset(m_stream.get());
            m_member = m_input.position();
            m_state = State::Within;
            m_opens = true;
            return std::optional<Chunk>();
        }
        if (m_state == State::Between) {
            m_state = State::Lost;
            m_member = m_input.position();
            return std::optional<Chunk>(damage(
                IssueKind::Malformed, QStringLiteral("bytes between the compressed records that are none")));
        }
        const qsizetype next = view.indexOf('\x1f', 1);
        m_input.skip(next < 0 ? view.size() : next);
    }
}

Result<MemberSource::Chunk> GzipSource::read(char* to, qsizetype room)
{
    for (;;) {
        if (m_state == State::Ended)
            return Chunk{};
        if (m_state != State::Within) {
            auto found = findMember();
            if (!found)
                return found.failure();
            if (*found)
                return std::move(**found);
        }
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        if (*there == 0) {
            m_state = State::Ended;
            return damage(IssueKind::Truncated, QStringLiteral("the compressed data end too soon"));
        }
        const QByteArrayView view = m_input.view();
        constexpr qsizetype most = 1 << 30;
        m_stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(view.data())); // zlib's old habit
        m_stream->avail_in = static_cast<uInt>(std::min(view.size(), most));
        m_stream->next_out = reinterpret_cast<Bytef*>(to);
        m_stream->avail_out = static_cast<uInt>(std::min(room, most));
        const auto given = m_stream->avail_in;
        const auto wanted = m_stream->avail_out;
        const int status = inflate(m_stream.get(), Z_NO_FLUSH);
        m_input.skip(given - m_stream->avail_in);
        if (status == Z_STREAM_END)
            m_state = State::Between;
        if (const auto got = static_cast<qsizetype>(wanted - m_stream->avail_out); got > 0) {
            Chunk chunk;
            chunk.kind = Chunk::Kind::Data;
            chunk.bytes = got;
            chunk.opensMember = std::exchange(m_opens, false);
            chunk.place = m_member;
            return chunk; // an error comes again with the next call
        }
        if (status != Z_STREAM_END && status != Z_OK && status != Z_BUF_ERROR) {
            const QString detail = QString::fromLatin1(m_stream->msg ? m_stream->msg : "bad compressed data");
            m_state = State::Lost;
            // The member may have swallowed the beginning of the next one.
            const qint64 swallowed = m_input.position() - m_member - 1;
            if (swallowed <= m_again && m_input.goTo(m_member + 1))
                m_again -= swallowed;
            return damage(detail.startsWith(QLatin1String("incorrect")) ? IssueKind::HashMismatch
                                                                        : IssueKind::Malformed,
                          QStringLiteral("the compressed data are damaged: ") + detail);
        }
    }
}

} // namespace warraq
