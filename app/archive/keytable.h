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
/// key may have several numbers, and some that are no longer true: whoever asks looks the row up and
/// compares. In memory while the archive is written to (12 bytes a key, at most two thirds full), appended to
/// the archive with each batch: nothing is read from and written to random places of a large file. Belongs to
/// the writer.
class KeyTable
{
public:
    /// Reads all keys. Errors: of the connection; Malformed.
    [[nodiscard]] Result<void> load(Connection& connection);

    void add(KeyKind kind, quint64 key, quint32 number);
    /// In the order they were added.
    [[nodiscard]] std::vector<quint32> find(KeyKind kind, quint64 key) const;

    /// Writes what was added since the last commit; within the transaction.
    [[nodiscard]] Result<void> save(Connection& connection);
    void committed() { m_added.clear(); }
    /// Forgets what was added since the last commit.
    void rollback();

private:
    struct Entry
    {
        quint64 key;
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
        void insert(quint64 key, quint32 number);
        void grow();
    };
    std::array<Table, keyKinds> m_tables;
    std::vector<Added> m_added;
};

/// The first 64 bits of a digest, as a key.
[[nodiscard]] quint64 keyOf(const QByteArray& digest);

} // namespace warraq
