#include "core/jsonwriter.h"

#include <cmath>

namespace warraq {

void JsonWriter::separate()
{
    if (!m_first)
        m_out += ", ";
    m_first = false;
}

JsonWriter& JsonWriter::open(char bracket)
{
    separate();
    m_out += bracket;
    m_first = true;
    return *this;
}

JsonWriter& JsonWriter::close(char bracket)
{
    m_out += bracket;
    m_first = false;
    return *this;
}

JsonWriter& JsonWriter::key(const char* name)
{
    return key(QString::fromLatin1(name));
}

JsonWriter& JsonWriter::key(const QString& name)
{
    separate();
    quote(name);
    m_out += ": ";
    m_first = true; // the value follows without a comma
    return *this;
}

void JsonWriter::quote(const QString& text)
{
    static const char hex[] = "0123456789abcdef";
    m_out += '"';
    // A lone surrogate cannot be said in UTF-8; toUtf8 makes it U+FFFD.
    for (const char c : text.toUtf8()) {
        const auto u = static_cast<unsigned char>(c);
        switch (c) {
        case '"':
            m_out += "\\\"";
            break;
        case '\\':
            m_out += "\\\\";
            break;
        case '\n':
            m_out += "\\n";
            break;
        case '\t':
            m_out += "\\t";
            break;
        case '\r':
            m_out += "\\r";
            break;
        default:
            if (u < 0x20) {
                m_out += "\\u00";
                m_out += hex[u >> 4];
                m_out += hex[u & 15];
            } else {
                m_out += c;
            }
        }
    }
    m_out += '"';
}

JsonWriter& JsonWriter::string(const QString& value)
{
    if (value.isNull())
        return null();
    separate();
    quote(value);
    return *this;
}

JsonWriter& JsonWriter::known(const QString& value)
{
    return value.isEmpty() ? null() : string(value);
}

JsonWriter& JsonWriter::integer(qint64 value)
{
    separate();
    m_out += QByteArray::number(value);
    return *this;
}

JsonWriter& JsonWriter::real(double value, int decimals)
{
    if (!std::isfinite(value))
        return null(); // JSON has no word for it
    separate();
    m_out += QByteArray::number(value, 'f', decimals);
    return *this;
}

JsonWriter& JsonWriter::boolean(bool value)
{
    separate();
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter& JsonWriter::null()
{
    separate();
    m_out += "null";
    return *this;
}

JsonWriter& JsonWriter::strings(const QStringList& values)
{
    beginArray();
    for (const auto& value : values)
        string(value.isNull() ? QStringLiteral("") : value);
    return endArray();
}

} // namespace warraq
