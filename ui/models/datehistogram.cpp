#include "ui/models/datehistogram.h"

#include "core/partialdate.h"

#include <algorithm>

namespace warraq {

namespace {

/// A date as a number of steps: years, or months.
struct Scale
{
    bool months = false;

    [[nodiscard]] std::optional<int> number(const QString& value) const
    {
        const auto date = PartialDate::fromIso(value);
        if (!date)
            return std::nullopt;
        return months ? date->year() * 12 + std::max(date->month(), 1) - 1 : date->year();
    }
    [[nodiscard]] QString text(int number) const
    {
        if (!months)
            return QStringLiteral("%1").arg(number, 4, 10, QLatin1Char('0'));
        return QStringLiteral("%1-%2")
            .arg(number / 12, 4, 10, QLatin1Char('0'))
            .arg(number % 12 + 1, 2, 10, QLatin1Char('0'));
    }
};

/// How many steps one bar holds, so that there are never more bars than can be hit: 1, 2, 5, 10 ...
int stepsPerBar(int steps)
{
    for (int unit = 1;; unit *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (steps <= unit * factor * DateHistogram::mostBars)
                return unit * factor;
        }
    }
}

} // namespace

DateHistogram::DateHistogram(const std::vector<DateBar>& counts)
{
    const Scale scale{
        std::any_of(counts.begin(), counts.end(), [](const DateBar& bar) { return bar.value.size() > 4; })};
    std::vector<std::pair<int, qint64>> dated;
    for (const auto& bar : counts) {
        if (const auto number = scale.number(bar.value))
            dated.emplace_back(*number, bar.count);
        else
            m_undated += bar.count;
    }
    if (dated.empty())
        return;
    const auto [first, last] = std::minmax_element(dated.begin(), dated.end());
    const int perBar = stepsPerBar(last->first - first->first + 1);
    const int start = first->first - first->first % perBar;
    const int bars = (last->first - start) / perBar + 1;
    for (int i = 0; i < bars; ++i)
        m_bars.push_back({scale.text(start + i * perBar), scale.text(start + (i + 1) * perBar - 1), 0});
    for (const auto& [number, count] : dated) {
        auto& bar = m_bars[static_cast<size_t>((number - start) / perBar)];
        bar.count += count;
        m_largest = std::max(m_largest, bar.count);
    }
}

DateHistogram DateHistogram::within(const PartialDate& window, const std::vector<DateBar>& counts)
{
    DateHistogram made;
    const QString start = window.toIso();
    const bool byMonth = window.precision() == DatePrecision::Year;
    const int bars = byMonth ? 12 : window.firstDay().daysInMonth();
    for (int i = 1; i <= bars; ++i) {
        const QString name = QStringLiteral("%1-%2").arg(start).arg(i, 2, 10, QLatin1Char('0'));
        made.m_bars.push_back({name, name, 0});
    }
    for (const auto& one : counts) {
        if (one.value.isEmpty()) {
            made.m_undated += one.count;
            continue;
        }
        if (!one.value.startsWith(start + u'-') || one.value.size() != start.size() + 3)
            continue;
        const int bar = one.value.mid(start.size() + 1).toInt() - 1;
        if (bar < 0 || bar >= bars)
            continue;
        made.m_bars[static_cast<size_t>(bar)].count += one.count;
        made.m_largest = std::max(made.m_largest, made.m_bars[static_cast<size_t>(bar)].count);
    }
    return made;
}

QString DateHistogram::range(int first, int last) const
{
    if (m_bars.empty())
        return {};
    if (first > last)
        std::swap(first, last);
    const int most = static_cast<int>(m_bars.size()) - 1;
    const QString from = m_bars[static_cast<size_t>(std::clamp(first, 0, most))].from;
    const QString to = m_bars[static_cast<size_t>(std::clamp(last, 0, most))].to;
    return from == to ? from : from + QLatin1String("..") + to;
}

std::optional<std::pair<int, int>> DateHistogram::covered(const FacetChoice& choice) const
{
    std::optional<std::pair<int, int>> bars;
    for (const auto& value : choice.included) {
        const auto gap = value.indexOf(QLatin1String(".."));
        const QString fromText = gap < 0 ? value : value.left(gap);
        const QString toText = gap < 0 ? value : value.mid(gap + 2);
        const auto from = PartialDate::fromIso(fromText);
        const auto to = PartialDate::fromIso(toText);
        for (size_t i = 0; i < m_bars.size(); ++i) {
            const auto barFrom = PartialDate::fromIso(m_bars[i].from);
            const auto barTo = PartialDate::fromIso(m_bars[i].to);
            const bool before = from && barTo && barTo->lastDay() < from->firstDay();
            const bool after = to && barFrom && barFrom->firstDay() > to->lastDay();
            if ((!from && !to) || before || after)
                continue;
            const int bar = static_cast<int>(i);
            bars = bars ? std::pair{std::min(bars->first, bar), std::max(bars->second, bar)}
                        : std::pair{bar, bar};
        }
    }
    return bars;
}

} // namespace warraq
