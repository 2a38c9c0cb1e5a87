#include "formats/segmentedcaptures.h"

#include "core/limits.h"

#include <algorithm>

namespace warraq {

namespace {

/// Of a record that is held, beside its block.
constexpr qint64 bytesBeside = 1'024;

bool isLast(const CapturedRecord& segment)
{
    return segment.segmentsBytes >= 0;
}

} // namespace

/// Of what is too long for a record only the beginning is kept.
void SegmentedCaptures::hold(Parts& parts, CapturedRecord& segment)
{
    if (parts.bytes + segment.block.size() > limits::recordBytes) {
        segment.tooLarge = true;
        if (segment.segment > 1)
            segment.block.clear();
    }
    const qint64 bytes = segment.block.size() + bytesBeside;
    parts.bytes += bytes;
    m_bytes += bytes;
    if (isLast(segment))
        parts.last = segment.segment;
}

std::optional<SegmentedCaptures::Whole> SegmentedCaptures::begin(CapturedRecord first, qint64 number)
{
    const QByteArray id = first.id;
    const auto known = m_parts.find(id);
    if (id.isEmpty() || (known != m_parts.end() && known->second.number >= 0)) {
        // None that could be gone on with, or a second one of that name.
        Parts alone;
        alone.number = number;
        alone.last = isLast(first) ? 1 : -1;
        alone.first = std::move(first);
        return join(std::move(alone));
    }
    Parts& parts = m_parts[id];
    parts.age = m_age++;
    parts.number = number;
    hold(parts, first);
    parts.first = std::move(first);
    return completed(id);
}

std::optional<SegmentedCaptures::Whole> SegmentedCaptures::goOn(CapturedRecord segment)
{
    const QByteArray id = segment.segmentsOf;
    const int number = segment.segment;
    if (id.isEmpty() || number < 2)
        return std::nullopt;
    Parts& parts = m_parts[id];
    if (parts.number < 0 && parts.later.empty())
        parts.age = m_age++;
    if (parts.later.contains(number))
        return std::nullopt;
    hold(parts, segment);
    parts.later.emplace(number, std::move(segment));
    return completed(id);
}

SegmentedCaptures::Whole SegmentedCaptures::take(std::map<QByteArray, Parts>::iterator which)
{
    Parts parts = std::move(which->second);
    m_parts.erase(which);
    m_bytes -= parts.bytes;
    return join(std::move(parts));
}

std::optional<SegmentedCaptures::Whole> SegmentedCaptures::completed(const QByteArray& id)
{
    const auto found = m_parts.find(id);
    const Parts& parts = found->second;
    if (parts.number < 0 || parts.last < 0 || static_cast<qint64>(parts.later.size()) + 1 < parts.last)
        return std::nullopt;
    return take(found);
}

SegmentedCaptures::Whole SegmentedCaptures::join(Parts parts)
{
    Whole whole;
    whole.number = parts.number;
    whole.record = std::move(parts.first);
    CapturedRecord& record = whole.record;
    record.blockDigest.clear(); // of the first segment alone
    whole.next = 2;
    for (auto& [number, segment] : parts.later) {
        if (number != whole.next)
            break;
        ++whole.next;
        record.segmentsBytes = segment.segmentsBytes >= 0 ? segment.segmentsBytes : record.segmentsBytes;
        record.blockBytes += segment.blockBytes;
        record.tooLarge |= segment.tooLarge;
        record.block += segment.block;
        if (!record.issue)
            record.issue = std::move(segment.issue);
        if (record.truncated.isEmpty())
            record.truncated = segment.truncated;
    }
    whole.isComplete = parts.last > 0 && whole.next > parts.last;
    return whole;
}

std::optional<SegmentedCaptures::Whole> SegmentedCaptures::takeOverflow()
{
    while (m_bytes > limits::segmentStashBytes) {
        const auto oldest =
            std::min_element(m_parts.begin(), m_parts.end(),
                             [](const auto& a, const auto& b) { return a.second.age < b.second.age; });
        Whole whole = take(oldest);
        if (whole.number >= 0)
            return whole;
    }
    return std::nullopt;
}

std::optional<SegmentedCaptures::Missing> SegmentedCaptures::missing() const
{
    const Parts* first = nullptr;
    for (const auto& [id, parts] : m_parts) {
        if (parts.number >= 0 && (!first || parts.number < first->number))
            first = &parts;
    }
    if (!first)
        return std::nullopt;
    int next = 2;
    while (first->later.contains(next))
        ++next;
    return Missing{first->first.id, next};
}

std::optional<SegmentedCaptures::Whole> SegmentedCaptures::takeUnfinished(const QByteArray& id)
{
    const auto found = m_parts.find(id);
    return found == m_parts.end() ? std::nullopt : std::optional(take(found));
}

QList<QByteArray> SegmentedCaptures::takeOrphans()
{
    QList<QByteArray> ids;
    for (auto it = m_parts.begin(); it != m_parts.end();) {
        if (it->second.number >= 0) {
            ++it;
            continue;
        }
        ids << it->first;
        m_bytes -= it->second.bytes;
        it = m_parts.erase(it);
    }
    return ids;
}

} // namespace warraq
