#pragma once

#include "archive/valuecolumn.h"
#include "core/ids.h"
#include "core/partialdate.h"
#include "core/result.h"
#include "index/idset.h"
#include "index/segment.h"

#include <QByteArrayView>
#include <QHash>
#include <QReadWriteLock>
#include <QString>

#include <array>
#include <atomic>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace warraq {

class Connection;

/// What articles are filtered by and counted for. The numbers are stored in the archive: append only.
enum class ColumnKind : quint8
{
    Section = 0,
    Publication = 1,
    Language = 2,
    Agency = 3,
    Place = 4,
    Author = 5,
    Credit = 6,
    Source = 7,
    Import = 8,
    Tag = 9,
    Collection = 10,
};
constexpr size_t columnKinds = 11;

/// Values of a kind for which this is the same are one to a reader: *Jakarta* and *JAKARTA*. Empty: of signs
/// alone, each by itself. Pure.
[[nodiscard]] QString alikeText(ColumnKind kind, const QString& value);

/// What is yes or no of an article. The bits are stored in the archive.
enum ColumnFlag : quint8
{
    AliveFlag = 1,
    ImageFlag = 2,
    DuplicateFlag = 4,
    StarredFlag = 8,
    ReadFlag = 16,
    NoteFlag = 32,
};

/// An article's filterable values. Dates are days since year 1 (QDate's Julian days) and seconds since 1970.
struct ColumnEntry
{
    bool alive = false;
    bool hasImage = false;
    bool isDuplicate = false;
    bool isStarred = false;
    bool isRead = false;
    bool hasNote = false;
    quint8 precision = 0; ///< DatePrecision + 1; 0: undated
    qint32 firstDay = 0;  ///< Julian day
    qint32 lastDay = 0;
    qint64 moment = 0; ///< seconds since 1970, for sorting
    quint32 words = 0;
    std::array<std::vector<ValueId>, columnKinds> values;
};

/// 4,096 articles' entries, immutable once published.
struct ColumnBlock
{
    static constexpr qint64 articles = 4096;

    struct Fixed
    {
        qint64 moment = 0;
        qint32 firstDay = 0;
        qint32 lastDay = 0;
        quint32 words = 0;
        quint8 flags = 0; ///< of ColumnFlag
        quint8 precision = 0;
        quint16 unused = 0;
        [[nodiscard]] bool isAlive() const { return flags & AliveFlag; }
    };
    std::vector<Fixed> fixed; ///< at most 4,096
    std::array<ValueColumn, columnKinds> values;
    // Worked out from the above when the block is made.
    std::vector<quint8> lengths;                 ///< lengthStep of `words`
    std::array<quint64, articles / 64> living{}; ///< bit n % 64 of word n / 64: article n is alive
    /// By article: 0 for the undated and those taken out, else firstDay - the block's firstDay + 1. Empty
    /// when the days lie too far apart for that.
    std::vector<quint16> days;
    quint8 leastPrecision = 0xff; ///< of those dated
    qint64 alive = 0;
    quint64 words = 0;                                    ///< of those alive
    qint32 firstDay = std::numeric_limits<qint32>::max(); ///< of those dated; later than lastDay: none is
    qint32 lastDay = std::numeric_limits<qint32>::min();

    [[nodiscard]] std::vector<ValueId> list(ColumnKind kind, size_t row) const
    {
        return values[static_cast<size_t>(kind)].list(row);
    }
    [[nodiscard]] ColumnEntry entry(size_t row) const;
    [[nodiscard]] QByteArray encoded() const;
    /// \p alike: for each value the first that is one with it, so that articles that have several keep one;
    /// may be empty.
    [[nodiscard]] static std::shared_ptr<const ColumnBlock> decoded(QByteArrayView bytes,
                                                                    std::span<const ValueId> alike = {});
    [[nodiscard]] static std::shared_ptr<const ColumnBlock> made(const std::vector<ColumnEntry>& entries);

private:
    void sum();
};

/// The columns as they were at one moment, and the index's segments of the same moment; never changes.
/// Article n stands in block n / 4,096.
struct ColumnSnapshot
{
    std::vector<std::shared_ptr<const ColumnBlock>> blocks;
    std::shared_ptr<const SegmentList> segments = std::make_shared<const SegmentList>();
    qint64 alive = 0;
    double averageWords = 1;

    [[nodiscard]] qint64 end() const { return static_cast<qint64>(blocks.size()) * ColumnBlock::articles; }
    [[nodiscard]] IdSet everything() const;
    /// Null for an article that is not there.
    [[nodiscard]] const ColumnBlock::Fixed* fixed(qint64 id) const;
    [[nodiscard]] std::vector<ValueId> list(ColumnKind kind, qint64 id) const;
};

/// The filter columns of an open archive, in memory: one writer stages, saves within its transaction and
/// publishes after the commit; readers take snapshots, which cost nothing. The dictionary of values only
/// grows. Thread-safe.
class FilterColumns
{
public:
    FilterColumns();

    /// Reads all blocks, the dictionary and the heads of the index's segments, all of one moment. Errors: of
    /// the connection; Malformed.
    [[nodiscard]] Result<void> load(Connection& connection);
    [[nodiscard]] std::shared_ptr<const ColumnSnapshot> snapshot() const;
    /// After what \p known describes has turned out to be gone from the file: waits for this process's writer
    /// to publish what it has committed, or reads what another process has. Errors: as load.
    [[nodiscard]] Result<void> catchUp(Connection& connection,
                                       const std::shared_ptr<const ColumnSnapshot>& known);

    // -- the writer's side
    /// The value's number, made when it is new (saved with the transaction).
    [[nodiscard]] Result<ValueId> valueId(Connection& connection, ColumnKind kind, const QString& value);
    void stage(ArticleId id, ColumnEntry entry);
    /// The entry as the writer sees it, staged ones included.
    [[nodiscard]] ColumnEntry entry(ArticleId id) const;
    [[nodiscard]] Result<void> saveStaged(Connection& connection);
    void publish(std::shared_ptr<const SegmentList> segments);
    void rollback();

    // -- the dictionary
    [[nodiscard]] QString value(ValueId id) const;
    struct NamedValue
    {
        ValueId id = 0;
        ColumnKind kind = ColumnKind::Section;
        const QString& text;
        ValueId alike = 0; ///< see firstAlike()
    };
    /// Calls \p each for all values; it must not ask these columns.
    void forEachValue(const std::function<void(const NamedValue&)>& each) const;
    /// The first of the values that are one to a reader: their spellings differ in case, accents and the like
    /// only (see alikeText). An article has one of them at the most.
    [[nodiscard]] ValueId firstAlike(ValueId id) const;
    [[nodiscard]] size_t valueCount() const;
    /// Values of \p kind for which \p matches(value, its normalisedForComparison) holds.
    [[nodiscard]] std::vector<ValueId>
    find(ColumnKind kind, const std::function<bool(const QString&, const QString&)>& matches) const;

private:
    [[nodiscard]] Result<void> loadNow(Connection& connection);
    /// As the writer sees it.
    [[nodiscard]] std::shared_ptr<const ColumnBlock> blockAsWritten(qint64 number) const;
    std::atomic_bool m_isWritten{false}; ///< by this process

    struct Value
    {
        ColumnKind kind = ColumnKind::Section;
        QString text;
        QString folded;
        ValueId alike = 0;
    };
    /// Enters a value into the dictionary; under the lock.
    void enter(ValueId id, ColumnKind kind, const QString& text);
    mutable QReadWriteLock m_lock; ///< guards what readers see: m_published and the dictionary
    std::shared_ptr<const ColumnSnapshot> m_published;
    std::vector<Value> m_values; ///< by ValueId; 0 is none
    std::array<QHash<QString, ValueId>, columnKinds> m_known;
    std::array<QHash<QString, ValueId>, columnKinds> m_firstAlike; ///< by alikeText
    bool m_hasAlike = false;          ///< some value is not the first of its kind
    std::vector<ValueId> m_newValues; ///< of the open transaction

    std::map<qint64, ColumnEntry> m_staged;                       ///< by article
    std::map<qint64, std::shared_ptr<const ColumnBlock>> m_saved; ///< by block, not yet published
};

} // namespace warraq
