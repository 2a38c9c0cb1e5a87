#include "formats/binaryplist.h"

#include <QtEndian>

namespace warraq {

namespace {

constexpr qsizetype trailerBytes = 32;
constexpr qsizetype headBytes = 8;
constexpr qsizetype mostKeys = 1'000; ///< of a dictionary that are looked at
constexpr quint8 dataKind = 0x4;
constexpr quint8 asciiKind = 0x5;
constexpr quint8 utf16Kind = 0x6;
constexpr quint8 arrayKind = 0xA;
constexpr quint8 dictionaryKind = 0xD;

} // namespace

bool BinaryPlist::begins(QByteArrayView head)
{
    return head.startsWith("bplist0");
}

/// Big-endian; the caller knows that it is there.
quint64 BinaryPlist::number(qsizetype at, int bytes) const
{
    quint64 value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | static_cast<quint8>(m_bytes[at + i]);
    return value;
}

std::optional<BinaryPlist> BinaryPlist::open(QByteArray bytes)
{
    BinaryPlist list;
    list.m_bytes = std::move(bytes);
    const qsizetype size = list.m_bytes.size();
    if (!begins(list.m_bytes) || size < headBytes + trailerBytes)
        return std::nullopt;
    const qsizetype trailer = size - trailerBytes;
    list.m_offsetBytes = static_cast<quint8>(list.m_bytes[trailer + 6]);
    list.m_referenceBytes = static_cast<quint8>(list.m_bytes[trailer + 7]);
    list.m_objects = list.number(trailer + 8, 8);
    list.m_root = list.number(trailer + 16, 8);
    const quint64 table = list.number(trailer + 24, 8);
    const auto isWidth = [](int bytes) { return bytes >= 1 && bytes <= 8; };
    if (!isWidth(list.m_offsetBytes) || !isWidth(list.m_referenceBytes) ||
        table > static_cast<quint64>(trailer) ||
        list.m_objects > (static_cast<quint64>(trailer) - table) / static_cast<quint64>(list.m_offsetBytes) ||
        list.m_root >= list.m_objects)
        return std::nullopt;
    list.m_table = static_cast<qsizetype>(table);
    return list;
}

/// What stands at an object's place: a byte with its kind and its count, or 15 and the count as a number.
std::optional<BinaryPlist::Sized> BinaryPlist::sized(Object object) const
{
    if (object >= m_objects)
        return std::nullopt;
    const quint64 place = number(m_table + static_cast<qsizetype>(object) * m_offsetBytes, m_offsetBytes);
    const qsizetype end = m_bytes.size() - trailerBytes;
    if (place < static_cast<quint64>(headBytes) || place >= static_cast<quint64>(end))
        return std::nullopt;
    auto at = static_cast<qsizetype>(place);
    const auto marker = static_cast<quint8>(m_bytes[at++]);
    Sized found{static_cast<quint8>(marker >> 4), static_cast<quint64>(marker & 0xF), at};
    if (found.count != 0xF)
        return found;
    if (at >= end || static_cast<quint8>(m_bytes[at]) >> 4 != 1)
        return std::nullopt;
    const int width = 1 << (static_cast<quint8>(m_bytes[at++]) & 0xF);
    if (width > 8 || end - at < width)
        return std::nullopt;
    found.count = number(at, width);
    found.start = at + width;
    return found;
}

bool BinaryPlist::holds(const Sized& object, quint64 each) const
{
    return object.count <= static_cast<quint64>(m_bytes.size() - trailerBytes - object.start) / each;
}

std::optional<BinaryPlist::Object> BinaryPlist::value(Object dictionary, QStringView key) const
{
    const auto found = sized(dictionary);
    if (!found || found->kind != dictionaryKind || !holds(*found, 2 * static_cast<quint64>(m_referenceBytes)))
        return std::nullopt;
    const auto count = static_cast<qsizetype>(found->count);
    for (qsizetype i = 0; i < std::min(count, mostKeys); ++i) {
        const Object name = number(found->start + i * m_referenceBytes, m_referenceBytes);
        const auto written = sized(name);
        if (written && written->count == static_cast<quint64>(key.size()) && string(name) == key)
            return number(found->start + (count + i) * m_referenceBytes, m_referenceBytes);
    }
    return std::nullopt;
}

std::vector<BinaryPlist::Object> BinaryPlist::elements(Object array) const
{
    std::vector<Object> all;
    const auto found = sized(array);
    if (!found || found->kind != arrayKind || !holds(*found, static_cast<quint64>(m_referenceBytes)))
        return all;
    for (qsizetype i = 0; i < static_cast<qsizetype>(found->count); ++i)
        all.push_back(number(found->start + i * m_referenceBytes, m_referenceBytes));
    return all;
}

QString BinaryPlist::string(Object object) const
{
    const auto found = sized(object);
    if (!found)
        return {};
    const auto count = static_cast<qsizetype>(found->count);
    if (found->kind == asciiKind && holds(*found, 1))
        return QString::fromUtf8(m_bytes.constData() + found->start, count);
    if (found->kind != utf16Kind || !holds(*found, 2))
        return {};
    QString text(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        text[i] = QChar(static_cast<char16_t>(number(found->start + 2 * i, 2)));
    return text;
}

QByteArrayView BinaryPlist::data(Object object) const
{
    const auto found = sized(object);
    if (!found || found->kind != dataKind || !holds(*found, 1))
        return {};
    return QByteArrayView(m_bytes).sliced(found->start, static_cast<qsizetype>(found->count));
}

} // namespace warraq
