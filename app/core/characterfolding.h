#pragma once

#include <QtGlobal>

#include <array>

namespace warraq {

/// What a character does to a word, and what it is folded to: what words, queries and comparisons of texts
/// have in common. Pure; any thread.
struct Folding
{
    enum class Role : quint8
    {
        Separator, ///< ends a word
        Letter,    ///< part of a word
        Dropped,   ///< within a word, without a trace: accents, tatweel, soft hyphen, joiners
        Single,    ///< a word of its own: ideographs, kana, Thai
    };
    static constexpr int room = 14;
    Role role = Role::Separator;
    quint8 bytes = 0;
    std::array<char, room> utf8{}; ///< folded; so many of it as `bytes` says
};

[[nodiscard]] Folding foldingOf(char32_t c);

/// Beyond: ideographs, Hangul, presentation forms, rare scripts; folded one by one.
constexpr char32_t usualEnd = 0x3100;
/// The foldings of all characters below usualEnd, computed once (some tens of milliseconds) when first
/// needed.
[[nodiscard]] const Folding* usualFoldings();
/// What an ASCII letter or digit is folded to, by its code; 0: it is none.
[[nodiscard]] const char* asciiFoldings();

/// True for a sign without a shape of its own, and for the half rings of transliterated Arabic.
[[nodiscard]] bool isInvisible(char32_t c);

} // namespace warraq
