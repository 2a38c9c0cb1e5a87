#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <span>
#include <variant>
#include <vector>

namespace warraq {

/// Number of a value in the archive's dictionary (table facet_value).
using ValueId = quint32;

/// The values of one kind that the articles of a block have, in the form that is smallest: a million
/// articles' worth goes through the processor for every count, and memory is what that waits for. Most kinds
/// have one value an article or the same for all, and few values a block. Immutable once built; any thread.
class ValueColumn
{
public:
    /// Article after article.
    void append(std::span<const ValueId> values);
    void finish();
    /// Leaves each article the first of its values that are one: have the same number in \p alike (by
    /// ValueId).
    void keepOneAlike(std::span<const ValueId> alike);
    /// \p rows articles without a value.
    void clear(size_t rows);

    [[nodiscard]] std::vector<ValueId> list(size_t row) const;
    /// Adds how many of \p rows (ascending) have each value to \p counts (by ValueId, beyond which values are
    /// left out) and returns how many have none.
    [[nodiscard]] quint32 count(std::span<const quint16> rows, std::span<quint32> counts) const;
    /// Sets the bits of the rows that have one of the values (by ValueId); bit n % 64 of word n / 64 is row
    /// n.
    void mark(const std::vector<bool>& values, std::span<quint64> bits) const;
    /// Sets the bits of the rows that have any.
    void markAny(std::span<quint64> bits) const;

    /// As the archive stores them: where each article's list begins and the end of the last, then all lists;
    /// both empty when no article has a value.
    void encode(QByteArray& out) const;
    /// Moves \p at behind it. False: damaged.
    [[nodiscard]] bool decode(const char*& at, const char* end, size_t rows);

private:
    template <class Starts, class Codes>
    quint32 countLists(const Starts& starts, const Codes& codes, std::span<const quint16> rows,
                       std::span<quint32> counts) const;
    /// Calls \p each(row, values' numbers in m_values) for all rows.
    template <class Each> void forEachRow(Each each) const;
    void build(std::span<const quint32> starts, std::span<const ValueId> values);

    /// Numbers as narrow as they can be.
    using Narrow = std::variant<std::vector<quint8>, std::vector<quint16>, std::vector<quint32>>;
    static Narrow narrow(std::span<const quint32> numbers);

    quint32 m_rows = 0;
    std::vector<ValueId> m_values{0}; ///< the block's own dictionary; 0 is none
    Narrow m_starts;                  ///< empty: each row has one code, of none as well
    Narrow m_codes;                   ///< numbers in m_values; empty: all rows have code m_same
    quint32 m_same = 0;
    // While it is built.
    std::vector<quint32> m_builtStarts{0};
    std::vector<ValueId> m_builtValues;
};

} // namespace warraq
