#include "archive/searchengine.h"

#include "archive/addresssearch.h"
#include "archive/facetcounter.h"
#include "archive/firstpage.h"
#include "archive/notesearch.h"
#include "archive/querywords.h"
#include "archive/readtransaction.h"
#include "archive/wantedvalue.h"
#include "core/limits.h"
#include "core/textfold.h"

#include <QElapsedTimer>

#include <algorithm>

namespace warraq {

namespace {

Unexpected cancelled()
{
    return unexpected(ErrorKind::Cancelled, QStringLiteral("search"));
}

qint64 julian(QDate date, qint64 open)
{
    return date.isValid() ? date.toJulianDay() : open;
}

} // namespace

SearchEngine::SearchEngine(Connection& connection, FilterColumns& columns)
    : m_connection(connection), m_columns(columns), m_blocks(connection), m_words(m_blocks),
      m_conditions(connection, m_words), m_shelves(m_words), m_expander(m_shelves), m_now(columns.snapshot())
{
}

template <class Work> auto SearchEngine::withPresent(const CancelToken& cancel, Work work) -> decltype(work())
{
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        m_now = m_columns.snapshot();
        m_words.begin(*m_now->segments, m_now->end(), cancel);
        ReadTransaction reading(m_connection);
        if (m_shelves.begin(*m_now->segments))
            m_expander.forget();
        auto answer = work();
        reading.end();
        if (answer || answer.error().kind != ErrorKind::NotFound || attempt == attempts)
            return answer;
        if (auto newer = m_columns.catchUp(m_connection, m_now); !newer)
            return newer.failure();
    }
}

IdSet SearchEngine::everything() const
{
    return m_now->everything();
}

template <class Mark> Result<IdSet> SearchEngine::inBlocks(Mark mark, const CancelToken& cancel) const
{
    IdSet found(m_now->end());
    std::array<quint64, ColumnBlock::articles / 64> bits;
    for (size_t number = 0; number < m_now->blocks.size(); ++number) {
        if (cancel.isCancelled())
            return cancelled();
        const ColumnBlock* block = m_now->blocks[number].get();
        if (!block)
            continue;
        bits.fill(0);
        mark(*block, std::span<quint64>(bits));
        for (size_t i = 0; i < bits.size(); ++i)
            bits[i] &= block->living[i];
        found.insertWords(number * bits.size(), reinterpret_cast<const char*>(bits.data()), bits.size());
    }
    return found;
}

template <class Holds> Result<IdSet> SearchEngine::where(Holds holds, const CancelToken& cancel) const
{
    return inBlocks(
        [&holds](const ColumnBlock& block, std::span<quint64> bits) {
            for (size_t row = 0; row < block.fixed.size(); ++row)
                bits[row / 64] |= static_cast<quint64>(holds(block.fixed[row])) << (row % 64);
        },
        cancel);
}

Result<IdSet> SearchEngine::evaluate(const QueryNodePtr& node, const IdSet* within, const CancelToken& cancel)
{
    if (!node)
        return everything();
    if (cancel.isCancelled())
        return cancelled();
    if (const auto* all = std::get_if<AndNode>(&node->node))
        return ofAll(*all, within, cancel);
    if (const auto* any = std::get_if<OrNode>(&node->node)) {
        IdSet found(m_now->end());
        for (const auto& child : any->children) {
            auto set = evaluate(child, within, cancel);
            if (!set)
                return set;
            found |= *set;
        }
        return found;
    }
    if (const auto* negation = std::get_if<NotNode>(&node->node)) {
        auto set = evaluate(negation->child, within, cancel);
        if (!set)
            return set;
        IdSet found = everything();
        found.remove(*set);
        return found;
    }
    if (asksNotes(*node))
        return ofNotes(*node, cancel);
    if (asksWords(*node))
        return m_conditions.having(node, m_now->end(), within, cancel);
    if (const auto* value = std::get_if<ValueNode>(&node->node))
        return value->field == ValueField::Url ? ofAddress(*value, cancel) : ofValue(*value, cancel);
    if (const auto* date = std::get_if<DateNode>(&node->node)) {
        const qint64 from = julian(date->from, std::numeric_limits<qint64>::min());
        const qint64 to = julian(date->to, std::numeric_limits<qint64>::max());
        return where(
            [=](const ColumnBlock::Fixed& f) {
                return (f.precision > 0) & (f.firstDay >= from) & (f.lastDay <= to);
            },
            cancel);
    }
    if (const auto* length = std::get_if<LengthNode>(&node->node))
        return where(
            [=](const ColumnBlock::Fixed& f) {
                const quint32 words = f.words;
                return words >= static_cast<quint32>(length->least) &&
                       (length->most < 0 || words <= static_cast<quint32>(length->most));
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
        return inBlocks(
            [&](const ColumnBlock& block, std::span<quint64> bits) {
                block.values[static_cast<size_t>(*column)].markAny(bits);
            },
            cancel);
    return where([what](const ColumnBlock::Fixed& fixed) { return stateHolds(what, fixed); }, cancel);
}

Result<IdSet> SearchEngine::ofNotes(const QueryNode& node, const CancelToken& cancel)
{
    auto articles = articlesWithNote(m_connection, node, cancel);
    if (!articles)
        return articles.failure();
    IdSet found(m_now->end());
    for (const qint64 id : *articles) {
        if (m_now->fixed(id))
            found.insert(id);
    }
    return found;
}

Result<IdSet> SearchEngine::ofAll(const AndNode& node, const IdSet* within, const CancelToken& cancel)
{
    // What is quickly said first: places of words are then looked at in few articles only.
    auto children = node.children;
    std::stable_sort(children.begin(), children.end(),
                     [](const auto& a, const auto& b) { return effort(*a) < effort(*b); });
    std::optional<IdSet> found;
    for (const auto& child : children) {
        const auto* negation = std::get_if<NotNode>(&child->node);
        auto set = evaluate(negation ? negation->child : child, found ? &*found : within, cancel);
        if (!set)
            return set;
        if (!found && !negation) {
            found = std::move(*set);
            continue;
        }
        if (!found)
            found = everything();
        if (negation)
            found->remove(*set);
        else
            *found &= *set;
    }
    return found ? std::move(*found) : everything();
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
    return inBlocks(
        [&](const ColumnBlock& block, std::span<quint64> bits) {
            block.values[static_cast<size_t>(kind)].mark(wanted, bits);
        },
        cancel);
}

Result<IdSet> SearchEngine::ofAddress(const ValueNode& node, const CancelToken& cancel)
{
    const auto articles = articlesWithAddress(m_connection, node, cancel);
    if (!articles)
        return articles.failure();
    IdSet found(m_now->end());
    for (const qint64 id : *articles) {
        if (m_now->fixed(id))
            found.insert(id);
    }
    return found;
}

Result<void> SearchEngine::rank(const ArticleQuery& query, SearchAnswer& answer)
{
    const auto words = rankingWords(query.root());
    m_scores.assign(static_cast<size_t>(m_now->end()), 0);
    const auto unit =
        m_words.score(words, *answer.found, lengths(), m_now->alive, m_now->averageWords, m_scores);
    if (!unit)
        return unit.failure();
    auto ranked = m_order.byScore(*answer.found, m_scores);
    answer.ids = std::move(ranked.ids);
    answer.scores.resize(ranked.scores.size());
    std::transform(ranked.scores.begin(), ranked.scores.end(), answer.scores.begin(),
                   [step = *unit](quint16 score) { return static_cast<float>(score) * step; });
    const auto stories = storiesOf(std::span(answer.ids).first(std::min(refinedHits, answer.ids.size())));
    if (!stories)
        return stories.failure();
    return refineFirstPage(m_words, *m_now, words, *stories, answer);
}

Result<std::vector<qint64>> SearchEngine::storiesOf(std::span<const ArticleId> ids)
{
    auto rows =
        m_connection.prepare("SELECT duplicate_of FROM article WHERE id = ? AND duplicate_of IS NOT NULL");
    if (!rows)
        return rows.failure();
    std::vector<qint64> stories;
    for (const ArticleId id : ids) {
        stories.push_back(id.value);
        if (!(m_now->fixed(id.value)->flags & DuplicateFlag))
            continue;
        rows->bind(1, id.value);
        if (auto read = rows->forEachRow([&] { stories.back() = rows->integer(0); }); !read)
            return read.failure();
    }
    return stories;
}

/// Of all articles there are, by id.
std::span<const quint8> SearchEngine::lengths()
{
    if (m_lengthsOf != m_now) {
        m_lengths.assign(static_cast<size_t>(m_now->end()), 0);
        for (size_t number = 0; number < m_now->blocks.size(); ++number) {
            if (const auto& block = m_now->blocks[number])
                std::copy(block->lengths.begin(), block->lengths.end(),
                          m_lengths.begin() + static_cast<qsizetype>(number * ColumnBlock::articles));
        }
        m_lengthsOf = m_now;
    }
    return m_lengths;
}

Result<SearchAnswer> SearchEngine::search(const ArticleQuery& query, SortOrder order,
                                          const CancelToken& cancel)
{
    return withPresent(cancel, [&] { return searchNow(query, order, cancel); });
}

QStringList SearchEngine::languages() const
{
    // A sample tells which languages there is more than a trace of.
    constexpr qint64 sampled = 4096;
    std::map<ValueId, qint64> counts;
    qint64 all = 0;
    const qint64 step = std::max<qint64>(1, m_now->end() / sampled);
    for (qint64 id = 0; id < m_now->end(); id += step) {
        if (!m_now->fixed(id))
            continue;
        for (const ValueId language : m_now->list(ColumnKind::Language, id)) {
            ++counts[language];
            ++all;
        }
    }
    QStringList languages;
    for (const auto& [language, count] : counts) {
        if (count * 50 >= all)
            languages << m_columns.value(language).section(u'-', 0, 0).toLower();
    }
    return languages.isEmpty() ? QStringList(QStringLiteral("en")) : languages;
}

Result<ArticleQuery> SearchEngine::expanded(const ArticleQuery& query)
{
    auto expansion = m_expander.expansionOf(query, query.wantsRelatedForms() ? languages() : QStringList());
    if (!expansion)
        return expansion.failure();
    return *expansion ? query.withExpansion(std::move(*expansion)) : query;
}

Result<QStringList> SearchEngine::suggestions(const ArticleQuery& query, const CancelToken& cancel)
{
    constexpr qsizetype most = 3;
    auto spellings = SpellingAdvice(m_shelves, m_expander).otherSpellings(query);
    if (!spellings)
        return spellings;
    QStringList finding;
    for (const auto& typed : *spellings) {
        auto asked = expanded(ArticleQuery::parse(typed, query.choices()));
        if (!asked)
            return asked.failure();
        auto found = evaluate(asked->root(), nullptr, cancel);
        if (!found)
            return found.failure();
        if (found->count() > 0)
            finding << typed;
        if (finding.size() == most)
            break;
    }
    return finding;
}

std::vector<ArticleId> SearchEngine::sorted(const IdSet& found, SortOrder order)
{
    const auto byName = [&](ColumnKind kind, bool reversed) {
        // Names are put in order as a reader looks for them: without regard to case and accents.
        std::vector<std::pair<QString, ValueId>> names;
        m_columns.forEachValue([&](const FilterColumns::NamedValue& value) {
            if (value.kind == kind)
                names.emplace_back(foldText(value.text), value.id);
        });
        std::sort(names.begin(), names.end());
        std::vector<quint32> places(m_columns.valueCount(), 0);
        for (size_t i = 0; i < names.size(); ++i) {
            if (names[i].second < places.size())
                places[names[i].second] = static_cast<quint32>(i) + 1;
        }
        return m_order.byValue(m_now, found, kind, places, reversed);
    };
    switch (order) {
    case SortOrder::Section:
    case SortOrder::SectionReversed:
        return byName(ColumnKind::Section, order == SortOrder::SectionReversed);
    case SortOrder::Place:
    case SortOrder::PlaceReversed:
        return byName(ColumnKind::Place, order == SortOrder::PlaceReversed);
    case SortOrder::Author:
    case SortOrder::AuthorReversed:
        return byName(ColumnKind::Author, order == SortOrder::AuthorReversed);
    case SortOrder::Publication:
    case SortOrder::PublicationReversed:
        return byName(ColumnKind::Publication, order == SortOrder::PublicationReversed);
    case SortOrder::Longest:
    case SortOrder::Shortest:
        return m_order.byLength(m_now, found, order == SortOrder::Longest);
    case SortOrder::Oldest:
        return m_order.byDate(m_now, found, ResultOrder::Direction::OldestFirst);
    case SortOrder::Relevance:
    case SortOrder::Newest:
        break;
    }
    return m_order.byDate(m_now, found, ResultOrder::Direction::NewestFirst);
}

Result<SearchAnswer> SearchEngine::searchNow(const ArticleQuery& typed, SortOrder order,
                                             const CancelToken& cancel)
{
    QElapsedTimer timer;
    timer.start();
    SearchAnswer answer;
    auto asked = expanded(typed);
    if (!asked)
        return asked.failure();
    const ArticleQuery& query = *asked;
    answer.expansion = query.expansion();
    auto found = evaluate(query.root(), nullptr, cancel);
    if (!found)
        return found.failure();
    answer.found = std::make_shared<const IdSet>(std::move(*found));
    if (order == SortOrder::Relevance && query.hasWords()) {
        if (auto ranked = rank(query, answer); !ranked)
            return ranked.failure();
    } else {
        answer.ids = sorted(*answer.found, order);
    }
    if (answer.ids.empty() && query.hasWords()) {
        auto others = suggestions(query, cancel);
        if (!others)
            return others.failure();
        answer.suggestions = std::move(*others);
    }
    answer.milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return answer;
}

std::shared_ptr<const IdSet> SearchEngine::setOf(const SearchAnswer& answer) const
{
    if (answer.found)
        return answer.found;
    auto set = std::make_shared<IdSet>(m_now->end());
    for (const ArticleId id : answer.ids)
        set->insert(id.value);
    return set;
}

Result<IdSet> SearchEngine::setFor(const ArticleQuery& query, Facet lifted, const IdSet& found,
                                   const CancelToken& cancel)
{
    if (!query.choices().contains(lifted))
        return found;
    auto asked = expanded(query.withoutChoice(lifted));
    if (!asked)
        return asked.failure();
    return evaluate(asked->root(), nullptr, cancel);
}

Result<FacetTable> SearchEngine::facets(const ArticleQuery& query, const SearchAnswer& answer,
                                        const CancelToken& cancel)
{
    const auto found = setOf(answer);
    return withPresent(cancel, [&]() -> Result<FacetTable> {
        std::vector<std::pair<Facet, IdSet>> lifted;
        for (const Facet facet : allFacets) {
            if (cancel.isCancelled())
                return cancelled();
            if (!query.choices().contains(facet))
                continue;
            auto ids = setFor(query, facet, *found, cancel);
            if (!ids)
                return ids.failure();
            lifted.emplace_back(facet, std::move(*ids));
        }
        return FacetCounter(m_now, m_columns, m_whole).table(*found, lifted, query.choices(), cancel);
    });
}

Result<std::vector<DateBar>> SearchEngine::histogram(const ArticleQuery& query, const SearchAnswer& answer,
                                                     DatePrecision step, const CancelToken& cancel)
{
    const auto found = setOf(answer);
    return withPresent(cancel, [&]() -> Result<std::vector<DateBar>> {
        auto ids = setFor(query, Facet::Date, *found, cancel);
        if (!ids)
            return ids.failure();
        return FacetCounter(m_now, m_columns, m_whole).bars(*ids, step, cancel);
    });
}

} // namespace warraq
