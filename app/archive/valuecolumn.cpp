#include "archive/valuecolumn.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace warraq {

namespace {

void put(QByteArray& out, std::span<const quint32> numbers)
{
    const auto count = static_cast<quint32>(numbers.size());
    out.append(reinterpret_cast<const char*>(&count), sizeof count);
    out.append(reinterpret_cast<const char*>(numbers.data()), static_cast<qsizetype>(numbers.size_bytes()));
}

bool take(const char*& at, const char* end, std::vector<quint32>& numbers)
{
    quint32 count = 0;
    if (end - at < static_cast<qsizetype>(sizeof count))
        return false;
    std::memcpy(&count, at, sizeof count);
    at += sizeof count;
    if (static_cast<quint64>(end - at) < quint64(count) * sizeof(quint32))
        return false;
    numbers.resize(count);
    if (count > 0) // memcpy wants places that are there even for nothing
        std::memcpy(numbers.data(), at, count * sizeof(quint32));
    at += count * sizeof(quint32);
    return true;
}

/// Numbers values as they come, 0 being none.
class Numbering
{
public:
    quint32 of(ValueId value, std::vector<ValueId>& values)
    {
        if (value >= most)
            return ofLarge(value, values);
        if (value >= m_known.size())
            m_known.resize(value + size_t(1), 0);
        quint32& number = m_known[value];
        if (number == 0) {
            number = static_cast<quint32>(values.size());
            values.push_back(value);
        }
        return number;
    }
    /// For the next column.
    void forget(const std::vector<ValueId>& values)
    {
        for (const ValueId value : values) {
            if (value < m_known.size())
                m_known[value] = 0;
        }
    }

private:
    /// A dictionary is not so large, but a damaged file may say anything.
    static constexpr ValueId most = 4'000'000;
    static quint32 ofLarge(ValueId value, std::vector<ValueId>& values)
    {
        const auto known = std::find(values.begin(), values.end(), value);
        if (known == values.end())
            values.push_back(value);
        return static_cast<quint32>(std::find(values.begin(), values.end(), value) - values.begin());
    }
    std::vector<quint32> m_known; ///< by ValueId; 0: not yet
};

} // namespace

void ValueColumn::append(std::span<const ValueId> values)
{
    m_builtValues.insert(m_builtValues.end(), values.begin(), values.end());
    m_builtStarts.push_back(static_cast<quint32>(m_builtValues.size()));
}

void ValueColumn::finish()
{
    build(m_builtStarts, m_builtValues);
    m_builtStarts = std::vector<quint32>(); // an empty list would leave them their room
    m_builtValues = std::vector<ValueId>();
}

void ValueColumn::keepOneAlike(std::span<const ValueId> alike)
{
    const auto firstOf = [alike](ValueId value) { return value < alike.size() ? alike[value] : value; };
    std::vector<ValueId> firsts;
    for (const ValueId value : m_values)
        firsts.push_back(firstOf(value));
    std::sort(firsts.begin(), firsts.end());
    // Nearly always: no two are one, or no article has two.
    if (std::adjacent_find(firsts.begin(), firsts.end()) == firsts.end())
        return;
    std::vector<quint32> starts{0};
    std::vector<ValueId> values;
    size_t all = 0;
    forEachRow([&](size_t, auto codes) {
        const size_t begin = values.size();
        for (const auto code : codes) {
            const auto isOne = [&](ValueId kept) { return firstOf(kept) == firstOf(m_values[code]); };
            if (std::none_of(values.begin() + static_cast<qsizetype>(begin), values.end(), isOne))
                values.push_back(m_values[code]);
        }
        starts.push_back(static_cast<quint32>(values.size()));
        all += codes.size();
    });
    if (values.size() < all)
        build(starts, values);
}

void ValueColumn::clear(size_t rows)
{
    build(std::vector<quint32>(rows + 1, 0), {});
}

ValueColumn::Narrow ValueColumn::narrow(std::span<const quint32> numbers)
{
    const quint32 most = numbers.empty() ? 0 : *std::max_element(numbers.begin(), numbers.end());
    if (most <= std::numeric_limits<quint8>::max())
        return std::vector<quint8>(numbers.begin(), numbers.end());
    if (most <= std::numeric_limits<quint16>::max())
        return std::vector<quint16>(numbers.begin(), numbers.end());
    return std::vector<quint32>(numbers.begin(), numbers.end());
}

void ValueColumn::build(std::span<const quint32> starts, std::span<const ValueId> values)
{
    thread_local Numbering numbering;
    thread_local std::vector<quint32> codes;
    m_rows = static_cast<quint32>(starts.size() - 1);
    m_values = {0};
    bool hasOne = starts.back() - starts.front() <= m_rows;
    for (size_t row = 0; row < m_rows && hasOne; ++row)
        hasOne = starts[row + 1] - starts[row] <= 1;
    codes.clear();
    if (hasOne) {
        for (size_t row = 0; row < m_rows; ++row)
            codes.push_back(starts[row] < starts[row + 1] ? numbering.of(values[starts[row]], m_values) : 0);
        const bool isSame =
            std::adjacent_find(codes.begin(), codes.end(), std::not_equal_to<>()) == codes.end();
        m_same = codes.empty() ? 0 : codes.front();
        m_codes = narrow(isSame ? std::span<const quint32>() : codes);
    } else {
        for (const ValueId value : values)
            codes.push_back(numbering.of(value, m_values));
        m_codes = narrow(codes);
        m_starts = narrow(starts);
    }
    numbering.forget(m_values);
    m_values.shrink_to_fit();
}

template <class Each> void ValueColumn::forEachRow(Each each) const
{
    std::visit(
        [&](const auto& starts, const auto& codes) {
            if (!starts.empty()) {
                for (size_t row = 0; row < m_rows; ++row)
                    each(row, std::span(codes).subspan(starts[row], starts[row + 1] - size_t(starts[row])));
                return;
            }
            using Code = typename std::decay_t<decltype(codes)>::value_type;
            for (size_t row = 0; row < m_rows; ++row) {
                const Code code = codes.empty() ? static_cast<Code>(m_same) : codes[row];
                each(row, std::span<const Code>(&code, static_cast<size_t>(code != 0)));
            }
        },
        m_starts, m_codes);
}

std::vector<ValueId> ValueColumn::list(size_t row) const
{
    std::vector<ValueId> values;
    std::visit(
        [&](const auto& starts, const auto& codes) {
            if (starts.empty()) {
                const quint32 code = codes.empty() ? m_same : codes[row];
                if (code != 0)
                    values.push_back(m_values[code]);
                return;
            }
            for (size_t i = starts[row]; i < starts[row + 1]; ++i)
                values.push_back(m_values[codes[i]]);
        },
        m_starts, m_codes);
    return values;
}

template <class Starts, class Codes>
quint32 ValueColumn::countLists(const Starts& starts, const Codes& codes, std::span<const quint16> rows,
                                std::span<quint32> counts) const
{
    quint32 none = 0;
    for (const quint16 row : rows) {
        const size_t start = starts[row];
        const size_t end = starts[row + size_t(1)];
        none += start == end;
        for (size_t i = start; i < end; ++i) {
            const ValueId value = m_values[codes[i]];
            if (value < counts.size())
                ++counts[value];
        }
    }
    return none;
}

quint32 ValueColumn::count(std::span<const quint16> rows, std::span<quint32> counts) const
{
    return std::visit(
        [&](const auto& starts, const auto& codes) -> quint32 {
            if (!starts.empty())
                return countLists(starts, codes, rows, counts);
            const auto all = static_cast<quint32>(rows.size());
            if (codes.empty()) {
                if (m_same != 0 && m_values[m_same] < counts.size())
                    counts[m_values[m_same]] += all;
                return m_same == 0 ? all : 0;
            }
            quint32 none = 0;
            for (const quint16 row : rows) {
                const ValueId value = m_values[codes[row]];
                none += value == 0;
                if (value < counts.size())
                    ++counts[value]; // counts[0] is nobody's
            }
            return none;
        },
        m_starts, m_codes);
}

void ValueColumn::mark(const std::vector<bool>& values, std::span<quint64> bits) const
{
    std::vector<quint8> wanted(m_values.size(), 0);
    for (size_t code = 1; code < m_values.size(); ++code)
        wanted[code] = m_values[code] < values.size() && values[m_values[code]];
    if (std::find(wanted.begin(), wanted.end(), 1) == wanted.end())
        return;
    forEachRow([&](size_t row, auto codes) {
        quint64 has = 0;
        for (const auto code : codes)
            has |= wanted[code];
        bits[row / 64] |= has << (row % 64);
    });
}

void ValueColumn::markAny(std::span<quint64> bits) const
{
    forEachRow([&](size_t row, auto codes) { bits[row / 64] |= quint64(!codes.empty()) << (row % 64); });
}

void ValueColumn::encode(QByteArray& out) const
{
    std::vector<quint32> starts{0};
    std::vector<ValueId> values;
    forEachRow([&](size_t, auto codes) {
        for (const auto code : codes)
            values.push_back(m_values[code]);
        starts.push_back(static_cast<quint32>(values.size()));
    });
    if (values.empty())
        starts.clear();
    put(out, starts);
    put(out, values);
}

bool ValueColumn::decode(const char*& at, const char* end, size_t rows)
{
    thread_local std::vector<quint32> starts;
    thread_local std::vector<ValueId> values;
    if (!take(at, end, starts) || !take(at, end, values))
        return false;
    if (starts.empty() && values.empty()) {
        clear(rows);
        return true;
    }
    if (starts.size() != rows + 1)
        return false;
    // A damaged file must not lead beyond the lists.
    if (!std::is_sorted(starts.begin(), starts.end()) || starts.back() > values.size())
        return false;
    build(starts, values);
    return true;
}

} // namespace warraq
