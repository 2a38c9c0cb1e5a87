#pragma once

#include "core/partialdate.h"

#include <QString>

#include <optional>

namespace warraq {

/// A date as tables and feeds write it: ISO 8601 and the W3C's profile of it, RFC 822 and 2822 with what
/// feeds make of them (zone names, missing or wrong weekdays, two-digit years), a printed date, fourteen
/// digits (their day), or seconds and fractions of them since 1970 where nothing else can be meant.
[[nodiscard]] std::optional<PartialDate> recordDate(const QString& text);

/// The first day that numbers in workbooks count from: some count from 1904 (ECMA-376 part 1, 18.17.4.1).
enum class DayCount : quint8
{
    Since1900,
    Since1904,
};
/// A number of days, as a workbook has a date whose cell has no date's format. A time within the day is in no
/// zone, so the day is what is known. nullopt: it is no such number, or not of the years from 1927 to now,
/// before which numbers are years as well.
[[nodiscard]] std::optional<PartialDate> serialDate(const QString& text, DayCount count);

} // namespace warraq
