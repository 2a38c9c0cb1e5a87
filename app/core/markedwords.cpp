#include "core/markedwords.h"

#include "core/textfold.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace warraq {

namespace {

constexpr std::array partNames = std::to_array<std::pair<const char*, TextPart>>({
    {"title:", TextPart::Title},
    {"body:", TextPart::Body},
    {"caption:", TextPart::Caption},
});

} // namespace

QByteArray writtenWord(QByteArrayView word)
{
    std::string scratch;
    const auto text = asSeen({word.data(), static_cast<size_t>(word.size())}, scratch);
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

bool wordFits(std::string_view word, std::string_view wanted, bool pattern, bool prefix)
{
    if (!pattern)
        return prefix ? word.starts_with(wanted) : word == wanted;
    // `?` stands for one letter, which may have several bytes.
    size_t at = 0;
    for (const char one : wanted) {
        if (at >= word.size())
            return false;
        if (one == '?') {
            do
                ++at;
            while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0) == 0x80);
        } else if (word[at++] != one) {
            return false;
        }
    }
    return prefix || at == word.size();
}

FoldedText::FoldedText(const QByteArray& utf8) : m_utf8(utf8)
{
    m_folded.reserve(static_cast<size_t>(utf8.size()));
    m_words.reserve(static_cast<size_t>(utf8.size() / 5));
    WordSplitter::split(utf8.constData(), static_cast<int>(utf8.size()), this,
                        [](void* context, const char* word, int bytes, int start, int end) {
                            auto& self = *static_cast<FoldedText*>(context);
                            self.m_words.push_back({start, end, static_cast<quint32>(self.m_folded.size()),
                                                    static_cast<quint32>(bytes)});
                            self.m_folded.append(word, static_cast<size_t>(bytes));
                            return true;
                        });
}

MarkedWords::MarkedWords(const QStringList& terms)
{
    static const QRegularExpression near(QStringLiteral("^near(?:/(\\d+))? (.*)$"));
    for (QString text : terms) {
        TextPart part = TextPart::Other;
        for (const auto& [name, named] : partNames) {
            if (text.startsWith(QLatin1String(name))) {
                part = named;
                text.remove(0, QLatin1String(name).size());
                break;
            }
        }
        if (const auto match = near.match(text); match.hasMatch()) {
            Near group{{{}, match.capturedLength(1) > 0}, part, {}};
            if (group.rule.isGroup)
                group.rule.links.push_back({match.captured(1).toInt(), false});
            bool isLink = false;
            for (const auto& piece : match.captured(2).split(u'|')) {
                if (isLink)
                    group.rule.links.push_back({QString(piece).remove(u'<').toInt(), piece.startsWith(u'<')});
                else
                    group.phrases.push_back(addWays(piece, part));
                isLink = !isLink && !group.rule.isGroup;
            }
            m_nears.push_back(std::move(group));
        } else if (auto term = termOf(text, part)) {
            m_terms.push_back(std::move(*term));
        }
    }
}

std::vector<size_t> MarkedWords::addWays(const QString& phrase, TextPart part)
{
    std::vector<size_t> ways;
    for (const auto& text : phrase.split(u',', Qt::SkipEmptyParts)) {
        if (auto term = termOf(text, part)) {
            term->isNear = true;
            ways.push_back(m_terms.size());
            m_terms.push_back(std::move(*term));
        }
    }
    return ways;
}

std::optional<MarkedWords::Term> MarkedWords::termOf(const QString& text, TextPart part)
{
    Term term{{}, part, text.startsWith(u'^'), false};
    if (text.startsWith(u'=')) {
        const QByteArray utf8 = text.sliced(1).toUtf8();
        for (const auto& word : WordSplitter::words(utf8))
            term.words.push_back(
                {word.text, writtenWord(QByteArrayView(utf8).sliced(word.start, word.end - word.start))});
    } else {
        for (QString word : text.sliced(term.isCapital ? 1 : 0).split(u' ', Qt::SkipEmptyParts)) {
            const bool isPrefix = word.endsWith(u'*');
            if (isPrefix)
                word.chop(1);
            if (!word.isEmpty())
                term.words.push_back({word.toStdString(), {}, word.contains(u'?'), isPrefix});
        }
    }
    return term.words.empty() ? std::nullopt : std::optional(std::move(term));
}

std::vector<std::vector<size_t>> MarkedWords::nearPlaces(const FoldedText& text, TextPart part) const
{
    constexpr size_t most = 16; // phrases: of more all are marked
    std::vector<std::vector<size_t>> found(m_terms.size());
    for (const auto& near : m_nears) {
        if (near.part != TextPart::Other && near.part != part)
            continue;
        std::vector<std::vector<quint32>> places(near.phrases.size());
        std::vector<PhrasePlaces> all;
        for (size_t p = 0; p < near.phrases.size(); ++p) {
            const auto& ways = near.phrases[p];
            for (size_t at = 0; at < text.words().size(); ++at) {
                if (std::any_of(ways.begin(), ways.end(),
                                [&](size_t term) { return stands(m_terms[term], text, at); }))
                    places[p].push_back(static_cast<quint32>(at));
            }
            all.push_back(
                {places[p], ways.empty() ? 1 : static_cast<quint32>(m_terms[ways[0]].words.size())});
        }
        for (size_t p = 0; p < near.phrases.size(); ++p) {
            for (const quint32& place : places[p]) {
                auto withThis = all;
                withThis[p].places = {&place, 1};
                if (near.phrases.size() > most || standNear(withThis, near.rule)) {
                    for (const size_t term : near.phrases[p])
                        found[term].push_back(place);
                }
            }
        }
    }
    return found;
}

bool MarkedWords::stands(const Term& term, const FoldedText& text, size_t at)
{
    if (at + term.words.size() > text.words().size())
        return false;
    const size_t first = at;
    for (const auto& word : term.words) {
        if (!wordFits(text.folded(at), word.text, word.pattern, word.prefix) ||
            (!word.written.isEmpty() && writtenWord(text.written(at)) != word.written))
            return false;
        ++at;
    }
    return !term.isCapital || beginsWithCapital(writtenWord(text.written(first)));
}

std::vector<MarkedWords::Hit> MarkedWords::in(const FoldedText& text, TextPart part) const
{
    std::vector<Hit> hits;
    const auto& words = text.words();
    const auto near = nearPlaces(text, part);
    for (size_t at = 0; at < words.size(); ++at) {
        size_t longest = 0;
        size_t found = 0;
        for (size_t t = 0; t < m_terms.size(); ++t) {
            const Term& term = m_terms[t];
            if (term.words.size() > longest && (term.part == TextPart::Other || term.part == part) &&
                (!term.isNear || std::binary_search(near[t].begin(), near[t].end(), at)) &&
                stands(term, text, at)) {
                longest = term.words.size();
                found = t;
            }
        }
        if (longest == 0)
            continue;
        const size_t last = at + longest - 1;
        hits.push_back({words[at].start, words[last].end, found});
        at = last;
    }
    return hits;
}

} // namespace warraq
