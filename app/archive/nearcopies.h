#pragma once

#include "archive/sketchtable.h"
#include "archive/writeparts.h"

#include <unordered_map>

namespace warraq {

/// Links the articles that are nearly the same text: another dateline, agency line or headline, a few other
/// words. Those of one story point to its earliest one (by their dates where both are dated to tell, else by
/// when they came in). What a person said is not the same is left apart. Belongs to the writer thread; within
/// a transaction.
class NearCopies
{
public:
    /// Texts that share so many of all shingles that either has are near copies; see bench_copies.
    static constexpr double alike = 0.5;

    explicit NearCopies(const WriteParts& parts) : m_parts(parts) {}

    [[nodiscard]] Result<void> load() { return m_sketches.load(m_parts.connection); }
    /// A new article, or a new text of one.
    void add(ArticleId article, const DocumentWords& words);
    /// Whether the article can be found as a copy; one that came in before there were sketches cannot.
    [[nodiscard]] bool knows(ArticleId article) const
    {
        return m_sketches.has(static_cast<quint32>(article.value));
    }
    /// Looks for those that what was added is a copy of, links them, and saves what they are found by.
    [[nodiscard]] Result<void> link();
    /// \p article is about to go. Its copies are none's until settle.
    [[nodiscard]] Result<void> release(ArticleId article);
    /// At the end of a batch that articles left: of the copies of one that went, those that are still there
    /// become the earliest's. (Not with each that goes: thousands may go that are copies of each other.)
    [[nodiscard]] Result<void> settle();
    /// \p article, which had gone, is there again: a copy of \p first, or the first of \p copies; both as it
    /// was when it went, and as far as they are there.
    [[nodiscard]] Result<void> putBack(ArticleId article, ArticleId first,
                                       const std::vector<ArticleId>& copies);
    /// A person's word that two articles are not copies of each other: they are parted and stay so; or no
    /// longer.
    [[nodiscard]] Result<void> part(ArticleId one, ArticleId other, bool apart);

    void committed() { m_sketches.committed(); }
    void rollback()
    {
        m_sketches.rollback();
        m_released.clear();
    }

private:
    using Shingles = std::vector<quint64>;
    [[nodiscard]] Result<const Shingles*> shingles(ArticleId article);
    /// The one \p article is most alike of \p others; not valid: of none.
    [[nodiscard]] Result<ArticleId> mostAlike(ArticleId article, const std::vector<quint32>& others);
    [[nodiscard]] Result<ArticleId> storyOf(ArticleId article);
    [[nodiscard]] Result<bool> areApart(ArticleId one, ArticleId other);
    /// Those that point to \p first.
    [[nodiscard]] Result<std::vector<ArticleId>> copiesOf(ArticleId first);
    /// Two that are copies of none; the earlier becomes the first of both's copies, \p other when none is.
    [[nodiscard]] Result<void> join(ArticleId one, ArticleId other);
    [[nodiscard]] bool isEarlier(ArticleId one, ArticleId other) const;
    /// \p first not valid: a copy of none.
    [[nodiscard]] Result<void> pointTo(ArticleId article, ArticleId first);

    WriteParts m_parts;
    SketchTable m_sketches;
    std::vector<std::vector<ArticleId>> m_released;  ///< copies of each article that went
    std::unordered_map<qint64, Shingles> m_shingles; ///< of texts read for the batch under way; few
};

} // namespace warraq
