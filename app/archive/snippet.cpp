#include "archive/snippet.h"

#include "core/markedwords.h"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

/// Only so much of a long article is looked through for the best place.
constexpr qsizetype searchedBytes = 400'000;

using Hit = MarkedWords::Hit;

/// The first hit of the window that has most different terms, then most hits.
size_t bestHit(const std::vector<Hit>& hits, int bytes)
{
    size_t best = 0;
    size_t bestScore = 0;
    for (size_t first = 0; first < hits.size(); ++first) {
        quint64 seen = 0;
        size_t score = 0;
        for (size_t i = first; i < hits.size() && hits[i].end - hits[first].start <= bytes; ++i) {
            const quint64 bit = quint64(1) << (hits[i].term & 63);
            score += seen & bit ? 1 : 1000;
            seen |= bit;
        }
        if (score > bestScore) {
            bestScore = score;
            best = first;
        }
    }
    return best;
}

} // namespace

QString snippetOf(const QByteArray& text, const QStringList& terms, qsizetype characters)
{
    const QByteArray utf8 =
        text.size() > searchedBytes ? text.left(searchedBytes) : text; // a copy only where it must be
    const FoldedText folded(utf8);
    const auto& tokens = folded.words();
    const auto hits = MarkedWords(terms).in(folded, TextPart::Body);
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
    if (start > 0)
        out += "… ";
    int at = start;
    for (const auto& hit : hits) {
        if (hit.start < start || hit.end > end)
            continue;
        out += utf8.mid(at, hit.start - at) + "\xE2\x9F\xA6" + utf8.mid(hit.start, hit.end - hit.start) +
               "\xE2\x9F\xA7";
        at = hit.end;
    }
    out += utf8.mid(at, end - at);
    if (end < utf8.size())
        out += " …";
    return QString::fromUtf8(out).simplified();
}

} // namespace warraq
