#include "formats/memberdevice.h"

#include "formats/bzip2source.h"
#include "formats/gzipsource.h"
#include "formats/xzsource.h"
#include "formats/zstdsource.h"

namespace warraq {

MemberDevice::MemberDevice(std::unique_ptr<MemberSource> members) : m_members(std::move(members))
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool MemberDevice::canRead(QByteArrayView head)
{
    return GzipSource::begins(head) || XzSource::begins(head) || Bzip2Source::begins(head) ||
           (ZstdSource::begins(head) && !ZstdSource::beginsWithDictionary(head));
}

qint64 MemberDevice::readData(char* data, qint64 size)
{
    if (m_ended || size == 0)
        return 0;
    auto chunk = m_members->read(data, size);
    if (!chunk) {
        setErrorString(chunk.error().detail);
        return -1;
    }
    if (chunk->kind == MemberSource::Chunk::Kind::Data)
        return chunk->bytes;
    m_ended = true;
    if (chunk->kind == MemberSource::Chunk::Kind::Damage)
        m_damage = RecordIssue{chunk->issue, std::move(chunk->detail)};
    return 0;
}

} // namespace warraq
