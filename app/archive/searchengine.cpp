#include "archive/searchengine.h"

#include "archive/facetcounter.h"
#include "archive/fulltext.h"
#include "archive/matchtext.h"
#include "archive/wantedvalue.h"
#include "archive/wordmatch.h"
#include "core/limits.h"
#include "core/textfold.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>

namespace warraq {

namespace {

constexpr int cancelEvery = 4096; // rows between two looks at the token

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
}

qint64 julian(QDate date, qint64 open)
{
    return date.isValid() ? date.toJulianDay() : open;
}

const char* columnsOf(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
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

} // namespace

SearchEngine::SearchEngine(Connection& connection, const FilterColumns& columns)
    : m_connection(connection), m_columns(columns), m_now(columns.snapshot())
{
}

IdSet SearchEngine::everything() const
{
    IdSet all(m_now->end());
    for (qint64 id = 0; id < m_now->end(); ++id) {
        if (m_now->fixed(id))
            all.insert(id);
    }
    return all;
}

template <class Holds> Result<IdSet> SearchEngine::where(Holds holds, const CancelToken& cancel) const
{
    IdSet found(m_now->end());
    for (qint64 id = 0; id < m_now->end(); ++id) {
        if (id % cancelEvery == 0 && cancel.isCancelled())
            return cancelled();
        if (const auto* fixed = m_now->fixed(id); fixed && holds(id, *fixed))
            found.insert(id);
    }
    return found;
}

Result<IdSet> SearchEngine::matching(const QString& match, const CancelToken& cancel)
{
    auto rows = m_connection.prepare("SELECT rowid FROM article_fts WHERE article_fts MATCH ?");
    if (!rows)
        return rows.failure();
    rows->bind(1, match);
    IdSet found(m_now->end());
    for (int n = 1;; ++n) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        if (n % cancelEvery == 0 && cancel.isCancelled())
            return cancelled();
        const qint64 id = rows->integer(0);
        // What was committed after this snapshot belongs to the next question.
        if (m_now->fixed(id))
            found.insert(id);
    }
    return found;
}

Result<IdSet> SearchEngine::evaluate(const QueryNodePtr& node, const CancelToken& cancel)
{
    if (!node)
        return everything();
    if (cancel.isCancelled())
        return cancelled();
    if (const auto match = matchText(*node))
        return matching(*match, cancel);
    if (std::holds_alternative<AndNode>(node->node)) {
        const auto parts = divided(node);
        std::optional<IdSet> found;
        if (!parts.match.isEmpty()) {
            auto set = matching(parts.match, cancel);
            if (!set)
                return set;
            found = std::move(*set);
        }
        for (const auto& child : parts.others) {
            const auto* negation = std::get_if<NotNode>(&child->node);
            auto set = evaluate(negation ? negation->child : child, cancel);
            if (!set)
                return set;
            if (!found)
                found = everything();
            if (negation)
                found->remove(*set);
            else
                *found &= *set;
        }
        return std::move(*found);
    }
    if (const auto* any = std::get_if<OrNode>(&node->node)) {
        IdSet found(m_now->end());
        for (const auto& child : any->children) {
            auto set = evaluate(child, cancel);
            if (!set)
                return set;
            found |= *set;
        }
        return found;
    }
    if (const auto* negation = std::get_if<NotNode>(&node->node)) {
        auto set = evaluate(negation->child, cancel);
        if (!set)
            return set;
        IdSet found = everything();
        found.remove(*set);
        return found;
    }
    if (const auto* phrase = std::get_if<PhraseNode>(&node->node))
        return ofPhrase(*phrase, cancel);
    if (const auto* near = std::get_if<NearNode>(&node->node))
        return ofNear(*near, cancel);
    if (const auto* exact = std::get_if<ExactNode>(&node->node))
        return ofExact(*exact, cancel);
    if (const auto* value = std::get_if<ValueNode>(&node->node))
        return value->field == ValueField::Url ? ofAddress(*value, cancel) : ofValue(*value, cancel);
    if (const auto* date = std::get_if<DateNode>(&node->node)) {
        const qint64 from = julian(date->from, std::numeric_limits<qint64>::min());
        const qint64 to = julian(date->to, std::numeric_limits<qint64>::max());
        return where(
            [=](qint64, const ColumnBlock::Fixed& f) {
                return f.precision > 0 && f.firstDay >= from && f.lastDay <= to;
            },
            cancel);
    }
    if (const auto* length = std::get_if<LengthNode>(&node->node))
        return where(
            [=](qint64, const ColumnBlock::Fixed& f) {
                return f.words >= static_cast<quint32>(length->least) &&
                       (length->most < 0 || f.words <= static_cast<quint32>(length->most));
            },
            cancel);
    if (const auto* ids = std::get_if<IdsNode>(&node->node)) {
        IdSet found(m_now->end());
        for (const qint64 id : ids->ids) {
            if (m_now->fixed(id))
                found.insert(id);
        }
        return found;
    }
    const auto what = std::get<PresenceNode>(node->node).what;
    if (const auto column = columnOf(what))
        return where([&](qint64 id, const ColumnBlock::Fixed&) { return !m_now->list(*column, id).empty(); },
                     cancel);
    return where(
        [what](qint64, const ColumnBlock::Fixed& f) {
            return what == Presence::Date ? f.precision > 0
                                          : (f.flags & (what == Presence::Image ? 2 : 4)) != 0;
        },
        cancel);
}

Result<QStringList> SearchEngine::expanded(const QueryWord& word)
{
    // Only words that begin like the pattern are looked at.
    const QString head = word.text.section(u'?', 0, 0);
    QString pattern = word.text;
    pattern.replace(u'[', QStringLiteral("[[]"));
    auto rows = m_connection.prepare(
        "SELECT term FROM article_vocab WHERE term >= ? AND term < ? AND term GLOB ? LIMIT ?");
    if (!rows)
        return rows.failure();
    rows->bind(1, head)
        .bind(2, head + QString::fromUcs4(U"\U0010FFFF", 1))
        .bind(3, word.prefix ? pattern + u'*' : pattern)
        .bind(4, qint64(limits::queryTerms));
    QStringList terms;
    for (;;) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            return terms;
        terms << rows->text(0);
    }
}

Result<IdSet> SearchEngine::ofPhrase(const PhraseNode& node, const CancelToken& cancel)
{
    // Each word with a wildcard becomes every word that fits; the phrases are all that come of it.
    std::vector<QList<QueryWord>> phrases{{}};
    for (const auto& word : node.words) {
        QList<QueryWord> choices{word};
        if (word.wildcard) {
            auto terms = expanded(word);
            if (!terms)
                return terms.failure();
            choices.clear();
            for (const auto& term : *terms)
                choices << QueryWord{term, false, false};
        }
        std::vector<QList<QueryWord>> longer;
        for (const auto& phrase : phrases) {
            for (const auto& choice : choices) {
                if (longer.size() >= limits::queryTerms)
                    break;
                longer.push_back(phrase + QList<QueryWord>{choice});
            }
        }
        phrases = std::move(longer);
    }
    QStringList matches;
    for (const auto& phrase : phrases)
        matches << u'(' + phraseMatch(node.scope, phrase) + u')';
    if (matches.isEmpty())
        return IdSet(m_now->end());
    return matching(matches.join(QStringLiteral(" OR ")), cancel);
}

Result<IdSet> SearchEngine::ofNear(const NearNode& node, const CancelToken& cancel)
{
    // The index knows nearness without order; with letters left open it only knows which words are there.
    NearNode unordered = node;
    unordered.ordered = false;
    const auto near = matchText(QueryNode{unordered});
    AndNode words;
    for (const auto& phrase : node.phrases)
        words.children.push_back(makeNode(PhraseNode{node.scope, phrase}));
    auto candidates = near ? matching(*near, cancel) : evaluate(makeNode(words), cancel);
    if (!candidates)
        return candidates;
    return verified(
        *candidates, node.scope,
        [&node](const QByteArray& utf8) { return standNear(WordSplitter::words(utf8), node); }, cancel);
}

Result<IdSet> SearchEngine::ofExact(const ExactNode& node, const CancelToken& cancel)
{
    const QByteArray utf8 = node.text.toUtf8();
    QList<QueryWord> words;
    std::vector<QByteArray> wanted;
    for (const auto& token : WordSplitter::words(utf8)) {
        words << QueryWord{QString::fromStdString(token.text), false, false};
        wanted.push_back(utf8.mid(token.start, token.end - token.start));
    }
    if (words.isEmpty())
        return IdSet(m_now->end());
    auto candidates = matching(phraseMatch(node.scope, words), cancel);
    if (!candidates)
        return candidates;
    return verified(
        *candidates, node.scope, [&wanted](const QByteArray& text) { return standExactly(text, wanted); },
        cancel);
}

Result<IdSet> SearchEngine::verified(const IdSet& candidates, TextScope scope,
                                     const std::function<bool(const QByteArray&)>& holds,
                                     const CancelToken& cancel)
{
    auto rows = m_connection.prepare(
        QStringLiteral("SELECT %1 FROM article_text WHERE id = ?").arg(QLatin1String(columnsOf(scope))));
    if (!rows)
        return rows.failure();
    const int columns = scope == TextScope::Anywhere ? 5 : 1;
    IdSet found(m_now->end());
    std::optional<Unexpected> problem;
    candidates.forEach([&](qint64 id) {
        if (problem)
            return;
        if (cancel.isCancelled()) {
            problem = cancelled();
            return;
        }
        rows->bind(1, id);
        const auto row = rows->step();
        if (!row) {
            problem = row.failure();
            return;
        }
        for (int column = 0; *row && column < columns; ++column) {
            if (!rows->isNull(column) && holds(rows->blob(column))) {
                found.insert(id);
                break;
            }
        }
        rows->reset();
    });
    if (problem)
        return *problem;
    return found;
}

Result<IdSet> SearchEngine::ofValue(const ValueNode& node, const CancelToken& cancel)
{
    const ColumnKind kind = columnOf(node.field);
    std::vector<WantedValue> asked;
    for (const auto& value : node.values)
        asked.emplace_back(value, node.field);
    const auto matches = m_columns.find(kind, [&](const QString& text, const QString& normalised) {
        return std::any_of(asked.begin(), asked.end(),
                           [&](const WantedValue& one) { return one.fits(text, normalised); });
    });
    if (matches.empty())
        return IdSet(m_now->end());
    std::vector<bool> wanted(*std::max_element(matches.begin(), matches.end()) + size_t(1), false);
    for (const ValueId id : matches)
        wanted[id] = true;
    return where(
        [&](qint64 id, const ColumnBlock::Fixed&) {
            const auto values = m_now->list(kind, id);
            return std::any_of(values.begin(), values.end(),
                               [&](ValueId value) { return value < wanted.size() && wanted[value]; });
        },
        cancel);
}

Result<IdSet> SearchEngine::ofAddress(const ValueNode& node, const CancelToken& cancel)
{
    auto rows =
        m_connection.prepare("SELECT article.id, version.url FROM article JOIN version ON version.id = "
                             "article.current_version_id WHERE version.url IS NOT NULL");
    if (!rows)
        return rows.failure();
    IdSet found(m_now->end());
    for (int n = 1;; ++n) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            return found;
        if (n % cancelEvery == 0 && cancel.isCancelled())
            return cancelled();
        const QString url = rows->text(1);
        for (const auto& value : node.values) {
            const bool holds =
                value.whole ? url == value.text : url.contains(value.text, Qt::CaseInsensitive);
            if (holds && m_now->fixed(rows->integer(0)))
                found.insert(rows->integer(0));
        }
    }
}

Result<QString> SearchEngine::rankingMatch(const QStringList& terms)
{
    constexpr int ofPattern = 50; // words of one pattern that count
    QStringList matches;
    for (const auto& term : terms) {
        QList<QueryWord> words;
        for (const auto& word : QString(term).remove(u'*').split(u' ', Qt::SkipEmptyParts))
            words << QueryWord{word, false, word.contains(u'?')};
        if (words.isEmpty())
            continue;
        words.last().prefix = term.endsWith(u'*');
        if (words.size() > 1 || !words.first().wildcard) {
            matches << phraseMatch(TextScope::Anywhere, words);
            continue;
        }
        auto fitting = expanded(words.first());
        if (!fitting)
            return fitting.failure();
        for (const auto& one : fitting->mid(0, ofPattern))
            matches << phraseMatch(TextScope::Anywhere, {QueryWord{one, false, false}});
    }
    return matches.join(QStringLiteral(" OR "));
}

Result<std::vector<SearchEngine::Ranked>> SearchEngine::scored(const QString& match, const IdSet* wanted,
                                                               const CancelToken& cancel)
{
    setRankingLengths({[wanted, now = m_now](qint64 id) -> std::optional<quint32> {
                           const auto* fixed = now->fixed(id);
                           if (!fixed || (wanted && !wanted->contains(id)))
                               return std::nullopt;
                           return fixed->words;
                       },
                       m_now->averageWords});
    auto rows = m_connection.prepare(
        "SELECT rowid, article_rank(article_fts) FROM article_fts WHERE article_fts MATCH ?");
    if (!rows)
        return rows.failure();
    rows->bind(1, match);
    std::vector<Ranked> hits;
    for (int n = 1;; ++n) {
        auto row = rows->step();
        if (!row)
            return row.failure();
        if (!*row)
            return hits;
        if (n % cancelEvery == 0 && cancel.isCancelled())
            return cancelled();
        const qint64 id = rows->integer(0);
        if (m_now->fixed(id) && (!wanted || wanted->contains(id)))
            hits.push_back({static_cast<float>(rows->real(1)), id});
    }
}

Result<void> SearchEngine::rank(const ArticleQuery& query, SearchAnswer& answer, const CancelToken& cancel)
{
    // Found and ranked in one pass where the words are a question of their own; otherwise first found, then
    // ranked by the words that are not excluded.
    const auto parts = divided(query.root());
    std::optional<IdSet> wanted;
    if (parts.match.isEmpty() || !parts.others.empty()) {
        auto set = evaluate(parts.match.isEmpty() ? query.root() : makeNode(AndNode{parts.others}), cancel);
        if (!set)
            return set.failure();
        wanted = std::move(*set);
    }
    QString match = parts.match;
    if (match.isEmpty()) {
        auto any = rankingMatch(query.highlightTerms());
        if (!any)
            return any.failure();
        match = *any;
    }
    std::vector<Ranked> hits;
    if (!match.isEmpty()) {
        auto found = scored(match, wanted ? &*wanted : nullptr, cancel);
        setRankingLengths({}); // it holds on to the set and the columns
        if (!found)
            return found.failure();
        hits = std::move(*found);
    }
    if (parts.match.isEmpty()) {
        // What fits without any of the words: `harbour OR section:news`.
        for (const auto& hit : hits)
            wanted->erase(hit.id);
        wanted->forEach([&hits](qint64 id) { hits.push_back({0.0f, id}); });
    }
    std::sort(hits.begin(), hits.end(), [](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    answer.ids.reserve(hits.size());
    answer.scores.reserve(hits.size());
    for (const auto& hit : hits) {
        answer.ids.push_back(ArticleId{hit.id});
        answer.scores.push_back(hit.score);
    }
    return {};
}

void SearchEngine::sortByDate(SearchAnswer& answer, bool newestFirst) const
{
    struct Key
    {
        qint64 moment;
        qint64 id;
        bool undated;
    };
    std::vector<Key> keys;
    keys.reserve(answer.ids.size());
    for (const ArticleId id : answer.ids) {
        const auto* fixed = m_now->fixed(id.value);
        keys.push_back({fixed->moment, id.value, fixed->precision == 0});
    }
    std::sort(keys.begin(), keys.end(), [newestFirst](const Key& a, const Key& b) {
        if (a.undated != b.undated)
            return b.undated;
        if (!a.undated && a.moment != b.moment)
            return newestFirst ? a.moment > b.moment : a.moment < b.moment;
        return a.id < b.id;
    });
    for (size_t i = 0; i < keys.size(); ++i)
        answer.ids[i] = ArticleId{keys[i].id};
}

Result<SearchAnswer> SearchEngine::search(const ArticleQuery& query, SortOrder order,
                                          const CancelToken& cancel)
{
    QElapsedTimer timer;
    timer.start();
    m_now = m_columns.snapshot();
    SearchAnswer answer;
    if (order == SortOrder::Relevance && query.hasWords()) {
        if (auto ranked = rank(query, answer, cancel); !ranked)
            return ranked.failure();
    } else {
        auto found = evaluate(query.root(), cancel);
        if (!found)
            return found.failure();
        answer.ids.reserve(static_cast<size_t>(found->count()));
        found->forEach([&answer](qint64 id) { answer.ids.push_back(ArticleId{id}); });
        sortByDate(answer, order != SortOrder::Oldest);
    }
    answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return answer;
}

IdSet SearchEngine::setOf(const SearchAnswer& answer) const
{
    IdSet set(m_now->end());
    for (const ArticleId id : answer.ids)
        set.insert(id.value);
    return set;
}

Result<IdSet> SearchEngine::setFor(const ArticleQuery& query, Facet lifted, const IdSet& found,
                                   const CancelToken& cancel)
{
    const auto choices = query.choices();
    if (!choices.contains(lifted))
        return found;
    return evaluate(query.withoutChoice(lifted).root(), cancel);
}

Result<FacetTable> SearchEngine::facets(const ArticleQuery& query, const SearchAnswer& answer,
                                        const CancelToken& cancel)
{
    FacetTable table;
    const FacetCounter counter(*m_now, m_columns);
    const IdSet found = setOf(answer);
    for (const Facet facet : allFacets) {
        if (cancel.isCancelled())
            return cancelled();
        auto ids = setFor(query, facet, found, cancel);
        if (!ids)
            return ids.failure();
        table[facet] = counter.values(*ids, facet);
    }
    return table;
}

Result<std::vector<DateBar>> SearchEngine::histogram(const ArticleQuery& query, const SearchAnswer& answer,
                                                     DatePrecision step, const CancelToken& cancel)
{
    auto ids = setFor(query, Facet::Date, setOf(answer), cancel);
    if (!ids)
        return ids.failure();
    return FacetCounter(*m_now, m_columns).bars(*ids, step);
}

} // namespace warraq
