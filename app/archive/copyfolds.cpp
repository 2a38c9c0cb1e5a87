#include "archive/copyfolds.h"

#include <algorithm>
#include <unordered_map>

namespace warraq {

namespace {

/// Articles as bits: almost all of a list are in no family, and that is seen here without a search.
class Marks
{
public:
    void add(quint32 id)
    {
        const size_t word = id >> 6;
        if (word >= m_words.size())
            m_words.resize(std::max(word + 1, m_words.size() * 2), 0);
        m_words[word] |= quint64(1) << (id & 63);
    }
    [[nodiscard]] bool has(ArticleId id) const
    {
        const auto word = static_cast<size_t>(id.value) >> 6;
        return word < m_words.size() && (m_words[word] >> (id.value & 63) & 1);
    }

private:
    std::vector<quint64> m_words;
};

} // namespace

const CopyFamily* CopyFolds::of(ArticleId shown) const
{
    const auto found = std::lower_bound(families.begin(), families.end(), shown,
                                        [](const CopyFamily& a, ArticleId id) { return a.shown < id; });
    return found != families.end() && found->shown == shown ? &*found : nullptr;
}

const CopyFamily* CopyFolds::holding(ArticleId article) const
{
    const auto found = std::find_if(families.begin(), families.end(), [article](const CopyFamily& family) {
        return std::find(family.folded.begin(), family.folded.end(), article) != family.folded.end();
    });
    return found == families.end() ? nullptr : &*found;
}

FoldedList foldCopies(std::span<const ArticleId> ids, std::span<const CopyLink> links, FoldedUnder under)
{
    Marks related;
    for (const auto& [copy, original] : links) {
        related.add(copy);
        related.add(original);
    }
    const auto storyOf = [links](ArticleId id) {
        const auto copy = static_cast<quint32>(id.value);
        const auto found = std::lower_bound(links.begin(), links.end(), CopyLink{copy, 0});
        return found != links.end() && found->first == copy ? found->second : copy;
    };
    std::unordered_map<quint32, std::vector<ArticleId>> stories;
    for (const ArticleId id : ids) {
        if (related.has(id))
            stories[storyOf(id)].push_back(id);
    }
    FoldedList list;
    Marks hidden;
    for (auto& [story, articles] : stories) {
        if (articles.size() < 2)
            continue;
        auto shown = articles.begin();
        if (under == FoldedUnder::Earliest) {
            const auto original = std::find(articles.begin(), articles.end(), ArticleId{story});
            shown = original == articles.end() ? shown : original;
        }
        CopyFamily family{*shown, {}};
        articles.erase(shown);
        for (const ArticleId copy : articles)
            hidden.add(static_cast<quint32>(copy.value));
        family.folded = std::move(articles);
        list.folds.folded += static_cast<qint64>(family.folded.size());
        list.folds.families.push_back(std::move(family));
    }
    std::sort(list.folds.families.begin(), list.folds.families.end(),
              [](const CopyFamily& a, const CopyFamily& b) { return a.shown < b.shown; });
    list.shown.reserve(ids.size() - static_cast<size_t>(list.folds.folded));
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(list.shown),
                 [&hidden](ArticleId id) { return !hidden.has(id); });
    return list;
}

} // namespace warraq
