#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>

namespace warraq {

/// `18 Feb 2011 10:00`, in the moment's own zone: no one has to guess which number is the month.
[[nodiscard]] QString momentText(const QDateTime& moment, const QLocale& locale);
/// The same in UTC, and said so: when something was captured, wherever it is read.
[[nodiscard]] QString captureText(const QDateTime& moment, const QLocale& locale);

} // namespace warraq
