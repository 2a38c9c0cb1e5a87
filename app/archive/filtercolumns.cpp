#include "archive/filtercolumns.h"

#include "archive/connection.h"
#include "archive/indexstore.h"
#include "core/textfold.h"
#include "index/wordsearch.h"
#include "search/clauseparser.h"

#include <QThread>

#include <cstring>

namespace warraq {

namespace {

constexpr quint32 encodingVersion = 2;
constexpr size_t kindsOfVersion1 = 9; // without tags and collections

static_assert(sizeof(ColumnBlock::Fixed) == 24, "the archive stores these bytes as they are");

template <class Value> void put(QByteArray& out, const std::vector<Value>& values)
{
    const auto count = static_cast<quint32>(values.size());
    out.append(reinterpret_cast<const char*>(&count), sizeof count);
    out.append(reinterpret_cast<const char*>(values.data()),
               static_cast<qsizetype>(values.size() * sizeof(Value)));
}

template <class Value> bool take(const char*& at, const char* end, std::vector<Value>& values)
{
    quint32 count = 0;
    if (end - at < static_cast<qsizetype>(sizeof count))
        return false;
    std::memcpy(&count, at, sizeof count);
    at += sizeof count;
    if (static_cast<quint64>(end - at) < static_cast<quint64>(count) * sizeof(Value))
        return false;
    values.resize(count);
    std::memcpy(values.data(), at, count * sizeof(Value));
    at += count * sizeof(Value);
    return true;
}

} // namespace

QString alikeText(ColumnKind kind, const QString& value)
{
    switch (kind) {
    case ColumnKind::Source: // files differ by signs, as far as they can be asked for
        return foldText(sayable(value));
    case ColumnKind::Import:
    case ColumnKind::Tag: // given by the person, who sees them as they are
    case ColumnKind::Collection:
        return value;
    default:
        return normalisedForComparison(value);
    }
}

ColumnEntry ColumnBlock::entry(size_t row) const
{
    ColumnEntry entry;
    if (row >= fixed.size())
        return entry;
    const Fixed& f = fixed[row];
    entry.alive = f.flags & AliveFlag;
    entry.hasImage = f.flags & ImageFlag;
    entry.isDuplicate = f.flags & DuplicateFlag;
    entry.isStarred = f.flags & StarredFlag;
    entry.isRead = f.flags & ReadFlag;
    entry.hasNote = f.flags & NoteFlag;
    entry.precision = f.precision;
    entry.firstDay = f.firstDay;
    entry.lastDay = f.lastDay;
    entry.moment = f.moment;
    entry.words = f.words;
    for (size_t kind = 0; kind < columnKinds; ++kind) {
        entry.values[kind] = list(static_cast<ColumnKind>(kind), row);
    }
    return entry;
}

QByteArray ColumnBlock::encoded() const
{
    QByteArray out(reinterpret_cast<const char*>(&encodingVersion), sizeof encodingVersion);
    put(out, fixed);
    for (const auto& column : values)
        column.encode(out);
    return out;
}

std::shared_ptr<const ColumnBlock> ColumnBlock::decoded(QByteArrayView bytes, std::span<const ValueId> alike)
{
    auto block = std::make_shared<ColumnBlock>();
    const char* at = bytes.data();
    const char* end = at + bytes.size();
    quint32 version = 0;
    if (bytes.size() < static_cast<qsizetype>(sizeof version))
        return nullptr;
    std::memcpy(&version, at, sizeof version);
    at += sizeof version;
    if (version < 1 || version > encodingVersion || !take(at, end, block->fixed) ||
        block->fixed.size() > articles)
        return nullptr;
    for (size_t kind = 0; kind < columnKinds; ++kind) {
        auto& column = block->values[kind];
        if (version == 1 && kind >= kindsOfVersion1)
            column.clear(block->fixed.size());
        else if (!column.decode(at, end, block->fixed.size()))
            return nullptr;
        if (!alike.empty())
            column.keepOneAlike(alike);
    }
    block->sum();
    return block;
}

void ColumnBlock::sum()
{
    lengths.reserve(fixed.size());
    for (size_t row = 0; row < fixed.size(); ++row) {
        const auto& one = fixed[row];
        lengths.push_back(lengthStep(one.words));
        if (!(one.flags & AliveFlag))
            continue;
        living[row / 64] |= quint64(1) << (row % 64);
        ++alive;
        words += one.words;
        if (one.precision > 0) {
            firstDay = std::min(firstDay, one.firstDay);
            lastDay = std::max(lastDay, one.firstDay);
            leastPrecision = std::min(leastPrecision, one.precision);
        }
    }
    const bool isWide = firstDay <= lastDay && qint64(lastDay) - firstDay >= 0xffff;
    if (isWide)
        return;
    days.reserve(fixed.size());
    for (const auto& one : fixed)
        days.push_back(one.isAlive() && one.precision > 0 ? static_cast<quint16>(one.firstDay - firstDay + 1)
                                                          : quint16(0));
}

std::shared_ptr<const ColumnBlock> ColumnBlock::made(const std::vector<ColumnEntry>& entries)
{
    auto block = std::make_shared<ColumnBlock>();
    block->fixed.reserve(entries.size());
    for (const auto& entry : entries) {
        Fixed fixed;
        fixed.moment = entry.moment;
        fixed.firstDay = entry.firstDay;
        fixed.lastDay = entry.lastDay;
        fixed.words = entry.words;
        fixed.precision = entry.precision;
        fixed.flags = static_cast<quint8>((entry.alive ? AliveFlag : 0) | (entry.hasImage ? ImageFlag : 0) |
                                          (entry.isDuplicate ? DuplicateFlag : 0) |
                                          (entry.isStarred ? StarredFlag : 0) |
                                          (entry.isRead ? ReadFlag : 0) | (entry.hasNote ? NoteFlag : 0));
        block->fixed.push_back(fixed);
        for (size_t kind = 0; kind < columnKinds; ++kind)
            block->values[kind].append(entry.values[kind]);
    }
    for (auto& column : block->values)
        column.finish();
    block->sum();
    return block;
}

IdSet ColumnSnapshot::everything() const
{
    IdSet all(end());
    for (size_t number = 0; number < blocks.size(); ++number) {
        if (const auto& block = blocks[number])
            all.insertWords(number * block->living.size(),
                            reinterpret_cast<const char*>(block->living.data()), block->living.size());
    }
    return all;
}

const ColumnBlock::Fixed* ColumnSnapshot::fixed(qint64 id) const
{
    if (id < 0 || id >= end())
        return nullptr;
    const auto& block = blocks[static_cast<size_t>(id / ColumnBlock::articles)];
    const auto row = static_cast<size_t>(id % ColumnBlock::articles);
    if (!block || row >= block->fixed.size() || !block->fixed[row].isAlive())
        return nullptr;
    return &block->fixed[row];
}

std::vector<ValueId> ColumnSnapshot::list(ColumnKind kind, qint64 id) const
{
    return blocks[static_cast<size_t>(id / ColumnBlock::articles)]->list(
        kind, static_cast<size_t>(id % ColumnBlock::articles));
}

FilterColumns::FilterColumns() : m_published(std::make_shared<ColumnSnapshot>()), m_values(1) {}

namespace {

std::shared_ptr<const ColumnSnapshot> snapshotOf(std::vector<std::shared_ptr<const ColumnBlock>> blocks,
                                                 std::shared_ptr<const SegmentList> segments)
{
    auto snapshot = std::make_shared<ColumnSnapshot>();
    quint64 words = 0;
    for (const auto& block : blocks) {
        if (!block)
            continue;
        snapshot->alive += block->alive;
        words += block->words;
    }
    snapshot->blocks = std::move(blocks);
    snapshot->segments = std::move(segments);
    if (snapshot->alive > 0)
        snapshot->averageWords =
            std::max(1.0, static_cast<double>(words) / static_cast<double>(snapshot->alive));
    return snapshot;
}

} // namespace

Result<void> FilterColumns::load(Connection& connection)
{
    if (auto begun = connection.execute("BEGIN"); !begun)
        return begun;
    auto done = loadNow(connection);
    auto ended = connection.execute("COMMIT");
    return done ? ended : done;
}

Result<void> FilterColumns::loadNow(Connection& connection)
{
    auto segments = loadSegments(connection);
    if (!segments)
        return segments.failure();
    auto values = connection.prepare("SELECT id, facet, value FROM facet_value ORDER BY id");
    if (!values)
        return values.failure();
    std::vector<ValueId> alike;
    {
        const QWriteLocker lock(&m_lock);
        auto all = values->forEachRow([&] {
            const auto id = static_cast<ValueId>(values->integer(0));
            const auto kind = static_cast<size_t>(values->integer(1));
            if (kind >= columnKinds)
                return;
            enter(id, static_cast<ColumnKind>(kind), values->text(2));
        });
        if (!all)
            return all.failure();
        for (const auto& value : m_hasAlike ? m_values : std::vector<Value>())
            alike.push_back(value.alike);
    }
    std::vector<std::shared_ptr<const ColumnBlock>> blocks;
    auto rows = connection.prepare("SELECT block FROM column_block ORDER BY block");
    if (!rows)
        return rows.failure();
    QByteArray bytes;
    bytes.reserve(1 << 20);
    auto all = rows->forEachRow([&]() -> Result<void> {
        const auto number = static_cast<size_t>(rows->integer(0));
        if (auto read = connection.readBlob("column_block", "data", rows->integer(0), bytes); !read)
            return read;
        auto block = ColumnBlock::decoded(bytes, alike);
        if (!block || number > (1u << 24))
            return unexpected(ErrorKind::Malformed, connection.path(),
                              QStringLiteral("the filter columns are damaged"));
        blocks.resize(std::max(blocks.size(), number + 1));
        blocks[number] = std::move(block);
        return {};
    });
    if (!all)
        return all.failure();
    const QWriteLocker lock(&m_lock);
    m_published = snapshotOf(std::move(blocks), std::make_shared<const SegmentList>(std::move(*segments)));
    return {};
}

std::shared_ptr<const ColumnSnapshot> FilterColumns::snapshot() const
{
    const QReadLocker lock(&m_lock);
    return m_published;
}

Result<void> FilterColumns::catchUp(Connection& connection,
                                    const std::shared_ptr<const ColumnSnapshot>& known)
{
    if (snapshot() != known)
        return {};
    if (!m_isWritten)
        return load(connection);
    QThread::msleep(1); // between its commit and its publishing lie microseconds
    return {};
}

Result<ValueId> FilterColumns::valueId(Connection& connection, ColumnKind kind, const QString& value)
{
    const auto k = static_cast<size_t>(kind);
    // Only the writer changes the table, so it may look without the lock.
    if (const auto known = m_known[k].constFind(value); known != m_known[k].constEnd())
        return *known;
    auto insert = connection.prepare("INSERT INTO facet_value(facet, value) VALUES (?, ?)");
    if (!insert)
        return insert.failure();
    if (auto done = insert->bind(1, static_cast<qint64>(k)).bind(2, value).run(); !done)
        return done.failure();
    const auto id = static_cast<ValueId>(connection.lastInsertId());
    const QWriteLocker lock(&m_lock);
    enter(id, kind, value);
    m_newValues.push_back(id);
    return id;
}

void FilterColumns::enter(ValueId id, ColumnKind kind, const QString& text)
{
    const auto k = static_cast<size_t>(kind);
    m_values.resize(std::max<size_t>(m_values.size(), id + 1));
    m_known[k].insert(text, id);
    const QString alike = alikeText(kind, text);
    ValueId first = alike.isEmpty() ? id : m_firstAlike[k].value(alike);
    if (first == 0)
        m_firstAlike[k].insert(alike, first = id);
    m_values[id] = {kind, text, normalisedForComparison(text), first};
    m_hasAlike = m_hasAlike || first != id;
}

void FilterColumns::stage(ArticleId id, ColumnEntry entry)
{
    m_isWritten = true;
    m_staged[id.value] = std::move(entry);
}

ColumnEntry FilterColumns::entry(ArticleId id) const
{
    if (const auto staged = m_staged.find(id.value); staged != m_staged.end())
        return staged->second;
    const auto block = blockAsWritten(id.value / ColumnBlock::articles);
    return block ? block->entry(static_cast<size_t>(id.value % ColumnBlock::articles)) : ColumnEntry();
}

std::shared_ptr<const ColumnBlock> FilterColumns::blockAsWritten(qint64 number) const
{
    if (const auto saved = m_saved.find(number); saved != m_saved.end())
        return saved->second;
    const auto now = snapshot();
    return static_cast<size_t>(number) < now->blocks.size() ? now->blocks[static_cast<size_t>(number)]
                                                            : nullptr;
}

Result<void> FilterColumns::saveStaged(Connection& connection)
{
    auto save = connection.prepare("INSERT INTO column_block(block, data) VALUES (?, ?) "
                                   "ON CONFLICT(block) DO UPDATE SET data = excluded.data");
    if (!save)
        return save.failure();
    for (auto it = m_staged.begin(); it != m_staged.end();) {
        const qint64 number = it->first / ColumnBlock::articles;
        std::vector<ColumnEntry> entries;
        if (const auto old = blockAsWritten(number)) {
            for (size_t row = 0; row < old->fixed.size(); ++row)
                entries.push_back(old->entry(row));
        }
        for (; it != m_staged.end() && it->first / ColumnBlock::articles == number; ++it) {
            const auto row = static_cast<size_t>(it->first % ColumnBlock::articles);
            entries.resize(std::max(entries.size(), row + 1));
            entries[row] = it->second;
        }
        auto block = ColumnBlock::made(entries);
        if (auto done = save->bind(1, number).bind(2, block->encoded()).run(); !done)
            return done.failure();
        m_saved[number] = std::move(block);
    }
    m_staged.clear();
    return {};
}

void FilterColumns::publish(std::shared_ptr<const SegmentList> segments)
{
    m_staged.clear();
    m_newValues.clear();
    auto blocks = snapshot()->blocks;
    for (auto& [number, block] : m_saved) {
        blocks.resize(std::max(blocks.size(), static_cast<size_t>(number) + 1));
        blocks[static_cast<size_t>(number)] = std::move(block);
    }
    m_saved.clear();
    auto next = snapshotOf(std::move(blocks), std::move(segments));
    const QWriteLocker lock(&m_lock);
    m_published = std::move(next);
}

void FilterColumns::rollback()
{
    m_staged.clear();
    m_saved.clear();
    const QWriteLocker lock(&m_lock);
    for (const ValueId id : m_newValues) {
        const auto kind = static_cast<size_t>(m_values[id].kind);
        m_known[kind].remove(m_values[id].text);
        const QString alike = alikeText(m_values[id].kind, m_values[id].text);
        if (m_firstAlike[kind].value(alike) == id)
            m_firstAlike[kind].remove(alike);
        m_values[id] = {};
    }
    m_newValues.clear();
}

QString FilterColumns::value(ValueId id) const
{
    const QReadLocker lock(&m_lock);
    return id < m_values.size() ? m_values[id].text : QString();
}

size_t FilterColumns::valueCount() const
{
    const QReadLocker lock(&m_lock);
    return m_values.size();
}

void FilterColumns::forEachValue(const std::function<void(const NamedValue&)>& each) const
{
    const QReadLocker lock(&m_lock);
    for (size_t id = 1; id < m_values.size(); ++id)
        each({static_cast<ValueId>(id), m_values[id].kind, m_values[id].text, m_values[id].alike});
}

ValueId FilterColumns::firstAlike(ValueId id) const
{
    const QReadLocker lock(&m_lock);
    return id < m_values.size() ? m_values[id].alike : id;
}

std::vector<ValueId>
FilterColumns::find(ColumnKind kind, const std::function<bool(const QString&, const QString&)>& matches) const
{
    std::vector<ValueId> found;
    const QReadLocker lock(&m_lock);
    for (size_t id = 1; id < m_values.size(); ++id) {
        const auto& value = m_values[id];
        if (value.kind == kind && !value.text.isEmpty() && matches(value.text, value.folded))
            found.push_back(static_cast<ValueId>(id));
    }
    return found;
}

} // namespace warraq
