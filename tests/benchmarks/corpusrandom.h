#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace warraq::bench {

/// A generator of our own (xorshift64*), so that a seed gives the same numbers with every library. One
/// thread.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ULL + 0x1234567ULL) {}

    [[nodiscard]] std::uint64_t next()
    {
        m_state ^= m_state >> 12U;
        m_state ^= m_state << 25U;
        m_state ^= m_state >> 27U;
        return m_state * 0x2545F4914F6CDD1DULL;
    }
    /// 0 .. size - 1; \p size at least 1 and below 2^32.
    [[nodiscard]] int below(int size)
    {
        return static_cast<int>(((next() >> 32U) * static_cast<std::uint64_t>(size)) >> 32U);
    }
    [[nodiscard]] int between(int least, int most) { return least + below(most - least + 1); }
    /// 0 <= x < 1
    [[nodiscard]] double unit() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }
    [[nodiscard]] bool chance(double probability) { return unit() < probability; }

private:
    std::uint64_t m_state;
};

/// Draws an index by given weights in constant time (Walker's alias method: every index holds its own share
/// and lends the rest to one other).
class WeightedDraw
{
public:
    explicit WeightedDraw(const std::vector<double>& weights)
    {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        const size_t size = weights.size();
        m_slots.resize(size);
        std::vector<double> share(size);
        std::vector<std::uint32_t> poor;
        std::vector<std::uint32_t> rich;
        for (size_t i = 0; i < size; ++i) {
            share[i] = weights[i] / sum * static_cast<double>(size);
            (share[i] < 1 ? poor : rich).push_back(static_cast<std::uint32_t>(i));
        }
        while (!poor.empty() && !rich.empty()) {
            const auto from = rich.back();
            const auto to = poor.back();
            poor.pop_back();
            m_slots[to] = {static_cast<float>(share[to]), from};
            share[from] -= 1 - share[to];
            if (share[from] < 1) {
                rich.pop_back();
                poor.push_back(from);
            }
        }
        for (const auto left : rich)
            m_slots[left] = {1, left};
        for (const auto left : poor)
            m_slots[left] = {1, left};
    }

    [[nodiscard]] int operator()(Random& random) const
    {
        const int slot = random.below(static_cast<int>(m_slots.size()));
        const auto& [own, other] = m_slots[static_cast<size_t>(slot)];
        return random.unit() < static_cast<double>(own) ? slot : static_cast<int>(other);
    }

private:
    struct Slot
    {
        float own = 1;
        std::uint32_t other = 0;
    };
    std::vector<Slot> m_slots;
};

} // namespace warraq::bench
