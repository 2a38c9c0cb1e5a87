#pragma once

#include "core/partialdate.h"

#include <QString>

#include <optional>

namespace warraq {

/// A date as tables and feeds write it: ISO 8601 and the W3C's profile of it, RFC 822 and 2822 with what
/// feeds make of them (zone names, missing or wrong weekdays, two-digit years), a printed date, or seconds
/// and milliseconds since 1970 where nothing else can be meant.
[[nodiscard]] std::optional<PartialDate> recordDate(const QString& text);

} // namespace warraq
