#include "archive/querywords.h"

#include "core/textfold.h"

#include <algorithm>

namespace warraq {

namespace {

WordSlot slotOf(const QueryWord& word)
{
    WordSlot slot;
    for (const auto& text : standIns(word))
        slot.push_back({text.toStdString(), word.prefix, word.wildcard});
    return slot;
}

struct Collector
{
    std::vector<WordSlot>& slots;

    void add(WordSlot slot) const
    {
        if (std::find(slots.begin(), slots.end(), slot) == slots.end())
            slots.push_back(std::move(slot));
    }
    void add(const QList<QueryWord>& words) const
    {
        for (const auto& word : words)
            add(slotOf(word));
    }
    void visit(const std::vector<QueryNodePtr>& children) const
    {
        for (const auto& child : children)
            std::visit(*this, child->node);
    }
    void operator()(const AndNode& node) const { visit(node.children); }
    void operator()(const OrNode& node) const { visit(node.children); }
    void operator()(const PhraseNode& node) const
    {
        if (node.scope != TextScope::Note)
            add(node.words);
    }
    void operator()(const NearNode& node) const
    {
        if (node.scope == TextScope::Note)
            return;
        for (const auto& words : node.phrases)
            add(words);
    }
    void operator()(const ExactNode& node) const
    {
        if (node.scope == TextScope::Note)
            return;
        for (const auto& token : WordSplitter::words(node.text.toUtf8()))
            add({WordChoice{token.text, false, false}});
    }
    template <class Other> void operator()(const Other&) const {}
};

bool asksForCapitals(const QList<QueryWord>& words)
{
    return std::any_of(words.begin(), words.end(),
                       [](const QueryWord& word) { return !word.capitalised.isEmpty(); });
}

struct Effort
{
    int most(const std::vector<QueryNodePtr>& children) const
    {
        int all = 0;
        for (const auto& child : children)
            all = std::max(all, effort(*child));
        return all;
    }
    int operator()(const AndNode& node) const { return most(node.children); }
    int operator()(const OrNode& node) const { return most(node.children); }
    int operator()(const NotNode& node) const { return effort(*node.child); }
    int operator()(const PhraseNode& node) const
    {
        if (asksForCapitals(node.words))
            return 3;
        return node.words.size() > 1 || node.times > 1 ? 2 : 1;
    }
    int operator()(const NearNode& node) const
    {
        return std::any_of(node.phrases.begin(), node.phrases.end(), asksForCapitals) ? 3 : 2;
    }
    int operator()(const ExactNode&) const { return 3; }
    int operator()(const ValueNode& node) const { return node.field == ValueField::Url ? 3 : 0; }
    template <class Other> int operator()(const Other&) const { return 0; }
};

} // namespace

SearchedText searchedText(TextScope scope)
{
    switch (scope) {
    case TextScope::Anywhere:
    case TextScope::Note: // not in the index
        break;
    case TextScope::Title:
        return SearchedText::Title;
    case TextScope::Body:
        return SearchedText::Body;
    case TextScope::Caption:
        return SearchedText::Caption;
    }
    return SearchedText::Anywhere;
}

WordSequence sequenceOf(const QList<QueryWord>& words)
{
    WordSequence sequence;
    for (const auto& word : words)
        sequence.push_back(slotOf(word));
    return sequence;
}

std::vector<WordSlot> rankingWords(const QueryNodePtr& root)
{
    std::vector<WordSlot> slots;
    if (root)
        std::visit(Collector{slots}, root->node);
    return slots;
}

int effort(const QueryNode& node)
{
    return std::visit(Effort{}, node.node);
}

} // namespace warraq
