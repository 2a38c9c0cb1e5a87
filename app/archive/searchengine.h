#pragma once

#include "archive/archivetypes.h"
#include "archive/connection.h"
#include "archive/filtercolumns.h"
#include "archive/idset.h"
#include "core/cancel.h"
#include "search/querynode.h"

namespace warraq {

/// Answers questions on one connection and the filter columns: conditions become sets of ids, words through
/// the index, everything else from memory. Belongs to its connection's thread.
class SearchEngine
{
public:
    SearchEngine(Connection& connection, const FilterColumns& columns);

    /// Errors: Cancelled, those of the connection.
    [[nodiscard]] Result<SearchAnswer> search(const ArticleQuery& query, SortOrder order,
                                              const CancelToken& cancel);
    [[nodiscard]] Result<FacetTable> facets(const ArticleQuery& query, const SearchAnswer& answer,
                                            const CancelToken& cancel);
    [[nodiscard]] Result<std::vector<DateBar>> histogram(const ArticleQuery& query,
                                                         const SearchAnswer& answer, DatePrecision step,
                                                         const CancelToken& cancel);

private:
    [[nodiscard]] Result<IdSet> evaluate(const QueryNodePtr& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> matching(const QString& match, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofPhrase(const PhraseNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofNear(const NearNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofExact(const ExactNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofValue(const ValueNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofAddress(const ValueNode& node, const CancelToken& cancel);
    template <class Holds> [[nodiscard]] Result<IdSet> where(Holds holds, const CancelToken& cancel) const;
    [[nodiscard]] IdSet everything() const;
    /// Words of the vocabulary that fit a pattern with `?`.
    [[nodiscard]] Result<QStringList> expanded(const QueryWord& word);
    [[nodiscard]] Result<IdSet> verified(const IdSet& candidates, TextScope scope,
                                         const std::function<bool(const QByteArray& utf8)>& holds,
                                         const CancelToken& cancel);
    struct Ranked
    {
        float score = 0;
        qint64 id = 0;
    };
    /// What the index finds for \p match, among \p wanted (null: all), in the order of ids.
    [[nodiscard]] Result<std::vector<Ranked>> scored(const QString& match, const IdSet* wanted,
                                                     const CancelToken& cancel);
    [[nodiscard]] Result<QString> rankingMatch(const QStringList& terms);
    [[nodiscard]] Result<void> rank(const ArticleQuery& query, SearchAnswer& answer,
                                    const CancelToken& cancel);
    void sortByDate(SearchAnswer& answer, bool newestFirst) const;
    [[nodiscard]] Result<IdSet> setFor(const ArticleQuery& query, Facet lifted, const IdSet& found,
                                       const CancelToken& cancel);
    [[nodiscard]] IdSet setOf(const SearchAnswer& answer) const;

    Connection& m_connection;
    const FilterColumns& m_columns;
    std::shared_ptr<const ColumnSnapshot> m_now; ///< as of the question under way
};

} // namespace warraq
