#include "archive/facetcounter.h"

#include <QDate>

#include <algorithm>
#include <thread>

namespace warraq {

namespace {

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
}

QString barName(QDate day, DatePrecision step)
{
    const QString iso = day.toString(Qt::ISODate);
    if (step == DatePrecision::Year)
        return iso.left(iso.size() - 6);
    return step == DatePrecision::Month ? iso.left(iso.size() - 3) : iso;
}

/// What month or year a day belongs to is asked once a day, not once an article.
std::vector<DateBar> barsOf(const FacetTally& tally, DatePrecision step)
{
    const auto days = tally.days();
    std::vector<DateBar> result;
    int year = 0;
    qint32 yearEnd = 0; // the day after the last of `year`
    for (size_t day = 0; day < days.size(); ++day) {
        if (days[day] == 0)
            continue;
        const qint32 julian = tally.firstDay() + static_cast<qint32>(day);
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
    if (tally.undated() > 0)
        result.push_back({QString(), tally.undated()});
    return result;
}

/// Spellings of one value, and under which of them it is shown.
struct AlikeValues
{
    QString text;
    ColumnKind kind = ColumnKind::Section;
    quint32 count = 0;
    quint32 most = 0; ///< of one spelling
    bool isChosen = false;

    void add(const FilterColumns::NamedValue& value, quint32 articles, bool chosen)
    {
        const bool isBetter =
            chosen != isChosen ? chosen : articles > most || (articles == most && value.text < text);
        if (count == 0 || isBetter) {
            text = value.text;
            most = articles;
            isChosen = chosen;
        }
        kind = value.kind;
        count += articles;
    }
};

/// Largest first, those of one size by name, unknown last.
void finish(std::vector<FacetCount>& counts, quint32 unknown)
{
    std::sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) {
        return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
    if (unknown > 0)
        counts.push_back({QString(), unknown});
}

} // namespace

Result<FacetTally> FacetCounter::countedTally(const IdSet& ids, FacetMask facets, DatePrecision least,
                                              const CancelToken& cancel) const
{
    constexpr qint64 much = 60'000;
    const size_t values = m_whole.of == m_shared ? m_whole.tally->valueCount() : m_dictionary.valueCount();
    FacetTally tally(m_now, values);
    const auto count = [&](FacetTally& to, size_t from, size_t end) {
        for (size_t number = from; number < end && !cancel.isCancelled(); ++number)
            to.addBlock(m_now, number, ids, facets, least);
    };
    const size_t blocks = m_now.blocks.size();
    if (ids.count() > much) {
        FacetTally half(m_now, values);
        std::thread other([&] { count(half, blocks / 2, blocks); });
        count(tally, 0, blocks / 2);
        other.join();
        tally += half;
    } else {
        count(tally, 0, blocks);
    }
    if (cancel.isCancelled())
        return cancelled();
    return tally;
}

Result<FacetTally> FacetCounter::tally(const IdSet& ids, FacetMask facets, DatePrecision least,
                                       const CancelToken& cancel) const
{
    if (least != DatePrecision::Year || ids.count() * 2 <= m_now.alive)
        return countedTally(ids, facets, least, cancel);
    IdSet others = m_now.everything();
    if (m_whole.of != m_shared) {
        auto all = countedTally(others, everyFacet, least, cancel);
        if (!all)
            return all;
        m_whole = {m_shared, std::make_shared<const FacetTally>(std::move(*all))};
    }
    FacetTally tally = *m_whole.tally;
    others.remove(ids);
    auto left = countedTally(others, facets, least, cancel);
    if (!left)
        return left;
    tally -= *left;
    return tally;
}

Result<FacetTable> FacetCounter::table(const IdSet& ids, const std::vector<std::pair<Facet, IdSet>>& lifted,
                                       const FacetChoices& choices, const CancelToken& cancel) const
{
    FacetMask rest = everyFacet;
    for (const auto& [facet, others] : lifted)
        rest &= ~maskOf(facet);
    FacetTable table;
    std::array<QStringList, columnKinds> chosen;
    for (const auto& [facet, choice] : choices) {
        if (const auto kind = columnOf(facet))
            chosen[static_cast<size_t>(*kind)] = choice.included + choice.excluded;
    }
    const auto isChosen = [&chosen](const FilterColumns::NamedValue& value) {
        return chosen[static_cast<size_t>(value.kind)].contains(value.text);
    };
    const auto enter = [&](const FacetTally& tally, FacetMask facets) {
        std::array<std::vector<FacetCount>*, columnKinds> wanted{};
        for (const Facet facet : allFacets) {
            if (!(facets & maskOf(facet)))
                continue;
            auto& counts = table[facet];
            if (const auto kind = columnOf(facet)) {
                wanted[static_cast<size_t>(*kind)] = &counts;
                continue;
            }
            for (auto& bar : barsOf(tally, DatePrecision::Year))
                counts.push_back({std::move(bar.value), bar.count});
        }
        // Spellings that are one to a reader are counted as one, under the chosen or else the commonest of
        // them.
        std::vector<AlikeValues> alike(tally.valueCount());
        m_dictionary.forEachValue([&](const FilterColumns::NamedValue& value) {
            if (value.id >= alike.size() || !wanted[static_cast<size_t>(value.kind)] ||
                tally.of(value.id) == 0)
                return;
            alike[value.alike].add(value, tally.of(value.id), isChosen(value));
        });
        for (auto& value : alike) {
            if (value.count > 0)
                wanted[static_cast<size_t>(value.kind)]->push_back({std::move(value.text), value.count});
        }
        for (size_t kind = 0; kind < columnKinds; ++kind) {
            if (wanted[kind])
                finish(*wanted[kind], tally.without(static_cast<ColumnKind>(kind)));
        }
    };
    auto all = tally(ids, rest, DatePrecision::Year, cancel);
    if (!all)
        return all.failure();
    enter(*all, rest);
    for (const auto& [facet, others] : lifted) {
        auto one = tally(others, maskOf(facet), DatePrecision::Year, cancel);
        if (!one)
            return one.failure();
        enter(*one, maskOf(facet));
    }
    return table;
}

Result<std::vector<DateBar>> FacetCounter::bars(const IdSet& ids, DatePrecision step,
                                                const CancelToken& cancel) const
{
    auto counted = tally(ids, maskOf(Facet::Date), step, cancel);
    if (!counted)
        return counted.failure();
    return barsOf(*counted, step);
}

} // namespace warraq
