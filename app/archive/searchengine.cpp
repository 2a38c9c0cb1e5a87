#include "archive/searchengine.h"

#include "archive/fulltext.h"
#include "archive/matchtext.h"
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

ColumnKind columnOf(ValueField field)
{
    switch (field) {
    case ValueField::Author:
        return ColumnKind::Author;
    case ValueField::Place:
        return ColumnKind::Place;
    case ValueField::Credit:
        return ColumnKind::Credit;
    case ValueField::Agency:
        return ColumnKind::Agency;
    case ValueField::Publication:
        return ColumnKind::Publication;
    case ValueField::Source:
        return ColumnKind::Source;
    case ValueField::Import:
        return ColumnKind::Import;
    case ValueField::Language:
        return ColumnKind::Language;
    case ValueField::Section:
    case ValueField::Url: // no column
        break;
    }
    return ColumnKind::Section;
}

std::optional<ColumnKind> columnOf(Presence what)
{
    switch (what) {
    case Presence::Author:
        return ColumnKind::Author;
    case Presence::Place:
        return ColumnKind::Place;
    case Presence::Section:
        return ColumnKind::Section;
    case Presence::Credit:
        return ColumnKind::Credit;
    case Presence::Publication:
        return ColumnKind::Publication;
    case Presence::Language:
        return ColumnKind::Language;
    case Presence::Agency:
        return ColumnKind::Agency;
    case Presence::Date:
    case Presence::Image:
    case Presence::Duplicate:
        break;
    }
    return std::nullopt;
}

/// Values that are names of one thing are compared whole; the others by words of them as well.
bool isComparedWhole(ValueField field)
{
    return field == ValueField::Section || field == ValueField::Language || field == ValueField::Import;
}

/// `taheri` in `amir taheri`: the words one after the other, the last one perhaps a beginning.
bool containsWords(const QString& value, const QString& words, bool prefix)
{
    const QString padded = u' ' + value + (prefix ? QString() : QStringLiteral(" "));
    return padded.contains(u' ' + words + (prefix ? QString() : QStringLiteral(" ")));
}

bool valueMatches(const ValueNode::Value& wanted, ValueField field, const QString& text)
{
    const QString value = normalisedForComparison(text);
    const QString words = normalisedForComparison(wanted.text);
    if (wanted.whole)
        return value == words && (value.size() > 0 || text == wanted.text);
    if (wanted.prefix)
        return isComparedWhole(field) ? value.startsWith(words) : containsWords(value, words, true);
    return value == words ||
           (!isComparedWhole(field) && !words.isEmpty() && containsWords(value, words, false));
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

/// True when the phrases stand in this order, each within \p distance words of the one before.
bool standInOrder(const std::vector<Token>& words, const QList<QList<QueryWord>>& phrases, int distance)
{
    const auto standsAt = [&](const QList<QueryWord>& phrase, size_t at) {
        if (at + static_cast<size_t>(phrase.size()) > words.size())
            return false;
        for (qsizetype i = 0; i < phrase.size(); ++i) {
            const auto wanted = phrase[i].text.toStdString();
            const auto& word = words[at + static_cast<size_t>(i)].text;
            if (phrase[i].prefix ? word.rfind(wanted, 0) != 0 : word != wanted)
                return false;
        }
        return true;
    };
    // Ends of the phrases before, then of this one.
    std::vector<size_t> ends;
    for (qsizetype p = 0; p < phrases.size(); ++p) {
        std::vector<size_t> next;
        const auto length = static_cast<size_t>(phrases[p].size());
        size_t from = 0;
        for (size_t at = 0; at < words.size(); ++at) {
            if (!standsAt(phrases[p], at))
                continue;
            if (p == 0) {
                next.push_back(at + length);
                continue;
            }
            while (from < ends.size() && ends[from] + static_cast<size_t>(distance) < at)
                ++from;
            if (from < ends.size() && ends[from] <= at)
                next.push_back(at + length);
        }
        ends = std::move(next);
        if (ends.empty())
            return false;
    }
    return true;
}

/// Case and accents as typed, whole words.
bool containsExactly(const QByteArray& utf8, const std::vector<QByteArray>& wanted)
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
    if (const auto* all = std::get_if<AndNode>(&node->node)) {
        // Words together are one question to the index, filters narrow what it found.
        AndNode words;
        std::vector<QueryNodePtr> others;
        for (const auto& child : all->children)
            (matchText(*child) ? words.children : others).push_back(child);
        std::optional<IdSet> found;
        if (!words.children.empty()) {
            auto set = matching(*matchText(QueryNode{words}), cancel);
            if (!set)
                return set;
            found = std::move(*set);
        }
        for (const auto& child : others) {
            const auto* negation = std::get_if<NotNode>(&child->node);
            auto set = evaluate(negation ? negation->child : child, cancel);
            if (!set)
                return set;
            if (!found)
                found = everything();
            negation ? found->remove(*set) : * found &= *set;
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
        .bind(2, head + QChar(0xFFFF))
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
    AndNode words;
    for (const auto& phrase : node.phrases)
        words.children.push_back(makeNode(PhraseNode{node.scope, phrase}));
    NearNode unordered = node;
    unordered.ordered = false;
    const auto near = matchText(QueryNode{unordered});
    auto candidates = near ? matching(*near, cancel) : evaluate(makeNode(words), cancel);
    if (!candidates)
        return candidates;
    return verified(
        *candidates, node.scope,
        [&node](const QByteArray& utf8) {
            return standInOrder(WordSplitter::words(utf8), node.phrases, node.distance);
        },
        cancel);
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
    auto candidates = matching(phraseMatch(node.scope, words), cancel);
    if (!candidates)
        return candidates;
    return verified(
        *candidates, node.scope, [&wanted](const QByteArray& text) { return containsExactly(text, wanted); },
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
    std::vector<bool> wanted(m_columns.valueCount(), false);
    const auto matches = m_columns.find(kind, [&](const QString& text, const QString&) {
        return std::any_of(node.values.begin(), node.values.end(), [&](const ValueNode::Value& value) {
            return valueMatches(value, node.field, text);
        });
    });
    if (matches.empty())
        return IdSet(m_now->end());
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

Result<void> SearchEngine::rank(const ArticleQuery& query, const IdSet& found, SearchAnswer& answer,
                                const CancelToken& cancel)
{
    // Ranked by the positive words, whatever the condition looks like.
    QStringList matches;
    for (const auto& term : query.highlightTerms()) {
        const bool prefix = term.endsWith(u'*');
        QList<QueryWord> words;
        for (const auto& word : QString(term).remove(u'*').split(u' ', Qt::SkipEmptyParts))
            words << QueryWord{word, false, word.contains(u'?')};
        if (words.isEmpty())
            continue;
        words.last().prefix = prefix;
        if (words.size() == 1 && words.first().wildcard) {
            auto terms = expanded(words.first());
            if (!terms)
                return terms.failure();
            for (const auto& one : terms->mid(0, 50))
                matches << phraseMatch(TextScope::Anywhere, {QueryWord{one, false, false}});
            continue;
        }
        matches << phraseMatch(TextScope::Anywhere, words);
    }
    std::vector<float> scores(static_cast<size_t>(found.end()), 0.0f);
    if (!matches.isEmpty()) {
        setRankingLengths({[now = m_now](qint64 id) {
                               const auto* fixed = now->fixed(id);
                               return fixed ? fixed->words : 1u;
                           },
                           m_now->averageWords});
        auto rows = m_connection.prepare(
            "SELECT rowid, article_rank(article_fts) FROM article_fts WHERE article_fts MATCH ?");
        if (!rows)
            return rows.failure();
        rows->bind(1, matches.join(QStringLiteral(" OR ")));
        for (int n = 1;; ++n) {
            auto row = rows->step();
            if (!row)
                return row.failure();
            if (!*row)
                break;
            if (n % cancelEvery == 0 && cancel.isCancelled())
                return cancelled();
            const qint64 id = rows->integer(0);
            if (found.contains(id))
                scores[static_cast<size_t>(id)] = static_cast<float>(rows->real(1));
        }
    }
    std::sort(answer.ids.begin(), answer.ids.end(), [&](ArticleId a, ArticleId b) {
        const float first = scores[static_cast<size_t>(a.value)];
        const float second = scores[static_cast<size_t>(b.value)];
        if (first != second)
            return first > second;
        return a.value < b.value;
    });
    answer.scores.reserve(answer.ids.size());
    for (const ArticleId id : answer.ids)
        answer.scores.push_back(scores[static_cast<size_t>(id.value)]);
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
    auto found = evaluate(query.root(), cancel);
    if (!found)
        return found.failure();
    SearchAnswer answer;
    answer.ids.reserve(static_cast<size_t>(found->count()));
    found->forEach([&answer](qint64 id) { answer.ids.push_back(ArticleId{id}); });
    if (order == SortOrder::Relevance && query.hasWords()) {
        if (auto ranked = rank(query, *found, answer, cancel); !ranked)
            return ranked.failure();
    } else {
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

std::vector<FacetCount> SearchEngine::counted(const IdSet& ids, Facet facet) const
{
    std::vector<FacetCount> counts;
    qint64 unknown = 0;
    if (facet == Facet::Date) {
        std::map<int, qint64> years;
        ids.forEach([&](qint64 id) {
            const auto* fixed = m_now->fixed(id);
            if (!fixed)
                return;
            if (fixed->precision == 0)
                ++unknown;
            else
                ++years[QDate::fromJulianDay(fixed->firstDay).year()];
        });
        for (const auto& [year, count] : years)
            counts.push_back({QString::number(year), count});
    } else {
        static const std::map<Facet, ColumnKind> kinds{
            {Facet::Section, ColumnKind::Section}, {Facet::Place, ColumnKind::Place},
            {Facet::Author, ColumnKind::Author},   {Facet::Publication, ColumnKind::Publication},
            {Facet::Credit, ColumnKind::Credit},   {Facet::Language, ColumnKind::Language},
            {Facet::Source, ColumnKind::Source},   {Facet::Import, ColumnKind::Import}};
        const ColumnKind kind = kinds.at(facet);
        std::vector<qint64> byValue(m_columns.valueCount(), 0);
        ids.forEach([&](qint64 id) {
            if (!m_now->fixed(id))
                return;
            const auto values = m_now->list(kind, id);
            if (values.empty())
                ++unknown;
            for (const ValueId value : values) {
                if (value < byValue.size())
                    ++byValue[value];
            }
        });
        for (size_t value = 1; value < byValue.size(); ++value) {
            if (byValue[value] > 0)
                counts.push_back({m_columns.value(static_cast<ValueId>(value)), byValue[value]});
        }
        std::sort(counts.begin(), counts.end(), [](const FacetCount& a, const FacetCount& b) {
            return a.count != b.count ? a.count > b.count : a.value < b.value;
        });
    }
    if (unknown > 0)
        counts.push_back({QString(), unknown});
    return counts;
}

Result<FacetTable> SearchEngine::facets(const ArticleQuery& query, const SearchAnswer& answer,
                                        const CancelToken& cancel)
{
    FacetTable table;
    const IdSet found = setOf(answer);
    for (const Facet facet : allFacets) {
        if (cancel.isCancelled())
            return cancelled();
        auto ids = setFor(query, facet, found, cancel);
        if (!ids)
            return ids.failure();
        table[facet] = counted(*ids, facet);
    }
    return table;
}

Result<std::vector<DateBar>> SearchEngine::histogram(const ArticleQuery& query, const SearchAnswer& answer,
                                                     DatePrecision step, const CancelToken& cancel)
{
    auto ids = setFor(query, Facet::Date, setOf(answer), cancel);
    if (!ids)
        return ids.failure();
    // A date less precise than the step belongs to no bar of it.
    std::map<qint64, qint64> bars;
    qint64 undated = 0;
    ids->forEach([&](qint64 id) {
        const auto* fixed = m_now->fixed(id);
        if (!fixed)
            return;
        if (fixed->precision == 0) {
            ++undated;
            return;
        }
        if (fixed->precision - 1 < static_cast<int>(step))
            return;
        const QDate day = QDate::fromJulianDay(fixed->firstDay);
        const qint64 key = step == DatePrecision::Year    ? day.year()
                           : step == DatePrecision::Month ? day.year() * 100 + day.month()
                                                          : fixed->firstDay;
        ++bars[key];
    });
    std::vector<DateBar> result;
    for (const auto& [key, count] : bars) {
        QString value = QString::number(key);
        if (step == DatePrecision::Month)
            value = QStringLiteral("%1-%2").arg(key / 100).arg(key % 100, 2, 10, QLatin1Char('0'));
        else if (step != DatePrecision::Year)
            value = QDate::fromJulianDay(key).toString(Qt::ISODate);
        result.push_back({value, count});
    }
    if (undated > 0)
        result.push_back({QString(), undated});
    return result;
}

} // namespace warraq
