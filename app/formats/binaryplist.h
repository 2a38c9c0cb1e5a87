#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace warraq {

/// A binary property list (`bplist00`, Apple's CFBinaryPList.c): objects by number, looked at where they lie
/// and never all at once, so that objects within themselves do no harm. Whatever a list claims is checked
/// against its bytes. Values; any thread.
class BinaryPlist
{
public:
    using Object = quint64; ///< by its number

    /// nullopt: it is none, or its directory does not fit its bytes.
    [[nodiscard]] static std::optional<BinaryPlist> open(QByteArray bytes);
    [[nodiscard]] static bool begins(QByteArrayView head);

    [[nodiscard]] Object root() const { return m_root; }
    /// Of a dictionary; nullopt: it has no such value, or the object is none.
    [[nodiscard]] std::optional<Object> value(Object dictionary, QStringView key) const;
    /// Of an array; empty: it is none.
    [[nodiscard]] std::vector<Object> elements(Object array) const;
    [[nodiscard]] QString string(Object object) const;
    /// Of `data`; points into the list. Null: it is something else.
    [[nodiscard]] QByteArrayView data(Object object) const;

private:
    struct Sized
    {
        quint8 kind = 0;
        quint64 count = 0;
        qsizetype start = 0; ///< of what it holds
    };
    BinaryPlist() = default;
    [[nodiscard]] quint64 number(qsizetype at, int bytes) const;
    [[nodiscard]] std::optional<Sized> sized(Object object) const;
    [[nodiscard]] bool holds(const Sized& object, quint64 each) const;

    QByteArray m_bytes;
    Object m_root = 0;
    quint64 m_objects = 0;
    qsizetype m_table = 0;
    int m_offsetBytes = 0;
    int m_referenceBytes = 0;
};

} // namespace warraq
