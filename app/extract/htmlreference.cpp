#include "extract/htmlreference.h"

#include <libxml/HTMLparser.h>

#include <unordered_map>

namespace warraq {

namespace {

constexpr char32_t lastCharacter = 0x10FFFF;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// XML 1.0, production 2.
bool isCharacter(char32_t c)
{
    return c == 0x9 || c == 0xA || c == 0xD || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
           (c >= 0x10000 && c <= lastCharacter);
}

/// HTML 4's names of characters, as libxml2 knows them.
char32_t characterNamed(std::string_view name)
{
    static const std::unordered_map<std::string_view, char32_t> names = [] {
        constexpr unsigned last = 0x2666; // the black diamond suit
        std::unordered_map<std::string_view, char32_t> all;
        for (unsigned value = 1; value <= last; ++value) {
            if (const htmlEntityDesc* entity = htmlEntityValueLookup(value))
                all.emplace(entity->name, value);
        }
        return all;
    }();
    const auto found = names.find(name);
    return found == names.end() ? 0 : found->second;
}

HtmlReference readNumber(std::string_view text)
{
    HtmlReference reference;
    reference.isNumber = true;
    const bool isHex = text.size() > 2 && (text[2] | 0x20) == 'x';
    size_t at = isHex ? 3 : 2;
    char32_t value = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        const char lower = static_cast<char>(c | 0x20);
        const bool isHexLetter = isHex && lower >= 'a' && lower <= 'f';
        if (!isDigit(c) && !isHexLetter)
            break;
        if (value <= lastCharacter)
            value =
                value * (isHex ? 16 : 10) + static_cast<char32_t>(isDigit(c) ? c - '0' : lower - 'a' + 10);
    }
    reference.length = at + (at < text.size() && text[at] == ';' ? 1 : 0);
    reference.character = isCharacter(value) ? value : 0;
    return reference;
}

} // namespace

HtmlReference readReference(std::string_view text)
{
    if (text.size() > 1 && text[1] == '#')
        return readNumber(text);
    constexpr size_t longest = 10; // no name has more letters
    size_t end = 1;
    while (end < text.size() && end <= longest && (isLetter(text[end]) || isDigit(text[end])))
        ++end;
    HtmlReference reference;
    if (end < 2 || end >= text.size() || text[end] != ';')
        return reference;
    reference.character = characterNamed(text.substr(1, end - 1));
    reference.length = reference.character == 0 ? 1 : end + 1;
    return reference;
}

void appendUtf8(char32_t character, std::string& to)
{
    const auto add = [&to](char32_t byte) { to += static_cast<char>(byte); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0 | character >> 6U);
        add(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        add(0xE0 | character >> 12U);
        add(0x80 | (character >> 6U & 0x3F));
        add(0x80 | (character & 0x3F));
    } else {
        add(0xF0 | character >> 18U);
        add(0x80 | (character >> 12U & 0x3F));
        add(0x80 | (character >> 6U & 0x3F));
        add(0x80 | (character & 0x3F));
    }
}

} // namespace warraq
