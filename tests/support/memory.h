#pragma once

#include <QByteArray>
#include <QFile>

namespace warraq::test {

/// Bytes this process had in memory at the most; 0: not known.
inline qint64 residentMost()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).trimmed().split(' ').first().toLongLong() * 1024;
}

} // namespace warraq::test
