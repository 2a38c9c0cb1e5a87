#pragma once

#include "core/partialdate.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Values in the form in which the archive stores them: what is unknown is NULL. Pure, but for the clock.
namespace warraq {

[[nodiscard]] inline QString storedNow()
{
    return toIsoUtc(QDateTime::currentDateTimeUtc());
}

[[nodiscard]] inline QString nullIfEmpty(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

[[nodiscard]] inline QString isoOf(const std::optional<PartialDate>& date)
{
    return date ? date->toIso() : QString();
}

[[nodiscard]] inline QString isoOf(const std::optional<QDateTime>& moment)
{
    return moment ? toIsoUtc(*moment) : QString();
}

} // namespace warraq
