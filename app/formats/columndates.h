#pragma once

#include "formats/delimitedtext.h"

#include <QString>

#include <vector>

namespace warraq {

/// Which comes first in a table's dates, the day or the month. `04/03/2011` alone does not tell; the other
/// dates of its column do, where one is past the twelfth and none speaks against it. Any thread.
class ColumnDates
{
public:
    ColumnDates() = default; ///< knows nothing
    /// \p image: ASCII image (formats/textwindow.h) of the beginning of a table.
    ColumnDates(QByteArrayView image, char delimiter, delimited::Escape escape);

    /// \p value as ISO 8601 (a time behind it stays) where it is a date whose order is known; else as it is.
    [[nodiscard]] QString inOrder(qsizetype column, const QString& value) const;

private:
    enum class Order : quint8
    {
        Unknown,
        DayFirst,
        MonthFirst,
    };
    std::vector<Order> m_orders;
};

} // namespace warraq
