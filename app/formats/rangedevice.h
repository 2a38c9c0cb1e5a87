#pragma once

#include <QIODevice>

#include <memory>

namespace warraq {

/// A piece of another device as a device of its own that can be read in any order: what an archive holds as
/// it is. One thread.
class RangeDevice : public QIODevice
{
public:
    /// \p device can be gone about in, and is open.
    RangeDevice(std::unique_ptr<QIODevice> device, qint64 from, qint64 bytes);

    [[nodiscard]] bool isSequential() const override { return false; }
    [[nodiscard]] qint64 size() const override { return m_bytes; }
    [[nodiscard]] bool seek(qint64 position) override;

protected:
    qint64 readData(char* data, qint64 size) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_device;
    qint64 m_from;
    qint64 m_bytes;
    qint64 m_at = 0;
};

/// Goes to \p position of a device: there, or by reading on. False: it lies behind, or the device ends
/// before.
[[nodiscard]] bool goForward(QIODevice& device, qint64 position);

} // namespace warraq
