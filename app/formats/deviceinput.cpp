#include "formats/deviceinput.h"

namespace warraq {

DeviceInput::DeviceInput(std::unique_ptr<QIODevice> device)
    : m_device(std::move(device)), m_position(m_device->isSequential() ? 0 : m_device->pos())
{
}

Result<qsizetype> DeviceInput::ensure(qsizetype bytes)
{
    while (m_buffer.size() - m_at < bytes) {
        if (m_at > 0) {
            m_buffer.remove(0, m_at);
            m_at = 0;
        }
        const qsizetype had = m_buffer.size();
        m_buffer.resize(had + std::max(m_step.next(), bytes - had));
        const qint64 got = m_device->read(m_buffer.data() + had, m_buffer.size() - had);
        m_buffer.truncate(had + std::max<qint64>(0, got));
        if (got < 0 && had == 0 && !m_device->atEnd()) // else what is there is given first
            return unexpected(ErrorKind::Unreadable, {}, m_device->errorString());
        if (got <= 0)
            break;
    }
    return m_buffer.size() - m_at;
}

QByteArrayView DeviceInput::view() const
{
    return QByteArrayView(m_buffer).sliced(m_at);
}

void DeviceInput::skip(qsizetype bytes)
{
    m_at += bytes;
    m_position += bytes;
}

bool DeviceInput::goTo(qint64 position)
{
    if (m_device->isSequential() || !m_device->seek(position))
        return false;
    m_buffer.clear();
    m_at = 0;
    m_position = position;
    return true;
}

qint64 DeviceInput::size() const
{
    return m_device->isSequential() ? -1 : m_device->size();
}

} // namespace warraq
