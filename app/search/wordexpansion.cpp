#include "search/wordexpansion.h"

#include "search/querynode.h"

#include <algorithm>

namespace warraq {

namespace {

struct PhraseChanger
{
    const std::function<void(QList<QueryWord>&)>& change;

    std::vector<QueryNodePtr> all(const std::vector<QueryNodePtr>& children) const
    {
        std::vector<QueryNodePtr> changed;
        for (const auto& child : children)
            changed.push_back(withPhrases(child, change));
        return changed;
    }
    QueryNodePtr operator()(const AndNode& node) const { return makeNode(AndNode{all(node.children)}); }
    QueryNodePtr operator()(const OrNode& node) const { return makeNode(OrNode{all(node.children)}); }
    QueryNodePtr operator()(const NotNode& node) const
    {
        return makeNode(NotNode{withPhrases(node.child, change)});
    }
    QueryNodePtr operator()(PhraseNode node) const
    {
        change(node.words);
        return makeNode(std::move(node));
    }
    QueryNodePtr operator()(NearNode node) const
    {
        for (auto& words : node.phrases)
            change(words);
        return makeNode(std::move(node));
    }
    template <class Other> QueryNodePtr operator()(const Other& node) const { return makeNode(node); }
};

} // namespace

void WordExpansion::expand(QueryWord& word) const
{
    word.forms.clear();
    word.capitalised.clear();
    if (word.name) {
        const auto found = std::find_if(names.begin(), names.end(), [&word](const NameVariants& one) {
            return one.name == word.text && one.narrowed == word.chosen;
        });
        if (found == names.end())
            return;
        for (const auto& form : found->forms) {
            if (form.chosen)
                word.forms << form.word;
            if (form.chosen && form.capitalised)
                word.capitalised << form.word;
        }
        return;
    }
    if (word.prefix || word.wildcard || word.quoted)
        return;
    const auto found = std::find_if(related.begin(), related.end(),
                                    [&word](const RelatedWords& one) { return one.word == word.text; });
    if (found != related.end())
        word.forms = found->forms;
}

QueryNodePtr withPhrases(const QueryNodePtr& node, const std::function<void(QList<QueryWord>&)>& change)
{
    return node ? std::visit(PhraseChanger{change}, node->node) : nullptr;
}

QStringList standIns(const QueryWord& word)
{
    if (!word.forms.isEmpty())
        return word.forms;
    return word.name && !word.chosen.isEmpty() ? word.chosen : QStringList(word.text);
}

} // namespace warraq
