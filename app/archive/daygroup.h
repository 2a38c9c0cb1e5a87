#pragma once

#include "core/partialdate.h"

#include <optional>

namespace warraq {

/// Articles of one day, one month or year where no more is known, or without a date, in a list by date.
struct DayGroup
{
    int firstRow = 0;
    std::optional<PartialDate> day; ///< none: undated
};

} // namespace warraq
