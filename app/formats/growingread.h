#pragma once

#include <QtGlobal>

#include <algorithm>

namespace warraq {

/// How many bytes to ask for next: few at first, since most files are small and a large buffer costs more
/// than reading them, then ever more. All are multiples of four, so of every unit's width. Used by one
/// thread.
class GrowingRead
{
public:
    explicit GrowingRead(qsizetype most) : m_most(most) {}

    [[nodiscard]] qsizetype next()
    {
        const qsizetype now = std::min(m_next, m_most);
        m_next = std::min(m_next * 2, m_most);
        return now;
    }

private:
    qsizetype m_next = 8 << 10;
    qsizetype m_most;
};

} // namespace warraq
