#pragma once

#include "archive/connection.h"
#include "index/segmentbuilder.h"
#include "index/segmentreader.h"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace warraq {

/// The index's blocks in the archive. Belongs to its connection's thread, which may let others read blocks
/// while it does nothing else with the connection: one of them at a time does.
class ArchiveBlocks : public BlockSource
{
public:
    explicit ArchiveBlocks(Connection& connection) : m_connection(connection) {}
    [[nodiscard]] Result<QByteArray> block(qint64 segment, IndexStream stream, quint32 number) override;

private:
    Connection& m_connection;
    std::mutex m_mutex;
    std::optional<Statement> m_select;
};

/// All segments, in the order of their numbers. Errors: of the connection; Malformed.
[[nodiscard]] Result<SegmentList> loadSegments(Connection& connection);

/// The writer's side of the index: what is added and removed within a transaction becomes a segment when it
/// is saved. Belongs to the writer thread.
class IndexStore
{
public:
    explicit IndexStore(Connection& connection) : m_connection(connection), m_blocks(connection) {}

    [[nodiscard]] Result<void> load();
    void add(quint32 article, std::shared_ptr<const DocumentWords> words);
    /// Its words are forgotten; nothing when it is not there.
    void remove(quint32 article);
    [[nodiscard]] size_t pending() const { return m_added.size(); }
    /// More has been added than should be kept in memory: time to save.
    [[nodiscard]] bool isFull() const;

    /// Writes a segment of what was added, takes out what was removed, merges what has become many. Within
    /// the transaction. Errors: of the connection.
    [[nodiscard]] Result<void> save();
    /// The list after the commit.
    [[nodiscard]] std::shared_ptr<const SegmentList> committed();
    void rollback();

private:
    [[nodiscard]] Result<void> store(Segment segment);
    [[nodiscard]] Result<void> saveRemovals();
    [[nodiscard]] Result<void> dropEmpty();
    [[nodiscard]] Result<void> mergeMany();
    [[nodiscard]] Result<void> drop(qint64 segment);
    [[nodiscard]] BlockSink sinkOf(qint64 segment);

    Connection& m_connection;
    ArchiveBlocks m_blocks;
    SegmentList m_committed;
    SegmentList m_now;
    std::map<quint32, std::shared_ptr<const DocumentWords>> m_added;
    size_t m_addedBytes = 0;
    std::vector<quint32> m_removed;
    std::optional<Statement> m_insertBlock;
};

} // namespace warraq
