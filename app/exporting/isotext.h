#pragma once

#include "core/partialdate.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace warraq {

/// Dates and moments as tables write them: ISO 8601 to their precision, moments in UTC; empty when not known.
[[nodiscard]] inline QString isoText(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

[[nodiscard]] inline QString isoText(const std::optional<QDateTime>& moment)
{
    return moment && moment->isValid() ? toIsoUtc(*moment) : QString();
}

} // namespace warraq
