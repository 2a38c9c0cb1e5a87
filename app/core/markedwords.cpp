#include "core/markedwords.h"

#include "core/textfold.h"

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
    for (QString text : terms) {
        Term term;
        for (const auto& [name, part] : partNames) {
            if (text.startsWith(QLatin1String(name))) {
                term.part = part;
                text.remove(0, QLatin1String(name).size());
                break;
            }
        }
        if (text.startsWith(u'=')) {
            const QByteArray utf8 = text.sliced(1).toUtf8();
            for (const auto& word : WordSplitter::words(utf8))
                term.words.push_back(
                    {word.text, writtenWord(QByteArrayView(utf8).sliced(word.start, word.end - word.start))});
        } else {
            for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
                const bool isPrefix = word.endsWith(u'*');
                if (isPrefix)
                    word.chop(1);
                if (!word.isEmpty())
                    term.words.push_back({word.toStdString(), {}, word.contains(u'?'), isPrefix});
            }
        }
        if (!term.words.empty())
            m_terms.push_back(std::move(term));
    }
}

bool MarkedWords::stands(const Term& term, const FoldedText& text, size_t at)
{
    if (at + term.words.size() > text.words().size())
        return false;
    for (const auto& word : term.words) {
        if (!wordFits(text.folded(at), word.text, word.pattern, word.prefix) ||
            (!word.written.isEmpty() && writtenWord(text.written(at)) != word.written))
            return false;
        ++at;
    }
    return true;
}

std::vector<MarkedWords::Hit> MarkedWords::in(const FoldedText& text, TextPart part) const
{
    std::vector<Hit> hits;
    const auto& words = text.words();
    for (size_t at = 0; at < words.size(); ++at) {
        size_t longest = 0;
        size_t found = 0;
        for (size_t t = 0; t < m_terms.size(); ++t) {
            const Term& term = m_terms[t];
            if (term.words.size() > longest && (term.part == TextPart::Other || term.part == part) &&
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
