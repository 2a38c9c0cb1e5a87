#include "archive/facetcounter.h"

#include <QDate>

#include <algorithm>
#include <limits>

namespace warraq {

namespace {

ColumnKind columnOf(Facet facet)
{
    switch (facet) {
    case Facet::Place:
        return ColumnKind::Place;
    case Facet::Author:
        return ColumnKind::Author;
    case Facet::Publication:
        return ColumnKind::Publication;
    case Facet::Credit:
        return ColumnKind::Credit;
    case Facet::Language:
        return ColumnKind::Language;
    case Facet::Source:
        return ColumnKind::Source;
    case Facet::Import:
        return ColumnKind::Import;
    case Facet::Section:
    case Facet::Date: // not a column of values
        break;
    }
    return ColumnKind::Section;
}

QString barName(QDate day, DatePrecision step)
{
    const QString iso = day.toString(Qt::ISODate);
    if (step == DatePrecision::Year)
        return iso.left(iso.size() - 6);
    return step == DatePrecision::Month ? iso.left(iso.size() - 3) : iso;
}

} // namespace

std::vector<DateBar> FacetCounter::bars(const IdSet& ids, DatePrecision step) const
{
    // Articles a day first: what month or year a day belongs to is asked once a day, not once an article.
    const int precise = std::min<int>(static_cast<int>(step), static_cast<int>(DatePrecision::Day)) + 1;
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = std::numeric_limits<qint32>::min();
    qint64 undated = 0;
    ids.forEach([&](qint64 id) {
        const auto* fixed = m_now.fixed(id);
        if (!fixed)
            return;
        undated += fixed->precision == 0;
        if (fixed->precision >= precise) {
            first = std::min(first, fixed->firstDay);
            last = std::max(last, fixed->firstDay);
        }
    });
    std::vector<DateBar> result;
    if (first <= last) {
        std::vector<quint32> days(static_cast<size_t>(last - first) + 1, 0);
        ids.forEach([&](qint64 id) {
            const auto* fixed = m_now.fixed(id);
            if (fixed && fixed->precision >= precise)
                ++days[static_cast<size_t>(fixed->firstDay - first)];
        });
        for (size_t day = 0; day < days.size(); ++day) {
            if (days[day] == 0)
                continue;
            QString name = barName(QDate::fromJulianDay(first + static_cast<qint64>(day)), step);
            if (result.empty() || result.back().value != name)
                result.push_back({std::move(name), 0});
            result.back().count += days[day];
        }
    }
    if (undated > 0)
        result.push_back({QString(), undated});
    return result;
}

std::vector<FacetCount> FacetCounter::values(const IdSet& ids, Facet facet) const
{
    std::vector<FacetCount> counts;
    if (facet == Facet::Date) {
        for (auto& bar : bars(ids, DatePrecision::Year))
            counts.push_back({std::move(bar.value), bar.count});
        return counts;
    }
    const ColumnKind kind = columnOf(facet);
    std::vector<qint64> byValue(m_dictionary.valueCount(), 0);
    qint64 unknown = 0;
    ids.forEach([&](qint64 id) {
        if (!m_now.fixed(id))
            return;
        const auto values = m_now.list(kind, id);
        unknown += values.empty();
        for (const ValueId value : values) {
            if (value < byValue.size())
                ++byValue[value];
        }
    });
    for (size_t value = 1; value < byValue.size(); ++value) {
        if (byValue[value] > 0)
            counts.push_back({m_dictionary.value(static_cast<ValueId>(value)), byValue[value]});
    }
    std::sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (unknown > 0)
        counts.push_back({QString(), unknown});
    return counts;
}

} // namespace warraq
