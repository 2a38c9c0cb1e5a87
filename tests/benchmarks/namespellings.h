#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace warraq::bench {

/// A much-varied name and ways newspapers write it, folded; single words.
struct SpelledName
{
    std::string_view name;
    std::vector<std::string_view> spellings;
};

/// 40 names of Arabic origin. Those with an even place are for tuning, the others for judging.
[[nodiscard]] std::span<const SpelledName> spelledNames();

} // namespace warraq::bench
