#include "archive/spellingadvice.h"

#include "search/querynode.h"
#include "search/querywords.h"
#include "wordforms/nearestwords.h"

#include <algorithm>

namespace warraq {

namespace {

constexpr size_t suggested = 5;
constexpr qsizetype mostReplaced = 3; // words; of a text in which more are missing nothing is known
constexpr qint64 rare = 3;            // articles; a word in no more of them may be somebody's slip

/// The phrases of a condition that are not excluded.
void collectWanted(const QueryNodePtr& node, QList<QueryWord>& words)
{
    if (!node || std::holds_alternative<NotNode>(node->node))
        return;
    const auto visit = [&words](const std::vector<QueryNodePtr>& children) {
        for (const auto& child : children)
            collectWanted(child, words);
    };
    if (const auto* all = std::get_if<AndNode>(&node->node))
        visit(all->children);
    else if (const auto* any = std::get_if<OrNode>(&node->node))
        visit(any->children);
    else if (const auto* phrase = std::get_if<PhraseNode>(&node->node))
        words += phrase->words;
    else if (const auto* near = std::get_if<NearNode>(&node->node)) {
        for (const auto& one : near->phrases)
            words += one;
    }
}

std::vector<QueryNodePtr> inAnyCase(const std::vector<QueryNodePtr>& children);

/// The same condition with words wanted in the case and accents they were typed in wanted in any.
QueryNodePtr inAnyCase(const QueryNodePtr& node)
{
    if (!node)
        return node;
    if (const auto* exact = std::get_if<ExactNode>(&node->node))
        return makeNode(PhraseNode{exact->scope, wordsOf(exact->text)});
    if (const auto* all = std::get_if<AndNode>(&node->node))
        return makeNode(AndNode{inAnyCase(all->children)});
    if (const auto* any = std::get_if<OrNode>(&node->node))
        return makeNode(OrNode{inAnyCase(any->children)});
    return node; // what is excluded stays as narrow as it was typed
}

std::vector<QueryNodePtr> inAnyCase(const std::vector<QueryNodePtr>& children)
{
    std::vector<QueryNodePtr> changed;
    for (const auto& child : children)
        changed.push_back(inAnyCase(child));
    return changed;
}

/// A word and those it may have been meant as.
struct Replaced
{
    QueryWord word;
    QStringList offers;
};

bool isSame(const QueryWord& a, const QueryWord& b)
{
    return a.text == b.text && a.name == b.name;
}

} // namespace

/// Of a name: in any way of writing that is taken for it.
Result<qint64> SpellingAdvice::livingOf(const QueryWord& word)
{
    if (!word.name)
        return m_shelves.livingOf(word.text.toStdString());
    auto forms = m_expander.formsOf(word.text.toStdString());
    if (!forms)
        return forms.failure();
    qint64 most = 0;
    for (const auto& form : *forms)
        most = form.chosen ? std::max(most, form.count) : most;
    return most;
}

Result<QStringList> SpellingAdvice::nearestTo(const QueryWord& word, qint64 documents)
{
    NearestWords nearest(word.text.toStdString());
    for (const auto& beginning : nearest.beginnings()) {
        auto shelf = m_shelves.wordsFrom(beginning);
        if (!shelf)
            return shelf.failure();
        const std::string_view texts((*shelf)->texts);
        for (const auto& entry : (*shelf)->entries)
            nearest.offer(texts.substr(entry.at, entry.bytes), entry.documents);
    }
    QStringList offers;
    for (const auto& offer : nearest.best(suggested, documents))
        offers << QString::fromStdString(offer);
    return offers;
}

Result<QStringList> SpellingAdvice::otherSpellings(const ArticleQuery& query)
{
    const auto typed = ArticleQuery::parse(query.typed());
    const auto forms = typed.wantsRelatedForms() ? QStringLiteral(" forms:related") : QString();
    const QueryNodePtr root = inAnyCase(typed.root()); // the vocabulary knows no other
    QList<QueryWord> words;
    collectWanted(root, words);
    QList<Replaced> replaced;
    for (const auto& word : words) {
        const bool isKnown = std::any_of(replaced.begin(), replaced.end(),
                                         [&word](const Replaced& one) { return isSame(one.word, word); });
        if (isKnown || word.prefix || word.wildcard || !word.chosen.isEmpty())
            continue;
        auto living = livingOf(word);
        if (!living)
            return living.failure();
        if (*living > rare)
            continue;
        if (replaced.size() == mostReplaced)
            return QStringList();
        auto offers = nearestTo(word, *living);
        if (!offers)
            return offers.failure();
        if (!offers->isEmpty())
            replaced.append({word, *offers});
        else if (*living == 0)
            return QStringList();
    }
    QStringList spellings;
    if (replaced.isEmpty()) {
        if (const QString loose = canonicalText(root); loose != canonicalText(typed.root()))
            spellings << loose + forms;
        return spellings;
    }
    // The first word's choices one after the other, with the best for the others.
    for (const auto& choice : replaced.first().offers) {
        const auto changed = withPhrases(root, [&](QList<QueryWord>& phrase) {
            for (auto& word : phrase) {
                const auto one = std::find_if(replaced.begin(), replaced.end(), [&word](const Replaced& r) {
                    return isSame(r.word, word) && !word.prefix && !word.wildcard;
                });
                if (one != replaced.end())
                    word.text = one == replaced.begin() ? choice : one->offers.first();
            }
        });
        spellings << canonicalText(changed) + forms;
    }
    return spellings;
}

} // namespace warraq
