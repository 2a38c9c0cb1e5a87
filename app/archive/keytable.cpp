#include "archive/keytable.h"

#include "archive/connection.h"
#include "index/bytecoding.h"

#include <QtEndian>

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t entryBytes = 1 + 8 + 4; // kind, key, number; little-endian

quint32 tagOf(quint64 key)
{
    return static_cast<quint32>(key);
}

size_t larger(size_t slots)
{
    return slots + slots / 3;
}

} // namespace

quint64 keyOf(const QByteArray& digest)
{
    return digest.size() < 8 ? 0 : qFromLittleEndian<quint64>(digest.constData());
}

void KeyTable::Table::grow()
{
    auto old = std::move(slots);
    slots.assign(larger(old.size()), Entry{0, 0});
    used = 0;
    // From the first free place on, so that entries of one key keep their order.
    const auto firstFree =
        std::find_if(old.begin(), old.end(), [](const Entry& entry) { return entry.number == 0; });
    std::rotate(old.begin(), firstFree, old.end());
    for (const Entry& entry : old) {
        if (entry.number != 0)
            insert(entry.tag, entry.number);
    }
}

void KeyTable::Table::insert(quint32 tag, quint32 number)
{
    if (isFull(used, slots.size()))
        grow();
    size_t slot = placeOf(tag);
    while (slots[slot].number != 0)
        slot = next(slot);
    slots[slot] = {tag, number};
    ++used;
}

void KeyTable::Table::fill(const std::vector<Entry>& entries)
{
    size_t size = slots.size();
    while (isFull(entries.size(), size))
        size = larger(size);
    slots.assign(size, Entry{0, 0});
    used = 0;
    constexpr size_t ahead = 16; // places are asked for before they are needed: no cache holds the table
    for (size_t i = 0; i < entries.size(); ++i) {
        if (i + ahead < entries.size())
            __builtin_prefetch(&slots[placeOf(entries[i + ahead].tag)], 1);
        insert(entries[i].tag, entries[i].number);
    }
}

Result<void> KeyTable::load(Connection& connection)
{
    m_tables = {};
    m_added.clear();
    m_isSavedOnly = false;
    std::array<std::vector<Entry>, keyKinds> entries;
    auto rows = connection.prepare("SELECT data FROM key_chunk ORDER BY id");
    if (!rows)
        return rows.failure();
    auto all = rows->forEachRow([&]() -> Result<void> {
        const QByteArray data = rows->blob(0);
        ByteReader in(data.constData(), static_cast<size_t>(data.size()));
        while (const char* entry = in.left() >= entryBytes ? in.take(entryBytes) : nullptr) {
            const auto kind = static_cast<size_t>(entry[0]);
            if (kind < keyKinds)
                entries[kind].push_back(
                    {tagOf(qFromLittleEndian<quint64>(entry + 1)), qFromLittleEndian<quint32>(entry + 9)});
        }
        if (!in.atEnd())
            return unexpected(ErrorKind::Malformed, connection.path(),
                              QStringLiteral("the keys are damaged"));
        return {};
    });
    if (!all)
        return all;
    for (size_t kind = 0; kind < keyKinds; ++kind)
        m_tables[kind].fill(entries[kind]);
    return {};
}

void KeyTable::add(KeyKind kind, quint64 key, quint32 number)
{
    m_tables[static_cast<size_t>(kind)].insert(tagOf(key), number);
    m_added.push_back({kind, key, number});
}

std::vector<quint32> KeyTable::find(KeyKind kind, quint64 key) const
{
    std::vector<quint32> numbers;
    const Table& table = m_tables[static_cast<size_t>(kind)];
    for (size_t slot = table.placeOf(tagOf(key)); table.slots[slot].number != 0; slot = table.next(slot)) {
        if (table.slots[slot].tag == tagOf(key))
            numbers.push_back(table.slots[slot].number);
    }
    return numbers;
}

Result<void> KeyTable::save(Connection& connection)
{
    if (m_added.empty())
        return {};
    QByteArray data(static_cast<qsizetype>(m_added.size() * entryBytes), Qt::Uninitialized);
    char* at = data.data();
    for (const auto& added : m_added) {
        at[0] = static_cast<char>(added.kind);
        qToLittleEndian(added.key, at + 1);
        qToLittleEndian(added.number, at + 9);
        at += entryBytes;
    }
    auto insert = connection.prepare("INSERT INTO key_chunk(data) VALUES (?)");
    if (!insert)
        return insert.failure();
    if (auto done = insert->bind(1, data).run(); !done)
        return done;
    m_added.clear();
    m_isSavedOnly = true;
    return {};
}

Result<void> KeyTable::rollback(Connection& connection)
{
    if (m_isSavedOnly)
        return load(connection);
    // Rare, so the tables are made anew without them.
    for (size_t kind = 0; kind < keyKinds; ++kind) {
        std::vector<Added> gone;
        for (const auto& added : m_added) {
            if (static_cast<size_t>(added.kind) == kind)
                gone.push_back(added);
        }
        if (gone.empty())
            continue;
        std::sort(gone.begin(), gone.end(),
                  [](const Added& a, const Added& b) { return tagOf(a.key) < tagOf(b.key); });
        Table kept;
        const auto& slots = m_tables[kind].slots;
        size_t start = 0;
        while (start < slots.size() && slots[start].number != 0)
            ++start;
        for (size_t i = 0; i < slots.size(); ++i) {
            const Entry& entry = slots[(start + i) % slots.size()];
            if (entry.number == 0)
                continue;
            const auto first =
                std::lower_bound(gone.begin(), gone.end(), entry.tag,
                                 [](const Added& a, quint32 tag) { return tagOf(a.key) < tag; });
            bool drop = false;
            for (auto at = first; at != gone.end() && tagOf(at->key) == entry.tag; ++at)
                drop |= at->number == entry.number;
            if (!drop)
                kept.insert(entry.tag, entry.number);
        }
        m_tables[kind] = std::move(kept);
    }
    m_added.clear();
    return {};
}

} // namespace warraq
