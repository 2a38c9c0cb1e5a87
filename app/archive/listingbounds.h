#pragma once

#include "archive/knownarticles.h"

#include <set>

namespace warraq {

/// When an undated article was published at the earliest and at the latest, from the listing pages that have
/// it between two dated ones. Only pages that are in order by date tell anything: every dated entry must fit.
/// Bounds are never a date. Belongs to the writer thread; within a transaction.
class ListingBounds
{
public:
    ListingBounds(const WriteParts& parts, KnownArticles& known) : m_parts(parts), m_known(known) {}

    /// That record's listing, or an article it lists, is new or newly dated: it is read anew by settle().
    void touch(qint64 record) { m_touched.insert(record); }
    /// That article, dated until now or not, has a date that was unknown: the listings it stands in tell
    /// more.
    [[nodiscard]] Result<void> dated(ArticleId article);
    /// That article's date is another one, or is about to go: what the listings it stands in say is found
    /// anew.
    [[nodiscard]] Result<void> redated(ArticleId article);
    /// That record is about to go: what it had bounded is bounded by the others alone.
    [[nodiscard]] Result<void> release(qint64 record);
    /// At the end of a batch.
    [[nodiscard]] Result<void> settle();
    void rollback()
    {
        m_touched.clear();
        m_doubted.clear();
    }

private:
    struct Entry
    {
        ArticleId article; ///< not valid: none, or several
        std::optional<PartialDate> date;
        bool isUndated = false; ///< the article is there and has no date
    };
    [[nodiscard]] Result<std::vector<Entry>> entriesOf(qint64 record);
    [[nodiscard]] Result<std::vector<qint64>> listingsOf(ArticleId article);
    /// What that record had bounded is unbounded; the listings that may bound it are touched.
    [[nodiscard]] Result<void> clear(qint64 record);
    [[nodiscard]] Result<ArticleId> articleOf(const QString& address, qint64 title, const QString& excerpt);
    [[nodiscard]] Result<void> narrow(ArticleId article, const PartialDate& from, const PartialDate& to);
    [[nodiscard]] Result<void> write(ArticleId article, const QString& from, const QString& to);

    WriteParts m_parts;
    KnownArticles& m_known;
    std::set<qint64> m_touched;
    std::set<qint64> m_doubted; ///< records whose bounds may hold no more
};

} // namespace warraq
