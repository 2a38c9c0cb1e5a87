#pragma once

#include <string>
#include <string_view>

namespace warraq {

/// What begins with an ampersand.
struct HtmlReference
{
    char32_t character = 0; ///< 0: none, what was read is text or, where it is a number, nothing
    size_t length = 1;      ///< bytes that were read
    bool isNumber = false;
};

/// Reads the reference at the beginning of \p text, which is `&`: HTML 4's names with a semicolon, numbers
/// with one or without. Any thread.
[[nodiscard]] HtmlReference readReference(std::string_view text);

void appendUtf8(char32_t character, std::string& to);

} // namespace warraq
