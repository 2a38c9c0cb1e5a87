#include "archive/snippet.h"

#include "core/article.h"
#include "core/textfold.h"

#include <algorithm>
#include <vector>

namespace warraq {

namespace {

/// Only so much of a long article is looked through for the best place.
constexpr qsizetype searchedBytes = 400'000;

struct Term
{
    std::vector<std::string> words;
    bool prefix = false;
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
        Term term;
        term.prefix = text.endsWith(u'*');
        if (term.prefix)
            text.chop(1);
        for (const auto& word : text.split(u' ', Qt::SkipEmptyParts))
            term.words.push_back(word.toStdString());
        if (!term.words.empty())
            made.push_back(std::move(term));
    }
    return made;
}

bool fits(const std::string& word, const std::string& wanted, bool prefix)
{
    if (wanted.find('?') != std::string::npos) {
        const QString pattern = QString::fromStdString(wanted);
        const QString text = QString::fromStdString(word);
        if (prefix ? text.size() < pattern.size() : text.size() != pattern.size())
            return false;
        for (qsizetype i = 0; i < pattern.size(); ++i) {
            if (pattern[i] != u'?' && pattern[i] != text[i])
                return false;
        }
        return true;
    }
    return prefix ? word.rfind(wanted, 0) == 0 : word == wanted;
}

std::vector<Hit> hitsIn(const std::vector<Token>& tokens, const std::vector<Term>& terms)
{
    std::vector<Hit> hits;
    for (size_t at = 0; at < tokens.size(); ++at) {
        for (size_t t = 0; t < terms.size(); ++t) {
            const auto& words = terms[t].words;
            if (at + words.size() > tokens.size())
                continue;
            size_t i = 0;
            while (i < words.size() &&
                   fits(tokens[at + i].text, words[i], terms[t].prefix && i + 1 == words.size()))
                ++i;
            if (i < words.size())
                continue;
            hits.push_back({tokens[at].start, tokens[at + i - 1].end, t});
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

QString snippetOf(const QString& text, const QStringList& terms, qsizetype characters)
{
    const QByteArray utf8 = text.toUtf8().left(searchedBytes);
    const auto tokens = WordSplitter::words(utf8);
    const auto hits = hitsIn(tokens, termsOf(terms));
    // Bytes for characters: Arabic has two, CJK three.
    const int bytes = static_cast<int>(characters * utf8.size() /
                                       std::max<qsizetype>(1, std::min(text.size(), searchedBytes)));
    int start = 0;
    if (!hits.empty()) {
        const int lead = bytes / 4;
        const int wanted = std::max(0, hits[bestHit(hits, bytes - lead)].start - lead);
        const auto token = std::lower_bound(tokens.begin(), tokens.end(), wanted,
                                            [](const Token& a, int position) { return a.start < position; });
        // A beginning that is near is shown from the beginning.
        start = token == tokens.end() || wanted < lead / 2 ? 0 : token->start;
    }
    int end = static_cast<int>(utf8.size());
    if (start + bytes < end) {
        const auto token = std::upper_bound(tokens.begin(), tokens.end(), start + bytes,
                                            [](int position, const Token& a) { return position < a.end; });
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
