#include "formats/columndates.h"

#include <QDate>
#include <QRegularExpression>

namespace warraq {

namespace {

constexpr int mostRows = 1'000;

const QRegularExpression& form()
{
    static const QRegularExpression date(
        QStringLiteral("^\\s*(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?:[ T](\\d.*))?\\s*$"));
    return date;
}

/// What the dates of a column have shown.
struct Seen
{
    int dates = 0;
    int firstPastTwelve = 0;
    int secondPastTwelve = 0;
};

} // namespace

ColumnDates::ColumnDates(QByteArrayView image, char delimiter, delimited::Escape escape)
{
    std::vector<Seen> seen;
    int rows = 0;
    for (qsizetype at = 0; at < image.size() && rows < mostRows; ++rows) {
        const delimited::RowEnd row = delimited::rowEnd(image, at, delimiter, false, escape);
        if (row.end < 0)
            break;
        const QString text = QString::fromLatin1(image.sliced(at, row.end - at).trimmed());
        at = row.end;
        const QStringList fields = delimited::fieldsOf(text, QLatin1Char(delimiter), true, escape);
        seen.resize(std::max(seen.size(), static_cast<size_t>(fields.size())));
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const auto match = fields[i].size() > 40 ? QRegularExpressionMatch() : form().match(fields[i]);
            if (!match.hasMatch())
                continue;
            Seen& column = seen[static_cast<size_t>(i)];
            ++column.dates;
            column.firstPastTwelve += match.captured(1).toInt() > 12 ? 1 : 0;
            column.secondPastTwelve += match.captured(3).toInt() > 12 ? 1 : 0;
        }
    }
    for (const auto& column : seen) {
        const bool isDayFirst = column.firstPastTwelve > 0 && column.secondPastTwelve == 0;
        const bool isMonthFirst = column.secondPastTwelve > 0 && column.firstPastTwelve == 0;
        m_orders.push_back(isDayFirst ? Order::DayFirst : isMonthFirst ? Order::MonthFirst : Order::Unknown);
    }
}

QString ColumnDates::inOrder(qsizetype column, const QString& value) const
{
    const auto order = static_cast<size_t>(column) < m_orders.size() ? m_orders[static_cast<size_t>(column)]
                                                                     : Order::Unknown;
    if (order == Order::Unknown || value.size() > 40)
        return value;
    const auto match = form().match(value);
    if (!match.hasMatch())
        return value;
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const bool isDayFirst = order == Order::DayFirst;
    const QDate date(match.captured(4).toInt(), isDayFirst ? second : first, isDayFirst ? first : second);
    if (!date.isValid())
        return value;
    const QString time = match.captured(5);
    return date.toString(Qt::ISODate) + (time.isEmpty() ? QString() : u' ' + time);
}

} // namespace warraq
