#include "core/partialdate.h"

#include <QRegularExpression>

namespace warraq {

namespace {

QDateTime startOf(QDate date)
{
    return QDateTime(date, QTime(0, 0), Qt::UTC);
}

bool isYearPossible(int year)
{
    return year >= 1 && year <= 9999;
}

QTime timeFrom(const QRegularExpressionMatch& match)
{
    const int hour = match.captured(QStringLiteral("h")).toInt();
    const int minute = match.captured(QStringLiteral("n")).toInt();
    const int second = match.captured(QStringLiteral("s")).toInt();
    return QTime(hour, minute, second == 60 ? 59 : second);
}

/// `2011-02-17`, which most dates are, without the pattern; invalid: anything else.
QDate plainDay(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    int numbers[3] = {};
    constexpr int part[10] = {0, 0, 0, 0, -1, 1, 1, -1, 2, 2};
    for (qsizetype at = 0; at < 10; ++at) {
        if (part[at] < 0)
            continue;
        if (text[at] < u'0' || text[at] > u'9')
            return {};
        numbers[part[at]] = numbers[part[at]] * 10 + (text[at].unicode() - u'0');
    }
    return QDate(numbers[0], numbers[1], numbers[2]);
}

} // namespace

QString toString(DatePrecision precision)
{
    switch (precision) {
    case DatePrecision::Year:
        return QStringLiteral("year");
    case DatePrecision::Month:
        return QStringLiteral("month");
    case DatePrecision::Day:
        return QStringLiteral("day");
    case DatePrecision::Time:
        return QStringLiteral("time");
    }
    return {};
}

std::optional<PartialDate> PartialDate::fromYear(int year)
{
    if (!isYearPossible(year))
        return std::nullopt;
    return PartialDate(startOf(QDate(year, 1, 1)), DatePrecision::Year);
}

std::optional<PartialDate> PartialDate::fromYearMonth(int year, int month)
{
    if (!isYearPossible(year) || month < 1 || month > 12)
        return std::nullopt;
    return PartialDate(startOf(QDate(year, month, 1)), DatePrecision::Month);
}

std::optional<PartialDate> PartialDate::fromDate(QDate date)
{
    if (!date.isValid() || !isYearPossible(date.year()))
        return std::nullopt;
    return PartialDate(startOf(date), DatePrecision::Day);
}

std::optional<PartialDate> PartialDate::fromDateTime(const QDateTime& moment)
{
    if (!moment.isValid())
        return std::nullopt;
    QDateTime utc = moment.toUTC();
    utc.setTime(QTime(utc.time().hour(), utc.time().minute(), utc.time().second()));
    if (!isYearPossible(utc.date().year()))
        return std::nullopt;
    return PartialDate(utc, DatePrecision::Time);
}

std::optional<PartialDate> PartialDate::fromIso(QStringView text)
{
    if (const QDate day = plainDay(text); day.isValid())
        return fromDate(day);
    // ISO 8601-1, 5.2 (dates), 5.3 (times) and 5.4 (both), extended and basic form; RFC 3339 allows the
    // blank.
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?<y>\\d{4})(?:-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?|(?<bm>\\d{2})(?<bd>\\d{2}))?"
                       "(?:[Tt ]\\s*(?<h>\\d{1,2}):?(?<n>\\d{2})(?::?(?<s>\\d{2})(?:[.,]\\d+)?)?"
                       "\\s*(?<z>[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?\\s*$"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(QStringLiteral("y")).toInt();
    QString month = match.captured(QStringLiteral("m"));
    QString day = match.captured(QStringLiteral("d"));
    if (month.isEmpty())
        month = match.captured(QStringLiteral("bm"));
    if (day.isEmpty())
        day = match.captured(QStringLiteral("bd"));
    if (month.isEmpty())
        return fromYear(year);
    // `2011-00-00` and `2011-05-00` are how some databases say "unknown".
    if (month.toInt() == 0)
        return fromYear(year);
    if (day.isEmpty() || day.toInt() == 0)
        return fromYearMonth(year, month.toInt());
    const QDate date(year, month.toInt(), day.toInt());
    if (!date.isValid())
        return std::nullopt;
    const QString zone = match.captured(QStringLiteral("z"));
    if (match.capturedLength(QStringLiteral("h")) == 0 || zone.isEmpty())
        return fromDate(date);
    const QTime time = timeFrom(match);
    if (!time.isValid())
        return fromDate(date);
    int offset = 0;
    if (zone.startsWith(u'+') || zone.startsWith(u'-')) {
        const QString digits = QString(zone.mid(1)).remove(u':');
        offset = (digits.left(2).toInt() * 60 + digits.mid(2, 2).toInt()) * 60;
        if (zone.startsWith(u'-'))
            offset = -offset;
    }
    return fromDateTime(QDateTime(date, time, Qt::UTC).addSecs(-offset));
}

QString PartialDate::toIso() const
{
    switch (m_precision) {
    case DatePrecision::Year:
        return QStringLiteral("%1").arg(year(), 4, 10, QLatin1Char('0'));
    case DatePrecision::Month:
        return QStringLiteral("%1-%2")
            .arg(year(), 4, 10, QLatin1Char('0'))
            .arg(month(), 2, 10, QLatin1Char('0'));
    case DatePrecision::Day:
        return m_moment.date().toString(Qt::ISODate);
    case DatePrecision::Time:
        return toIsoUtc(m_moment);
    }
    return {};
}

int PartialDate::month() const
{
    return m_precision == DatePrecision::Year ? 0 : m_moment.date().month();
}

int PartialDate::day() const
{
    return m_precision < DatePrecision::Day ? 0 : m_moment.date().day();
}

QDate PartialDate::lastDay() const
{
    const QDate first = m_moment.date();
    switch (m_precision) {
    case DatePrecision::Year:
        return QDate(first.year(), 12, 31);
    case DatePrecision::Month:
        return QDate(first.year(), first.month(), first.daysInMonth());
    default:
        return first;
    }
}

QString toIsoUtc(const QDateTime& moment)
{
    return moment.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
}

} // namespace warraq
