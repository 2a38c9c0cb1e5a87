#pragma once

#include "archive/archivetypes.h"
#include "archive/connection.h"
#include "archive/facetcounter.h"
#include "archive/filtercolumns.h"
#include "archive/indexstore.h"
#include "archive/resultorder.h"
#include "archive/spellingadvice.h"
#include "archive/vocabularyshelves.h"
#include "archive/wordconditions.h"
#include "archive/wordexpander.h"
#include "core/cancel.h"
#include "index/wordsearch.h"
#include "search/querynode.h"

namespace warraq {

/// Answers questions on one connection and the filter columns: conditions become sets of ids, words through
/// the index, everything else from memory. Belongs to its connection's thread.
class SearchEngine
{
public:
    SearchEngine(Connection& connection, FilterColumns& columns);

    /// Errors: Cancelled, those of the connection.
    [[nodiscard]] Result<SearchAnswer> search(const ArticleQuery& query, SortOrder order,
                                              const CancelToken& cancel);
    [[nodiscard]] Result<FacetTable> facets(const ArticleQuery& query, const SearchAnswer& answer,
                                            const CancelToken& cancel);
    [[nodiscard]] Result<std::vector<DateBar>> histogram(const ArticleQuery& query,
                                                         const SearchAnswer& answer, DatePrecision step,
                                                         const CancelToken& cancel);

private:
    [[nodiscard]] std::vector<ArticleId> sorted(const IdSet& found, SortOrder order);
    [[nodiscard]] Result<SearchAnswer> searchNow(const ArticleQuery& query, SortOrder order,
                                                 const CancelToken& cancel);
    /// Asks again, with what the archive is now, when the index has moved on meanwhile.
    template <class Work> auto withPresent(const CancelToken& cancel, Work work) -> decltype(work());

    /// \p within: nothing else need be looked at; null: everything. What comes back may hold more.
    [[nodiscard]] Result<IdSet> evaluate(const QueryNodePtr& node, const IdSet* within,
                                         const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofAll(const AndNode& node, const IdSet* within, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofValue(const ValueNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofNotes(const QueryNode& node, const CancelToken& cancel);
    [[nodiscard]] Result<IdSet> ofAddress(const ValueNode& node, const CancelToken& cancel);
    /// Of each block the rows whose bits \p mark(block, bits) sets.
    template <class Mark> [[nodiscard]] Result<IdSet> inBlocks(Mark mark, const CancelToken& cancel) const;
    template <class Holds> [[nodiscard]] Result<IdSet> where(Holds holds, const CancelToken& cancel) const;
    [[nodiscard]] IdSet everything() const;
    /// With what its words stand for here.
    [[nodiscard]] Result<ArticleQuery> expanded(const ArticleQuery& query);
    /// For a query that found nothing: spellings that do.
    [[nodiscard]] Result<QStringList> suggestions(const ArticleQuery& query, const CancelToken& cancel);
    [[nodiscard]] QStringList languages() const;
    [[nodiscard]] Result<void> rank(const ArticleQuery& query, SearchAnswer& answer);
    /// The article each is a copy of, or itself.
    [[nodiscard]] Result<std::vector<qint64>> storiesOf(std::span<const ArticleId> ids);
    [[nodiscard]] std::span<const quint8> lengths();
    [[nodiscard]] Result<IdSet> setFor(const ArticleQuery& query, Facet lifted, const IdSet& found,
                                       const CancelToken& cancel);
    [[nodiscard]] std::shared_ptr<const IdSet> setOf(const SearchAnswer& answer) const;

    Connection& m_connection;
    FilterColumns& m_columns;
    ArchiveBlocks m_blocks;
    WordSearch m_words;
    WordConditions m_conditions;
    VocabularyShelves m_shelves;
    WordExpander m_expander;
    ResultOrder m_order;
    std::shared_ptr<const ColumnSnapshot> m_now; ///< as of the question under way
    // Kept for the next question: memory that is new costs more than what is done in it.
    std::vector<quint16> m_scores;
    std::vector<quint8> m_lengths; ///< by id
    std::shared_ptr<const ColumnSnapshot> m_lengthsOf;
    WholeTally m_whole;
};

} // namespace warraq
