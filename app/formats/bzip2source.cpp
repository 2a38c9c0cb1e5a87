#include "formats/bzip2source.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr qsizetype headBytes = 10;

} // namespace

Bzip2Source::Bzip2Source(DeviceInput input) : m_input(std::move(input)) {}

Bzip2Source::~Bzip2Source()
{
    close();
}

void Bzip2Source::close()
{
    if (std::exchange(m_isOpen, false))
        BZ2_bzDecompressEnd(&m_stream);
}

bool Bzip2Source::begins(QByteArrayView bytes)
{
    if (bytes.size() < headBytes || !bytes.startsWith("BZh") || bytes[3] < '1' || bytes[3] > '9')
        return false;
    const QByteArrayView magic = bytes.sliced(4, 6); // of a block, or of the end of an empty file
    return magic == QByteArrayView("\x31\x41\x59\x26\x53\x59", 6) ||
           magic == QByteArrayView("\x17\x72\x45\x38\x50\x90", 6);
}

MemberSource::Chunk Bzip2Source::damage(IssueKind kind, const QString& detail)
{
    m_ended = true;
    Chunk chunk;
    chunk.kind = Chunk::Kind::Damage;
    chunk.issue = kind;
    chunk.detail = detail;
    return chunk;
}

/// Behind a stream: another one, or zeros of a tape or a disk to the end, which are passed over.
Result<bool> Bzip2Source::beginsAgain()
{
    for (;;) {
        const auto there = m_input.ensure(headBytes);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        if (view.isEmpty() || begins(view))
            return !view.isEmpty();
        const auto* used = std::find_if(view.begin(), view.end(), [](char c) { return c != '\0'; });
        if (used == view.begin())
            return false;
        m_input.skip(used - view.begin());
    }
}

Result<MemberSource::Chunk> Bzip2Source::read(char* to, qsizetype room)
{
    while (!m_ended) {
        if (!m_isOpen) {
            const auto another = beginsAgain();
            if (!another)
                return another.failure();
            if (!*another) {
                if (!m_input.view().isEmpty())
                    return damage(IssueKind::Malformed,
                                  QStringLiteral("bytes between the compressed records that are none"));
                m_ended = true;
                break;
            }
            m_stream = {};
            m_isOpen = BZ2_bzDecompressInit(&m_stream, 0, 0) == BZ_OK;
            if (!m_isOpen)
                return damage(IssueKind::Internal, QStringLiteral("the compressed data are damaged"));
        }
        const auto there = m_input.ensure(1);
        if (!there)
            return there.failure();
        const QByteArrayView view = m_input.view();
        constexpr qsizetype most = 1 << 30;
        const auto given = static_cast<unsigned>(std::min(view.size(), most));
        const auto wanted = static_cast<unsigned>(std::min(room, most));
        m_stream.next_in = const_cast<char*>(view.data()); // libbz2's old habit
        m_stream.avail_in = given;
        m_stream.next_out = to;
        m_stream.avail_out = wanted;
        const int status = BZ2_bzDecompress(&m_stream);
        m_input.skip(given - m_stream.avail_in);
        const auto got = static_cast<qsizetype>(wanted - m_stream.avail_out);
        if (status == BZ_STREAM_END)
            close();
        if (got > 0) {
            Chunk chunk;
            chunk.kind = Chunk::Kind::Data;
            chunk.bytes = got;
            chunk.opensMember = std::exchange(m_opens, false);
            return chunk; // an error comes again with the next call
        }
        if (status != BZ_OK && status != BZ_STREAM_END)
            return damage(IssueKind::Malformed, QStringLiteral("the compressed data are damaged"));
        if (view.isEmpty() && status == BZ_OK)
            return damage(IssueKind::Truncated, QStringLiteral("the compressed data end too soon"));
    }
    return Chunk{};
}

} // namespace warraq
