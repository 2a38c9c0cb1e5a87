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

struct Compiler
{
    using Text = std::optional<QString>;

    Text operator()(const AndNode& node) const
    {
        QStringList all;
        QStringList none;
        for (const auto& child : node.children) {
            if (const auto* negation = std::get_if<NotNode>(&child->node)) {
                const auto text = matchText(*negation->child);
                if (!text)
                    return std::nullopt;
                none << *text;
                continue;
            }
            const auto text = matchText(*child);
            if (!text)
                return std::nullopt;
            all << *text;
        }
        if (all.isEmpty())
            return std::nullopt;
        QString result = all.join(QStringLiteral(" AND "));
        for (const auto& text : none)
            result = u'(' + result + QStringLiteral(") NOT ") + text;
        return u'(' + result + u')';
    }
    Text operator()(const OrNode& node) const
    {
        QStringList any;
        for (const auto& child : node.children) {
            const auto text = matchText(*child);
            if (!text)
                return std::nullopt;
            any << *text;
        }
        return u'(' + any.join(QStringLiteral(" OR ")) + u')';
    }
    Text operator()(const PhraseNode& node) const
    {
        if (hasWildcard(node.words))
            return std::nullopt;
        return u'(' + phraseMatch(node.scope, node.words) + u')';
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
        return QStringLiteral("(%1NEAR(%2, %3))")
            .arg(columnFilter(node.scope), phrases.join(u' '), QString::number(node.distance));
    }
    template <class Other> Text operator()(const Other&) const { return std::nullopt; }
};

} // namespace

std::optional<QString> matchText(const QueryNode& node)
{
    return std::visit(Compiler(), node.node);
}

QString phraseMatch(TextScope scope, const QList<QueryWord>& words)
{
    return columnFilter(scope) + quoted(words);
}

} // namespace warraq
