#include "support/searchoracle.h"

#include "core/textfold.h"

#include <algorithm>
#include <map>

namespace warraq::test {

using Words = std::vector<std::pair<QString, QString>>; ///< folded, as written

struct SearchOracle::Read
{
    Entry entry;
    std::vector<Words> texts; ///< title, subtitle, dateline, body, captions
    std::vector<Words> notes;
};

namespace {

/// As a reader sees a word.
QString withoutUnseen(QString word)
{
    for (const char32_t sign : {0x00AD, 0x200E, 0x200F, 0xFEFF})
        word.remove(QChar(sign));
    return word.normalized(QString::NormalizationForm_C);
}

Words wordsOf(const QString& text)
{
    Words words;
    const QByteArray utf8 = text.toUtf8();
    for (const auto& token : WordSplitter::words(utf8))
        words.emplace_back(QString::fromStdString(token.text),
                           withoutUnseen(QString::fromUtf8(utf8.mid(token.start, token.end - token.start))));
    return words;
}

SearchOracle::Read read(SearchOracle::Entry entry)
{
    const auto& content = entry.article.content;
    QStringList captions;
    for (const auto& image : content.images) {
        if (!image.caption.isEmpty())
            captions << image.caption;
    }
    std::vector<Words> texts;
    for (const auto& text :
         {content.title, content.subtitle, content.dateline, content.text, captions.join(u'\n')})
        texts.push_back(wordsOf(text));
    std::vector<Words> notes;
    for (const auto& note : entry.article.notes)
        notes.push_back(wordsOf(note.text));
    return {std::move(entry), std::move(texts), std::move(notes)};
}

/// Calls \p holds with each text of \p scope until one says yes.
template <class Holds> bool anyText(const SearchOracle::Read& read, TextScope scope, Holds holds)
{
    switch (scope) {
    case TextScope::Title:
        return holds(read.texts[0]);
    case TextScope::Body:
        return holds(read.texts[3]);
    case TextScope::Caption:
        return holds(read.texts[4]);
    case TextScope::Note:
        return std::any_of(read.notes.begin(), read.notes.end(), holds);
    case TextScope::Anywhere:
        break;
    }
    return std::any_of(read.texts.begin(), read.texts.end(), holds);
}

bool fits(const QString& word, const QString& written, const QueryWord& wanted)
{
    if (wanted.capitalised.contains(word) && !written[0].isUpper())
        return false;
    if (wanted.name || !wanted.forms.isEmpty())
        return standIns(wanted).contains(word);
    if (wanted.prefix ? word.size() < wanted.text.size() : word.size() != wanted.text.size())
        return false;
    for (qsizetype i = 0; i < wanted.text.size(); ++i) {
        if (wanted.text[i] != word[i] && !(wanted.wildcard && wanted.text[i] == u'?'))
            return false;
    }
    return true;
}

std::vector<qsizetype> places(const Words& words, const QList<QueryWord>& phrase)
{
    std::vector<qsizetype> found;
    for (qsizetype at = 0; at + phrase.size() <= static_cast<qsizetype>(words.size()); ++at) {
        bool all = true;
        for (qsizetype i = 0; i < phrase.size() && all; ++i)
            all = fits(words[static_cast<size_t>(at + i)].first, words[static_cast<size_t>(at + i)].second,
                       phrase[i]);
        if (all)
            found.push_back(at);
    }
    return found;
}

/// Tries every choice of places: of a group the stretch that holds all holds at most `distance` other words;
/// of a chain each is as near the one before it as the link between them says. None stands on another's
/// words.
bool isNear(const Words& words, const NearNode& node, std::vector<qsizetype> chosen = {})
{
    const auto next = static_cast<qsizetype>(chosen.size());
    if (next == node.phrases.size()) {
        const auto [first, last] = std::minmax_element(chosen.begin(), chosen.end());
        if (node.rule.isGroup && *last + 1 - *first - next > node.rule.links[0].distance)
            return false;
        return true;
    }
    for (const qsizetype at : places(words, node.phrases[next])) {
        bool isFree = true;
        for (qsizetype i = 0; i < next; ++i) {
            const qsizetype other = chosen[static_cast<size_t>(i)];
            isFree =
                isFree && (other + node.phrases[i].size() <= at || at + node.phrases[next].size() <= other);
        }
        if (!isFree)
            continue;
        if (!node.rule.isGroup && next > 0) {
            const auto& link = node.rule.links[static_cast<size_t>(next) - 1];
            const qsizetype behind = at - (chosen.back() + node.phrases[next - 1].size());
            const qsizetype before = chosen.back() - (at + node.phrases[next].size());
            if (!(behind >= 0 && behind <= link.distance) &&
                !(before >= 0 && before <= link.distance && !link.ordered))
                continue;
        }
        auto longer = chosen;
        longer.push_back(at);
        if (isNear(words, node, longer))
            return true;
    }
    return false;
}

bool standsExactly(const Words& words, const QString& wanted)
{
    const Words parts = wordsOf(wanted);
    for (size_t at = 0; at + parts.size() <= words.size(); ++at) {
        if (std::equal(parts.begin(), parts.end(), words.begin() + static_cast<qsizetype>(at),
                       [](const auto& a, const auto& b) { return a.second == b.second; }))
            return true;
    }
    return false;
}

QStringList creditsOf(const Article& article)
{
    QStringList credits;
    for (const auto& image : article.content.images) {
        // Plain names only: how a credit line is cut to a name is the writer's own test.
        if (!image.credit.isEmpty() && !credits.contains(image.credit))
            credits << image.credit;
    }
    return credits;
}

QStringList known(const QString& value)
{
    return value.isEmpty() ? QStringList() : QStringList(value);
}

QStringList valuesOf(const SearchOracle::Entry& entry, ValueField field)
{
    const Article& article = entry.article;
    const auto& content = article.content;
    switch (field) {
    case ValueField::Author:
        return content.authors;
    case ValueField::Place:
        return content.places;
    case ValueField::Section:
        return known(content.section);
    case ValueField::Credit:
        return creditsOf(article);
    case ValueField::Agency:
        return known(content.agency);
    case ValueField::Publication:
        return known(content.publication);
    case ValueField::Source:
        return entry.sources;
    case ValueField::Import:
        return entry.runs;
    case ValueField::Language:
        return known(content.language);
    case ValueField::Tag:
        return article.tags;
    case ValueField::Collection:
        return article.collections;
    case ValueField::Url:
        return known(content.url);
    }
    return {};
}

bool valueHolds(const ValueNode& node, const SearchOracle::Entry& entry)
{
    const auto values = valuesOf(entry, node.field);
    const bool names = node.field == ValueField::Section || node.field == ValueField::Language ||
                       node.field == ValueField::Import || node.field == ValueField::Tag ||
                       node.field == ValueField::Collection;
    for (const auto& wanted : node.values) {
        for (const auto& value : values) {
            if (node.field == ValueField::Url) {
                if (wanted.whole ? value == wanted.text : value.contains(wanted.text, Qt::CaseInsensitive))
                    return true;
                continue;
            }
            if (node.field == ValueField::Source && wanted.whole && !wanted.prefix) {
                if (foldText(value) == foldText(wanted.text))
                    return true;
                continue;
            }
            const QStringList words = normalisedForComparison(value).split(u' ');
            const QStringList parts = normalisedForComparison(wanted.text).split(u' ');
            for (qsizetype at = 0; at + parts.size() <= words.size(); ++at) {
                QStringList here = words.mid(at, parts.size());
                if (wanted.prefix && here.last().startsWith(parts.last()))
                    here.last() = parts.last();
                const bool whole = at == 0 && (parts.size() == words.size() || wanted.prefix);
                if (here == parts && (whole || !(wanted.whole || names)))
                    return true;
            }
        }
    }
    return false;
}

bool presenceHolds(Presence what, const Article& article)
{
    const auto& content = article.content;
    switch (what) {
    case Presence::Date:
        return content.published.has_value();
    case Presence::Author:
        return !content.authors.isEmpty();
    case Presence::Place:
        return !content.places.isEmpty();
    case Presence::Section:
        return !content.section.isEmpty();
    case Presence::Image:
        return !content.images.empty();
    case Presence::Credit:
        return !creditsOf(article).isEmpty();
    case Presence::Publication:
        return !content.publication.isEmpty();
    case Presence::Language:
        return !content.language.isEmpty();
    case Presence::Agency:
        return !content.agency.isEmpty();
    case Presence::Duplicate:
        return article.duplicateOf.isValid();
    case Presence::Note:
        return !article.notes.empty();
    case Presence::Starred:
        return article.starred;
    case Presence::Tag:
        return !article.tags.isEmpty();
    case Presence::Collection:
        return !article.collections.isEmpty();
    case Presence::Unread:
        return !article.read;
    }
    return false;
}

QString commonText(Facet facet, const QString& value)
{
    switch (facet) {
    case Facet::Source:
        return foldText(value);
    case Facet::Date:
    case Facet::Import:
    case Facet::Tag:
    case Facet::Collection:
        return value;
    default: {
        const QString common = normalisedForComparison(value);
        return common.isEmpty() ? value : common;
    }
    }
}

bool holds(const QueryNodePtr& node, const SearchOracle::Read& read);

/// As people write notes, names too.
void writtenInAnyCase(QList<QueryWord>& words)
{
    for (auto& word : words)
        word.capitalised.clear();
}

struct Judge
{
    const SearchOracle::Read& read;
    const Article& article = read.entry.article;

    bool operator()(const AndNode& node) const
    {
        return std::all_of(node.children.begin(), node.children.end(),
                           [this](const auto& child) { return holds(child, read); });
    }
    bool operator()(const OrNode& node) const
    {
        return std::any_of(node.children.begin(), node.children.end(),
                           [this](const auto& child) { return holds(child, read); });
    }
    bool operator()(const NotNode& node) const { return !holds(node.child, read); }
    bool operator()(PhraseNode node) const
    {
        size_t times = 0;
        if (node.scope == TextScope::Note)
            writtenInAnyCase(node.words);
        anyText(read, node.scope, [&](const Words& words) {
            times += places(words, node.words).size();
            return false;
        });
        return times >= static_cast<size_t>(node.times);
    }
    bool operator()(NearNode node) const
    {
        if (node.scope == TextScope::Note)
            std::for_each(node.phrases.begin(), node.phrases.end(), writtenInAnyCase);
        return anyText(read, node.scope, [&](const Words& words) { return isNear(words, node); });
    }
    bool operator()(const ExactNode& node) const
    {
        return anyText(read, node.scope, [&](const Words& words) { return standsExactly(words, node.text); });
    }
    bool operator()(const ValueNode& node) const { return valueHolds(node, read.entry); }
    bool operator()(const DateNode& node) const
    {
        const auto& date = article.content.published;
        return date && (!node.from.isValid() || date->firstDay() >= node.from) &&
               (!node.to.isValid() || date->lastDay() <= node.to);
    }
    bool operator()(const PresenceNode& node) const { return presenceHolds(node.what, article); }
    bool operator()(const LengthNode& node) const
    {
        return article.wordCount >= node.least && (node.most < 0 || article.wordCount <= node.most);
    }
    bool operator()(const IdsNode& node) const { return node.ids.contains(article.id.value); }
};

QStringList facetValues(const SearchOracle::Entry& entry, Facet facet)
{
    switch (facet) {
    case Facet::Date:
        return entry.article.content.published
                   ? QStringList(QString::number(entry.article.content.published->year()))
                   : QStringList();
    case Facet::Section:
        return valuesOf(entry, ValueField::Section);
    case Facet::Place:
        return valuesOf(entry, ValueField::Place);
    case Facet::Author:
        return valuesOf(entry, ValueField::Author);
    case Facet::Publication:
        return valuesOf(entry, ValueField::Publication);
    case Facet::Credit:
        return valuesOf(entry, ValueField::Credit);
    case Facet::Language:
        return valuesOf(entry, ValueField::Language);
    case Facet::Source:
        return valuesOf(entry, ValueField::Source);
    case Facet::Import:
        return valuesOf(entry, ValueField::Import);
    case Facet::Tag:
        return valuesOf(entry, ValueField::Tag);
    case Facet::Collection:
        return valuesOf(entry, ValueField::Collection);
    }
    return {};
}

bool holds(const QueryNodePtr& node, const SearchOracle::Read& read)
{
    return !node || std::visit(Judge{read}, node->node);
}

} // namespace

SearchOracle::SearchOracle(std::vector<Entry> entries)
{
    for (auto& entry : entries)
        m_articles.push_back(read(std::move(entry)));
    std::sort(m_articles.begin(), m_articles.end(),
              [](const Read& a, const Read& b) { return a.entry.article.id < b.entry.article.id; });
}

namespace {

std::vector<SearchOracle::Entry> ofOneVersion(std::vector<Article> articles)
{
    std::vector<SearchOracle::Entry> entries;
    for (auto& article : articles) {
        const auto from = article.provenance;
        entries.push_back({std::move(article), {from.file}, {QString::number(from.run.value)}});
    }
    return entries;
}

} // namespace

SearchOracle::SearchOracle(std::vector<Article> articles) : SearchOracle(ofOneVersion(std::move(articles))) {}

SearchOracle::~SearchOracle() = default;

const Article& SearchOracle::article(ArticleId id) const
{
    return std::lower_bound(m_articles.begin(), m_articles.end(), id,
                            [](const Read& read, ArticleId wanted) { return read.entry.article.id < wanted; })
        ->entry.article;
}

std::vector<qint64> SearchOracle::matching(const ArticleQuery& query) const
{
    std::vector<qint64> ids;
    for (const auto& read : m_articles) {
        if (holds(query.root(), read))
            ids.push_back(read.entry.article.id.value);
    }
    return ids;
}

std::vector<FacetCount> SearchOracle::facet(const ArticleQuery& query, Facet facet) const
{
    const auto root = query.withoutChoice(facet).root();
    // Spellings of one value, by what they have in common: an article has the first of its own.
    std::map<QString, std::map<QString, qint64>> byValue;
    qint64 unknown = 0;
    for (const auto& read : m_articles) {
        if (!holds(root, read))
            continue;
        const auto values = facetValues(read.entry, facet);
        unknown += values.isEmpty();
        QStringList seen;
        for (const auto& value : values) {
            const QString common = commonText(facet, value);
            if (!seen.contains(common))
                ++byValue[common][value];
            seen << common;
        }
    }
    const auto choices = query.choices();
    const FacetChoice choice = choices.count(facet) > 0 ? choices.at(facet) : FacetChoice();
    std::vector<FacetCount> counts;
    for (const auto& [common, spellings] : byValue) {
        FacetCount all;
        qint64 most = 0;
        bool isChosen = false;
        for (const auto& [spelling, count] : spellings) {
            const bool chosen = choice.included.contains(spelling) || choice.excluded.contains(spelling);
            if (chosen > isChosen || (chosen == isChosen && count > most)) {
                all.value = spelling;
                most = count;
                isChosen = chosen;
            }
            all.count += count;
        }
        counts.push_back(all);
    }
    std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
    if (facet != Facet::Date)
        std::stable_sort(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.count > b.count; });
    if (unknown > 0)
        counts.push_back({QString(), unknown});
    return counts;
}

std::vector<DateBar> SearchOracle::bars(const ArticleQuery& query, DatePrecision step) const
{
    const auto root = query.withoutChoice(Facet::Date).root();
    const qsizetype letters = step == DatePrecision::Year ? 4 : (step == DatePrecision::Month ? 7 : 10);
    std::map<QString, qint64> byName;
    qint64 undated = 0;
    for (const auto& read : m_articles) {
        if (!holds(root, read))
            continue;
        const auto& date = read.entry.article.content.published;
        if (!date)
            ++undated;
        else if (const QString iso = date->toIso(); iso.size() >= letters)
            ++byName[iso.left(letters)];
    }
    std::vector<DateBar> bars;
    for (const auto& [name, count] : byName)
        bars.push_back({name, count});
    if (undated > 0)
        bars.push_back({QString(), undated});
    return bars;
}

std::vector<qint64> SearchOracle::ordered(const ArticleQuery& query, SortOrder order) const
{
    auto ids = matching(query);
    const auto momentOf = [this](qint64 id) -> std::optional<QDateTime> {
        const auto& date = article(ArticleId{id}).content.published;
        return date ? std::optional(date->firstMoment()) : std::nullopt;
    };
    std::stable_sort(ids.begin(), ids.end(), [&](qint64 a, qint64 b) {
        const auto first = momentOf(a);
        const auto second = momentOf(b);
        if (!first || !second)
            return first.has_value() && !second.has_value();
        return order == SortOrder::Oldest ? *first < *second : *first > *second;
    });
    return ids;
}

} // namespace warraq::test
