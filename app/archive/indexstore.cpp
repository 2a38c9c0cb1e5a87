#include "archive/indexstore.h"

#include "index/segmentmerge.h"

#include <algorithm>

namespace warraq {

namespace {

/// What a segment is made of at most. The more, the fewer times a word is written again by merging.
constexpr size_t fullDocuments = 8'192;
constexpr size_t fullBytes = 64 << 20;

/// A block's row: 31 bits of segment, 4 of stream, 28 of number, so that a segment's blocks lie together.
qint64 rowOf(qint64 segment, IndexStream stream, quint32 number)
{
    return segment << 32 | static_cast<qint64>(stream) << 28 | static_cast<qint64>(number);
}

} // namespace

Result<QByteArray> ArchiveBlocks::block(qint64 segment, IndexStream stream, quint32 number)
{
    const std::lock_guard lock(m_mutex);
    if (!m_select) {
        auto made = m_connection.prepare("SELECT data FROM index_block WHERE id = ?");
        if (!made)
            return made.failure();
        m_select.emplace(std::move(*made));
    }
    m_select->bind(1, rowOf(segment, stream, number));
    auto row = m_select->step();
    if (!row)
        return row.failure();
    if (!*row)
        return unexpected(ErrorKind::NotFound, QStringLiteral("index"),
                          QStringLiteral("segment %1 is gone").arg(segment));
    QByteArray data = m_select->blob(0);
    m_select->reset();
    return data;
}

Result<SegmentList> loadSegments(Connection& connection)
{
    auto rows = connection.prepare("SELECT id, directory, dead FROM index_segment ORDER BY id");
    if (!rows)
        return rows.failure();
    SegmentList segments;
    auto all = rows->forEachRow([&]() -> Result<void> {
        auto segment = Segment::read(rows->integer(0), rows->blob(1), rows->blob(2));
        if (!segment)
            return segment.failure();
        segments.push_back(std::make_shared<const Segment>(std::move(*segment)));
        return {};
    });
    if (!all)
        return all.failure();
    return segments;
}

Result<void> IndexStore::load()
{
    auto segments = loadSegments(m_connection);
    if (!segments)
        return segments.failure();
    m_committed = std::move(*segments);
    m_now = m_committed;
    return {};
}

void IndexStore::add(quint32 article, std::shared_ptr<const DocumentWords> words)
{
    m_addedBytes += words->bytes();
    m_added[article] = std::move(words);
}

bool IndexStore::isFull() const
{
    return m_added.size() >= fullDocuments || m_addedBytes >= fullBytes;
}

void IndexStore::remove(quint32 article)
{
    m_added.erase(article);
    m_removed.push_back(article);
}

BlockSink IndexStore::sinkOf(qint64 segment)
{
    return [this, segment](IndexStream stream, quint32 number, const QByteArray& block) -> Result<void> {
        if (!m_insertBlock) {
            auto made = m_connection.prepare("INSERT INTO index_block(id, data) VALUES (?, ?)");
            if (!made)
                return made.failure();
            m_insertBlock.emplace(std::move(*made));
        }
        return m_insertBlock->bind(1, rowOf(segment, stream, number)).bind(2, block).run();
    };
}

Result<void> IndexStore::store(Segment segment)
{
    auto insert = m_connection.prepare("INSERT INTO index_segment(id, directory, dead) VALUES (?, ?, ?)");
    if (!insert)
        return insert.failure();
    insert->bind(1, segment.number).bind(2, segment.directory()).bind(3, segment.deadIds());
    m_now.push_back(std::make_shared<const Segment>(std::move(segment)));
    return insert->run();
}

Result<void> IndexStore::drop(qint64 segment)
{
    auto blocks = m_connection.prepare("DELETE FROM index_block WHERE id >= ? AND id < ?");
    if (!blocks)
        return blocks.failure();
    if (auto done = blocks->bind(1, segment << 32).bind(2, (segment + 1) << 32).run(); !done)
        return done;
    auto head = m_connection.prepare("DELETE FROM index_segment WHERE id = ?");
    if (!head)
        return head.failure();
    if (auto done = head->bind(1, segment).run(); !done)
        return done;
    std::erase_if(m_now, [segment](const auto& one) { return one->number == segment; });
    return {};
}

Result<void> IndexStore::saveRemovals()
{
    std::sort(m_removed.begin(), m_removed.end());
    for (auto& segment : m_now) {
        std::vector<quint32> gone;
        for (const quint32 article : m_removed) {
            if (segment->holds(article))
                gone.push_back(article);
        }
        gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
        if (gone.empty())
            continue;
        Segment changed = *segment;
        changed.dead.insert(changed.dead.end(), gone.begin(), gone.end());
        std::sort(changed.dead.begin(), changed.dead.end());
        auto update = m_connection.prepare("UPDATE index_segment SET dead = ? WHERE id = ?");
        if (!update)
            return update.failure();
        if (auto done = update->bind(1, changed.deadIds()).bind(2, changed.number).run(); !done)
            return done;
        segment = std::make_shared<const Segment>(std::move(changed));
    }
    m_removed.clear();
    return {};
}

/// No merge would come for those of an import that was taken back. The newest stays: its number must not be
/// given again while a reader may still know it.
Result<void> IndexStore::dropEmpty()
{
    std::vector<qint64> empty;
    for (const auto& segment : m_now) {
        if (segment->living() == 0 && segment != m_now.back())
            empty.push_back(segment->number);
    }
    for (const qint64 number : empty) {
        if (auto done = drop(number); !done)
            return done;
    }
    return {};
}

Result<void> IndexStore::save()
{
    // What is added again must not be taken out of its own new segment.
    if (auto done = saveRemovals(); !done)
        return done;
    if (!m_added.empty()) {
        std::vector<NewDocument> documents;
        documents.reserve(m_added.size());
        for (auto& [article, words] : m_added)
            documents.push_back({article, std::move(words)});
        m_added.clear();
        m_addedBytes = 0;
        const qint64 number = m_now.empty() ? 1 : m_now.back()->number + 1;
        auto segment = buildSegment(number, std::move(documents), sinkOf(number));
        if (!segment)
            return segment.failure();
        if (auto done = store(std::move(*segment)); !done)
            return done;
    }
    if (auto dropped = dropEmpty(); !dropped)
        return dropped;
    return mergeMany();
}

Result<void> IndexStore::mergeMany()
{
    for (;;) {
        std::vector<qsizetype> sizes;
        for (const auto& segment : m_now)
            sizes.push_back(segment->living());
        const auto chosen = segmentsToMerge(sizes);
        if (chosen.empty())
            return {};
        std::vector<std::unique_ptr<SegmentReader>> readers;
        std::vector<SegmentReader*> parts;
        for (const size_t index : chosen) {
            readers.push_back(std::make_unique<SegmentReader>(m_now[index], m_blocks));
            parts.push_back(readers.back().get());
        }
        const qint64 number = m_now.back()->number + 1;
        auto merged = mergeSegments(number, parts, sinkOf(number));
        if (!merged)
            return merged.failure();
        for (const auto* part : parts) {
            if (auto done = drop(part->segment().number); !done)
                return done;
        }
        if (auto done = store(std::move(*merged)); !done)
            return done;
    }
}

std::shared_ptr<const SegmentList> IndexStore::committed()
{
    m_committed = m_now;
    return std::make_shared<const SegmentList>(m_committed);
}

void IndexStore::rollback()
{
    m_now = m_committed;
    m_added.clear();
    m_addedBytes = 0;
    m_removed.clear();
    if (m_insertBlock)
        m_insertBlock->reset();
}

} // namespace warraq
