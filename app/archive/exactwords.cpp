#include "archive/wordmatch.h"

#include <algorithm>
#include <optional>

namespace warraq {

namespace {

/// `?` stands for one letter, which may have several bytes.
bool fitsPattern(const std::string& word, const std::string& pattern, bool prefix)
{
    const auto isRest = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; };
    size_t at = 0;
    for (const char wanted : pattern) {
        if (at >= word.size())
            return false;
        if (wanted == '?') {
            do
                ++at;
            while (at < word.size() && isRest(word[at]));
        } else if (word[at++] != wanted) {
            return false;
        }
    }
    return prefix || at == word.size();
}

bool standsAt(const std::vector<Token>& words, size_t at, const QList<QueryWord>& phrase)
{
    if (at + static_cast<size_t>(phrase.size()) > words.size())
        return false;
    for (qsizetype i = 0; i < phrase.size(); ++i) {
        if (!wordFits(words[at + static_cast<size_t>(i)].text, phrase[i]))
            return false;
    }
    return true;
}

using Places = std::vector<qsizetype>;

/// The last place at or before \p end, none before \p start.
std::optional<qsizetype> lastWithin(const Places& places, qsizetype start, qsizetype end)
{
    const auto after = std::upper_bound(places.begin(), places.end(), end);
    if (after == places.begin() || *std::prev(after) < start)
        return std::nullopt;
    return *std::prev(after);
}

/// \p last: where the phrase that begins last does.
bool areNear(const std::vector<Places>& places, const NearNode& wanted, qsizetype last)
{
    qsizetype next = last; // in order: where the one after it begins
    for (qsizetype i = wanted.phrases.size() - 1; i >= 0; --i) {
        const qsizetype length = wanted.phrases[i].size();
        const bool isLast = wanted.ordered && i == wanted.phrases.size() - 1;
        const qsizetype end = !wanted.ordered || isLast ? last : next - length;
        // Of several places the latest is best: it leaves the most room to those before.
        const auto place =
            lastWithin(places[static_cast<size_t>(i)], isLast ? last : last - length - wanted.distance, end);
        if (!place)
            return false;
        next = *place;
    }
    return true;
}

} // namespace

bool wordFits(const std::string& word, const QueryWord& wanted)
{
    const std::string text = wanted.text.toStdString();
    if (wanted.wildcard)
        return fitsPattern(word, text, wanted.prefix);
    return wanted.prefix ? word.starts_with(text) : word == text;
}

bool standNear(const std::vector<Token>& words, const NearNode& wanted)
{
    std::vector<Places> places(static_cast<size_t>(wanted.phrases.size()));
    for (size_t at = 0; at < words.size(); ++at) {
        for (size_t i = 0; i < places.size(); ++i) {
            if (standsAt(words, at, wanted.phrases[static_cast<qsizetype>(i)]))
                places[i].push_back(static_cast<qsizetype>(at));
        }
    }
    for (size_t i = wanted.ordered ? places.size() - 1 : 0; i < places.size(); ++i) {
        if (std::any_of(places[i].begin(), places[i].end(),
                        [&](qsizetype last) { return areNear(places, wanted, last); }))
            return true;
    }
    return false;
}

bool standExactly(const QByteArray& utf8, const std::vector<QByteArray>& wanted)
{
    const auto words = WordSplitter::words(utf8);
    for (size_t at = 0; at + wanted.size() <= words.size(); ++at) {
        size_t i = 0;
        while (i < wanted.size() &&
               QByteArrayView(utf8).sliced(words[at + i].start, words[at + i].end - words[at + i].start) ==
                   wanted[i])
            ++i;
        if (i == wanted.size())
            return true;
    }
    return false;
}

} // namespace warraq
