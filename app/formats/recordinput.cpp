#include "formats/recordinput.h"

namespace warraq {

RecordInput::RecordInput(std::unique_ptr<MemberSource> source) : m_source(std::move(source)) {}

Result<qsizetype> RecordInput::ensure(qsizetype bytes)
{
    while (m_buffer.size() - m_at < bytes && !m_damage && !m_ended) {
        if (m_at > 0 && (m_at == m_buffer.size() || m_at >= m_buffer.size() / 2)) {
            m_buffer.remove(0, m_at);
            m_at = 0;
        }
        const qsizetype had = m_buffer.size();
        const qsizetype readBytes = m_step.next();
        if (m_buffer.capacity() < had + readBytes)
            m_buffer.reserve(
                std::max(had + readBytes, had + had / 2)); // what a header claims is not believed
        m_buffer.resize(had + readBytes);
        auto chunk = m_source->read(m_buffer.data() + had, readBytes);
        m_buffer.truncate(had + (chunk ? chunk->bytes : 0));
        if (!chunk && had == m_at)
            return chunk.failure();
        if (!chunk) {
            // What came before can be read; an archive round it was cut, or the disk is broken.
            m_damage = RecordIssue{IssueKind::Unreadable, chunk.error().detail};
            m_damagedMember = m_members.empty() ? 0 : m_members.back().place;
            m_ended = true;
            break;
        }
        switch (chunk->kind) {
        case MemberSource::Chunk::Kind::Data:
            if (chunk->opensMember || m_members.empty())
                m_members.push_back({m_position + had - m_at, chunk->place});
            break;
        case MemberSource::Chunk::Kind::Damage:
            m_damage = RecordIssue{chunk->issue, chunk->detail};
            m_damagedMember = chunk->place;
            break;
        case MemberSource::Chunk::Kind::End:
            m_ended = true;
            break;
        }
    }
    return m_buffer.size() - m_at;
}

QByteArrayView RecordInput::view() const
{
    return QByteArrayView(m_buffer).sliced(m_at);
}

void RecordInput::skip(qsizetype bytes)
{
    m_at += bytes;
    m_position += bytes;
    while (m_members.size() > 1 && m_members[1].position <= m_position)
        m_members.pop_front();
}

RecordPlace RecordInput::place() const
{
    if (m_members.empty())
        return {};
    const qint64 inner = m_position - m_members.front().position;
    // A plain file is one member, and every byte of it can be gone to.
    if (!m_source->isCompressed())
        return {m_members.front().place + inner, 0};
    return {m_members.front().place, inner};
}

qsizetype RecordInput::nextMember(qsizetype bytes) const
{
    for (const auto& member : m_members) {
        const qint64 distance = member.position - m_position;
        if (distance >= bytes)
            break;
        if (distance > 0)
            return distance;
    }
    return -1;
}

bool RecordInput::goTo(RecordPlace place)
{
    if (!m_source->enter(place.member))
        return false;
    m_buffer.clear();
    m_members.clear();
    m_damage.reset();
    m_ended = false;
    m_at = 0;
    m_position = 0;
    while (m_position < place.inner) {
        const auto there = ensure(1);
        if (!there || *there == 0)
            return false;
        skip(std::min<qint64>(*there, place.inner - m_position));
    }
    return true;
}

qint64 RecordInput::remaining() const
{
    const qint64 behind = m_source->remaining();
    return behind < 0 ? -1 : behind + m_buffer.size() - m_at;
}

} // namespace warraq
