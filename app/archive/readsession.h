#pragma once

#include "archive/archivetypes.h"
#include "core/cancel.h"
#include "core/result.h"
#include "search/articlequery.h"

#include <memory>
#include <span>

namespace warraq {

/// A reading connection, for the thread that opened it (see Archive::openReader). Only `interrupt` may be
/// called from elsewhere.
class ReadSession
{
public:
    virtual ~ReadSession() = default;

    /// All ids that answer the query, in their order. Without words, Relevance is newest first, undated last.
    /// Errors: Cancelled, Internal.
    [[nodiscard]] virtual Result<SearchAnswer> search(const ArticleQuery& query, SortOrder order,
                                                      const CancelToken& cancel) = 0;
    /// Rows for \p ids, in that order, with snippets for the query's words.
    [[nodiscard]] virtual Result<std::vector<ArticleRow>> rows(std::span<const ArticleId> ids,
                                                               const ArticleQuery& query) = 0;
    /// Counts for every facet, each with its own sidebar choice lifted. \p answer is that of `search`.
    [[nodiscard]] virtual Result<FacetTable> facets(const ArticleQuery& query, const SearchAnswer& answer,
                                                    const CancelToken& cancel) = 0;
    /// The date histogram, with the date choice lifted; by year, month or day (precision Year, Month, Day).
    [[nodiscard]] virtual Result<std::vector<DateBar>> histogram(const ArticleQuery& query,
                                                                 const SearchAnswer& answer,
                                                                 DatePrecision step,
                                                                 const CancelToken& cancel) = 0;

    /// Errors: NotFound.
    [[nodiscard]] virtual Result<Article> article(ArticleId id) = 0;
    [[nodiscard]] virtual Result<Asset> asset(const QString& sha256) = 0;
    [[nodiscard]] virtual Result<Original> original(ArticleId id) = 0;

    [[nodiscard]] virtual Result<ArchiveInfo> info() = 0;
    [[nodiscard]] virtual Result<qint64> articleCount() = 0;
    /// Whether anything was committed since the last call, by this process or another; what another one
    /// committed is read, so that the next question sees it. The first call says no.
    [[nodiscard]] virtual Result<bool> catchUp() = 0;
    [[nodiscard]] virtual Result<std::vector<CheckResult>> check(const CancelToken& cancel) = 0;

    /// Ends what the session is doing with Cancelled. Thread-safe.
    virtual void interrupt() = 0;
};

} // namespace warraq
