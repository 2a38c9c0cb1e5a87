#include "core/worddiff.h"

#include <QHash>
#include <QStringView>

#include <algorithm>
#include <optional>
#include <span>

namespace warraq {

namespace {

/// So many differences are looked for one by one; the steps that are remembered grow with their square.
constexpr int mostDifferences = 1500;

/// A word, a sign, the end of a paragraph; or a whole paragraph.
struct Piece
{
    qsizetype start = 0;
    qsizetype end = 0;
    int number = 0; ///< the same for the same text
};
using Pieces = std::vector<Piece>;
using PieceSpan = std::span<const Piece>;

/// Pieces of which those before and behind are the same.
struct Gap
{
    size_t beforeStart = 0;
    size_t beforeEnd = 0;
    size_t afterStart = 0;
    size_t afterEnd = 0;
};

class Numbers
{
public:
    int of(QStringView text)
    {
        const QString key = text.toString();
        const auto known = m_numbers.constFind(key);
        return known != m_numbers.constEnd() ? *known
                                             : *m_numbers.insert(key, static_cast<int>(m_numbers.size()));
    }

private:
    QHash<QString, int> m_numbers;
};

/// Written without blanks between words.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

struct Letter
{
    char32_t code = 0;
    qsizetype units = 1;
};

Letter letterAt(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c.isHighSurrogate() && at + 1 < text.size() && text.at(at + 1).isLowSurrogate())
        return {QChar::surrogateToUcs4(c, text.at(at + 1)), 2};
    return {c.unicode(), 1};
}

bool isOfWord(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == U'\'' || c == U'\u2019' || c == U'\u0640';
}

Pieces wordsOf(QStringView text, Numbers& numbers)
{
    Pieces pieces;
    const auto add = [&](qsizetype start, qsizetype end, QStringView as) {
        pieces.push_back({start, end, numbers.of(as)});
    };
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        const Letter first = letterAt(text, at);
        at += first.units;
        if (QChar::isSpace(first.code)) {
            while (at < text.size() && text.at(at).isSpace())
                ++at;
            const QStringView blank = text.sliced(start, at - start);
            if (blank.count(u'\n') > 1 && at < text.size() && start > 0)
                add(start, at, u"\n\n");
            continue;
        }
        if (isOfWord(first.code) && !standsAlone(first.code)) {
            while (at < text.size()) {
                const Letter next = letterAt(text, at);
                if (!isOfWord(next.code) || standsAlone(next.code))
                    break;
                at += next.units;
            }
        }
        add(start, at, text.sliced(start, at - start));
    }
    return pieces;
}

/// Runs of words up to the end of a paragraph; ranges are of the words.
Pieces paragraphsOf(PieceSpan words, int paragraphEnd, QHash<QString, int>& known)
{
    Pieces paragraphs;
    for (size_t at = 0; at < words.size();) {
        const size_t start = at;
        QString key;
        while (at < words.size()) {
            const int number = words[at++].number;
            key += QString::number(number) + u' ';
            if (number == paragraphEnd)
                break;
        }
        auto found = known.constFind(key);
        if (found == known.constEnd())
            found = known.insert(key, static_cast<int>(known.size()));
        paragraphs.push_back({static_cast<qsizetype>(start), static_cast<qsizetype>(at), *found});
    }
    return paragraphs;
}

/// The gaps between what is the same in both, in order; nothing: there are more differences than are looked
/// for.
std::optional<std::vector<Gap>> gapsOf(PieceSpan before, PieceSpan after)
{
    const int n = static_cast<int>(before.size());
    const int m = static_cast<int>(after.size());
    const int most = std::min(n + m, mostDifferences);
    std::vector<int> reach(2 * static_cast<size_t>(most) + 3, 0); // x by diagonal, from -most-1 on
    const auto slot = [most](int diagonal) { return static_cast<size_t>(diagonal + most + 1); };
    std::vector<std::vector<int>> steps; // of each number of differences: the reach of its diagonals
    int differences = -1;
    for (int d = 0; d <= most && differences < 0; ++d) {
        for (int k = -d; k <= d; k += 2) {
            const bool isInsertion = k == -d || (k != d && reach[slot(k - 1)] < reach[slot(k + 1)]);
            int x = isInsertion ? reach[slot(k + 1)] : reach[slot(k - 1)] + 1;
            int y = x - k;
            while (x < n && y < m &&
                   before[static_cast<size_t>(x)].number == after[static_cast<size_t>(y)].number) {
                ++x;
                ++y;
            }
            reach[slot(k)] = x;
            if (x >= n && y >= m) {
                differences = d;
                break;
            }
        }
        steps.emplace_back(reach.begin() + static_cast<std::ptrdiff_t>(slot(-d)),
                           reach.begin() + static_cast<std::ptrdiff_t>(slot(d)) + 1);
    }
    if (differences < 0)
        return std::nullopt;

    // Back from the end: each difference is one piece; those that touch are one gap.
    std::vector<Gap> gaps;
    int x = n;
    int y = m;
    for (int d = differences; d > 0; --d) {
        const auto& former = steps[static_cast<size_t>(d - 1)];
        const auto reached = [&](int diagonal) {
            const int index = diagonal + d - 1;
            return index < 0 || index >= static_cast<int>(former.size()) ? -1
                                                                         : former[static_cast<size_t>(index)];
        };
        const int k = x - y;
        const bool isInsertion = k == -d || (k != d && reached(k - 1) < reached(k + 1));
        const int formerK = isInsertion ? k + 1 : k - 1;
        const int fromX = reached(formerK);
        const int fromY = fromX - formerK;
        const int toX = isInsertion ? fromX : fromX + 1;
        const int toY = isInsertion ? fromY + 1 : fromY;
        if (!gaps.empty() && static_cast<int>(gaps.back().beforeStart) == toX &&
            static_cast<int>(gaps.back().afterStart) == toY) {
            gaps.back().beforeStart = static_cast<size_t>(fromX);
            gaps.back().afterStart = static_cast<size_t>(fromY);
        } else {
            gaps.push_back({static_cast<size_t>(fromX), static_cast<size_t>(toX), static_cast<size_t>(fromY),
                            static_cast<size_t>(toY)});
        }
        x = fromX;
        y = fromY;
    }
    std::reverse(gaps.begin(), gaps.end());
    return gaps;
}

std::vector<Gap> shifted(std::vector<Gap> gaps, const Gap& by)
{
    for (Gap& gap : gaps) {
        gap.beforeStart += by.beforeStart;
        gap.beforeEnd += by.beforeStart;
        gap.afterStart += by.afterStart;
        gap.afterEnd += by.afterStart;
    }
    return gaps;
}

/// Paragraph by paragraph, and word by word between those that are the same.
std::vector<Gap> coarseGaps(PieceSpan before, PieceSpan after, int paragraphEnd)
{
    const std::vector<Gap> all{{0, before.size(), 0, after.size()}};
    QHash<QString, int> known;
    const Pieces left = paragraphsOf(before, paragraphEnd, known);
    const Pieces right = paragraphsOf(after, paragraphEnd, known);
    const auto between = gapsOf(left, right);
    if (!between)
        return all;
    const auto startOf = [](const Pieces& pieces, size_t index, size_t end) {
        return index < pieces.size() ? static_cast<size_t>(pieces[index].start) : end;
    };
    std::vector<Gap> gaps;
    for (const Gap& gap : *between) {
        const Gap words{
            startOf(left, gap.beforeStart, before.size()), startOf(left, gap.beforeEnd, before.size()),
            startOf(right, gap.afterStart, after.size()), startOf(right, gap.afterEnd, after.size())};
        auto inner = gapsOf(before.subspan(words.beforeStart, words.beforeEnd - words.beforeStart),
                            after.subspan(words.afterStart, words.afterEnd - words.afterStart));
        if (!inner) {
            gaps.push_back(words);
            continue;
        }
        const auto moved = shifted(std::move(*inner), words);
        gaps.insert(gaps.end(), moved.begin(), moved.end());
    }
    return gaps;
}

TextChange changeOf(const Gap& gap, const Pieces& before, const Pieces& after)
{
    const auto range = [](const Pieces& pieces, size_t start, size_t end) -> std::pair<qsizetype, qsizetype> {
        if (start < end)
            return {pieces[start].start, pieces[end - 1].end};
        const qsizetype place = start > 0 ? pieces[start - 1].end : 0;
        return {place, place};
    };
    const auto [beforeStart, beforeEnd] = range(before, gap.beforeStart, gap.beforeEnd);
    const auto [afterStart, afterEnd] = range(after, gap.afterStart, gap.afterEnd);
    return {beforeStart, beforeEnd, afterStart, afterEnd};
}

} // namespace

std::vector<TextChange> wordDiff(const QString& before, const QString& after)
{
    Numbers numbers;
    const int paragraphEnd = numbers.of(u"\n\n");
    const Pieces left = wordsOf(before, numbers);
    const Pieces right = wordsOf(after, numbers);
    // What is the same at both ends need not be looked at.
    const size_t least = std::min(left.size(), right.size());
    size_t head = 0;
    while (head < least && left[head].number == right[head].number)
        ++head;
    size_t tail = 0;
    while (tail < least - head &&
           left[left.size() - 1 - tail].number == right[right.size() - 1 - tail].number)
        ++tail;
    const PieceSpan middleLeft = PieceSpan(left).subspan(head, left.size() - head - tail);
    const PieceSpan middleRight = PieceSpan(right).subspan(head, right.size() - head - tail);
    auto fine = gapsOf(middleLeft, middleRight);
    const auto gaps = shifted(fine ? std::move(*fine) : coarseGaps(middleLeft, middleRight, paragraphEnd),
                              {head, 0, head, 0});
    std::vector<TextChange> changes;
    changes.reserve(gaps.size());
    for (const Gap& gap : gaps)
        changes.push_back(changeOf(gap, left, right));
    return changes;
}

} // namespace warraq
