#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace warraq {

/// Folds text to the form in which words are compared everywhere (index, queries, facets, duplicates):
/// compatibility decomposition, case folded, accents and Arabic diacritics and tatweel dropped, the forms of
/// alef, ya and ta marbuta made one, ß ł ø đ æ œ ı spelled out, Arabic-Indic digits made ASCII, curly quotes
/// straight. Pure; thread-safe.
[[nodiscard]] QString foldText(QStringView text);

/// foldText for comparing titles and bodies: folded, punctuation dropped, white space runs made one blank.
[[nodiscard]] QString normalisedForComparison(QStringView text);
[[nodiscard]] QByteArray normalisedUtf8(QStringView text); ///< the same, in UTF-8

/// One word of a text: its folded form (UTF-8) and where it stands in the UTF-8 source, in bytes.
struct Token
{
    std::string text;
    int start = 0;
    int end = 0;
};

/// Splits UTF-8 text into words as the full-text index does (letters, digits and marks make words; an
/// apostrophe inside a word splits it; Chinese, Japanese and Thai characters are one word each).
/// `sink(folded, start, end)` is called per word and may return false to stop. Invalid UTF-8 is a separator.
/// Thread-safe.
class WordSplitter
{
public:
    using Sink = bool (*)(void* context, const char* folded, int foldedBytes, int start, int end);
    static void split(const char* utf8, int bytes, void* context, Sink sink);
    [[nodiscard]] static std::vector<Token> words(QByteArrayView utf8);
};

/// A word as a reader sees it, for comparing what is written: signs that are not seen (soft hyphens, marks of
/// direction) are left out, and accents are one with their letters (Unicode NFC). Gives \p word itself where
/// nothing changes, else what it puts into \p scratch. Pure.
[[nodiscard]] std::string_view asSeen(std::string_view word, std::string& scratch);
/// A word as it is written begins with a capital letter. Pure.
[[nodiscard]] bool beginsWithCapital(QByteArrayView written);
/// A folded word begins with a letter that has a capital: scripts such as Arabic have none. Pure.
[[nodiscard]] bool hasCapital(QByteArrayView folded);
/// False: asSeen changes no word of the text. Pure.
[[nodiscard]] bool hasUnseen(std::string_view utf8);

/// Direction of the first strong character, or of the majority: true for right-to-left (Arabic, Hebrew ...).
[[nodiscard]] bool isRightToLeft(QStringView text);

} // namespace warraq
