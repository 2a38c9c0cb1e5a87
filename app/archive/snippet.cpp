#include "archive/snippet.h"

#include "core/markedwords.h"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

/// A long article is looked through in parts of this size, for the first that has a hit.
constexpr qsizetype searchedBytes = 400'000;
constexpr qsizetype mostBytes = 20'000'000;

using Hit = MarkedWords::Hit;

/// The first hit of the window that has most different terms, these in the shortest stretch, then most hits:
/// where words are wanted near each other, they stand so there.
size_t bestHit(const std::vector<Hit>& hits, int bytes)
{
    struct Worth
    {
        int terms = 0;
        int stretch = 0; ///< bytes, less is better
        size_t hits = 0;
        [[nodiscard]] bool isMoreThan(const Worth& other) const
        {
            if (terms != other.terms)
                return terms > other.terms;
            return stretch != other.stretch ? stretch < other.stretch : hits > other.hits;
        }
    };
    size_t best = 0;
    Worth most;
    for (size_t first = 0; first < hits.size(); ++first) {
        quint64 seen = 0;
        Worth here;
        for (size_t i = first; i < hits.size() && hits[i].end - hits[first].start <= bytes; ++i) {
            const quint64 bit = quint64(1) << (hits[i].term & 63);
            ++here.hits;
            if (seen & bit)
                continue;
            seen |= bit;
            if (++here.terms > 1)
                here.stretch = hits[i].end - hits[first].start;
        }
        if (here.isMoreThan(most)) {
            most = here;
            best = first;
        }
    }
    return best;
}

/// The part of a long text that is looked through: the first with a hit in it, else the first.
QByteArray partWithHits(const QByteArray& text, const MarkedWords& words, bool& isFirst)
{
    isFirst = true;
    if (text.size() <= searchedBytes)
        return text;
    for (qsizetype from = 0; from < std::min(text.size(), mostBytes);) {
        qsizetype end = std::min(text.size(), from + searchedBytes);
        while (end < text.size() && end > from + 1 && text[end - 1] != ' ' && text[end - 1] != '\n' &&
               (text[end] & 0xC0) == 0x80)
            --end;
        const QByteArray part = text.mid(from, end - from);
        if (!words.in(FoldedText(part), TextPart::Body).empty()) {
            isFirst = from == 0;
            return part;
        }
        from = end;
    }
    return text.left(searchedBytes);
}

} // namespace

QString snippetOf(const QByteArray& text, const QStringList& terms, qsizetype characters)
{
    const MarkedWords words(terms);
    bool isFirst = true;
    const QByteArray utf8 = partWithHits(text, words, isFirst);
    const FoldedText folded(utf8);
    const auto& tokens = folded.words();
    const auto hits = words.in(folded, TextPart::Body);
    // Bytes for characters: Arabic has two, CJK three.
    const qsizetype all = std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; });
    const int bytes = static_cast<int>(characters * utf8.size() / std::max<qsizetype>(1, all));
    int start = 0;
    if (!hits.empty()) {
        const int lead = bytes / 4;
        const int wanted = std::max(0, hits[bestHit(hits, bytes - lead)].start - lead);
        const auto token =
            std::lower_bound(tokens.begin(), tokens.end(), wanted,
                             [](const FoldedText::Word& a, int position) { return a.start < position; });
        // A beginning that is near is shown from the beginning.
        start = token == tokens.end() || wanted < lead / 2 ? 0 : token->start;
    }
    int end = static_cast<int>(utf8.size());
    if (start + bytes < end) {
        const auto token =
            std::upper_bound(tokens.begin(), tokens.end(), start + bytes,
                             [](int position, const FoldedText::Word& a) { return position < a.end; });
        if (token != tokens.begin())
            end = std::max(start, std::prev(token)->end);
    }
    QByteArray out;
    if (start > 0 || !isFirst)
        out += "… ";
    int at = start;
    for (const auto& hit : hits) {
        if (hit.start < start || hit.start >= end)
            continue;
        const int hitEnd = std::min(hit.end, end); // of a long phrase its beginning
        out += utf8.mid(at, hit.start - at) + "\xE2\x9F\xA6" + utf8.mid(hit.start, hitEnd - hit.start) +
               "\xE2\x9F\xA7";
        at = hitEnd;
    }
    out += utf8.mid(at, end - at);
    if (end < utf8.size() || !text.endsWith(utf8))
        out += " …";
    return QString::fromUtf8(out).simplified();
}

} // namespace warraq
