#include "archive/wordconditions.h"

#include "archive/connection.h"
#include "archive/exactwords.h"
#include "archive/querywords.h"
#include "core/markedwords.h"
#include "core/textfold.h"

namespace warraq {

namespace {

const char* columnsOf(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
    case TextScope::Note: // see NoteSearch
        break;
    case TextScope::Title:
        return "title";
    case TextScope::Body:
        return "body";
    case TextScope::Caption:
        return "caption";
    }
    return "title, subtitle, dateline, body, caption";
}

TextPart textPart(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
    case TextScope::Note:
        break;
    case TextScope::Title:
        return TextPart::Title;
    case TextScope::Body:
        return TextPart::Body;
    case TextScope::Caption:
        return TextPart::Caption;
    }
    return TextPart::Other;
}

} // namespace

bool asksWords(const QueryNode& node)
{
    return std::holds_alternative<PhraseNode>(node.node) || std::holds_alternative<NearNode>(node.node) ||
           std::holds_alternative<ExactNode>(node.node);
}

Result<IdSet> WordConditions::having(const QueryNodePtr& node, qint64 end, const IdSet* within,
                                     const CancelToken& cancel)
{
    m_end = end;
    if (const auto* exact = std::get_if<ExactNode>(&node->node))
        return ofExact(*exact, within, cancel);
    auto found = [&]() -> Result<IdSet> {
        if (const auto* near = std::get_if<NearNode>(&node->node)) {
            std::vector<WordSequence> phrases;
            for (const auto& words : near->phrases)
                phrases.push_back(sequenceOf(words));
            return m_words.havingNear(phrases, searchedText(near->scope), near->rule, within);
        }
        const auto& phrase = std::get<PhraseNode>(node->node);
        const auto words = sequenceOf(phrase.words);
        if (phrase.times > 1)
            return m_words.havingOften(words, searchedText(phrase.scope), phrase.times, within);
        return m_words.having(words, searchedText(phrase.scope), within);
    }();
    return found ? withCapitals(node, std::move(*found), within, cancel) : found;
}

Result<IdSet> WordConditions::ofExact(const ExactNode& node, const IdSet* within, const CancelToken& cancel)
{
    const QByteArray utf8 = node.text.toUtf8();
    const auto tokens = WordSplitter::words(utf8);
    if (tokens.empty())
        return IdSet(m_end);
    WordSequence words;
    std::vector<QByteArray> wanted;
    std::optional<WordSearch::Written> candidates;
    for (const auto& token : tokens) {
        words.push_back({WordChoice{token.text, false, false}});
        wanted.push_back(writtenWord(QByteArrayView(utf8).sliced(token.start, token.end - token.start)));
        auto written = m_words.havingForm(token.text, wanted.back().toStdString());
        if (!written)
            return written.failure();
        if (candidates) {
            candidates->some &= written->some;
            candidates->only &= written->only;
        } else {
            candidates = std::move(*written);
        }
    }
    if (tokens.size() == 1 && node.scope == TextScope::Anywhere)
        return std::move(candidates->some);
    if (within)
        candidates->some &= *within;
    auto phrase = m_words.having(words, searchedText(node.scope), &candidates->some);
    if (!phrase)
        return phrase;
    // Where the words are written in one way only, they are so where the phrase stands.
    IdSet certain = *phrase;
    certain &= candidates->only;
    candidates->some &= *phrase;
    const ExactWords exact(std::move(wanted));
    auto others = verified(
        candidates->some.remove(certain), node.scope, 1,
        [&exact](const QByteArray& text) { return size_t(exact.standIn(text)); }, cancel);
    if (!others)
        return others;
    return std::move(*others |= certain);
}

Result<IdSet> WordConditions::withCapitals(const QueryNodePtr& node, IdSet found, const IdSet* within,
                                           const CancelToken& cancel)
{
    const auto* near = std::get_if<NearNode>(&node->node);
    const auto* phrase = std::get_if<PhraseNode>(&node->node);
    QList<QueryWord> names;
    (void)withPhrases(node, [&names](QList<QueryWord>& words) {
        if (words.size() == 1 && !words.first().capitalised.isEmpty())
            names += words;
    });
    if (names.isEmpty())
        return found;
    IdSet doubtful = found; // a name stands in small letters, and with a capital too
    IdSet small(m_end);
    bool isAlways = true; // with a capital, whichever form it is
    for (const auto& name : names) {
        IdSet capital(m_end);
        for (const auto& form : name.capitalised) {
            auto written = m_words.havingCapitals(form.toStdString());
            if (!written)
                return written.failure();
            capital |= written->with;
            small |= written->without;
        }
        if (name.capitalised == standIns(name))
            doubtful &= capital;
        else
            isAlways = false;
    }
    doubtful &= small;
    if (within)
        doubtful &= *within;
    found.remove(small);
    const TextScope scope = near ? near->scope : phrase->scope;
    const int times = phrase ? phrase->times : 1;
    if (!near && times == 1 && scope == TextScope::Anywhere && isAlways)
        return std::move(found |= doubtful);
    const MarkedWords marked(markedTerms(node));
    auto others = verified(
        doubtful, scope, times,
        [&](const QByteArray& text) { return marked.in(FoldedText(text), textPart(scope)).size(); }, cancel);
    if (!others)
        return others;
    return std::move(found |= *others);
}

Result<IdSet> WordConditions::verified(const IdSet& candidates, TextScope scope, int times,
                                       const std::function<size_t(const QByteArray&)>& count,
                                       const CancelToken& cancel)
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT %1 FROM article_text WHERE id = ?").arg(QLatin1String(columnsOf(scope))));
    if (!rows)
        return rows.failure();
    const int columns = scope == TextScope::Anywhere ? 5 : 1;
    IdSet found(m_end);
    std::optional<Unexpected> problem;
    candidates.forEach([&](qint64 id) {
        if (problem)
            return;
        if (cancel.isCancelled()) {
            problem = unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
            return;
        }
        rows->bind(1, id);
        const auto row = rows->step();
        if (!row) {
            problem = row.failure();
            return;
        }
        size_t counted = 0;
        for (int column = 0; *row && column < columns && counted < static_cast<size_t>(times); ++column)
            counted += rows->isNull(column) ? 0 : count(rows->blob(column));
        if (counted >= static_cast<size_t>(times))
            found.insert(id);
        rows->reset();
    });
    if (problem)
        return *problem;
    return found;
}

} // namespace warraq
