#include "archive/snippet.h"

#include "core/textfold.h"
#include "index/wordsearch.h"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

/// Only so much of a long article is looked through for the best place.
constexpr qsizetype searchedBytes = 400'000;

using Term = std::vector<WordChoice>; // words one after the other

/// A word of the text: where it stands in it, and its folded form in FoldedText::folded.
struct FoldedWord
{
    int start = 0; ///< bytes
    int end = 0;
    quint32 from = 0;
    quint32 length = 0;
};

/// A text's words, without an allocation a word.
struct FoldedText
{
    std::string folded;
    std::vector<FoldedWord> words;

    explicit FoldedText(const QByteArray& utf8)
    {
        folded.reserve(static_cast<size_t>(utf8.size()));
        words.reserve(static_cast<size_t>(utf8.size() / 5));
        WordSplitter::split(utf8.constData(), static_cast<int>(utf8.size()), this,
                            [](void* context, const char* word, int bytes, int start, int end) {
                                auto& self = *static_cast<FoldedText*>(context);
                                self.words.push_back({start, end, static_cast<quint32>(self.folded.size()),
                                                      static_cast<quint32>(bytes)});
                                self.folded.append(word, static_cast<size_t>(bytes));
                                return true;
                            });
    }
    [[nodiscard]] std::string_view word(size_t i) const
    {
        return std::string_view(folded).substr(words[i].from, words[i].length);
    }
};

struct Hit
{
    int start = 0; ///< bytes
    int end = 0;
    size_t term = 0;
};

std::vector<Term> termsOf(const QStringList& terms)
{
    std::vector<Term> made;
    for (QString text : terms) {
        const bool isPrefix = text.endsWith(u'*');
        if (isPrefix)
            text.chop(1);
        Term term;
        for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
            term.push_back({word.toStdString(), false, word.contains(u'?')});
        if (term.empty())
            continue;
        term.back().prefix = isPrefix;
        made.push_back(std::move(term));
    }
    return made;
}

std::vector<Hit> hitsIn(const FoldedText& text, const std::vector<Term>& terms)
{
    std::vector<Hit> hits;
    for (size_t at = 0; at < text.words.size(); ++at) {
        for (size_t t = 0; t < terms.size(); ++t) {
            const Term& term = terms[t];
            if (at + term.size() > text.words.size())
                continue;
            size_t i = 0;
            while (i < term.size() && fitsChoice(text.word(at + i), term[i]))
                ++i;
            if (i < term.size())
                continue;
            hits.push_back({text.words[at].start, text.words[at + i - 1].end, t});
            at += i - 1;
            break;
        }
    }
    return hits;
}

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
    const auto& tokens = folded.words;
    const auto hits = hitsIn(folded, termsOf(terms));
    // Bytes for characters: Arabic has two, CJK three.
    const qsizetype all = std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; });
    const int bytes = static_cast<int>(characters * utf8.size() / std::max<qsizetype>(1, all));
    int start = 0;
    if (!hits.empty()) {
        const int lead = bytes / 4;
        const int wanted = std::max(0, hits[bestHit(hits, bytes - lead)].start - lead);
        const auto token =
            std::lower_bound(tokens.begin(), tokens.end(), wanted,
                             [](const FoldedWord& a, int position) { return a.start < position; });
        // A beginning that is near is shown from the beginning.
        start = token == tokens.end() || wanted < lead / 2 ? 0 : token->start;
    }
    int end = static_cast<int>(utf8.size());
    if (start + bytes < end) {
        const auto token =
            std::upper_bound(tokens.begin(), tokens.end(), start + bytes,
                             [](int position, const FoldedWord& a) { return position < a.end; });
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
