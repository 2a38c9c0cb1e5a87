#include "archive/facetcounter.h"

#include <QDate>

#include <algorithm>
#include <atomic>
#include <bit>
#include <limits>
#include <thread>

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

template <class Each> void FacetCounter::forEachRow(const IdSet& ids, Each each) const
{
    static_assert(ColumnBlock::articles % 64 == 0);
    constexpr size_t wordsPerBlock = ColumnBlock::articles / 64;
    const auto words = ids.words();
    for (size_t number = 0; number < m_now.blocks.size(); ++number) {
        const ColumnBlock* block = m_now.blocks[number].get();
        if (!block)
            continue;
        const size_t end = std::min(words.size(), (number + 1) * wordsPerBlock);
        for (size_t i = number * wordsPerBlock; i < end; ++i) {
            for (quint64 word = words[i]; word != 0; word &= word - 1) {
                const size_t row = (i % wordsPerBlock) * 64 + static_cast<size_t>(std::countr_zero(word));
                if (row < block->fixed.size() && block->fixed[row].isAlive())
                    each(*block, row);
            }
        }
    }
}

Result<FacetTable> FacetCounter::table(const IdSet& ids, const std::vector<std::pair<Facet, IdSet>>& lifted,
                                       const CancelToken& cancel) const
{
    constexpr qint64 much = 30'000;
    std::array<std::vector<FacetCount>, std::size(allFacets)> counts;
    std::atomic_size_t next{0};
    const auto work = [&] {
        for (size_t i = next++; i < std::size(allFacets) && !cancel.isCancelled(); i = next++) {
            const IdSet* of = &ids;
            for (const auto& [facet, others] : lifted) {
                if (facet == allFacets[i])
                    of = &others;
            }
            counts[i] = values(*of, allFacets[i]);
        }
    };
    if (ids.count() > much || !lifted.empty()) {
        std::thread helper(work);
        work();
        helper.join();
    } else {
        work();
    }
    if (cancel.isCancelled())
        return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
    FacetTable table;
    for (size_t i = 0; i < std::size(allFacets); ++i)
        table[allFacets[i]] = std::move(counts[i]);
    return table;
}

std::vector<DateBar> FacetCounter::bars(const IdSet& ids, DatePrecision step) const
{
    // Articles a day first: what month or year a day belongs to is asked once a day, not once an article.
    const int precise = std::min<int>(static_cast<int>(step), static_cast<int>(DatePrecision::Day)) + 1;
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = std::numeric_limits<qint32>::min();
    for (const auto& block : m_now.blocks) {
        if (!block || block->firstDay > block->lastDay)
            continue;
        first = std::min(first, block->firstDay);
        last = std::max(last, block->lastDay);
    }
    std::vector<quint32> days(first <= last ? static_cast<size_t>(last - first) + 1 : 0, 0);
    qint64 undated = 0;
    forEachRow(ids, [&](const ColumnBlock& block, size_t row) {
        const auto& fixed = block.fixed[row];
        if (fixed.precision >= precise)
            ++days[static_cast<size_t>(fixed.firstDay - first)];
        else
            undated += fixed.precision == 0;
    });
    std::vector<DateBar> result;
    int year = 0;
    qint32 yearEnd = 0; // the day after the last of `year`
    for (size_t day = 0; day < days.size(); ++day) {
        if (days[day] == 0)
            continue;
        const qint32 julian = first + static_cast<qint32>(day);
        if (step == DatePrecision::Year && !result.empty() && julian < yearEnd) {
            result.back().count += days[day];
            continue;
        }
        const QDate date = QDate::fromJulianDay(julian);
        if (date.year() != year || yearEnd == 0) {
            year = date.year();
            yearEnd = static_cast<qint32>(QDate(year == -1 ? 1 : year + 1, 1, 1).toJulianDay());
        }
        QString name = barName(date, step);
        if (result.empty() || result.back().value != name)
            result.push_back({std::move(name), 0});
        result.back().count += days[day];
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
    const auto k = static_cast<size_t>(kind);
    forEachRow(ids, [&](const ColumnBlock& block, size_t row) {
        const quint32 start = block.starts[k][row];
        const quint32 end = block.starts[k][row + 1];
        unknown += start == end;
        for (quint32 i = start; i < end; ++i) {
            if (const ValueId value = block.values[k][i]; value < byValue.size())
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
