#include "archive/facettally.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace warraq {

namespace {

/// Calls \p each(rows) with those of a block's articles that are among \p ids, ascending.
template <class Each> void withRows(const ColumnBlock& block, size_t number, const IdSet& ids, Each each)
{
    static_assert(ColumnBlock::articles % 64 == 0);
    constexpr size_t wordsPerBlock = ColumnBlock::articles / 64;
    std::array<quint16, ColumnBlock::articles> rows;
    size_t count = 0;
    const auto words = ids.words();
    const size_t begin = number * wordsPerBlock;
    for (size_t i = 0; i < wordsPerBlock && begin + i < words.size(); ++i) {
        for (quint64 word = words[begin + i] & block.living[i]; word != 0; word &= word - 1)
            rows[count++] = static_cast<quint16>(i * 64 + static_cast<size_t>(std::countr_zero(word)));
    }
    if (count > 0)
        each(std::span<const quint16>(rows.data(), count));
}

template <class Change>
void combine(std::vector<quint32>& numbers, const std::vector<quint32>& others, Change change)
{
    std::transform(numbers.begin(), numbers.end(), others.begin(), numbers.begin(), change);
}

} // namespace

std::optional<ColumnKind> columnOf(Facet facet)
{
    switch (facet) {
    case Facet::Date:
        break;
    case Facet::Section:
        return ColumnKind::Section;
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
    case Facet::Tag:
        return ColumnKind::Tag;
    case Facet::Collection:
        return ColumnKind::Collection;
    }
    return std::nullopt;
}

FacetTally::FacetTally(const ColumnSnapshot& now, size_t values) : m_values(values, 0)
{
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = std::numeric_limits<qint32>::min();
    for (const auto& block : now.blocks) {
        if (!block || block->firstDay > block->lastDay)
            continue;
        first = std::min(first, block->firstDay);
        last = std::max(last, block->lastDay);
    }
    if (first > last)
        return;
    m_firstDay = first;
    m_days.assign(static_cast<size_t>(qint64(last) - first) + 1, 0);
}

void FacetTally::addBlock(const ColumnSnapshot& now, size_t number, const IdSet& ids, FacetMask facets,
                          DatePrecision least)
{
    const ColumnBlock* block = now.blocks[number].get();
    if (!block)
        return;
    withRows(*block, number, ids, [&](std::span<const quint16> rows) {
        for (const Facet facet : allFacets) {
            if (!(facets & maskOf(facet)))
                continue;
            if (const auto kind = columnOf(facet)) {
                const auto k = static_cast<size_t>(*kind);
                m_without[k] += block->values[k].count(rows, m_values);
            } else {
                addDays(*block, rows, least);
            }
        }
    });
}

void FacetTally::addDays(const ColumnBlock& block, std::span<const quint16> rows, DatePrecision least)
{
    const int precise = std::min(static_cast<int>(least), static_cast<int>(DatePrecision::Day)) + 1;
    if (block.firstDay > block.lastDay) {
        m_undated += static_cast<quint32>(rows.size());
        return;
    }
    if (block.days.empty() || block.leastPrecision < precise) {
        for (const quint16 row : rows) {
            const auto& fixed = block.fixed[row];
            if (fixed.precision >= precise)
                ++m_days[static_cast<size_t>(qint64(fixed.firstDay) - m_firstDay)];
            else
                m_undated += fixed.precision == 0;
        }
        return;
    }
    const size_t offset = static_cast<size_t>(qint64(block.firstDay) - m_firstDay);
    for (const quint16 row : rows) {
        const size_t day = block.days[row];
        if (day > 0)
            ++m_days[offset + day - 1];
        else
            ++m_undated;
    }
}

FacetTally& FacetTally::operator+=(const FacetTally& other)
{
    combine(m_values, other.m_values, std::plus<>());
    combine(m_days, other.m_days, std::plus<>());
    std::transform(m_without.begin(), m_without.end(), other.m_without.begin(), m_without.begin(),
                   std::plus<>());
    m_undated += other.m_undated;
    return *this;
}

FacetTally& FacetTally::operator-=(const FacetTally& other)
{
    combine(m_values, other.m_values, std::minus<>());
    combine(m_days, other.m_days, std::minus<>());
    std::transform(m_without.begin(), m_without.end(), other.m_without.begin(), m_without.begin(),
                   std::minus<>());
    m_undated -= other.m_undated;
    return *this;
}

} // namespace warraq
