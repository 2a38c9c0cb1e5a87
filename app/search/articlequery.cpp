#include "search/articlequery.h"

#include "core/textfold.h"
#include "search/clauseparser.h"
#include "search/querynode.h"
#include "search/queryparser.h"
#include "search/wordexpansion.h"

#include <algorithm>
#include <array>
#include <utility>

namespace warraq {

namespace {

constexpr std::array facetNames = std::to_array<std::pair<Facet, const char*>>({
    {Facet::Date, "date"},
    {Facet::Section, "section"},
    {Facet::Place, "place"},
    {Facet::Author, "author"},
    {Facet::Publication, "publication"},
    {Facet::Credit, "credit"},
    {Facet::Language, "language"},
    {Facet::Source, "source"},
    {Facet::Import, "import"},
    {Facet::Tag, "tag"},
    {Facet::Collection, "collection"},
});

constexpr std::array orderNames = std::to_array<std::pair<SortOrder, const char*>>({
    {SortOrder::Relevance, "relevance"},
    {SortOrder::Newest, "newest"},
    {SortOrder::Oldest, "oldest"},
    {SortOrder::Section, "section"},
    {SortOrder::SectionReversed, "section-reversed"},
    {SortOrder::Place, "place"},
    {SortOrder::PlaceReversed, "place-reversed"},
    {SortOrder::Author, "author"},
    {SortOrder::AuthorReversed, "author-reversed"},
    {SortOrder::Publication, "publication"},
    {SortOrder::PublicationReversed, "publication-reversed"},
    {SortOrder::Longest, "longest"},
    {SortOrder::Shortest, "shortest"},
});

ValueField fieldOf(Facet facet)
{
    switch (facet) {
    case Facet::Place:
        return ValueField::Place;
    case Facet::Author:
        return ValueField::Author;
    case Facet::Publication:
        return ValueField::Publication;
    case Facet::Credit:
        return ValueField::Credit;
    case Facet::Language:
        return ValueField::Language;
    case Facet::Source:
        return ValueField::Source;
    case Facet::Import:
        return ValueField::Import;
    case Facet::Tag:
        return ValueField::Tag;
    case Facet::Collection:
        return ValueField::Collection;
    case Facet::Section:
    case Facet::Date: // has a node of its own
        break;
    }
    return ValueField::Section;
}

/// "unknown" as a condition; null for facets that every article has.
QueryNodePtr unknownValue(Facet facet)
{
    const auto lacks = [](Presence what) { return makeNode(NotNode{makeNode(PresenceNode{what})}); };
    switch (facet) {
    case Facet::Date:
        return lacks(Presence::Date);
    case Facet::Section:
        return lacks(Presence::Section);
    case Facet::Place:
        return lacks(Presence::Place);
    case Facet::Author:
        return lacks(Presence::Author);
    case Facet::Publication:
        return lacks(Presence::Publication);
    case Facet::Credit:
        return lacks(Presence::Credit);
    case Facet::Language:
        return lacks(Presence::Language);
    case Facet::Tag:
        return lacks(Presence::Tag);
    case Facet::Collection:
        return lacks(Presence::Collection);
    case Facet::Source:
    case Facet::Import:
        break;
    }
    return nullptr;
}

/// The values of one side of a choice as one condition; null when there are none.
QueryNodePtr oneOf(Facet facet, const QStringList& values)
{
    std::vector<QueryNodePtr> choices;
    ValueNode named{fieldOf(facet), {}};
    for (const auto& value : values) {
        if (value.isNull()) {
            if (auto unknown = unknownValue(facet))
                choices.push_back(unknown);
        } else if (facet == Facet::Date) {
            if (const auto range = parseDateRange(value))
                choices.push_back(makeNode(*range));
        } else {
            named.values.push_back({value, true, false});
        }
    }
    if (!named.values.empty())
        choices.insert(choices.begin(), makeNode(std::move(named)));
    if (choices.empty())
        return nullptr;
    return choices.size() == 1 ? choices.front() : makeNode(OrNode{std::move(choices)});
}

void addChoice(Facet facet, const FacetChoice& choice, std::vector<QueryNodePtr>& parts)
{
    if (auto included = oneOf(facet, choice.included))
        parts.push_back(included);
    if (auto excluded = oneOf(facet, choice.excluded))
        parts.push_back(makeNode(NotNode{excluded}));
}

/// For MarkedWords: the text a term is looked for in.
QString before(TextScope scope)
{
    switch (scope) {
    case TextScope::Title:
        return QStringLiteral("title:");
    case TextScope::Body:
        return QStringLiteral("body:");
    case TextScope::Caption:
        return QStringLiteral("caption:");
    case TextScope::Anywhere:
    case TextScope::Note:
        break;
    }
    return {};
}

QStringList termsOf(const QList<QueryWord>& words, TextScope scope)
{
    QStringList texts;
    if (words.size() == 1) {
        const auto& word = words.first();
        for (const auto& text : standIns(word))
            texts << before(scope) + (word.capitalised.contains(text) ? u'^' + text
                                      : word.prefix                   ? text + u'*'
                                                                      : text);
        return texts;
    }
    for (const auto& word : words)
        texts << (word.prefix ? word.text + u'*' : word.text);
    return {before(scope) + texts.join(u' ')};
}

void collectTerms(const QueryNodePtr& node, QStringList& terms)
{
    if (!node)
        return;
    if (const auto* all = std::get_if<AndNode>(&node->node)) {
        for (const auto& child : all->children)
            collectTerms(child, terms);
    } else if (const auto* any = std::get_if<OrNode>(&node->node)) {
        for (const auto& child : any->children)
            collectTerms(child, terms);
    } else if (const auto* phrase = std::get_if<PhraseNode>(&node->node)) {
        if (phrase->scope != TextScope::Note) // notes are not in the text
            terms << termsOf(phrase->words, phrase->scope);
    } else if (const auto* near = std::get_if<NearNode>(&node->node)) {
        if (near->scope == TextScope::Note)
            return;
        QStringList parts;
        for (qsizetype i = 0; i < near->phrases.size(); ++i) {
            if (i > 0 && !near->rule.isGroup) {
                const auto& link = near->rule.links[static_cast<size_t>(i) - 1];
                parts << (link.ordered ? u'<' + QString::number(link.distance)
                                       : QString::number(link.distance));
            }
            parts << termsOf(near->phrases[i], TextScope::Anywhere).join(u',');
        }
        const QString how = near->rule.isGroup ? QStringLiteral("near/%1 ").arg(near->rule.links[0].distance)
                                               : QStringLiteral("near ");
        terms << before(near->scope) + how + parts.join(u'|');
    } else if (const auto* exact = std::get_if<ExactNode>(&node->node)) {
        if (exact->scope != TextScope::Note && !WordSplitter::words(exact->text.toUtf8()).empty())
            terms << before(exact->scope) + u'=' + exact->text;
    }
}

} // namespace

QStringList markedTerms(const QueryNodePtr& node)
{
    QStringList terms;
    collectTerms(node, terms);
    terms.removeDuplicates();
    return terms;
}

QString toString(Facet facet)
{
    for (const auto& [value, name] : facetNames) {
        if (value == facet)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<Facet> facetFromString(QStringView name)
{
    for (const auto& [value, text] : facetNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

QString toString(SortOrder order)
{
    for (const auto& [value, name] : orderNames) {
        if (value == order)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<SortOrder> sortOrderFromString(QStringView name)
{
    for (const auto& [value, text] : orderNames) {
        if (name == QLatin1String(text))
            return value;
    }
    return std::nullopt;
}

struct ArticleQuery::Data
{
    QString typed;
    FacetChoices choices;
    ParsedQuery parsed;
    QueryNodePtr root;
    QString canonical;
    QStringList terms;
    std::shared_ptr<const WordExpansion> expansion;
};

ArticleQuery::ArticleQuery() : ArticleQuery(parse(QString())) {}

ArticleQuery ArticleQuery::parse(const QString& typed, const FacetChoices& choices)
{
    auto data = std::make_shared<Data>();
    data->typed = typed;
    for (const auto& [facet, choice] : choices) {
        if (!choice.isEmpty())
            data->choices.emplace(facet, choice);
    }
    data->parsed = parseQuery(typed);
    std::vector<QueryNodePtr> parts;
    if (data->parsed.root)
        parts.push_back(data->parsed.root);
    for (const auto& [facet, choice] : data->choices)
        addChoice(facet, choice, parts);
    if (parts.size() == 1)
        data->root = parts.front();
    else if (!parts.empty())
        data->root = makeNode(AndNode{std::move(parts)});
    data->canonical = canonicalText(data->root);
    if (data->parsed.relatedForms)
        data->canonical += data->root ? QStringLiteral(" forms:related") : QStringLiteral("forms:related");
    data->terms = markedTerms(data->root);
    return ArticleQuery(std::move(data));
}

ArticleQuery::ArticleQuery(std::shared_ptr<const Data> data) : m_data(std::move(data)) {}

QString ArticleQuery::typed() const
{
    return m_data->typed;
}

FacetChoices ArticleQuery::choices() const
{
    return m_data->choices;
}

QString ArticleQuery::canonical() const
{
    return m_data->canonical;
}

QStringList ArticleQuery::literal() const
{
    return m_data->parsed.literal;
}

bool ArticleQuery::isEmpty() const
{
    return !m_data->root;
}

bool ArticleQuery::hasWords() const
{
    return !m_data->terms.isEmpty();
}

ArticleQuery ArticleQuery::withoutChoice(Facet facet) const
{
    FacetChoices left = m_data->choices;
    left.erase(facet);
    return withChoices(left);
}

ArticleQuery ArticleQuery::withChoices(const FacetChoices& choices) const
{
    const auto query = parse(m_data->typed, choices);
    return m_data->expansion ? query.withExpansion(m_data->expansion) : query;
}

bool ArticleQuery::wantsRelatedForms() const
{
    return m_data->parsed.relatedForms;
}

ArticleQuery ArticleQuery::withExpansion(std::shared_ptr<const WordExpansion> expansion) const
{
    auto data = std::make_shared<Data>(*m_data);
    data->expansion = std::move(expansion);
    data->root = withPhrases(data->root, [&data](QList<QueryWord>& words) {
        if (words.size() == 1)
            (data->expansion ? *data->expansion : WordExpansion()).expand(words.first());
    });
    data->terms = markedTerms(data->root);
    return ArticleQuery(std::move(data));
}

std::shared_ptr<const WordExpansion> ArticleQuery::expansion() const
{
    return m_data->expansion;
}

std::shared_ptr<const QueryNode> ArticleQuery::root() const
{
    return m_data->root;
}

QStringList ArticleQuery::highlightTerms() const
{
    return m_data->terms;
}

bool operator==(const ArticleQuery& a, const ArticleQuery& b)
{
    return a.m_data == b.m_data ||
           (a.m_data->typed == b.m_data->typed && a.m_data->choices == b.m_data->choices);
}

} // namespace warraq
