#pragma once

#include <cstdint>
#include <ctime>
#include <utility>

namespace warraq::bench {

/// Time gone by, or time of the processors this process has used: what can be compared while others work.
class Clock
{
public:
    enum class Of : std::uint8_t
    {
        Wall,
        Processor,
    };
    explicit Clock(Of of) : m_of(of) { m_start = now(); }
    /// Milliseconds since the last time this was asked.
    double lap()
    {
        const double before = std::exchange(m_start, now());
        return m_start - before;
    }

private:
    [[nodiscard]] double now() const
    {
        timespec time{};
        clock_gettime(m_of == Of::Wall ? CLOCK_MONOTONIC : CLOCK_PROCESS_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    Of m_of;
    double m_start = 0;
};

} // namespace warraq::bench
