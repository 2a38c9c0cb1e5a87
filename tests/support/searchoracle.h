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
    explicit SearchOracle(std::vector<Article> articles);
    ~SearchOracle();

    /// Ascending.
    [[nodiscard]] std::vector<qint64> matching(const ArticleQuery& query) const;
    /// As CONTRACT says: the facet's own choice lifted, largest first, unknown last.
    [[nodiscard]] std::vector<FacetCount> facet(const ArticleQuery& query, Facet facet) const;
    [[nodiscard]] std::vector<DateBar> months(const ArticleQuery& query) const;
    [[nodiscard]] const Article& article(ArticleId id) const;

    struct Read; ///< an article and its words

private:
    std::vector<Read> m_articles; ///< by id, from 1
};

} // namespace warraq::test
