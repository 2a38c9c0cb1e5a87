#pragma once

#include "core/result.h"

#include <array>
#include <vector>

namespace warraq {

class Connection;

/// What a key is made of.
enum class KeyKind : quint8
{
    Text = 0,     ///< title and text -> article
    Address = 1,  ///< -> article
    Title = 2,    ///< -> article
    Original = 3, ///< bytes -> record
};
constexpr size_t keyKinds = 4;

/// By what the archive knows again what it has: 64 bits of a hash -> the number of an article or a record. A
/// key may have several numbers, and some that are not or no longer true: whoever asks looks the row up and
/// compares. In memory while the archive is written to (32 of the bits and the number, three fifths to four
/// fifths full: 10 to 14 bytes a key; of a million keys, one look-up in four thousand finds a number too
/// many), appended to the archive with each batch: nothing is read from and written to random places of a
/// large file. Belongs to the writer.
class KeyTable
{
public:
    /// Reads all keys. Errors: of the connection; Malformed.
    [[nodiscard]] Result<void> load(Connection& connection);

    void add(KeyKind kind, quint64 key, quint32 number);
    /// In the order they were added.
    [[nodiscard]] std::vector<quint32> find(KeyKind kind, quint64 key) const;

    /// Writes what was added since it was last saved; within the transaction, which may save several times.
    [[nodiscard]] Result<void> save(Connection& connection);
    void committed() { m_isSavedOnly = false; }
    /// Forgets what was added since the last commit; after the transaction's own rollback. Errors as load.
    [[nodiscard]] Result<void> rollback(Connection& connection);

private:
    struct Entry
    {
        quint32 tag;    ///< the key's lowest bits, by whose size it also has its place
        quint32 number; ///< 0: free
    };
    struct Added
    {
        KeyKind kind;
        quint64 key;
        quint32 number;
    };
    /// Open addressing; entries of one key stand in the order they came.
    struct Table
    {
        std::vector<Entry> slots = std::vector<Entry>(64, Entry{0, 0});
        size_t used = 0;
        /// Where a tag is looked for first: tags are spread evenly, so slots of any number serve.
        [[nodiscard]] size_t placeOf(quint32 tag) const { return quint64(tag) * slots.size() >> 32; }
        [[nodiscard]] size_t next(size_t slot) const { return slot + 1 == slots.size() ? 0 : slot + 1; }
        [[nodiscard]] static bool isFull(size_t used, size_t slots) { return used * 5 >= slots * 4; }
        void insert(quint32 tag, quint32 number);
        /// Has \p entries alone, in their order, without growing again and again.
        void fill(const std::vector<Entry>& entries);
        void grow();
    };
    std::array<Table, keyKinds> m_tables;
    std::vector<Added> m_added; ///< and not saved
    bool m_isSavedOnly = false; ///< something was saved that is not committed
};

/// The first 64 bits of a digest, as a key.
[[nodiscard]] quint64 keyOf(const QByteArray& digest);

} // namespace warraq
