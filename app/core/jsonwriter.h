#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace warraq {

/// Writes JSON (RFC 8259) with keys in the order they are given, in UTF-8. A null QString is `null`.
class JsonWriter
{
public:
    JsonWriter& beginObject() { return open('{'); }
    JsonWriter& endObject() { return close('}'); }
    JsonWriter& beginArray() { return open('['); }
    JsonWriter& endArray() { return close(']'); }
    JsonWriter& key(const char* name);
    JsonWriter& key(const QString& name);

    JsonWriter& string(const QString& value); ///< null QString: `null`
    JsonWriter& known(const QString& value);  ///< an empty one is unknown too
    JsonWriter& integer(qint64 value);
    JsonWriter& real(double value, int decimals);
    JsonWriter& boolean(bool value);
    JsonWriter& null();
    JsonWriter& strings(const QStringList& values);

    [[nodiscard]] QByteArray bytes() const { return m_out; }

private:
    JsonWriter& open(char bracket);
    JsonWriter& close(char bracket);
    void separate();
    void quote(const QString& text);

    QByteArray m_out;
    bool m_first = true;
};

} // namespace warraq
