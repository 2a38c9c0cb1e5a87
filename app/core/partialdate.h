#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace warraq {

/// How much of a date is known. Ordered from least to most.
enum class DatePrecision : quint8
{
    Year,
    Month,
    Day,
    Time,
};

[[nodiscard]] QString toString(DatePrecision precision); ///< `year` `month` `day` `time`

/// A date as precisely as the source gave it and no more: `2017`, `2017-10`, `2017-10-18`,
/// `2017-10-18T09:30:00Z` (ISO 8601; a time is UTC). Values order by their first possible moment.
class PartialDate
{
public:
    [[nodiscard]] static std::optional<PartialDate> fromYear(int year);
    [[nodiscard]] static std::optional<PartialDate> fromYearMonth(int year, int month);
    [[nodiscard]] static std::optional<PartialDate> fromDate(QDate date);
    /// \p moment must carry a zone; it is kept in UTC, to the second.
    [[nodiscard]] static std::optional<PartialDate> fromDateTime(const QDateTime& moment);
    /// Reads the forms above and the ISO 8601 variants found in metadata (`+03:00`, `+0300`, fractions, basic
    /// form). A time without a zone cannot be said in UTC: the day alone is kept. Nothing else is guessed.
    [[nodiscard]] static std::optional<PartialDate> fromIso(QStringView text);

    [[nodiscard]] QString toIso() const;
    [[nodiscard]] DatePrecision precision() const { return m_precision; }
    [[nodiscard]] int year() const { return m_moment.date().year(); }
    [[nodiscard]] int month() const; ///< 1-12, 0 when unknown
    [[nodiscard]] int day() const;   ///< 1-31, 0 when unknown
    [[nodiscard]] QDate firstDay() const { return m_moment.date(); }
    [[nodiscard]] QDate lastDay() const; ///< last day it may be
    [[nodiscard]] QDateTime firstMoment() const { return m_moment; }

    friend bool operator==(const PartialDate&, const PartialDate&) = default;
    friend bool operator<(const PartialDate& a, const PartialDate& b) { return a.m_moment < b.m_moment; }

private:
    PartialDate(QDateTime moment, DatePrecision precision)
        : m_moment(std::move(moment)), m_precision(precision)
    {
    }

    QDateTime m_moment; // UTC
    DatePrecision m_precision;
};

/// `2026-11-23T15:00:00Z`.
[[nodiscard]] QString toIsoUtc(const QDateTime& moment);

} // namespace warraq
