#pragma once

#include "core/result.h"
#include "formats/growingread.h"

#include <QByteArrayView>
#include <QIODevice>

#include <memory>

namespace warraq {

/// A device read through one large buffer, with the position known. Used by one thread.
class DeviceInput
{
public:
    explicit DeviceInput(std::unique_ptr<QIODevice> device);

    /// Reads until \p bytes are there or the device ends; how many are there. Errors: Unreadable.
    [[nodiscard]] Result<qsizetype> ensure(qsizetype bytes);
    [[nodiscard]] QByteArrayView view() const;
    void skip(qsizetype bytes);
    /// Bytes from the device's start to the first of `view`.
    [[nodiscard]] qint64 position() const { return m_position; }
    [[nodiscard]] bool goTo(qint64 position);
    [[nodiscard]] qint64 size() const; ///< -1: sequential

private:
    std::unique_ptr<QIODevice> m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_position = 0;
    GrowingRead m_step{256 << 10};
};

} // namespace warraq
