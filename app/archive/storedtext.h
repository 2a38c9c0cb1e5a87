#pragma once

#include "core/partialdate.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <utility>

/// Values in the form in which the archive stores them: what is unknown is NULL. Pure, but for the clock.
namespace warraq {

/// To the second, so one text serves thousands of rows.
[[nodiscard]] inline QString storedNow()
{
    thread_local qint64 second = 0;
    thread_local QString text;
    if (const qint64 current = QDateTime::currentSecsSinceEpoch(); std::exchange(second, current) != current)
        text = toIsoUtc(QDateTime::fromSecsSinceEpoch(current, Qt::UTC));
    return text;
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
