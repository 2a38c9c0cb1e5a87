#pragma once

#include <map>
#include <string>

namespace warraq {

/// A ToUnicode CMap (ISO 32000-1, 9.10.3) whose entries that say nothing, or a presentation form, are those
/// of \p texts. Empty: there is nothing to change. Any thread.
[[nodiscard]] std::string completedMap(const std::string& map,
                                       const std::map<std::string, std::string>& texts);

} // namespace warraq
