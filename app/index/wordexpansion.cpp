#include "index/wordexpansion.h"

#include <algorithm>
#include <limits>

namespace warraq {

namespace {

/// How a word stands to a pattern.
struct Fit
{
    bool fits = false;
    /// Of a word that does not fit: all words that begin with as many of its bytes do not either.
    size_t decisive = 0;
};

constexpr size_t notDecided = std::numeric_limits<size_t>::max();

Fit fitOf(std::string_view word, const WordChoice& choice)
{
    size_t at = 0;
    for (const char wanted : choice.text) {
        if (at >= word.size())
            return {false, notDecided};
        if (wanted == '?' && choice.pattern) {
            do
                ++at;
            while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80);
        } else if (word[at++] != wanted) {
            return {false, at};
        }
    }
    if (choice.prefix || at == word.size())
        return {true, 0};
    return {false, at + 1};
}

size_t sharedBytes(std::string_view a, std::string_view b)
{
    const auto end =
        std::mismatch(a.begin(), a.begin() + static_cast<qsizetype>(std::min(a.size(), b.size())), b.begin());
    return static_cast<size_t>(end.first - a.begin());
}

/// False: no word that begins so can fit.
bool mayBegin(std::string_view beginning, const WordChoice& choice)
{
    const Fit fit = fitOf(beginning, choice);
    return fit.fits || fit.decisive == notDecided;
}

Result<void> addOfBlock(LexiconCursor& cursor, quint32 block, const WordChoice& choice,
                        std::vector<LexiconEntry>& out)
{
    if (auto done = cursor.openBlock(block); !done)
        return done;
    size_t ruledOut = notDecided;
    while (!cursor.atEnd() && cursor.block() == block) {
        if (cursor.shared() < ruledOut) {
            const Fit fit = fitOf(cursor.word(), choice);
            if (fit.fits)
                out.push_back(cursor.entry());
            ruledOut = fit.fits ? notDecided : fit.decisive;
        }
        if (auto done = cursor.next(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> addFitting(SegmentReader& reader, const WordChoice& choice, std::vector<LexiconEntry>& out)
{
    const auto& first = reader.segment().firstWords[static_cast<size_t>(IndexStream::Words)];
    if (first.empty())
        return {};
    const std::string head =
        choice.text.substr(0, choice.pattern ? choice.text.find('?') : std::string::npos);
    const auto after = std::upper_bound(first.begin(), first.end(), head);
    const auto from = static_cast<size_t>(after == first.begin() ? 0 : after - first.begin() - 1);
    LexiconCursor cursor(reader, IndexStream::Words);
    for (size_t block = from; block < first.size(); ++block) {
        const std::string_view begin = first[block];
        if (begin > head && !begin.starts_with(head))
            break;
        if (block + 1 < first.size() &&
            !mayBegin(begin.substr(0, sharedBytes(begin, first[block + 1])), choice))
            continue;
        if (auto done = addOfBlock(cursor, static_cast<quint32>(block), choice, out); !done)
            return done;
    }
    return {};
}

} // namespace warraq
