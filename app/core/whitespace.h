#pragma once

#include <QString>

namespace warraq {

/// QChar::isSpace, in place: every text of an import is gone through more than once.
[[nodiscard]] constexpr bool isWhitespace(char16_t c)
{
    if (c <= 0x20)
        return c == 0x20 || (c >= 0x09 && c <= 0x0D);
    if (c < 0x2000)
        return c == 0x85 || c == 0xA0 || c == 0x1680;
    return c <= 0x3000 &&
           (c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000);
}

/// As QString::simplified, but a text that is simple already is given back, not made anew.
[[nodiscard]] QString simplified(const QString& text);

} // namespace warraq
