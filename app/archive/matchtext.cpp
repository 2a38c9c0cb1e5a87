#include "archive/matchtext.h"

namespace warraq {

namespace {

QString columnFilter(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
        return {};
    case TextScope::Title:
        return QStringLiteral("{title} : ");
    case TextScope::Body:
        return QStringLiteral("{body} : ");
    case TextScope::Caption:
        return QStringLiteral("{caption} : ");
    }
    return {};
}

QString quoted(const QList<QueryWord>& words)
{
    QStringList texts;
    for (const auto& word : words)
        texts << QString(word.text).remove(u'"');
    QString phrase = u'"' + texts.join(u' ') + u'"';
    if (words.last().prefix)
        phrase += QStringLiteral(" *");
    return phrase;
}

bool hasWildcard(const QList<QueryWord>& words)
{
    return std::any_of(words.begin(), words.end(), [](const QueryWord& word) { return word.wildcard; });
}

/// Brackets within brackets that go into one question: FTS5's parser has a stack of 100 symbols, of which
/// each level takes a few.
constexpr int deepest = 12;

using Text = std::optional<QString>;

Text compiled(const QueryNode& node, int depth);

struct Compiler
{
    int depth;

    Text joined(const std::vector<QueryNodePtr>& children, const QString& between) const
    {
        QStringList texts;
        for (const auto& child : children) {
            auto text = compiled(*child, depth + 1);
            if (!text)
                return std::nullopt;
            texts << *text;
        }
        return u'(' + texts.join(between) + u')';
    }
    Text operator()(const AndNode& node) const
    {
        // All exclusions together: one after the other they would nest.
        std::vector<QueryNodePtr> all;
        std::vector<QueryNodePtr> none;
        for (const auto& child : node.children) {
            if (const auto* negation = std::get_if<NotNode>(&child->node))
                none.push_back(negation->child);
            else
                all.push_back(child);
        }
        if (all.empty())
            return std::nullopt;
        const auto wanted = joined(all, QStringLiteral(" AND "));
        if (!wanted || none.empty())
            return wanted;
        const auto unwanted = joined(none, QStringLiteral(" OR "));
        if (!unwanted)
            return std::nullopt;
        return u'(' + *wanted + QStringLiteral(" NOT ") + *unwanted + u')';
    }
    Text operator()(const OrNode& node) const { return joined(node.children, QStringLiteral(" OR ")); }
    Text operator()(const PhraseNode& node) const
    {
        if (hasWildcard(node.words))
            return std::nullopt;
        return phraseMatch(node.scope, node.words);
    }
    Text operator()(const NearNode& node) const
    {
        if (node.ordered)
            return std::nullopt;
        QStringList phrases;
        for (const auto& words : node.phrases) {
            if (hasWildcard(words))
                return std::nullopt;
            phrases << quoted(words);
        }
        return QStringLiteral("%1NEAR(%2, %3)")
            .arg(columnFilter(node.scope), phrases.join(u' '), QString::number(node.distance));
    }
    template <class Other> Text operator()(const Other&) const { return std::nullopt; }
};

Text compiled(const QueryNode& node, int depth)
{
    if (depth > deepest)
        return std::nullopt;
    return std::visit(Compiler{depth}, node.node);
}

bool excludes(const QueryNode& node)
{
    const auto any = [](const std::vector<QueryNodePtr>& children) {
        return std::any_of(children.begin(), children.end(),
                           [](const QueryNodePtr& child) { return excludes(*child); });
    };
    if (const auto* all = std::get_if<AndNode>(&node.node))
        return any(all->children);
    if (const auto* one = std::get_if<OrNode>(&node.node))
        return any(one->children);
    return std::holds_alternative<NotNode>(node.node);
}

} // namespace

std::optional<QString> matchText(const QueryNode& node)
{
    return compiled(node, 0);
}

QString phraseMatch(TextScope scope, const QList<QueryWord>& words)
{
    return columnFilter(scope) + quoted(words);
}

Division divided(const QueryNodePtr& root)
{
    Division division;
    if (!root)
        return division;
    const auto* all = std::get_if<AndNode>(&root->node);
    AndNode words;
    for (const auto& child : all ? all->children : std::vector<QueryNodePtr>{root}) {
        // A word that is excluded somewhere must not count for the article it is in.
        const bool positive = !excludes(*child) && matchText(*child);
        (positive ? words.children : division.others).push_back(child);
    }
    if (words.children.empty())
        return division;
    const auto match =
        words.children.size() == 1 ? matchText(*words.children.front()) : matchText(QueryNode{words});
    if (match)
        division.match = *match;
    else // too deep as one: each is asked alone
        division.others.insert(division.others.end(), words.children.begin(), words.children.end());
    return division;
}

} // namespace warraq
