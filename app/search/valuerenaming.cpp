#include "search/valuerenaming.h"

#include "core/textfold.h"
#include "search/articlequery.h"
#include "search/clauseparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace warraq {

namespace {

using Value = ValueNode::Value;

/// The words of \p value stand in \p name: a clause without quotes finds it.
bool holdsWords(const QString& name, const QString& value)
{
    const QString blank = QStringLiteral(" ");
    return (blank + normalisedForComparison(name) + blank)
        .contains(blank + normalisedForComparison(value) + blank);
}

/// The clause's values after the renaming; null: none of them is meant.
std::optional<std::vector<Value>> renamedValues(const std::vector<Value>& values, const RenamedValue& renamed)
{
    const QString from = normalisedForComparison(renamed.from);
    const Value to{renamed.to, true, false};
    std::vector<Value> changed;
    bool isMeant = false;
    const auto add = [&changed](const Value& value) {
        if (std::find(changed.begin(), changed.end(), value) == changed.end())
            changed.push_back(value);
    };
    for (const auto& value : values) {
        if (value.prefix || normalisedForComparison(value.text) != from) {
            add(value);
            continue;
        }
        isMeant = true;
        const bool meansOthers = !value.whole && std::any_of(renamed.others.begin(), renamed.others.end(),
                                                             [&value](const QString& other) {
                                                                 return holdsWords(other, value.text);
                                                             });
        if (meansOthers)
            add(value);
        add(to);
    }
    return isMeant ? std::optional(std::move(changed)) : std::nullopt;
}

QueryNodePtr renamedNode(const QueryNodePtr& node, const RenamedValue& renamed)
{
    if (!node)
        return node;
    const auto all = [&](std::vector<QueryNodePtr> children) {
        for (auto& child : children)
            child = renamedNode(child, renamed);
        return children;
    };
    if (const auto* group = std::get_if<AndNode>(&node->node))
        return makeNode(AndNode{all(group->children)});
    if (const auto* group = std::get_if<OrNode>(&node->node))
        return makeNode(OrNode{all(group->children)});
    if (const auto* without = std::get_if<NotNode>(&node->node))
        return makeNode(NotNode{renamedNode(without->child, renamed)});
    const auto* value = std::get_if<ValueNode>(&node->node);
    if (!value || value->field != renamed.field)
        return node;
    auto values = renamedValues(value->values, renamed);
    return values ? makeNode(ValueNode{value->field, std::move(*values)}) : node;
}

/// The clauses of the field in \p typed, each changed by itself.
QString renamedText(const QString& typed, const RenamedValue& renamed)
{
    static const QString one = QStringLiteral("(?:\"[^\"]*\"|[^\\s\"(),]+)");
    const QRegularExpression clause(
        QStringLiteral("(?<![^\\s(\\-])%1:(%2(?:,%2)*)").arg(toString(renamed.field), one),
        QRegularExpression::CaseInsensitiveOption);
    QString changed;
    qsizetype at = 0;
    auto matches = clause.globalMatch(typed);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto node = valueClause(renamed.field, {}, u',' + match.captured(1), true);
        const auto values =
            node ? renamedValues(std::get<ValueNode>(node->node).values, renamed) : std::nullopt;
        if (!values)
            continue;
        changed += typed.mid(at, match.capturedStart() - at) +
                   canonicalText(makeNode(ValueNode{renamed.field, *values}));
        at = match.capturedEnd();
    }
    return changed + typed.mid(at);
}

} // namespace

QString withRenamedValue(const QString& typed, const RenamedValue& renamed)
{
    const ArticleQuery query = ArticleQuery::parse(typed);
    const QString before = canonicalText(query.root());
    const QString wanted = canonicalText(renamedNode(query.root(), renamed));
    if (wanted == before)
        return typed;
    // What looks like a clause may be a part of a phrase: the text is changed only where it then says what
    // it should.
    const QString text = renamedText(typed, renamed);
    if (canonicalText(ArticleQuery::parse(text).root()) == wanted)
        return text;
    return query.wantsRelatedForms() ? wanted + QStringLiteral(" forms:related") : wanted;
}

} // namespace warraq
