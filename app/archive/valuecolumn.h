#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <span>
#include <vector>

namespace warraq {

/// Number of a value in the archive's dictionary (table facet_value).
using ValueId = quint32;

/// The values of one kind that the articles of a block have, in the form that is smallest and quickest to
/// count: most kinds have one value an article, or the same for all. Immutable once built; any thread.
class ValueColumn
{
public:
    /// Article after article.
    void append(std::span<const ValueId> values);
    void finish();
    /// \p rows articles without a value.
    void clear(size_t rows);

    [[nodiscard]] std::span<const ValueId> list(size_t row) const
    {
        if (m_form == Form::Lists)
            return {m_values.data() + m_starts[row], m_values.data() + m_starts[row + 1]};
        const ValueId* value = m_values.data() + (m_form == Form::Same ? 0 : row);
        return {value, static_cast<size_t>(*value != noValue)};
    }
    /// Adds how many of \p rows (ascending) have each value to \p counts (by ValueId, beyond which values are
    /// left out) and returns how many have none.
    [[nodiscard]] quint32 count(std::span<const quint16> rows, std::span<quint32> counts) const;

    /// As the archive stores them: where each article's list begins and the end of the last, then all lists;
    /// both empty when no article has a value.
    void encode(QByteArray& out) const;
    /// Moves \p at behind it. False: damaged.
    [[nodiscard]] bool decode(const char*& at, const char* end, size_t rows);

private:
    static constexpr ValueId noValue = 0; ///< the dictionary begins at 1
    enum class Form : quint8
    {
        Same,  ///< one value (or none) that all have: m_values[0]
        One,   ///< m_values[row]
        Lists, ///< m_starts and m_values
    };
    Form m_form = Form::Lists;
    quint32 m_rows = 0;
    std::vector<quint32> m_starts{0};
    std::vector<ValueId> m_values;
};

} // namespace warraq
