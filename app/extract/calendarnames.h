#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace warraq {

/// The calendars newspapers print dates in.
enum class PrintedCalendar : quint8
{
    Gregorian,
    Hijri,      ///< lunar: محرم ...
    SolarHijri, ///< of Iran and Afghanistan: فروردین ...
};

struct MonthName
{
    PrintedCalendar calendar = PrintedCalendar::Gregorian;
    int month = 0; ///< 1-12
};

/// The month a name stands for, in the languages newspapers are kept in here; Arabic of Egypt, of the Levant
/// and of the Maghreb. A dot behind an abbreviation does not matter. Any thread.
[[nodiscard]] std::optional<MonthName> monthOf(const QString& name);

/// 1 (Monday) to 7, 0: no day of the week.
[[nodiscard]] int weekdayOf(const QString& name);
/// The same of the one sign in brackets that Japanese and Korean dates have behind them: `11月3日(日)`.
[[nodiscard]] int weekdayOfSign(QChar sign);

/// The Gregorian day of another calendar's; invalid where there is none. Hijri days are the arithmetic
/// calendar's, from which the one that was kept may differ by a day.
[[nodiscard]] QDate gregorianDay(PrintedCalendar calendar, int year, int month, int day);

} // namespace warraq
