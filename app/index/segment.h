#pragma once

#include "core/result.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// The streams of bytes a segment consists of. The numbers are stored: append only.
enum class IndexStream : quint8
{
    Words = 0,     ///< lexicon of folded words
    Forms = 1,     ///< lexicon of ways they are written
    Postings = 2,  ///< documents of each word and form
    Positions = 3, ///< places of each word in its documents
    Documents = 4, ///< where the texts of each document end; its signature
};

/// Bytes of a block of Postings, Positions and Documents: one page of the archive's file.
constexpr size_t indexBlockBytes = 16'300;

/// A part of the index: documents and their words, never changed once written (but for documents taken out).
/// A few segments together are the index; many small ones are merged into a larger one. The idea is that of
/// O'Neil's log-structured merge trees and of Lucene.
///
/// The head, which is all of a segment that stays in memory. Immutable; shared by threads.
struct Segment
{
    qint64 number = 0;
    std::vector<quint32> ids;  ///< ascending, with those taken out
    std::vector<quint32> dead; ///< taken out since: ascending
    /// First word of each block of the lexicons of words and of forms.
    std::array<std::vector<std::string>, 2> firstWords;

    [[nodiscard]] bool holds(quint32 id) const; ///< and it is not taken out
    [[nodiscard]] quint32 firstId() const { return ids.empty() ? 0 : ids.front(); }
    [[nodiscard]] qsizetype living() const { return static_cast<qsizetype>(ids.size() - dead.size()); }

    [[nodiscard]] QByteArray directory() const; ///< ids and first words
    [[nodiscard]] QByteArray deadIds() const;
    /// Errors: Malformed.
    [[nodiscard]] static Result<Segment> read(qint64 number, const QByteArray& directory,
                                              const QByteArray& dead);
};

using SegmentList = std::vector<std::shared_ptr<const Segment>>;

/// Where the blocks of segments are kept. `block` is called by several threads of one question.
class BlockSource
{
public:
    virtual ~BlockSource() = default;
    /// Errors: NotFound when the segment has been merged away meanwhile; those of the store.
    [[nodiscard]] virtual Result<QByteArray> block(qint64 segment, IndexStream stream, quint32 number) = 0;
};

} // namespace warraq
