#pragma once

#include "core/limits.h"

#include <algorithm>

namespace warraq {

/// What may come out of a file, all archives within it taken together: archives in archives multiply. Shared
/// by the readers of one file; one thread.
class UnpackBudget
{
public:
    /// \p packed: bytes of the file; \p free: what may come out of it whatever its size.
    explicit UnpackBudget(qint64 packed, qint64 free = limits::nestedFree)
        : m_most(free + std::min(packed, mostPacked) * limits::containerRatio)
    {
    }
    /// False: that is more than is believed.
    [[nodiscard]] bool take(qint64 bytes)
    {
        m_taken += bytes;
        return m_taken <= m_most;
    }
    [[nodiscard]] bool isSpent() const { return m_taken > m_most; }
    [[nodiscard]] qint64 most() const { return m_most; }

private:
    static constexpr qint64 mostPacked = 1LL << 50;

    qint64 m_most;
    qint64 m_taken = 0;
};

} // namespace warraq
