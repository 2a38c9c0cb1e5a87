#pragma once

#include "archive/readsession.h"
#include "search/querynode.h"

#include <vector>

namespace warraq::test {

/// Answers a query by reading every article, without an index or columns: slow, and plain enough to be
/// believed. What the search engine says must be the same.
class SearchOracle
{
public:
    /// An article, and where all its versions came from.
    struct Entry
    {
        Article article;
        QStringList sources; ///< as the source facet names them
        QStringList runs;
    };
    explicit SearchOracle(std::vector<Entry> entries);
    /// Of one version each.
    explicit SearchOracle(std::vector<Article> articles);
    ~SearchOracle();

    /// Ascending.
    [[nodiscard]] std::vector<qint64> matching(const ArticleQuery& query) const;
    /// As CONTRACT says: the facet's own choice lifted, largest first, unknown last.
    [[nodiscard]] std::vector<FacetCount> facet(const ArticleQuery& query, Facet facet) const;
    [[nodiscard]] std::vector<DateBar> bars(const ArticleQuery& query, DatePrecision step) const;
    [[nodiscard]] std::vector<DateBar> months(const ArticleQuery& query) const
    {
        return bars(query, DatePrecision::Month);
    }
    /// By date, the undated last, equal ones by number.
    [[nodiscard]] std::vector<qint64> ordered(const ArticleQuery& query, SortOrder order) const;
    [[nodiscard]] const Article& article(ArticleId id) const;

    struct Read; ///< an article and its words

private:
    std::vector<Read> m_articles; ///< by id
};

} // namespace warraq::test
