#include "formats/rangedevice.h"

#include <QByteArray>

namespace warraq {

RangeDevice::RangeDevice(std::unique_ptr<QIODevice> device, qint64 from, qint64 bytes)
    : m_device(std::move(device)), m_from(from),
      m_bytes(std::clamp<qint64>(bytes, 0, std::max<qint64>(0, m_device->size() - from)))
{
    QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool RangeDevice::seek(qint64 position)
{
    if (position < 0 || position > m_bytes || !QIODevice::seek(position))
        return false;
    m_at = position;
    return true;
}

qint64 RangeDevice::readData(char* data, qint64 size)
{
    const qint64 wanted = std::min(size, m_bytes - m_at);
    if (wanted <= 0)
        return 0;
    if (!m_device->seek(m_from + m_at))
        return -1;
    const qint64 got = m_device->read(data, wanted);
    if (got < 0)
        setErrorString(m_device->errorString());
    else
        m_at += got;
    return got;
}

bool goForward(QIODevice& device, qint64 position)
{
    if (!device.isSequential())
        return device.seek(position);
    QByteArray passed;
    constexpr qint64 piece = 256 << 10;
    for (qint64 left = position; left > 0; left -= passed.size()) {
        passed = device.read(std::min(left, piece));
        if (passed.isEmpty())
            return false;
    }
    return true;
}

} // namespace warraq
