#include "archive/valuecolumn.h"

#include <algorithm>
#include <cstring>

namespace warraq {

namespace {

void put(QByteArray& out, std::span<const quint32> numbers)
{
    const auto count = static_cast<quint32>(numbers.size());
    out.append(reinterpret_cast<const char*>(&count), sizeof count);
    out.append(reinterpret_cast<const char*>(numbers.data()), static_cast<qsizetype>(numbers.size_bytes()));
}

/// Where they lie; null: there are not so many.
const char* take(const char*& at, const char* end, quint32& count)
{
    if (end - at < static_cast<qsizetype>(sizeof count))
        return nullptr;
    std::memcpy(&count, at, sizeof count);
    const char* numbers = at + sizeof count;
    if (static_cast<quint64>(end - numbers) < quint64(count) * sizeof(quint32))
        return nullptr;
    at = numbers + count * sizeof(quint32);
    return numbers;
}

quint32 numberAt(const char* numbers, size_t index)
{
    quint32 number = 0;
    std::memcpy(&number, numbers + index * sizeof number, sizeof number);
    return number;
}

} // namespace

void ValueColumn::append(std::span<const ValueId> values)
{
    m_values.insert(m_values.end(), values.begin(), values.end());
    m_starts.push_back(static_cast<quint32>(m_values.size()));
    ++m_rows;
}

void ValueColumn::finish()
{
    QByteArray bytes;
    encode(bytes);
    const char* at = bytes.constData();
    (void)decode(at, at + bytes.size(), m_rows); // what it has written itself
}

void ValueColumn::clear(size_t rows)
{
    m_form = Form::Same;
    m_rows = static_cast<quint32>(rows);
    m_starts.clear();
    m_values.assign(1, noValue);
}

quint32 ValueColumn::count(std::span<const quint16> rows, std::span<quint32> counts) const
{
    quint32 none = 0;
    if (m_form == Form::Same) {
        const ValueId value = m_values.front();
        if (value == noValue)
            return static_cast<quint32>(rows.size());
        if (value < counts.size())
            counts[value] += static_cast<quint32>(rows.size());
        return 0;
    }
    if (m_form == Form::One) {
        for (const quint16 row : rows) {
            const ValueId value = m_values[row];
            none += value == noValue;
            if (value < counts.size())
                ++counts[value];
        }
        return none; // counts[noValue] is nobody's
    }
    for (const quint16 row : rows) {
        const quint32 start = m_starts[row];
        const quint32 end = m_starts[row + size_t(1)];
        none += start == end;
        for (quint32 i = start; i < end; ++i) {
            if (m_values[i] < counts.size())
                ++counts[m_values[i]];
        }
    }
    return none;
}

void ValueColumn::encode(QByteArray& out) const
{
    if (m_form == Form::Lists) {
        put(out, m_starts);
        put(out, m_values);
        return;
    }
    if (m_form == Form::Same && m_values.front() == noValue) {
        put(out, {});
        put(out, {});
        return;
    }
    std::vector<quint32> starts{0};
    std::vector<ValueId> values;
    for (size_t row = 0; row < m_rows; ++row) {
        const auto here = list(row);
        values.insert(values.end(), here.begin(), here.end());
        starts.push_back(static_cast<quint32>(values.size()));
    }
    put(out, starts);
    put(out, values);
}

bool ValueColumn::decode(const char*& at, const char* end, size_t rows)
{
    quint32 startCount = 0;
    quint32 valueCount = 0;
    const char* starts = take(at, end, startCount);
    const char* values = starts ? take(at, end, valueCount) : nullptr;
    if (values && startCount == 0 && valueCount == 0) {
        clear(rows);
        return true;
    }
    if (!values || startCount != rows + 1)
        return false;
    // A damaged file must not lead beyond the lists.
    quint32 before = 0;
    bool hasOne = true; // at most one each, and none that is called like none
    bool isSame = rows > 0;
    for (size_t row = 0; row <= rows; ++row) {
        const quint32 start = numberAt(starts, row);
        if (start < before || start > valueCount)
            return false;
        hasOne = hasOne && start - before <= (row > 0 ? 1 : 0);
        before = start;
    }
    m_rows = static_cast<quint32>(rows);
    m_starts.clear();
    m_values.clear();
    if (hasOne && rows > 0 && numberAt(starts, rows) == valueCount) {
        m_values.resize(rows);
        for (size_t row = 0; row < rows; ++row) {
            const quint32 start = numberAt(starts, row);
            m_values[row] = start < numberAt(starts, row + 1) ? numberAt(values, start) : noValue;
            isSame = isSame && m_values[row] == m_values[0];
        }
        m_form = isSame ? Form::Same : Form::One;
        if (isSame) {
            m_values.resize(1);
            m_values.shrink_to_fit();
        }
        return true;
    }
    m_form = Form::Lists;
    m_starts.resize(startCount);
    std::memcpy(m_starts.data(), starts, startCount * sizeof(quint32));
    m_values.resize(valueCount);
    std::memcpy(m_values.data(), values, valueCount * sizeof(ValueId));
    return true;
}

} // namespace warraq
