#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace warraq {

/// What one byte per posting says of a word in a document: how much it weighs there and in which texts it
/// stands, so that ranking and `title:` need no positions.
///
/// The weight is a word count in which a headline counts more than a body (see fieldWeights), in halves, on a
/// scale of 32 steps: exact where few, since bm25 saturates where many.
namespace wordcode {

constexpr quint8 levelMask = 0x1f;
constexpr quint8 inTitle = 0x20;
constexpr quint8 inCaption = 0x40;
constexpr quint8 outsideBody = 0x80; ///< nowhere in the body

constexpr std::array<int, 32> halves{2,  3,  4,  5,  6,  7,  8,  9,  10, 11,  12,  14,  16,  18,  20,  24,
                                     28, 32, 36, 40, 48, 56, 64, 72, 88, 104, 128, 160, 192, 256, 384, 512};

[[nodiscard]] inline quint8 level(int weightInHalves)
{
    const auto after = std::upper_bound(halves.begin(), halves.end(), weightInHalves);
    return after == halves.begin() ? quint8(0) : static_cast<quint8>(after - halves.begin() - 1);
}

/// True unless it is certain that the word stands there fewer than \p times.
[[nodiscard]] inline bool mayHave(quint8 code, int times)
{
    const size_t next = (code & levelMask) + size_t(1);
    return next == halves.size() || halves[next] > 2 * times;
}

} // namespace wordcode
} // namespace warraq
